/** The things a name lists, to label the parts of a compound: "bác sỹ / giường bệnh trên 1 vạn dân". */
import { cleanText, foldKey } from "./fold";
import { isKnownUnit } from "./unit";

/** A list of things in a name; a list by commas alone may also be one thing: "thôn, làng". */
export interface NamedList {
  readonly labels: readonly string[];
  readonly clear: boolean;
}

/** The labels of `count` parts as the name lists them, or null where it does not list that many. */
export function labelsFromName(name: string, count: number): NamedList | null {
  const clean = cleanText(name);
  const inner = /[([]([^()[\]]+)[)\]]/u.exec(clean)?.[1] ?? "";
  const bracket = isKnownUnit(inner) ? "" : inner;
  const afterColon = clean.includes(":") ? clean.slice(clean.indexOf(":") + 1) : "";
  const bare = clean.replace(/[([][^()[\]]*[)\]]/gu, " ").trim();
  for (const [source, whole] of [
    [bracket, false],
    [afterColon, false],
    [bare, true],
  ] as const)
    for (const mark of [";", "/", ":", "|", " - ", ",", " và "]) {
      if (source === "") continue;
      const items = listed(source, mark, count);
      if (items)
        return {
          labels: items.map((item) => label(item, whole && mark !== ";")),
          clear: !whole || !(mark === "," || mark === " và " || mark === " - "),
        };
    }
  return null;
}

function listed(source: string, mark: string, count: number): string[] | null {
  // "a, b và c" is one list.
  const parts = mark === "," ? source.split(/,|\s+và\s+(?=[^,]*$)/u) : source.split(mark);
  const items = parts.map((part) => part.trim()).filter((part) => part !== "");
  // "/năm", "/ha" and "/1.000 dân" are units, not lists.
  if (
    mark === "/" &&
    items.some((item, at) => at > 0 && /^(?:(?:năm|ha|người|xã|tháng|hộ|km2?|m2)$|\d|năm )/u.test(item))
  )
    return null;
  return items.length === count ? items : null;
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

/** Whether the name speaks of an economic structure, whose shares are to be met from both sides. */
export function isStructure(name: string): boolean {
  return /(^| )co cau( |$)/.test(foldKey(name)) && !/chuyen doi|cay trong|lao dong/.test(foldKey(name));
}
