/** The rows of a report from a consolidation, with the words for what has no figure. */
import type { Consolidation, ConsolidatedValue, IndicatorResult } from "../consolidate/consolidation";
import type { Schema } from "../schema/types";
import { numberText } from "./numbers";
import type { ReportRow } from "./report-row";
import { VI, type ReportWords } from "./words/vi";

/** What names a finding's code, in the language of the report. */
export type TitleOf = (code: string) => string;

/** One row an indicator of the schema, in its order. */
export function rowsOfRun(
  schema: Schema,
  { indicators, values }: Pick<Consolidation, "indicators" | "values">,
  words: ReportWords = VI,
  titleOf: TitleOf = (code) => code,
): ReportRow[] {
  const names = new Map(schema.units.map(({ code, name }) => [code, name]));
  const byIndicator = new Map<string, ConsolidatedValue[]>();
  for (const value of values) {
    if (value.indicator === null) continue;
    const there = byIndicator.get(value.indicator);
    if (there) there.push(value);
    else byIndicator.set(value.indicator, [value]);
  }
  return indicators.map((result) => {
    const { indicator, judgement, actual, actualParts, sources, overridden, computed } = result;
    const [used] = sources.length === 1 ? sources : [];
    return {
      indicator,
      ownerName: names.get(indicator.owner) ?? indicator.owner,
      result: judgement.result,
      pace: judgement.pace,
      lagging: judgement.lagging,
      actual: result.state === "notArisen" && judgement.met !== null ? 0 : actual,
      ...(actualParts ? { parts: actualParts } : {}),
      derived: judgement.derived ?? null,
      attainment: judgement.attainment,
      gap: judgement.gap,
      expected: judgement.expected,
      deviation: judgement.deviation,
      qualifier: used === undefined ? "" : (values[used]?.qualifier ?? ""),
      coverage: coverageOf(result.coverage),
      reason: reasonOf(result, byIndicator.get(indicator.code) ?? [], words, titleOf),
      ...(overridden === undefined ? {} : { overridden }),
      ...(computed ? { computed } : {}),
    };
  });
}

/** "58/63" as numbers. */
export function coverageOf(text: string | undefined): ReportRow["coverage"] {
  const match = /^(\d+)\/(\d+)$/.exec(text ?? "");
  return match ? { used: Number(match[1]), asked: Number(match[2]) } : null;
}

/** Codes whose two figures are said. */
const DISPUTED: ReadonlySet<string> = new Set(["row-conflict", "conflict"]);

/** Why there is no figure or no verdict: the unit's own words where it wrote some. */
function reasonOf(
  { judgement }: IndicatorResult,
  values: readonly ConsolidatedValue[],
  words: ReportWords,
  titleOf: TitleOf,
): string {
  const { reason = "", result } = judgement;
  if (result !== "noData" && result !== "notAssessable") return "";
  const own = values.find(({ why, text }) => why === "missing-token" && /\p{L}{2}/u.test(text));
  if (result === "noData" && own) return lowered(own.text.replace(/\s+/g, " ").trim());
  if (DISPUTED.has(reason)) {
    const figures = [
      ...new Set(
        values
          .filter(({ why }) => why === reason)
          .flatMap(({ value }) => (value === null ? [] : [numberText(value, 6, words)])),
      ),
    ];
    const [a, b, more] = figures;
    if (a !== undefined && b !== undefined && more === undefined) return words.twoFigures(a, b);
  }
  return reasonSaid(reason, words, titleOf);
}

/** A reason code in the words of a report. */
export function reasonSaid(code: string, { reasons, otherReason }: ReportWords, titleOf: TitleOf): string {
  return reasons[code] ?? lowered(otherReason(code, titleOf(code)));
}

/** A sentence's beginning inside another: "Chờ kết quả" but "BHXH chưa chốt". */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) || /^\p{Lu}\s/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
