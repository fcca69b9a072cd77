/** A column that the schema has no use for; it is kept aside. */
import { cellName } from "../../grid/address";
import { reasonHeading } from "../../table/reason-headings";
import { onSheet, type IndicatorRule } from "../rule";

export const checkHeadingUnknown: IndicatorRule = (sheet) => {
  const { columns, headingRows } = sheet.table;
  const [top] = headingRows;
  if (top === undefined) return [];
  return columns
    .filter(({ claims, reason, heading }) => claims === null && reason === "unknown" && reasonHeading(heading) === null)
    .map(({ column, heading }) =>
      onSheet("heading-unknown", sheet, { cell: cellName(top, column), heading, found: heading }),
    );
};
