/**
 * "Số đối tượng | Số thực hiện | Tỷ lệ đạt" beside rates: what is counted is never the rate, however well 102 would do where 85 %
 * is aimed at. The rate is the figure; the counts are its parts where they divide to it.
 */
import type { Figures } from "./arithmetic";
import { reworded, spoken, type ColumnOptions } from "./column-options";
import type { ColumnRole } from "./column-role";
import { headingKey } from "./headings";
import { WEIGHTS } from "./weights";

/** A percentage of what was planned is no rate of the indicator's own. */
const OF_PLAN = /(^| )(kh|ke hoach|so voi|so sanh|muc tieu|chi tieu|nghi quyet|hoan thanh|ct)( |$)/;

/** The columns as they are where some of them count what a rate is made of. */
export function withRatesCounted(columns: readonly ColumnOptions[], figures: Figures): readonly ColumnOptions[] {
  for (const rate of columns.filter((each) => isRate(each, columns)))
    for (const whole of columns.filter(mayBeWhole))
      for (const part of columns) {
        if (part === rate || part === whole || !mayBePart(part)) continue;
        const { rows, of } = figures.agreeing(rate.column, part.column, whole.column);
        const said = speaksOf(whole, "denominator") && speaksOf(part, "numerator");
        const blank = said && part.cells.filled === 0;
        if (!blank && (rows < of || rows < (said ? 1 : 2))) continue;
        return columns.map((each) => counted(each, { rate, part, whole, parts: !blank }));
      }
  return columns;
}

/** "Tỷ lệ đạt" over figures of indicators that are rates, some of the rows at least; where no row is known yet, beside plans in percent. */
function isRate({ heading, meaning, known }: ColumnOptions, all: readonly ColumnOptions[]): boolean {
  if (meaning.role !== "percent" || OF_PLAN.test(headingKey(heading))) return false;
  return known.rows === 0 ? all.some(isPlannedInPercent) : known.rates > 0 && known.fits > 0;
}

/** "Mục tiêu (%)". */
function isPlannedInPercent({ heading, meaning }: ColumnOptions): boolean {
  return meaning.role === "plan" && heading.includes("%");
}

/** No plan of the unit's own: of that, too, a rate may be a percentage. */
function mayBeWhole(each: ColumnOptions): boolean {
  const said = speaksOf(each, "denominator");
  if (each.meaning.role === null) return said || each.known.targets === 0;
  return said && each.known.targets === 0;
}

function mayBePart({ meaning }: ColumnOptions): boolean {
  return meaning.role === null || meaning.role === "actual" || meaning.role === "numerator";
}

function speaksOf({ meaning: { role, also } }: ColumnOptions, wanted: ColumnRole): boolean {
  return role === wanted || also.some((each) => each.role === wanted);
}

interface Counted {
  readonly rate: ColumnOptions;
  readonly part: ColumnOptions;
  readonly whole: ColumnOptions;
  /** Part and whole hold figures to be read as such. */
  readonly parts: boolean;
}

function counted(each: ColumnOptions, { rate, part, whole, parts }: Counted): ColumnOptions {
  // Among rates alone the rate is read as it stands; beside counts each row has what it is: the share, or the number reached.
  const alone = rate.known.rates === rate.known.rows;
  if (each === rate) return alone ? as(each, "actual") : each;
  if (each !== part && each !== whole) return each;
  const plain = { ...each, options: each.options.filter(({ role }) => role !== "actual" && role !== "plan") };
  return parts ? as(plain, each === part ? "numerator" : "denominator") : plain;
}

/** The column with a role that its heading and the columns beside it say together. */
function as(each: ColumnOptions, role: ColumnRole): ColumnOptions {
  const there = each.options.find((option) => option.role === role);
  const words = 2 * WEIGHTS.word;
  const borne = there ? reworded(there, words, "words").score : words;
  const option = { ...spoken(role, words), score: Math.max(words, borne) };
  return { ...each, options: [...each.options.filter((other) => other !== there), option] };
}
