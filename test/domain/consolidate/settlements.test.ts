/**
 * Whole consolidations as text, in test/fixtures/readings: what some files say, what was decided, and below it what became
 * of each figure, what is told, and each verdict. What a change of code settles otherwise is seen in the diff.
 */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import type {
  Consolidation,
  ConsolidatedValue,
  IndicatorResult,
  SheetSummary,
} from "../../../src/domain/consolidate/consolidation";
import type { Decision } from "../../../src/domain/consolidate/decision";
import type { Submission } from "../../../src/domain/consolidate/submission-set";
import type { Finding } from "../../../src/domain/finding/finding";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { readSchema } from "../../../src/domain/schema/read-schema";
import { isDated, type DatedSchema } from "../../../src/domain/schema/types";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { sheetRead, holdReadings, shownFacts, type Frame } from "../../support/readings";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { drawSheet } from "../check/little-sheet";

const INDICATORS = `
  | Mã | Mã cha | Chỉ tiêu                                | ĐVT      | Kế hoạch     | Chiều           | Tính vào tổng số | Cách tính | Loại số liệu | Kỳ gốc | Nhịp độ | Cách tổng hợp | Cơ quan chủ trì | Đơn vị báo cáo |
  | TR |        | Diện tích trồng rừng                    | ha       | 300          | Cao hơn là tốt  | Có               | Tỷ lệ     | Lũy kế       |        | Đều     | Một đơn vị    | NN |          |
  | PT | TR     | Trồng rừng phân tán                     | ha       | 100          | Cao hơn là tốt  | Không            | Tỷ lệ     | Lũy kế       |        | Đều     | Một đơn vị    | NN |          |
  | CP |        | Tỷ lệ che phủ rừng                      | %        | 60           | Cao hơn là tốt  | Có               | Mức đạt   | Thời điểm    |        | Không   | Một đơn vị    | NN |          |
  | HN |        | Giảm tỷ lệ hộ nghèo                     | điểm %   | giảm 4       | Cao hơn là tốt  | Có               | Mức giảm  | Thời điểm    | 20     | Cuối kỳ | Một đơn vị    | LD |          |
  | VL |        | Số lao động có việc làm mới             | người    | 450          | Cao hơn là tốt  | Có               | Tỷ lệ     | Lũy kế       |        | Đều     | Cộng          | LD | X1; X2; X3 |
  | BH |        | Tỷ lệ người dân tham gia bảo hiểm y tế  | %        | 95           | Cao hơn là tốt  | Có               | Mức đạt   | Thời điểm    |        | Không   | Gia quyền     | LD | X1; X2; X3 |
  | TH |        | Thôn văn hóa nhiều nhất của một xã      | thôn     | 8            | Cao hơn là tốt  | Không            | Tỷ lệ     | Thời điểm    |        | Không   | Lớn nhất      | LD | X1; X2; X3 |
  | NM |        | Số xã đạt chuẩn nông thôn mới           | xã       | 2            | Cao hơn là tốt  | Có               | Tỷ lệ     | Thời điểm    |        | Cuối kỳ | Đếm đạt       | NN | X1; X2; X3 |
  | TN |        | Số vụ tai nạn giao thông                | vụ       | không quá 10 | Thấp hơn là tốt | Có               | Tỷ lệ     | Lũy kế       |        | Không   | Cộng          | LD | X1; X2; X3 |
  | VH |        | Tỷ lệ gia đình văn hóa/thôn văn hóa     | %        | 85/80        | Cao hơn là tốt  | Có               | Nhiều phần | Thời điểm   |        | Không   | Một đơn vị    | LD |          |
  | QH |        | Quy hoạch chung xã được duyệt           |          | Đạt          | Cao hơn là tốt  | Có               | Hoàn thành | Thời điểm   |        | Cuối kỳ | Một đơn vị    | NN |          |`;
