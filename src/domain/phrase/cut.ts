/**
 * A text cut into its pieces: "71% trở lên; từ 28% trở lên", "40/25", "57% : 33% : 5%". What stands in brackets
 * restates the number before it and is taken off.
 */
import { cleanText } from "../text/fold";
import { DIGITS } from "../text/number";

export type Joiner = "none" | ";" | "line" | "," | "/" | ":" | "-" | "space";

export interface Pieces {
  readonly pieces: readonly string[];
  readonly joiner: Joiner;
  /** What stood in brackets, without them. */
  readonly brackets: readonly string[];
}

const AMOUNT = String.raw`${DIGITS}\s*(?:%|‰)?`;
const DENOMINATOR = /\/\s*10[.0]*\s*(?=\p{L})/u;

/** The pieces of a text, each with its own number where there are several. */
export function cutPhrase(text: string): Pieces {
  const brackets: string[] = [];
  const bare = text.normalize("NFC").replace(/[([]([^()[\]]*)[)\]]/gu, (_whole, inner: string) => {
    const note = cleanText(inner);
    // An operator in brackets belongs to the number: "95% (trở lên)".
    if (/^(?:trở lên|trở xuống|tối thiểu|tối đa|ít nhất)$/iu.test(note)) return ` ${note} `;
    if (note !== "") brackets.push(note);
    return " ";
  });
  const lines = partsOf(bare, /\r?\n/u);
  if (lines.length > 1 && lines.every(hasNumber)) return { pieces: lines, joiner: "line", brackets };
  const parts = partsOf(bare, ";");
  if (parts.length > 1) return { pieces: parts, joiner: ";", brackets };
  const [only = ""] = parts;
  const chained = splitChain(only);
  if (chained) return { ...chained, brackets };
  for (const separator of [/,\s+/u, /\s+và\s+/u, /\s*\+\s*(?=\d)/u]) {
    const listed = gathered(partsOf(only, separator));
    if (listed.length > 1) return { pieces: listed, joiner: ",", brackets };
  }
  if (BOUNDS.test(only)) return { pieces: partsOf(only, /\s+(?=[<>≤≥])/u), joiner: "space", brackets };
  return { pieces: [only], joiner: "none", brackets };
}

/** "≥ 5 ≤ 7". */
const BOUNDS = /^[<>≤≥]=?\s*\S+\s+[<>≤≥]=?\s*\S+$/u;

/** Chains of numbers: two by "/" or ":", three by a dash (two by a dash are a range). */
const CHAINS: readonly { readonly joiner: Joiner; readonly sign: RegExp; readonly chain: RegExp }[] = (
  [
    ["/", "/", 1],
    [":", ":", 1],
    ["-", "[-–—]", 2],
  ] as const
).map(([joiner, sign, more]) => ({
  joiner,
  sign: new RegExp(sign, "u"),
  chain: new RegExp(String.raw`^(\D*?)(${AMOUNT}(?:\s*${sign}\s*${AMOUNT}){${String(more)},})(?![\d.,]*\d)(\D*)$`, "u"),
}));

/** Numbers chained by one mark; words before the first and after the last hold for all. */
function splitChain(text: string): { readonly pieces: readonly string[]; readonly joiner: Joiner } | null {
  if (DENOMINATOR.test(text)) return null;
  for (const { joiner, sign, chain } of CHAINS) {
    const match = chain.exec(text);
    if (!match) continue;
    const [, before = "", numbers = "", after = ""] = match;
    return { pieces: numbers.split(sign).map((number) => tidy(`${before} ${number} ${after}`)), joiner };
  }
  return null;
}

/** Items without a number belong to the next one, at the end to the one before: "69%, trong đó có bằng, chứng chỉ 28%". */
function gathered(items: readonly string[]): string[] {
  const whole: string[] = [];
  let waiting = "";
  for (const item of items) {
    const text = waiting === "" ? item : `${waiting}, ${item}`;
    waiting = hasNumber(item) ? "" : text;
    if (waiting === "") whole.push(text);
  }
  const last = whole.pop();
  if (last === undefined) return [];
  return [...whole, waiting === "" ? last : `${last}, ${waiting}`];
}

/** What is neither empty nor only a mark. */
function partsOf(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map(tidy)
    .filter((part) => part !== "");
}

function hasNumber(text: string): boolean {
  return /\d/.test(text);
}

function tidy(text: string): string {
  return cleanText(text)
    .replace(/^[,;]+|[,;]+$/gu, "")
    .trim();
}
