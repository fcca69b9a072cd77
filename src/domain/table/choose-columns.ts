/**
 * The roles of a table's columns, from their options and what the columns say together; and how sure: where another column
 * would do as well for a figure that is used, both are shown and asked about.
 */
import { Figures, type Quotient, type Sum } from "./arithmetic";
import { assign, worthOf, type Assignment, type Chosen } from "./assign";
import type { ColumnCells, SampleRow } from "./column-cells";
import { knownCells, optionsOf, spoken, type ColumnOptions, type Option } from "./column-options";
import type { ColumnRole } from "./column-role";
import type { TableTime } from "./column-time";
import { bareOptions } from "./bare-columns";
import { sumsOf, withoutActual, withoutDivisions, withoutParts, withSum } from "./column-sums";
import { withoutReplaced } from "./corrected-columns";
import { ofEarlier, withoutEarlier } from "./earlier-columns";
import { heldAgainstPlan } from "./held-against-plan";
import type { FilledColumn } from "./samples";
import { withRatesCounted } from "./rate-counts";
import type { Period } from "./heading-period";
import { headingKey, leafOf, meaningOf } from "./headings";
import type { CellProof, ColumnReason, Equation, TableColumn } from "./table";
import { columnName } from "../grid/address";
import type { TextGrid } from "../grid/text-grid";
import { CLEAR, WEIGHTS } from "./weights";

/** Roles whose figures are used: two columns that fit one of them as well are asked about. */
const MUST_BE_CLEAR: readonly ColumnRole[] = ["plan", "actual", "estimate"];

/** Columns whose numbers are none of what is computed with. */
const NO_AMOUNTS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(["order", "code", "name", "unit", "owner"]);

/** What the columns are chosen by. */
export interface ColumnFrame {
  readonly grid: TextGrid;
  readonly columns: readonly FilledColumn[];
  readonly samples: readonly SampleRow[];
  /** The column of names, found before. */
  readonly name: number | null;
  readonly time: TableTime;
  /** The folded text above the table. */
  readonly title: () => string;
}

/** The columns with their roles. */
export function chooseColumns(frame: ColumnFrame): TableColumn[] {
  const { grid, samples, time } = frame;
  const worded = frame.columns.map(({ column, path, shown, cells }): ColumnOptions => {
    const meaning = meaningOf(path);
    const known = knownCells(grid, column, samples, meaning, cells);
    const words = {
      column,
      heading: path.length > 0 ? path.join(" / ") : (shown ?? columnName(column)),
      path,
      meaning,
    };
    return optionsOf(words, cells, known, time);
  });
  const figures = new Figures(
    grid,
    worded.flatMap(({ column, cells, meaning }) => (mayHoldAmounts(meaning.role, cells) ? [column] : [])),
    samples.map(({ row }) => row),
  );
  const quotients = figures.quotients();
  const sums = sumsOf(worded, figures);
  const divided = withoutDivisions(bareOptions(worded, time, frame.title), figures);
  const summed = withoutParts(withRatesCounted(divided, figures), sums).map((each) =>
    withSum(each, sums.get(each.column)),
  );
  const columns = withoutReplaced(withoutEarlier(heldAgainstPlan(summed, quotients, figures), sums, time))
    .map((each) => (addsEarlierYears(each, worded, figures) ? withoutActual(each, "other-period") : each))
    .map((each) => (quotients.some(({ result }) => result === each.column) ? asPercent(each) : each))
    .map((each) => named(each, frame.name))
    .map((each) => foreignCodes(each, worded));
  const best = assign(columns, quotients);
  const tied = tiedColumns(columns, quotients, best, figures);
  const equations = quotients.flatMap((quotient) => {
    const worth = worthOf(quotient, best.roles);
    return worth > 0 ? [{ quotient, worth }] : [];
  });
  return columns.map((each) => {
    const chosen = [...best.roles.values()].find(({ column }) => column === each.column);
    const column = chosen && taken(each, chosen, { samples, columns, equations, sums, best });
    return column
      ? ofMovement(ofEarlier(ofMonthAlone(column, each, time, worded), each, time, columns), columns)
      : setAside(each, best, tied.get(each.column));
  });
}

/** "Cơ quan, công an, quân sự" over numbers is no office that is in charge. */
function mayHoldAmounts(role: ColumnRole | null, { numbers, figureTexts, filled }: ColumnCells): boolean {
  if (numbers + figureTexts === 0) return false;
  return !NO_AMOUNTS.has(role) || (role === "owner" && numbers === filled);
}

