/**
 * Which indicator each row of a form is about. Ids say so, unless cells were moved without the hidden column beside them: then
 * the names, which moved with the figures, are followed (forms.md 5).
 */
import type { TableRow } from "../table/read-rows";
import type { RowReader } from "./read-row";
import type { SubmittedRow } from "./submission";

/** One row under another's id is a slip of the name; so many are a move. */
const SEVERAL = 2;
/** So many names in another order than the ids are no chance, however far each went. */
const SORTED = 3;

export interface FormRows {
  readonly rows: readonly SubmittedRow[];
  /** How many rows stood under other rows' ids. */
  readonly shifted: number;
}

/** The rows of a form, with names followed where the ids beside them are other rows'. */
export function readFormRows(reader: RowReader): FormRows {
  const rows = reader.readAll();
  const moved = movedRows(rows);
  if (moved.size === 0) return { rows, shifted: 0 };
  const withoutId = (row: TableRow): TableRow =>
    moved.has(row.row) || (row.name === "" && row.code !== "") ? { ...row, code: "" } : row;
  return { rows: reader.readAll(withoutId), shifted: moved.size };
}

/** Rows of the sheet that carry the name of another row's id: several as many rows away, or several in another order. */
function movedRows(rows: readonly SubmittedRow[]): ReadonlySet<number> {
  const idOf = new Map(rows.flatMap(({ row, indicator }) => (indicator ? [[indicator.code, row.row] as const] : [])));
  const strayed = rows.flatMap(({ row, match }) => {
    const home = match.nameMeans && idOf.get(match.nameMeans.code);
    return home === undefined ? [] : [{ row: row.row, home }];
  });
  const byDistance = new Map<number, number[]>();
  for (const { row, home } of strayed) byDistance.set(row - home, [...(byDistance.get(row - home) ?? []), row]);
  const together = [...byDistance.values()].filter((each) => each.length >= SEVERAL).flat();
  const places = new Set(strayed.map(({ row }) => row));
  const exchanged = strayed.filter(({ home }) => places.has(home)).map(({ row }) => row);
  return new Set([...together, ...(exchanged.length >= SORTED ? exchanged : [])]);
}
