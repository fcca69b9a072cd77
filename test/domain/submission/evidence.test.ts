/** Small sheets in which one piece of evidence decides, each beside a near miss. */
import { parseActual } from "../../../src/domain/actual/actual";
import { checkSheet } from "../../../src/domain/check/rules";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { decode } from "../../../src/domain/text/legacy-font";
import { bestMatches } from "../../../src/domain/text/similarity";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { indicatorOf, schemaWith } from "../../support/small-schema";

const schema = schemaWith({
  units: [
    ["NN", "Tổ Nông nghiệp và Môi trường"],
    ["VH", "Phòng Văn hóa - Xã hội"],
  ],
  indicators: [
    { code: "TC", name: "Tỷ lệ trẻ em thấp còi", unit: "%", target: "dưới 15%", reporters: ["NN"] },
    { code: "BH", name: "Tỷ lệ dân số tham gia bảo hiểm", unit: "%", target: "95", reporters: ["NN"] },
    { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
    {
      code: "CC",
      name: "Cơ cấu: nông nghiệp; dịch vụ; công nghiệp",
      unit: "%",
      target: "75; 20; 5",
      reporters: ["NN"],
    },
  ],
});
const frame = readingFrame(schema);

const sheetsOf = (...sheets: readonly SheetSnapshot[]) => readFile(frame, workbookOf("a.xlsx", ...sheets), "").sheets;

/** "TC@G3", where the figure of each indicator stands. */
function places(drawing: string, more: Partial<SheetSnapshot> = {}): string[] {
  return sheetsOf(sheetOf(drawing, more)).flatMap(({ rows }) =>
    rows.flatMap(({ indicator, actual }) => (indicator && actual ? [`${indicator.code}@${actual.cell}`] : [])),
  );
}

const COUNTED = `
  | TT | Chỉ tiêu | ĐVT | Chỉ tiêu NQ | Thực hiện 9 tháng | < | < |
  |    |          |     |             | Tổng số | Số đã thực hiện | Tỷ lệ |
  | 1  | Tỷ lệ trẻ em thấp còi | % | dưới 15% | 634 | 92 | 14.5 |`;

test("a cell that divides two others proves on one row that it is their share", () => {
  const sheet = sheetOf(COUNTED);
  const computed = (formula: string): SheetSnapshot => ({
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      at === 2 ? row.map((cell, column) => (column === 6 && cell ? { ...cell, formula } : cell)) : row,
    ),
  });
  const placed = (each: SheetSnapshot): string[] =>
    sheetsOf(each).flatMap(({ rows }) => rows.flatMap(({ actual }) => actual?.cell ?? []));
  expect(placed(computed("=ROUND($F3/E3*100,1)"))).toEqual(["G3"]);
  for (const other of ["=F33/E3*100", "=AF3/E3", "=F3/E33"]) expect(placed(computed(other))).toEqual(["F3"]);
});

test("a count that is taken for a rate is asked about: 110 where 15 is aimed at, and 97 is not", () => {
  const codes = (count: number): string[] => {
    // No rate stands beside it.
    const sheets = sheetsOf(sheetOf(COUNTED.replace("| 92 | 14.5", `| ${String(count)} | 90`)));
    return sheets.flatMap((sheet) => checkSheet(sheet, { frame, schema })).map(({ code }) => code);
  };
  expect(codes(110)).toContain("figure-implausible");
  expect(codes(97)).not.toContain("figure-implausible");
});

test.each([
  [
    "nobody counts part of one, however a rate beside it is written",
    "LON",
    "| 2 | Tổng đàn lợn | con | 9,400 | 4,610 |",
    4610,
  ],
  ["what is weighed is written as the rate beside it", "LUA", "| 2 | Sản lượng lúa | tấn | 7,400 | 4,610 |", 4.61],
  ["the plan is the resolution's target where it can be", "LUA", "| 2 | Sản lượng lúa | tấn | 9,000 | 4,610 |", 4610],
])("the comma before three digits: %s", (_why, code, row, value) => {
  const [sheet] = sheetsOf(
    sheetOf(`
      | TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
      | 1 | Tỷ lệ dân số tham gia bảo hiểm | % | 95% | '79,8% |
      ${row}`),
  );
  const read = sheet?.rows.find(({ indicator }) => indicator?.code === code);
  expect(read?.actual?.reading.value).toBe(value);
});

