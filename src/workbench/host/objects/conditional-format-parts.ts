/**
 * What a conditional format has inside: its formula, and the fill and font it gives. A formula is read and written as
 * seen from the range the rule was fetched through (office-js issue 5194).
 */
import { shiftFormula } from "../../book/formula-text";
import type { ConditionalRule } from "../../book/model";
import { patchStyle, type StylePatch } from "../../book/style";
import { alive, type Area } from "../address";
import { arg, defineClass, type Env } from "../define";
import { HostError } from "../protocol";
import { requireSyntax, requireUnprotected } from "../range-data";
import { requireColor } from "./colors";

/** A rule and the range it was fetched through. */
export interface Fetched {
  readonly area: Area;
  readonly id: string;
}

export function find({ area, id }: Fetched, env: Env): ConditionalRule {
  const rule = alive(area.sheet, env).conditionals.find((candidate) => candidate.id === id);
  if (!rule) throw new HostError("ItemNotFound");
  return rule;
}

export function change(fetched: Fetched, env: Env, patch: Partial<ConditionalRule>): void {
  const old = find(fetched, env);
  requireUnprotected(fetched.area.sheet, "allowFormatCells");
  const { sheet } = fetched.area;
  sheet.conditionals = sheet.conditionals.map((rule) => (rule === old ? { ...rule, ...patch } : rule));
  env.book.touch(false);
}

/** Rows and columns from the rule's first cell to the first cell of the range it was fetched through. */
function offset({ area }: Fetched, rule: ConditionalRule): [number, number] {
  const anchor = rule.ranges[0] ?? area.range;
  return [area.range.top - anchor.top, area.range.left - anchor.left];
}

function readFormula(fetched: Fetched, env: Env): string {
  const rule = find(fetched, env);
  const formula = rule.formula ?? "";
  const moved = shiftFormula(formula, ...offset(fetched, rule));
  return moved.includes("#REF!") ? formula : moved;
}

function writeFormula(fetched: Fetched, value: unknown, env: Env): void {
  const text = arg.text(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  requireSyntax(formula);
  const [rows, columns] = offset(fetched, find(fetched, env));
  change(fetched, env, { formula: shiftFormula(formula, -rows, -columns) });
}

function restyle(fetched: Fetched, patch: StylePatch, env: Env): void {
  change(fetched, env, { format: patchStyle(find(fetched, env).format, patch) });
}

const fill = defineClass<Fetched>("ConditionalRangeFill", {
  properties: {
    color: [
      (f, env) => find(f, env).format.fill ?? "",
      (f, value, env) => {
        restyle(f, { fill: requireColor(value) }, env);
      },
    ],
  },
  methods: {
    clear: (f, _, env) => {
      restyle(f, { fill: undefined }, env);
    },
  },
});

const font = defineClass<Fetched>("ConditionalRangeFont", {
  properties: {
    color: [
      (f, env) => find(f, env).format.color ?? "",
      (f, value, env) => {
        restyle(f, { color: requireColor(value) }, env);
      },
    ],
    bold: [
      (f, env) => find(f, env).format.bold ?? null,
      (f, value, env) => {
        restyle(f, { bold: arg.flag(value) }, env);
      },
    ],
    italic: [
      (f, env) => find(f, env).format.italic ?? null,
      (f, value, env) => {
        restyle(f, { italic: arg.flag(value) }, env);
      },
    ],
    strikethrough: [
      (f, env) => find(f, env).format.strikethrough ?? null,
      (f, value, env) => {
        restyle(f, { strikethrough: arg.flag(value) }, env);
      },
    ],
    underline: [
      (f, env) => find(f, env).format.underline ?? null,
      (f, value, env) => {
        restyle(f, { underline: arg.oneOf(value, ["None", "Single", "Double"]) }, env);
      },
    ],
  },
  methods: {
    clear: (f, _, env) => {
      const none = { color: undefined, bold: undefined, italic: undefined };
      restyle(f, { ...none, strikethrough: undefined, underline: undefined }, env);
    },
  },
});

export const format = defineClass<Fetched>("ConditionalRangeFormat", {
  properties: {
    numberFormat: [
      (f, env) => find(f, env).format.numberFormat ?? "",
      (f, value, env) => {
        restyle(f, { numberFormat: arg.text(value) }, env);
      },
    ],
  },
  links: { fill: (f) => fill(f), font: (f) => font(f) },
});

const rule = defineClass<Fetched>("ConditionalFormatRule", {
  properties: {
    formula: [readFormula, writeFormula],
    formulaLocal: readFormula,
  },
});

export const custom = defineClass<Fetched>("CustomConditionalFormat", {
  links: { rule: (f) => rule(f), format: (f) => format(f) },
});
