/** Inserting and deleting cells: everything that stands on the sheet or refers to it moves along, as in a spreadsheet. */
import type { RangeAddress } from "../../domain/grid/address";
import { mapReferences, type Reference, type RefPoint } from "./formula-text";
import { MAX_COLUMNS, MAX_ROWS, type BookCell, type DefinedName } from "./model";
import { Sheet } from "./sheet";

export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  /** Positive inserts, negative deletes. */
  readonly count: number;
  /** On the other axis, the band that moves. */
  readonly from: number;
  readonly to: number;
}

const LIMIT = { row: MAX_ROWS, column: MAX_COLUMNS } as const;

export function isWhole(shift: Shift): boolean {
  return shift.from === 0 && shift.to === (shift.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** Where an index goes, or null where it is deleted. */
function moveIndex(index: number, { at, count, axis }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  const moved = index + count;
  return moved >= LIMIT[axis] ? null : moved;
}

/** Both ends of a span after the shift; null where nothing is left of it. */
function moveSpan(first: number, last: number, shift: Shift): [number, number] | null {
  const { at, count } = shift;
  if (count > 0) {
    const a = first >= at ? first + count : first;
    return a >= LIMIT[shift.axis] ? null : [a, Math.min(last >= at ? last + count : last, LIMIT[shift.axis] - 1)];
  }
  const end = at - count - 1;
  if (first >= at && last <= end) return null;
  return [moveIndex(first, shift) ?? at, moveIndex(last, shift) ?? at - 1];
}

export function moveRange(range: RangeAddress, shift: Shift): RangeAddress | null {
  const across = shift.axis === "row" ? [range.left, range.right] : [range.top, range.bottom];
  if ((across[0] ?? 0) < shift.from || (across[1] ?? 0) > shift.to) return range;
  const span =
    shift.axis === "row" ? moveSpan(range.top, range.bottom, shift) : moveSpan(range.left, range.right, shift);
  if (!span) return null;
  return shift.axis === "row"
    ? { ...range, top: span[0], bottom: span[1] }
    : { ...range, left: span[0], right: span[1] };
}

function moveReference(reference: Reference, shift: Shift): Reference | null {
  const { from, to = from } = reference;
  const range: RangeAddress = {
    top: from.row ?? 0,
    bottom: to.row ?? MAX_ROWS - 1,
    left: from.column ?? 0,
    right: to.column ?? MAX_COLUMNS - 1,
  };
  const upright = {
    top: Math.min(range.top, range.bottom),
    bottom: Math.max(range.top, range.bottom),
    left: Math.min(range.left, range.right),
    right: Math.max(range.left, range.right),
  };
  const moved = moveRange(upright, shift);
  if (!moved) return null;
  if (moved === upright) return reference;
  const end = (p: RefPoint, row: number, column: number): RefPoint => ({
    ...p,
    ...(p.row === undefined ? {} : { row }),
    ...(p.column === undefined ? {} : { column }),
  });
  return {
    ...reference,
    from: end(from, moved.top, moved.left),
    ...(reference.to ? { to: end(to, moved.bottom, moved.right) } : {}),
  };
}

/** A formula of `home` after a shift on `sheet`. */
export function moveFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  const wanted = sheet.toLowerCase();
  return mapReferences(formula, (reference) =>
    (reference.sheet ?? home).toLowerCase() === wanted ? moveReference(reference, shift) : reference,
  );
}

function moveRanges(ranges: readonly RangeAddress[], shift: Shift): RangeAddress[] {
  return ranges.flatMap((range) => moveRange(range, shift) ?? []);
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const old = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of old) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    const [along, across] = shift.axis === "row" ? [row, column] : [column, row];
    const moved = across < shift.from || across > shift.to ? along : moveIndex(along, shift);
    if (moved === null) continue;
    sheet.cells.set(shift.axis === "row" ? Sheet.key(moved, column) : Sheet.key(row, moved), cell);
  }
}

