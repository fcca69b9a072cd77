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
  const lines = bare
    .split(/\r?\n/u)
    .map((line) => tidy(line))
    .filter((line) => line !== "");
  if (lines.length > 1 && lines.every(hasNumber)) return { pieces: lines, joiner: "line", brackets };
  const whole = tidy(bare.replace(/\r?\n/gu, " "));
  const parts = whole
    .split(";")
    .map(tidy)
    .filter((part) => part !== "");
  if (parts.length > 1) return { pieces: parts, joiner: ";", brackets };
  const chained = splitChain(parts[0] ?? "");
  if (chained) return { ...chained, brackets };
  for (const separator of [/,\s+/u, /\s+và\s+/u, /\s*\+\s*(?=\d)/u]) {
    const listed = gathered(
      (parts[0] ?? "")
        .split(separator)
        .map(tidy)
        .filter((item) => item !== ""),
    );
    if (listed.length > 1) return { pieces: listed, joiner: ",", brackets };
  }
  const bounds = /^(\s*[<>≤≥]=?\s*\S+)\s+([<>≤≥]=?\s*\S+)$/u.exec(parts[0] ?? "");
  if (bounds) return { pieces: [bounds[1] ?? "", bounds[2] ?? ""], joiner: "space", brackets };
  return { pieces: parts.length === 0 ? [""] : parts, joiner: "none", brackets };
}

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
    if (!sign.test(text)) continue;
    const match = chain.exec(text);
    if (!match) continue;
    const [, before = "", numbers = "", after = ""] = match;
    const tail = after === "" || after.startsWith(" ") ? after : ` ${after}`;
    return { pieces: numbers.split(sign).map((number) => tidy(`${before} ${number.trim()}${tail}`)), joiner };
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
  if (waiting !== "" && whole.length > 0) whole.push(`${whole.pop() ?? ""}, ${waiting}`);
  return whole;
}

function hasNumber(text: string): boolean {
  return /\d/.test(text);
}

function tidy(text: string): string {
  return cleanText(text)
    .replace(/^[,;]+|[,;]+$/gu, "")
    .trim();
}
