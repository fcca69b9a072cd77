/** Where the keys lead to from a cell. Hidden lines are passed over, merges entered and left as one cell. */
import type { Sheet } from "../../book/sheet";

export interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function onSheet({ row, column }: Place): boolean {
  return row >= 0 && column >= 0 && row < 1_048_576 && column < 16_384;
}

function step(sheet: Sheet, from: Place, [rows, columns]: readonly [number, number]): Place {
  const merge = sheet.mergeAt(from.row, from.column);
  let row = rows > 0 && merge ? merge.bottom : rows < 0 && merge ? merge.top : from.row;
  let column = columns > 0 && merge ? merge.right : columns < 0 && merge ? merge.left : from.column;
  do {
    row += rows;
    column += columns;
  } while (
    onSheet({ row, column }) &&
    (sheet.rows.get(row)?.hidden === true || sheet.columns.get(column)?.hidden === true)
  );
  return onSheet({ row, column }) ? { row, column } : from;
}

export function moved(sheet: Sheet, from: Place, key: string, page: number): Place | null {
  const direction = STEPS[key];
  if (direction) return step(sheet, from, direction);
  if (key === "Home") return { row: from.row, column: 0 };
  if (key === "PageDown") return { row: Math.min(from.row + page, 1_048_575), column: from.column };
  if (key === "PageUp") return { row: Math.max(from.row - page, 0), column: from.column };
  return null;
}

/** With Ctrl: to the edge of the filled block, to the first cell, to the last used one. */
export function jump(sheet: Sheet, from: Place, key: string): Place | null {
  if (key === "Home") return { row: 0, column: 0 };
  if (key === "End") {
    const used = sheet.usedRange(false);
    return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
  }
  const direction = STEPS[key];
  if (!direction) return null;
  const used = sheet.usedRange(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const filled = ({ row, column }: Place): boolean => sheet.value(row, column) !== null;
  let at = step(sheet, from, direction);
  const inBlock = filled(from) && filled(at);
  let last = at;
  while (at.row <= used.bottom + 1 && at.column <= used.right + 1) {
    const next = step(sheet, at, direction);
    if (next.row === at.row && next.column === at.column) return at;
    if (inBlock && !filled(at)) return last;
    if (!inBlock && filled(at)) return at;
    last = at;
    at = next;
  }
  return inBlock ? last : at.row > used.bottom + 1 ? { row: 1_048_575, column: from.column } : last;
}
