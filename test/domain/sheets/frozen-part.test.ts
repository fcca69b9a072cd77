/**
 * What stands fast on the sheet "Tổng hợp" leaves room for the rest on a laptop of 1366 × 768 with the pane open, also at 150 %: the
 * name with its pace beside it, the day and the legend above.
 */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import {
  COLUMNS,
  consolidatedColumn,
  FIRST_MOVING,
  HEADING_ROW,
} from "../../../src/domain/sheets/consolidated-columns";
import { buildConsolidatedSheet } from "../../../src/domain/sheets/consolidated-sheet";
import { LEGEND } from "../../../src/domain/sheets/legend";
import { readingFrame } from "../../../src/domain/submission/read-file";
import { linesOf, roomOf } from "../../../src/domain/text/lines";
import { schemaWith } from "../../support/small-schema";

const PIXELS_OF_CHARACTER = 7;
const PADDING = 5;
const ROOM = { width: 1366 - 350 - 40, height: 470 };
const ZOOM = 1.5;
const LINE = 21;

test("the frozen columns end with the pace, beside the name", () => {
  expect(consolidatedColumn("pace")).toBe(consolidatedColumn("name") + 1);
  const width = COLUMNS.slice(0, consolidatedColumn("pace") + 1).reduce(
    (sum, [, , characters]) => sum + characters * PIXELS_OF_CHARACTER + PADDING,
    0,
  );
  expect(width * ZOOM).toBeLessThan(ROOM.width * 0.75);
});

test("the frozen rows leave more than half of the height, their headings in two lines at most", () => {
  const lines = COLUMNS.filter(([key]) => key !== "max" && key !== "target").map(([, heading, width]) =>
    linesOf(heading, roomOf(width, 12)),
  );
  const visible = lines.slice(0, consolidatedColumn("words") + 1);
  expect(Math.max(...visible)).toBeLessThanOrEqual(2);
  const height = (HEADING_ROW + 2) * LINE;
  expect(height * ZOOM).toBeLessThan(ROOM.height / 2);
});

test("the day, the count and the legend stand within the frozen columns, and nothing beside them cuts them off", () => {
  const steps = buildConsolidatedSheet(
    schemaWith({ units: [], indicators: [] }),
    consolidate(readingFrame(schemaWith({ units: [], indicators: [] })), []),
    { rows: new Map(), range: () => "A1", kept: [] },
    null,
  ).steps;
  const written = steps.flatMap((step) => (step.kind === "write" ? step.cells.slice(0, HEADING_ROW) : []));
  const first = written.map(([cell]) => cell);
  expect(first[0]).toBe("TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU");
  expect(first[3]).toBe(LEGEND);
  const room = COLUMNS.slice(0, FIRST_MOVING).reduce((sum, [, , characters]) => sum + characters, 0);
  const said = [LEGEND, "Số liệu đến 30/11/2023, theo ước cả năm", "128/130 chỉ tiêu đạt và vượt kế hoạch"];
  expect(Math.max(...said.map(({ length }) => length))).toBeLessThan(room);
  // The title is larger than the rest.
  expect(("TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU".length * 14) / 11).toBeLessThan(room);
  for (const row of written) expect(row.slice(1, FIRST_MOVING).filter((cell) => cell !== "")).toEqual([]);
});
