/**
 * Findings as text, in test/fixtures/readings: little sheets, and below each all that the rules say of it, with what was
 * found, what was expected and what the sentence needs. What a change of a rule says otherwise is seen in the diff.
 */
import { checkSheet } from "../../../src/domain/check/rules";
import { checkRepeatedRows } from "../../../src/domain/check/rules/row-duplicate";
import type { Finding } from "../../../src/domain/finding/finding";
import { columnIndex, parseRange } from "../../../src/domain/grid/address";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { readSchema } from "../../../src/domain/schema/read-schema";
import type { Schema } from "../../../src/domain/schema/types";
import type { FormWitness } from "../../../src/domain/submission/form-said";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import type { SubmittedSheet } from "../../../src/domain/submission/submission";
import { parseTarget } from "../../../src/domain/target/target";
import { holdReadings, sheetRead, shownFacts, type Frame } from "../../support/readings";
import { sheetOf } from "../../support/sheet-of";
import { drawSheet } from "./little-sheet";

const INDICATORS = `
  | Mã | Mã cha | Lĩnh vực | Chỉ tiêu                         | ĐVT          | Kế hoạch     | Chiều           | Cách tính  | Loại số liệu | Kỳ gốc | Nhịp độ | Cách tổng hợp | Cơ quan chủ trì | Đơn vị báo cáo | Số lẻ |
  | TR |        | Lâm nghiệp | Diện tích trồng rừng             | ha         | 300          | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        |   |
  | TL | TR     | Lâm nghiệp | Trồng lại sau khai thác          | ha         | 200          | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        |   |
  | PT | TR     | Lâm nghiệp | Trồng rừng phân tán              | ha         | 100          | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        |   |
  | CP |        | Lâm nghiệp | Tỷ lệ che phủ rừng               | %          | 60           | Cao hơn là tốt  | Mức đạt    | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | HN |        |          | Giảm tỷ lệ hộ nghèo              | điểm %       | giảm 4       | Cao hơn là tốt  | Mức giảm   | Thời điểm    | 20     | Cuối kỳ | Một đơn vị    | NN |        |   |
  | SL |        |          | Sản lượng lương thực             | tấn          | 2500         | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        |   |
  | NS |        |          | Thu ngân sách                    | tỷ đồng      | 11           | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        |   |
  | TG |        |          | Tốc độ tăng giá trị sản xuất     | %            | tăng 8       | Cao hơn là tốt  | Tăng trưởng | Thời điểm   | 100    | Không   | Một đơn vị    | NN |        |   |
  | SS |        |          | Tỷ lệ thu so với dự toán         | %            | 100          | Cao hơn là tốt  | Mức đạt    | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | KN |        |          | Tỷ lệ kết nạp đảng viên          | %            | từ 3 đến 4   | Trong khoảng    | Mức đạt    | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | VH |        |          | Tỷ lệ gia đình văn hóa/thôn văn hóa | %         | 85/80        | Cao hơn là tốt  | Nhiều phần | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | TN |        |          | Số vụ tai nạn giao thông         | vụ           | không quá 10 | Thấp hơn là tốt | Tỷ lệ      | Lũy kế       |        | Không   | Một đơn vị    | NN |        |   |
  | HS |        |          | Số học sinh                      | học sinh     | từ 800 đến 900 | Trong khoảng  | Tỷ lệ      | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | VL |        |          | Số lao động có việc làm mới      | người        | 450          | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Cộng          | NN | NN; X1 |   |
  | GT |        |          | Tổng giá trị                     | tỷ đồng      | 12,5         | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        | 2 |
  | G1 | GT     |          | Giá trị công nghiệp              | tỷ đồng      | 7,5          | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        | 2 |
  | G2 | GT     |          | Giá trị dịch vụ                  | tỷ đồng      | 5            | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        | 2 |
  | HT |        |          | Hạ tầng viễn thông               |              | 5            | Cao hơn là tốt  | Tỷ lệ      | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | HG |        |          | Giảm số hộ nghèo                 | hộ           | giảm 100     | Cao hơn là tốt  | Mức giảm   | Lũy kế       | 1200   | Không   | Một đơn vị    | NN |        |   |
  | VP |        |          | Giảm số vụ vi phạm               | vụ           | giảm 5%      | Cao hơn là tốt  | Mức giảm   | Lũy kế       | 200    | Không   | Một đơn vị    | NN |        |   |
  | BY |        |          | Tỷ lệ tham gia bảo hiểm y tế     | %            | 95           | Cao hơn là tốt  | Mức đạt    | Thời điểm    |        | Không   | Gia quyền     | NN | NN; X1 |   |
  | HL |        |          | Mức độ hài lòng                  | %            | 120          | Cao hơn là tốt  | Mức đạt    | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | TY |        |          | Tỷ lệ tiêm chủng                 | %            | 90           | Cao hơn là tốt  | Tỷ lệ      | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | GL | SL     |          | Lượng giống lúa                  | kg           | 50000        | Cao hơn là tốt  | Tỷ lệ      | Lũy kế       |        | Đều     | Một đơn vị    | NN |        |   |
  | TU | SL     |          | Tỷ lệ thu hoạch                  | %            | 90           | Cao hơn là tốt  | Tỷ lệ      | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |
  | ST |        |          | Tỷ lệ sinh con thứ ba            | %            | 0            | Thấp hơn là tốt | Mức đạt    | Thời điểm    |        | Không   | Một đơn vị    | NN |        |   |`;