/** "Thực hiện trong tháng", "Thực hiện" beside "Kế hoạch tháng": a month's figure stands for the year to date only if a person says so, or the plan's percentage does. */
function ofMonthAlone(
  column: TableColumn,
  { meaning }: ColumnOptions,
  { month }: TableTime,
  all: readonly ColumnOptions[],
): TableColumn {
  if (column.role !== "actual" || column.reason === "unsure" || month === 1) return column;
  const { period } = meaning;
  const plans = all.filter((each) => each.meaning.role === "plan");
  const byPlan = period.kind === "none" && plans.length > 0 && plans.every((each) => isMonthAlone(each.meaning.period));
  if (isMonthAlone(period) && column.reason === "quotient") return { ...column, reason: "guessed" };
  return byPlan || isMonthAlone(period) ? { ...column, reason: "unsure" } : column;
}

/** "Đầu kỳ | Tăng | Giảm | Hiện có": what came in the time, or what is there at its end, only the indicator tells. */
function ofMovement(column: TableColumn, all: readonly ColumnOptions[]): TableColumn {
  if (column.role !== "actual") return column;
  const told = new Set(all.map(({ heading }) => headingKey(leafOf(heading)).replace(/ trong .*$/, "")));
  return told.has("tang") && told.has("giam") ? { ...column, reason: "unsure" } : column;
}

function isMonthAlone(period: Period): boolean {
  return period.kind === "within" && period.alone && !period.first;
}

/** "Lũy kế" beside "TH 2026" is of all years where it is that and another column, "Đã thực hiện các năm trước", together. */
function addsEarlierYears(
  { column, meaning }: ColumnOptions,
  all: readonly ColumnOptions[],
  figures: Figures,
): boolean {
  const { role, period, years } = meaning;
  if (role !== "actual" || years.length > 0 || period.kind !== "toDate" || period.months !== null) return false;
  const ofYear = all.filter((each) => each.meaning.role === "actual" && each.meaning.years.length > 0);
  return ofYear.some((year) =>
    figures.columns.some(
      (earlier) =>
        earlier !== column && earlier !== year.column && figures.sum(column, [year.column, earlier]) !== null,
    ),
  );
}

/** The name column is known by now: it is nothing else, and no other is. */
function named(each: ColumnOptions, name: number | null): ColumnOptions {
  if (name === null) return each;
  const options = each.options
    .filter(({ role }) => (role === "name") === (each.column === name))
    // Marks of an outline before the names are no figures, whatever stands over them.
    .filter(({ role }) => each.column >= name || role === "order" || role === "code" || !isOutline(each.cells));
  if (each.column !== name || options.length > 0) return { ...each, options };
  const { cellsAreNames: score } = WEIGHTS;
  return { ...each, options: [{ role: "name", score, words: 0, reason: "data", doubtful: false }] };
}

function isOutline({ filled, ordinals }: ColumnCells): boolean {
  return filled >= 2 && ordinals >= filled * MOSTLY_OUTLINE;
}

/** A remark below the table may stand in the column too. */
const MOSTLY_OUTLINE = 0.8;

/** So many codes of which the schema has none are the sender's own, or a ministry's. */
const FOREIGN = 3;

/** "Mã số" over 1, 2, 3 without another number column is the order; over codes of one's own it is nothing. */
function foreignCodes(each: ColumnOptions, all: readonly ColumnOptions[]): ColumnOptions {
  const { cells, meaning } = each;
  if (meaning.role !== "code" || cells.codes > 0) return each;
  if (cells.numbers > cells.filled * 0.6 && !all.some((other) => other.meaning.role === "order"))
    return { ...each, options: [spoken("order", 4, "data")] };
  return cells.filled < FOREIGN ? each : { ...each, options: each.options.filter(({ role }) => role !== "code") };
}

/** A quotient of two columns may be the percentage, whatever stands over it; the equation has to say so. */
function asPercent(each: ColumnOptions): ColumnOptions {
  if (each.meaning.role !== null || each.options.some(({ role }) => role === "percent")) return each;
  const option: Option = { role: "percent", score: 0, words: WEIGHTS.unworded, reason: "quotient", doubtful: false };
  return { ...each, options: [...each.options, option] };
}

/** Whatever its words, a column that leads by more is clear. */
const MOST_LEAD = Math.max(CLEAR.words, CLEAR.cells);

