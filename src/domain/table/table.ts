/** A found table: where its heading stands, what each column is for and why, where its rows end. */
import type { ColumnRole } from "./column-role";

/**
 * Why a column has its role, or none: `words` its heading, `data` its cells, `period` and `year` among several of its kind,
 * `targets` its figures are the resolution's, `title` what stands above the table, `quotient` and `sum` an equation with other columns, `guessed` likely and to be confirmed,
 * `unsure` its cells could be that, its words say nothing of it: not used before it is confirmed, `decided` a person said so. Set aside: `unknown` no meaning, `weaker` another fits better,
 * `tied` another fits as well, `other-period`, `within-period` (one month, not the year to date), `other-year`.
 */
export type ColumnReason =
  | "words"
  | "data"
  | "period"
  | "year"
  | "targets"
  | "title"
  | "quotient"
  | "sum"
  | "guessed"
  | "unsure"
  | "decided"
  | "unknown"
  | "weaker"
  | "tied"
  | "other-period"
  | "replaced"
  | "within-period"
  | "other-year";

/** An equation between columns that speaks for a role, and on how many rows it holds. */
export interface Equation {
  readonly kind: "quotient" | "sum";
  /** Zero-based column of the result, then of what it is made of: part and whole, or the addends. */
  readonly columns: readonly number[];
  readonly rows: number;
  readonly of: number;
}

/** What the cells of a column say for its role: rows that do so, of the rows that could. */
export interface CellProof {
  readonly kind: "names" | "targets" | "figures";
  readonly rows: number;
  readonly of: number;
}

export interface TableColumn {
  readonly column: number;
  readonly role: ColumnRole | null;
  /** What its heading speaks of, also where another column has the role. */
  readonly claims: ColumnRole | null;
  readonly reason: ColumnReason;
  /** The heading as flattened: "So sánh (%) / KH". */
  readonly heading: string;
  /** What besides the words speaks for its role. */
  readonly equation?: Equation;
  readonly proof?: CellProof;
}

/** Something that was decided on a table, to be rendered as words from its code. */
export interface TableDecision {
  readonly code:
    | "heading-at"
    | "groups-joined"
    | "column-numbers"
    | "heading-repeated"
    | "rows-end"
    | "beside-another"
    | "unit-group"
    | "no-heading";
  readonly params: Readonly<Record<string, string | number>>;
}

/** The columns of one reporting unit in a table of several. */
export interface UnitGroup {
  /** As written: "Xã Bộc Bố". */
  readonly name: string;
  /** The sum over the units: "Toàn huyện". */
  readonly whole: boolean;
  /** Columns of that sum stand beside it. */
  readonly added: boolean;
  /** Zero-based columns that are this unit's alone. */
  readonly columns: readonly number[];
}

export interface FoundTable {
  /** Zero-based rows of the heading, a row of column numbers included; empty where there is no heading. */
  readonly headingRows: readonly number[];
  readonly columns: readonly TableColumn[];
  /** Zero-based first and last column that belong to the table. */
  readonly left: number;
  readonly right: number;
  /** Zero-based first and last row of the body; first > last where it is empty. */
  readonly first: number;
  readonly last: number;
  /** Zero-based row after the last one that may be a note or signature of this table. */
  readonly end: number;
  /** Zero-based rows inside the body where the heading is printed again. */
  readonly repeated: readonly number[];
  readonly year: number | null;
  readonly group: UnitGroup | null;
  readonly decisions: readonly TableDecision[];
}

/** Zero-based column of each role the table has. */
export type RoleColumns = Readonly<Partial<Record<ColumnRole, number>>>;

/** The column of each role; the first where one role were claimed twice. */
export function roleColumns({ columns }: Pick<FoundTable, "columns">): RoleColumns {
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const { role, column } of columns) if (role !== null) roles[role] ??= column;
  return roles;
}

/** The heading of the column that has a role; "" where none has it. */
export function headingOf({ columns }: Pick<FoundTable, "columns">, wanted: ColumnRole): string {
  return columns.find(({ role }) => role === wanted)?.heading ?? "";
}
