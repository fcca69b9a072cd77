/** Which indicators a unit's file lacks: not those of rows that are asked about, and with the place where they may stand. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const frame = readingFrame(
  schemaWith({
    units: [
      ["NN", "Phòng Nông nghiệp"],
      ["X1", "Xã An Bình"],
    ],
    indicators: [
      { code: "LUA", name: "Sản lượng lúa cả năm", unit: "tấn", target: "9000", reporters: ["NN"] },
      { code: "NGO", name: "Sản lượng ngô cả năm", unit: "tấn", target: "700", reporters: ["NN"] },
      { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
      { code: "RAC", name: "Hộ gia đình phân loại rác tại nguồn", unit: "hộ", target: "400", reporters: ["X1"] },
      { code: "QUY", name: "Thu Quỹ Đền ơn đáp nghĩa", unit: "triệu đồng", target: "96", reporters: ["NN"] },
      { code: "QUY1", name: "Thu quỹ của thôn", unit: "triệu đồng", target: "20", parent: "QUY", reporters: ["X1"] },
    ],
  }),
);

/** Code, file and what is pointed at of each indicator that is said to be missing, and the rows of no indicator. */
function missing(files: Readonly<Record<string, readonly SheetSnapshot[]>>, unit: string): string[] {
  const { findings } = consolidate(
    frame,
    Object.entries(files).map(([name, sheets]) => ({
      kind: "read" as const,
      submitted: readFile(frame, workbookOf(name, ...sheets), name),
    })),
  );
  return findings.flatMap(({ code, at, params = {}, expected = "" }) => {
    if (code === "name-unmatched") return [`? ${expected}`];
    if (code !== "indicator-missing" || at.unit !== unit) return [];
    return [`${at.indicator ?? ""} ${at.file ?? ""} ${Object.values(params).join(" ")}`.trim()];
  });
}

const table = (title: string, ...rows: readonly string[]): SheetSnapshot =>
  sheetOf(`${title}\n\n| Chỉ tiêu | KH | TH |\n${rows.map((row) => `| ${row} |`).join("\n")}`);
const NN = "PHÒNG NÔNG NGHIỆP";
const LUA = "Sản lượng lúa cả năm | 9000 | 6500";
const QUY = "Thu Quỹ Đền ơn đáp nghĩa | 96 | 60";
const LON = "Tổng đàn lợn | 20860 | 19000";

test("a row that is asked about is not denied, and what is not there is said", () => {
  const rows = table(NN, LUA, QUY, "Sản lượng ngô vụ xuân | 650 | 300");
  expect(missing({ "nn.xlsx": [rows] }, "NN")).toEqual(["? NGO; LUA", "LON nn.xlsx"]);
  expect(missing({ "nn.xlsx": [table(NN, LUA, QUY)] }, "NN")).toEqual(["NGO nn.xlsx", "LON nn.xlsx"]);
});

test("one row stands for one indicator, whatever else it is like", () => {
  const rows = table(NN, LON, QUY, "Sản lượng ngô vụ xuân | 650 | 300");
  expect(missing({ "nn.xlsx": [rows] }, "NN")).toEqual(["? NGO; LUA", "LUA nn.xlsx"]);
});

test("a row like nothing is pointed at", () => {
  const rows = table(NN, LUA, LON, QUY, "Bắp | 650 | 300");
  expect(missing({ "nn.xlsx": [rows] }, "NN")).toEqual(["? ", "NGO nn.xlsx Sheet1 1"]);
});

test("the whole's row of a unit that does not report it is asked about, for its part", () => {
  const rows = table("XÃ AN BÌNH", "Hộ gia đình phân loại rác tại nguồn | 400 | 350", QUY);
  expect(missing({ "x.xlsx": [rows] }, "X1")).toEqual([]);
});

test("what stands on a sheet whose sender is asked about is missing for none of those it may be of", () => {
  const open = table(NN, LUA, QUY, "Sản lượng ngô cả năm | 700 | 300");
  const files = { "nn.xlsx": [table(NN, LON)], "Xa An Binh.xlsx": [open] };
  expect(missing(files, "NN")).toEqual([]);
});

test("the unit's own file is named, not the list that another office made of it", () => {
  const list = sheetOf(`${NN}\n\n| Chỉ tiêu | ĐVT | Xã An Bình | < |\n| ^ | ^ | KH | TH |
    | Hộ gia đình phân loại rác tại nguồn | hộ | 400 | 350 |\n| Tổng đàn lợn | con | 1 | 2 |`);
  const own = table("XÃ AN BÌNH", "Hộ gia đình phân loại rác tại nguồn | 400 | 350");
  expect(missing({ "a.xlsx": [list], "x.xlsx": [own] }, "X1")).toEqual(["QUY1 x.xlsx"]);
});

test("a sheet of figures, or of sentences with some, that no table was found on is pointed at; a cover is not", () => {
  const [figures, sentences, cover] = [
    sheetOf("| Thôn | a | b |\n| Thôn Đông | 12 | 30 |"),
    sheetOf("| Lúa: được mùa |\n| 1. Đã gieo 12 ha ở thôn Đông |\n| 2. Vận động 30 hộ |\n| 3. Còn 4 hộ |"),
    sheetOf(`| ${NN} |\n| Số: 12/BC |\n| Ngày 31/8/2023 |`),
  ];
  const rows = table(NN, LUA, QUY, "Tổng đàn lợn | 20860 | 19000");
  for (const unread of [figures, sentences])
    expect(missing({ "nn.xlsx": [rows, { ...unread, name: "Chi tiết" }] }, "NN")).toEqual(["NGO nn.xlsx Chi tiết"]);
  expect(missing({ "nn.xlsx": [rows, { ...cover, name: "Bìa" }] }, "NN")).toEqual(["NGO nn.xlsx"]);
});
