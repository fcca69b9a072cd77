/**
 * Sheets of ours as people leave them, and as an earlier version wrote them: what is read of each is kept as text in
 * test/fixtures/plans/read-back.txt; `npm run plans` writes it anew.
 */
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { readDecisionSheet } from "../../../src/domain/sheets/decision-sheet";
import { readExplanations, explanationCellsOf } from "../../../src/domain/sheets/read-explanations";
import { readReceipt, readSlips, readSlipNotes } from "../../../src/domain/sheets/read-receipt";
import { parseRun } from "../../../src/domain/sheets/run-label";
import { parseFigureCell } from "../../../src/domain/sheets/source-before";
import { parseDetail } from "../../../src/domain/sheets/source-rows";
import { readSchema } from "../../../src/domain/schema/read-schema";
import { isFormula } from "../../../src/domain/plan/cell";
import type { PlanStep } from "../../../src/domain/plan/plan";
import { isOwnOutput, ownSheets } from "../../../src/domain/sheets/own-output";
import { nameOwnSheets } from "../../../src/domain/sheets/own-sheets";
import { compareKept } from "../../support/kept-text";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const DECISIONS =
  "Xử lý | Mã | Tệp | Trang tính | Ô | Nội dung tại ô | Giá trị dùng | Quy tắc | Lý do | Kỳ | Số khi quyết định | Kế hoạch khi quyết định | Hiệu lực | Đơn vị gửi | Mẫu biểu | Mã quy tắc | Số khác khi quyết định";
const decisions = (...rows: readonly string[]): string => ["QUYẾT ĐỊNH", "", DECISIONS, ...rows].join("\n");

const DECISION_SHEETS: readonly (readonly [string, string])[] = [
  [
    "figures",
    decisions(
      "Dùng số này | K1 | a.xlsx | Biểu | C5 | khoảng 20 | 20 | | đã hỏi | | | | | B | | | Xã An: 19\\nXã Cát: 21",
      "dùng  số này | K1 | a.xlsx | Biểu | C6 | 20 | | | | | | | | | | | –",
      "Không dùng | K2 | a.xlsx | Biểu | C7 | 3 | chữ | | cũ",
      "Không dùng | K2 | a.xlsx | Biểu | C8 | | | | trống",
      "Không dùng | K2 | | Biểu | C8 | 3 | | | không tệp",
      "Không dùng | K2 | a.xlsx | | C8 | 3 | | | không trang",
      " | K3 | a.xlsx | Biểu | C9 | 5 | | | đã xóa chữ",
      "Lạ | K3 | a.xlsx | Biểu | C9 | 5 | | | chữ lạ",
    ),
  ],
  [
    "findings that are accepted",
    decisions(
      "Chấp nhận | | a.xlsx | Biểu | B3 | 5 | | Tên lạ | không giao | | | | | A | | name-unmatched | Xã An: 1",
      "Chấp nhận | K1 | | Biểu của tôi | B4 | | | | trang của mình | | | | | | | number-as-text",
      "Chấp nhận | K8 | | | | | | | chưa có số",
      "Chấp nhận | | | | | | | | không của ai | | | | | | | x",
    ),
  ],
  [
    "verdicts",
    decisions(
      "Đánh giá lại | K1 | | | | | Đạt | | tỉnh công nhận | 2023-T05 | 20 | 100",
      "Đánh giá lại | K2 | | | | | vượt | | chữ khác | 2023-T05 | 20 | 100 | Hết hiệu lực: số đã đổi",
      "Đánh giá lại | K3 | | | | | Vượt | | lý do | 2023-T05 | 20 | 100 | hết hiệu lực",
      "Đánh giá lại | K4 | | | | | Đạt | | ",
      "Đánh giá lại | | | | | | Đạt | | không mã",
      "Đánh giá lại | K5 | | | | | lạ | | không rõ",
    ),
  ],
  [
    "columns of forms",
    decisions(
      "Lấy cột này | | | | | Thực hiện | | Vai trò của cột | | | | | | A | STT;Chỉ tiêu;Thực hiện | Thực hiện",
      "Lấy cột này | | | | | | | | | | | | | A | STT | Ước cả năm",
      "Lấy cột này | | | | | Thực hiện | | | | | | | | | STT | Kế hoạch",
      "Lấy cột này | | | | | Thực hiện | | | | | | | | A | STT | lạ",
    ),
  ],
  [
    "of an earlier version",
    [
      "Xử lý | Mã | Tệp | Trang tính | Ô | Nội dung tại ô | Giá trị dùng | Quy tắc | Lý do",
      "Dùng số này | K1 | a.xlsx | Biểu | C5 | 20 | 21 | | đã hỏi",
      "Chấp nhận | | a.xlsx | Biểu | B3 | | | name-unmatched | không giao",
      "Đánh giá lại | K1 | | | | | Đạt | | tỉnh công nhận",
    ].join("\n"),
  ],
  ["without headings", "Dùng số này | K1 | a.xlsx | Biểu | C5 | 20 | 21 | | đã hỏi"],
];

