/** The counted indicators of a consolidation, by section or by what a person looks for. */
import type { IndicatorResult } from "../../../domain/consolidate/consolidation";
import { foldKey } from "../../../domain/text/fold";

export interface VerdictGroup {
  readonly section: string;
  readonly results: readonly IndicatorResult[];
}

/** Sections in the order of the schema. */
export function groupBySection(results: readonly IndicatorResult[]): VerdictGroup[] {
  const groups = new Map<string, IndicatorResult[]>();
  for (const result of results) {
    const { section } = result.indicator;
    const group = groups.get(section);
    if (group) group.push(result);
    else groups.set(section, [result]);
  }
  return [...groups].map(([section, own]) => ({ section, results: own }));
}

/** Those whose code or name, in any notation of diacritics, has every word looked for; null where none is. */
export function findResults(results: readonly IndicatorResult[], query: string): IndicatorResult[] | null {
  const words = foldKey(query).split(" ").filter(Boolean);
  if (words.length === 0) return null;
  return results.filter(({ indicator: { code, name } }) => {
    const key = foldKey(`${code} ${name}`);
    return words.every((word) => key.includes(word));
  });
}
