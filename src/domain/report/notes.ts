/** What stands in a report about the figures that it counts: findings at their cells (reporting.md 1, 9). */
import type { Consolidation } from "../consolidate/consolidation";
import type { Finding, FindingCode } from "../finding/finding";
import type { ReportLang } from "../schema/office-profile";
import type { Schema } from "../schema/types";

export interface ReportNote {
  readonly code: FindingCode;
  readonly indicator: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly text: string;
}

/** How a finding is said in the language of the report; the sentences are the caller's. */
export interface FindingWords {
  readonly title: (code: FindingCode, lang: ReportLang) => string;
  readonly text: (finding: Finding, lang: ReportLang) => string;
}

/** How something was read, without a doubt about it: of no interest to whom the report goes to. */
const READING: ReadonlySet<FindingCode> = new Set<FindingCode>(["number-as-text", "fraction", "name-guessed"]);

/** E and W that nobody waived, at indicators that are counted, in the order of the schema. */
export function notesOf(
  schema: Schema,
  { findings }: Pick<Consolidation, "findings">,
  words: FindingWords,
  lang: ReportLang,
): ReportNote[] {
  const place = new Map(
    schema.indicators.filter(({ counted }) => counted).map(({ code }, index) => [code, index] as const),
  );
  return findings
    .flatMap((finding): ReportNote[] => {
      const { indicator, file = null, sheet = null, cell = null } = finding.at;
      if (indicator === undefined || !place.has(indicator)) return [];
      if (finding.severity === "I" || finding.waived !== undefined || READING.has(finding.code)) return [];
      return [{ code: finding.code, indicator, file, sheet, cell, text: words.text(finding, lang) }];
    })
    .sort((a, b) => (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0));
}