test("a percentage is the figure of no row that is no rate", () => {
  const drawing = (unit: string): string => `
    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Tỷ lệ đạt |
    | 1 | Tỷ lệ trẻ em thấp còi | % | x | 14 |
    | 2 | Tỷ lệ dân số tham gia bảo hiểm | % | x | 94 |
    | 3 | ${unit} | x | 96 |
    | 4 | Cơ cấu: nông nghiệp; dịch vụ; công nghiệp | % | x | 71; 19; 4 |`;
  expect(places(drawing("Tổng đàn lợn | con"))).toEqual([]);
});

test("the total of months is the figure to date beside a rate of completion", () => {
  const drawing = (total: string): string => `
    KẾT QUẢ 9 THÁNG NĂM 2023
    | TT | Chỉ tiêu | ĐVT | Kế hoạch 2023 | Tháng 1 | Tháng 2 | ${total} | Tỷ lệ hoàn thành |
    | 1 | Tổng đàn lợn | con | 20860 | 900 | 900 | Hiện có 19.207 con | 92 |
    | 2 | Sản lượng lúa | tấn | 9000 | 900 | 900 | Thu được 8.000 tấn | 89 |`;
  expect(places(drawing("Tổng 9 tháng"))).toEqual(["LON@G3", "LUA@G4"]);
  expect(places(drawing("Cộng dồn 9T"))).toEqual(["LON@G3", "LUA@G4"]);
  expect(places(drawing("Tổng 3 tháng"))).toEqual([]);
});

test("one row of the schema under any headings is a table where it repeats its target", () => {
  const drawing = (name: string, plan: string): string => `
    | Nhóm | Chỉ tiêu nhỏ | ĐVT | Chỉ tiêu năm | Số liệu thực tế |
    | Kinh tế | ${name} | % | ${plan} | 71; 19; 4 |`;
  expect(places(drawing("Cơ cấu: nông nghiệp; dịch vụ; công nghiệp", "75; 20; 05"))).toEqual(["CC@E2"]);
  expect(places(drawing("Cơ cấu: nông nghiệp; dịch vụ; công nghiệp", "70; 20; 05"))).toEqual([]);
  expect(places(drawing("Cơ cấu cây trồng", "75; 20; 05"))).toEqual([]);
});

test("a report that begins with the name of a body is no office, and the signature below is no cell of a column", () => {
  const told = "Ban Chỉ đạo đã họp 02 phiên, chỉ đạo các thôn thực hiện đồng bộ nhiều giải pháp. Đến nay đạt 94,1%.";
  expect(
    places(`
    | TT | Chỉ tiêu | Diễn giải | ĐVT | KH |
    | 1 | Tỷ lệ dân số tham gia bảo hiểm | ${told} | % | 95 |`),
  ).toEqual(["BH@C2"]);
  expect(
    places(`
    | TT | Chỉ tiêu | ĐVT | KH | Đánh giá |
    | 1 | Tỷ lệ trẻ em thấp còi | % | dưới 15% | Kết quả: 75/522 trẻ, tỷ lệ 14,4% |
    | 2 | Tỷ lệ dân số tham gia bảo hiểm | % | 95 | Thực hiện đúng quy định |

    | | Người lập biểu | | | ỦY BAN MẶT TRẬN |
    | | | | | CHỦ TỊCH |
    | | (Ký, ghi rõ họ tên) | | | (Ký tên, đóng dấu) |`),
  ).toEqual(["TC@E2", "BH@E3"]);
});

test("a sheet named after a subject yields to title and signature, and to no less", () => {
  const drawing = (signed: string): string => `
    TỔ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
    | TT | Chỉ tiêu | ĐVT | KH | TH |
    | 1 | Tổng đàn lợn | con | 20860 | 19207 |

    | | Người lập biểu | | | ${signed} |`;
  const unit = (name: string, signed: string): string | null =>
    sheetsOf(sheetOf(drawing(signed), { name }))[0]?.unit ?? null;
  expect(unit("Văn hóa – xã hội", "TỔ NÔNG NGHIỆP VÀ MÔI TRƯỜNG")).toBe("NN");
  expect(unit("Văn hóa – xã hội", "(Ký tên)")).toBeNull();
  expect(unit("Phòng Văn hóa - Xã hội", "TỔ NÔNG NGHIỆP VÀ MÔI TRƯỜNG")).toBeNull();
});

