/** The cells, merges and hidden lines of used ranges, in blocks that stay below what a host may answer at once. */
import type { Cell } from "../domain/grid/snapshot";
import type { RangeAddress } from "../domain/grid/address";
import { detectLegacy } from "../domain/text/legacy-font";
import { isTooLarge } from "./host-error";
import { isAboutMerges, queueMerges } from "./merges";
import { areaOf } from "./range-at";
import { cellsOf, type ReadBlock } from "./to-snapshot";

/**
 * A number takes about 30 bytes for value, formula and format, a text of thirty Vietnamese letters 90 and more: between 4 and
 * 12 MB of the 5 MB that a host on the web may answer. What turns out too large is asked for in halves.
 */
export const BLOCK_CELLS = 125_000;

export interface SheetContents {
  readonly rows: (Cell | null)[][];
  readonly merges: readonly RangeAddress[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * Contents of each used range; null for an empty sheet. The ranges' positions are loaded. `queueMore` queues other questions
 * into the first request, and is called again where that was refused.
 */
export async function readCells<T>(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  queueMore: () => T,
): Promise<{ readonly contents: (SheetContents | null)[]; readonly more: T }> {
  const filled = ranges.filter((range) => !range.isNullObject);
  const places = filled.flatMap(toBlocks);
  const { blocks, beside } = await readWithMerges(context, places, (withMerges) => ({
    lines: filled.map((range) => queueLines(range, withMerges)),
    more: queueMore(),
  }));
  const { lines, more } = beside;
  const contents = filled.map((range, index): SheetContents => {
    const { merged, rows, columns } = lines[index] ?? queueLines(range, false);
    return {
      rows: cellsOf(blocks.filter((block) => block.range === range)),
      merges: merged(),
      hiddenRows: hiddenOf(
        rows.value.map(({ rowHidden }) => rowHidden),
        range.rowIndex,
      ),
      hiddenColumns: hiddenOf(
        columns.value.map(({ columnHidden }) => columnHidden),
        range.columnIndex,
      ),
    };
  });
  await addLegacyFonts(context, filled, contents);
  return { contents: ranges.map((range) => contents[filled.indexOf(range)] ?? null), more };
}

/** Where Excel refuses to name the merges of a sheet, it is read without them. */
async function readWithMerges<T>(
  context: Excel.RequestContext,
  places: readonly BlockPlace[],
  beside: (withMerges: boolean) => T,
): Promise<{ blocks: RangeBlock[]; beside: T }> {
  try {
    return await readBlocks(context, places, () => beside(true));
  } catch (error) {
    if (!isAboutMerges(error)) throw error;
    return readBlocks(context, places, () => beside(false));
  }
}

function queueLines(range: Excel.Range, withMerges: boolean) {
  return {
    merged: withMerges ? queueMerges(range.worksheet, areaOf(range)) : (): RangeAddress[] => [],
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

function hiddenOf(flags: readonly (boolean | undefined)[], first: number): number[] {
  return flags.flatMap((hidden, index) => (hidden === true ? [first + index] : []));
}

export interface BlockPlace {
  readonly range: Excel.Range;
  /** Rows of the range, from its top. */
  readonly from: number;
  readonly count: number;
}

export interface RangeBlock extends ReadBlock {
  readonly range: Excel.Range;
}

export function toBlocks(range: Excel.Range): BlockPlace[] {
  const height = Math.max(1, Math.floor(BLOCK_CELLS / range.columnCount));
  const blocks: BlockPlace[] = [];
  for (let from = 0; from < range.rowCount; from += height)
    blocks.push({ range, from, count: Math.min(height, range.rowCount - from) });
  return blocks;
}

/**
 * Reads the blocks with as few requests as their size allows; halves what turns out too large. `beside` queues other questions
 * into the first request; it is called again where that request was refused.
 */
export async function readBlocks<T>(
  context: Excel.RequestContext,
  places: readonly BlockPlace[],
  beside: () => T,
): Promise<{ blocks: RangeBlock[]; beside: T }> {
  const [first = [], ...rest] = toBatches(places);
  const { blocks, beside: asked } = await readFirst(context, first, beside);
  for (const batch of rest) blocks.push(...(await readBatch(context, batch)));
  return { blocks, beside: asked };
}

async function readFirst<T>(
  context: Excel.RequestContext,
  places: readonly BlockPlace[],
  beside: () => T,
): Promise<{ blocks: RangeBlock[]; beside: T }> {
  const queued = queueParts(places);
  const asked = beside();
  try {
    await context.sync();
    return { blocks: toRangeBlocks(queued), beside: asked };
  } catch (error) {
    if (!isTooLarge(error) || places.length === 0) throw error;
  }
  const again = beside();
  await context.sync();
  return { blocks: await readHalves(context, places), beside: again };
}

function toBatches(places: readonly BlockPlace[]): BlockPlace[][] {
  const batches: BlockPlace[][] = [];
  let cells = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const size = place.count * place.range.columnCount;
    if (cells + size > BLOCK_CELLS) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)?.push(place);
    cells += size;
  }
  return batches.length > 0 ? batches : [[]];
}

async function readBatch(context: Excel.RequestContext, places: readonly BlockPlace[]): Promise<RangeBlock[]> {
  const queued = queueParts(places);
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || places.every(({ count }) => count < 2)) throw error;
    return readHalves(context, places);
  }
  return toRangeBlocks(queued);
}

