/** Turns one sheet of the spreadsheet library into our snapshot. The library's types end here. */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { cellName, widthOf, type RangeAddress } from "../domain/grid/address";
import type { Cell, CellValue, SheetSnapshot } from "../domain/grid/snapshot";
import { LIMITS } from "./limits";
import { FileRefused } from "./refusal";
import { hasMarkedRuns, textOfRuns } from "./rich-text";
import type { SharedCells } from "./shared-cells";
import type { SheetXmlFacts } from "./sheet-xml";

export interface SheetSource {
  readonly name: string;
  readonly sheet: WorkSheet;
  readonly visibility: SheetSnapshot["visibility"];
  readonly xml: SheetXmlFacts | null;
  /** Legacy font by "row,column" (.xls). */
  readonly xlsFonts: ReadonlyMap<string, string> | null;
  readonly shared: SharedCells;
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

/** One for all: one cell at the end of a sheet has a million of them before it. */
const BLANK: readonly (Cell | null)[] = [];

/**
 * The snapshot of a sheet: cells from A1 without trailing blanks, merges, hidden rows and columns.
 * @throws FileRefused where it has more cells than anyone fills in.
 */
export function toSnapshot(source: SheetSource): SheetSnapshot {
  const { name, sheet, visibility, xml } = source;
  const data = sheet["!data"] ?? [];
  const rows: (readonly (Cell | null)[])[] = [];
  if (data.length > LIMITS.rows) throw new FileRefused("unreadable", "too-large");
  let count = 0;
  for (let r = 0; r < data.length; r += 1) {
    const line = data[r];
    const cells: (Cell | null)[] = [];
    if (line) {
      for (let c = 0; c < line.length; c += 1) {
        const cell = toCell(line[c], source, r, c);
        if (cell) {
          while (cells.length < c) cells.push(null);
          cells.push(cell);
        }
      }
    }
    if (cells.length > 0) {
      while (rows.length < r) rows.push(BLANK);
      rows.push(cells);
      count += cells.length;
      if (count > LIMITS.cells) throw new FileRefused("unreadable", "too-large");
    }
  }
  const width = widthOf(rows);
  const declared = oversized(xml?.declared ?? null, rows.length, width);
  return {
    name,
    visibility,
    rows,
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: indexes(sheet["!rows"], rows.length),
    hiddenColumns: indexes(sheet["!cols"], width),
    ...(declared ? { declared } : {}),
    ...(sheet["!protect"] || xml?.isProtected === true ? { protected: true } : {}),
  };
}

/** Far larger than the data: more than 1,000 rows or 100 columns beyond it. */
function oversized(declared: RangeAddress | null, height: number, width: number): RangeAddress | null {
  return declared && (declared.bottom - height > 1000 || declared.right - width > 100) ? declared : null;
}

/** A made-up number of a row makes the list billions long: only what belongs to cells is looked at. */
function indexes(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined, end: number): number[] {
  const hidden: number[] = [];
  for (let index = 0; index < end; index += 1) if (infos?.[index]?.hidden === true) hidden.push(index);
  return hidden;
}

function toCell(
  cell: CellObject | null | undefined,
  { xml, xlsFonts, shared }: SheetSource,
  row: number,
  column: number,
): Cell | null {
  if (!cell) return null;
  const formula = typeof cell.f === "string" && cell.f !== "" ? `=${cell.f}` : undefined;
  const value = toValue(cell, xml, row, column);
  if (value === null && formula === undefined) return null;
  // Excel takes no longer format; what is longer is made up.
  const format = typeof cell.z === "string" && cell.z !== "General" && cell.z.length <= 255 ? cell.z : undefined;
  const font =
    typeof value === "string"
      ? (xml?.fonts.get(cellName(row, column)) ?? xlsFonts?.get(`${String(row)},${String(column)}`))
      : undefined;
  // Runs have looks of their own over the cell's.
  const struck =
    xml !== null &&
    xml.struck.size > 0 &&
    xml.struck.has(cellName(row, column)) &&
    !String(cell.r ?? "").includes("<rPr");
  // Most cells are plain, and there are millions: spreading nothing would take longer than all the rest.
  if (formula === undefined && format === undefined && font === undefined && !struck)
    return value === null || typeof value === "object" ? { value } : shared.of(value);
  return {
    value,
    ...(formula !== undefined ? { formula } : {}),
    ...(format !== undefined ? { numberFormat: format } : {}),
    ...(font !== undefined ? { font } : {}),
    ...(formula !== undefined && value === null ? { notComputed: true } : {}),
    ...(struck ? { struck } : {}),
  };
}

function toValue(cell: CellObject, xml: SheetXmlFacts | null, row: number, column: number): CellValue {
  switch (cell.t) {
    case "n":
      return typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : null;
    case "b":
      return cell.v === true;
    case "e":
      return { error: ERRORS[Number(cell.v)] ?? "#N/A" };
    case "s": {
      const inline = xml && xml.inlineTexts.size > 0 ? xml.inlineTexts.get(cellName(row, column)) : undefined;
      const whole =
        inline ?? (cell.r !== undefined && hasMarkedRuns(String(cell.r)) ? textOfRuns(String(cell.r)) : undefined);
      const text = whole ?? String(cell.v ?? "");
      return text === "" && cell.f === undefined ? null : text;
    }
    default:
      return null;
  }
}