test("capitals of an old font are capitals, words are words", () => {
  expect(decode("THèNG K£ TØNH, NGHÞ QUYÕT, X· Tû lÖ", "TCVN3")).toBe("THỐNG KÊ TỈNH, NGHỊ QUYẾT, Xã Tỷ lệ");
  expect(decode("BAN Tæ CHøC TØNH ñY", "TCVN3")).toBe("BAN TỔ CHỨC TỈNH ỦY");
});

test("initials are written out though another name has them too", () => {
  const names = ["Kết nạp đảng viên mới", "Tỷ lệ ĐV hoàn thành tốt nhiệm vụ", "Kết nạp đoàn viên mới"];
  expect(bestMatches("Kết nạp ĐV mới", names.slice(0, 2))).toMatchObject({ kind: "match", index: 0 });
  expect(bestMatches("Kết nạp ĐV mới", names).kind).toBe("none");
});

test.each([
  ["Hoàn thành chỉ tiêu giao quân", "Giao quân 80/87 công dân", null, (80 / 87) * 100],
  ["Hoàn thành chỉ tiêu giao quân", "Giao 80/87 công dân", null, null],
  ["Tỷ lệ chi bộ xuất sắc", "02/15 chi bộ", 15, (2 / 15) * 100],
  ["Tỷ lệ chi bộ xuất sắc", "02/15", 15, null],
] as const)("%s: “%s” beside a plan of %s", (name, text, plan, value) => {
  const indicator = indicatorOf({ code: "A", name, unit: "%", target: "90", method: "level" });
  const read = parseActual({ value: text }, { indicator, plan, prior: null, columnNumbers: [], date1904: false });
  expect(read.value).toEqual(value === null ? null : expect.closeTo(value, 9));
});

test("running numbers before the names are no figures, whatever stands over them", () => {
  const law = schemaWith({
    units: [["NN", "Tổ Nông nghiệp và Môi trường"]],
    indicators: [
      { code: "THU", name: "Tỷ lệ tăng thu cân đối", unit: "%", target: "10% trở lên", reporters: ["NN"] },
      { code: "LUAT", name: "Đạt chuẩn tiếp cận pháp luật", unit: "", target: "Đạt", reporters: ["NN"] },
      { code: "HS", name: "Tỷ lệ hồ sơ giải quyết đúng hạn", unit: "%", target: "99", reporters: ["NN"] },
    ],
  });
  const told = (mark: string): (string | undefined)[] =>
    readFile(
      readingFrame(law),
      workbookOf(
        "a.xlsx",
        sheetOf(`
          | Số liệu tính đến ngày 30/11/2025 |
          | |
          | ${mark} | Chỉ tiêu | Đánh giá | Đơn vị | MỤC TIÊU NĂM |
          | I  | Kinh tế | | | |
          | 1  | Tỷ lệ tăng thu cân đối | Chưa đến kỳ rà soát | % | 10% trở lên |
          | II | Xây dựng chính quyền | | | |
          | 1  | Đạt chuẩn tiếp cận pháp luật | Đang hoàn thiện hồ sơ trình công nhận | | Đạt |
          | 2  | Tỷ lệ hồ sơ giải quyết đúng hạn | Đạt 87,9% | % | 99 |`),
      ),
      "",
    ).sheets.flatMap(({ rows }) => rows.flatMap(({ indicator, actual }) => (indicator ? [actual?.cell] : [])));
  for (const mark of ["S.TT", "Số hiệu"]) expect(told(mark).filter((cell) => cell?.startsWith("A"))).toEqual([]);
});

test("of a table turned round only what stands above and below it says who sent it", () => {
  const sheets = sheetsOf(
    sheetOf(`
      | Nội dung | Tổng đàn lợn | Sản lượng lúa | Tỷ lệ dân số tham gia bảo hiểm |
      | ĐVT | con | tấn | % |
      | Kế hoạch | 20860 | 9000 | 95 |
      | Thực hiện | 19207 | Chờ Phòng Văn hóa - Xã hội | 94 |
      |  |  |  |  |
      |  |  |  | TỔ NÔNG NGHIỆP VÀ MÔI TRƯỜNG |`),
  );
  expect(sheets.map(({ unit, witnesses }) => [unit, witnesses])).toEqual([["NN", [{ kind: "signature", unit: "NN" }]]]);
});
