/**
 * Named styles: "Normal" and a few that Excel brings along. The book keeps looks; a cell remembers the name it was given.
 * Saved files keep the looks only.
 */
import { resetStyles, restyle } from "../../book/edit";
import { PLAIN, type Style } from "../../book/style";
import { alive, type Area } from "../address";
import { arg, defineClass, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import { cellCount, isUnbounded, requireFormatting } from "../range-data";
import { formatGetters } from "./range-format";

const BUILT_IN: Readonly<Record<string, Style>> = {
  Normal: PLAIN,
  Good: { named: "Good", fill: "#C6EFCE", color: "#006100" },
  Bad: { named: "Bad", fill: "#FFC7CE", color: "#9C0006" },
  Neutral: { named: "Neutral", fill: "#FFEB9C", color: "#9C5700" },
  "Heading 1": { named: "Heading 1", bold: true, fontSize: 15, color: "#44546A" },
};

function find(name: string): Style {
  const style = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
  if (!style) throw new HostError("ItemNotFound", undefined, "StyleCollection");
  return style;
}

/** The name that all cells share, null where they differ. */
export function styleName({ sheet, range }: Area): string | null {
  if (isUnbounded(range) || cellCount(range) > 100_000) return "Normal";
  const names = new Set<string>();
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1)
      names.add(sheet.styleAt(row, column).named ?? "Normal");
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** The cells look as the style says, and in no other way. */
export function giveStyle({ sheet, range }: Area, name: string, env: Env): void {
  const style = find(name);
  requireFormatting(alive(sheet, env));
  if (name === "Normal") resetStyles(sheet, range);
  else restyle(sheet, range, () => style);
  env.book.touch(false);
}

/** A format property as the style has it. */
function look(path: string): (name: string, env: Env) => unknown {
  const get = formatGetters[path];
  if (!get) throw new Error(`No such format: ${path}`);
  return (name, env) => get(find(name), env);
}

const font = defineClass<string>("RangeFont", {
  properties: {
    color: look("font.color"),
    name: look("font.name"),
    size: look("font.size"),
    bold: look("font.bold"),
    italic: look("font.italic"),
  },
});

const fill = defineClass<string>("RangeFill", { properties: { color: look("fill.color") } });

export const namedStyle: (name: string) => HostObject = defineClass<string>("Style", {
  id: (name) => name,
  properties: {
    name: (name) => name,
    builtIn: () => true,
    numberFormat: () => "General",
    horizontalAlignment: look("horizontalAlignment"),
    verticalAlignment: look("verticalAlignment"),
    wrapText: look("wrapText"),
    indentLevel: look("indentLevel"),
  },
  links: { font: (name) => font(name), fill: (name) => fill(name) },
});

export const styles = defineClass<null>("StyleCollection", {
  items: () => Object.keys(BUILT_IN).map((name) => namedStyle(name)),
  methods: {
    getCount: () => Object.keys(BUILT_IN).length,
    getItem: (_, [name]) => (find(arg.text(name)), namedStyle(arg.text(name))),
    getItemOrNullObject: (_, [name]) => (Object.hasOwn(BUILT_IN, arg.text(name)) ? namedStyle(arg.text(name)) : null),
  },
});
