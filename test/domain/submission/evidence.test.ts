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
  // What was completed may be a part of the plan as well: only the formula tells.
  const sheet = sheetOf(COUNTED.replace("Tỷ lệ |", "Tỷ lệ hoàn thành |"));
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

describe("parts of a whole that are no units", () => {
  const used = (drawing: string): string[] => (asked(drawing) ? [] : places(drawing));
  const asked = (drawing: string): boolean =>
    sheetsOf(sheetOf(drawing))
      .flatMap((sheet) => checkSheet(sheet, { frame, schema }))
      .some(({ code, severity }) => code.startsWith("heading-") && severity === "E");

  test("plan and actual of each part and of all: those of all", () => {
    const of = (last: string): string => `
      | Chỉ tiêu | Cấp Tiểu học | < | Cấp THCS | < | ${last} | < |
      | ^ | KH | TH | KH | TH | KH | TH |
      | Tổng đàn lợn | 410 | 408 | 365 | 361 | 775 | 769 |
      | Sản lượng lúa | 14 | 14 | 10 | 8 | 24 | 22 |`;
    expect(used(of("Toàn trường"))).toEqual(["LON@G3", "LUA@G4"]);
    expect(asked(of("Cấp THPT"))).toBe(true);
  });

  test("a column headed as the whole that is the sum of the others, an average where sums are none", () => {
    const of = (lon: number, lua: number): string => `
      | Chỉ tiêu | Khối 1 | Khối 2 | Khối 3 | Tổng | Giao |
      | Tổng đàn lợn | 172 | 168 | 181 | ${String(lon)} | 20860 |
      | Sản lượng lúa | 6 | 6 | 5 | ${String(lua)} | 9000 |
      | Tỷ lệ dân số tham gia bảo hiểm | 94 | 96 | 98 | 96,1 | 95 |`;
    expect(used(of(521, 17))).toEqual(["LON@E2", "LUA@E3", "BH@E4"]);
    expect(asked(of(600, 17))).toBe(true);
  });

  test("hamlets beside their commune are what it adds up, where no unit is a hamlet; by themselves they are asked about", () => {
    const communes = readingFrame(
      schemaWith({
        units: [["BP", "Xã Bản Phố"]],
        indicators: [{ code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["BP"] }],
      }),
    );
    const of = (last: string): readonly string[] =>
      readFile(
        communes,
        workbookOf(
          "x.xlsx",
          sheetOf(`
          | XÃ BẢN PHỐ |
          | TT | Chỉ tiêu | ĐVT | Thôn Hang Dê | Thôn Sín Chải | ${last} | KH |
          | 1 | Tổng đàn lợn | con | 612 | 1150 | 1762 | 2900 |`),
        ),
        "",
      ).sheets.map(({ unit, rows }) => `${String(unit)} ${String(rows[0]?.actual?.cell)}`);
    expect(of("Toàn xã")).toEqual(["BP F3"]);
    expect(of("Thôn Bản Già")).toEqual(["null D3", "null E3", "null F3"]);
  });
});

describe("the end of the period", () => {
  const { asOf, ...settings } = schema.settings;
  const read = (drawing: string, day: number): string[] => {
    const then = { ...schema, settings: { ...settings, asOf: day } };
    const at = readingFrame(then);
    const { sheets } = readFile(at, workbookOf("a.xlsx", sheetOf(drawing)), "");
    const findings = sheets.flatMap((sheet) => checkSheet(sheet, { frame: at, schema: then }));
    if (findings.some(({ code, severity }) => code.startsWith("heading-") && severity === "E")) return [];
    return sheets.flatMap(({ rows }) => rows.flatMap(({ indicator, actual }) => (indicator && actual?.cell) ?? []));
  };

  test.each([
    [
      "| TT | Chỉ tiêu | KH | HKI | HKII | Cả năm |\n| 1 | Tổng đàn lợn | 20860 | 19000 | 19500 | 19500 |\n| 2 | Sản lượng lúa | 9000 | 5000 | 4000 | 9000 |",
      ["F2", "F3"],
    ],
    [
      "| TT | Chỉ tiêu | Đầu năm | Giao | Cuối năm |\n| 1 | Tổng đàn lợn | 18000 | 20860 | 18500 |\n| 2 | Sản lượng lúa | 0 | 9000 | 8500 |",
      ["E2", "E3"],
    ],
  ])("what was reached is in the column of the whole, once it is over: %s", (drawing, places) => {
    expect(read(drawing, settings.periodEnd)).toEqual(places);
    expect(read(drawing, asOf)).toEqual([]);
  });
});

