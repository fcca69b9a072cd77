/**
 * Our conditional formats: finding them by tag, remembering them, adding and deleting them. Excel refuses to read the rules
 * of some sheets (office-js issues 6835, 6827): they are asked for in a request of their own, and where it is refused, the
 * rest goes on as if there were none of ours.
 */
import { moveFormula } from "../domain/grid/move-formula";
import type { StepBefore } from "../domain/plan/invert";
import { markTag, type ConditionalFormatRule, type PlacedRule, type PlanStep } from "../domain/plan/plan";
import type { KnownSheets } from "./known-sheets";
import { rangeAt } from "./range-at";
import { parseAreas } from "./to-snapshot";

type RemoveStep = Extract<PlanStep, { kind: "remove-conditional-formats" }>;
type AddStep = Extract<PlanStep, { kind: "conditional-format" }>;

/** One of our rules as it stands on a sheet. */
export interface StandingRule {
  readonly id: string;
  readonly tag: string;
  readonly formula: string;
}

const RULES_QUERY = "items/id,items/type,items/customOrNullObject/rule/formula";

/** Queues the reading of a sheet's rules, as seen from A1; ours among them once it has come back. */
export function queueStanding(sheet: Excel.Worksheet): () => StandingRule[] {
  const formats = sheet.getRange().conditionalFormats.load(RULES_QUERY);
  return () => (sheet.isNullObject ? [] : standingOf(formats.items));
}

/** Ours among the rules read. */
export function standingOf(formats: readonly Excel.ConditionalFormat[]): StandingRule[] {
  return formats.flatMap((format) => {
    if (format.type !== Excel.ConditionalFormatType.custom) return [];
    const { formula } = format.customOrNullObject.rule;
    const tag = markTag(formula);
    return tag === null ? [] : [{ id: format.id, tag, formula }];
  });
}

/** Removing steps with the ids of their rules; one round trip where a step does not name them. */
export async function findRules(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  sheets: KnownSheets,
): Promise<PlanStep[]> {
  const open = steps.flatMap((step) =>
    step.kind === "remove-conditional-formats" && step.ids === undefined
      ? [{ step, standing: queueStanding(sheets.find(context, step.sheet)) }]
      : [],
  );
  if (open.length === 0) return [...steps];
  await context.sync();
  return steps.map((step) => {
    const found = open.find((each) => each.step === step);
    if (!found) return step;
    const { tag, keep = [] } = found.step;
    const own = found.standing().filter((rule) => rule.tag === tag && !keep.includes(rule.id));
    return { ...found.step, ids: own.map(({ id }) => id) };
  });
}

/** Queues the reading of the rules a step will take away. */
export function queueRules(sheet: Excel.Worksheet, { ids = [] }: RemoveStep): () => StepBefore {
  const formats = sheet.getRange().conditionalFormats;
  const queued = ids.map((id) => {
    const format = formats.getItem(id).load("priority");
    const areas = format.getRanges().load("address");
    // A formula is read as seen from where the rule was fetched (office-js issue 5194): from its own first cell.
    const first = areas.areas.getItemAt(0).getCell(0, 0).conditionalFormats.getItem(id).custom;
    first.rule.load("formula");
    first.format.fill.load("color");
    first.format.font.load("color,bold");
    return { format, first, areas };
  });
  return () => ({ rules: queued.flatMap(({ format, first, areas }) => placed(first, areas.address, format.priority)) });
}

/** The rule for each of its areas; the formula of the others is that of the first, some rows further. */
function placed(first: Excel.CustomConditionalFormat, address: string, priority: number): PlacedRule[] {
  const areas = parseAreas(address);
  const rule = ruleOf(first);
  return areas.map((range, index) => ({
    range,
    rule: { ...rule, formula: moveFormula(rule.formula, range.top - (areas[0]?.top ?? range.top)) },
    priority: priority + index,
  }));
}

function ruleOf({ rule, format }: Excel.CustomConditionalFormat): ConditionalFormatRule {
  return { formula: rule.formula, fill: format.fill.color, color: format.font.color, bold: format.font.bold };
}

/** Queues one rule. */
export function queueAddRule(sheet: Excel.Worksheet, { range, rule, priority }: AddStep): void {
  const format = rangeAt(sheet, range).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { custom } = format;
  custom.rule.formula = rule.formula;
  if (rule.fill !== undefined) custom.format.fill.color = rule.fill;
  if (rule.color !== undefined) custom.format.font.color = rule.color;
  if (rule.bold === true) custom.format.font.bold = true;
  if (priority !== undefined) format.priority = priority;
}

/** Queues the deletion of the rules found. */
export function queueRemoveRules(sheet: Excel.Worksheet, { ids = [] }: RemoveStep): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}
