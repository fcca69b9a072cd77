/**
 * Months to date that end before the month that is reported, "TH 8 tháng" in September: they come with early reports, and are
 * none of what is wanted where another column may be it.
 */
import type { Sum } from "./arithmetic";
import type { ColumnOptions } from "./column-options";
import { withoutActual } from "./column-sums";
import type { TableTime } from "./column-time";
import type { HeadingMeaning } from "./headings";
import type { TableColumn } from "./table";

/** Whether a heading speaks of months to date that end before the month that is reported. */
export function isOfEarlierMonths({ period, years }: HeadingMeaning, { month, year }: TableTime): boolean {
  if (period.kind !== "toDate" || period.months === null || month === null) return false;
  return period.months < month && (years.length === 0 || year === null || years.includes(year));
}

/** The columns, those of earlier months without the actual where words or a sum give it to another that may be of the month reported. */
export function withoutEarlier(
  columns: readonly ColumnOptions[],
  sums: ReadonlyMap<number, Sum>,
  time: TableTime,
): readonly ColumnOptions[] {
  const earlier = columns.filter(({ meaning }) => isOfEarlierMonths(meaning, time));
  const goesOn = ({ column }: ColumnOptions): boolean =>
    sums.get(column)?.addends.some((addend) => earlier.some((each) => each.column === addend)) === true;
  if (!columns.some((each) => !earlier.includes(each) && (mayBeReported(each) || goesOn(each)))) return columns;
  return columns.map((each) => (earlier.includes(each) ? withoutActual(each, "other-period") : each));
}

/** Words for the actual that its cells do not speak against. */
function mayBeReported({ meaning, options }: ColumnOptions): boolean {
  if (meaning.role !== null && meaning.role !== "actual") return false;
  return options.some(({ role, words, score }) => role === "actual" && words > 0 && score >= words);
}

/** Figures of earlier months beside others that no word explains are used only if a person says so. */
export function ofEarlier(
  column: TableColumn,
  { meaning }: ColumnOptions,
  time: TableTime,
  all: readonly ColumnOptions[],
): TableColumn {
  if (column.role !== "actual" || !isOfEarlierMonths(meaning, time)) return column;
  const open = all.some(
    (each) =>
      each.column !== column.column &&
      each.meaning.role === null &&
      !each.meaning.aside &&
      each.options.some(({ role }) => role === "actual"),
  );
  return open ? { ...column, reason: "unsure" } : column;
}