/** As of 14/9/2023; "asof=none" of no day. */
function schemaFor({ more }: Frame): Schema {
  const settings = [
    ...["| Mục | Giá trị |", "| Năm | 2023 |"],
    ...(more["asof"] === undefined ? ["| Số liệu đến ngày | 45183 |"] : []),
  ];
  const { schema } = readSchema({
    ...{ name: "schema.xlsx", date1904: false, externalLinks: false },
    sheets: [
      drawSheet("Bộ chỉ tiêu", INDICATORS),
      drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị | Tên khác |\n| NN | Phòng Nông nghiệp | |\n| X1 | Xã An Bình | |"),
      drawSheet("Thiết lập", [...settings, `| Cơ sở tính | ${more["basis"] ?? "Thực hiện"} |`].join("\n")),
    ],
  });
  if (!schema) throw new Error("the schema is not read");
  return schema;
}

const list = (text: string | undefined): string[] => (text === undefined ? [] : text.split(","));

/** "hidden=3" the rows, "columns=F", "sheet=hidden", "declared=A1:IV65536", "font=.VnTime" of the first row, ".VnTimeH:…" of a cell. */
function snapshotOf(name: string, drawing: string, { more }: Frame): SheetSnapshot {
  const declared = parseRange(more["declared"] ?? "");
  const font = more["font"];
  const { merges } = sheetOf(drawing);
  const rows = drawSheet(name, drawing).rows.map((row, at) =>
    row.map((each) => {
      if (each?.value === "<" || each?.value === "^") return null;
      const own = typeof each?.value === "string" ? /^(\.Vn\w+):(.*)$/u.exec(each.value) : null;
      if (own) return { value: own[2] ?? "", font: own[1] ?? "" };
      return each && at === 0 && font !== undefined ? { ...each, font } : each;
    }),
  );
  return {
    ...{ name, rows, merges, visibility: more["sheet"] === "hidden" ? "hidden" : "visible" },
    hiddenRows: list(more["hidden"]).map((row) => Number(row) - 1),
    hiddenColumns: list(more["columns"]).map(columnIndex),
    ...(declared ? { declared } : {}),
  };
}

/** "guessed=yes": each column is only taken for what it is. */
function withGuesses(sheet: SubmittedSheet, guessed: string | undefined): SubmittedSheet {
  if (guessed === undefined || !sheet.table) return sheet;
  const columns = sheet.table.columns.map((column) => ({ ...column, reason: "guessed" as const }));
  return { ...sheet, table: { ...sheet.table, columns } };
}

/** "parts=below": figures stand in the row below their indicator's, as the first part of several does in a form. */
function withParts(sheet: SubmittedSheet, parts: string | undefined): SubmittedSheet {
  if (parts === undefined) return sheet;
  const rows = sheet.rows.map((row) => {
    const at = row.row.row + 1;
    return { ...row, actual: row.actual && { ...row.actual, at }, estimate: row.estimate && { ...row.estimate, at } };
  });
  return { ...sheet, rows };
}

/** "form={…}": what a form of ours says of itself; its targets by code as written. */
function withForm(sheet: SubmittedSheet, schema: Schema, said: string | undefined): SubmittedSheet {
  if (said === undefined) return sheet;
  const { targets, ...facts } = JSON.parse(said) as Partial<FormWitness> & { targets?: Record<string, string> };
  const parsed = Object.entries(targets ?? {}).map(([code, text]) => {
    const { name = "", unit = "" } = schema.indicators.find((each) => each.code === code) ?? {};
    return [code, parseTarget({ name, unit, text }).parts] as const;
  });
  const form: FormWitness = {
    ...{ unit: "NN", idsLost: false, idsShifted: 0, unprotected: false, checked: "", previous: null },
    ...{ otherUnit: null, otherPeriod: null, otherSchema: null, olderIssue: null, laterLayout: null },
    targets: targets ? new Map(parsed) : null,
    ...facts,
  };
  return { ...sheet, form };
}

function shown({ code, severity, at, found, expected, params }: Finding): string {
  const { cell: place = "", heading = "", indicator = "", unit = "" } = at;
  const said = [found ?? "–", expected ?? "–", shownFacts(params)].join(" · ").replace(/(?: · –?)+$/u, "");
  return [severity, code, place, heading && `«${heading}»`, indicator, unit, "·", said].filter(Boolean).join(" ");
}

/** "# name" before each sheet where there are several; "repeated=yes" where indicators that come twice are looked for. */
function found(drawing: string, frame: Frame): string[] {
  const schema = schemaFor(frame);
  const reading = readingFrame(schema);
  const sheets = (drawing.startsWith("# ") ? drawing : `# Biểu\n${drawing}`)
    .split(/^# /mu)
    .slice(1)
    .map((part) => {
      const [name = "", ...lines] = part.split("\n");
      return snapshotOf(name, lines.join("\n"), frame);
    });
  const workbook = { name: "Phòng Nông nghiệp.xlsx", sheets, date1904: false, externalLinks: false };
  const read = readFile(reading, workbook, "").sheets.map((sheet) =>
    withParts(withForm(withGuesses(sheet, frame.more["guessed"]), schema, frame.more["form"]), frame.more["parts"]),
  );
  const told = read.flatMap((sheet) => checkSheet(sheet, { frame: reading, schema }));
  const repeated = frame.more["repeated"] === undefined ? [] : checkRepeatedRows(read);
  return [...told, ...repeated].map(shown);
}

holdReadings("findings", (section) => sheetRead(section, found));
