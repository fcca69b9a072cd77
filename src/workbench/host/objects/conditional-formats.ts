/** Conditional formats of a range: the rules that intersect it. add() puts a rule on top. */
import { clearConditionals } from "../../book/edit";
import { MAX_COLUMNS, MAX_ROWS, type ConditionalRule } from "../../book/model";
import { intersect } from "../../../domain/grid/areas";
import { PLAIN } from "../../book/style";
import { alive, type Area } from "../address";
import { arg, defineClass, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import { requireUnprotected } from "../range-data";
import { change, custom, find, format, type Fetched } from "./conditional-format-parts";
import { areasOf, rangeOf } from "./late";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

function asFormula(value: unknown): string {
  const text = typeof value === "number" ? String(value) : arg.text(value);
  return text.startsWith("=") ? text : `=${text}`;
}

const cellValue = defineClass<Fetched>("CellValueConditionalFormat", {
  properties: {
    rule: [
      (f, env) => {
        const { formula = "", formula2, operator = "" } = find(f, env);
        return { formula1: formula, formula2: formula2 ?? null, operator };
      },
      (f, value, env) => {
        const given = arg.object(value);
        const second = given["formula2"];
        change(f, env, {
          formula: asFormula(given["formula1"]),
          operator: arg.oneOf(given["operator"], OPERATORS),
          ...(second === undefined || second === null ? {} : { formula2: asFormula(second) }),
        });
      },
    ],
  },
  links: { format: (f) => format(f) },
});

const KINDS = { custom: "Custom", cellValue: "CellValue" } as const;

function typeOf(found: ConditionalRule): string {
  return found.kind === "other" ? ((found.raw as { type?: string }).type ?? "DataBar") : KINDS[found.kind];
}

function kindLink(kind: "custom" | "cellValue", orNull: boolean) {
  return (f: Fetched, env: Env): HostObject | null => {
    if (find(f, env).kind === kind) return kind === "custom" ? custom(f) : cellValue(f);
    if (orNull) return null;
    throw new HostError("InvalidOperation");
  };
}

const never = (f: Fetched, env: Env): null => (find(f, env), null);

function soleRange(f: Fetched, env: Env): HostObject | null {
  const { ranges } = find(f, env);
  const only = ranges[0];
  return ranges.length === 1 && only ? rangeOf({ sheet: f.area.sheet, range: only }) : null;
}

export const conditionalFormat = defineClass<Fetched>("ConditionalFormat", {
  id: ({ id }) => id,
  properties: {
    id: (f, env) => find(f, env).id,
    type: (f, env) => typeOf(find(f, env)),
    priority: [
      (f, env) => find(f, env).priority,
      (f, value, env) => {
        const wanted = arg.count(value);
        const moving = find(f, env);
        const { sheet } = f.area;
        const rest = [...sheet.conditionals].filter((r) => r !== moving).sort((a, b) => a.priority - b.priority);
        rest.splice(wanted, 0, moving);
        sheet.conditionals = rest.map((r, priority) => ({ ...r, priority }));
        env.book.touch(false);
      },
    ],
    stopIfTrue: [
      (f, env) => find(f, env).stopIfTrue,
      (f, value, env) => {
        change(f, env, { stopIfTrue: arg.flag(value) });
      },
    ],
  },
  links: {
    custom: kindLink("custom", false),
    customOrNullObject: kindLink("custom", true),
    cellValue: kindLink("cellValue", false),
    cellValueOrNullObject: kindLink("cellValue", true),
    colorScaleOrNullObject: never,
    dataBarOrNullObject: never,
    iconSetOrNullObject: never,
    presetOrNullObject: never,
    textComparisonOrNullObject: never,
    topBottomOrNullObject: never,
  },
  methods: {
    delete: (f, _, env) => {
      const gone = find(f, env);
      requireUnprotected(f.area.sheet, "allowFormatCells");
      f.area.sheet.conditionals = f.area.sheet.conditionals.filter((r) => r !== gone);
      env.book.touch(false);
    },
    getRange: (f, _, env) => {
      const range = soleRange(f, env);
      if (!range) throw new HostError("ItemNotFound");
      return range;
    },
    getRangeOrNullObject: (f, _, env) => soleRange(f, env),
    getRanges: (f, _, env) => areasOf({ sheet: f.area.sheet, ranges: find(f, env).ranges }),
  },
});

function rulesOf({ sheet, range }: Area, env: Env): ConditionalRule[] {
  const whole = range.bottom === MAX_ROWS - 1 && range.right === MAX_COLUMNS - 1;
  if (env.faults.brokenRules && whole)
    throw new HostError("GeneralException", undefined, "ConditionalFormatCollection");
  return alive(sheet, env)
    .conditionals.filter((r) => r.ranges.some((part) => intersect(part, range)))
    .sort((a, b) => a.priority - b.priority);
}

export const conditionalFormats = defineClass<Area>("ConditionalFormatCollection", {
  items: (area, env) => rulesOf(area, env).map(({ id }) => conditionalFormat({ area, id })),
  methods: {
    add: (area, [type], env) => {
      const { sheet, range } = area;
      requireUnprotected(alive(sheet, env), "allowFormatCells");
      const kind = arg.oneOf(type, ["Custom", "CellValue"]) === "Custom" ? "custom" : "cellValue";
      const id = env.book.newId();
      const added: ConditionalRule = { id, ranges: [range], kind, priority: 0, stopIfTrue: false, format: PLAIN };
      sheet.conditionals = [added, ...sheet.conditionals.map((r) => ({ ...r, priority: r.priority + 1 }))];
      env.book.touch(false);
      return conditionalFormat({ area, id });
    },
    clearAll: ({ sheet, range }, _, env) => {
      requireUnprotected(alive(sheet, env), "allowFormatCells");
      clearConditionals(sheet, range);
      env.book.touch(false);
    },
    getCount: (area, _, env) => rulesOf(area, env).length,
    getItem: (area, [id], env) => {
      const found = rulesOf(area, env).find((r) => r.id === arg.text(id));
      if (!found) throw new HostError("ItemNotFound");
      return conditionalFormat({ area, id: found.id });
    },
    getItemOrNullObject: (area, [id], env) => {
      const found = rulesOf(area, env).find((r) => r.id === arg.text(id));
      return found ? conditionalFormat({ area, id: found.id }) : null;
    },
    getItemAt: (area, [index], env) => {
      const found = rulesOf(area, env)[arg.count(index)];
      if (!found) throw new HostError("InvalidArgument");
      return conditionalFormat({ area, id: found.id });
    },
  },
});
