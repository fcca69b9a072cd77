/** Borders of a range: its four edges, the lines inside and the diagonals, each a side of its own. */
import { setBorder, type AreaEdge } from "../../book/edit";
import type { Border } from "../../book/style";
import { alive, type Area } from "../address";
import { arg, defineClass, type Env } from "../define";
import { HostError } from "../protocol";
import { requireFormatting } from "../range-data";
import { requireColor } from "./colors";

export const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface Side {
  readonly area: Area;
  readonly edge: AreaEdge;
}

function sideBorder({ area: { sheet, range }, edge }: Side): Border | undefined {
  const at = { row: range.top, column: range.left };
  if (edge === "EdgeBottom") at.row = range.bottom;
  if (edge === "EdgeRight") at.column = range.right;
  const borders = sheet.styleAt(at.row, at.column).borders;
  if (edge === "InsideHorizontal") return range.bottom > range.top ? borders?.EdgeBottom : undefined;
  if (edge === "InsideVertical") return range.right > range.left ? borders?.EdgeRight : undefined;
  return borders?.[edge];
}

function changeSide(side: Side, env: Env, patch: Partial<Border> | null): void {
  const sheet = alive(side.area.sheet, env);
  requireFormatting(sheet);
  const old = sideBorder(side) ?? { style: "Continuous", weight: "Thin", color: "#000000" };
  setBorder(sheet, side.area.range, side.edge, patch ? { ...old, ...patch } : undefined);
  env.book.touch(false);
}

const border = defineClass<Side>("RangeBorder", {
  id: ({ edge }) => edge,
  properties: {
    sideIndex: ({ edge }) => edge,
    color: [
      (side) => sideBorder(side)?.color ?? "#000000",
      (side, value, env) => {
        changeSide(side, env, { color: requireColor(value) });
      },
    ],
    style: [
      (side) => sideBorder(side)?.style ?? "None",
      (side, value, env) => {
        const style = arg.oneOf(value, LINE_STYLES);
        changeSide(side, env, style === "None" ? null : { style });
      },
    ],
    weight: [
      (side) => sideBorder(side)?.weight ?? "Thin",
      (side, value, env) => {
        changeSide(side, env, { weight: arg.oneOf(value, WEIGHTS) });
      },
    ],
  },
});

export const borders = defineClass<Area>("RangeBorderCollection", {
  properties: { count: () => EDGES.length },
  items: (area) => EDGES.map((edge) => border({ area, edge })),
  methods: {
    getItem: (area, [edge]) => border({ area, edge: arg.oneOf(edge, EDGES) }),
    getItemAt: (area, [index]) => {
      const edge = EDGES[arg.count(index)];
      if (!edge) throw new HostError("InvalidArgument");
      return border({ area, edge });
    },
  },
});
