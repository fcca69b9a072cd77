/** The words for the basis of the count and for the pace, small enough for the first screen. */
import { formatDay } from "../format";
import { bilingual, type Lang } from "../lang";

export const BASES = bilingual(
  { actual: "thực hiện", estimate: "ước cả năm" },
  { actual: "actual figures", estimate: "full-year estimates" },
);

export const PACE_LABELS = bilingual(
  { onTrack: "Đúng tiến độ", behind: "▼ Chậm", farBehind: "▼▼ Rất chậm" },
  { onTrack: "On track", behind: "▼ Behind", farBehind: "▼▼ Far behind" },
);

/** "Số liệu đến 14/9/2023, theo số thực hiện": no count stands without it. */
export function dayAndBasis(lang: Lang): (asOf: number | null, basis: string) => string {
  return (asOf, basis) => {
    if (lang === "vi")
      return `${asOf === null ? "Chưa ghi số liệu đến ngày nào" : `Số liệu đến ${formatDay(asOf, lang)}`}, theo số ${basis}`;
    return `${asOf === null ? "The day of the figures is not written" : `As of ${formatDay(asOf, lang)}`}, by ${basis}`;
  };
}
