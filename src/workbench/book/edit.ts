/** Changes to areas of one sheet, shared by the host and by the person at the grid. None of them tells the book. */
import type { RangeAddress } from "../../domain/grid/address";
import { isWholeColumns, isWholeRows } from "./area";
import { shiftFormula } from "./formula-text";
import type { Entered } from "./input";
import type { BookCell } from "./model";
import { covers, intersect, subtract } from "../../domain/grid/areas";
import { Sheet } from "./sheet";
import { patchBorder, patchStyle, PLAIN, type Border, type BorderEdge, type Style, type StylePatch } from "./style";

/** Puts an entry into a cell, keeping its format; the part of a merge that is covered takes nothing. */
export function enter(sheet: Sheet, row: number, column: number, { value, formula, format }: Entered): void {
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return;
  const old = sheet.styleAt(row, column);
  const general = old.numberFormat === undefined;
  const style = format !== undefined && general ? patchStyle(old, { numberFormat: format }) : old;
  sheet.setCell(row, column, { value, style, ...(formula === undefined ? {} : { formula }) });
}

/** Applies a change of format to every cell of an area; whole rows and columns carry it themselves. */
export function restyle(sheet: Sheet, area: RangeAddress, to: (style: Style) => Style): void {
  // Cells that look alike share one style, before and after.
  const known = new Map<Style, Style>();
  const change = (style: Style): Style => {
    let made = known.get(style);
    if (!made) known.set(style, (made = to(style)));
    return made;
  };
  if (isWholeColumns(area) || isWholeRows(area)) {
    const byColumn = isWholeColumns(area);
    const [from, to] = byColumn ? [area.left, area.right] : [area.top, area.bottom];
    const infos = byColumn ? sheet.columns : sheet.rows;
    for (let index = from; index <= to; index++) {
      const style = change(infos.get(index)?.style ?? PLAIN);
      if (byColumn) sheet.setColumn(index, { style });
      else sheet.setRow(index, { style });
    }
    for (const { row, column, cell } of sheet.existing(area)) sheet.setStyle(row, column, change(cell.style));
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setStyle(row, column, change(sheet.styleAt(row, column)));
    }
  }
}

export function patchArea(sheet: Sheet, area: RangeAddress, patch: StylePatch): void {
  restyle(sheet, area, (style) => patchStyle(style, patch));
}

/** Borders of an area as Excel counts them: its four edges and the lines inside. */
export type AreaEdge = BorderEdge | "InsideHorizontal" | "InsideVertical";

export function setBorder(sheet: Sheet, area: RangeAddress, edge: AreaEdge, border: Border | undefined): void {
  const put = (part: RangeAddress, side: BorderEdge): void => {
    restyle(sheet, part, (style) => patchBorder(style, side, border));
  };
  switch (edge) {
    case "EdgeTop":
      put({ ...area, bottom: area.top }, "EdgeTop");
      break;
    case "EdgeBottom":
      put({ ...area, top: area.bottom }, "EdgeBottom");
      break;
    case "EdgeLeft":
      put({ ...area, right: area.left }, "EdgeLeft");
      break;
    case "EdgeRight":
      put({ ...area, left: area.right }, "EdgeRight");
      break;
    case "InsideHorizontal":
      if (area.bottom > area.top) {
        put({ ...area, bottom: area.bottom - 1 }, "EdgeBottom");
        put({ ...area, top: area.top + 1 }, "EdgeTop");
      }
      break;
    case "InsideVertical":
      if (area.right > area.left) {
        put({ ...area, right: area.right - 1 }, "EdgeRight");
        put({ ...area, left: area.left + 1 }, "EdgeLeft");
      }
      break;
    default:
      put(area, edge);
  }
}

/** Empties cells; formats stay. */
export function clearContents(sheet: Sheet, area: RangeAddress): void {
  for (const { row, column, cell } of [...sheet.existing(area)]) {
    if (cell.value !== null || cell.formula !== undefined || cell.link) {
      sheet.setCell(row, column, { value: null, style: cell.style });
    }
  }
}

/** Takes formats, conditional formats and merges away; contents stay. */
/** Gives the cells the style "Normal"; rules and merges stay. */
export function resetStyles(sheet: Sheet, area: RangeAddress): void {
  for (const { row, column, cell } of [...sheet.existing(area)]) sheet.setCell(row, column, { ...cell, style: PLAIN });
}

export function clearFormats(sheet: Sheet, area: RangeAddress): void {
  resetStyles(sheet, area);
  for (const [index, info] of [...sheet.columns]) {
    if (info.style && isWholeColumns(area) && index >= area.left && index <= area.right) {
      sheet.setColumn(index, { style: undefined });
    }
  }
  for (const [index, info] of [...sheet.rows]) {
    if (info.style && isWholeRows(area) && index >= area.top && index <= area.bottom) {
      sheet.setRow(index, { style: undefined });
    }
  }
  clearConditionals(sheet, area);
  unmerge(sheet, area);
}

