/** Draws the visible part of a sheet: fills, grid lines, borders, texts, then headings and selection on top. */
import { columnName, type RangeAddress } from "../../../domain/grid/address";
import type { Book } from "../../book/book";
import { intersect } from "../../../domain/grid/areas";
import type { Sheet } from "../../book/sheet";
import type { Border, Style } from "../../book/style";
import { cellLook, type Look } from "./cell-look";
import { drawChart } from "./chart";
import { HEADER_HEIGHT, HEADER_WIDTH, type Box, type Layout } from "./layout";
import { drawText } from "./text";

export interface Scene {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly conditional: (area: RangeAddress) => Map<string, Style>;
}

const GREEN = "#107C41";

/** The up to four parts that freezing makes, each with its clip. */
function panes({ layout, width, height, scrollX, scrollY }: Scene): { range: RangeAddress; clip: Box }[] {
  const { frozenRows, frozenColumns, frozenHeight, frozenWidth } = layout;
  const main = layout.visible(width, height, scrollX, scrollY);
  const x = HEADER_WIDTH + frozenWidth;
  const y = HEADER_HEIGHT + frozenHeight;
  const parts = [{ range: main, clip: { x, y, width: width - x, height: height - y } }];
  if (frozenRows > 0) {
    const clip = { x, y: HEADER_HEIGHT, width: width - x, height: frozenHeight };
    parts.push({ range: { ...main, top: 0, bottom: frozenRows - 1 }, clip });
  }
  if (frozenColumns > 0) {
    const clip = { x: HEADER_WIDTH, y, width: frozenWidth, height: height - y };
    parts.push({ range: { ...main, left: 0, right: frozenColumns - 1 }, clip });
  }
  if (frozenRows > 0 && frozenColumns > 0) {
    const range = { top: 0, left: 0, bottom: frozenRows - 1, right: frozenColumns - 1 };
    parts.push({ range, clip: { x: HEADER_WIDTH, y: HEADER_HEIGHT, width: frozenWidth, height: frozenHeight } });
  }
  return parts.filter(({ clip }) => clip.width > 0 && clip.height > 0);
}

interface Piece {
  readonly range: RangeAddress;
  readonly box: Box;
  readonly look: Look;
}

function pieces(scene: Scene, range: RangeAddress): Piece[] {
  const { book, sheet, layout, scrollX, scrollY } = scene;
  const conditional = scene.conditional(range);
  const result: Piece[] = [];
  const add = (part: RangeAddress): void => {
    const { top, left } = part;
    const look = cellLook(book, sheet, top, left, conditional.get(`${String(top)}:${String(left)}`));
    result.push({ range: part, box: layout.box(part, scrollX, scrollY), look });
  };
  for (const merge of sheet.merges) if (intersect(merge, range)) add(merge);
  for (let row = range.top; row <= range.bottom; row++) {
    if (layout.rows.size(row) === 0) continue;
    for (let column = range.left; column <= range.right; column++) {
      if (layout.columns.size(column) === 0 || sheet.mergeAt(row, column)) continue;
      add({ top: row, bottom: row, left: column, right: column });
    }
  }
  return result;
}

function drawFills(context: CanvasRenderingContext2D, { sheet }: Scene, list: readonly Piece[]): void {
  context.fillStyle = "#FFFFFF";
  for (const { box, look } of list) {
    const fill = look.style.fill;
    context.fillStyle = fill ?? "#FFFFFF";
    context.fillRect(box.x, box.y, box.width, box.height);
    if (fill !== undefined || !sheet.showGridlines) continue;
    context.fillStyle = "#E1E1E1";
    context.fillRect(box.x + box.width - 1, box.y, 1, box.height);
    context.fillRect(box.x, box.y + box.height - 1, box.width, 1);
  }
}

const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

function line(
  context: CanvasRenderingContext2D,
  border: Border | undefined,
  x: number,
  y: number,
  w: number,
  h: number,
): void {
  if (!border) return;
  const weight = WEIGHTS[border.weight] ?? 1;
  context.fillStyle = border.color;
  if (w === 0) context.fillRect(x - Math.ceil(weight / 2), y - 1, weight, h + 1);
  else context.fillRect(x - 1, y - Math.ceil(weight / 2), w + 1, weight);
}

function drawBorders(
  context: CanvasRenderingContext2D,
  { sheet, layout, scrollX, scrollY }: Scene,
  range: RangeAddress,
): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const { borders } = sheet.styleAt(row, column);
      if (!borders) continue;
      // Inside a merge only the outline shows.
      const merge = sheet.mergeAt(row, column);
      const box = layout.box({ top: row, bottom: row, left: column, right: column }, scrollX, scrollY);
      if (!merge || merge.top === row) line(context, borders.EdgeTop, box.x, box.y, box.width, 0);
      if (!merge || merge.bottom === row) line(context, borders.EdgeBottom, box.x, box.y + box.height, box.width, 0);
      if (!merge || merge.left === column) line(context, borders.EdgeLeft, box.x, box.y, 0, box.height);
      if (!merge || merge.right === column) line(context, borders.EdgeRight, box.x + box.width, box.y, 0, box.height);
    }
  }
}

