/** Cells of a sheet that is being laid out; a cell that carries a figure knows what it means. */
import * as XLSX from "@e965/xlsx";
import type { KeyFigure } from "../book";
import type { Target } from "./resolution";
import type { Written } from "./texts";

export interface FigureCell {
  readonly target: Target;
  /** Code of the reporting unit, where it is not the file's. */
  readonly by?: string;
  readonly written: Written;
}

export type Cell = string | number | null | FigureCell;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** A1 ranges. */
  readonly merges?: readonly string[];
}

const ERRORS: Readonly<Record<string, number>> = { "#REF!": 23 };

const isFigure = (cell: Cell): cell is FigureCell => typeof cell === "object" && cell !== null;

/** The bytes of a workbook with these sheets. */
export function workbookBytes(sheets: readonly Sheet[]): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(
      rows.map((row) => row.map((cell) => (isFigure(cell) ? cell.written.raw : cell))),
    );
    for (const [at, { written }] of figureCells(rows)) {
      const cell = sheet[at] as XLSX.CellObject | undefined;
      const error = ERRORS[String(written.raw)];
      if (error !== undefined) sheet[at] = { t: "e", v: error };
      else if (cell && written.format !== undefined) cell.z = written.format;
    }
    sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** The key of the sheets of one file: true because each figure was put where it stands. */
export function keyOf(sheets: readonly Sheet[], file: string, unit: string): KeyFigure[] {
  return sheets.flatMap(({ name, rows }) =>
    figureCells(rows).map(([cell, { target, by, written }]) => ({
      ...{ indicator: target.code, unit: by ?? unit, file, sheet: name, cell },
      ...{ text: String(written.raw ?? ""), written: written.family },
      ...written.meaning,
    })),
  );
}

function figureCells(rows: Sheet["rows"]): [string, FigureCell][] {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c): [string, FigureCell][] =>
      isFigure(cell) ? [[XLSX.utils.encode_cell({ r, c }), cell]] : [],
    ),
  );
}
