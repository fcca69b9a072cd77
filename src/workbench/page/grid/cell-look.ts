/** What one cell looks like: its own format, under it its table's, over it the conditional formats that hold. */
import type { Book } from "../../book/book";
import type { BookTable } from "../../book/model";
import { displayText } from "../../book/number-text";
import { contains } from "../../../domain/grid/areas";
import type { Sheet } from "../../book/sheet";
import { PLAIN, type Style } from "../../book/style";

export interface Look {
  readonly text: string;
  readonly style: Style;
  readonly isNumber: boolean;
  readonly font: string;
  readonly color: string;
  readonly align: "left" | "center" | "right";
}

const ACCENTS = ["#595959", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

function tableStyle(table: BookTable, row: number): Style {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!match) return PLAIN;
  const accent = ACCENTS[(Number(match[2]) - 1) % 7] ?? "#4472C4";
  if (table.headers && row === table.range.top) {
    return match[1] === "Light" ? { bold: true } : { bold: true, color: "#FFFFFF", fill: accent };
  }
  const odd = (row - table.range.top) % 2 === (table.headers ? 1 : 0);
  return table.bandedRows && odd ? { fill: tint(accent, match[1] === "Light" ? 0.9 : 0.8) } : PLAIN;
}

function tint(color: string, amount: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const moved = parts.map((part) => Math.round(part + (255 - part) * amount));
  return `#${moved.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Families that look like Office's where Office's are not installed. */
const FAMILIES: Readonly<Record<string, string>> = {
  "Times New Roman": '"Times New Roman", "Liberation Serif", Tinos, serif',
  Calibri: 'Calibri, Carlito, "Liberation Sans", Arial, sans-serif',
  Arial: 'Arial, "Liberation Sans", sans-serif',
};

export function fontOf(style: Style, standard: Book["defaultFont"]): string {
  const name = style.fontName ?? standard.name;
  const size = Math.round(((style.fontSize ?? standard.size) * 4) / 3);
  const family = FAMILIES[name] ?? `"${name.replaceAll('"', "")}", "Noto Sans", Arial, sans-serif`;
  return `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${String(size)}px ${family}`;
}

function alignment(style: Style, value: unknown): "left" | "center" | "right" {
  if (style.horizontal === "Center" || style.horizontal === "CenterAcrossSelection") return "center";
  if (style.horizontal === "Right") return "right";
  if (style.horizontal === "Left" || style.horizontal === "Fill" || style.horizontal === "Justify") return "left";
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || (typeof value === "object" && value !== null) ? "center" : "left";
}

export function cellLook(book: Book, sheet: Sheet, row: number, column: number, conditional: Style | undefined): Look {
  const cell = sheet.cell(row, column);
  const own = cell.value === null ? sheet.styleAt(row, column) : cell.style;
  const table = sheet.tables.find((candidate) => contains(candidate.range, row, column));
  const under = table ? tableStyle(table, row) : PLAIN;
  const style: Style = { ...under, ...own, ...conditional };
  const format = style.numberFormat ?? "General";
  const negativeRed = typeof cell.value === "number" && cell.value < 0 && /;\s*\[red\]/i.test(format);
  const text = displayText(cell.value, format, book.culture, book.date1904);
  return {
    text: cell.link && text === "" ? cell.link.address : text,
    style: cell.link && style.color === undefined ? { ...style, color: "#0563C1", underline: "Single" } : style,
    isNumber: typeof cell.value === "number",
    font: fontOf(style, book.defaultFont),
    color: negativeRed ? "#FF0000" : (style.color ?? (cell.link ? "#0563C1" : "#000000")),
    align: alignment(style, cell.value),
  };
}
