/** The form is of another period than the one that is consolidated. */
import { onDisagreement } from "../form-disagreement";
import type { SheetRule } from "../rule";

export const checkFormOtherPeriod: SheetRule = (sheet) =>
  onDisagreement("form-other-period", sheet, sheet.form?.otherPeriod);
