/** DataValidation of a range. The inline list is comma separated in every region and at most 255 characters long. */
import { clearValidations } from "../../book/edit";
import type { Validation, ValidationKind } from "../../book/model";
import { covers, intersect } from "../../../domain/grid/areas";
import { absoluteName } from "../../book/area";
import { alive, type Area } from "../address";
import { sheetPrefix } from "../../book/formula-text";
import { arg, defineClass, isHostObject, type Env } from "../define";
import { HostError } from "../protocol";
import { requireUnprotected } from "../range-data";

const BASIC: Readonly<Record<string, ValidationKind>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
};
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

type Found = Validation | "none" | "mixed";

function lookUp({ sheet, range }: Area): Found {
  const touching = sheet.validations.filter((rule) => rule.ranges.some((part) => intersect(part, range)));
  const first = touching[0];
  if (!first) return "none";
  return touching.length === 1 && first.ranges.some((part) => covers(part, range)) ? first : "mixed";
}

function update(area: Area, env: Env, patch: Partial<Validation>): void {
  const sheet = alive(area.sheet, env);
  requireUnprotected(sheet);
  const found = lookUp(area);
  const base: Validation =
    typeof found === "string" ? { ranges: [], kind: "None", formula1: "", ignoreBlanks: true } : found;
  clearValidations(sheet, area.range);
  sheet.validations = [...sheet.validations, { ...base, ...patch, ranges: [area.range] }];
  env.book.touch(false);
}

function operand(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (isHostObject(value)) throw new HostError("InvalidArgument");
  return arg.text(value);
}

function parseRule(value: unknown, env: Env): Partial<Validation> {
  const entries = Object.entries(arg.object(value)).filter(([, part]) => part !== undefined && part !== null);
  const [kind, part] = entries[0] ?? [];
  if (entries.length !== 1 || kind === undefined) throw new HostError("InvalidArgument");
  const given = arg.object(part);
  if (kind === "list") {
    const source = listSource(given["source"], env);
    return { kind: "List", formula1: source, inCellDropDown: given["inCellDropDown"] !== false };
  }
  if (kind === "custom") {
    const formula = arg.text(given["formula"]);
    if (formula.length > 255) throw new HostError("InvalidArgument");
    return { kind: "Custom", formula1: formula.startsWith("=") ? formula : `=${formula}` };
  }
  const basic = Object.hasOwn(BASIC, kind) ? BASIC[kind] : undefined;
  if (!basic) throw new HostError("InvalidArgument");
  const operator = arg.oneOf(given["operator"], OPERATORS);
  const second = given["formula2"];
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (needsTwo && (second === undefined || second === null)) throw new HostError("InvalidArgument");
  return {
    kind: basic,
    operator,
    formula1: operand(given["formula1"]),
    ...(second === undefined || second === null ? {} : { formula2: operand(second) }),
  };
}

function listSource(value: unknown, env: Env): string {
  if (isHostObject(value) && value.type === "Range") {
    const { sheet, range } = value.self as Area;
    return `=${sheetPrefix(alive(sheet, env).name)}!${absoluteName(range)}`;
  }
  const text = arg.text(value);
  if (text === "" || (!text.startsWith("=") && text.length > 255)) throw new HostError("InvalidArgument");
  return text;
}

function ruleObject(found: Found): unknown {
  if (typeof found === "string" || found.kind === "None") return {};
  const { kind, formula1, formula2, operator } = found;
  if (kind === "List") return { list: { inCellDropDown: found.inCellDropDown ?? true, source: formula1 } };
  if (kind === "Custom") return { custom: { formula: formula1 } };
  const key = Object.keys(BASIC).find((name) => BASIC[name] === kind) ?? "decimal";
  return { [key]: { formula1, formula2: formula2 ?? null, operator } };
}

export const dataValidation = defineClass<Area>("DataValidation", {
  properties: {
    type: (area) => {
      const found = lookUp(area);
      if (found === "none") return "None";
      return found === "mixed" ? "MixedCriteria" : found.kind;
    },
    rule: [
      (area) => ruleObject(lookUp(area)),
      (area, value, env) => {
        update(area, env, parseRule(value, env));
      },
    ],
    ignoreBlanks: [
      (area) => {
        const found = lookUp(area);
        return typeof found === "string" ? found === "none" : found.ignoreBlanks;
      },
      (area, value, env) => {
        update(area, env, { ignoreBlanks: arg.flag(value) });
      },
    ],
    errorAlert: [
      (area) => {
        const found = lookUp(area);
        const alert = typeof found === "string" ? undefined : found.alert;
        const { title = "", message = "", style = "Stop", show = true } = alert ?? {};
        return { title, message, style, showAlert: show };
      },
      (area, value, env) => {
        const given = arg.object(value);
        const style = arg.oneOf(given["style"] ?? "Stop", ["Stop", "Warning", "Information"]);
        const title = arg.optionalText(given["title"]) ?? "";
        const message = arg.optionalText(given["message"]) ?? "";
        if (title.length > 32 || message.length > 255) throw new HostError("InvalidArgument");
        update(area, env, { alert: { title, message, style, show: given["showAlert"] !== false } });
      },
    ],
    prompt: [
      (area) => {
        const found = lookUp(area);
        const { title = "", message = "", show = true } = (typeof found === "string" ? undefined : found.prompt) ?? {};
        return { title, message, showPrompt: show };
      },
      (area, value, env) => {
        const given = arg.object(value);
        const title = arg.optionalText(given["title"]) ?? "";
        const message = arg.optionalText(given["message"]) ?? "";
        if (title.length > 32 || message.length > 255) throw new HostError("InvalidArgument");
        update(area, env, { prompt: { title, message, show: given["showPrompt"] !== false } });
      },
    ],
  },
  methods: {
    clear: ({ sheet, range }, _, env) => {
      requireUnprotected(alive(sheet, env));
      clearValidations(sheet, range);
      env.book.touch(false);
    },
  },
});
