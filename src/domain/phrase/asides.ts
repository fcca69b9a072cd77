/**
 * What stands in a text and is no amount: dates, periods, documents, ranks, numbered places. Each is taken out as what it is,
 * with a mark in its place, so that no later step can mistake its digits for a figure.
 */

export type AsideKind = "date" | "period" | "document" | "rank" | "place";

export interface Aside {
  readonly kind: AsideKind;
  /** As written, in lower case. */
  readonly words: string;
}

/**
 * Stands where an aside was taken out, with a sign of private use behind it that says which; a period of its own ("tháng 9") has
 * another, since its figure is not the whole year's.
 */
export const MARK = "§";
export const PERIOD_MARK = "¤";

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const YEAR = String.raw`20[0-5]\d`;
const SIGNS = "kh|qđ|nq|ct|cv|tb|bc|ttr|hd|tt|nđ|cp|kl|qc|ctr|đa|pa|gm|lkh|ubnd|hđnd";
const PAPERS =
  "kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|văn bản|thông báo|báo cáo|tờ trình|hướng dẫn|thông tư|nghị định|luật|đề án|chương trình|công điện|kết luận|quy định|quy chế|hợp đồng|kh|qđ|nq|ct|cv|vb|tb|bc|ttr|hd|tt|nđ|kl";
const PLACES =
  "thôn|bản|xóm|làng|tổ|tổ dân phố|tdp|khu|khu phố|kp|ấp|khóm|đường|đường số|số nhà|phố|quốc lộ|tỉnh lộ|huyện lộ|ql|tl|đt|hẻm|ngõ|ngách|lô|gói thầu|phụ lục|biểu|mẫu|mục|điều|khoản|tiểu khu|khoảnh|cụm|trạm|chi bộ|trường|lớp|cầu|kênh";
const GRADES = "mức độ|cấp độ|giai đoạn|đợt|lần thứ|lần|khóa|khoá|vòng|bước|kỳ họp thứ|thứ";
/** What is counted through in a list of parts. */
const LISTED = "tuyến|đoạn|nhánh|công trình|dự án|hạng mục|nhóm|đội|mô hình|cơ sở|điểm|loại";
/** Behind the number of a place or a grade nothing is counted. */
const ENDS = String.raw`(?=\s*(?:$|[,;:.()\]–-](?!\d)|(?:và|của|tại|thuộc|đến|đã|được|trên|theo|với|xã|phường|là|cho|do)(?!\p{L})))`;
/** Neither inside a word nor inside a number: "1,500 - KH" is no paper 500. */
const NOT_AFTER = String.raw`(?<![\p{L}\p{N}]|\d[.,])`;
const NOT_BEFORE = String.raw`(?![\p{L}\p{N}]|[.,/]\d)`;

interface Rule {
  readonly kind: AsideKind;
  readonly pattern: RegExp;
}

function rule(kind: AsideKind, pattern: string): Rule {
  return { kind, pattern: new RegExp(NOT_AFTER + `(?:${pattern})`, "gu") };
}

const NUMERIC_DATE = String.raw`${DAY}\s?[/.-]\s?${MONTH}\s?[/.-]\s?(?:${YEAR}|\d\d)${NOT_BEFORE}`;

