/** What a document is made of, whoever renders it. */

export interface DocumentRow {
  readonly cells: readonly string[];
  /** A row over all columns, one of totals, one that is not counted. */
  readonly look?: "section" | "total" | "aside";
  /** A child of the row above it. */
  readonly indent?: boolean;
}

export interface DocumentTable {
  readonly head: readonly string[];
  /** In millimetres. */
  readonly widths: readonly number[];
  /** Columns whose cells stand left; the others stand in the middle. */
  readonly left: readonly number[];
  readonly rows: readonly DocumentRow[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly look?: "basis" | "to" }
  | { readonly kind: "table"; readonly table: DocumentTable };
