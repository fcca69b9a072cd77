/** Our conditional formats: finding them by tag, remembering them, adding and deleting them. */
import type { StepBefore } from "../domain/plan/invert";
import { markTag, type ConditionalFormatRule, type PlanStep } from "../domain/plan/plan";
import { rangeAt } from "./range-at";
import { parseAreas } from "./to-snapshot";

type RemoveStep = Extract<PlanStep, { kind: "remove-conditional-formats" }>;
type AddStep = Extract<PlanStep, { kind: "conditional-format" }>;

/** Removing steps with the ids of their rules; one round trip where a step does not name them. */
export async function findRules(context: Excel.RequestContext, steps: readonly PlanStep[]): Promise<PlanStep[]> {
  const open = steps.flatMap((step) =>
    step.kind === "remove-conditional-formats" && step.ids === undefined
      ? [{ step, ...queueFormulas(context, step) }]
      : [],
  );
  if (open.length === 0) return [...steps];
  await context.sync();
  return steps.map((step) => {
    const found = open.find((each) => each.step === step);
    return found ? { ...found.step, ids: ownIds(found.formats, found.step.tag) } : step;
  });
}

function queueFormulas({ workbook }: Excel.RequestContext, { sheet }: RemoveStep) {
  const formats = workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  return { formats: formats.load("items/id,items/type,items/customOrNullObject/rule/formula") };
}

function ownIds({ items }: Excel.ConditionalFormatCollection, tag: string): string[] {
  return items
    .filter(({ type, customOrNullObject: custom }) => type === "Custom" && markTag(custom.rule.formula) === tag)
    .map(({ id }) => id);
}

/** Queues the reading of the rules a step will take away. */
export function queueRules(sheet: Excel.Worksheet, { ids = [] }: RemoveStep): () => StepBefore {
  const formats = sheet.getRange().conditionalFormats;
  const queued = ids.map((id) => {
    const format = formats.getItem(id);
    const { custom } = format;
    custom.rule.load("formula");
    custom.format.fill.load("color");
    custom.format.font.load("color,bold");
    return { custom, areas: format.getRanges().load("address") };
  });
  return () => ({
    rules: queued.flatMap(({ custom, areas }) =>
      parseAreas(areas.address).map((range) => ({ range, rule: ruleOf(custom) })),
    ),
  });
}

function ruleOf({ rule, format }: Excel.CustomConditionalFormat): ConditionalFormatRule {
  return { formula: rule.formula, fill: format.fill.color, color: format.font.color, bold: format.font.bold };
}

/** Queues one rule. */
export function queueAddRule(sheet: Excel.Worksheet, { range, rule }: AddStep): void {
  const { custom } = rangeAt(sheet, range).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = rule.formula;
  if (rule.fill !== undefined) custom.format.fill.color = rule.fill;
  if (rule.color !== undefined) custom.format.font.color = rule.color;
  if (rule.bold === true) custom.format.font.bold = true;
}

/** Queues the deletion of the rules found. */
export function queueRemoveRules(sheet: Excel.Worksheet, { ids = [] }: RemoveStep): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}
