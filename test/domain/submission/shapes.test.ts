/** Sheets in the shapes that offices give them, read against a small schema: what is used, of whom, and where it stands. */
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { checkSheet } from "../../../src/domain/check/rules";
import type { SubmittedSheet } from "../../../src/domain/submission/submission";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";

const schema = schemaWith({
  units: [
    ["NN", "Phòng Nông nghiệp và PTNT", "Phòng NN&PTNT"],
    ["BB", "Xã Bộc Bố"],
    ["GL", "Xã Giáo Liêm"],
  ],
  indicators: [
    { code: "RUNG", name: "Trồng rừng", unit: "ha", target: "258", rollUp: "sum", reporters: ["BB", "GL"] },
    { code: "HTN", name: "Số hộ thoát nghèo", unit: "hộ", target: "120", rollUp: "sum", reporters: ["BB", "GL"] },
    { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
    { code: "CTR", name: "Tỷ lệ chất thải rắn được thu gom", unit: "%", target: "90", reporters: ["NN"] },
    { code: "DT1", name: "Diện tích", section: "Lúa", unit: "ha", target: "500", reporters: ["NN"] },
    { code: "DT2", name: "Diện tích", section: "Ngô", unit: "ha", target: "300", reporters: ["NN"] },
  ],
});
const frame = readingFrame(schema);

function read(drawing: string, file = "NN&PTNT.xlsx"): readonly SubmittedSheet[] {
  return readFile(frame, workbookOf(file, sheetOf(drawing)), "").sheets;
}

/** "NN LON=19207@E3": who says what, and where it stands on the sheet. */
function figures(sheets: readonly SubmittedSheet[]): string[] {
  return sheets.flatMap(({ unit, rows }) =>
    rows.flatMap(({ indicator, actual }) =>
      indicator && actual ? [`${unit ?? "?"} ${indicator.code}=${String(actual.reading.value)}@${actual.cell}`] : [],
    ),
  );
}

function codes(sheets: readonly SubmittedSheet[]): string[] {
  return sheets.flatMap((sheet) => checkSheet(sheet, { frame, schema })).map(({ code }) => code);
}

test("plan and actual in two rows under a merged name: the plan is no result", () => {
  const sheets = read(`
    | TT | Chỉ tiêu      | ĐVT | Phân loại | Năm 2023 |
    | 1  | Tổng đàn lợn  | con | Kế hoạch  | 20860    |
    | ^  | ^             | ^   | Thực hiện | 19207    |
    | 2  | Sản lượng lúa | tấn | Kế hoạch  | 9000     |
    | ^  | ^             | ^   | Thực hiện | 8000     |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@E3", "NN LUA=8000@E5"]);
});

test("a long list with a line for each figure, sorted by kind", () => {
  const sheets = read(`
    | Chỉ tiêu      | ĐVT | Loại số liệu | Giá trị |
    | Tổng đàn lợn  | con | Kế hoạch     | 20860   |
    | Sản lượng lúa | tấn | Kế hoạch     | 9000    |
    | Tổng đàn lợn  | con | Thực hiện    | 19207   |
    | Sản lượng lúa | tấn | Thực hiện    | 8000    |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@D4", "NN LUA=8000@D5"]);
});

test("units down, indicators across with plan, result and percentage each: the result is used", () => {
  const sheets = read(
    `| TT | Đơn vị       | Trồng rừng (ha) | <  | <    | Số hộ thoát nghèo (hộ) | <  | <    |
     | ^  | ^            | KH              | TH | %    | KH                     | TH | %    |
     | 1  | Xã Bộc Bố    | 100             | 80 | 80   | 60                     | 0  | 0    |
     | 2  | Xã Giáo Liêm | 158             | 90 | 57   | 60                     | 12 | 20   |
     |    | Cộng         | 258             | 170 | 66  | 120                    | 12 | 10   |`,
    "Huyện.xlsx",
  );
  expect(figures(sheets)).toEqual(["BB RUNG=80@D3", "BB HTN=0@G3", "GL RUNG=90@D4", "GL HTN=12@G4"]);
});

test("periods down, indicators across with plan and result: the result of the period that is reported", () => {
  const sheets = read(`
    | Kỳ báo cáo | Tổng đàn lợn (con) | <     | Sản lượng lúa (tấn) | <    |
    |            | KH                 | TH    | KH                  | TH   |
    | 8 tháng    | 20860              | 18000 | 9000                | 7000 |
    | 9 tháng    | 20860              | 19207 | 9000                | 8000 |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@C4", "NN LUA=8000@E4"]);
});

test("results told in words are no kinds of figures", () => {
  const sheets = read(`
    | TT | Chỉ tiêu      | ĐVT | Kế hoạch | Thực hiện             |
    | 1  | Tổng đàn lợn  | con | 20860    | Thực hiện 19.207 con  |
    | 2  | Sản lượng lúa | tấn | 9000     | Kết quả đạt 8.000 tấn |
    | 3  | Trồng rừng    | ha  | 258      | Đạt 200 ha            |`);
  expect(figures(sheets).map((figure) => figure.split("@")[0])).toEqual(["NN LON=19207", "NN LUA=8000", "NN RUNG=200"]);
});

test("cards, one below the other", () => {
  const sheets = read(`
    | Chỉ tiêu:    | Tổng đàn lợn  |
    | Đơn vị tính: | con           |
    | Kế hoạch:    | 20860         |
    | Thực hiện:   | 19207         |
    |              |               |
    | Chỉ tiêu:    | Sản lượng lúa |
    | Đơn vị tính: | tấn           |
    | Kế hoạch:    | 9000          |
    | Thực hiện:   | 8000          |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@B4", "NN LUA=8000@B9"]);
});

test("indicators across under a title of the whole width", () => {
  const sheets = read(`
    | KẾT QUẢ THỰC HIỆN 9 THÁNG | < | < |
    | Chỉ tiêu  | Tổng đàn lợn | Sản lượng lúa |
    | ĐVT       | con   | tấn  |
    | Kế hoạch  | 20860 | 9000 |
    | Thực hiện | 19207 | 8000 |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@B5", "NN LUA=8000@C5"]);
});

test("a column for each unit and nothing else over it: results where the title says so, though a name sounds like a plan", () => {
  const sheets = read(`
    | KẾT QUẢ CỦA CÁC XÃ 9 THÁNG |
    |  |
    | TT | Chỉ tiêu   | ĐVT | Xã Bộc Bố | Xã Giáo Liêm |
    | 1  | Trồng rừng | ha  | 90        | 110          |`);
  expect(figures(sheets)).toEqual(["BB RUNG=90@D4", "GL RUNG=110@E4"]);
  expect(codes(sheets)).not.toContain("heading-guessed");
});

test("the same under a title that hands out plans: nothing is a result", () => {
  const sheets = read(`
    | GIAO CHỈ TIÊU KẾ HOẠCH CHO CÁC XÃ |
    |  |
    | TT | Chỉ tiêu   | ĐVT | Xã Bộc Bố | Xã Giáo Liêm |
    | 1  | Trồng rừng | ha  | 90        | 110          |`);
  expect(figures(sheets)).toEqual([]);
});

test("a column that names the unit of each row", () => {
  const sheets = read(
    `
    | Đơn vị       | Chỉ tiêu   | ĐVT | Thực hiện |
    | Xã Bộc Bố    | Trồng rừng | ha  | 90        |
    | Xã Giáo Liêm | Trồng rừng | ha  | 110       |`,
    "Tong hop.xlsx",
  );
  expect(figures(sheets)).toEqual(["BB RUNG=90@D2", "GL RUNG=110@D3"]);
});

test("initials and remarks: shown for confirmation; a remark that tells indicators apart is none", () => {
  const sheets = read(`
    | TT | Chỉ tiêu                               | ĐVT | KH    | TH    |
    | 1  | Tỷ lệ CTR được thu gom                 | %   | 90    | 85    |
    | 2  | Tổng đàn lợn (số liệu đơn vị rà soát)  | con | 20860 | 19207 |
    | 3  | Sản lượng lúa (vụ xuân)                | tấn | 9000  | 4000  |`);
  expect(figures(sheets)).toEqual(["NN CTR=85@E2", "NN LON=19207@E3"]);
  expect(codes(sheets).filter((code) => code === "name-guessed")).toHaveLength(2);
});

test("one name under two sections; outline numbers are no part of a name", () => {
  const sheets = read(`
    | TT | Chỉ tiêu         | ĐVT | KH  | TH  |
    |    | 1.1. Lúa         |     |     |     |
    | 1  | Diện tích        | ha  | 500 | 480 |
    |    | 1.2. Ngô         |     |     |     |
    | 2  | a) Diện tích     | ha  | 300 | 310 |
    |    | 2. Chăn nuôi     |     |     |     |
    | 3  | 1. Tổng đàn lợn  | con | 20860 | 19207 |`);
  expect(figures(sheets)).toEqual(["NN DT1=480@E3", "NN DT2=310@E5", "NN LON=19207@E7"]);
});

test("one name without a section that tells which: asked", () => {
  const sheets = read(`
    | TT | Chỉ tiêu  | ĐVT | KH  | TH  |
    | 1  | Diện tích | ha  | 500 | 480 |
    | 2  | Tổng đàn lợn | con | 20860 | 19207 |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@E3"]);
  expect(codes(sheets)).toContain("name-unmatched");
});

test("ditto marks repeat the unit above", () => {
  const sheets = read(`
    | TT | Chỉ tiêu      | ĐVT  | KH    | TH    |
    | 1  | Tổng đàn lợn  | con  | 20860 | 19207 |
    | 2  | Sản lượng lúa | tấn  | 9000  | 8000  |
    | 3  | Trồng rừng    | -nt- | 258   | 200   |`);
  expect(sheets[0]?.rows.map(({ unit }) => unit)).toEqual(["con", "tấn", "tấn"]);
});

const SECTIONED = `
    | I  | Trồng trọt         |     |       |       |
    | 1  | Rau xanh           | tấn | 900   | 800   |
    | II | Chăn nuôi          |     |       |       |
    | 2  | Trâu cày           | con | 900   | 850   |
    | 3  | Dê                 | con | 800   | 750   |
    | 4  | Gà                 | con | 7000  | 6500  |
    | 5  | Vịt                | con | 600   | 550   |
    | 6  | Tổng đàn lợn       | con | 20860 | 19207 |
    | 7  | Sản lượng lúa      | tấn | 9000  | 8000  |`;

test.each([
  ["under words that no heading has", "| Số | Các việc | Đo | Được giao | Đã làm |"],
  ["under nothing", ""],
])("rows before the first that the schema names are read, %s", (_what, heading) => {
  const [sheet] = read(`BÁO CÁO\n\n${heading}${SECTIONED}`);
  expect(sheet?.rows.filter(({ row }) => row.kind === "data").map(({ row }) => row.name)).toEqual(
    ["Rau xanh", "Trâu cày", "Dê", "Gà", "Vịt", "Tổng đàn lợn", "Sản lượng lúa"], // none is dropped silently
  );
});

test("a table under a heading of unknown words is not hidden by another one below it", () => {
  const sheets = read(`
    | No.  | Các việc       | Được giao | Đã làm |
    | 1    | Tổng đàn lợn   | 20860     | 19207  |
    | 2    | Sản lượng lúa  | 9000      | 8000   |
    | 3    | Tỷ lệ chất thải rắn được thu gom | 90 | 81 |

    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
    | 1  | Trồng rừng | ha | 258 | 200 |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@D2", "NN LUA=8000@D3", "NN CTR=81@D4", "NN RUNG=200@E7"]);
});

test.each(["S.TT", "S. T. T", "Số TT"])("%s over the numbers of rows", (order) => {
  const sheets = read(`
    | ${order} | CHỈ TIÊU     | KH 2023 | Thực hiện | Ghi chú |
    | 1.       | Tổng đàn lợn | 20860   | 19207     |         |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@D2"]);
});

test("words of a heading of which the first is its letter alone", () => {
  const sheets = read(`
    | Stt | Nội dung c.tiêu | Đvt | K.hoạch | T.hiện c.kỳ | T.hiện | G.chú |
    | 1   | Tổng đàn lợn    | con | 20860   | 18000       | 19207  | tăng  |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@F2"]);
});

test("the only column of figures under any words", () => {
  const sheets = read(`
    | TT | Chỉ tiêu      | ĐVT | Diễn giải |
    | 1  | Tổng đàn lợn  | con | Đến 30/9 có 19.207 con |
    | 2  | Sản lượng lúa | tấn | Thu hoạch được 8.000 tấn |`);
  expect(figures(sheets)).toEqual(["NN LON=19207@D2", "NN LUA=8000@D3"]);
  expect(codes(sheets)).toContain("heading-guessed");
});

test("a row whose unit and result use the words of headings is a row", () => {
  const results = ["Đạt 33,3% so với kế hoạch", "Thực hiện 3 sản phẩm"];
  for (const result of results)
    expect(
      figures(
        read(`
    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
    | 1 | Tổng đàn lợn | con | 20860 | 19207 |
    | b) | Số sản phẩm OCOP được công nhận mới trong năm | sản phẩm | 03 sp | ${result} |
    | 3 | Sản lượng lúa | tấn | 9000 | 8000 |`),
      ),
    ).toEqual(expect.arrayContaining(["NN LON=19207@E2", "NN LUA=8000@E4"]));
});

describe("tables of different layout on one sheet", () => {
  const ACROSS = `
    | Nội dung   | Tổng đàn lợn (con) | Sản lượng lúa (tấn) |
    | Kế hoạch   | 20860              | 9000                |
    | Thực hiện  | 19207              | 8000                |`;
  const DOWN = `
    | TT | Chỉ tiêu   | ĐVT | Kế hoạch | Thực hiện |
    | 1  | Trồng rừng | ha  | 258      | 200       |
    | 2  | Tỷ lệ chất thải rắn được thu gom | % | 90 | 81 |`;
  const outside = (sheets: readonly SubmittedSheet[]): (string | undefined)[] =>
    sheets
      .flatMap((sheet) => checkSheet(sheet, { frame, schema }))
      .flatMap(({ code, severity, at }) => (code === "sheet-not-indicators" && severity === "W" ? [at.cell] : []));

  test.each([
    ["above", `${ACROSS}\n\n${DOWN}`, ["NN LON=19207@B3", "NN LUA=8000@C3", "NN RUNG=200@E7", "NN CTR=81@E8"]],
    ["below", `${DOWN}\n\n${ACROSS}`, ["NN RUNG=200@E2", "NN CTR=81@E3", "NN LON=19207@B8", "NN LUA=8000@C8"]],
  ])("each is read by the way that fits it, one turned round %s another", (_where, drawing, expected) => {
    const sheets = read(drawing);
    expect(figures(sheets)).toEqual(expected);
    expect(outside(sheets)).toEqual([]);
  });

  test("what is read in no way is said, with where it stands", () => {
    expect(outside(read(`${DOWN}\n\n| | | | Tổng đàn lợn | 104 |`))).toEqual(["D5:E5"]);
    expect(outside(read(`${DOWN}\n\n| | | | | Tổng đàn lợn |\n| | | | | 104 |`))).toEqual(["E5:E6"]);
    expect(outside(read(`${DOWN}\n\n| | Tổng đàn lợn chưa rà soát xong |`))).toEqual([]);
    expect(outside(read(`${DOWN}\n\n| Người lập biểu | | 15 |`))).toEqual([]);
  });

  test("figures that a table has already are not read a second time", () => {
    const again = ACROSS.replace("Tổng đàn lợn (con)", "Trồng rừng (ha)")
      .replace("20860", "258")
      .replace("19207", "90");
    const sheets = read(`${DOWN}\n\n${again}`);
    expect(figures(sheets)).toEqual(["NN RUNG=200@E2", "NN CTR=81@E3"]);
    expect(outside(sheets)).toEqual(["A6:C8"]);
  });
});

test("a column headed % KH is that of the percentages, whatever its cells; the figure that they belie is asked about", () => {
  const sheets = read(`
    | Chỉ tiêu      | ĐVT | KH    | TH     | % KH |
    | Tổng đàn lợn  | con | 20860 | 1920.7 | 92.1 |
    | Sản lượng lúa | tấn | 9000  | 800    | 88.9 |
    | Trồng rừng    | ha  | 258   | 200    | 77.5 |`);
  expect(codes(sheets)).not.toContain("heading-duplicate");
  const slips = sheets
    .flatMap((sheet) => checkSheet(sheet, { frame, schema }))
    .filter(({ code }) => code === "unit-slip");
  expect(slips.map(({ at, params }) => [at.cell, params?.["candidates"]])).toEqual([
    ["D2", "19207"],
    ["D3", "8000"],
  ]);
});

describe("parts under the indicator that heads them", () => {
  const crops = schemaWith({
    units: [["NN", "Phòng Nông nghiệp và PTNT", "Phòng NN&PTNT"]],
    indicators: ["Lúa", "Ngô"].flatMap((crop, at) => [
      { code: `C${String(at)}`, name: `Cây ${crop.toLowerCase()} cả năm`, unit: "", target: "", reporters: ["NN"] },
      ...[
        ["D", "Diện tích", "ha", "640"],
        ["S", "Sản lượng", "tấn", "3616"],
      ].map(([code = "", name = "", unit = "", target = ""]) => ({
        ...{ code: `${code}${String(at)}`, name, unit, target, parent: `C${String(at)}`, reporters: ["NN"] },
      })),
    ]),
  });
  const readCrops = (drawing: string): string[] =>
    figures(readFile(readingFrame(crops), workbookOf("NN&PTNT.xlsx", sheetOf(drawing)), "").sheets);

  test.each([
    ["I", "II"],
    ["1", "2"],
  ])("numbered %s and %s like their sections", (one, two) => {
    expect(
      readCrops(`
        | STT    | Cây trồng       | ĐVT | KH năm | Thực hiện |
        | ${one} | Cây lúa cả năm  |     |        |           |
        | 1      | Diện tích       | ha  | 640    | 282       |
        | 2      | Sản lượng       | tấn | 3616   | 1641.2    |
        | ${two} | Cây ngô cả năm  |     |        |           |
        | 1      | Diện tích       | ha  | 420    | 265       |
        | 2      | Sản lượng       | tấn | 1890   | 1205.8    |`),
    ).toEqual(expect.arrayContaining(["NN D0=282@E3", "NN S0=1641.2@E4", "NN D1=265@E6", "NN S1=1205.8@E7"]));
  });

  test("a part of a row that the schema does not know is none of the heading's", () => {
    expect(
      readCrops(`
        | STT | Cây trồng       | ĐVT | KH năm | Thực hiện |
        | I   | Cây lúa cả năm  |     |        |           |
        | 1   | Diện tích       | ha  | 640    | 282       |
        | 2   | Cây sắn         | ha  | 30     | 12        |
        | -   | Sản lượng       | tấn | 100    | 50        |
        | III | Cây lạc         |     |        |           |
        | 1   | Diện tích       | ha  | 15     | 15        |`),
    ).toEqual(["NN D0=282@E3"]);
  });
});

describe("the whole and its parts under one heading", () => {
  const divided = (leaves: string, pigs: string, rice: string): readonly SubmittedSheet[] =>
    read(`
      | TT | Chỉ tiêu      | ĐVT | KH    | Thực hiện | < | < |
      | ^  | ^             | ^   | ^     | ${leaves} |
      | 1  | Tổng đàn lợn  | con | 20860 | ${pigs}   |
      | 2  | Sản lượng lúa | tấn | 9000  | ${rice}   |`);

  test.each(["Tổng số | Trong đó: DTTS | Trong đó: tôn giáo", "Chung | Vùng cao | Vùng thấp"])("%s", (leaves) => {
    const sheets = divided(leaves, "19207 | 5000 | 1000", "8000 | 3000 | 400");
    expect(figures(sheets)).toEqual(["NN LON=19207@E3", "NN LUA=8000@E4"]);
    expect(codes(sheets)).not.toContain("heading-duplicate");
  });

  test.each([
    ["one has words for a figure", "Tổng số | Trong đó đạt | Vùng thấp", "19207 | 5000 | 1000", "8000 | 3000 | 400"],
    ["the whole is less than any part", "Chung | Vùng cao | Vùng thấp", "1900 | 5000 | 6000", "8000 | 3000 | 400"],
    ["none is headed as the whole", "Miền núi | Vùng cao | Vùng thấp", "19207 | 5000 | 1000", "8000 | 3000 | 400"],
  ])("they are asked about where %s", (_why, leaves, pigs, rice) => {
    expect(codes(divided(leaves, pigs, rice))).toContain("heading-duplicate");
  });
});
