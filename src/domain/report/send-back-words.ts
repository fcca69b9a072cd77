/**
 * What a sender has to mend and how, by finding: data of the slips that go back to units, in Vietnamese. A new code is
 * either here or among those that are nobody's to mend but ours.
 */
import type { Finding, FindingCode, SchemaFindingCode } from "../finding/finding";
import { dayText, numberText } from "./numbers";

interface MendWords {
  /** What is wrong in this cell and what should stand there. */
  readonly need: (finding: Finding) => string;
  readonly how: string;
}

const param = (finding: Finding, name: string): string => spoken(String(finding.params?.[name] ?? ""));
const expected = ({ expected: text = "" }: Finding): string => spoken(text);

/** A stored number as offices write it; other texts as they are. */
export function spoken(text: string): string {
  const clean = text.replace(/\s+/g, " ").trim();
  return /^-?\d+(\.\d+)?$/.test(clean) && !/^-?\d{1,3}(\.\d{3})+$/.test(clean) ? numberText(Number(clean), 6) : clean;
}

/** What the office that consolidates settles by itself, or needs no mending. */
type OursToMend =
  | "form-version"
  | "form-other-unit"
  | "form-other-period"
  | "form-other-schema"
  | "form-ids-shifted"
  | "form-ids-lost"
  | "form-part"
  | "form-unprotected"
  | "same-as-last-period"
  | "file-duplicate"
  | "file-superseded"
  | "file-own-output"
  | "file-temporary"
  | "figure-kept"
  | "unit-missing"
  | "sheet-empty"
  | "sheet-hidden"
  | "sheet-not-indicators"
  | "title-rows"
  | "merged-heading"
  | "dimension-oversized"
  | "legacy-font"
  | "heading-unknown"
  | "name-guessed"
  | "total-as-data"
  | "number-as-text"
  | "fraction"
  | "qualifier"
  | "missing-token"
  | "whitespace"
  | "outlier"
  | "conflict-same"
  | "plan-sum"
  | "verdict-void"
  | "history-changed"
  | "history-source"
  | "amendment-chain"
  | "amendment-double"
  | "amendment-document"
  | "last-year-disagrees"
  | "forecast-below"
  | SchemaFindingCode;

