/** Every fix, by the code of the finding it puts right. */
import { onBasis } from "../check/basis";
import type { Schema } from "../schema/types";
import type { SubmittedSheet } from "../submission/submission";
import type { Finding, FindingCode } from "../finding/finding";
import type { Fix, FixMaker } from "./fix";
import { fixFormulaOverwritten } from "./formula-overwritten";
import { fixLegacyFont } from "./legacy-font";
import { fixNumberAmbiguous } from "./number-ambiguous";
import { fixNumberAsText } from "./number-as-text";
import { fixNumberFromDate } from "./number-from-date";
import { fixCodeUnknown, fixNameGuessed, fixNameUnmatched } from "./suggested-name";
import { fixTargetChanged } from "./target-changed";
import { fixUnitDiffers } from "./unit-differs";
import { fixWhitespace } from "./whitespace";

const MAKERS: Readonly<Partial<Record<FindingCode, FixMaker>>> = {
  "legacy-font": fixLegacyFont,
  "code-unknown": fixCodeUnknown,
  "name-unmatched": fixNameUnmatched,
  "name-guessed": fixNameGuessed,
  "number-as-text": fixNumberAsText,
  "number-ambiguous": fixNumberAmbiguous,
  "number-from-date": fixNumberFromDate,
  "unit-differs": fixUnitDiffers,
  whitespace: fixWhitespace,
  "formula-overwritten": fixFormulaOverwritten,
  "target-changed": fixTargetChanged,
};

/** Codes of findings that can be put right with one click, at least at times. */
export const FIXABLE_CODES: ReadonlySet<FindingCode> = new Set(Object.keys(MAKERS) as FindingCode[]);

/** The fixes of one sheet's findings, in their order; none where its cells are read in another order than they stand. */
export function fixesOf(findings: readonly Finding[], read: SubmittedSheet, schema: Schema): Fix[] {
  if (read.view) return [];
  const sheet = onBasis(read, schema.settings.basis);
  return findings.flatMap((finding) => {
    const options = MAKERS[finding.code]?.(finding, sheet, schema) ?? [];
    return options.length === 0 ? [] : [{ finding, sheet: sheet.name, options }];
  });
}
