/** Workbooks as offices send them, read against a small schema. */
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { checkSheet } from "../../../src/domain/check/rules";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import type { SubmittedSheet } from "../../../src/domain/submission/submission";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";

const schema = schemaWith({
  units: [
    ["NN", "Phòng Nông nghiệp và PTNT", "Phòng NN&PTNT"],
    ["BHXH", "Bảo hiểm xã hội huyện"],
    ["BB", "Xã Bộc Bố"],
    ["XL", "Xã Xuân La"],
  ],
  indicators: [
    { code: "RUNG", name: "Trồng rừng", unit: "ha", target: "258", rollUp: "sum", reporters: ["BB", "XL"] },
    { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
    { code: "CHE", name: "Tỷ lệ che phủ rừng", unit: "%", target: "60", method: "level", reporters: ["NN"] },
    { code: "NGHEO", name: "Tỷ lệ hộ nghèo", unit: "%", target: "4", method: "level", reporters: ["NN"] },
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
    {
      code: "BHYT",
      name: "Tỷ lệ bao phủ BHYT",
      unit: "%",
      target: "97",
      rollUp: "weighted",
      reporters: ["BB", "XL", "BHXH"],
    },
  ],
});
const frame = readingFrame(schema);

function read(name: string, ...sheets: readonly SheetSnapshot[]): readonly SubmittedSheet[] {
  return readFile(frame, workbookOf(name, ...sheets), "").sheets;
}

/** "NN LON=19207@E3": who says what, and where it stands. */
function figures(sheets: readonly SubmittedSheet[]): string[] {
  return sheets.flatMap(({ unit, rows }) =>
    rows.flatMap(({ indicator, actual }) =>
      indicator && actual ? [`${unit ?? "?"} ${indicator.code}=${String(actual.reading.value)}@${actual.cell}`] : [],
    ),
  );
}

function codes(sheets: readonly SubmittedSheet[]): string[] {
  return sheets.flatMap((sheet) =>
    checkSheet(sheet, { frame, schema }).map(({ code, severity, at }) => `${code} ${severity} ${at.cell ?? ""}`.trim()),
  );
}

const TABLE = `
  | TT | Chỉ tiêu | ĐVT | KH | TH |
  | 1 | Tổng đàn lợn | con | 20860 | 19207 |
  | 2 | Sản lượng lúa | tấn | 9000 | 8000 |`;

test("two tables on a sheet are both read, and what concerns the sheet is said once", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(
      `Số liệu đến ngày 14/9/2023
       | TT | Chỉ tiêu | ĐVT | KH | TH |
       | 1 | Tổng đàn lợn | con | 20860 | 19207 |

       | STT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện |
       | 1 | Sản lượng lúa | tấn | 9000 | 8000 |`,
      { declared: { top: 0, left: 0, bottom: 1000, right: 50 } },
    ),
  );
  expect(figures(sheets)).toEqual(["NN LON=19207@E3", "NN LUA=8000@E6"]);
  expect(sheets.map(({ part, asOf }) => [part, asOf?.cell])).toEqual([
    [0, "A1"],
    [1, "A1"],
  ]);
  expect(codes(sheets).filter((code) => code.startsWith("dimension"))).toHaveLength(1);
});

test("units across the columns: each unit's own, the sum is the sender's", () => {
  const sheets = read(
    "Phòng NN&PTNT.xlsx",
    sheetOf(`
      | TT | Chỉ tiêu | ĐVT | Toàn huyện | < | Xã Bộc Bố | < | Xã Xuân La | < |
      | ^ | ^ | ^ | KH | TH | KH | TH | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 | 100 | 90 | 158 | 110 |
      | 2 | Tổng đàn lợn | con | 20860 | 19207 | 10000 | 9000 | 10860 | 10207 |
      | 3 | Cái gì đó khác hẳn | con | 1 | 2 | 3 | 4 | 5 | 6 |`),
  );
  expect(figures(sheets)).toEqual([...["NN RUNG=200@E3", "NN LON=19207@E4"], ...["BB RUNG=90@G3", "XL RUNG=110@I3"]]);
  expect(codes(sheets).filter((code) => code.startsWith("name-unmatched"))).toEqual(["name-unmatched E B5"]);
});

