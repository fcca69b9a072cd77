/** What a number counts against what is asked for. */
import type { Indicator } from "../schema/types";
import type { Clause } from "../phrase/phrase";
import { foldKey } from "../text/fold";
import { isKnownUnit } from "../text/unit";

/** Words that go on with the sentence and name nothing counted. */
const NO_NOUN =
  /^(?:$|[^\p{L}\d]+$|ước$|(?:tại|ở|của|trong|trên|theo|cho|đạt|được|thuộc|do|với|bằng|so|và|từ|đến|hoàn thành|trở lên|trở xuống|là|có|nên|tính|này|kế hoạch|cả năm|năm|toàn|để|mới|khi|nay|trước|sau)(?!\p{L}))/u;

/** Another country's money, before its amount. */
const CURRENCY = /(?:^|\P{L})(?:usd|eur|euro|đô la|rmb|ndt)$/u;

/**
 * The clause where its noun may be the indicator's: none, its unit, its unit's letters ("câu lạc bộ" for CLB), or words of the
 * name where nobody knows the unit. Null where something else is counted.
 */
export function inOwnNoun(clause: Clause, { unit, name }: Indicator): Clause | null {
  const { doubts } = clause;
  if (doubts.includes("range") || doubts.includes("fraction")) return null;
  const after = clause.after.replace(/^[§¤\uE000-\uEFFF\s,.:;]+/u, "");
  // "3 hoặc 4 xã" counts the same twice.
  if (/^(?:hoặc|hay)(?!\p{L})/u.test(after) && clause.unit === "") return clause;
  if (clause.unit === "" && CURRENCY.test(clause.label) && !CURRENCY.test(unit.toLowerCase())) return null;
  const own = foldKey(unit);
  const noun = foldKey(`${clause.unit} ${after}`);
  if (!/[%‰]/.test(unit) && (isShortFor(unit, noun) || isShortened(noun, own, foldKey(name))))
    return { ...clause, unit: "", after: "" };
  if (clause.unit !== "") return clause;
  if (NO_NOUN.test(after)) return doubts.includes("rest") && after === clause.after && after !== "" ? null : clause;
  if (/[%‰]/.test(unit)) return clause.of === undefined ? null : clause;
  if (own === "" || `${noun} `.startsWith(`${own} `)) return doubts.includes("rest") ? null : clause;
  const named = own.length > 1 && foldKey(name).includes(noun.split(" ").slice(0, 2).join(" "));
  return !isKnownUnit(unit) && named ? clause : null;
}

/** "39 BN", "157hv" of patients, of members: the noun is the letters of the unit, or of two words of the name. */
function isShortened(noun: string, unit: string, name: string): boolean {
  const [first = ""] = noun.split(" ");
  if (first.length < 2 || isKnownUnit(first)) return false;
  const letters = (text: string): string => text.replace(/(\p{L})\p{L}*\s*/gu, "$1");
  return first === letters(unit) || (unit !== "" && letters(name).includes(first));
}

/** "clb" for "câu lạc bộ", "thcs" for "trung học cơ sở". */
function isShortFor(unit: string, noun: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(unit)) return false;
  const letters = noun.split(" ").map((word) => word.slice(0, 1));
  return letters.slice(0, unit.length).join("") === foldKey(unit);
}