/** With "more=yes". */
const MORE = `
  | SM |        | Điện tích nhỏ nhất của một xã           | ha       | 5            | Cao hơn là tốt  | Có               | Tỷ lệ     | Thời điểm    |        | Không   | Nhỏ nhất      | LD | X1; X2; X3 |
  | SC |        | Số hộ còn lại trong danh sách           | hộ       | 100          | Thấp hơn là tốt | Có               | Tỷ lệ     | Thời điểm    |        | Không   | Số cuối       | LD | X1; X2; X3 |
  | TS |        | Tỷ lệ tăng dân số tự nhiên              | ‰        | 9            | Thấp hơn là tốt | Có               | Mức đạt   | Thời điểm    |        | Không   | Gia quyền     | LD | X1; X2; X3 |
  | CH |        | Số chợ được nâng cấp                    | chợ      | 3            | Cao hơn là tốt  | Có               | Tỷ lệ     | Lũy kế       |        | Không   | Một đơn vị    | LD | X1; X2; X3 |`;
const UNITS = `
  | Mã đơn vị | Tên đơn vị | Tên khác |
  | NN | Phòng Nông nghiệp | Phòng NN |
  | LD | Phòng Lao động | |
  | X1 | Xã An Bình | |
  | X2 | Xã Bình Minh | |
  | X3 | Xã Cao Sơn | |`;

/** As of 14/9/2023; "basis=Ước cả năm", "period=2023-9T" as settings; "more=yes" with indicators that are rolled up otherwise. */
function schemaFor({ more }: Frame): DatedSchema {
  const settings = [
    ...["| Mục | Giá trị |", "| Năm | 2023 |", "| Số liệu đến ngày | 45183 |"],
    ...(more["basis"] === undefined ? [] : [`| Cơ sở tính | ${more["basis"]} |`]),
    ...(more["period"] === undefined ? [] : [`| Kỳ | ${more["period"]} |`]),
  ];
  const { schema } = readSchema({
    ...{ name: "schema.xlsx", date1904: false, externalLinks: false },
    sheets: [
      drawSheet("Bộ chỉ tiêu", more["more"] === undefined ? INDICATORS : INDICATORS + MORE),
      drawSheet("Đơn vị", UNITS),
      drawSheet("Thiết lập", settings.join("\n")),
    ],
  });
  if (!schema || !isDated(schema)) throw new Error("the schema is not read");
  return schema;
}

/**
 * "@ file", or "@ file | modified=5", then its sheets: "# name", or "# name | hidden", and what is drawn on it; "@kept file"
 * of an earlier run; "@! file encrypted" that cannot be read; "! decision".
 */