test("part and whole named in brackets: a share of a rate, the part where wholes are counted", () => {
  const [sheet] = sheetsOf(
    sheetOf(`
      | TT | Chỉ tiêu | Tổng số (mẫu số) | Số đạt (tử số) | Tỷ lệ | Giao |
      | 1 | Tỷ lệ dân số tham gia bảo hiểm | 400 | 380 | 0.95 | 95 |
      | 2 | Tỷ lệ trẻ em thấp còi | 200 | 26 | 0.13 | 15 |
      | 3 | Tổng đàn lợn | 20000 | 19000 | 0.95 | 20860 |`),
  );
  const said = sheet?.rows.map(({ actual }) => [actual?.cell, actual?.reading.value]);
  expect(said).toEqual([
    ["D2", 95],
    ["D3", 13],
    ["D4", 19000],
  ]);
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

test("two columns are a table of their own, where one holds indicators and the other what was reached", () => {
  const of = (head: string): string => `
    | BÁO CÁO NHANH |
    | ${head} |
    | 1. Tổng đàn lợn (chỉ tiêu 20.860 con) | Đến nay có 19.207 con, tăng 300 con |
    | 2. Tỷ lệ dân số tham gia bảo hiểm (≥95%) | Có 392/412 người, bằng 95,1% |`;
  expect(places(of("Chỉ tiêu | Kết quả thực hiện"))).toEqual(["LON@B3", "BH@B4"]);
  // The first of these is a unit of measure.
  expect(places(of("3 chỉ tiêu | Kết quả thực hiện"))).toEqual([]);
});

describe("a name shorter than the indicator's", () => {
  const party = schemaWith({
    units: [["CB", "Chi bộ 2"]],
    indicators: [
      { code: "KL", name: "Số đảng viên bị thi hành kỷ luật", unit: "đảng viên", target: "3", reporters: ["CB"] },
      { code: "KN", name: "Số đảng viên mới kết nạp", unit: "đảng viên", target: "4", reporters: ["CB"] },
      { code: "OV", name: "Số ổ dịch bệnh nguy hiểm trên vật nuôi", unit: "ổ dịch", target: "12", reporters: ["CB"] },
      { code: "GN", name: "Giảm tỷ lệ hộ nghèo", unit: "điểm %", target: "1,5", reporters: ["CB"] },
      {
        code: "DV",
        name: "Số lượt đoàn viên được khám sức khỏe định kỳ",
        unit: "lượt",
        target: "90",
        reporters: ["CB"],
      },
      {
        code: "CL",
        name: "Số tiền chăm lo cho đoàn viên dịp Tết",
        unit: "triệu đồng",
        target: "90",
        reporters: ["CB"],
      },
      {
        code: "CT",
        name: "Số đoàn viên, hội viên được chăm lo dịp Tết",
        unit: "lượt",
        target: "90",
        reporters: ["CB"],
      },
      { code: "NV", name: "Số nhà văn hóa thôn, khu phố được xây mới", unit: "nhà", target: "9", reporters: ["CB"] },
      { code: "OC", name: "Số ổ dịch bệnh nguy hiểm trên cây trồng", unit: "ổ dịch", target: "12", reporters: ["CB"] },
    ],
  });
  const at = readingFrame(party);
  const named = (row: string): string | undefined => {
    const drawing = `| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |\n| 1 | ${row} | 1 |`;
    return readFile(at, workbookOf("Chi bộ 2.xlsx", sheetOf(drawing)), "").sheets[0]?.rows[0]?.indicator?.code;
  };

  test.each([
    ["ĐV bị kỷ luật | đảng viên | 3", "KL"],
    ["Kết nạp ĐV mới | người | 4", "KN"],
    ["Chăm lo Tết cho đoàn viên | triệu đồng | 90", "CL"],
    ["Khám sức khỏe định kỳ cho đoàn viên | lượt | ", "DV"],
    ["Nhà văn hóa khu phố xây mới | nhà | 9", "NV"],
  ])("is its where plan and unit are: %s", (row, code) => {
    expect(named(row)).toBe(code);
  });

  test.each([
    ["another plan", "ĐV bị kỷ luật | đảng viên | 5"],
    ["no plan and leaves out who is new", "Nhà văn hóa thôn | nhà | "],
    ["another unit", "ĐV bị kỷ luật | % | 3"],
    ["a word of its own", "ĐV nữ bị kỷ luật | đảng viên | 3"],
    ["lost the word that turns it", "Tỷ lệ hộ nghèo | % | 1,5"],
    ["two indicators that have its words", "Ổ dịch nguy hiểm | ổ dịch | 12"],
  ])("is asked about where it has %s", (_why, row) => {
    expect(named(row)).toBeUndefined();
  });
});
