/** Tables found on sheets as offices send them. */
import { findTables } from "../../../src/domain/table/find-table";
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { describeTable } from "../../support/describe-table";
import { sheetOf } from "../../support/sheet-of";
import { CORPUS } from "./corpus";

const HINTS = { year: 2023, month: 9 };

test.each(CORPUS.map(({ what, ...rest }) => [what, rest] as const))("%s", (_what, { drawing, tables }) => {
  const grid = new TextGrid(sheetOf(drawing));
  expect(findTables(grid, HINTS).map((table) => describeTable(grid, table))).toEqual(tables);
});