test("months are no units, whatever the codes of units are", () => {
  const schema = schemaWith({
    units: [1, 2, 3].map((each) => [`T${String(each)}`, `Trạm y tế xã ${"ABC".charAt(each - 1)}`]),
    indicators: [{ code: "KHAM", name: "Lượt khám bệnh", unit: "lượt", target: "900", reporters: ["T1", "T2", "T3"] }],
  });
  const sheet = sheetOf(`
    | TRẠM Y TẾ XÃ B |
    | TT | Chỉ tiêu | ĐVT | KH | T1 | T2 | T3 | Lũy kế |
    | 1 | Lượt khám bệnh | lượt | 900 | 50 | 60 | 70 | 180 |`);
  const { sheets } = readFile(readingFrame(schema), workbookOf("b.xlsx", sheet), "");
  expect(figures(sheets)).toEqual(["T2 KHAM=180@H3"]);
});

test("last year's sheet never stands in for this year's, and is read where it stands alone", () => {
  const HEAD = "| TT | Chỉ tiêu | ĐVT | KH | TH |";
  const now = sheetOf(`${HEAD}\n| 1 | Tổng đàn lợn | con | 20860 | 19,2,7 |`, { name: "Quý III" });
  const named = sheetOf(`${HEAD}\n| 1 | Tổng đàn lợn | con | 20860 | 18000 |`, { name: "Năm 2022" });
  const titled = sheetOf(`| Kết quả năm 2022 |\n${HEAD}\n| 1 | Tổng đàn lợn | con | 20860 | 17000 |`, { name: "Cũ" });
  const sheets = read("NN&PTNT.xlsx", now, named, titled);
  expect(sheets.map(({ role }) => role)).toEqual(["indicators", "otherPeriod", "otherPeriod"]);
  expect(figures(sheets)).toEqual(["NN LON=null@E2"]);
  expect(sheets[1]?.leftOut).toEqual({ code: "other-period", params: { read: "Quý III" } });
  expect(figures(read("NN&PTNT.xlsx", titled))).toEqual(["NN LON=17000@E3"]);
});

test("of month sheets only the reporting month's counts; the others are listed with it", () => {
  const month = (name: string, actual: number): SheetSnapshot =>
    sheetOf(`| TT | Chỉ tiêu | ĐVT | KH | Luỹ kế |\n| 1 | Tổng đàn lợn | con | 20860 | ${String(actual)} |`, { name });
  const sheets = read("NN&PTNT.xlsx", month("T7", 17000), month("T8", 18000), month("T9", 19207), month("T10", 5));
  expect(figures(sheets)).toEqual(["NN LON=19207@E2"]);
  expect(sheets.map(({ role }) => role)).toEqual(["otherPeriod", "otherPeriod", "indicators", "otherPeriod"]);
  expect(sheets[0]?.leftOut).toEqual({ code: "other-period", params: { read: "T9" } });
  expect(codes(sheets.slice(0, 1))).toEqual(["sheet-not-indicators I"]);
});

test("the month before counts while the month's own sheet is blank", () => {
  const of = (name: string, actual: string): SheetSnapshot =>
    sheetOf(`| TT | Chỉ tiêu | ĐVT | KH | Luỹ kế |\n| 1 | Tổng đàn lợn | con | 20860 | ${actual} |`, { name });
  expect(figures(read("NN&PTNT.xlsx", of("Tháng 8", "18000"), of("Tháng 9", "")))).toEqual(["NN LON=18000@E2"]);
});

test("indicators across, plan and actual down", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(`
      | Chỉ tiêu | Tổng đàn lợn | Sản lượng lúa | Cái gì đó khác hẳn |
      | ĐVT | con | tấn | con |
      | Kế hoạch | 20860 | 9000 | 1 |
      | Thực hiện | 19207 | 8000 | 2 |`),
  );
  expect(figures(sheets)).toEqual(["NN LON=19207@B4", "NN LUA=8000@C4"]);
  expect(codes(sheets)).toContain("name-unmatched E D1");
});

test("no heading: names and targets show the table, an equation with the percentage the actual", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(`
      | 1 | Tổng đàn lợn | con | 20860 | 19207 | 92.1 |
      | 2 | Sản lượng lúa | tấn | 9000 | 8000 | 88.9 |`),
  );
  expect(figures(sheets)).toEqual(["NN LON=19207@E1", "NN LUA=8000@E2"]);
  expect(codes(sheets)).toEqual([]);
});

test("no heading and nothing that proves the only column of figures: it is asked about", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(`
      | 1 | Tổng đàn lợn | con | 20860 | 19207 |
      | 2 | Sản lượng lúa | tấn | 9000 | 8000 |`),
  );
  expect(figures(sheets)).toEqual(["NN LON=19207@E1", "NN LUA=8000@E2"]);
  expect(codes(sheets)).toContain("heading-guessed W E1");
});

