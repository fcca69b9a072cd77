/** The tables of a sheet, found by themselves, and where a schema is known as its names, figures and units show them. */
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { cellName } from "../../../src/domain/grid/address";
import { readingFrame } from "../../../src/domain/submission/read-file";
import { findTables } from "../../../src/domain/table/find-table";
import { sheetReadings } from "../../../src/domain/table/sheet-readings";
import type { Frame } from "../../support/readings";
import { drawnSheets, schemaAt, shownFound } from "../submission/shown-sheets";

/** What the schema changes nothing of is not said twice. */
export function shownKnown(drawing: string, { more }: Frame): string[] {
  const { hints } = readingFrame(schemaAt(more));
  return drawnSheets(drawing).flatMap((sheet) => {
    const grid = new TextGrid(sheet);
    const found = findTables(grid, { year: 2023, month: 9 }).flatMap((table) => shownFound(grid, table));
    const { readings, unread } = sheetReadings(grid, hints);
    const known = readings.flatMap(({ grid: seen, view, tables }) =>
      tables.flatMap((table) => [...(view ? [`seen as ${view.kind}`] : []), ...shownFound(seen, table)]),
    );
    return [
      ...found,
      ...(known.join("\n") === found.join("\n") ? [] : ["with a schema", ...known]),
      ...unread.map(({ top, left, bottom, right }) => `not read ${cellName(top, left)}:${cellName(bottom, right)}`),
    ];
  });
}
