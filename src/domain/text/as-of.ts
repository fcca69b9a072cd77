/** Dates in titles: "Số liệu đến ngày 14/9/2023", "tính đến 31 tháng 8 năm 2023". Serial days of the 1900 system. */
import { cleanText } from "./fold";

const DATE = String.raw`(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})(?:\s*(?:[/.-]|năm)\s*(\d{4}|\d{2}))?(?![\d/])`;
/** "đến hết ngày 14/9", or a day that figures are said to be taken on; the date of a resolution is neither. */
const AS_OF = [
  new RegExp(String.raw`(?:đến|tới)(?:\s+hết)?(?:\s+ngày)?\s*:?\s*${DATE}`, "giu"),
  new RegExp(String.raw`(?:chốt|thời điểm|số liệu)[^\d]{0,30}?ngày\s*:?\s*${DATE}`, "giu"),
];
/** Before the end of a stretch, "từ 15/4 đến …": of that are the figures only where no other day is said. */
const SPAN = new RegExp(String.raw`(?<!\p{L})từ(?:\s+ngày)?\s*${DATE}[\s,–-]*$`, "iu");

/** Longer texts are notes. */
const LONGEST = 160;
/** Papers and those who sign them, terms and plans have dates of their own. */
const OF_ANOTHER =
  /nghị quyết|quyết định|công văn|văn bản|thông báo|tờ trình|thông tư|nghị định|hướng dẫn|biên bản|kèm theo|ban hành|số\s*:|số\s+\d+\s*[/-]|(?<!\p{L})(?:giao|ký|hạn|trước|từ|kể từ|họp|duyệt)(?!\p{L})|^\s*(?:kế hoạch|kh|mục tiêu)(?!\p{L})|cùng kỳ|so với|năm trước|,\s*ngày/iu;
const FULL_DATE = String.raw`(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)`;
/** A day that is not said to be one of figures: in brackets, behind a dash, behind what was done, or by itself. */
const LOOSE = [
  String.raw`\(\s*(?:ngày\s*)?${FULL_DATE}\s*\)`,
  String.raw`\s[-–]\s*(?:ngày\s*)?${FULL_DATE}\s*$`,
  String.raw`(?:^|\s)(?:TH|thực hiện|kết quả|KQ|KQTH|cập nhật)\s*(?:ngày\s*)?${FULL_DATE}\s*$`,
  String.raw`^${FULL_DATE}$`,
].map((pattern) => new RegExp(pattern, "iu"));

/** Serial day of a calendar date, or null where there is no such day. */
export function serialDay(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** The day that figures are as of, where a text says so; `year` completes "đến 14/9". */
export function parseAsOf(text: string, year?: number): number | null {
  const clean = cleanText(text);
  for (const pattern of AS_OF) {
    const matches = [...clean.matchAll(pattern)];
    const match = matches.find(({ index }) => !SPAN.test(clean.slice(0, index))) ?? matches[0];
    if (match) return fromParts(match, year);
  }
  return null;
}

/** A day in a title or heading that nothing calls a day of figures, "6 THÁNG (30/6/2026)", "TH 31/10/2026"; only one of the year meant. */
export function parseLooseAsOf(text: string, year: number | null): number | null {
  const clean = cleanText(text);
  if (clean.length > LONGEST || OF_ANOTHER.test(clean)) return null;
  for (const pattern of LOOSE) {
    const match = pattern.exec(clean);
    if (match) return year === null || Number(match[3]) === year ? fromParts(match, undefined) : null;
  }
  return null;
}

/** A written date: "14/9/2023", "2023-09-14". */
export function parseDay(text: string): number | null {
  const clean = cleanText(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(clean);
  if (iso) return serialDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = new RegExp(`^${DATE}$`, "iu").exec(clean);
  return match ? fromParts(match, undefined) : null;
}

/** "2023-09-14" of a serial day. */
export function isoDay(serial: number): string {
  const day = Math.floor(serial);
  if (day !== lastDay.serial) lastDay = { serial: day, text: writtenDay(day) };
  return lastDay.text;
}

/** Every figure of a run is written with its day, which is the same one for thousands of them. */
let lastDay = { serial: 0, text: writtenDay(0) };

function writtenDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function fromParts(match: RegExpExecArray, fallback: number | undefined): number | null {
  const year = match[3] === undefined ? fallback : Number(match[3]);
  if (year === undefined) return null;
  return serialDay(year < 100 ? 2000 + year : year, Number(match[2]), Number(match[1]));
}
