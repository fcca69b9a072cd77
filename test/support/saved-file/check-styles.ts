/** Rules of styles.xml (ECMA-376 part 1, 18.8): order, counts, and numbers that lead to something. */
import { attr, checkCount, checkOrder, childrenOf, findChild, type Say, type XmlElement } from "./tree";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const ITEMS = [
  ["numFmts", "numFmt"],
  ["fonts", "font"],
  ["fills", "fill"],
  ["borders", "border"],
  ["cellStyleXfs", "xf"],
  ["cellXfs", "xf"],
  ["cellStyles", "cellStyle"],
] as const;
const DXF = ["font", "numFmt", "fill", "alignment", "border", "protection", "extLst"];
const BORDER = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const FIRST_OWN_FORMAT = 164;
const PATTERNS =
  /^(none|solid|mediumGray|darkGray|lightGray|(dark|light)(Horizontal|Vertical|Down|Up|Grid|Trellis)|gray125|gray0625)$/;

export interface StyleCounts {
  readonly looks: number;
  readonly rules: number;
}

export function checkStyles(styles: XmlElement, say: Say): StyleCounts {
  checkOrder(styles, ORDER, say, "styles-order");
  const lists = new Map(ITEMS.map(([list, item]) => [list, childrenOf(findChild(styles, list), item)]));
  for (const [list, item] of ITEMS) checkCount(findChild(styles, list), item, say);
  const ids = (lists.get("numFmts") ?? []).map((each) => Number(attr(each, "numFmtId")));
  if (new Set(ids).size < ids.length) say("format-twice", ids.join(" "));
  for (const format of lists.get("numFmts") ?? [])
    if ((attr(format, "formatCode") ?? "").length > 255) say("format-long", attr(format, "formatCode") ?? "");
  for (const border of lists.get("borders") ?? []) checkOrder(border, BORDER, say, "border-order");
  const rules = childrenOf(findChild(styles, "dxfs"), "dxf");
  for (const rule of rules) checkOrder(rule, DXF, say, "rule-look-order");
  for (const fill of [...(lists.get("fills") ?? []), ...rules.flatMap((rule) => childrenOf(rule, "fill"))]) {
    const pattern = attr(findChild(fill, "patternFill") ?? fill, "patternType");
    if (pattern !== undefined && !PATTERNS.test(pattern)) say("fill-pattern", pattern);
  }
  for (const list of ["cellStyleXfs", "cellXfs"] as const)
    for (const look of lists.get(list) ?? []) checkLook(look, list, { lists, formats: new Set(ids) }, say);
  return { looks: lists.get("cellXfs")?.length ?? 0, rules: rules.length };
}

interface Known {
  readonly lists: ReadonlyMap<string, readonly XmlElement[]>;
  readonly formats: ReadonlySet<number>;
}

function checkLook(look: XmlElement, list: string, { lists, formats }: Known, say: Say): void {
  checkOrder(look, ["alignment", "protection", "extLst"], say, "look-order");
  const pairs = [
    ["fontId", "fonts"],
    ["fillId", "fills"],
    ["borderId", "borders"],
    ...(list === "cellXfs" ? [["xfId", "cellStyleXfs"] as const] : []),
  ] as const;
  for (const [name, target] of pairs) {
    const number = Number(attr(look, name) ?? "0");
    if (number >= (lists.get(target)?.length ?? 0)) say("look-of-nothing", `${name} ${String(number)}`);
  }
  const format = Number(attr(look, "numFmtId") ?? "0");
  if (format >= FIRST_OWN_FORMAT && !formats.has(format)) say("look-of-nothing", `numFmtId ${String(format)}`);
}
