/** Which stretch of time a column speaks of, from the words of its heading: nine months to date, one month, a year. */

/**
 * `toDate`: from the year's beginning, for so many months where said · `within`: one month or quarter by itself; `ends` is
 * its last month where said, `alone` whether it is certainly no year to date, `first` whether it begins the year · `rest`: what is still to come · `none`: nothing is said.
 */
export type Period =
  | { readonly kind: "toDate"; readonly months: number | null }
  | { readonly kind: "within"; readonly ends: number | null; readonly first: boolean; readonly alone: boolean }
  | { readonly kind: "rest" | "year" | "term" | "none" };

const TERM = /nhiem ki|giai doan|(^| )5 nam( |$)/;
/** Words for a figure that has been adding up since January: no plan, and no single month, does. */
const ADDS_UP = /(^| )(luy ke|lk|cong don|tu dau nam)( |$)/;
const DEN = /(^| )den( |$)/;
const REST = /thang cuoi nam|thang (con lai|sau|toi)|qui sau|ki (sau|toi)|nam (sau|toi)/;
/** "Kỳ này" may be all of it up to now; a month, a quarter is not. */
const PERIOD_ITSELF = /(^| )(trong ki|ki (nay|bao cao))( |$)/;
const MONTH_ALONE =
  /(^| )(trong (thang|qui|tuan)|(thang|qui) (nay|bao cao)|(kh|ke hoach|th|thuc hien|ket qua) (thang|qui))( |$)/;
const MONTHS = /(?:^| )(\d{1,2}) ?(?:thang|t)(?: |$)/;
const MONTH = /(?:^| )(?:thang|t) ?(\d{1,2})(?= |$)/;
const QUARTER = /(?:^| )(?:qui|q) ?(i{1,3}|iv|[1-4])(?= |$)/;
const WHOLE_YEAR = /(^| )(ca nam|nam)( |$)/;

/** The day that figures run to: "30/6/2023" and nothing else, "đến 30/6", "Có mặt 30/9", "TH 31/10/2026". Dates of documents have other words before them. */
const ON_DAY =
  /^(?:co mat|hien co|so lieu) (?:ngay )?(\d{1,2}) (\d{1,2})(?: 20\d\d)?$|(?:^|^(?:th|thuc hien|ket qua|kqth|thoi diem) (?:ngay )?|(?:^| )den (?:het )?(?:ngay )?)(\d{1,2}) (\d{1,2}) 20\d\d$|(?:^| )den (?:het )?(?:ngay )?(\d{1,2}) (\d{1,2})$/;

/** The period of a folded heading. */
export function periodOf(key: string): Period {
  if (TERM.test(key)) return { kind: "term" };
  const ends = monthOfDay(key);
  if (ends !== null) return { kind: "toDate", months: ends };
  return periodInWords(key);
}

function monthOfDay(key: string): number | null {
  const said = ON_DAY.exec(key);
  if (!said) return null;
  const [d = 0, m = 0] = said.filter((digits, at) => at > 0 && digits).map(Number);
  return d >= 1 && d <= 31 && m >= 1 && m <= 12 ? m : null;
}

function periodInWords(key: string): Period {
  if (REST.test(key)) return { kind: "rest" };
  const months = numberOf(MONTHS, key);
  if (months !== null) return { kind: "toDate", months };
  const month = numberOf(MONTH, key);
  const quarter = quarterOf(key);
  const ends = month ?? (quarter === null ? null : quarter * 3);
  if (addsUp(key) || DEN.test(key)) return { kind: "toDate", months: ends };
  if (ends !== null) return { kind: "within", ends, first: month === 1 || quarter === 1, alone: true };
  const alone = MONTH_ALONE.test(key);
  if (alone || PERIOD_ITSELF.test(key)) return { kind: "within", ends: null, first: false, alone };
  return WHOLE_YEAR.test(key) ? { kind: "year" } : { kind: "none" };
}

/** Whether a heading speaks of a figure from January on. */
export function addsUp(key: string): boolean {
  return ADDS_UP.test(key);
}

/** Whether a heading is nothing but a period or a year: "9 tháng", "T9", "Quý III", "Năm 2023". */
export function isBarePeriod(key: string): boolean {
  const rest = key
    .replace(/(^| )(dau|cuoi|trong|den|het|nam|thang|qui|ki|tong|cong|don|luy|ke|thoi|diem|ngay)(?= |$)/g, "")
    .replace(/(^| )(\d{1,2}t?|t\d{1,2}|q[1-4]|i{1,3}|iv|(19|20)\d\d)(?= |$)/g, "");
  return rest.trim() === "" && /\d|(^| )(i{1,3}|iv)( |$)/.test(key);
}

/** The years a heading names. */
export function yearsOf(key: string): number[] {
  return [...key.matchAll(/(?:^|\D)((?:19|20)\d\d)(?=\D|$)/g)].map((match) => Number(match[1]));
}

function numberOf(pattern: RegExp, key: string): number | null {
  const match = pattern.exec(key);
  const number = match ? Number(match[1]) : 0;
  return number >= 1 && number <= 12 ? number : null;
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function quarterOf(key: string): number | null {
  const written = QUARTER.exec(key)?.[1];
  return written === undefined ? null : (QUARTERS[written] ?? Number(written));
}
