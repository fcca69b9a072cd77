/** Cells were moved without the hidden ids beside them; the rows are read by their names. */
import { onSheet, type SheetRule } from "../rule";

export const checkFormIdsShifted: SheetRule = ({ form, ...sheet }) => {
  const rows = form?.idsShifted ?? 0;
  return rows === 0 ? [] : [onSheet("form-ids-shifted", sheet, { found: String(rows) })];
};
