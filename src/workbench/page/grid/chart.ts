/** Draws a chart over the cells that it covers: a bar a row, its parts the shares of its numbers. */
import type { Book } from "../../book/book";
import type { BookChart } from "../../book/model";
import type { Sheet } from "../../book/sheet";
import { displayText } from "../../book/number-text";
import type { Box } from "./layout";

const FONT = '11px "Segoe UI", "Noto Sans", Arial, sans-serif';
const EDGE = 8;
const LINE = 18;
/** Of a bar's line. */
const BAR = 0.7;

export function drawChart(
  context: CanvasRenderingContext2D,
  book: Book,
  sheet: Sheet,
  chart: BookChart,
  box: Box,
): void {
  const { range, series } = chart;
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.fillStyle = "#FFFFFF";
  context.fillRect(box.x, box.y, box.width, box.height);
  context.strokeStyle = "#BFBFBF";
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  context.textBaseline = "middle";
  const write = (text: string, x: number, y: number, align: CanvasTextAlign, color = "#000000", bold = false): void => {
    context.font = bold ? `bold ${FONT}` : FONT;
    context.textAlign = align;
    context.fillStyle = color;
    context.fillText(text, x, y);
  };
  write(chart.title, box.x + box.width / 2, box.y + EDGE + LINE / 2, "center", "#000000", true);
  const text = (row: number, column: number): string => {
    const value = sheet.value(row, column);
    return value === null ? "" : displayText(value, "General", book.culture);
  };
  const rows = Array.from({ length: range.bottom - range.top }, (_, at) => range.top + 1 + at);
  if (!chart.reversed) rows.reverse();
  const names = Math.min(box.width * 0.4, 220);
  const top = box.y + EDGE + LINE;
  const each = Math.max(1, (box.height - 2 * EDGE - 2 * LINE) / Math.max(1, rows.length));
  const wide = Math.max(0, box.width - names - 2 * EDGE);
  rows.forEach((row, at) => {
    const middle = top + each * (at + 0.5);
    write(text(row, range.left), box.x + names, middle, "right");
    const numbers = series.map((_, index) => Number(sheet.value(row, range.left + 1 + index) ?? 0) || 0);
    const whole = numbers.reduce((sum, number) => sum + number, 0);
    let x = box.x + names + EDGE;
    series.forEach(({ fill, label }, index) => {
      const number = numbers[index] ?? 0;
      const share = whole === 0 ? 0 : (wide * number) / whole;
      context.fillStyle = fill;
      context.fillRect(x, middle - (each * BAR) / 2, share, each * BAR);
      if (label !== null && number > 0) write(String(number), x + share / 2, middle, "center", label);
      x += share;
    });
  });
  if (chart.legend) {
    let x = box.x + EDGE;
    const y = box.y + box.height - EDGE - LINE / 2;
    series.forEach(({ fill }, index) => {
      const name = text(range.top, range.left + 1 + index);
      context.fillStyle = fill;
      context.fillRect(x, y - 5, 10, 10);
      write(name, x + 14, y, "left");
      x += 14 + context.measureText(name).width + 12;
    });
  }
  context.restore();
}
