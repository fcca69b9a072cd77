/**
 * Causes and measures of what lags: what a unit sent fills empty cells, what a person typed stays, what is of an earlier day
 * is carried on by code and says so (reporting.md 6).
 */
import type { Consolidation, ConsolidatedValue } from "../consolidate/consolidation";
import { isReporter } from "../consolidate/reporters";
import { NO_REASONS, type Reasons } from "../consolidate/stated-reasons";
import type { ReasonKey } from "../table/reason-headings";
import type { Schema } from "../schema/types";
import { isExplained, WRITTEN_REASONS, type Explanation } from "./reasons";

/** A row of the sheet as it stands: whose the texts were when it was written, and whether someone changed them since. */
export interface KeptExplanation extends Explanation {
  /** A person's texts stay, also where they are of an earlier day. */
  readonly isPersons: boolean;
  /** Someone wrote in the row since the sheet was made. */
  readonly isEdited?: boolean;
}

/** What the units wrote beside an indicator's figures, by code; several units have a line each. */
export function unitReasons(schema: Schema, { values }: Pick<Consolidation, "values">): ReadonlyMap<string, Reasons> {
  const names = new Map(schema.units.map(({ code, name }) => [code, name]));
  const byIndicator = new Map<string, ConsolidatedValue[]>();
  const indicators = new Map(schema.indicators.map((indicator) => [indicator.code, indicator]));
  for (const value of values) {
    const indicator = value.indicator === null ? undefined : indicators.get(value.indicator);
    if (!indicator || !value.beside?.reasons || ELSEWHERE.has(value.why)) continue;
    if (!isReporter(indicator, value.unit)) continue;
    const own = byIndicator.get(indicator.code);
    if (own) own.push(value);
    else byIndicator.set(indicator.code, [value]);
  }
  return new Map(
    [...byIndicator].map(([code, own]) => {
      const several = new Set(own.map(({ unit }) => unit)).size > 1;
      const joined = (key: ReasonKey): string => {
        const lines = own.flatMap(({ unit, beside }) => {
          const text = beside?.reasons?.[key] ?? "";
          return text === "" ? [] : [several ? `${names.get(unit) ?? unit}: ${text}` : text];
        });
        return [...new Set(lines)].join("\n");
      };
      const reasons = Object.fromEntries((Object.keys(NO_REASONS) as ReasonKey[]).map((key) => [key, joined(key)]));
      return [code, reasons as unknown as Reasons];
    }),
  );
}

/** Figures that speak for nobody: replaced or hidden. */
const ELSEWHERE: ReadonlySet<string> = new Set(["file-superseded", "sheet-hidden"]);

/** The texts of one indicator now, from what stood on the sheet and what its units sent. */
export function mergeExplanation(
  indicator: string,
  kept: KeptExplanation | undefined,
  sent: Reasons | undefined,
  asOf: number,
): Explanation {
  const old = kept ?? { ...NO_REASONS, isPersons: false, asOf: null };
  const news = sent ?? NO_REASONS;
  const fresh = WRITTEN_REASONS.some((key) => news[key] !== "");
  const texts: Record<ReasonKey, string> = { ...NO_REASONS };
  const aside: string[] = news.stated === "" ? [] : [news.stated];
  for (const key of WRITTEN_REASONS) {
    const unitsTurn = news[key] !== "" && (old[key] === "" || !old.isPersons);
    texts[key] = unitsTurn ? news[key] : old[key];
    if (!unitsTurn && news[key] !== "" && news[key] !== old[key]) aside.push(news[key]);
  }
  texts.stated = aside.length > 0 ? aside.join("\n") : old.stated;
  if (!isExplained(texts)) return { indicator, ...texts, source: "none", asOf: null };
  if (fresh && !old.isPersons) return { indicator, ...texts, source: "unit", asOf };
  if (old.asOf !== null && old.asOf !== asOf) return { indicator, ...texts, source: "previous", asOf: old.asOf };
  return { indicator, ...texts, source: old.isPersons ? "typed" : "unit", asOf };
}