const WORDS: Readonly<Record<Exclude<FindingCode, OursToMend>, MendWords>> = {
  "file-unreadable": {
    need: () => "Tệp bị hỏng hoặc không phải bảng tính",
    how: "Mở tệp gốc, lưu lại thành .xlsx rồi gửi lại",
  },
  "file-encrypted": { need: () => "Tệp có mật khẩu nên không đọc được", how: "Bỏ mật khẩu mở tệp rồi gửi lại" },
  "unit-unknown": { need: () => "Không rõ tệp của đơn vị nào", how: "Ghi tên đơn vị ở đầu biểu rồi gửi lại" },
  "sender-disagrees": {
    need: () => "Tên tệp, đầu biểu, chữ ký ghi các đơn vị khác nhau",
    how: "Ghi thống nhất một tên đơn vị rồi gửi lại",
  },
  "heading-missing": { need: (f) => `Thiếu cột “${f.at.heading ?? ""}”`, how: "Thêm cột còn thiếu theo mẫu" },
  "heading-duplicate": {
    need: (f) => `Cột “${f.at.heading ?? ""}” và một cột khác đều có thể là số cần dùng`,
    how: "Ghi rõ tiêu đề của từng cột, hoặc để lại một cột",
  },
  "heading-guessed": {
    need: (f) => `Cột “${f.at.heading ?? ""}” chưa rõ có phải số thực hiện`,
    how: "Ghi rõ tiêu đề cột, ví dụ “Thực hiện 9 tháng”",
  },
  "code-unknown": { need: () => "Mã không có trong bộ chỉ tiêu", how: "Ghi lại đúng mã của mẫu đã gửi" },
  "name-unmatched": {
    need: () => "Tên không có trong bộ chỉ tiêu",
    how: "Ghi đúng tên chỉ tiêu được giao; dòng ngoài bộ chỉ tiêu thì bỏ",
  },
  "code-name-disagree": {
    need: (f) => `Mã là của chỉ tiêu “${expected(f)}”, tên là của chỉ tiêu khác`,
    how: "Sửa mã hoặc tên cho khớp nhau, kiểm tra lại số",
  },
  "row-duplicate": { need: () => "Chỉ tiêu có hai dòng giống nhau", how: "Bỏ một dòng" },
  "row-conflict": {
    need: (f) =>
      `Một chỉ tiêu có nhiều số khác nhau: ${param(f, "figures")
        .split(";")
        .map((each) => spoken(each))
        .join("; ")}`,
    how: "Để lại một dòng với số đúng",
  },
  "part-missing": {
    need: () => "Chỉ tiêu có nhiều phần, thiếu số của một phần",
    how: "Ghi đủ số của từng phần, cách nhau bằng dấu /",
  },
  "indicator-missing": {
    need: (f) =>
      `${param(f, "sheet") === "" ? "Báo cáo không có" : "Chưa thấy trong báo cáo"} dòng chỉ tiêu “${expected(f)}”`,
    how: "Thêm dòng chỉ tiêu này và ghi kết quả",
  },
  "not-owner": {
    need: () => "Chỉ tiêu này không giao cho đơn vị",
    how: "Bỏ dòng này, hoặc trao đổi với cơ quan chủ trì",
  },
  "number-ambiguous": {
    need: (f) =>
      `Số có nhiều cách đọc: ${expected(f)
        .split(";")
        .map((each) => each.trim())
        .join(" hoặc ")}`,
    how: "Ghi số kiểu số của Excel, dấu phẩy trước phần thập phân",
  },
  "number-unreadable": { need: () => "Không có số", how: "Ghi kết quả bằng số theo đơn vị tính của chỉ tiêu" },
  "number-from-date": {
    need: () => "Excel đã đổi số thành ngày tháng",
    how: "Định dạng ô là Văn bản (Text) rồi ghi lại số",
  },
  "error-value": {
    need: () => "Ô báo lỗi",
    how: "Sửa công thức, hoặc ghi số; chưa có số liệu thì ghi rõ “Chưa có số liệu”",
  },
  "percent-scale": {
    need: () => "Tỷ lệ % khác thang với các ô cùng cột",
    how: "Ghi thống nhất một kiểu, ví dụ 51 hoặc 51%",
  },
  "unit-differs": {
    need: (f) => `Đơn vị tính của chỉ tiêu là “${expected(f)}”`,
    how: "Ghi số theo đúng đơn vị tính này",
  },
  "unit-slip": {
    need: (f) => `Lệch hàng trăm, hàng nghìn lần so với ${expected(f)}`,
    how: "Kiểm tra đơn vị tính, ghi lại số",
  },
  "figure-implausible": { need: () => "Số khó có thể đúng so với kế hoạch", how: "Kiểm tra lại số, đơn vị tính" },
  "value-missing": { need: () => "Ô để trống, đến kỳ phải có số", how: "Ghi số; chưa có thì ghi rõ “Chưa có số liệu”" },
  "value-negative": { need: () => "Số âm, chỉ tiêu này không thể âm", how: "Kiểm tra dấu, ghi lại số" },
  "value-decimals": {
    need: () => "Số lẻ, chỉ tiêu này đếm bằng số nguyên",
    how: "Kiểm tra lại số, dấu ngăn cách phần nghìn",
  },
  "percent-over-100": { need: () => "Tỷ lệ vượt quá 100%", how: "Kiểm tra lại tử số, mẫu số" },
  "formula-overwritten": { need: () => "Ô công thức của mẫu bị ghi đè bằng số", how: "Chép lại công thức từ dòng bên" },
  "merged-data": { need: () => "Một số ghi cho nhiều dòng gộp ô", how: "Bỏ gộp ô, ghi số cho từng dòng" },
  "target-changed": {
    need: (f) => `Kế hoạch theo nghị quyết là ${expected(f)}`,
    how: "Ghi lại kế hoạch theo nghị quyết",
  },
  "percent-disagrees": {
    need: (f) => `Tỷ lệ tính từ số thực hiện là ${rate(f)}%`,
    how: "Sửa công thức tỷ lệ, hoặc sửa số thực hiện",
  },
  "sum-disagrees": {
    need: (f) => `Cộng các dòng thành phần được ${expected(f)}`,
    how: "Sửa số tổng hoặc số thành phần cho khớp",
  },
  "part-exceeds-whole": {
    need: (f) => `Lớn hơn số của chỉ tiêu chung (${expected(f)})`,
    how: "Sửa số thành phần hoặc số chung",
  },
  "cumulative-decreased": {
    need: (f) => `Lũy kế thấp hơn kỳ trước (${expected(f)})`,
    how: "Ghi số lũy kế từ đầu năm, hoặc nêu lý do giảm",
  },
  "estimate-below-actual": {
    need: (f) => `Ước cả năm thấp hơn số đã thực hiện (${expected(f)})`,
    how: "Sửa số ước cả năm",
  },
  "reduction-disagrees": {
    need: (f) => `Mức giảm tính từ kỳ gốc là ${expected(f)}`,
    how: "Sửa mức giảm hoặc mức còn lại cho khớp",
  },
  "external-links": {
    need: () => "Số lấy từ liên kết sang sổ khác, có thể đã cũ",
    how: "Cập nhật liên kết rồi dán thành giá trị",
  },
  "values-not-computed": { need: () => "Công thức chưa được tính", how: "Mở tệp bằng Excel, lưu lại rồi gửi" },
  "as-of-mixed": {
    need: (f) => `Số liệu phải đến ngày ${day(f, "expected")}`,
    how: "Lập lại biểu với số liệu đến ngày này",
  },
  "reason-missing": {
    need: () => "Chỉ tiêu chậm tiến độ, chưa nêu nguyên nhân",
    how: "Nêu nguyên nhân khách quan, chủ quan, giải pháp, thời hạn ở các cột cạnh số thực hiện",
  },
  conflict: { need: (f) => `Đơn vị khác báo cáo ${expected(f)}`, how: "Thống nhất số với đơn vị kia rồi gửi lại" },
  "whole-as-part": {
    need: () => "Có vẻ là số của toàn địa bàn, không phải của riêng đơn vị",
    how: "Ghi số của riêng đơn vị",
  },
};

