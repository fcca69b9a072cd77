/** A format of the workbench → as excelts writes it. */
import type { Borders, Style as FileStyle } from "@cj-tech-master/excelts";
import type { Style } from "../book/style";
import { lineName, SIDES, type DefaultFont } from "./style-in";

function argb(color: string): { argb: string } {
  return { argb: `FF${color.slice(1)}` };
}

const UNDERLINES: Readonly<Record<string, string>> = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};
const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, string>> = {
  Top: "top",
  Center: "middle",
  Distributed: "distributed",
  Justify: "justify",
};

function present(value: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function fontOut(style: Style, standard: DefaultFont | null): unknown {
  return present({
    name: style.fontName ?? standard?.name,
    size: style.fontSize ?? standard?.size,
    bold: style.bold,
    italic: style.italic,
    strike: style.strikethrough,
    underline: style.underline === undefined ? undefined : UNDERLINES[style.underline],
    color: style.color === undefined ? undefined : argb(style.color),
    vertAlign: (style.rest as { vertAlign?: unknown } | undefined)?.vertAlign,
  });
}

function bordersOut(style: Style): unknown {
  const result: Record<string, unknown> = {};
  for (const [side, edge] of Object.entries(SIDES)) {
    const border = style.borders?.[edge];
    if (border) result[side] = { style: lineName(border.style, border.weight), color: argb(border.color) };
  }
  const diagonal = (style.rest as { diagonal?: Borders["diagonal"] } | undefined)?.diagonal;
  return present({ ...result, diagonal });
}

const styles = new WeakMap<Style, Partial<FileStyle>>();

/** Equal styles give the same object, so that the file's table of formats stays small. */
export function styleOut(style: Style, standard: DefaultFont): Partial<FileStyle> {
  const known = styles.get(style);
  if (known) return known;
  const fill =
    (style.rest as { fill?: unknown } | undefined)?.fill ??
    (style.fill === undefined ? undefined : { type: "pattern", pattern: "solid", fgColor: argb(style.fill) });
  const result = (present({
    numFmt: style.numberFormat,
    font: fontOut(style, standard),
    fill,
    border: bordersOut(style),
    alignment: present({
      horizontal: style.horizontal === undefined ? undefined : HORIZONTAL[style.horizontal],
      vertical: style.vertical === undefined ? undefined : VERTICAL[style.vertical],
      wrapText: style.wrap,
      shrinkToFit: style.shrink,
      indent: style.indent,
      textRotation: style.rotation,
    }),
    protection: present({ locked: style.unlocked ? false : undefined, hidden: style.formulaHidden }),
  }) ?? {}) as Partial<FileStyle>;
  styles.set(style, result);
  return result;
}

/** The format of a conditional rule: only what it changes. */
export function ruleStyleOut(style: Style): Partial<FileStyle> {
  const fill =
    style.fill === undefined
      ? undefined
      : { type: "pattern", pattern: "solid", bgColor: argb(style.fill), fgColor: argb(style.fill) };
  return present({ font: fontOut(style, null), fill, numFmt: style.numberFormat }) ?? {};
}
