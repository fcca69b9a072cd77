/**
 * What a person answered about a column of a sender's form. A form is known again by its headings without the numbers in them,
 * so that an answer given in May holds in June; another form, or another sender's, is asked about anew.
 */
import { onlyOf } from "../groups";
import type { ColumnRole } from "../table/column-role";
import type { FoundTable, TableColumn } from "../table/table";
import { foldKey } from "../text/fold";

/** The roles that are asked about: those whose figures are used. */
export type AskedRole = Extract<ColumnRole, "actual" | "estimate" | "plan">;

export interface ColumnAnswer {
  /** Code of the sender. */
  readonly unit: string;
  /** The form, as {@link layoutOf} says it. */
  readonly layout: string;
  readonly role: AskedRole;
  /** Heading of the column that has the role. */
  readonly heading: string;
}

/** The headings of a form from left to right, the numbers of months and years left open: "STT · Chỉ tiêu · TH # tháng". */
export function layoutOf({ columns }: Pick<FoundTable, "columns">): string {
  return columns.map(({ heading }) => withoutNumbers(heading)).join(" · ");
}

/** The table with what was answered about its sender's form; the same one where nothing was. */
export function withAnswers(table: FoundTable, unit: string | null, answers: readonly ColumnAnswer[]): FoundTable {
  if (unit === null || table.group !== null) return table;
  const own = answers.filter((each) => each.unit === unit);
  if (own.length === 0) return table;
  const layout = foldKey(layoutOf(table));
  return own.filter((each) => foldKey(each.layout) === layout).reduce(withAnswer, table);
}

function withAnswer(table: FoundTable, { role, heading }: ColumnAnswer): FoundTable {
  const chosen = columnOf(table, heading);
  if (!chosen) return table;
  const columns = table.columns.map((each): TableColumn => {
    if (each === chosen) return { ...each, role, claims: role, reason: "decided" };
    const rivals = each.role === role || (each.reason === "tied" && each.claims === role);
    return rivals ? { ...each, role: null, claims: role, reason: "weaker" } : each;
  });
  return { ...table, columns };
}

/** The one column under the heading; of several that differ in their numbers only, the one that is the same word for word. */
function columnOf({ columns }: FoundTable, heading: string): TableColumn | null {
  const alike = columns.filter((each) => foldKey(withoutNumbers(each.heading)) === foldKey(withoutNumbers(heading)));
  const same = alike.length === 1 ? alike : alike.filter((each) => foldKey(each.heading) === foldKey(heading));
  return onlyOf(same);
}

function withoutNumbers(heading: string): string {
  return heading.replace(/\s+/g, " ").replace(/\d+|(?<!\p{L})[IVX]{1,4}(?!\p{L})/gu, "#");
}
