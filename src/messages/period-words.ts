/** The key of a reporting period in words: «2023-6T» is «6 tháng đầu năm 2023». What is no key stays as it is. */
import { cutOffOf, parsePeriodKey, periodOf, writtenDay, type PeriodKey } from "../domain/history/period";
import { formatDay } from "./format";
import type { Lang } from "./lang";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

export function renderPeriod(text: string, lang: Lang): string {
  const key = parsePeriodKey(text);
  if (!key) return text;
  const last = cutOffOf(key, "calendar") ?? 0;
  if (lang === "en") return inEnglish(key, last);
  // Without its first day a free period is told by its last.
  return key.kind === "free" ? `đến ngày ${writtenDay(last)}` : periodOf(key, last, last).name;
}

/** A period that has a name: the workbook's own in Vietnamese, its key's in English. */
export function periodName(key: string, name: string, lang: Lang): string {
  const said = lang === "en" && parsePeriodKey(key) ? renderPeriod(key, lang) : name;
  return lang === "en" ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

function inEnglish({ kind, year, month }: PeriodKey, last: number): string {
  switch (kind) {
    case "month":
      return `${MONTHS[month - 1] ?? ""} ${String(year)}`;
    case "quarter":
      return `quarter ${String(month / 3)} of ${String(year)}`;
    case "months":
      return `the first ${String(month)} months of ${String(year)}`;
    case "year":
      return `the year ${String(year)}`;
    case "free":
      return `up to ${formatDay(last, "en")}`;
  }
}
