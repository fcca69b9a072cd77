/**
 * Columns that are others together: months or quarters added up, parts of a group, what is headed as the whole. The sum is the
 * figure; its parts are none of their own.
 */
import type { Figures, Sum } from "./arithmetic";
import type { ColumnOptions, Option } from "./column-options";
import type { ColumnRole } from "./column-role";
import { meaningOf } from "./headings";
import { isWhole } from "./unit-columns";
import { MOST_ROWS, WEIGHTS } from "./weights";

/** The sums among the columns, by the column that holds each. */
export function sumsOf(columns: readonly ColumnOptions[], figures: Figures): ReadonlyMap<number, Sum> {
  return new Map([...monthSums(columns, figures), ...totalsOf(columns, figures)]);
}

/** A column that cannot be the actual, for a reason or for none that is said. */
export function withoutActual(each: ColumnOptions, barred: ColumnOptions["barred"]): ColumnOptions {
  return { ...each, options: each.options.filter(({ role }) => role !== "actual"), barred };
}

/** The sums of the columns of single months or quarters, and of months to date with those after them: "9 tháng" and "Tháng 10". */
function monthSums(columns: readonly ColumnOptions[], figures: Figures): ReadonlyMap<number, Sum> {
  const months = columns.flatMap(({ column, meaning: { period } }) =>
    period.kind === "within" ? [{ column, ends: period.ends ?? 0 }] : [],
  );
  const found = new Map<number, Sum>();
  const begun = columns.flatMap(({ column, meaning: { role, period } }) => {
    if (role !== "actual" || period.kind !== "toDate" || period.months === null) return [];
    const { months: to } = period;
    return [[column, ...months.filter(({ ends }) => ends > to).map((each) => each.column)]];
  });
  for (const addends of [months.map(({ column }) => column), ...begun])
    for (const column of figures.columns) {
      const sum = addends.includes(column) ? null : figures.sum(column, addends);
      if (sum) found.set(column, sum);
    }
  return found;
}

/** "Cấp TH | Cấp THCS | Toàn trường" under one "Thực hiện": the column that is the others together. */
function totalsOf(columns: readonly ColumnOptions[], figures: Figures): ReadonlyMap<number, Sum> {
  const groups = new Map<string, number[]>();
  for (const { column, path, meaning } of columns) {
    const above = path.slice(0, -1).join("\u0000");
    if (above !== "" && meaning.role === "actual") groups.set(above, [...(groups.get(above) ?? []), column]);
  }
  const found = new Map<number, Sum>();
  for (const group of groups.values())
    for (const column of group) {
      const sum = figures.sum(
        column,
        group.filter((other) => other !== column),
      );
      if (sum) found.set(column, sum);
    }
  const whole = wholeOf(columns, figures);
  return whole ? found.set(whole.result, whole) : found;
}

/** "Khối 1 | Khối 2 | Tổng": the only column headed as the whole, of columns that no word says anything else of. */
function wholeOf(columns: readonly ColumnOptions[], figures: Figures): Sum | null {
  const [whole, another] = columns.filter(({ heading }) => isWhole(heading));
  if (!whole || another) return null;
  const parts = columns.flatMap(({ column, meaning, path }) =>
    isUnspoken(meaning.role, column, figures) && !meaning.aside && path.length > 0 && column !== whole.column
      ? [column]
      : [],
  );
  return figures.whole(whole.column, parts);
}

/** No word says what the column holds, or one for an office, over figures: "Cơ quan, công an, quân sự". */
function isUnspoken(role: ColumnRole | null, column: number, figures: Figures): boolean {
  return role === null || (role === "owner" && figures.columns.includes(column));
}

/** Parts of a figure that is taken as their sum are no figures of their own. */
export function withoutParts(
  columns: readonly ColumnOptions[],
  sums: ReadonlyMap<number, Sum>,
): readonly ColumnOptions[] {
  const parts = new Set([...sums.values()].flatMap(({ addends }) => addends));
  return columns.map((each) =>
    parts.has(each.column) && each.meaning.role === null && !sums.has(each.column) ? withoutActual(each, null) : each,
  );
}

/** Roles of which a group of columns may hold the whole and its parts. */
const DIVIDED: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(["plan", "actual", "estimate"]);

/**
 * "Kết quả" over "Chung | Mầm non | Tiểu học", "Thực hiện" over "Tổng số | Trong đó: DTTS": the column headed as the whole is the
 * figure and the others are parts of it, where none of them has words for anything else and no row speaks against it.
 */
export function withoutDivisions(columns: readonly ColumnOptions[], figures: Figures): readonly ColumnOptions[] {
  const groups = new Map<string, { readonly leaf: string; readonly each: ColumnOptions }[]>();
  for (const each of columns) {
    const [leaf, ...groupsOver] = [...each.path].reverse();
    if (leaf === undefined || groupsOver.length === 0 || !DIVIDED.has(each.meaning.role)) continue;
    const above = [each.meaning.role, ...groupsOver].join("\u0000");
    groups.set(above, [...(groups.get(above) ?? []), { leaf, each }]);
  }
  const parts = new Set<ColumnOptions>();
  for (const group of groups.values()) {
    const [whole, another] = group.filter(({ leaf }) => isWhole(leaf));
    const others = group.filter((each) => each !== whole);
    if (!whole || another || !others.every(({ leaf }) => saysNothingOfFigures(leaf))) continue;
    const among = others.map(({ each }) => each.column);
    if (figures.mayBeWhole(whole.each.column, among)) others.forEach(({ each }) => parts.add(each));
  }
  return columns.map((each) =>
    parts.has(each)
      ? { ...each, options: each.options.filter(({ role }) => role !== each.meaning.role), barred: "weaker" }
      : each,
  );
}

/** Neither a kind of figure nor a time: "Tiểu học", "Trong đó: nữ". */
function saysNothingOfFigures(leaf: string): boolean {
  const { role, also, aside, bare, period, years } = meaningOf([leaf]);
  return role === null && also.length === 0 && !aside && !bare && period.kind === "none" && years.length === 0;
}

/** A sum speaks for the actual, where no word gives the column another role. */
export function withSum(each: ColumnOptions, sum: Sum | undefined): ColumnOptions {
  if (!sum || each.barred !== null) return each;
  const bonus = WEIGHTS.sumOfMonths * Math.min(MOST_ROWS, sum.rows);
  const there = each.options.find(({ role }) => role === "actual");
  if (!there && each.meaning.role !== null) return each;
  const option: Option = there
    ? { ...there, score: there.score + bonus }
    : { role: "actual", score: WEIGHTS.unworded + bonus, words: WEIGHTS.unworded, reason: "sum", doubtful: false };
  return { ...each, options: [...each.options.filter((other) => other !== there), option] };
}