/** Columns that would do as well for a role whose figures are used, and say something else. */
function tiedColumns(
  columns: readonly ColumnOptions[],
  quotients: readonly Quotient[],
  best: Assignment,
  figures: Figures,
): ReadonlyMap<number, ColumnRole> {
  const tied = new Map<number, ColumnRole>();
  for (const role of MUST_BE_CLEAR) {
    const chosen = best.roles.get(role);
    if (!chosen) continue;
    const rivals = columns.filter(
      (each) => each.column !== chosen.column && each.options.some((option) => option.role === role),
    );
    for (const rival of rivals) {
      const others = columns.map((each) =>
        each.column === rival.column
          ? each
          : { ...each, options: each.options.filter((option) => option.role !== role) },
      );
      const second = assign(others, quotients, best.score - MOST_LEAD);
      const next = second.roles.get(role);
      if (!next || figures.same(next.column, chosen.column)) continue;
      const lead = best.score - second.score;
      // "Số lượng" and "Hiện nay" may both mean it: neither says so.
      const likely =
        chosen.option.doubtful && next.option.doubtful && rival.cells.numbers + rival.cells.figureTexts > 0;
      const byWords = !likely && Math.abs(chosen.option.words - next.option.words) >= CLEAR.words;
      if (lead < (byWords ? CLEAR.words : CLEAR.cells)) tied.set(next.column, role);
    }
  }
  return tied;
}

interface Whole {
  readonly samples: readonly SampleRow[];
  readonly columns: readonly ColumnOptions[];
  /** The quotients that fit the roles, with what each is worth. */
  readonly equations: readonly { readonly quotient: Quotient; readonly worth: number }[];
  readonly sums: ReadonlyMap<number, Sum>;
  readonly best: Assignment;
}

function taken(each: ColumnOptions, { option, column }: Chosen, whole: Whole): TableColumn {
  const { role } = option;
  const equation = equationOf(column, whole);
  const proof = proofOf(each, role, whole.samples);
  return {
    ...{ column, heading: each.heading, role, claims: role, reason: whyTaken(each, option, equation, proof, whole) },
    ...(equation ? { equation } : {}),
    ...(proof ? { proof } : {}),
  };
}

function whyTaken(
  each: ColumnOptions,
  option: Option,
  equation: Equation | null,
  proof: CellProof | null,
  { columns }: Whole,
): ColumnReason {
  const { role } = option;
  if (option.words > 0 && option.doubtful && option.reason === "words") return "guessed";
  if (option.reason === "words") {
    const others = columns.filter((other) => other !== each && other.meaning.role === role);
    if (others.length > 0 && each.meaning.period.kind === "toDate") return "period";
    return "words";
  }
  if (option.reason === "title" || option.reason === "year" || option.reason === "guessed") return option.reason;
  if (equation) return equation.kind;
  if (role === "plan" && proof !== null) return "targets";
  if (option.words > 0 && role === "plan") return "data";
  if (role === "actual" || role === "estimate") return option.words < 0 ? "unsure" : "guessed";
  return role === "plan" ? "guessed" : "data";
}

/** The equation that speaks for a column's role, where one does. */
function equationOf(column: number, { equations, sums, best }: Whole): Equation | null {
  const sum = sums.get(column);
  if (sum && best.roles.get("actual")?.column === column)
    return { kind: "sum", columns: [column, ...sum.addends], rows: sum.rows, of: sum.of };
  let found: Equation | null = null;
  let most = 0;
  for (const { quotient, worth } of equations) {
    const { result, part, whole, rows, of } = quotient;
    if (worth <= most || ![result, part, whole].includes(column)) continue;
    most = worth;
    found = { kind: "quotient", columns: [result, part, whole], rows, of };
  }
  return found;
}

function proofOf({ known }: ColumnOptions, role: ColumnRole, samples: readonly SampleRow[]): CellProof | null {
  const named = role === "name" ? samples.filter((row) => row.known !== null).length : 0;
  if (named > 0) return { kind: "names", rows: named, of: samples.length };
  if (role === "plan" && known.targets > 0) return { kind: "targets", rows: known.targets, of: known.targetsOf };
  if (role === "actual" && known.fits > 0) return { kind: "figures", rows: known.fits, of: known.rows };
  return null;
}

function setAside(each: ColumnOptions, best: Assignment, tied: ColumnRole | undefined): TableColumn {
  const { column, heading, barred } = each;
  const plain = { column, heading, role: null };
  if (tied !== undefined) return { ...plain, claims: tied, reason: "tied" };
  if (barred !== null) return { ...plain, claims: each.meaning.role, reason: barred };
  const claims = each.claims;
  if (claims === null) return { ...plain, claims: null, reason: "unknown" };
  if (claims === "code" && each.options.length === 0) return { ...plain, claims: null, reason: "unknown" };
  const own = each.options.find(({ role }) => role === claims);
  if (claims === "prior" && best.roles.has("prior")) return { ...plain, claims, reason: "weaker" };
  return { ...plain, claims, reason: own && !own.doubtful ? "weaker" : "other-period" };
}
