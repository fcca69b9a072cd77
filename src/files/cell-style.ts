/** Our cell style in the spreadsheet library's terms. */
import type { Border, Borders, Cell, Style } from "@cj-tech-master/excelts";
import type { CellStyle, ConditionalFormatRule, EdgeLine } from "../domain/plan/plan";

/** Puts the given parts of a style on a cell and leaves the others as they are. */
export function applyStyle(cell: Cell, style: CellStyle): void {
  const { fill, color, bold, italic, size, fontName } = style;
  if (fill !== undefined)
    cell.fill =
      fill === null
        ? { type: "pattern", pattern: "none" }
        : { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } };
  if ([color, bold, italic, size, fontName].some((part) => part !== undefined))
    cell.font = {
      ...cell.font,
      ...(color === undefined ? {} : { color: { argb: argb(color) } }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(size === undefined ? {} : { size }),
      ...(fontName === undefined ? {} : { name: fontName }),
    };
  applyAlignment(cell, style);
  if (style.numberFormat !== undefined) cell.numFmt = style.numberFormat;
  if (style.border !== undefined) cell.border = sameEdges({ style: "thin", color: { argb: argb(style.border) } });
  if (style.edges) cell.border = eachEdge(style.edges);
}

function applyAlignment(cell: Cell, { horizontal, vertical, wrap, indent }: CellStyle): void {
  if ([horizontal, vertical, wrap, indent].every((part) => part === undefined)) return;
  const { horizontal: before, ...kept } = cell.alignment ?? {};
  const across = horizontal === undefined ? before : horizontal === "general" ? undefined : horizontal;
  cell.alignment = {
    ...kept,
    ...(across === undefined ? {} : { horizontal: across }),
    ...(vertical === undefined ? {} : { vertical: vertical === "center" ? "middle" : vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(indent === undefined ? {} : { indent, ...(across === undefined && indent > 0 ? { horizontal: "left" } : {}) }),
  };
}

/** The look of a conditional format. A fill needs its pattern named, or the library writes one that Excel refuses. */
export function ruleStyle({ fill, color, bold }: ConditionalFormatRule): Partial<Style> {
  return {
    ...(fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) }, fgColor: { argb: argb(fill) } } }),
    ...(color === undefined && bold === undefined
      ? {}
      : {
          font: {
            ...(color === undefined ? {} : { color: { argb: argb(color) } }),
            ...(bold === true ? { bold } : {}),
          },
        }),
  };
}

function sameEdges(line: Partial<Border>): Partial<Borders> {
  return { top: line, left: line, bottom: line, right: line };
}

function eachEdge(edges: NonNullable<CellStyle["edges"]>): Partial<Borders> {
  const border: Partial<Borders> = {};
  for (const edge of ["top", "left", "bottom", "right"] as const) {
    const line = edges[edge];
    if (line) border[edge] = { style: lineStyle(line), color: { argb: argb(line.color) } };
  }
  return border;
}

function lineStyle({ weight }: EdgeLine): "thin" | "medium" | "thick" | "hair" {
  return weight;
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