test("figures under words that say nothing of them count once somebody has said what they are", () => {
  const under = (heading: string): string[] =>
    codes(
      read(
        "NN&PTNT.xlsx",
        sheetOf(`
          | TT | Chỉ tiêu | ĐVT | Kế hoạch | ${heading} |
          | 1 | Tổng đàn lợn | con | 20860 | 19207 |
          | 2 | Sản lượng lúa | tấn | 9000 | 8000 |`),
      ),
    );
  expect(under("Trung bình các xã")).toContain("heading-guessed E E1");
  expect(under("Số liệu")).toContain("heading-guessed W E1");
});

test("no heading and several columns of figures: each of them is asked about", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(`
      | 1 | Tổng đàn lợn | con | 20860 | 19207 | 18000 |
      | 2 | Sản lượng lúa | tấn | 9000 | 8000 | 7000 |`),
  );
  expect(codes(sheets)).toEqual(expect.arrayContaining(["heading-duplicate E E1", "heading-duplicate E F1"]));
});

test("months without the year to date: the actual is missing, and the columns are named", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(`
      | TT | Chỉ tiêu | ĐVT | KH | T7 | T8 | T9 |
      | 1 | Tổng đàn lợn | con | 20860 | 1 | 2 | 3 |`),
  );
  const finding = sheets
    .flatMap((sheet) => checkSheet(sheet, { frame, schema }))
    .find(({ code }) => code === "heading-missing");
  expect(finding).toMatchObject({ severity: "E", found: "T7; T8; T9", params: { reason: "within-period" } });
});

test("two actuals that fit as well are both asked about", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(`
      | TT | Chỉ tiêu | ĐVT | KH | Thực hiện lần 1 | Thực hiện lần 2 |
      | 1 | Tổng đàn lợn | con | 20860 | 19000 | 19207 |`),
  );
  expect(codes(sheets)).toEqual(expect.arrayContaining(["heading-duplicate E E1", "heading-duplicate E F1"]));
});

test("numerator and denominator make the share, at the numerator's cell", () => {
  const sheets = read(
    "Xã Bộc Bố.xlsx",
    sheetOf(`
      | TT | Chỉ tiêu | ĐVT | KH | Tử số | Mẫu số | Tỷ lệ (%) |
      | 1 | Tỷ lệ bao phủ BHYT | % | 97 | 960 | 1000 | 96 |`),
  );
  expect(figures(sheets)).toEqual(["BB BHYT=96@E2"]);
  expect(sheets[0]?.rows[0]?.actual?.reading).toMatchObject({ numerator: 960, denominator: 1000 });
  expect(codes(sheets).filter((code) => code.startsWith("heading-missing"))).toEqual([]);
});

test("a budget under Nội dung that names no indicator is not read", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(TABLE),
    sheetOf(
      `
      | STT | Nội dung | Dự toán năm | Thực hiện tháng 8 | Lũy kế 8 tháng | Ước thực hiện cả năm |
      | 1 | Chi thường xuyên sự nghiệp | 15 | 1 | 6 | 15 |
      | 2 | Chi quản lý hành chính | 15 | 1 | 6 | 15 |
      | 3 | Dự phòng ngân sách | 15 | 1 | 6 | 15 |`,
      { name: "NS" },
    ),
  );
  expect(sheets.map(({ name, role }) => [name, role])).toEqual([
    ["Sheet1", "indicators"],
    ["NS", "notIndicators"],
  ]);
});

test("the sender's own codes are no reason to leave rows out", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(`
      | STT | Mã số | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | A0101 | Tổng đàn lợn | con | 20860 | 19207 |
      | 2 | A0102 | Sản lượng lúa | tấn | 9000 | 8000 |
      | 3 | A0103 | Trồng rừng | ha | 258 | 200 |`),
  );
  expect(figures(sheets)).toHaveLength(3);
  expect(codes(sheets).filter((code) => code.startsWith("code-unknown"))).toEqual([]);
});

test("the year that a figure is labelled with is held against the schema's", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(
      `Số liệu đến ngày 14/9/2023
       | TT | Chỉ tiêu | ĐVT | KH | TH |
       | 1 | Tổng đàn lợn | con | 20860 | 19207 (năm 2022) |
       | 2 | Sản lượng lúa | tấn | 9000 | 8000 (năm 2023) |`,
    ),
  );
  expect(figures(sheets)).toEqual(["NN LON=null@E3", "NN LUA=8000@E4"]);
});

