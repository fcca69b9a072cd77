/** Targets of several parts in a form: their rows, one a part, become the figure of the one indicator. */
import type { ActualReading } from "../actual/actual-reading";
import { unattributed } from "../actual/actual-parts";
import { parseRowId } from "../form/columns";
import { cellAt } from "../grid/snapshot";
import { columnName } from "../grid/address";
import type { Indicator } from "../schema/types";
import { parseDigits } from "../text/number";
import { foldKey } from "../text/fold";
import type { SubmittedFigure, SubmittedRow } from "./submission";
import type { TableInGrid } from "./table-in-grid";
import { roleColumns } from "../table/table";

/** The rows with those of parts taken together under their target's own row; others stay as they are. */
export function joinParts(source: TableInGrid, rows: readonly SubmittedRow[]): SubmittedRow[] {
  const parts = new Map<string, { readonly row: number; readonly part: number }[]>();
  for (const { row } of rows) {
    const { code, part } = parseRowId(row.code);
    if (part === null) continue;
    const known = parts.get(foldKey(code));
    if (known) known.push({ row: row.row, part });
    else parts.set(foldKey(code), [{ row: row.row, part }]);
  }
  if (parts.size === 0) return [...rows];
  const roles = roleColumns(source.table);
  return rows.flatMap((row): SubmittedRow[] => {
    const { code, part } = parseRowId(row.row.code);
    if (part !== null && parts.has(foldKey(code))) return [];
    const own = parts.get(foldKey(code));
    if (!own || !row.indicator) return [row];
    const { indicator } = row;
    return [
      {
        ...row,
        actual: roles.actual === undefined ? null : figureOf(source, indicator, own, roles.actual),
        estimate: roles.estimate === undefined ? null : figureOf(source, indicator, own, roles.estimate),
      },
    ];
  });
}

type PartRows = readonly { readonly row: number; readonly part: number }[];

function figureOf(source: TableInGrid, indicator: Indicator, rows: PartRows, column: number): SubmittedFigure {
  const due = indicator.target.parts;
  const at = due.map((_, index) => rows.find(({ part }) => part === index + 1)?.row);
  const texts = at.map((row) => (row === undefined ? "" : source.grid.text(row, column)));
  const first = at.find((row) => row !== undefined) ?? rows[0]?.row ?? 0;
  return {
    cell: `${columnName(column)}${String(first + 1)}`,
    column,
    text: texts.every((text) => text === "") ? "" : texts.join(" / "),
    reading: readingOf(
      at.map((row, index) => numberAt(source, row, column, texts[index] ?? "")),
      texts,
      indicator,
    ),
    underMerge: false,
  };
}

/** A number, null for a blank cell, undefined for what is neither. */
function numberAt(
  { grid }: TableInGrid,
  row: number | undefined,
  column: number,
  text: string,
): number | null | undefined {
  if (row === undefined || text === "") return null;
  const value = cellAt(grid.sheet, row, column)?.value;
  if (typeof value === "number") return value;
  const readings = parseDigits(text.trim());
  return readings.length === 1 ? readings[0] : undefined;
}

const WORDS: ReadonlyMap<string, ActualReading["state"]> = new Map([
  [foldKey("Chưa có số liệu"), "noData"],
  [foldKey("Chưa đến kỳ"), "notDue"],
]);

function readingOf(
  values: readonly (number | null | undefined)[],
  texts: readonly string[],
  indicator: Indicator,
): ActualReading {
  if (texts.every((text) => text === "")) return { state: "noData", value: null, notes: [] };
  const state = WORDS.get(foldKey(texts[0] ?? ""));
  if (state !== undefined && texts.every((text) => foldKey(text) === foldKey(texts[0] ?? "")))
    return { state, value: null, notes: [] };
  const written = texts.join(" / ");
  if (values.includes(undefined))
    return { state: "unreadable", value: null, notes: [{ code: "number-unreadable", found: written }] };
  const parts = values.map((value) => value ?? null);
  const notes = parts.includes(null) ? unattributed(written, indicator.target.parts).notes : [];
  return { state: "reported", value: null, parts, notes };
}
