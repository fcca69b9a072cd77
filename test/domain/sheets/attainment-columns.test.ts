/** The columns of *Tính mức đạt* are found again by their headings, also those of a workbook from before. */
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import {
  AttainmentColumns,
  attainmentHeading,
  findAttainmentBlock,
} from "../../../src/domain/sheets/attainment-columns";

const columns = new AttainmentColumns(2, 2);

function withHeadings(headings: readonly string[]): SheetSnapshot {
  const row = ["STT", "Chỉ tiêu", ...headings].map((value) => ({ value }));
  return {
    ...{ name: "Biểu 9T", visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [] },
    rows: [[], row, [{ value: 1 }, ...Array.from({ length: headings.length }, () => ({ value: 2 }))]],
  };
}

test("found by what is written now, and by what was called otherwise", () => {
  const block = { top: 1, left: 2, bottom: 2, right: columns.right };
  const now = columns.headings();
  expect(new Set(now).size).toBe(now.length);
  expect(findAttainmentBlock(withHeadings(now))).toEqual(block);
  const before = now.map((heading) => heading.replace(attainmentHeading("figure"), "Số đưa vào xét"));
  expect(before).not.toEqual(now);
  expect(findAttainmentBlock(withHeadings(before))).toEqual(block);
  expect(
    findAttainmentBlock(withHeadings(now.filter((heading) => heading !== attainmentHeading("judged")))),
  ).toBeNull();
});
