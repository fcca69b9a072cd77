/** Rows of words alone that the schema has as a section are headings, whatever number stands before them. */
import { checkSheet } from "../../../src/domain/check/rules";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { workbookOf } from "../../support/sheet-of";
import { drawSheet, littleSchema } from "./little-sheet";

const plain = littleSchema();
const schema = { ...plain, indicators: plain.indicators.map((each) => ({ ...each, section: "Lâm nghiệp" })) };

function unmatched(group: string): string[] {
  const frame = readingFrame(schema);
  const sheet = drawSheet(
    "Biểu",
    `| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
     ${group}
     | 1.1 | Trồng rừng | ha | 258 | 200 |
     | 1.2 | Tỷ lệ che phủ rừng | % | 60 | 58 |`,
  );
  const { sheets } = readFile(frame, workbookOf("Phòng Nông nghiệp.xlsx", sheet), "");
  return sheets
    .flatMap((each) => checkSheet(each, { frame, schema }))
    .flatMap(({ code, found }) => (code === "name-unmatched" ? [found ?? ""] : []));
}

test("a group of the schema is no unknown indicator", () => {
  expect(unmatched("| 1 | LÂM NGHIỆP | | | |")).toEqual([]);
  expect(unmatched("| 1 | Lâm nghiệp | | | |")).toEqual([]);
});

test("with a figure or a unit it is one, and so are words that are no section", () => {
  expect(unmatched("| 1 | Lâm nghiệp | | | 12 |")).toEqual(["Lâm nghiệp"]);
  expect(unmatched("| 1 | Lâm nghiệp | ha | | |")).toEqual(["Lâm nghiệp"]);
  expect(unmatched("| 1 | Số lớp tập huấn khuyến nông | | | |")).toEqual(["Số lớp tập huấn khuyến nông"]);
});
