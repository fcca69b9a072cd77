/** Messages to units: what to mend by file, and what a silent unit owes, in the exact words; read back from the sheet alike. */
import type { Finding } from "../../../src/domain/finding/finding";
import { MEND_WORDS } from "../../../src/domain/report/send-back-words";
import { cellText } from "../../../src/domain/grid/snapshot";
import { lettersOf } from "../../../src/domain/report/letters";
import { sendBackText, type SendBack } from "../../../src/domain/report/send-back";
import { buildSendBackSheet, slipFileName } from "../../../src/domain/sheets/send-back-sheet";
import { readSlips } from "../../../src/domain/sheets/read-receipt";
import { applyPlanToFile } from "../../../src/files/apply-plan";
import { openFileWorkbook } from "../../../src/files/file-workbook";
import { fakeReport } from "../../taskpane/fake/fake-report";
import { value } from "../../support/value";

const row = {
  sheet: "Biểu",
  cell: "E7",
  indicator: "A",
  name: "Trồng rừng",
  code: "unit-differs",
  level: "check",
} as const;
const SLIP: SendBack = {
  ...{ unit: "X", name: "Phòng Nông nghiệp" },
  rows: [
    {
      ...row,
      file: "a.xlsx",
      found: "m2",
      need: "Đơn vị tính của chỉ tiêu là “ha”",
      how: "Ghi số theo đúng đơn vị tính này",
    },
    {
      ...row,
      file: "a.xlsx",
      cell: null,
      sheet: null,
      name: "",
      found: "(tệp có mật khẩu)",
      need: "Tệp có mật khẩu nên không đọc được",
      how: "Bỏ mật khẩu mở tệp rồi gửi lại",
      code: "file-encrypted",
      level: "must",
    },
    {
      ...row,
      file: "",
      sheet: null,
      cell: null,
      found: "(chưa nêu nguyên nhân)",
      need: "Chỉ tiêu chậm tiến độ, chưa nêu nguyên nhân",
      how: "x",
      code: "reason-missing",
    },
  ],
};

test("one sentence a file, with the day where one is set", () => {
  expect(sendBackText(SLIP, "20/9/2023")).toBe(
    "Đề nghị Phòng Nông nghiệp sửa 2 chỗ trong tệp a.xlsx rồi gửi lại trước ngày 20/9/2023: " +
      "1) Trang Biểu, ô E7, Trồng rừng: đang ghi m2; đơn vị tính của chỉ tiêu là “ha”. 2) Cả tệp: đang ghi (tệp có mật khẩu); tệp có mật khẩu nên không đọc được.\n" +
      "Đề nghị Phòng Nông nghiệp sửa 1 chỗ trong báo cáo rồi gửi lại trước ngày 20/9/2023: 1) Trồng rừng: đang ghi (chưa nêu nguyên nhân); chỉ tiêu chậm tiến độ, chưa nêu nguyên nhân.",
  );
});

test("those that have to mend, then those that are silent, with what they owe", () => {
  expect(lettersOf(fakeReport(true)).map(({ unit, text }) => [unit, text])).toEqual([
    [
      "X",
      "Đề nghị Phòng Kinh tế và Hạ tầng sửa 1 chỗ trong tệp X.xlsx rồi gửi lại: 1) Trang Biểu, ô E7, Đường giao thông nông thôn được cứng hóa: đang ghi m; đơn vị tính của chỉ tiêu là “km”.",
    ],
    [
      "Y",
      "Đề nghị Ban Tổ chức Huyện ủy gửi báo cáo kết quả thực hiện chỉ tiêu 9 tháng năm 2023, gồm 1 chỉ tiêu chưa gửi: Kết nạp đảng viên mới.",
    ],
  ]);
});

test("the slips of the sheet are those that were written into it", async () => {
  const steps = [{ kind: "add-sheet", sheet: "Phiếu trả lại" } as const, ...buildSendBackSheet([SLIP])];
  const book = value(await openFileWorkbook("a.xlsx", await applyPlanToFile(null, { title: "", steps })));
  const [sheet] = value(await book.readSheets({ names: ["Phiếu trả lại"] })).sheets;
  const { schema } = fakeReport(true);
  const units = [{ code: "X", name: "Phòng Nông nghiệp", aliases: [] }];
  const indicators = schema.indicators.map((each) => ({ ...each, name: "Trồng rừng" })).slice(0, 1);
  const [slip] = readSlips(sheet ?? null, { ...schema, units, indicators });
  expect(slip).toMatchObject({ unit: "X", name: "Phòng Nông nghiệp" });
  expect(slip?.rows.slice(0, 2)).toEqual([SLIP.rows[0], { ...SLIP.rows[1], indicator: null }]);
});

test("a file name that every system takes", () => {
  expect(slipFileName({ unit: "A/B", name: 'Xã "Hòa: Bình"' })).toBe("Phieu tra lai A B Xã Hòa Bình.xlsx");
  expect(slipFileName({ unit: "", name: "" })).toBe("Phieu tra lai Khong ro don vi.xlsx");
});

test("the pages of a sheet that is written again: where units change now, where they changed before, each counted from one", async () => {
  const slips = ["A", "B", "C"].map((name): SendBack => ({ ...SLIP, unit: name, name: `Phòng ${name}` }));
  const steps = [{ kind: "add-sheet", sheet: "Phiếu trả lại" } as const, ...buildSendBackSheet(slips)];
  const book = value(await openFileWorkbook("so.xlsx", await applyPlanToFile(null, { title: "t", steps })));
  const [sheet] = value(await book.readSheets({ names: ["Phiếu trả lại"] })).sheets;
  const numbers = sheet?.rows.map((row) => cellText(row[0] ?? null)).filter((each) => /^\d+$/.test(each));
  expect(numbers).toEqual(slips.flatMap(({ rows }) => rows.map((_, at) => String(at + 1))));
  const again = buildSendBackSheet(slips.slice(1), undefined, sheet ?? null);
  const size = SLIP.rows.length;
  expect(again).toContainEqual({
    ...{ kind: "page-breaks", sheet: "Phiếu trả lại" },
    ...{ rows: [3 + size], former: [3 + size, 3 + 2 * size] },
  });
});

test("a row that may stand in an unread part of the file is not said to be absent", () => {
  const missing: Finding = { code: "indicator-missing", severity: "W", at: {}, expected: "Trồng rừng" };
  const need = MEND_WORDS["indicator-missing"]?.need;
  expect(need?.(missing)).toBe("Báo cáo không có dòng chỉ tiêu “Trồng rừng”");
  expect(need?.({ ...missing, params: { sheet: "Biểu 2" } })).toBe(
    "Chưa thấy trong báo cáo dòng chỉ tiêu “Trồng rừng”",
  );
});