async function readHalves(context: Excel.RequestContext, places: readonly BlockPlace[]): Promise<RangeBlock[]> {
  const halves = places.flatMap(halve);
  const middle = Math.ceil(halves.length / 2);
  return [...(await readBatch(context, halves.slice(0, middle))), ...(await readBatch(context, halves.slice(middle)))];
}

interface QueuedPart {
  readonly place: BlockPlace;
  readonly part: Excel.Range;
}

function queueParts(places: readonly BlockPlace[]): QueuedPart[] {
  return places.map((place) => ({ place, part: queuePart(place) }));
}

function toRangeBlocks(queued: readonly QueuedPart[]): RangeBlock[] {
  return queued.map(({ place, part }) => ({
    range: place.range,
    top: place.range.rowIndex + place.from,
    left: place.range.columnIndex,
    values: part.values,
    formulas: part.formulas,
    numberFormat: part.numberFormat,
  }));
}

function queuePart({ range, from, count }: BlockPlace): Excel.Range {
  const part = range.getRow(from).getResizedRange(count - 1, 0);
  return part.load("values,formulas,numberFormat");
}

function halve(place: BlockPlace): BlockPlace[] {
  if (place.count < 2) return [place];
  const first = Math.floor(place.count / 2);
  return [
    { ...place, count: first },
    { ...place, from: place.from + first, count: place.count - first },
  ];
}

/** Fonts are asked for only where a text looks like TCVN3 or VNI: they are as heavy as the cells. */
async function addLegacyFonts(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  contents: readonly SheetContents[],
): Promise<void> {
  const suspects = ranges.filter((_range, index) => contents[index]?.rows.some(hasLegacyText) === true);
  if (suspects.length === 0) return;
  const fonts = suspects.map((range) => range.getCellProperties({ format: { font: { name: true } } }));
  await context.sync();
  suspects.forEach((range, at) => {
    const rows = contents[ranges.indexOf(range)]?.rows;
    fonts[at]?.value.forEach((line, r) => {
      line.forEach(({ format }, c) => {
        const name = format?.font?.name ?? "";
        const cells = rows?.[range.rowIndex + r];
        const cell = cells?.[range.columnIndex + c];
        if (cells && cell && typeof cell.value === "string" && LEGACY_FONT.test(name))
          cells[range.columnIndex + c] = { ...cell, font: name };
      });
    });
  });
}

const LEGACY_FONT = /^(\.Vn|VNI[- ])/i;

function hasLegacyText(row: readonly (Cell | null)[]): boolean {
  return row.some((cell) => typeof cell?.value === "string" && detectLegacy(cell.value) !== null);
}
