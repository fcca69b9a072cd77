/** Two columns claim one meaning: the same heading twice, or two that fit a figure's column equally well. */
import { cellName } from "../../grid/address";
import type { TableColumn } from "../../table/table";
import { foldKey } from "../../text/fold";
import type { Finding } from "../../finding/finding";
import { onSheet, type IndicatorRule } from "../rule";

export const checkHeadingDuplicate: IndicatorRule = (sheet) => {
  const { columns, headingRows, first } = sheet.table;
  const at = (each: TableColumn): Finding => {
    const others = rivalsOf(each, columns).map(({ heading }) => heading);
    return onSheet("heading-duplicate", sheet, {
      cell: cellName(headingRows[0] ?? first, each.column),
      heading: each.heading,
      found: each.heading,
      ...(others.length === 0 ? {} : { params: { others: others.join("; ") } }),
    });
  };
  const again = columns.filter((column) => isAgain(column, columns));
  // The figures of the column that has the role are doubtful as well.
  const chosen = columns.filter((each) => each.role !== null && rivalsOf(each, columns).length > 0);
  return [...chosen, ...again].map(at);
};

/** The columns under other words that would do as well as one: those tied with it, or that which has the role it is tied for. */
function rivalsOf({ role, claims, reason, heading }: TableColumn, columns: readonly TableColumn[]): TableColumn[] {
  const rivals =
    role !== null
      ? columns.filter((other) => other.reason === "tied" && other.claims === role)
      : reason === "tied"
        ? columns.filter((other) => other.role === claims)
        : [];
  return rivals.filter((other) => foldKey(other.heading) !== foldKey(heading));
}

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