test("a column that has all its rates as shares of one is read as such, and said", () => {
  const rates = (...cells: readonly string[]): readonly SubmittedSheet[] =>
    read(
      "NN&PTNT.xlsx",
      sheetOf(`
        | TT | Chỉ tiêu | ĐVT | KH | Thực hiện |
        | 1 | Tỷ lệ che phủ rừng | % | 60 | ${cells[0] ?? ""} |
        | 2 | Tỷ lệ hộ nghèo | % | 4 | ${cells[1] ?? ""} |`),
    );
  expect(figures(rates("0.58", "0.026"))).toEqual(["NN CHE=58@E2", "NN NGHEO=2.6@E3"]);
  expect(codes(rates("0.58", "0.026"))).toEqual(["percent-scale W E2", "percent-scale W E3"]);
  // One that is written in full says that the others are as they stand.
  expect(figures(rates("58", "0.026"))).toEqual(["NN CHE=58@E2", "NN NGHEO=0.026@E3"]);
});

test("of a unit's sheets with their days the latest counts that is due", () => {
  const upTo = (name: string, day: string, actual: number): SheetSnapshot =>
    sheetOf(
      `| Số liệu đến ngày ${day} |\n| TT | Chỉ tiêu | ĐVT | KH | TH |\n| 1 | Tổng đàn lợn | con | 20860 | ${String(actual)} |`,
      { name },
    );
  const [old, due, later] = [
    upTo("Kỳ trước", "15/6/2023", 1),
    upTo("Nay", "14/9/2023", 2),
    upTo("Sau", "31/12/2023", 3),
  ];
  expect(read("NN&PTNT.xlsx", old, due, later).map(({ role }) => role)).toEqual([
    ...["otherPeriod", "indicators", "indicators"],
  ]);
  expect(figures(read("NN&PTNT.xlsx", old))).toEqual(["NN LON=1@E3"]);
});

test("of the parts of one unit and their total the total is used", () => {
  const sheets = read(
    "NN&PTNT.xlsx",
    sheetOf(`
      | TT | Chỉ tiêu | ĐVT | KH | Thực hiện | < | < |
      | ^ | ^ | ^ | ^ | Khối TH | Khối Nam | Toàn đơn vị |
      | 1 | Tổng đàn lợn | con | 20860 | 12000 | 7207 | 19207 |
      | 2 | Sản lượng lúa | tấn | 9000 | 5000 | 3000 | 8000 |`),
  );
  expect(figures(sheets)).toEqual(["NN LON=19207@G3", "NN LUA=8000@G4"]);
});

test("the sign before decimals is the one that the other figures of the sheet agree on", () => {
  const beside = (text: string, plan = ""): string[] =>
    figures(
      read(
        "NN&PTNT.xlsx",
        sheetOf(`
          | TT | Chỉ tiêu | ĐVT | KH | TH |
          | 1 | Tổng đàn lợn | con | '${plan} | '19,207 |
          | 2 | Sản lượng lúa | tấn | | '${text} |`),
      ),
    );
  expect(beside("865.4")).toEqual(["NN LON=19207@E2", "NN LUA=865.4@E3"]);
  // Nobody counts part of a pig: a person is asked.
  expect(beside("865,4")).toEqual(["NN LON=null@E2", "NN LUA=865.4@E3"]);
  // Signs of both kinds tell nothing; a plan tells first.
  expect(beside("865,4", "20,5")).toEqual(["NN LON=19.207@E2", "NN LUA=865.4@E3"]);
  expect(beside("865,4", "20.860,5")).toEqual(["NN LON=19207@E2", "NN LUA=865.4@E3"]);
});

test("the sheets of a school year are of one period, whose first half lies in the year before", () => {
  const settings = { ...schema.settings, year: 2022, periodStart: schema.settings.periodStart - 120 };
  const school = readingFrame({ ...schema, settings });
  const titled = (title: string, actual: number): SheetSnapshot =>
    sheetOf(`| ${title} |\n| TT | Chỉ tiêu | ĐVT | KH | TH |\n| 1 | Tổng đàn lợn | con | 20860 | ${String(actual)} |`, {
      name: title.slice(0, 6),
    });
  const book = workbookOf("NN.xlsx", titled("Số liệu đến ngày 31/12/2022", 1), titled("Đến tháng 9/2023", 2));
  expect(readFile(school, book, "").sheets.map(({ role }) => role)).toEqual(["otherPeriod", "indicators"]);
});