/** By code; none where it is not the sender's to mend. */
export const MEND_WORDS: Readonly<Partial<Record<FindingCode, MendWords>>> = WORDS;

const CODES_BY_MENDING: ReadonlyMap<string, FindingCode> = new Map(
  (Object.keys(MEND_WORDS) as FindingCode[]).map((code) => [MEND_WORDS[code]?.how ?? "", code]),
);

/** The kind of finding that a slip tells to mend in this way; null where nobody is told so. */
export function codeOfMending(how: string): FindingCode | null {
  return CODES_BY_MENDING.get(how) ?? null;
}

/** What stands in the cell, as the slip says it. */
export function foundWords(finding: Finding): string {
  const { code, found } = finding;
  if (code === "reason-missing") return "(chưa nêu nguyên nhân)";
  if (code === "as-of-mixed") return `đến ngày ${day(finding, "found")}`;
  if (code === "percent-disagrees") return `${spokenRate(found)}%`;
  if (found !== undefined && found !== "") return spoken(found);
  switch (code) {
    case "file-encrypted":
      return "(tệp có mật khẩu)";
    case "file-unreadable":
      return "(tệp không mở được)";
    case "indicator-missing":
      return "(không có dòng này)";
    default:
      return "(để trống)";
  }
}

function day({ params }: Finding, name: string): string {
  const value = params?.[name];
  return typeof value === "number" ? dayText(value) : "…";
}

function rate({ expected: text }: Finding): string {
  return spokenRate(text);
}

function spokenRate(text = ""): string {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? text : numberText(number, 1);
}
