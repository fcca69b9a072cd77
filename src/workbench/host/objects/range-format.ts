/** RangeFormat and its parts: fill, font, borders, alignment, protection, widths and heights. */
import { patchArea } from "../../book/edit";
import type { Style, StylePatch } from "../../book/style";
import { alive, type Area } from "../address";
import { arg, defineClass, type Env } from "../define";
import { autofitColumns, autofitRows, columnPoints, pointsToCharacters, rowPoints } from "../measures";
import { HostError } from "../protocol";
import { cellCount, isUnbounded, requireFormatting, requireUnprotected } from "../range-data";
import { requireColor } from "./colors";
import { borders } from "./range-borders";

/** The value all cells share, or undefined where they differ. */
export function uniform<T>({ sheet, range }: Area, pick: (style: Style) => T): T | undefined {
  const first = pick(sheet.styleAt(range.top, range.left));
  if (isUnbounded(range) || cellCount(range) > 200_000) {
    for (const { cell } of sheet.existing(range)) if (pick(cell.style) !== first) return undefined;
    return first;
  }
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (pick(sheet.styleAt(row, column)) !== first) return undefined;
    }
  }
  return first;
}

export function applyPatch(area: Area, patch: StylePatch, env: Env): void {
  const sheet = alive(area.sheet, env);
  requireFormatting(sheet);
  patchArea(sheet, area.range, withoutDefaults(patch, env));
  env.book.touch(false);
}

