/** The time that a figure is said to be of: "Quý III: 40 ha", "12 (tháng 9)", "61,3% năm 2025". */
import type { Aside } from "./asides";

export type When =
  /** Of one month or quarter: 1 to 12 the last of its months, null where the words name none ("trong tháng"). */
  | { readonly kind: "part"; readonly last: number | null; readonly first: number | null; readonly year: number | null }
  /** From the year's beginning to the end of this month. */
  | { readonly kind: "toDate"; readonly last: number; readonly year: number | null }
  /** Of or in these years. */
  | { readonly kind: "years"; readonly from: number; readonly to: number }
  /** Of the same period of the year before, or of the period before. */
  | { readonly kind: "prior" };

const SIGN = String.raw`[§¤][\uE000-\uEFFF]`;
const SOURCE = String.raw`(?:(?:riêng|trong|của|số liệu|số|kết quả|thực hiện|th|ước|tính|đến|hết|cuối|vào|là)\s+)*`;
const PRIOR = "(?:cùng kỳ|ck|cùng thời điểm|kỳ trước|năm trước|năm ngoái|tháng trước|quý trước)";
/** Behind a figure, in brackets or not, and nothing else beside it. */
const LABEL = new RegExp(
  String.raw`^${SOURCE}(?:(${SIGN})|(?:trong )?(?:tháng|quý|tuần)(?: này)?|(${PRIOR}(?:\s*${SIGN})?))[\s.,;:]*$`,
  "u",
);
/** Right before a figure, where it is not what something is compared with or planned by. */
const BEFORE = new RegExp(
  String.raw`(?<!(?:với|so|từ|theo|của|giao|kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|nq|dự toán)\s*)(${SIGN})\s*[:,–-]?\s*(?:đã|đạt|được|là|có|còn|xuống|lên|giảm|tăng|xếp|đứng|thứ|hạng|ở mức|thực hiện|khoảng|trên|hơn|gần|\s)*$`,
  "u",
);

/** The time that stands as a label behind a figure. */
export function whenBehind(label: string, asides: readonly Aside[]): When | null {
  const match = LABEL.exec(label.trim());
  if (!match) return null;
  if (match[2] !== undefined) return { kind: "prior" };
  return match[1] === undefined ? { kind: "part", first: null, last: null, year: null } : whenOf(match[1], asides);
}

/** The years that stand as a label before a figure. */
export function whenBefore(head: string, asides: readonly Aside[]): When | null {
  const match = BEFORE.exec(head);
  return match ? whenOf(match[1] ?? "", asides) : null;
}

/** The last month or quarter that the words before a figure name. */
export function partBefore(words: string, asides: readonly Aside[]): When {
  const sign = [...words.matchAll(/¤[\uE000-\uEFFF]/gu)].at(-1)?.[0];
  return (sign === undefined ? null : whenOf(sign, asides)) ?? { kind: "part", first: null, last: null, year: null };
}

const ROMAN = ["i", "ii", "iii", "iv"];

function whenOf(sign: string, asides: readonly Aside[]): When | null {
  const aside = asides[sign.charCodeAt(1) - 0xe001];
  if (!aside) return null;
  const years = [...aside.words.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => Number(year));
  if (aside.kind === "period") {
    const named = /^(?:trong\s+)?(tháng|quý|quí|tuần|t|q)\s*(\d+|[iv]+)/u.exec(aside.words);
    const number = Number(named?.[2]) || ROMAN.indexOf(named?.[2] ?? "") + 1;
    const quarter = named?.[1]?.startsWith("q") === true;
    const week = named?.[1] === "tuần";
    const last = week ? null : quarter ? number * 3 : number;
    const first = last === null ? null : quarter ? last - 2 : last;
    return { kind: "part", first, last, year: years[0] ?? null };
  }
  if (aside.kind !== "date") return null;
  // "6 tháng cuối năm" does not begin with the year.
  if (/cuối năm/u.test(aside.words) && /^\D*\d+\s*(?:tháng|t)/u.test(aside.words))
    return { kind: "part", first: null, last: null, year: years[0] ?? null };
  const months = /^(?!ngày)\D*(\d{1,2})\s*(?:tháng|t)(?!\p{L}|\s+\d)/u.exec(aside.words);
  if (months) return { kind: "toDate", last: Number(months[1]), year: years[0] ?? null };
  return years.length === 0 ? null : { kind: "years", from: Math.min(...years), to: Math.max(...years) };
}
