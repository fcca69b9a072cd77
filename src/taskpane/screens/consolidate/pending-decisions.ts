/** Which figures of a consolidation wait for a person: those kept out by an error, and those whose owner is silent. */
import { isToBeSolved } from "../../../domain/finding/severity";
import type { Finding } from "../../../domain/finding/finding";
import type { ConsolidatedValue, Consolidation } from "../../../domain/consolidate/consolidation";
import type { Indicator } from "../../../domain/schema/types";

export interface PendingFigure {
  readonly value: ConsolidatedValue;
  readonly indicator: Indicator;
  /** The finding that keeps it out, where one stands at its cell. */
  readonly finding: Finding | null;
}

/** In the order of the files; figures of no indicator cannot be decided here, their row has to be corrected. */
export function pendingFigures({ values, findings, indicators }: Consolidation): PendingFigure[] {
  const byCode = new Map(indicators.map(({ indicator }) => [indicator.code, indicator]));
  const used = values.filter((value) => value.used && value.indicator !== null);
  const withFigure = new Set(used.flatMap(({ indicator, unit }) => [indicator ?? "", keyOf(indicator, unit)]));
  const byPlace = new Map(findings.map((finding) => [placeOf(finding.code, finding.at), finding]));
  return values.flatMap((value): PendingFigure[] => {
    const indicator = value.indicator === null ? undefined : byCode.get(value.indicator);
    if (!indicator || value.used || !isOpen(value.why, withFigure.has(answerTo(value, indicator)))) return [];
    return [{ value, indicator, finding: byPlace.get(placeOf(value.why, value)) ?? null }];
  });
}

/** Figures of one indicator that contradict each other: one of them is to be chosen, or none. */
export type PendingChoice = readonly [PendingFigure, PendingFigure, ...PendingFigure[]];

/** The figures by what has to be decided: those that contradict each other together, at the place of the first. */
export function pendingChoices(figures: readonly PendingFigure[]): readonly (PendingFigure | PendingChoice)[] {
  const groups = new Map<string, PendingFigure[]>();
  for (const figure of figures) {
    const { value, indicator } = figure;
    const key = isContradicting(value.why) ? answerTo(value, indicator) : `${value.file}|${value.sheet}|${value.cell}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap(([first, second, ...rest]): (PendingFigure | PendingChoice)[] =>
    !first ? [] : second ? [[first, second, ...rest]] : [first],
  );
}

/** Figures of others that contradict the owner's, or a unit's own: that one is used, until somebody decides otherwise. */
export function standingChoices({ values, indicators }: Pick<Consolidation, "values" | "indicators">): PendingChoice[] {
  const byCode = new Map(indicators.map(({ indicator }) => [indicator.code, indicator]));
  const contradicted = new Map<string, ConsolidatedValue[]>();
  const standing = new Map<string, ConsolidatedValue>();
  for (const value of values) {
    const indicator = value.indicator === null ? undefined : byCode.get(value.indicator);
    if (!indicator || (!value.used && value.why !== "conflict")) continue;
    const key = answerTo({ ...value, why: "conflict" }, indicator);
    if (!value.used) contradicted.set(key, [...(contradicted.get(key) ?? []), value]);
    else if (!standing.has(key)) standing.set(key, value);
  }
  const choices = [...contradicted].flatMap(([key, others]): PendingChoice[] => {
    const stands = standing.get(key);
    const indicator = byCode.get(stands?.indicator ?? "");
    if (!stands || !indicator || stands.decided !== undefined) return [];
    const [first, second, ...rest] = [stands, ...others].map((value) => ({ value, indicator, finding: null }));
    return first && second ? [[first, second, ...rest]] : [];
  });
  const order = [...byCode.values()];
  return choices.sort(([a], [b]) => order.indexOf(a.indicator) - order.indexOf(b.indicator));
}

/** Whose figure would answer the question: another row's of the unit, or any unit's where one figure is all there is. */
function answerTo(
  { why, indicator, unit }: Pick<ConsolidatedValue, "why" | "indicator" | "unit">,
  { rollUp }: Pick<Indicator, "rollUp">,
): string {
  const ofUnit = why === "row-conflict" || (why === "conflict" && rollUp !== "single");
  return ofUnit ? keyOf(indicator, unit) : (indicator ?? "");
}

function keyOf(indicator: string | null, unit: string): string {
  return `${unit}|${indicator ?? ""}`;
}

function isContradicting(why: string): boolean {
  return why === "not-owner" || why === "conflict" || why === "row-conflict";
}

/** What is asked once of a whole column or sheet is not asked of each of its figures. */
function isAskedOnce(why: string): boolean {
  return why.startsWith("heading-") || why === "as-of-mixed";
}

function isOpen(why: string, answered: boolean): boolean {
  if (isAskedOnce(why)) return false;
  return isContradicting(why) ? !answered : isToBeSolved(why);
}

function placeOf(
  code: string,
  at: { readonly file?: string; readonly sheet?: string; readonly cell?: string },
): string {
  return `${code}|${at.file ?? ""}|${at.sheet ?? ""}|${at.cell ?? ""}`;
}
