/** Two columns claim one meaning: the same heading twice, or two that fit a figure's column equally well. */
import { cellName } from "../../grid/address";
import type { TableColumn } from "../../table/table";
import { foldKey } from "../../text/fold";
import type { Finding } from "../../finding/finding";
import { onSheet, type IndicatorRule } from "../rule";

export const checkHeadingDuplicate: IndicatorRule = (sheet) => {
  const { columns, headingRows, first } = sheet.table;
  const at = ({ heading, column }: TableColumn): Finding =>
    onSheet("heading-duplicate", sheet, {
      cell: cellName(headingRows[0] ?? first, column),
      heading,
      found: heading,
    });
  const again = columns.filter((column) => isAgain(column, columns));
  // The figures of the column that has the role are doubtful as well.
  const chosen = columns.filter(
    ({ role, heading }) =>
      role !== null &&
      again.some(
        ({ claims, reason, heading: other }) =>
          reason === "tied" && claims === role && foldKey(other) !== foldKey(heading),
      ),
  );
  return [...chosen, ...again].map(at);
};

function isAgain({ heading, column, reason }: TableColumn, columns: readonly TableColumn[]): boolean {
  if (reason === "tied") return true;
  return columns.some(
    (other) => other.column < column && other.role !== null && wordsOf(other.heading) === wordsOf(heading),
  );
}

/** "% KH" is another thing than "KH". */
function wordsOf(heading: string): string {
  return `${heading.includes("%") ? "% " : ""}${foldKey(heading)}`;
}
