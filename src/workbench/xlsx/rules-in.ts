/** Conditional formats and validation as excelts reads them → as the workbench holds them. */
import type { DataValidation, Fill, Worksheet } from "@cj-tech-master/excelts";
import type { RangeAddress } from "../../domain/grid/address";
import type { Book } from "../book/book";
import type { ConditionalRule, Validation, ValidationKind } from "../book/model";
import { patchStyle, PLAIN, type Style } from "../book/style";
import { parseArea } from "../book/area";
import { readColor, type styleReader } from "./style-in";

function readRanges(text: string): RangeAddress[] {
  return text.split(/[\s,]+/).flatMap((part) => parseArea(part) ?? []);
}

/** A rule's format: its fill is the background colour whatever the pattern says. */
function readFormat(raw: FileRule["style"], readStyle: ReturnType<typeof styleReader>): Style {
  if (!raw) return PLAIN;
  const { fill, ...rest } = raw;
  const pattern = fill as { fgColor?: object; bgColor?: object } | undefined;
  const color = readColor(pattern?.bgColor) ?? readColor(pattern?.fgColor);
  const { fontName: _name, fontSize: _size, ...style } = readStyle(rest);
  return patchStyle(style, color === undefined ? {} : { fill: color });
}

interface FileRule {
  readonly type: string;
  readonly priority?: number;
  readonly stopIfTrue?: boolean;
  readonly operator?: string;
  readonly formulae?: readonly (string | number)[];
  readonly style?: { readonly fill?: Fill; readonly [key: string]: unknown };
}

export const CF_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

export function readConditionals(
  from: Worksheet,
  book: Book,
  readStyle: ReturnType<typeof styleReader>,
): ConditionalRule[] {
  const rules: ConditionalRule[] = [];
  for (const { ref, rules: listed } of from.conditionalFormattings) {
    const ranges = readRanges(ref);
    if (ranges.length === 0) continue;
    for (const rule of listed as unknown as readonly FileRule[]) {
      const [first, second] = (rule.formulae ?? []).map((formula) => `=${String(formula)}`);
      const kind = rule.type === "expression" ? "custom" : rule.type === "cellIs" ? "cellValue" : "other";
      const operator = rule.operator === undefined ? undefined : CF_OPERATORS[rule.operator];
      rules.push({
        id: book.newId(),
        ranges,
        kind,
        priority: rule.priority ?? rules.length,
        stopIfTrue: rule.stopIfTrue === true,
        format: readFormat(rule.style, readStyle),
        ...(first === undefined ? {} : { formula: first }),
        ...(second === undefined ? {} : { formula2: second }),
        ...(operator === undefined ? {} : { operator }),
        ...(kind === "other" ? { raw: rule } : {}),
      });
    }
  }
  return rules.sort((a, b) => a.priority - b.priority).map((rule, priority) => ({ ...rule, priority }));
}

const KINDS: Readonly<Record<string, ValidationKind>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

export const DV_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

function operand(value: unknown, list: boolean): string | number {
  if (typeof value === "number") return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  const text = typeof value === "string" ? value : "";
  const quoted = /^"(.*)"$/s.exec(text);
  if (list && quoted?.[1] !== undefined) return quoted[1].replaceAll('""', '"');
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text.startsWith("=") ? text : `=${text}`;
}

export function readValidations(from: Worksheet): Validation[] {
  const merged = new Map<string, { ranges: RangeAddress[]; rule: DataValidation }>();
  for (const [key, rule] of Object.entries(from.dataValidations.model)) {
    if (!rule) continue;
    const text = JSON.stringify(rule);
    const entry = merged.get(text) ?? { ranges: [], rule };
    entry.ranges.push(...readRanges(key.replace(/^range:/, "")));
    merged.set(text, entry);
  }
  return [...merged.values()].flatMap(({ ranges, rule }): Validation[] => {
    if (ranges.length === 0) return [];
    const given = rule as Partial<Record<string, unknown>> & DataValidation;
    const formulae = (given as { formulae?: readonly unknown[] }).formulae ?? [];
    const kind = KINDS[rule.type] ?? "None";
    const operator = (given as { operator?: string }).operator ?? "between";
    const [first, second] = formulae;
    return [
      {
        ranges,
        kind,
        formula1: first === undefined ? "" : operand(first, kind === "List"),
        ignoreBlanks: rule.allowBlank === true,
        ...(second === undefined ? {} : { formula2: operand(second, false) }),
        ...(kind === "List" || kind === "Custom" || kind === "None"
          ? {}
          : { operator: DV_OPERATORS[operator] ?? "Between" }),
        alert: {
          title: rule.errorTitle ?? "",
          message: rule.error ?? "",
          style: capital(rule.errorStyle ?? "stop"),
          show: rule.showErrorMessage === true,
        },
        prompt: { title: rule.promptTitle ?? "", message: rule.prompt ?? "", show: rule.showInputMessage === true },
      },
    ];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