const RECEIPT = [
  "SỔ NHẬN",
  "TT | Mã đơn vị | Đơn vị | Tệp | Số liệu đến ngày | Tệp lưu lúc | Đọc lúc | Mã nhận diện tệp | Tình trạng | Số chỉ tiêu | Ghi chú | Kỳ | Mã biểu | Ngày phát hành | Hạn gửi | Lần phát hành",
  "1 | A | Xã An | a.xlsx | 45077 | 30/05/2023 | 01/06/2023 08:00 | abc | Đã nhận | 9/9 | gọi lại | 2023-T05 | A-2023-T05-1-49D1 | 45060 | 45080 | 1",
  "2 | B | Xã Bình | | | | | | Chưa gửi | 0/8 | | 2023-T05 | B-2023-T05-1-21F4 | | 45080 | 1",
  "3 | B | Xã Bình | b.xlsx | chữ | | | | Nhận một phần | x | | 2023-T05 | B-2023-T05-1-21F4 | 45060 | | một",
  "4 | C | Xã Cát | c.xlsx | | | | | Trả lại | 7 | | | | 45060 | 45080 | 2",
  "5 | C | Xã Cát | d.xlsx | | | | | Lạ | 1/8",
].join("\n");

const SLIPS = [
  "Đơn vị | Tệp | Trang tính | Ô | Chỉ tiêu | Đang ghi | Cần sửa | Cách sửa | Mức",
  "Xã An | a.xlsx | Biểu | C5 | Trồng rừng | 12o | Số gõ bằng chữ | Gõ lại thành số. | Phải sửa",
  "Xã An | a.xlsx | | | Thu ngân sách | | Hai dòng khác nhau: 31; 32 (đã chọn 31) | cách lạ | Kiểm tra lại",
  "Ai đó | b.xlsx | Biểu | D2 | Khác | 5 | Chưa nêu nguyên nhân | Nêu nguyên nhân. | Phải sửa",
  "Xã An | a.xlsx | Biểu | C9 | Trồng rừng | | x | | Lạ",
  "",
].join("\n");

const EXPLANATIONS = [
  "GIẢI TRÌNH",
  "Mã | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Tỷ lệ | Tiến độ | Cơ quan chủ trì | Nguyên nhân khách quan | Nguyên nhân chủ quan | Giải pháp | Thời hạn | Đơn vị nêu | Nguồn | Số liệu đến ngày | Dấu",
  "K1 | Trồng rừng | ha | 100 | 20 | | ▼ Chậm | Xã An | Mưa nhiều\\nrét | | Trồng bù | 31/12/2023 | Mưa | đơn vị nêu | 45077 | d00000000",
  "K2 | Thu | | | | | Không còn chậm | | | Chậm | | 45291 | | người tổng hợp | 45077 | n00000000",
  "K1 | lặp | | | | | ▼ Chậm | | khác",
  "K3 | Khác | | | | | ▼ Chậm | | | | | | | lạ | chữ",
  " | trống | | | | | ▼ Chậm | | x",
].join("\n");

const SCHEMA = workbookOf(
  "s.xlsx",
  sheetOf(
    "Mã | Chỉ tiêu | ĐVT | Kế hoạch | Tính vào tổng số\nK1 | Trồng rừng | ha | 100 | Có\nK2 | Thu ngân sách | tỷ | 5 | Có\nK3 | Khác | ha | 5 | Không",
    { name: "Bộ chỉ tiêu" },
  ),
  sheetOf("Mã đơn vị | Tên đơn vị\nA | Xã An\nB | Xã Bình", { name: "Đơn vị" }),
  sheetOf("Mục | Giá trị\nNăm | 2023", { name: "Thiết lập" }),
);

test("decisions, receipts, slips, causes, labels of runs and figures of before", () => {
  const lines: string[] = [];
  const told = (title: string, read: readonly unknown[]): void => {
    lines.push("", `=== ${title}`, ...read.map((each) => JSON.stringify(each)));
  };
  const drawn = (drawing: string): SheetSnapshot => sheetOf(drawing);
  for (const [title, drawing] of DECISION_SHEETS) told(`decisions: ${title}`, readDecisionSheet(drawn(drawing)));
  told("no decisions", readDecisionSheet(null));
  told("receipt", readReceipt(drawn(RECEIPT)));
  told("receipt of other headings", readReceipt(drawn(RECEIPT.replace("Tình trạng", "Trạng thái"))));
  const { schema } = readSchema(SCHEMA);
  if (!schema) throw new Error("no schema");
  told("slips", readSlips(drawn(SLIPS), schema));
  told("what slips say in the report", readSlipNotes(drawn(SLIPS), schema));
  told("causes", [...readExplanations(drawn(EXPLANATIONS), 45_100).values()]);
  told("their cells", [...explanationCellsOf(drawn(EXPLANATIONS))]);
  told("no causes", [...readExplanations(null, 1), ...explanationCellsOf(drawn("Mã | Tên"))]);
  const labels = [
    "3 (14/09/2023, Thực hiện)",
    "12 (01/01/2023, Ước cả năm)",
    "3 (14/9/2023, Thực hiện)",
    "3 (14/09/2023, Lạ)",
    "",
  ];
  told("runs", labels.map(parseRun));
  told("figures of before", [5, "5", "1,5; –; 2", "a;b", "", null, true].map(parseFigureCell));
  told("details", ["", "mức", "thay đổi", "86; –; 79.5"].map(parseDetail));
  compareKept("read-back", lines);
});

