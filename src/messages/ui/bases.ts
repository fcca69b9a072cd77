/** The words for the basis of the count and for the pace, small enough for the first screen. */
import { bilingual } from "../lang";

export const BASES = bilingual(
  { actual: "thực hiện", estimate: "ước cả năm" },
  { actual: "actual figures", estimate: "full-year estimates" },
);

export const PACE_LABELS = bilingual(
  { onTrack: "Đúng tiến độ", behind: "▼ Chậm", farBehind: "▼▼ Rất chậm" },
  { onTrack: "On track", behind: "▼ Behind", farBehind: "▼▼ Far behind" },
);
