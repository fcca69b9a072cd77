/**
 * What stands fast on the sheet "Tổng hợp" leaves room for the rest on a laptop of 1366 × 768 with the pane open, also at 150 %: the
 * name with its pace beside it, the day and the legend above.
 */
import { COLUMNS, consolidatedColumn, HEADING_ROW } from "../../../src/domain/sheets/consolidated-columns";
import { linesOf, roomOf } from "../../../src/domain/text/lines";

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

test("the frozen rows leave a third of the height, their headings in two lines at most", () => {
  const lines = COLUMNS.filter(([key]) => key !== "max" && key !== "target").map(([, heading, width]) =>
    linesOf(heading, roomOf(width, 12)),
  );
  const visible = lines.slice(0, consolidatedColumn("words") + 1);
  expect(Math.max(...visible)).toBeLessThanOrEqual(2);
  const height = (HEADING_ROW + 2) * LINE;
  expect(height * ZOOM).toBeLessThan((ROOM.height * 2) / 3);
});
