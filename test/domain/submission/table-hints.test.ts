/** Whether a cell fits an indicator is remembered for texts that are nothing else: by text, unit and indicator. */
import { readingFrame } from "../../../src/domain/submission/read-file";
import { cellText, type Cell } from "../../../src/domain/grid/snapshot";
import { littleSchema } from "../check/little-sheet";

const { hints } = readingFrame(littleSchema());

function fitOf(name: string, cell: Cell, unit = ""): unknown {
  return hints.indicatorOf(name, "")?.fitOf(cell, cellText(cell), unit);
}

test("the same text fits one indicator, unit or look of a cell and not another", () => {
  for (const again of ["first", "again"]) {
    expect([again, fitOf("Trồng rừng", { value: "200,5" })]).toEqual([again, "fits"]);
    expect(fitOf("Trồng rừng", { value: "200,5" }, "nghìn ha")).toBe("unfit");
    expect(fitOf("Tỷ lệ che phủ rừng", { value: "200,5" })).toBe("unfit");
    expect(fitOf("Trồng rừng", { value: "200,5", struck: true })).toBe("state");
    expect(fitOf("Trồng rừng", { value: "không có số" })).toBe("none");
    expect(fitOf("Trồng rừng", { value: 200.5 })).toBe("fits");
    expect(fitOf("Trồng rừng", { value: 45183, numberFormat: "d/m/yyyy" })).toBe("state");
  }
});

test("an indicator is found by its code first, and by its name where the code is of none", () => {
  const code = (name: string, written: string): unknown => hints.indicatorOf(name, written)?.code;
  expect([code("Trồng rừng", ""), code("Trồng rừng", "A4"), code("Trồng rừng", "B9"), code("gì đó", "A4")]).toEqual([
    "A1",
    "A4",
    "A1",
    "A4",
  ]);
});