function moveInfo<T>(map: Map<number, T>, shift: Shift): void {
  const old = [...map];
  map.clear();
  for (const [index, info] of old) {
    const moved = moveIndex(index, shift);
    if (moved !== null) map.set(moved, info);
  }
}

function moveRules(sheet: Sheet, shift: Shift): void {
  sheet.merges = moveRanges(sheet.merges, shift);
  sheet.conditionals = sheet.conditionals
    .map((rule) => ({ ...rule, ranges: moveRanges(rule.ranges, shift) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.validations = sheet.validations
    .map((rule) => ({ ...rule, ranges: moveRanges(rule.ranges, shift) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => {
    const range = moveRange(table.range, shift);
    return range ? [{ ...table, range }] : [];
  });
  sheet.charts = sheet.charts.flatMap((chart) => {
    const [range, place] = [moveRange(chart.range, shift), moveRange(chart.place, shift)];
    return range && place ? [{ ...chart, range, place }] : [];
  });
  sheet.filter = sheet.filter && moveRange(sheet.filter, shift);
}

function mapFormulas(sheet: Sheet, change: (formula: string) => string): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    const formula = change(cell.formula);
    if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
  }
  sheet.conditionals = sheet.conditionals.map((rule) => ({
    ...rule,
    ...(rule.formula === undefined ? {} : { formula: change(rule.formula) }),
    ...(rule.formula2 === undefined ? {} : { formula2: change(rule.formula2) }),
  }));
  const text = (value: string | number): string | number =>
    typeof value === "string" && value.startsWith("=") ? change(value) : value;
  sheet.validations = sheet.validations.map((rule) => ({
    ...rule,
    formula1: text(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: text(rule.formula2) }),
  }));
}

/** Changes every formula of the workbook: cells, rules and names. */
export function mapAllFormulas(
  sheets: readonly Sheet[],
  names: readonly DefinedName[],
  change: (formula: string, home: string) => string,
): DefinedName[] {
  for (const sheet of sheets) mapFormulas(sheet, (formula) => change(formula, sheet.name));
  return names.map((name) => ({ ...name, formula: change(name.formula, "") }));
}

/** Carries out a shift on one sheet and mends every formula of the workbook. Returns the changed names. */
export function shiftCells(
  sheets: readonly Sheet[],
  names: readonly DefinedName[],
  sheet: Sheet,
  shift: Shift,
): DefinedName[] {
  moveCells(sheet, shift);
  if (isWhole(shift)) moveInfo(shift.axis === "row" ? sheet.rows : sheet.columns, shift);
  const changed = mapAllFormulas(sheets, names, (formula, home) => moveFormula(formula, home, sheet.name, shift));
  moveRules(sheet, shift);
  return changed;
}

/** Inserted cells take the format of the ones before them, as Excel does. */
export function inheritFormats(sheet: Sheet, shift: Shift): void {
  if (shift.count <= 0 || shift.at === 0) return;
  const before = shift.at - 1;
  const band: RangeAddress =
    shift.axis === "row"
      ? { top: before, bottom: before, left: shift.from, right: shift.to }
      : { left: before, right: before, top: shift.from, bottom: shift.to };
  for (const { row, column, cell } of [...sheet.existing(band)]) {
    const copy: BookCell = { value: null, style: cell.style };
    for (let step = 1; step <= shift.count; step++) {
      if (shift.axis === "row") sheet.setCell(row + step, column, copy);
      else sheet.setCell(row, column + step, copy);
    }
  }
}

export function cutsMerge(sheet: Sheet, shift: Shift): boolean {
  return sheet.merges.some((merge) => {
    const [from, to] = shift.axis === "row" ? [merge.left, merge.right] : [merge.top, merge.bottom];
    const reaches = (shift.axis === "row" ? merge.bottom : merge.right) >= shift.at;
    return reaches && to >= shift.from && from <= shift.to && (from < shift.from || to > shift.to);
  });
}
