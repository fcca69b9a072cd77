/**
 * A form as a whole workbook, as data: sheets, steps, and what protects and helps. Whoever carries it out makes a new workbook
 * of it; no step speaks of a workbook that is there (forms.md 2).
 */
import { GUIDE_SHEET } from "../form/columns";
import type { FormMeta } from "../form/meta";
import type { RangeAddress } from "../grid/address";
import type { SheetSnapshot } from "../grid/snapshot";
import type { PlanStep } from "../plan/plan";
import type { Indicator } from "../schema/types";
import { SHEETS } from "../schema/words";
import { embeddedSchema } from "./form-embedded";
import { guideSteps } from "./form-guide";
import { codesOf } from "../form/rows";
import type { FormContent } from "./form-content";
import { FORM_SHEET } from "./form-page";
import { buildFormSheet } from "./form-sheet";
import type { FormValidation } from "./form-validation";

export interface FormWorkbook {
  readonly meta: FormMeta;
  /** Codes of the indicators with an input. */
  readonly codes: readonly string[];
  /** In tab order; the first is in front. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly steps: readonly PlanStep[];
  /** Of the sheet in front, which is protected. */
  readonly inputs: readonly RangeAddress[];
  readonly validations: readonly FormValidation[];
  readonly filter: RangeAddress | null;
  /** Code of a page's foot, with &L and &R. */
  readonly footer: string;
}

/** The workbook of a form; `main` is the schema's sheet as in force, `indicators` the rows of it that go with the form. */
export function buildFormWorkbook(
  content: FormContent,
  main: SheetSnapshot,
  indicators: readonly Indicator[],
): FormWorkbook {
  const { steps, ...sheet } = buildFormSheet(content);
  const units = content.unit ? [content.unit] : content.units;
  const settings = { ...content.settings, period: content.period.key };
  return {
    meta: content.meta,
    codes: codesOf(content.rows),
    sheets: [
      { name: FORM_SHEET, hidden: false },
      { name: GUIDE_SHEET, hidden: false },
      ...[SHEETS.indicators, SHEETS.units, SHEETS.settings].map((name) => ({ name, hidden: true })),
    ],
    steps: [...steps, ...guideSteps(content.unit === null), ...embeddedSchema(main, indicators, units, settings)],
    ...sheet,
  };
}
