/**
 * Numbers in a report's text: "1.234,5" (in English "1,234.5"), no trailing zeros, one rounding throughout. More decimals are shown where rounding
 * would tell something else than the verdict does, and where two programs would round a tie two ways.
 */
import { isoDay } from "../text/as-of";
import { VI, type ReportWords } from "./words/vi";

/** How a language writes numbers and days. */
type Notation = Pick<ReportWords, "numbers">;

/** The most decimals ever shown. */
const MOST = 6;

/** "1.234,5" with at most so many decimals, without trailing zeros; a tie keeps its last digit. */
export function numberText(value: number, places: number, words: Notation = VI): string {
  return grouped(Math.abs(value), isTie(Math.abs(value), places) ? places + 1 : places, value < 0, words);
}

/** As {@link numberText}, with as many more decimals as it takes for the shown number to be `faithful`. */
export function faithfulText(
  value: number,
  places: number,
  faithful: (shown: number) => boolean,
  words: Notation = VI,
): string {
  for (let more = places; more < MOST; more += 1)
    if (faithful(rounded(value, more))) return numberText(value, more, words);
  return numberText(value, MOST, words);
}

/** The number as it is shown with so many decimals. */
export function rounded(value: number, places: number): number {
  return (
    Number(`${Math.round(Number(`${plain(Math.abs(value))}e${String(places)}`)).toString()}e-${String(places)}`) *
    Math.sign(value)
  );
}

/** "59,7%" of a ratio: never 100% for what is not 100%, never 0% for what is something. */
export function percentText(ratio: number, places: number, words: Notation = VI): string {
  const percent = Number((ratio * 100).toPrecision(12));
  const text = faithfulText(
    percent,
    places,
    (shown) => (shown === 100) === (percent === 100) && (shown === 0) === (percent === 0),
    words,
  );
  return `${nearWord(percent, text, places, words)}${text}%`;
}

/** Points behind, without a sign: never 0 of what is behind. */
export function pointsText(points: number, words: Notation = VI): string {
  const size = Math.abs(Number(points.toPrecision(12)));
  return faithfulText(size, 1, (shown) => (shown === 0) === (size === 0), words);
}

/** Where percents are whole the words say which way a number was rounded. */
function nearWord(percent: number, text: string, places: number, { numbers }: Notation): string {
  if (places > 0 || text.includes(numbers.point)) return "";
  const shown = rounded(percent, 0);
  if (Math.abs(shown - percent) < 1e-9) return "";
  return shown > percent ? numbers.nearly : numbers.over;
}

/** "08", "38" (in English "8"): a number of targets in running text. */
export function countText(count: number, { numbers }: Notation = VI): string {
  return numbers.count(count);
}

/** "14/9/2023", "05/02/2024" (in English "14 Sep 2023"): a zero before days under 10 and before the first two months. */
export function dayText(day: number, { numbers }: Notation = VI): string {
  const [year, month, date] = isoDay(day).split("-").map(Number);
  return numbers.day(date ?? 0, month ?? 0, year ?? 0);
}

/** «14 tháng 9 năm 2023» with the same zeros. */
export function longDayText(day: number): string {
  const [date = "", month = "", year = ""] = dayText(day).split("/");
  return `${date} tháng ${month} năm ${year}`;
}

/** The decimal digits of a binary number as a person means them: 0.1 + 0.2 is 0.3. */
function plain(value: number): string {
  return Number(value.toPrecision(12))
    .toFixed(12)
    .replace(/\.?0+$/, "");
}

function isTie(value: number, places: number): boolean {
  const decimals = plain(value).split(".")[1] ?? "";
  return decimals.length === places + 1 && decimals.endsWith("5");
}

function grouped(value: number, places: number, negative: boolean, { numbers }: Notation): string {
  const [whole = "0", decimals = ""] = plain(rounded(value, places)).split(".");
  const text = `${whole.replace(/\B(?=(\d{3})+$)/g, numbers.group)}${decimals === "" ? "" : `${numbers.point}${decimals}`}`;
  return negative && text !== "0" ? `−${text}` : text;
}
