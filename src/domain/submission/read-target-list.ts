/**
 * A list of targets, such as a resolution's annex: names, units and target texts of its rows, each with its reading. The
 * columns are found by their headings; plain lists with the headings name, unit, target are read as well.
 */
import { showsPercent } from "../text/number-format";
import { cellName } from "../grid/address";
import { onlyOf } from "../groups";
import { rowsOf } from "../grid/lines";
import { saidAt, saidText } from "../grid/ditto";
import { targetTables } from "../schema/propose/annex-tables";
import { placeRows } from "../table/outline";
import { stripPrefix } from "../table/read-rows";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import { roleColumns } from "../table/table";
import { TextGrid } from "../grid/text-grid";
import { textsOf } from "../grid/texts-in";
import type { Target } from "../target/types";
import { dateOfCell, isDateFormat } from "../actual/actual-date";
import { formatPlain } from "../text/number";
import { parseTarget } from "../target/target";
import { unitInBrackets } from "../text/unit";
import { tableUnitsOf } from "./sheet-titles";

export interface ListedTarget {
  readonly sheet: string;
  /** One-based position in the sheet's list. */
  readonly row: number;
  /** A1 of the target's cell. */
  readonly cell: string;
  readonly name: string;
  readonly unit: string;
  readonly target: Target;
}

interface ListRow {
  readonly row: number;
  readonly name: string;
  /** The name of the row it is a part of; "" where it is of none. */
  readonly parent: string;
}

interface List {
  /** Zero-based first row of the body. */
  readonly first: number;
  readonly rows: readonly ListRow[];
  readonly unit: number | undefined;
  readonly target: number;
  readonly tableUnits: readonly string[];
}

/** The targets of the named sheet, or of every visible sheet that lists some; empty where none does. */
export function readTargetList(workbook: WorkbookSnapshot, sheetName?: string): ListedTarget[] {
  const sheets = workbook.sheets.filter((sheet) =>
    sheetName === undefined ? sheet.visibility === "visible" : sheet.name === sheetName,
  );
  return sheets.flatMap((sheet) => readSheetTargets(sheet, workbook.date1904));
}

function readSheetTargets(sheet: SheetSnapshot, date1904: boolean): ListedTarget[] {
  const grid = new TextGrid(sheet);
  const plain = plainList(grid);
  const lists = plain ? [plain] : annexLists(grid);
  const counted = { rows: 0 };
  return lists.flatMap((list) => readList(sheet, grid, list, date1904, counted));
}

/** The targets of one list; `counted` goes on over the lists of a sheet. */
function readList(
  sheet: SheetSnapshot,
  grid: TextGrid,
  list: List,
  date1904: boolean,
  counted: { rows: number },
): ListedTarget[] {
  return list.rows.map((row) => {
    counted.rows += 1;
    const written = list.unit === undefined ? "" : saidText(grid, row.row, list.unit, list.first);
    const unit = written === "" ? (unitInBrackets(row.name).unit ?? onlyOf(list.tableUnits) ?? "") : written;
    const { text, fromDate } = targetText(
      grid,
      saidAt(grid, row.row, list.target, list.first) ?? row.row,
      list.target,
      date1904,
    );
    const target = parseTarget({ name: row.name, unit, text, parent: row.parent });
    return {
      sheet: sheet.name,
      row: counted.rows,
      cell: cellName(row.row, list.target),
      name: row.name,
      unit,
      target: fromDate ? { ...target, certain: false } : target,
    };
  });
}

/** A list whose first rows hold the headings name and target, as data sets have them. */
function plainList(grid: TextGrid): List | null {
  for (const row of rowsOf(grid, 0, 5)) {
    const columns = new Map([...textsOf(grid, row)].map(({ column }) => [grid.key(row, column), column]));
    const [name, target] = [columns.get("name"), columns.get("target")];
    if (name === undefined || target === undefined) continue;
    const order = columns.get("no") ?? columns.get("order");
    const rows: ListRow[] = [];
    let parent = "";
    for (const below of rowsOf(grid, row + 1)) {
      const text = grid.text(below, name);
      if (text === "") continue;
      const number = order === undefined ? "" : grid.text(below, order);
      const child = stripPrefix(text) !== text || /^(?:[-–+]+|[a-zđ]\)?|\d+\.\d+(?:\.\d+)*)$/u.test(number);
      if (!child) parent = text;
      rows.push({ row: below, name: text, parent: child ? parent : "" });
    }
    return { first: row + 1, rows, unit: columns.get("unit"), target, tableUnits: [] };
  }
  return null;
}

/** The tables found by their headings that have targets. */
function annexLists(grid: TextGrid): List[] {
  return targetTables(grid).flatMap(({ table }): List[] => {
    const roles = roleColumns(table);
    const target = roles.plan;
    if (target === undefined || table.group) return [];
    const rows = placeRows(grid, table).flatMap(({ row: { row, name }, place, whole }) =>
      place === "own" || place === "part" ? [{ row, name, parent: whole?.name ?? "" }] : [],
    );
    return [
      {
        ...{ first: table.first, rows, unit: roles.unit, target },
        tableUnits: tableUnitsOf(grid, { from: 0, to: table.headingRows[0] ?? 0 }),
      },
    ];
  });
}

/** The target as a person sees it; a date is what a spreadsheet made of "4/9", and has to be asked about. */
function targetText(
  grid: TextGrid,
  row: number,
  column: number,
  date1904: boolean,
): { readonly text: string; readonly fromDate: boolean } {
  const cell = cellAt(grid.sheet, row, column);
  const format = cell?.numberFormat;
  if (typeof cell?.value !== "number") return { text: rawText(grid, row, column), fromDate: false };
  if (isDateFormat(format)) return { text: dateOfCell(cell.value, date1904).typed, fromDate: true };
  return showsPercent(format)
    ? { text: `${formatPlain(cell.value * 100)}%`, fromDate: false }
    : { text: formatPlain(cell.value), fromDate: false };
}

/** Text with its line breaks, which part the targets of one cell; decoded and cleaned where it was set in a legacy font. */
function rawText(grid: TextGrid, row: number, column: number): string {
  const cell = cellAt(grid.sheet, row, column);
  return typeof cell?.value === "string" && !grid.isLegacy(cell) ? cell.value.trim() : grid.text(row, column);
}
