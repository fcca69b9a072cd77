/** A plan in English words: "at least 92%", "a fall of 2%", "at most 6/4/7". */
import { foldKey } from "../../text/fold";
import type { TargetPart } from "../../target/types";

/** The plan of some parts; `text` is the resolution's own, said where there is no part. */
export function planText(text: string, parts: readonly TargetPart[], number: (value: number) => string): string {
  if (parts.length === 0) return text;
  const between = parts.some(({ label }) => label) ? "; " : " / ";
  return togetherText(parts, number) ?? parts.map((part) => planPart(part, text, number)).join(between);
}

function planPart(
  { op, value, max, unit, change, label }: TargetPart,
  text: string,
  number: (value: number) => string,
): string {
  // A unit that the resolution leaves to the column of units is left there.
  const said = foldKey(text).includes(foldKey(unit));
  const glued = unit === "" || !said ? "" : unit === "%" || unit === "‰" ? unit : ` ${unit}`;
  const amount = `${number(value)}${glued}`;
  const words = {
    "=": amount,
    "~": `about ${amount}`,
    ">": `more than ${amount}`,
    ">=": `at least ${amount}`,
    "<": `less than ${amount}`,
    "<=": `at most ${amount}`,
    between: `${number(value)} to ${number(max ?? value)}${glued}`,
  };
  const moved = { increase: "a rise of ", decrease: "a fall of ", none: "" }[change ?? "none"];
  return `${label === undefined || label === "" ? "" : `${label} `}${moved}${words[op]}`;
}

const TOGETHER: Partial<Readonly<Record<TargetPart["op"], string>>> = {
  "=": "",
  "~": "about ",
  ">": "more than ",
  ">=": "at least ",
  "<": "less than ",
  "<=": "at most ",
};

/** "at most 6/4/7": parts that are alike but for their numbers, as the figure beside them has them; null for others. */
function togetherText(parts: readonly TargetPart[], number: (value: number) => string): string | null {
  const [first, ...others] = parts;
  const word = first && TOGETHER[first.op];
  if (word === undefined || others.length === 0 || parts.some(({ change }) => (change ?? "none") !== "none"))
    return null;
  if (others.some(({ op }) => op !== first?.op)) return null;
  const percents = parts.filter(({ unit }) => unit === "%").length;
  if (percents > 0 && percents < parts.length) return null;
  const percent = percents > 0 ? "%" : "";
  return `${word}${parts.map(({ value }) => number(value)).join("/")}${percent}`;
}
