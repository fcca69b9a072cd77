/** Every rule that looks at one sheet, in the order findings are shown. */
import { checkAsOfMixed } from "./rules/as-of-mixed";
import { checkCodeNameDisagree } from "./rules/code-name-disagree";
import { checkCodeUnknown } from "./rules/code-unknown";
import { checkDimensionOversized } from "./rules/dimension-oversized";
import { checkErrorValue } from "./rules/error-value";
import { checkEstimateBelowActual } from "./rules/estimate-below-actual";
import { checkExternalLinks } from "./rules/external-links";
import { checkFigureImplausible } from "./rules/figure-implausible";
import { checkFormIdsLost } from "./rules/form-ids-lost";
import { checkFormIdsShifted } from "./rules/form-ids-shifted";
import { checkFormOtherPeriod } from "./rules/form-other-period";
import { checkFormOtherSchema } from "./rules/form-other-schema";
import { checkFormOtherUnit } from "./rules/form-other-unit";
import { checkFormUnprotected } from "./rules/form-unprotected";
import { checkFormVersion } from "./rules/form-version";
import { checkFormulaOverwritten } from "./rules/formula-overwritten";
import { checkHeadingDuplicate } from "./rules/heading-duplicate";
import { checkHeadingGuessed } from "./rules/heading-guessed";
import { checkHeadingMissing } from "./rules/heading-missing";
import { checkHeadingUnknown } from "./rules/heading-unknown";
import { checkLegacyFont } from "./rules/legacy-font";
import { checkMergedData } from "./rules/merged-data";
import { checkMergedHeading } from "./rules/merged-heading";
import { checkNameGuessed } from "./rules/name-guessed";
import { checkNameUnmatched } from "./rules/name-unmatched";
import { checkPartExceedsWhole } from "./rules/part-exceeds-whole";
import { checkPercentDisagrees } from "./rules/percent-disagrees";
import { checkPercentOver100 } from "./rules/percent-over-100";
import { checkPercentScale } from "./rules/percent-scale";
import { checkReadingNotes } from "./rules/reading-notes";
import { checkReductionDisagrees } from "./rules/reduction-disagrees";
import { checkSameAsLastPeriod } from "./rules/same-as-last-period";
import { checkSheetEmpty } from "./rules/sheet-empty";
import { checkSheetHidden } from "./rules/sheet-hidden";
import { checkSheetNotIndicators } from "./rules/sheet-not-indicators";
import { checkSumDisagrees } from "./rules/sum-disagrees";
import { checkTargetChanged } from "./rules/target-changed";
import { checkTitleRows } from "./rules/title-rows";
import { checkTotalAsData } from "./rules/total-as-data";
import { checkUnitDiffers } from "./rules/unit-differs";
import { checkUnitSlip } from "./rules/unit-slip";
import { checkValueDecimals } from "./rules/value-decimals";
import { checkValueMissing } from "./rules/value-missing";
import { checkValueNegative } from "./rules/value-negative";
import { checkValuesNotComputed } from "./rules/values-not-computed";
import { checkWhitespace } from "./rules/whitespace";
import { onBasis } from "./basis";
import { parseRange } from "../grid/address";
import type { Finding, FindingCode } from "../finding/finding";
import { hasIndicators, type IndicatorRule, type IndicatorSheet, type RuleContext, type SheetRule } from "./rule";
import type { SubmittedSheet } from "../submission/submission";

const ANY_SHEET: readonly SheetRule[] = [checkSheetHidden, checkSheetNotIndicators, checkSheetEmpty];

const INDICATOR_SHEET: readonly IndicatorRule[] = [
  checkFormOtherUnit,
  checkFormOtherPeriod,
  checkFormOtherSchema,
  checkFormVersion,
  checkFormIdsLost,
  checkFormIdsShifted,
  checkFormUnprotected,
  checkTitleRows,
  checkMergedHeading,
  checkDimensionOversized,
  checkLegacyFont,
  checkAsOfMixed,
  checkHeadingMissing,
  checkHeadingDuplicate,
  checkHeadingUnknown,
  checkHeadingGuessed,
  checkCodeUnknown,
  checkNameUnmatched,
  checkNameGuessed,
  checkCodeNameDisagree,
  checkTotalAsData,
  checkReadingNotes,
  checkErrorValue,
  checkExternalLinks,
  checkValuesNotComputed,
  checkPercentScale,
  checkUnitDiffers,
  checkUnitSlip,
  checkFigureImplausible,
  checkValueMissing,
  checkMergedData,
  checkValueNegative,
  checkValueDecimals,
  checkPercentOver100,
  checkWhitespace,
  checkFormulaOverwritten,
  checkTargetChanged,
  checkPercentDisagrees,
  checkSumDisagrees,
  checkPartExceedsWhole,
  checkReductionDisagrees,
  checkSameAsLastPeriod,
];

/** Rules that hold the figures of both bases against each other. */
const BOTH_BASES: readonly SheetRule[] = [checkEstimateBelowActual];

/** How many rules a sheet is held against; one more looks for an indicator that comes twice. */
export const RULE_COUNT = ANY_SHEET.length + INDICATOR_SHEET.length + BOTH_BASES.length + 1;

/** Slips of scale, the first that fits: one mistake is one story. */
const SCALE_STORIES: readonly FindingCode[] = ["percent-scale", "unit-slip", "figure-implausible"];

/** All findings of one sheet. */
export function checkSheet(read: SubmittedSheet, context: RuleContext): Finding[] {
  const sheet = onBasis(read, context.schema.settings.basis);
  const found = ANY_SHEET.flatMap((rule) => rule(sheet, context));
  if (!hasIndicators(sheet)) return found;
  found.push(...INDICATOR_SHEET.flatMap((rule) => rule(sheet, context)));
  found.push(...BOTH_BASES.flatMap((rule) => rule(read, context)));
  const findings = sheet.part === 0 ? found : found.filter((finding) => isOfPart(finding, sheet));
  const told = new Map<string, number>();
  for (const { code, at } of findings) {
    const rank = SCALE_STORIES.indexOf(code);
    if (rank >= 0) told.set(at.cell ?? "", Math.min(rank, told.get(at.cell ?? "") ?? rank));
  }
  return findings.filter(({ code, at }) => {
    const rank = SCALE_STORIES.indexOf(code);
    return rank < 0 || rank === told.get(at.cell ?? "");
  });
}

/** Said once, at the sheet's first table. */
const WHOLE_SHEET: ReadonlySet<FindingCode> = new Set(["title-rows", "dimension-oversized", "as-of-mixed"]);

/** Said once of a table, however many units its rows are of. */
const WHOLE_TABLE: ReadonlySet<FindingCode> = new Set(["heading-missing", "heading-unknown", "merged-heading"]);

/** Of a later table what concerns it alone; of a later unit's columns what stands in them, or keeps their figures out. */
function isOfPart({ code, severity, at }: Finding, { table, view, goesOn }: IndicatorSheet): boolean {
  if (WHOLE_SHEET.has(code)) return false;
  const range = at.cell === undefined || view ? null : parseRange(at.cell);
  if (range && table.group) return table.group.columns.includes(range.left);
  return goesOn !== true || !WHOLE_TABLE.has(code) || (severity === "E" && table.group !== null);
}
