/**
 * Our conditional formats: finding them by tag, remembering them, adding and deleting them. Excel refuses to read the rules
 * of some sheets (office-js issues 6835, 6827): they are asked for in a request of their own, and where it is refused, the
 * rest goes on as if there were none of ours.
 */
import { moveFormula } from "../domain/grid/move-formula";
import type { StepBefore } from "../domain/plan/before";
import type { PlanStep } from "../domain/plan/plan";
import { markTag, type ConditionalFormatRule, type PlacedRule } from "../domain/plan/rule";
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

/** Queues the reading of a range's rules, as seen from its first cell; ours among them once it has come back. */
export function queueStanding(range: Excel.Range): () => StandingRule[] {
  const formats = range.conditionalFormats.load(RULES_QUERY);
  return () => (formats.isNullObject ? [] : standingOf(formats.items));
}

/**
 * Sends what is queued, with the questions that `ask` queues. Where Excel refuses the rules of the sheets, `ask` is called
 * again without them, and then each sheet is asked for those of a part of it, in a request of its own.
 */
export async function syncWithRules<T>(
  context: Excel.RequestContext,
  ask: () => T,
  sheets: readonly (() => RuleQuestion)[],
): Promise<{ readonly asked: T; readonly rules: (() => StandingRule[])[]; readonly whole: boolean }> {
  const asked = ask();
  const all = sheets.map((question) => queueStanding(question().sheet.getRange()));
  try {
    await context.sync();
    return { asked, rules: all, whole: true };
  } catch (error) {
    if (!mayBeRules(error)) throw error;
  }
  const again = ask();
  await context.sync();
  const rules: (() => StandingRule[])[] = [];
  for (const question of sheets) rules.push(await readPart(context, question().part));
  return { asked: again, rules, whole: false };
}

/** A sheet that is asked for its rules, and the part of it that ours are for; null where there is none. */
export interface RuleQuestion {
  readonly sheet: Excel.Worksheet;
  readonly part: Excel.Range | null;
}

async function readPart(context: Excel.RequestContext, part: Excel.Range | null): Promise<() => StandingRule[]> {
  if (!part) return () => [];
  const standing = queueStanding(part);
  try {
    await context.sync();
    return standing;
  } catch (error) {
    if (!mayBeRules(error)) throw error;
    return () => [];
  }
}

/** Excel gives no code of its own to rules that it cannot read. */
function mayBeRules(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error &&
    ["GeneralException", "ItemNotFound", "InvalidArgument", "InvalidOperation"].includes(error.code)
  );
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
  const open = steps.filter(
    (step): step is RemoveStep => step.kind === "remove-conditional-formats" && step.ids === undefined,
  );
  if (open.length === 0) return [...steps];
  const { rules, whole } = await readStanding(context, open, sheets);
  return steps.map((step) => {
    const standing = step.kind === "remove-conditional-formats" ? rules[open.indexOf(step)] : undefined;
    if (!standing || step.kind !== "remove-conditional-formats") return step;
    const { tag, keep = [], range, ...rest } = step;
    const own = standing().filter((rule) => rule.tag === tag && !keep.includes(rule.id));
    // Found on the whole sheet, they may stand anywhere on it.
    const place = range && !whole ? { range } : {};
    return { ...rest, tag, keep, ...place, ids: own.map(({ id }) => id) };
  });
}

/** The rules that stand on the sheet of each step. Round trips: 1, more where Excel refuses. */
export async function readStanding(
  context: Excel.RequestContext,
  steps: readonly RemoveStep[],
  sheets: KnownSheets,
): Promise<{ readonly rules: (() => StandingRule[])[]; readonly whole: boolean }> {
  const { rules, whole } = await syncWithRules(
    context,
    () => null,
    steps.map(({ sheet: name, range }) => () => {
      const sheet = sheets.find(context, name);
      return { sheet, part: range ? rangeAt(sheet, range) : null };
    }),
  );
  return { rules, whole };
}

/** Where the step's rules are fetched through. */
function rulesOf(sheet: Excel.Worksheet, { range }: RemoveStep): Excel.ConditionalFormatCollection {
  return (range ? rangeAt(sheet, range) : sheet.getRange()).conditionalFormats;
}

/** Queues the reading of the rules a step will take away. */
export function queueRules(sheet: Excel.Worksheet, step: RemoveStep): () => StepBefore {
  const { ids = [] } = step;
  const formats = rulesOf(sheet, step);
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
export function queueRemoveRules(sheet: Excel.Worksheet, step: RemoveStep): void {
  const formats = rulesOf(sheet, step);
  for (const id of step.ids ?? []) formats.getItem(id).delete();
}