const RULES: readonly Rule[] = [
  rule("document", String.raw`(?:${PAPERS})\s+số\s*:?\s*\d+(?:\s?[/-]\s?[\p{L}\d]+)*`),
  rule(
    "document",
    String.raw`(?:(?:${PAPERS})\s+)?(?:số\s*:?\s*)?\d+\s?[/-]\s?(?:${YEAR}\s?[/-]\s?)?(?:${SIGNS})(?:[\p{L}]*)(?:\s?[/-]\s?[\p{L}\d]+)*(?!\p{L})`,
  ),
  rule("date", String.raw`(?:ngày\s+)?${NUMERIC_DATE}`),
  rule("date", String.raw`(?:ngày\s+)?${DAY}\s+tháng\s+${MONTH}(?:\s+năm\s+${YEAR})?${NOT_BEFORE}`),
  rule("date", String.raw`ngày\s+${DAY}(?:\s?[/.-]\s?${MONTH})?${NOT_BEFORE}`),
  rule("date", String.raw`${DAY}\s?[/-]\s?${MONTH}(?:\s?[/-]\s?${YEAR})?(?=\s*:)`),
  rule(
    "date",
    String.raw`(?:(?<=(?:đến|tới|hết|trước|từ|sau|vào|quá|là)\s)${DAY}\s?[/-]\s?${MONTH})${NOT_BEFORE}(?!\s*%)`,
  ),
  rule(
    "date",
    String.raw`(?:(?:cuối|đầu|hết|giữa|đến|tới|trong|so với|vào|tính đến)\s+)*(?:tháng|thg)\s+${MONTH}\s*(?:[/-]|năm)\s*${YEAR}${NOT_BEFORE}`,
  ),
  rule("date", String.raw`(?:(?:cuối|hết|đến|tới|tính đến)\s+)+(?:tháng|thg)\s+${MONTH}${NOT_BEFORE}`),
  rule(
    "date",
    String.raw`(?:lũy kế|luỹ kế|cộng dồn|trong|kết quả|qua|sau|ước|cả)?\s*${MONTH}\s*(?:tháng|t)\s*(?:đầu năm|cuối năm|năm\s+${YEAR}|/\s?${YEAR})(?:\s+${YEAR})?${NOT_BEFORE}`,
  ),
  rule(
    "date",
    String.raw`(?:lũy kế|luỹ kế|cộng dồn|trong|kết quả|qua|sau|ước|ước thực hiện|thực hiện|th|tổng số)\s+${MONTH}\s*(?:tháng|t)(?!\p{L})`,
  ),
  rule("date", String.raw`${MONTH}\s*(?:tháng|t)(?=\s*:|\s+(?:tăng|giảm|đạt|đã|ước|thực hiện|được)(?!\p{L}))`),
  rule("date", String.raw`(?<=^|[;,(])\s*${MONTH}\s*(?:tháng|t)(?=\s*[:,;]|\s+(?!$|[-–(]))(?!\p{L})`),
  rule(
    "period",
    String.raw`(?:trong\s+)?(?:(?:tháng|quý|quí|tuần)\s+(?:\d{1,2}|i{1,3}|iv)|t${MONTH}|q[1-4])(?:\s*(?:[/-]|năm)\s*${YEAR})?${NOT_BEFORE}`,
  ),
  rule(
    "date",
    String.raw`(?:năm học|năm|niên độ|vụ|giai đoạn|nhiệm kỳ|thời kỳ|năm kế hoạch)\s+${YEAR}(?:\s?[-–/]\s?(?:${YEAR}|\d\d))?${NOT_BEFORE}`,
  ),
  rule("date", String.raw`${YEAR}\s?[-–]\s?${YEAR}${NOT_BEFORE}`),
  rule(
    "date",
    String.raw`(?<=(?:đến|tới|từ|hết|cuối|đầu|trước|với|trong)\s)(?:20[1-4]\d)${NOT_BEFORE}(?!\s*[%‰\p{L}])`,
  ),
  rule(
    "rank",
    String.raw`(?:xếp|đứng|vị trí|xếp hạng|thứ hạng)(?:\s+(?:thứ|hạng|vị trí))*\s+\d+(?:\s?/\s?\d+)?${NOT_BEFORE}`,
  ),
  rule("date", String.raw`(?<=\()\s*${MONTH}\s?/\s?${YEAR}\s*(?=\))`),
  rule("place", String.raw`(?:${PLACES})\s+(?:số\s+)?\d+[a-z]?${ENDS}`),
  rule("place", String.raw`(?:${GRADES})\s+(?:\d+|[ivx]+)${ENDS}`),
  // "Tuyến 1: 18,4 km": what a figure stands behind.
  rule("place", String.raw`(?:${LISTED})\s+\d{1,2}\s*(?=(?:\([^()]*\)\s*)?:\s+\d)`),
];

/** Most cells hold a number and a unit: what no aside can do without is looked for first. */
const MAY_HOLD = new RegExp(
  String.raw`\d\s?[/-]|\d\s?\.\s?\d+\.|20[0-5]\d|(?<!\p{L})[tq]\d|số\s*:\s*\d|\d\s*t(?:háng)?(?!\p{L})|(?:số|ngày|tháng|thg|quý|quí|tuần|xếp|đứng|vị trí|hạng|${PLACES}|${GRADES}|${LISTED})\s+[\divx]`,
  "u",
);

/** The text with its asides taken out, and what they were. `keep` names kinds that are asked for and stay. */
export function takeAsides(
  text: string,
  keep: readonly AsideKind[] = [],
): { readonly text: string; readonly asides: readonly Aside[] } {
  if (!MAY_HOLD.test(text)) return { text, asides: [] };
  const asides: Aside[] = [];
  let rest = text;
  for (const { kind, pattern } of RULES) {
    if (keep.includes(kind)) continue;
    rest = rest.replace(pattern, (words) => {
      asides.push({ kind, words: words.trim() });
      return ` ${kind === "period" ? PERIOD_MARK : MARK}${String.fromCharCode(0xe000 + (asides.length % 0x1000))} `;
    });
  }
  return { text: rest, asides };
}

/** Words with their asides put back. */
export function putBack(words: string, asides: readonly Aside[]): string {
  return words
    .replace(/[§¤]([\uE000-\uEFFF])/gu, (mark, sign: string) => asides[sign.charCodeAt(0) - 0xe001]?.words ?? mark)
    .replace(/\s+/gu, " ")
    .trim();
}
