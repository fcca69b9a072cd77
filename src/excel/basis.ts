/**
 * Whether the sheets a plan was made for still hold what they held. Contents are compared, not addresses: a row inserted
 * above, a figure typed, a sheet renamed or replaced since the preview all show in them. Results of formulas do not count:
 * they follow what was typed.
 */
import { cellName, rangeName, type RangeAddress } from "../domain/grid/address";
import { isCellError, type Cell, type SheetSnapshot } from "../domain/grid/snapshot";
import { failure, type Outcome } from "../domain/outcome";
import { sizeOfCell } from "./literal";
import type { Anchor } from "../domain/plan/plan";
import { areaOf, rangeAt } from "./range-at";

type Obstacle = Extract<Outcome<never>, { ok: false }>;

/**
 * Queues the reading; the answer is the first sheet that differs, with its first cell, or null. What is more than one answer
 * may carry is put into `later`, each for a request of its own.
 */
export function queueBasis(
  context: Excel.RequestContext,
  basis: readonly SheetSnapshot[],
  later: (() => void)[] = [],
): () => Obstacle | null {
  let room = ANSWER_BYTES;
  let group: (() => void)[] | null = null;
  /** Now where it fits; else with the neighbours that fit into the same further answer. */
  const place = (bytes: number, ask: () => void): void => {
    if (room < bytes) {
      const asks: (() => void)[] = [];
      later.push(() => {
        asks.forEach((each) => {
          each();
        });
      });
      [group, room] = [asks, ANSWER_BYTES];
    }
    room -= bytes;
    if (group) group.push(ask);
    else ask();
  };
  const queued = basis.map((before) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(before.name).load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load(POSITION);
    const bands = bandsOf(before).map((band) => {
      const asked: { formulas?: Excel.Range } = {};
      const ask = (): void => {
        asked.formulas = rangeAt(context.workbook.worksheets.getItemOrNullObject(before.name), band.area).load(
          "formulas",
        );
      };
      place(band.bytes, ask);
      return { ...band, asked };
    });
    return { before, sheet, used, bands };
  });
  return () => {
    for (const { before, sheet, used, bands } of queued) {
      if (sheet.isNullObject) return failure("sheet-missing", { retryable: true, params: { sheet: before.name } });
      const cell = beyond(before, used) ?? firstDifference(before, bands);
      if (cell !== null) return failure("changed-meanwhile", { retryable: true, params: { sheet: before.name, cell } });
    }
    return null;
  };
}

const POSITION = "rowIndex,columnIndex,rowCount,columnCount";
/** Of the 5 MB of an answer on the web; what is to be remembered comes beside it, up to about 2 MB. */
const ANSWER_BYTES = 2_000_000;

interface Band {
  readonly area: RangeAddress;
  readonly bytes: number;
}

interface AskedBand extends Band {
  readonly asked: { readonly formulas?: Excel.Range };
}

/** The sheet from A1 to its last cell, in bands of rows whose contents are known to fit into an answer. */
function bandsOf({ rows }: SheetSnapshot): Band[] {
  const right = Math.max(0, ...rows.map((row) => row.length)) - 1;
  if (right < 0) return [];
  const bands: Band[] = [];
  let [top, bytes] = [0, 0];
  rows.forEach((row, index) => {
    const size = row.reduce((sum: number, cell) => sum + sizeOf(cell), (right + 1) * 3);
    if (bytes > 0 && bytes + size > ANSWER_BYTES) {
      bands.push({ area: { top, left: 0, bottom: index - 1, right }, bytes });
      [top, bytes] = [index, 0];
    }
    bytes += size;
  });
  return [...bands, { area: { top, left: 0, bottom: rows.length - 1, right }, bytes }];
}

function sizeOf(cell: Cell | null): number {
  const content = contentOf(cell);
  return typeof content === "string" ? sizeOfCell(content) : 12;
}

/** The first cell outside what the sheet held; null where there is none. */
function beyond({ rows }: SheetSnapshot, used: Excel.Range): string | null {
  if (used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rowIndex + rowCount > rows.length) return cellName(Math.max(rowIndex, rows.length), columnIndex);
  return columnIndex + columnCount > width ? cellName(rowIndex, Math.max(columnIndex, width)) : null;
}

/** Queues the question whether the names still stand where they stood; the answer is the first that does not, or null. */
export function queueAnchors({ workbook }: Excel.RequestContext, anchors: readonly Anchor[]): () => Obstacle | null {
  const queued = anchors.map((anchor) => {
    const sheet = workbook.worksheets.getItemOrNullObject(anchor.sheet);
    const range = sheet.names.getItemOrNullObject(anchor.name).getRangeOrNullObject().load(POSITION);
    return { anchor, range };
  });
  return () => {
    const moved = queued.find(({ anchor, range }) => range.isNullObject || !isAt(areaOf(range), anchor.range));
    return moved ? failure("changed-meanwhile", { retryable: true, params: { sheet: moved.anchor.sheet } }) : null;
  };
}

function isAt(one: RangeAddress, other: RangeAddress): boolean {
  return rangeName(one) === rangeName(other);
}

/** What a cell holds, as Excel gives it through `formulas`. */
export function contentOf(cell: Cell | null): string | number | boolean {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? "";
  return isCellError(value) ? value.error : value;
}

function firstDifference({ rows }: SheetSnapshot, bands: readonly AskedBand[]): string | null {
  for (const { area, asked } of bands)
    for (let row = area.top; row <= area.bottom; row += 1) {
      const now = asked.formulas?.formulas[row - area.top] as readonly unknown[] | undefined;
      const cells = rows[row] ?? [];
      for (let column = 0; column <= area.right; column += 1)
        if (!isSame(contentOf(cells[column] ?? null), now?.[column] ?? "")) return cellName(row, column);
    }
  return null;
}

function isSame(before: unknown, now: unknown): boolean {
  return before === now || String(before) === String(now);
}
