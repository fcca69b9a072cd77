/** Which figures of a consolidation wait for a person: those kept out by an error, and those whose owner is silent. */
import { SEVERITIES } from "../../../domain/finding/severity";
import type { Finding, FindingCode } from "../../../domain/finding/finding";
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
  const withFigure = new Set(values.flatMap(({ indicator, used }) => (used && indicator !== null ? [indicator] : [])));
  const byPlace = new Map(findings.map((finding) => [placeOf(finding.code, finding.at), finding]));
  return values.flatMap((value): PendingFigure[] => {
    const indicator = value.indicator === null ? undefined : byCode.get(value.indicator);
    if (!indicator || value.used || !isOpen(value.why, withFigure.has(indicator.code))) return [];
    return [{ value, indicator, finding: byPlace.get(placeOf(value.why, value)) ?? null }];
  });
}

function isOpen(why: string, answered: boolean): boolean {
  if (why === "not-owner" || why === "conflict") return !answered;
  return why in SEVERITIES && SEVERITIES[why as FindingCode] === "E" ? true : why === "unit-differs";
}

function placeOf(
  code: string,
  at: { readonly file?: string; readonly sheet?: string; readonly cell?: string },
): string {
  return `${code}|${at.file ?? ""}|${at.sheet ?? ""}|${at.cell ?? ""}`;
}
