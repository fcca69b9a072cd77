/** Plans of the units against the whole's: told where they do not add up, not where the whole's stands beside each of them. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const frame = readingFrame(
  schemaWith({
    units: [
      ["X1", "Xã An Bình"],
      ["X2", "Xã Bình Minh"],
    ],
    indicators: [
      { code: "HO", name: "Số hộ thoát nghèo", unit: "hộ", target: "240", rollUp: "sum", reporters: ["X1", "X2"] },
    ],
  }),
);

function sumTold(...plans: [string, string]): string[] {
  const done = consolidate(
    frame,
    plans.map((plan, at) => {
      const title = at === 0 ? "XÃ AN BÌNH" : "XÃ BÌNH MINH";
      const name = `${String(at)}.xlsx`;
      const sheet = sheetOf(
        `${title}\n\n| TT | Chỉ tiêu | ĐVT | KH | TH |\n| 1 | Số hộ thoát nghèo | hộ | ${plan} | 61 |`,
      );
      return { kind: "read" as const, submitted: readFile(frame, workbookOf(name, sheet), name) };
    }),
  );
  return done.findings.flatMap(({ code, found }) => (code === "plan-sum" ? [found ?? ""] : []));
}

test.each([
  ["100", "140", []],
  ["100", "150", ["250"]],
  ["240", "240", []],
  ["240", "140", ["380"]],
  ["100", "", []],
] as const)("plans of %s and %s", (first, second, told) => {
  expect(sumTold(first, second)).toEqual(told);
});