function drawHeadings(context: CanvasRenderingContext2D, scene: Scene): void {
  const { layout, width, height, scrollX, scrollY, sheet } = scene;
  const { selection } = sheet;
  context.font = '12px "Segoe UI", "Noto Sans", Arial, sans-serif';
  context.textAlign = "center";
  context.textBaseline = "middle";
  const cell = (text: string, box: Box, selected: boolean): void => {
    context.fillStyle = selected ? "#CAEAD8" : "#F3F3F3";
    context.fillRect(box.x, box.y, box.width, box.height);
    context.fillStyle = "#C8C8C8";
    context.fillRect(box.x + box.width - 1, box.y, 1, box.height);
    context.fillRect(box.x, box.y + box.height - 1, box.width, 1);
    context.fillStyle = selected ? "#0B5A2E" : "#444444";
    context.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 1);
  };
  const main = layout.visible(width, height, scrollX, scrollY);
  const strip = (from: number, to: number, clip: Box, draw: (index: number) => void): void => {
    context.save();
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
    for (let index = from; index <= to; index++) draw(index);
    context.restore();
  };
  const column = (index: number): void => {
    if (layout.columns.size(index) === 0) return;
    const box = { x: layout.x(index, scrollX), y: 0, width: layout.columns.size(index), height: HEADER_HEIGHT };
    cell(columnName(index), box, index >= selection.left && index <= selection.right);
  };
  const row = (index: number): void => {
    if (layout.rows.size(index) === 0) return;
    const box = { x: 0, y: layout.y(index, scrollY), width: HEADER_WIDTH, height: layout.rows.size(index) };
    cell(String(index + 1), box, index >= selection.top && index <= selection.bottom);
  };
  const x = HEADER_WIDTH + layout.frozenWidth;
  const y = HEADER_HEIGHT + layout.frozenHeight;
  strip(main.left, main.right, { x, y: 0, width: width - x, height: HEADER_HEIGHT }, column);
  strip(
    0,
    layout.frozenColumns - 1,
    { x: HEADER_WIDTH, y: 0, width: layout.frozenWidth, height: HEADER_HEIGHT },
    column,
  );
  strip(main.top, main.bottom, { x: 0, y, width: HEADER_WIDTH, height: height - y }, row);
  strip(0, layout.frozenRows - 1, { x: 0, y: HEADER_HEIGHT, width: HEADER_WIDTH, height: layout.frozenHeight }, row);
  cell("", { x: 0, y: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT }, false);
  context.fillStyle = "#8A8A8A";
  if (layout.frozenRows > 0) context.fillRect(0, y - 1, width, 1);
  if (layout.frozenColumns > 0) context.fillRect(x - 1, 0, 1, height);
}

function drawSelection(context: CanvasRenderingContext2D, { sheet, layout, scrollX, scrollY }: Scene): void {
  const range = {
    ...sheet.selection,
    bottom: Math.min(sheet.selection.bottom, layout.rows.count - 1),
    right: Math.min(sheet.selection.right, layout.columns.count - 1),
  };
  const active = sheet.mergeAt(range.top, range.left) ?? { ...range, bottom: range.top, right: range.left };
  const box = layout.box(range, scrollX, scrollY);
  const hole = layout.box(active, scrollX, scrollY);
  context.fillStyle = "rgba(16, 124, 65, 0.10)";
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.rect(hole.x, hole.y, hole.width, hole.height);
  context.fill("evenodd");
  context.strokeStyle = GREEN;
  context.lineWidth = 2;
  context.strokeRect(box.x - 1, box.y - 1, box.width + 1, box.height + 1);
}

export function paint(context: CanvasRenderingContext2D, scene: Scene): void {
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, scene.width, scene.height);
  for (const { range, clip } of panes(scene)) {
    context.save();
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
    const list = pieces(scene, range);
    drawFills(context, scene, list);
    drawBorders(context, scene, range);
    const blank = (row: number, column: number): boolean =>
      scene.sheet.value(row, column) === null && !scene.sheet.mergeAt(row, column);
    for (const { range: part, box, look } of list) {
      if (look.text !== "") drawText(context, look, box, spillBox(scene, part, box, look, blank));
    }
    for (const chart of scene.sheet.charts)
      drawChart(context, scene.book, scene.sheet, chart, scene.layout.box(chart.place, scene.scrollX, scene.scrollY));
    if (overlaps(scene.sheet.selection, range)) drawSelection(context, scene);
    context.restore();
  }
  drawHeadings(context, scene);
}

function overlaps(a: RangeAddress, b: RangeAddress): boolean {
  return intersect(a, { top: b.top - 1, left: b.left - 1, bottom: b.bottom + 1, right: b.right + 1 }) !== null;
}

/** A long text runs over empty cells beside it, unless it is wrapped, a number, or stands in a merge. */
function spillBox(
  scene: Scene,
  part: RangeAddress,
  box: Box,
  look: Look,
  blank: (r: number, c: number) => boolean,
): Box {
  const single = part.left === part.right && part.top === part.bottom;
  if (!single || look.isNumber || look.style.wrap || look.text.includes("\n")) return box;
  const { layout } = scene;
  let [left, right] = [box.x, box.x + box.width];
  for (
    let column = part.left + 1;
    look.align !== "right" && column < part.left + 20 && blank(part.top, column);
    column++
  ) {
    right += layout.columns.size(column);
  }
  for (
    let column = part.left - 1;
    look.align !== "left" && column >= Math.max(0, part.left - 20) && blank(part.top, column);
    column--
  ) {
    left -= layout.columns.size(column);
  }
  return { ...box, x: left, width: right - left };
}
