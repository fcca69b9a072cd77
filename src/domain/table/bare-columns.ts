/**
 * Columns headed by nothing but a time, "9 tháng", "2023": what they hold follows from what the others leave open, from the
 * title, and from their cells.
 */
import { reworded, spoken, type ColumnOptions, type Option } from "./column-options";
import { isOfEarlierMonths } from "./earlier-columns";
import { periodOf } from "./heading-period";
import { headingKey, meaningOf } from "./headings";
import type { ColumnRole } from "./column-role";
import type { TableTime } from "./column-time";
import type { ColumnReason } from "./table";
import { WEIGHTS } from "./weights";

/** The columns, those of a bare time with the options that the others leave them; `title` gives the folded text above. */
export function bareOptions(all: readonly ColumnOptions[], time: TableTime, title: () => string): ColumnOptions[] {
  const columns = withRates(time.full ? withWholePeriod(all) : all);
  const has = (role: ColumnRole): boolean =>
    columns.some(
      ({ meaning, path, options }) =>
        !meaning.bare &&
        path.length > 0 &&
        !(role === "actual" && isOfEarlierMonths(meaning, time)) &&
        options.some((each) => each.role === role && each.reason === "words"),
    );
  const open = { actual: !has("actual"), plan: !has("plan"), prior: !has("prior") };
  return columns.map((each) => {
    if (each.path.length === 0) return toldByTitle(each, open, title);
    return each.meaning.bare ? withOptions(each, open, time, title) : each;
  });
}

/** "Cả năm", "Cuối năm học": the whole of a period, or its end. */
const WHOLE_PERIOD = /^(ca|cuoi) (nam|ki)( hoc)?$/;

/**
 * When the period is over, "KH | HKI | HKII | Cả năm" has its figures in the last column, beside a plan and parts of the time;
 * before, that is what is aimed at.
 */
function withWholePeriod(columns: readonly ColumnOptions[]): readonly ColumnOptions[] {
  const [whole, another] = columns.filter(({ heading }) => WHOLE_PERIOD.test(headingKey(heading)));
  const planned = columns.some(({ options }) => options.some(({ role, words }) => role === "plan" && words > 0));
  if (!whole || another || columns.some(speaksOfDone) || !planned) return columns;
  const there = whole.options.find(({ role }) => role === "actual");
  if (!there) return columns;
  const option = reworded(there, 2 * WEIGHTS.word, "words");
  return columns.map((each) => (each === whole ? { ...each, options: [option] } : each));
}

function speaksOfDone({ meaning: { role } }: ColumnOptions): boolean {
  return role === "actual" || role === "estimate";
}

const IN_PERCENT = /\(\s*%\s*\)\s*$/u;

/** "KH (%) | TH (%)": the plan's heading tells that the sign is their unit, where no other column speaks of what was done. */
function withRates(columns: readonly ColumnOptions[]): readonly ColumnOptions[] {
  const planned = columns.some(({ heading, meaning }) => meaning.role === "plan" && IN_PERCENT.test(heading));
  if (!planned || columns.some(speaksOfDone)) return columns;
  return columns.map((each) => {
    const there = each.options.find(({ role }) => role === "percent");
    const unsigned = each.heading.replace(IN_PERCENT, "");
    if (!there || unsigned === each.heading || meaningOf([unsigned]).role !== "actual") return each;
    return { ...each, options: [spoken("actual", 2 * WEIGHTS.word)] };
  });
}

/** Figures under a unit's name alone, or under nothing, are what the title says the sheet holds. */
function toldByTitle(each: ColumnOptions, open: Open, title: () => string): ColumnOptions {
  const told = titleRole(title()) ?? (tellsFigures(title()) ? "actual" : null);
  const there = each.options.find(({ role }) => role === "actual");
  if (told === "plan") return { ...each, options: each.options.filter((option) => option !== there) };
  if (told === null || !there || !open.actual) return each;
  const option = reworded(there, WEIGHTS.word, "title");
  return { ...each, options: [...each.options.filter((other) => other !== there), option] };
}

/** "Xã Long Vĩnh gửi số liệu 9 tháng": nothing is planned for nine months. */
function tellsFigures(title: string): boolean {
  return /(^| )(so lieu|bao cao)( |$)/.test(title) && !PLANNED.test(title) && periodOf(title).kind === "toDate";
}

interface Open {
  readonly actual: boolean;
  readonly plan: boolean;
  readonly prior: boolean;
}

function withOptions(each: ColumnOptions, open: Open, { year, month }: TableTime, title: () => string): ColumnOptions {
  const { period, years } = each.meaning;
  const aside = (barred: ColumnReason): ColumnOptions => ({ ...each, options: [], barred });
  if (year !== null && years.length > 0 && !years.includes(year)) {
    const latest = Math.max(...years);
    if (!open.prior || latest !== year - 1) return aside("other-year");
    return { ...each, options: [spoken("prior", WEIGHTS.word, "year")] };
  }
  if (period.kind === "toDate") {
    if (period.months !== month || !open.actual) return aside("other-period");
    return { ...each, options: [guess(each, "actual", WEIGHTS.word)] };
  }
  if (period.kind === "rest") return aside("other-period");
  // The first quarter by itself is the year to date while it is reported.
  if (period.kind === "within")
    return period.first && period.ends === month && open.actual
      ? { ...each, options: [guess(each, "actual", WEIGHTS.word)] }
      : aside("within-period");
  if (years.length !== 1 || years[0] !== year) return each;
  const told = yearsRole(open, title);
  const options = (["actual", "plan"] as const).flatMap((role) => {
    if (!open[role]) return [];
    const option = guess(each, role, role === told ? WEIGHTS.word : WEIGHTS.unworded);
    return option.score > 0 ? [option] : [];
  });
  return { ...each, options };
}

/** A likely role, with what the cells say of it. */
function guess(each: ColumnOptions, role: "actual" | "plan", words: number): Option {
  const there = each.options.find((option) => option.role === role) ?? spoken(role, 0);
  return { ...reworded(there, words, "guessed"), doubtful: true };
}

/** What a column headed by the year alone holds, where the rest of the sheet tells. */
function yearsRole(open: Open, title: () => string): ColumnRole | null {
  if (!open.actual) return open.plan ? "plan" : null;
  if (!open.plan) return "actual";
  return titleRole(title());
}

const PLANNED = /ke hoach|muc tieu|(^| )giao( |$)|nghi quyet/;

/** "Kết quả …" or "Giao chỉ tiêu …"; "Kết quả thực hiện kế hoạch" says results first. */
function titleRole(title: string): "actual" | "plan" | null {
  if (/(ket qua|tinh hinh)( dat duoc)?( thuc hien)? /.test(title) && !/(^| )giao (chi tieu|ke hoach)/.test(title))
    return "actual";
  const done = title.includes("thuc hien");
  const planned = PLANNED.test(title);
  if (done === planned) return null;
  return done ? "actual" : "plan";
}
