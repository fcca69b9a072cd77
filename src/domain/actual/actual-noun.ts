/** What a number counts against what is asked for. */
import type { Indicator } from "../schema/types";
import type { Clause } from "../phrase/phrase";
import { foldKey } from "../text/fold";
import { isKnownUnit } from "../text/unit";

/** Words that go on with the sentence and name nothing counted. */
const NO_NOUN =
  /^(?:$|[^\p{L}\d]+$|(?:tại|ở|của|trong|trên|theo|cho|đạt|được|thuộc|do|với|bằng|so|và|từ|đến|hoàn thành|trở lên|trở xuống|là|có|nên|tính|này|kế hoạch|cả năm|năm|toàn|để|mới|khi|nay|trước|sau)(?!\p{L}))/u;

/** Whether the noun behind a number is the indicator's: none, its unit, its unit's letters, or a word of a unit nobody knows. */
export function fitsNoun(clause: Clause, { unit, name }: Indicator): boolean {
  const doubted = clause.doubts.some((doubt) => doubt === "rest" || doubt === "range");
  if (clause.unit !== "") return !clause.doubts.includes("range");
  const after = clause.after.replace(/^[§¤\uE000-\uEFFF\s,.:;]+/u, "");
  if (NO_NOUN.test(after)) return !doubted || after !== clause.after || after === "";
  if (/[%‰]/.test(unit)) return clause.of !== undefined;
  const [noun, own] = [foldKey(after), foldKey(unit)];
  if (own === "" || `${noun} `.startsWith(`${own} `)) return !doubted;
  if (isKnownUnit(unit)) return false;
  const letters = noun.split(" ").map((word) => word.slice(0, 1));
  return (
    letters.slice(0, own.length).join("") === own ||
    (own.length > 1 && foldKey(name).includes(noun.split(" ").slice(0, 2).join(" ")))
  );
}
