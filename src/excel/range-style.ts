/** Cell styles: to a range of Excel, and back from what Excel says of each cell. */
import type { CellStyle, Edge, EdgeLine } from "../domain/plan/look";

const EDGES = ["top", "left", "bottom", "right"] as const satisfies readonly Edge[];

/** Queues the given parts of a style on a range; others stay as they are. */
export function queueStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.fill === null) format.fill.clear();
  else if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border !== undefined) queueGrid(format, style.border);
  // One value instead of a matrix is applied to every cell (Range.numberFormat); the types know only the matrix.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
}

const HORIZONTAL = { general: "General", left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const GRID = ["EdgeTop", "EdgeLeft", "EdgeBottom", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function queueGrid(format: Excel.RangeFormat, color: string): void {
  for (const side of GRID) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = color;
  }
}

/** Everything of a style that our plans can change, for remembering it. */
export const STYLE_QUERY = {
  style: true,
  format: {
    fill: { color: true, pattern: true },
    font: { color: true, bold: true, italic: true, size: true, name: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
} as const satisfies Excel.CellPropertiesLoadOptions;

/** The style of a cell nobody has given another. */
const NORMAL = "Normal";

/**
 * Queues the reading of the workbook's style "Normal". A cell far off would not tell it: where a person has formatted the
 * whole sheet, its last cell looks like all others.
 */
export function queueNormal({ workbook }: Excel.RequestContext): () => CellStyle {
  const style = workbook.styles.getItem(NORMAL);
  style.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
  style.font.load("color,bold,italic,size,name");
  return () => {
    const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, font } = style;
    const { color, bold, italic, size, name } = font;
    const format = {
      font: { color, bold, italic, size, name },
      horizontalAlignment,
      verticalAlignment,
      wrapText,
      indentLevel,
    };
    return fromProperties({ format }, "General");
  };
}

/** What is set on a cell beyond the style "Normal". */
export function differences(style: CellStyle, normal: CellStyle): CellStyle {
  const entries = Object.entries(style) as [keyof CellStyle, unknown][];
  return Object.fromEntries(entries.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(normal[key])));
}

/** Queues the style that a cell looks like where nothing is laid over it. */
export function queueBase(range: Excel.Range, { named = NORMAL }: CellStyle): void {
  range.style = named;
}

/** Excel's word for a cell without a fill, whose colour it gives as white. */
const NO_PATTERN: string = "None";

/** The style of a cell as it was; `numberFormat` comes from the range. */
export function fromProperties({ format, style }: Excel.CellProperties, numberFormat: unknown): CellStyle {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format ?? {};
  const bare = fill?.color === undefined || fill.color === "" || (fill.pattern ?? NO_PATTERN) === NO_PATTERN;
  return {
    ...(style === undefined || style === NORMAL ? {} : { named: style }),
    fill: bare ? null : (fill.color ?? null),
    ...(font?.color === undefined ? {} : { color: font.color }),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...wordOf("horizontal", HORIZONTAL, horizontalAlignment),
    ...wordOf("vertical", VERTICAL, verticalAlignment),
    ...(wrapText === undefined ? {} : { wrap: wrapText }),
    ...(indentLevel === undefined ? {} : { indent: indentLevel }),
    edges: edgesOf(borders),
    numberFormat: typeof numberFormat === "string" ? numberFormat : "General",
  };
}

/** Queues the reading of the style that all cells of a range share; where they differ in something it is left out. */
export function queueUniform(range: Excel.Range): () => CellStyle {
  const { format } = range;
  format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
  format.fill.load("color,pattern");
  format.font.load("color,bold,italic,size,name");
  range.load("numberFormat,style");
  return () => {
    const { fill, font } = format;
    const shared = fromProperties(
      {
        // null where the cells differ
        ...(typeof (range.style as unknown) === "string" ? { style: range.style } : {}),
        format: {
          fill: { color: fill.color, pattern: fill.pattern },
          font: { color: font.color, bold: font.bold, italic: font.italic, size: font.size, name: font.name },
          horizontalAlignment: format.horizontalAlignment,
          verticalAlignment: format.verticalAlignment,
          wrapText: format.wrapText,
          indentLevel: format.indentLevel,
        },
      },
      range.numberFormat[0]?.[0],
    );
    const formats = new Set(range.numberFormat.flat());
    if (formats.size > 1) return { ...withoutBlanks(shared), numberFormat: "General" };
    return withoutBlanks(shared);
  };
}

function withoutBlanks(style: CellStyle): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null && value !== ""));
}

function wordOf<K extends string, T extends string>(
  key: K,
  words: Readonly<Record<T, string>>,
  word: string | undefined,
) {
  const found = (Object.keys(words) as T[]).find((each) => words[each] === word);
  return (found === undefined ? {} : { [key]: found }) as Partial<Record<K, T>>;
}

const WEIGHTS: readonly (readonly [string | undefined, EdgeLine["weight"]])[] = [
  ["Hairline", "hair"],
  ["Thin", "thin"],
  ["Medium", "medium"],
  ["Thick", "thick"],
];

function edgesOf(borders: Excel.CellBorderCollection | undefined): Record<Edge, EdgeLine | null> {
  const line = (edge: Edge): EdgeLine | null => {
    const border = borders?.[edge];
    if (!border || border.style === undefined || border.style === "None") return null;
    const named = WEIGHTS.find(([word]) => word === border.weight)?.[1] ?? "thin";
    return { color: border.color ?? "#000000", weight: named };
  };
  return { top: line("top"), left: line("left"), bottom: line("bottom"), right: line("right") };
}

/** A remembered style as setCellProperties takes it; fills are cleared beforehand. */
export function toProperties(style: CellStyle): Excel.SettableCellProperties {
  const borders: Excel.CellBorderCollection = {};
  const weights = { hair: "Hairline", thin: "Thin", medium: "Medium", thick: "Thick" } as const;
  if (style.edges)
    for (const edge of EDGES) {
      const line = style.edges[edge];
      borders[edge] = line
        ? { style: "Continuous", color: line.color, weight: weights[line.weight] }
        : { style: "None" };
    }
  const { color, bold, italic, size, fontName } = style;
  return {
    format: {
      ...(typeof style.fill === "string" ? { fill: { color: style.fill } } : {}),
      font: {
        ...(color === undefined ? {} : { color }),
        ...(bold === undefined ? {} : { bold }),
        ...(italic === undefined ? {} : { italic }),
        ...(size === undefined ? {} : { size }),
        ...(fontName === undefined ? {} : { name: fontName }),
      },
      ...(style.edges ? { borders } : {}),
      ...(style.horizontal === undefined ? {} : { horizontalAlignment: HORIZONTAL[style.horizontal] }),
      ...(style.vertical === undefined ? {} : { verticalAlignment: VERTICAL[style.vertical] }),
      ...(style.wrap === undefined ? {} : { wrapText: style.wrap }),
      ...(style.indent === undefined ? {} : { indentLevel: style.indent }),
    },
  };
}
