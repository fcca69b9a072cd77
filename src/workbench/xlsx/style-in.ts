/** A cell's format as excelts reads it → as the workbench holds it. What is not modelled stays in `rest` for saving. */
import type { Borders, Color, Fill, Style as FileStyle } from "@cj-tech-master/excelts";
import type { Border, BorderEdge, Style } from "../book/style";

/** The palette of old files, and the theme of a new workbook; enough to show colours about right. */
const THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
const INDEXED = [
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
  "800000",
  "008000",
  "000080",
  "808000",
  "800080",
  "008080",
  "C0C0C0",
  "808080",
];

/** "#RRGGBB" of a file's colour, or undefined for "automatic". */
export function readColor(color: Partial<Color> | undefined): string | undefined {
  if (!color) return undefined;
  const {
    argb,
    theme,
    tint = 0,
    indexed,
  } = color as { argb?: string; theme?: number; tint?: number; indexed?: number };
  if (argb !== undefined) return `#${argb.slice(-6).toUpperCase()}`;
  const base = theme !== undefined ? THEME[theme] : indexed === undefined ? undefined : INDEXED[indexed];
  return base === undefined ? undefined : tinted(base, tint);
}

function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const moved = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${moved
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

function readFill(fill: Fill | undefined): string | undefined {
  if (fill?.type !== "pattern") return undefined;
  const { pattern, fgColor, bgColor } = fill as {
    pattern?: string;
    fgColor?: Partial<Color>;
    bgColor?: Partial<Color>;
  };
  if (pattern === undefined || pattern === "none") return undefined;
  return readColor(fgColor) ?? readColor(bgColor);
}

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};

/** The file's name of a line, from the API's style and weight. */
export function lineName(style: string, weight: string): string {
  const entry =
    Object.entries(LINES).find(([, [s, w]]) => s === style && w === weight) ??
    Object.entries(LINES).find(([, [s]]) => s === style);
  return entry?.[0] ?? "thin";
}

export const SIDES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

function readBorders(border: Partial<Borders> | undefined): Partial<Record<BorderEdge, Border>> | undefined {
  const result: Partial<Record<BorderEdge, Border>> = {};
  for (const [side, edge] of Object.entries(SIDES)) {
    const line = border?.[side as keyof typeof SIDES];
    const kind = line?.style === undefined ? undefined : LINES[line.style];
    if (kind) result[edge] = { style: kind[0], weight: kind[1], color: readColor(line?.color) ?? "#000000" };
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  middle: "Center",
  center: "Center",
  distributed: "Distributed",
  justify: "Justify",
};

const UNDERLINES: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

function drop(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== false));
}

/** Same styles in a file are many; equal ones share one object. */
export function styleReader(standard: DefaultFont): (style: Partial<FileStyle> | undefined) => Style {
  const cache = new Map<string, Style>();
  return (style) => {
    const key = JSON.stringify(style ?? {});
    const known = cache.get(key);
    if (known) return known;
    const result = Object.freeze(readStyle(style ?? {}, standard));
    cache.set(key, result);
    return result;
  };
}

function readStyle(
  { font, fill, border, alignment, numFmt, protection }: Partial<FileStyle>,
  standard: DefaultFont,
): Style {
  const format = typeof numFmt === "string" ? numFmt : numFmt?.formatCode;
  const underline = font?.underline === true ? "single" : font?.underline;
  const rotation = alignment?.textRotation;
  return drop({
    numberFormat: format === undefined || format === "General" ? undefined : format,
    fontName: font?.name === standard.name ? undefined : font?.name,
    fontSize: font?.size === standard.size ? undefined : font?.size,
    color: readColor(font?.color),
    bold: font?.bold,
    italic: font?.italic,
    strikethrough: font?.strike,
    underline: typeof underline === "string" ? UNDERLINES[underline] : undefined,
    fill: readFill(fill),
    horizontal: alignment?.horizontal === undefined ? undefined : HORIZONTAL[alignment.horizontal],
    vertical: alignment?.vertical === undefined ? undefined : VERTICAL[alignment.vertical],
    wrap: alignment?.wrapText,
    shrink: alignment?.shrinkToFit,
    indent: alignment?.indent === 0 ? undefined : alignment?.indent,
    rotation: typeof rotation === "number" && rotation !== 0 ? rotation : undefined,
    unlocked: protection?.locked === false ? true : undefined,
    formulaHidden: protection?.hidden,
    borders: readBorders(border),
    rest: readRest({ ...(fill ? { fill } : {}), ...(font ? { font } : {}), ...(border ? { border } : {}) }),
  });
}

/** Gradients, super- and subscript, diagonal borders and the like. */
function readRest({ fill, font, border }: Partial<FileStyle>): unknown {
  const rest = drop({
    fill: fill?.type === "gradient" ? fill : undefined,
    vertAlign: font?.vertAlign,
    diagonal: border?.diagonal,
  });
  return Object.keys(rest).length > 0 ? rest : undefined;
}