export function clearConditionals(sheet: Sheet, area: RangeAddress): void {
  sheet.conditionals = sheet.conditionals.flatMap((rule) => {
    const first = rule.ranges[0];
    if (!first || !rule.ranges.some((range) => intersect(range, area))) return [rule];
    const ranges = rule.ranges.flatMap((range) => subtract(range, area));
    const anchor = ranges[0];
    if (!anchor) return [];
    const [rows, columns] = [anchor.top - first.top, anchor.left - first.left];
    return [
      {
        ...rule,
        ranges,
        ...(rule.formula === undefined ? {} : { formula: shiftFormula(rule.formula, rows, columns) }),
        ...(rule.formula2 === undefined ? {} : { formula2: shiftFormula(rule.formula2, rows, columns) }),
      },
    ];
  });
}

export function clearValidations(sheet: Sheet, area: RangeAddress): void {
  sheet.validations = sheet.validations.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => subtract(range, area));
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
}

/** Merges an area into one cell that keeps the first value; the others are lost, as in Excel. */
export function merge(sheet: Sheet, area: RangeAddress): void {
  unmerge(sheet, area);
  if (area.top === area.bottom && area.left === area.right) return;
  const filled = [...sheet.existing(area)].filter(({ cell }) => cell.value !== null || cell.formula !== undefined);
  filled.sort((a, b) => a.row - b.row || a.column - b.column);
  const first = filled[0]?.cell;
  clearContents(sheet, area);
  if (first) sheet.setCell(area.top, area.left, { ...first, style: sheet.styleAt(area.top, area.left) });
  sheet.merges = [...sheet.merges, area];
}

export function unmerge(sheet: Sheet, area: RangeAddress): void {
  sheet.merges = sheet.merges.filter((range) => intersect(range, area) === null);
}

export interface SortKey {
  /** Offset from the area's first column. */
  readonly column: number;
  readonly ascending: boolean;
}

function rank(cell: BookCell): number {
  if (cell.value === null) return 4;
  if (typeof cell.value === "number") return 0;
  if (typeof cell.value === "string") return 1;
  return typeof cell.value === "boolean" ? 2 : 3;
}

function compare(a: BookCell, b: BookCell, ascending: boolean, collator: Intl.Collator): number {
  const [ra, rb] = [rank(a), rank(b)];
  // Blanks stay last whichever way the sort goes.
  if (ra === 4 || rb === 4) return ra - rb;
  let order = ra - rb;
  if (order === 0) {
    if (typeof a.value === "number" && typeof b.value === "number") order = a.value - b.value;
    else if (typeof a.value === "string" && typeof b.value === "string") order = collator.compare(a.value, b.value);
    else if (typeof a.value === "boolean" && typeof b.value === "boolean") order = Number(a.value) - Number(b.value);
  }
  return ascending ? order : -order;
}

/** Sorts the rows of an area. Relative references in moved formulas follow their row; blank cells come last. */
export function sortRows(sheet: Sheet, area: RangeAddress, keys: readonly SortKey[], locale: string): void {
  const collator = new Intl.Collator(locale, { sensitivity: "base" });
  const rows: { from: number; cells: BookCell[] }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: BookCell[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(sheet.cell(row, column));
    rows.push({ from: row, cells });
  }
  const empty: BookCell = { value: null, style: PLAIN };
  rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(a.cells[column] ?? empty, b.cells[column] ?? empty, ascending, collator);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  rows.forEach(({ from, cells }, index) => {
    const row = area.top + index;
    cells.forEach((cell, offset) => {
      const formula = cell.formula === undefined ? {} : { formula: shiftFormula(cell.formula, row - from, 0) };
      sheet.setCell(row, area.left + offset, { ...cell, ...formula });
    });
  });
}

export type CopyPart = "All" | "Formulas" | "Values" | "Formats";

/** Copies cells to a place of the same or another sheet; formulas are moved along, a smaller source is repeated. */
export function copyCells(from: Sheet, source: RangeAddress, to: Sheet, target: RangeAddress, part: CopyPart): void {
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const snapshot = new Map(
    [...from.existing(source)].map((e) => [Sheet.key(e.row - source.top, e.column - source.left), e.cell]),
  );
  // Repeated where the target holds it so many times, else put there once (office-js issue 2674).
  const times = (room: number, size: number): number => (room % size === 0 ? room : size);
  const bottom = target.top + times(target.bottom - target.top + 1, height) - 1;
  const right = target.left + times(target.right - target.left + 1, width) - 1;
  const merges = from.merges.filter((range) => covers(source, range));
  for (let row = target.top; row <= bottom; row++) {
    for (let column = target.left; column <= right; column++) {
      const [r, c] = [(row - target.top) % height, (column - target.left) % width];
      const cell = snapshot.get(Sheet.key(r, c)) ?? { value: null, style: PLAIN };
      const old = to.cell(row, column);
      const formula =
        cell.formula === undefined
          ? {}
          : { formula: shiftFormula(cell.formula, row - source.top - r, column - source.left - c) };
      if (part === "Formats") to.setCell(row, column, { ...old, style: cell.style });
      else if (part === "Values") to.setCell(row, column, { value: cell.value, style: old.style });
      else if (part === "Formulas") to.setCell(row, column, { value: cell.value, style: old.style, ...formula });
      else to.setCell(row, column, { ...cell, ...formula });
    }
  }
  if (part !== "All" && part !== "Formats") return;
  for (const range of merges) {
    const [rows, columns] = [target.top - source.top, target.left - source.left];
    merge(to, {
      top: range.top + rows,
      bottom: range.bottom + rows,
      left: range.left + columns,
      right: range.right + columns,
    });
  }
}
