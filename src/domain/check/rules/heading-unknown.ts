/** A column that the schema has no use for; it is kept aside. */
import { cellName } from "../../grid/address";
import { cellAt } from "../../grid/snapshot";
import { reasonHeading } from "../../table/reason-headings";
import { onSheet, type IndicatorRule, type IndicatorSheet } from "../rule";

export const checkHeadingUnknown: IndicatorRule = (sheet, { frame }) => {
  const { columns, headingRows } = sheet.table;
  const [top] = headingRows;
  if (top === undefined) return [];
  return columns
    .filter(({ claims, reason, heading }) => claims === null && reason === "unknown" && reasonHeading(heading) === null)
    .map(({ column, heading }) =>
      onSheet("heading-unknown", sheet, {
        ...{ cell: cellName(top, column), heading, found: heading },
        ...(mayBeUnit(sheet, column) && frame.units.findIn(heading) === null
          ? { severity: "W" as const, params: { unit: 1 } }
          : {}),
      }),
    );
};

/** Figures under words that are no unit's, beside columns of units: a name that is typed otherwise. */
function mayBeUnit({ table, rows, grid }: IndicatorSheet, column: number): boolean {
  return (
    table.group !== null &&
    rows.some(
      ({ row, indicator }) => indicator !== null && typeof cellAt(grid.sheet, row.row, column)?.value === "number",
    )
  );
}
