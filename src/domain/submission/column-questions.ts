/** Which columns of a form a person has to tell apart, once for the whole form, each with its first figures. */
import type { Basis } from "../schema/types";
import { columnName } from "../grid/address";
import type { TableColumn } from "../table/table";
import { layoutOf, type AskedRole } from "./column-answer";
import type { SubmittedSheet } from "./submission";

export interface OfferedColumn {
  /** Letter of the column, as the table was read. */
  readonly column: string;
  readonly heading: string;
  /** What stands in it, in the first rows of the schema's indicators. */
  readonly samples: readonly { readonly name: string; readonly text: string }[];
}

/** `tied` several fit as well · `missing` none is known to be it, those in words are offered where there are no figures · `guessed` the first is used and to be confirmed. */
export interface ColumnQuestion {
  readonly file: string;
  readonly sheet: string;
  readonly unit: string;
  readonly layout: string;
  readonly role: AskedRole;
  readonly kind: "tied" | "missing" | "guessed";
  readonly columns: readonly OfferedColumn[];
}

const SAMPLES = 3;
/** No more than a person looks at. */
const OFFERED = 6;

/** The questions of a sheet; none where its sender is not known, since the answer is remembered for that sender. */
export function columnQuestions(sheet: SubmittedSheet, basis: Basis): ColumnQuestion[] {
  const { file, name, unit, table, role: is, run, issuedForm } = sheet;
  if (is !== "indicators" || !table || table.group !== null || unit === null || run !== undefined || issuedForm)
    return [];
  return [basis, "plan" as const].flatMap((role): ColumnQuestion[] => {
    const asked = askedOf(sheet, table.columns, role);
    if (!asked || asked.columns.length === 0) return [];
    const columns = asked.columns.slice(0, OFFERED).map((each) => offered(sheet, each));
    return [{ file, sheet: name, unit, layout: layoutOf(table), role, kind: asked.kind, columns }];
  });
}

function askedOf(
  { roles, grid, rows }: SubmittedSheet,
  columns: readonly TableColumn[],
  role: AskedRole,
): { readonly kind: ColumnQuestion["kind"]; readonly columns: readonly TableColumn[] } | null {
  const chosen = columns.filter((each) => each.role === role);
  const tied = columns.filter(({ reason, claims }) => reason === "tied" && claims === role);
  if (tied.length > 0) return { kind: "tied", columns: [...chosen, ...tied] };
  // A plan is needed only to check by.
  if (role === "plan") return null;
  const says = ({ column }: TableColumn, what: RegExp): boolean =>
    rows.some(({ row, indicator }) => indicator && what.test(grid.text(row.row, column)));
  const others = columns.filter((each) => each.role === null && says(each, /\d/));
  const [taken] = chosen;
  if (taken?.reason === "unsure") return { kind: "missing", columns: [...chosen, ...others] };
  if (taken) return taken.reason === "guessed" ? { kind: "guessed", columns: [...chosen, ...others] } : null;
  if (roles.numerator !== undefined) return null;
  return {
    kind: "missing",
    columns: others.length > 0 ? others : columns.filter((each) => isInWords(each) && says(each, /./)),
  };
}

/** A column that says in words how it went, "Đánh giá", where no other one says it in figures. */
function isInWords({ role }: TableColumn): boolean {
  return role === "verdict" || role === "note";
}

function offered({ grid, rows }: SubmittedSheet, { column, heading }: TableColumn): OfferedColumn {
  const samples = rows
    .filter(({ indicator, row }) => indicator && grid.text(row.row, column) !== "")
    .slice(0, SAMPLES)
    .map(({ row }) => ({ name: row.name, text: grid.text(row.row, column) }));
  return { column: columnName(column), heading, samples };
}
