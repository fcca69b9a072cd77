/** Titles over a table in one line: "unit % · as of 45183 A2 · told 45170-45199 A1". */
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { asOfOf, tableUnitsOf, toldOf } from "../../../src/domain/submission/sheet-titles";
import { cellText, type Frame } from "../../support/readings";
import { sheetOf } from "../../support/sheet-of";

/** Rows are parted by " // ", their cells by " | "; `year=none`, `from=1` and `to=2` (zero-based) where not all of them are titles. */
export function shownTitle(written: string, { more }: Frame): string {
  const lines = written.split(" // ").map((line) => (line.includes("|") ? `| ${line} |` : line));
  const grid = new TextGrid(sheetOf(cellText(lines.join("\n"))));
  const year = more["year"] === "none" ? null : Number(more["year"] ?? 2023);
  const rows = { from: Number(more["from"] ?? 0), to: Number(more["to"] ?? 9) };
  const units = tableUnitsOf(grid, rows);
  const asOf = asOfOf(grid, rows, year);
  const { told } = toldOf(grid, rows, year);
  const said = [
    units.length === 0 ? "" : `unit ${units.join(" + ")}`,
    asOf ? `as of ${String(asOf.day)} ${asOf.cell}` : "",
    told ? `told ${String(told.from)}-${String(told.to)} ${told.cell}` : "",
  ].filter((each) => each !== "");
  return said.length === 0 ? "–" : said.join(" · ");
}
