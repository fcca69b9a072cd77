/** Two columns with the same heading claim one meaning. */
import { cellName } from "../../grid/address";
import { foldKey } from "../../text/fold";
import { onSheet, type SheetRule } from "../rule";

export const checkHeadingDuplicate: SheetRule = (sheet) => {
  if (sheet.role !== "indicators" || !sheet.table) return [];
  const { columns, headingRows } = sheet.table;
  return columns
    .filter(({ heading, column }) =>
      columns.some(
        (other) => other.column < column && other.role !== null && foldKey(other.heading) === foldKey(heading),
      ),
    )
    .map(({ heading, column }) =>
      onSheet("heading-duplicate", sheet, { cell: cellName(headingRows[0] ?? 0, column), heading, found: heading }),
    );
};
