/** The things a name lists, to label the parts of a compound: "bác sỹ / giường bệnh trên 1 vạn dân". */
import { cleanText } from "../text/fold";
import { nameKey, Phrases } from "../phrase/phrases";
import { isKnownUnit } from "../text/unit";

/** A list of things in a name; a list by commas alone may also be one thing: "thôn, làng". */
export interface NamedList {
  readonly labels: readonly string[];
  readonly clear: boolean;
  /** What stands before a list in brackets or behind a colon, and holds for all of it; "" for a bare list. */
  readonly head: string;
}

/** What parts a list, the plainest first; `clear` where it can hardly be one thing, `short` where one "Tỷ lệ" holds for all. */
const SEPARATORS: readonly { readonly mark: RegExp; readonly clear: boolean; readonly short: boolean }[] = [
  { mark: /;/u, clear: true, short: false },
  { mark: /\//u, clear: true, short: true },
  { mark: /:/u, clear: true, short: true },
  { mark: /\|/u, clear: true, short: true },
  // "Suy dinh dưỡng: -Theo cân nặng -Theo chiều cao"
  { mark: /(?:^|\s)[-–+•](?=\s?\p{L})/u, clear: true, short: true },
  { mark: /\s[-–]\s/u, clear: false, short: true },
  // "a, b và c" is one list.
  { mark: /,|\s+và\s+(?=[^,]*$)/u, clear: false, short: true },
  { mark: /\s+và\s+/u, clear: false, short: true },
];

/** No indicator's name is longer; what a stranger's cell holds may be. */
const LONGEST_NAME = 2_000;

/** The labels of `count` parts as the name lists them, or null where it does not list that many. */
export function labelsFromName(name: string, count: number): NamedList | null {
  const clean = cleanText(name);
  if (clean.length > LONGEST_NAME) return null;
  const inner = /[([]([^()[\]]+)[)\]]/u.exec(clean)?.[1] ?? "";
  const bare = clean.replace(/[([][^()[\]]*[)\]]/gu, " ").trim();
  const [beforeColon = "", ...behind] = clean.split(":");
  const sources = [isKnownUnit(inner) ? "" : inner, behind.join(":"), bare];
  const heads = [bare, beforeColon, ""];
  for (const [place, source] of sources.entries())
    for (const { mark, clear, short } of SEPARATORS) {
      const items = source
        .split(mark)
        .map((item) => item.trim())
        .filter((item) => item !== "");
      if (items.length !== count || items.slice(1).some(isDenominator)) continue;
      const whole = place === 2;
      return {
        labels: items.map((item) => label(item, whole && short)),
        clear: clear || !whole,
        head: heads[place] ?? "",
      };
    }
  return listBehindDashes(bare, count);
}

/** "Suy dinh dưỡng - Theo cân nặng - Theo chiều cao", as lines of a cell become: a head and its items. */
function listBehindDashes(name: string, count: number): NamedList | null {
  const [head = "", ...items] = name.split(/\s[-–+•]\s?(?=\p{Lu})/u);
  if (items.length !== count || count < 2) return null;
  return { labels: items.map((item) => label(item, false)), clear: true, head: head.trim() };
}

/** "/năm", "/ha" and "/1.000 dân" are units, not things of a list. */
function isDenominator(item: string): boolean {
  return /^(?:(?:năm|ha|người|xã|tháng|hộ|km2?|m2)$|\d|năm |tổng )/u.test(item);
}

/** A label without its number and unit, and for a list behind one "Tỷ lệ" without that. */
function label(item: string, strip: boolean): string {
  const bare = item
    .replace(/\s+(?:trên|\/)\s*(?:1\s*)?(?:vạn|nghìn|1?0[.0]*)\s*dân.*$/iu, "")
    .replace(/\s*(?:trên|≥|>|<|≤|dưới)?\s*\d[\d.,]*\s*%?(?=\s|$)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const short = strip ? bare.replace(/^(tỷ lệ|tỉ lệ|số)\s+/iu, "") : bare;
  return short.replace(/^[-–+:]\s*|[-–:;,]+$/gu, "").trim();
}

const structure = new Phrases(["cơ cấu"]);
/** Structures that are changed or counted, not shares of one whole. */
const noShares = new Phrases([
  "chuyển đổi cơ cấu",
  "tái cơ cấu",
  "cơ cấu lại",
  "cơ cấu cây trồng",
  "cơ cấu giống",
  "cơ cấu mùa vụ",
]);

/** Whether the name speaks of an economic structure, whose shares are to be met from both sides. */
export function isStructure(name: string): boolean {
  const key = nameKey(name);
  return structure.has(key) && !noShares.has(key);
}
