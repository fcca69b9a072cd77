/** Two files of one unit: which one counts, row by row. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const frame = readingFrame(
  schemaWith({
    units: [["NN", "Phòng Nông nghiệp"]],
    indicators: [
      { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
      { code: "HO", name: "Số hộ thoát nghèo", unit: "hộ", target: "240", reporters: ["NN"] },
    ],
  }),
);

/** Name of the file, the lines above the table, figures by name, and when it was saved. */
type Sent = readonly [name: string, title: string, rows: readonly string[], modified?: number];

function used(...files: readonly Sent[]): string[] {
  const { values } = consolidate(
    frame,
    files.map(([name, title, rows, modified = 0]) => ({
      kind: "read" as const,
      modified,
      submitted: readFile(
        frame,
        workbookOf(name, sheetOf(`Phòng Nông nghiệp\n${title}\n| Chỉ tiêu | ĐVT | KH | TH |\n${rows.join("\n")}`)),
        name,
      ),
    })),
  );
  return values
    .filter(({ used: counts }) => counts)
    .map(({ indicator, value }) => `${indicator ?? ""} ${String(value)}`);
}

const BOTH = ["| Sản lượng lúa | tấn | 9000 | 6500 |", "| Số hộ thoát nghèo | hộ | 240 | 120 |"];
const ONE = ["| Sản lượng lúa | tấn | 9000 | 6700 |"];
const DAY = "Số liệu đến ngày 30/9/2023";

test.each<[string, Sent, Sent]>([
  ["its title", ["z.xlsx", DAY, BOTH, 9], ["a.xlsx", `ĐÍNH CHÍNH BÁO CÁO 9 THÁNG\n${DAY}`, ONE, 1]],
  ["its name", ["z.xlsx", DAY, BOTH, 9], ["BC thay the_NN.xlsx", DAY, ONE, 1]],
  ["its title, no day", ["z.xlsx", DAY, BOTH, 9], ["a.xlsx", "Báo cáo thay thế báo cáo số 12/BC-NN", ONE, 1]],
])("what says in %s that it corrects counts, for the rows it has", (_, first, correction) => {
  expect(used(first, correction)).toEqual(["LUA 6700", "HO 120"]);
  expect(used(correction, first)).toEqual(["LUA 6700", "HO 120"]);
});

test("a later day counts before a correction of an earlier one", () => {
  const corrected: Sent = ["a.xlsx", "Đính chính báo cáo\nSố liệu đến ngày 30/6/2023", ONE];
  expect(used(["z.xlsx", DAY, BOTH], corrected)).toEqual(["LUA 6500", "HO 120"]);
});

test("an adjusted plan is no correction of a report", () => {
  const adjusted: Sent = ["a.xlsx", `Thực hiện kế hoạch điều chỉnh\n${DAY}`, ONE, 1];
  expect(used(["z.xlsx", DAY, BOTH, 9], adjusted)).toEqual(["LUA 6500", "HO 120"]);
});
