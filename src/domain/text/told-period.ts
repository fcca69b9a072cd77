/** The time that a title speaks of without a day: "8 tháng đầu năm 2026", "quý II/2026", "năm 2025". */
import { serialDay } from "./as-of";
import { cleanText } from "./fold";

/** Serial days, both within: of the last month of several, of a quarter, of a year. */
export interface ToldPeriod {
  readonly from: number;
  readonly to: number;
}

/** Longer texts are notes. */
const LONGEST = 160;
/** What another paper is, or another time that is only compared with. */
const ELSEWHERE = /nghị quyết|quyết định|công văn|kèm theo|cùng kỳ|so với|giai đoạn|nhiệm kỳ|\d{4}\s*[-–]\s*\d{4}/iu;
/** A year, or the years that a title holds against each other: "9 tháng năm 2025, 2026". */
const YEAR = String.raw`(?:\s*(?:đầu\s+)?(?:[/,-]\s*)?(?:năm\s+)?(20\d\d(?:\s*(?:,|;|và)\s*(?:năm\s+)?20\d\d)*))`;
/** "9 tháng", not "9 tháng cuối năm" nor "ngày 2 tháng 9". */
const MONTHS = new RegExp(String.raw`(?<![\d/])(\d{1,2})\s*tháng(?!\s*(?:\d|cuối|còn|tới|sau))${YEAR}?`, "iu");
const MONTH = new RegExp(String.raw`(?<!ngày\s*\d{1,2}\s*)tháng\s*(\d{1,2})(?![\d])${YEAR}`, "iu");
const QUARTER = new RegExp(String.raw`quý\s*(I{1,3}|IV|[1-4])(?![\p{L}\d])${YEAR}?`, "iu");
const OF_YEAR = /năm\s+(20\d\d)/giu;
/** What is still to be done, at a later time than what was: "… và nhiệm vụ quý IV". */
const AHEAD = String.raw`(?<!\p{L})(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp|định hướng|dự kiến)(?!\p{L})`;
const EACH_AHEAD = new RegExp(AHEAD, "giu");
const ONLY_AHEAD = new RegExp(String.raw`^\P{L}*(?:và\s+)?${AHEAD}(?!.*(?:thực hiện|kết quả))`, "iu");
/** What joins the two. */
const JOINT = /(?:[\s,;–-]|và)+$/iu;

/** What one title says; `year` completes "9 tháng". */
export function parseToldPeriod(text: string, year: number | null): ToldPeriod | null {
  const clean = cleanText(text);
  if (clean.length > LONGEST || ELSEWHERE.test(clean)) return null;
  if (ONLY_AHEAD.test(clean)) return null;
  for (const { index } of clean.matchAll(EACH_AHEAD)) {
    const done = clean.slice(0, index).replace(JOINT, "");
    // "Tháng 5, nhiệm vụ tháng 6 năm 2026": the year stands once.
    const once = /20\d\d/.exec(clean.slice(index))?.[0] ?? "";
    const told = periodIn(done, year) ?? periodIn(`${done} ${once}`, year);
    if (told) return told;
  }
  return periodIn(clean, year);
}

function periodIn(clean: string, year: number | null): ToldPeriod | null {
  const quarter = QUARTER.exec(clean);
  if (quarter) {
    const last = 3 * (["I", "II", "III", "IV"].indexOf(quarter[1]?.toUpperCase() ?? "") + 1 || Number(quarter[1]));
    return spanOf(yearOf(quarter[2], year), last - 2, last);
  }
  const months = MONTHS.exec(clean) ?? MONTH.exec(clean);
  return months ? spanOf(yearOf(months[2], year), Number(months[1]), Number(months[1])) : null;
}

/** The year that titles speak of where none of them names the year that is meant. */
export function parseOtherYear(texts: readonly string[], year: number | null): ToldPeriod | null {
  const years = texts.flatMap((text) => {
    const clean = cleanText(text);
    if (clean.length > LONGEST || ELSEWHERE.test(clean) || /ngày\s*\d/iu.test(clean)) return [];
    return [...clean.matchAll(OF_YEAR)].map((match) => Number(match[1]));
  });
  const latest = Math.max(...years);
  return years.length === 0 || year === null || latest >= year ? null : spanOf(latest, 1, 12);
}

/** The year that is written; of several the one that is reported. */
function yearOf(written: string | undefined, year: number | null): number | null {
  const years = (written?.match(/20\d\d/gu) ?? []).map(Number);
  return years.find((each) => each === year) ?? years[0] ?? year;
}

function spanOf(year: number | null, first: number, last: number): ToldPeriod | null {
  if (year === null || last < 1 || last > 12) return null;
  const from = serialDay(year, first, 1);
  const next = last === 12 ? serialDay(year + 1, 1, 1) : serialDay(year, last + 1, 1);
  return from === null || next === null ? null : { from, to: next - 1 };
}
