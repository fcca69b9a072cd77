/** One unit filled in another one's form, or its name is not the one the form was made for. */
import { onDisagreement } from "../form-disagreement";
import type { SheetRule } from "../rule";

export const checkFormOtherUnit: SheetRule = (sheet) => onDisagreement("form-other-unit", sheet, sheet.form?.otherUnit);
