/** A column that the schema has no use for; it is kept aside. */
import { cellName } from "../../grid/address";
import { meaningOf } from "../../grid/headings";
import { onSheet, type SheetRule } from "../rule";

export const checkHeadingUnknown: SheetRule = (sheet) => {
  if (sheet.role !== "indicators" || !sheet.table) return [];
  const { columns, headingRows, year } = sheet.table;
  return columns
    .filter(({ role, heading }) => role === null && meaningOf(heading.split(" / "), year).role === null)
    .map(({ column, heading }) =>
      onSheet("heading-unknown", sheet, { cell: cellName(headingRows[0] ?? 0, column), heading, found: heading }),
    );
};
