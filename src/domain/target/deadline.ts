/**
 * By when a target is due: "hoàn thành trước 31/8/2026", "trong quý III/2025", "trước năm 2028". Its digits are no amount, and it is
 * told apart from the target, since the schema has no column for it and a person has to be told.
 */
import type { Deadline } from "./types";

const DAY = String.raw`(?:ngày\s+)?(?<day>0?[1-9]|[12]\d|3[01])(?:\s*[/.-]\s*|\s+tháng\s+)(?<dayMonth>0?[1-9]|1[0-2])(?:(?:\s*[/.-]\s*|\s+năm\s+)(?<dayYear>20\d\d))?`;
const MONTH = String.raw`tháng\s+(?<month>0?[1-9]|1[0-2])(?:(?:\s*[/-]\s*|\s+năm\s+)(?<monthYear>20\d\d))?`;
const QUARTER = String.raw`qu[ýí]\s+(?<quarter>iv|i{1,3}|[1-4])(?:(?:\s*[/-]\s*|\s+năm\s+)(?<quarterYear>20\d\d))?`;
const YEAR = String.raw`năm\s+(?<year>20\d\d)|(?<=trước\s)(?<bareYear>20[2-5]\d)`;
const WHEN = `(?:${DAY}|${MONTH}|${QUARTER}|${YEAR})`;
const VERB = String.raw`(?:(?:phấn đấu|phải|cơ bản)\s+)*(?:hoàn thành|thực hiện xong|làm xong|xong|về đích|kết thúc|được công nhận|thời hạn|hạn)\s*:?\s+`;
const BY = String.raw`(?:(?:chậm nhất(?: là| vào)?|trước|đến|tới|vào|trong|từ nay đến)\s+(?:(?:cuối|hết|đầu|giữa)\s+)?)`;
/** A month alone behind a bracket or a comma is a time as well. */
const BARE = String.raw`(?<=[(,;–-]\s*)(?=tháng|qu[ýí]|năm)|^(?=(?:tháng|qu[ýí]|năm)\s[^\s]+$)`;
/** No "4/9 thôn", "5/7 %", "2025-2030": what follows goes on with something else. */
const END = String.raw`(?![\d%]|\s*[%/–-]\s*\d|\s*%|\.\d)(?!\s+(?!đạt|phải|hoàn|có|được|là|thì|từ|ít|trên|tối)\p{L})`;

const DEADLINE = new RegExp(String.raw`(?<!\p{L})(?<by>(?:${VERB})?${BY}|${VERB}|${BARE})${WHEN}${END}`, "gu");

const ROMAN = ["i", "ii", "iii", "iv"];

/** The deadlines of a text in lower case, and what is left of it without them. */
export function takeDeadlines(text: string): { readonly rest: string; readonly deadlines: readonly Deadline[] } {
  const deadlines: Deadline[] = [];
  const rest = text.replace(DEADLINE, (words: string, ...more: unknown[]) => {
    const [offset, , groups] = more.slice(-3) as [number, string, Readonly<Record<string, string | undefined>>];
    // "95% (năm 2024: 93%)" tells another year's figure.
    if (groups.by === "" && /^\s*:/u.test(text.slice(offset + words.length))) return words;
    deadlines.push(deadlineOf(words.trim(), groups));
    return " ";
  });
  return {
    rest: rest
      .replace(/\s+/g, " ")
      .replace(/^[\s,;:.–-]+(?!\d)|[\s,;:–-]+$/gu, "")
      .trim(),
    deadlines,
  };
}

function deadlineOf(words: string, groups: Readonly<Record<string, string | undefined>>): Deadline {
  const { by = "", day, dayMonth, month, quarter } = groups;
  const year = groups.dayYear ?? groups.monthYear ?? groups.quarterYear ?? groups.year ?? groups.bareYear;
  const before = by.includes("trước") ? 1 : 0;
  const last = lastMonth(dayMonth ?? month, quarter);
  if (last === null) return { words, year: Number(year) - before, month: 12 };
  // Before the first of a month, or before a month, is the month before it.
  const earlier = day === undefined || Number(day) === 1 ? before : 0;
  const end = last - earlier * (quarter === undefined ? 1 : 3);
  const yearBefore = end === 0 ? 1 : 0;
  return { words, year: year === undefined ? null : Number(year) - yearBefore, month: end + 12 * yearBefore };
}

function lastMonth(month: string | undefined, quarter: string | undefined): number | null {
  if (month !== undefined) return Number(month);
  return quarter === undefined ? null : 3 * (ROMAN.indexOf(quarter) + 1 || Number(quarter));
}
