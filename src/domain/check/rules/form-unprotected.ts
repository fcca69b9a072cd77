/** A form that was issued protected came back without: what was locked in it may have been typed over. */
import { onSheet, type SheetRule } from "../rule";

export const checkFormUnprotected: SheetRule = ({ form, ...sheet }) =>
  form?.unprotected === true ? [onSheet("form-unprotected", sheet)] : [];