function settled(drawing: string, frame: Frame): string[] {
  const reading = readingFrame(schemaFor(frame));
  const decisions: Decision[] = [];
  const submissions: Submission[] = [];
  for (const file of drawing.split(/^@/mu).filter((part) => part.trim() !== "")) {
    const [head = "", ...lines] = file.split("\n");
    decisions.push(...lines.flatMap((line) => (line.startsWith("! ") ? [JSON.parse(line.slice(2)) as Decision] : [])));
    if (head.startsWith("!")) submissions.push(refused(head.slice(1).trim()));
    else {
      const body = lines.filter((line) => !line.startsWith("! ")).join("\n");
      const sheets = body
        .split(/^# /mu)
        .filter((part) => part.trim() !== "")
        .map(sheetFrom);
      const [name = "", modified] = head.replace(/^kept /u, "").split(" | modified=");
      const submitted = readFile(reading, workbookOf(name.trim(), ...sheets), JSON.stringify(sheets));
      const ofRun = { ...submitted, sheets: submitted.sheets.map((sheet) => ({ ...sheet, run: "kỳ trước" })) };
      submissions.push(
        head.startsWith("kept ")
          ? { kind: "kept", submitted: ofRun }
          : { kind: "read", submitted, ...(modified === undefined ? {} : { modified: Number(modified) }) },
      );
    }
  }
  return shown(consolidate(reading, submissions, decisions));
}

function sheetFrom(part: string): SheetSnapshot {
  const [head = "", ...rows] = part.split("\n");
  const [name = "", hidden] = head.split(" | ");
  return sheetOf(rows.join("\n"), { name: name.trim(), ...(hidden === undefined ? {} : { visibility: "hidden" }) });
}

function refused(words: string): Submission {
  const [, file = "", reason] = /^(.*) (\S+)$/u.exec(words) ?? [];
  if (reason === "own-output" || reason === "temporary")
    return { kind: "aside", file, fingerprint: words, why: reason };
  return {
    kind: "refused",
    file,
    fingerprint: words,
    reason: reason === "encrypted" ? reason : "unreadable",
    detail: "zip",
  };
}

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? "–" : String(Number(value.toPrecision(6)));

function shown({ files, values, findings, indicators, counts, missingUnits }: Consolidation): string[] {
  return [
    ...files.map(({ file, status, units, sheets }) =>
      [`file ${file}: ${status}`, units.join(","), ...sheets.map(shownSheet)].join(" · "),
    ),
    ...values.map(shownValue),
    ...findings.map(shownFinding),
    ...indicators
      .filter(isTold)
      .map(({ indicator, state, actual, actualParts, coverage, judgement, doubt, overridden, voided, sources }) =>
        [
          `${indicator.code}: ${judgement.result}`,
          state === "reported" ? (actualParts?.map(number).join("/") ?? number(actual)) : state,
          ...(coverage === undefined ? [] : [`of ${coverage}`]),
          ...(judgement.pace === null ? [] : [judgement.pace]),
          ...(judgement.reason === undefined ? [] : [judgement.reason]),
          ...(doubt === undefined ? [] : [`doubt ${doubt}`]),
          ...(overridden === undefined ? [] : [`overridden ${overridden}`]),
          ...(voided === undefined ? [] : [`voided ${voided.cause} ${voided.was} ${voided.now}`]),
          ...(sources.length === 0 ? [] : [`from ${sources.join(",")}`]),
        ].join(" · "),
      ),
    `counts ${Object.values(counts).join(" ")}; missing: ${missingUnits.join(",")}`.trim(),
  ];
}

function shownSheet({ role, unit, headingRows, firstRow, lastRow, asOf, columns }: SheetSummary): string {
  return [
    `${role} ${String(unit)} ${number(firstRow)}–${number(lastRow)}`,
    ...(headingRows.length === 0 ? [] : [`below ${headingRows.join(",")}`]),
    ...(asOf === null ? [] : [`of ${String(asOf)}`]),
    shownFacts(columns),
  ].join(" ");
}

/** Where nobody sent anything there is nothing to be seen. */
function isTold({ judgement }: IndicatorResult): boolean {
  return judgement.reason !== "unit-missing" && judgement.reason !== "indicator-missing";
}

function shownValue(each: ConsolidatedValue): string {
  const { indicator, unit, file, sheet, cell, text, value, parts, state, used, why, qualifier, reading, decided } =
    each;
  return [
    `${indicator ?? "?"} ${unit} ${file}!${sheet}!${cell} “${text}”`,
    state === "reported" ? (parts?.map(number).join("/") ?? number(value)) : state,
    used ? "used" : why,
    ...(each.numerator === undefined ? [] : [`${number(each.numerator)} of ${number(each.denominator)}`]),
    ...(qualifier === undefined ? [] : [qualifier]),
    ...(reading === undefined ? [] : [reading]),
    ...(each.candidates === undefined
      ? []
      : [`or ${each.candidates.map((one) => `${number(one.value)} “${one.words}”`).join(", ")}`]),
    ...(decided === undefined || decided === "" ? [] : [`decided ${decided}`]),
    ...(each.asOf === null ? [] : [`of ${String(each.asOf)}`]),
    ...(each.run === undefined ? [] : [`kept from ${each.run}`]),
    ...(each.beside === undefined ? [] : [`beside ${JSON.stringify(each.beside)}`]),
  ].join(" · ");
}

function shownFinding({ code, severity, at, found, expected, params, waived }: Finding): string {
  const place = [at.file, at.sheet, at.cell, at.indicator, at.unit].map((each) => each ?? "").join("!");
  return [`${severity} ${code} ${place}`, found ?? "", expected ?? "", shownFacts(params), waived ?? ""]
    .join(" · ")
    .replace(/(?: · )+$/u, "");
}

holdReadings("settlements", (section) => sheetRead(section, settled));
