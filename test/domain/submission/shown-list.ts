/** A workbook as a list of targets, a line each: sheet, row, cell, name [unit] “text” as it is read, "?" where it is asked about. */
import { readTargetList } from "../../../src/domain/submission/read-target-list";
import type { Frame } from "../../support/readings";
import { workbookOf } from "../../support/sheet-of";
import { drawnSheets, shownListed } from "./shown-sheets";

/** Sheets are parted by lines "-- name", one in brackets is hidden; `sheet=` asks for one of them, `days=1904`. */
export function shownList(drawing: string, { more }: Frame): string[] {
  const workbook = { ...workbookOf("Biểu.xlsx", ...drawnSheets(drawing)), date1904: more["days"] === "1904" };
  return readTargetList(workbook, more["sheet"]).map((each) =>
    `${shownListed(each)}${each.target.certain ? "" : " ?"}`.replaceAll("\n", "\\n"),
  );
}