/** Setting the workbook's own font is the same as setting none. */
export function withoutDefaults(patch: StylePatch, { book }: Env): StylePatch {
  const { name, size } = book.defaultFont;
  return {
    ...patch,
    ...(patch.fontName === name ? { fontName: undefined } : {}),
    ...(patch.fontSize === size ? { fontSize: undefined } : {}),
  };
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** Change of style that a property of RangeFormat, fill or font means; shared with setCellProperties. */
export const formatSetters: Readonly<Record<string, (value: unknown) => StylePatch>> = {
  horizontalAlignment: (value) => {
    const horizontal = arg.oneOf(value, HORIZONTAL);
    return { horizontal: horizontal === "General" ? undefined : horizontal };
  },
  verticalAlignment: (value) => {
    const vertical = arg.oneOf(value, VERTICAL);
    return { vertical: vertical === "Bottom" ? undefined : vertical };
  },
  wrapText: (value) => ({ wrap: arg.flag(value) ? true : undefined }),
  shrinkToFit: (value) => ({ shrink: arg.flag(value) ? true : undefined }),
  textOrientation: (value) => ({ rotation: arg.number(value) === 0 ? undefined : arg.number(value) }),
  indentLevel: (value) => {
    const indent = arg.count(value);
    if (indent > 250) throw new HostError("InvalidArgument");
    return { indent: indent === 0 ? undefined : indent };
  },
  "fill.color": (value) => (value === "" ? { fill: undefined } : { fill: requireColor(value) }),
  "fill.pattern": (value) => {
    const pattern = arg.oneOf(value, ["None", "Solid"]);
    return pattern === "None" ? { fill: undefined } : {};
  },
  "font.color": (value) => ({ color: requireColor(value) }),
  "font.name": (value) => ({ fontName: arg.text(value) }),
  "font.size": (value) => {
    const fontSize = arg.number(value);
    if (fontSize < 1 || fontSize > 409) throw new HostError("InvalidArgument");
    return { fontSize };
  },
  "font.bold": (value) => ({ bold: arg.flag(value) ? true : undefined }),
  "font.italic": (value) => ({ italic: arg.flag(value) ? true : undefined }),
  "font.strikethrough": (value) => ({ strikethrough: arg.flag(value) ? true : undefined }),
  "font.underline": (value) => {
    const kinds = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
    const underline = arg.oneOf(value, kinds);
    return { underline: underline === "None" ? undefined : underline };
  },
  "protection.locked": (value) => ({ unlocked: arg.flag(value) ? undefined : true }),
  "protection.formulaHidden": (value) => ({ formulaHidden: arg.flag(value) ? true : undefined }),
};

/** What a property reads in one cell; shared with getCellProperties. */
export const formatGetters: Readonly<Record<string, (style: Style, env: Env) => unknown>> = {
  horizontalAlignment: (style) => style.horizontal ?? "General",
  verticalAlignment: (style) => style.vertical ?? "Bottom",
  wrapText: (style) => style.wrap ?? false,
  shrinkToFit: (style) => style.shrink ?? false,
  textOrientation: (style) => style.rotation ?? 0,
  indentLevel: (style) => style.indent ?? 0,
  "fill.color": (style) => style.fill ?? "#FFFFFF",
  "fill.pattern": (style) => (style.fill === undefined ? "None" : "Solid"),
  "font.color": (style) => style.color ?? "#000000",
  "font.name": (style, env) => style.fontName ?? env.book.defaultFont.name,
  "font.size": (style, env) => style.fontSize ?? env.book.defaultFont.size,
  "font.bold": (style) => style.bold ?? false,
  "font.italic": (style) => style.italic ?? false,
  "font.strikethrough": (style) => style.strikethrough ?? false,
  "font.underline": (style) => style.underline ?? "None",
  "protection.locked": (style) => style.unlocked !== true,
  "protection.formulaHidden": (style) => style.formulaHidden ?? false,
};

type Property = readonly [(area: Area, env: Env) => unknown, (area: Area, value: unknown, env: Env) => void];

function property(path: string, mixed: unknown = null): Property {
  const get = formatGetters[path];
  const set = formatSetters[path];
  if (!get || !set) throw new Error(`No such format: ${path}`);
  return [
    (area, env) => {
      const value = uniform(area, (style) => get(style, env));
      return value === undefined ? mixed : value;
    },
    (area, value, env) => {
      applyPatch(area, set(value), env);
    },
  ];
}

const fill = defineClass<Area>("RangeFill", {
  properties: { color: property("fill.color", ""), pattern: property("fill.pattern") },
  methods: {
    clear: (area, _, env) => {
      applyPatch(area, { fill: undefined }, env);
    },
  },
});

const font = defineClass<Area>("RangeFont", {
  properties: {
    color: property("font.color", ""),
    name: property("font.name"),
    size: property("font.size"),
    bold: property("font.bold"),
    italic: property("font.italic"),
    strikethrough: property("font.strikethrough"),
    underline: property("font.underline"),
  },
});

const protection = defineClass<Area>("FormatProtection", {
  properties: { locked: property("protection.locked"), formulaHidden: property("protection.formulaHidden") },
});

function shared(values: readonly number[]): number | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function lines(from: number, to: number): number[] {
  return Array.from({ length: Math.min(to - from + 1, 16_384) }, (_, index) => from + index);
}

export const rangeFormat = defineClass<Area>("RangeFormat", {
  properties: {
    horizontalAlignment: property("horizontalAlignment"),
    verticalAlignment: property("verticalAlignment"),
    wrapText: property("wrapText"),
    shrinkToFit: property("shrinkToFit"),
    textOrientation: property("textOrientation"),
    indentLevel: property("indentLevel"),
    columnWidth: [
      ({ sheet, range }) => shared(lines(range.left, range.right).map((column) => columnPoints(sheet, column))),
      ({ sheet, range }, value, env) => {
        requireUnprotected(alive(sheet, env), "allowFormatColumns");
        const points = arg.number(value);
        if (points < 0 || pointsToCharacters(points) > 255) throw new HostError("InvalidArgument");
        for (const column of lines(range.left, range.right)) {
          sheet.setColumn(column, { width: pointsToCharacters(points), hidden: points === 0 ? true : undefined });
        }
        env.book.touch(false);
      },
    ],
    rowHeight: [
      ({ sheet, range }) => shared(lines(range.top, range.bottom).map((row) => rowPoints(sheet, row))),
      ({ sheet, range }, value, env) => {
        requireUnprotected(alive(sheet, env), "allowFormatRows");
        const height = arg.number(value);
        if (height < 0 || height > 409) throw new HostError("InvalidArgument");
        for (const row of lines(range.top, range.bottom)) {
          sheet.setRow(row, { height, hidden: height === 0 ? true : undefined });
        }
        env.book.touch(false);
      },
    ],
    useStandardHeight: ({ sheet, range }) => !lines(range.top, range.bottom).some((row) => sheet.rows.get(row)?.height),
    useStandardWidth: [
      ({ sheet, range }) => !lines(range.left, range.right).some((c) => sheet.columns.get(c)?.width),
      ({ sheet, range }, value, env) => {
        requireUnprotected(alive(sheet, env), "allowFormatColumns");
        if (!arg.flag(value)) return;
        for (const column of lines(range.left, range.right)) sheet.setColumn(column, { width: undefined });
        env.book.touch(false);
      },
    ],
  },
  links: {
    fill: (area) => fill(area),
    font: (area) => font(area),
    borders: (area) => borders(area),
    protection: (area) => protection(area),
  },
  methods: {
    autofitColumns: (area, _, env) => {
      requireUnprotected(alive(area.sheet, env), "allowFormatColumns");
      autofitColumns(area, env.book);
      env.book.touch(false);
    },
    autofitRows: (area, _, env) => {
      requireUnprotected(alive(area.sheet, env), "allowFormatRows");
      autofitRows(area, env.book);
      env.book.touch(false);
    },
  },
});