const OURS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    "a schema alone",
    [
      ["Bộ chỉ tiêu", "Mã | Chỉ tiêu | Kế hoạch | Tính vào tổng số\nK1 | a | 5 | Có"],
      ["Thiết lập", "Mục | Giá trị"],
    ],
  ],
  [
    "a schema in other letters, and a note",
    [
      ["BỘ CHỈ TIÊU", "mã | chỉ tiêu | kế hoạch | tính vào tổng số"],
      ["Ghi chú", "của tôi"],
    ],
  ],
  [
    "a schema, and a blank sheet",
    [
      ["Bộ chỉ tiêu", "Mã | Chỉ tiêu | Kế hoạch | Tính vào tổng số"],
      ["Sheet1", ""],
    ],
  ],
  [
    "headings on another row",
    [
      ["Đơn vị", "DANH SÁCH\n\nMã đơn vị | Tên đơn vị | Tên khác"],
      ["Lịch sử", "x"],
      ["Quyết định", "x"],
    ],
  ],
  [
    "a sheet of that name alone",
    [
      ["Tổng hợp", "Mã | Chỉ tiêu | Kết quả"],
      ["Lịch sử", "x"],
    ],
  ],
  ["headings apart", [["Đơn vị", "Mã đơn vị\nTên đơn vị"]]],
];

test("which sheets are ours, and whether a workbook as a whole is", () => {
  const lines = OURS.map(([title, sheets]) => {
    const workbook = workbookOf("a.xlsx", ...sheets.map(([name, drawing]) => sheetOf(drawing, { name })));
    return `${title}: ${[...ownSheets(workbook)].join()} ${String(isOwnOutput(workbook))}`;
  });
  expect(lines).toEqual([
    "a schema alone: Bộ chỉ tiêu,Thiết lập true",
    "a schema in other letters, and a note: BỘ CHỈ TIÊU false",
    "a schema, and a blank sheet: Bộ chỉ tiêu true",
    "headings on another row: Đơn vị,Lịch sử,Quyết định true",
    "a sheet of that name alone:  false",
    "headings apart:  false",
  ]);
  const both = workbookOf("a.xlsx", ...["Tổng hợp", "Nguồn số liệu", "x"].map((name) => sheetOf("y", { name })));
  const judged = (...own: string[]): boolean => isOwnOutput(both, new Set(own));
  expect([judged("Tổng hợp", "Nguồn số liệu"), judged("Tổng hợp"), judged("Nguồn số liệu"), judged()]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("a plan goes to our own sheet under its name, and beside another of that name under a free one", () => {
  const steps: readonly PlanStep[] = [
    { kind: "add-sheet", sheet: "Tổng hợp" },
    {
      kind: "write",
      sheet: "Tổng hợp",
      top: 0,
      left: 0,
      cells: [["x", { formula: "='Tổng hợp'!A1+'Nguồn số liệu'!B1" }, { formula: "=A1" }, null]],
    },
    { kind: "freeze", sheet: "Tổng hợp", rows: 1, columns: 0 },
    { kind: "activate", sheet: "Khác" },
  ];
  const named = (...sheets: readonly SheetSnapshot[]): unknown[] =>
    nameOwnSheets({ title: "t", steps }, { sheets, sheetNames: sheets.map(({ name }) => name) }).steps.map((step) =>
      step.kind === "write"
        ? step.cells[0]?.map((cell) => (cell !== null && isFormula(cell) ? cell.formula : cell))
        : `${step.sheet} ${step.kind === "add-sheet" ? (step.madeAs ?? "") : ""}`.trim(),
    );
  const formulas = (name: string) => ["x", `='${name}'!A1+'Nguồn số liệu'!B1`, "=A1", null];
  expect(named()).toEqual(["Tổng hợp", formulas("Tổng hợp"), "Tổng hợp", "Khác"]);
  const another = "Tổng hợp (2)";
  expect(named(sheetOf("của tôi", { name: "TỔNG HỢP" }))).toEqual([
    ...[`${another} Tổng hợp`, formulas(another), another, "Khác"],
  ]);
  const mine = "Bản của tôi";
  expect(named(sheetOf("x", { name: mine, madeAs: "Tổng hợp" }))).toEqual([
    ...[`${mine} Tổng hợp`, formulas(mine), mine, "Khác"],
  ]);
});
