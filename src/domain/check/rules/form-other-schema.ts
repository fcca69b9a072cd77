/** The form was made for another resolution. */
import { onDisagreement } from "../form-disagreement";
import type { SheetRule } from "../rule";

export const checkFormOtherSchema: SheetRule = (sheet) =>
  onDisagreement("form-other-schema", sheet, sheet.form?.otherSchema);
