/** The hidden column of ids is gone from a form; its rows are read by their names. */
import { onSheet, type SheetRule } from "../rule";

export const checkFormIdsLost: SheetRule = ({ form, ...sheet }) =>
  form?.idsLost === true ? [onSheet("form-ids-lost", sheet)] : [];
