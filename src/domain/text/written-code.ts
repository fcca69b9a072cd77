/**
 * Codes and abbreviations in running text: "NN", "P. LĐ-TB&XH", "X1". They are whole words in the case of a code. "GĐ
 * 2021-2025" is a period and not the code GD, "cả" in "ước cả năm" is a word and not CA.
 */
import { cleanText } from "./fold";

/** What could be a Vietnamese syllable written without its marks. */
const SYLLABLE = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/i;
/** "giai đoạn", "nhiệm kỳ" before their years. */
const PERIOD = /(?<![\p{L}\p{N}])(gđ|gd|nk)(?=[\s.]*\d{4}\s*[-–]\s*\d{2})/giu;
/** "kinh tế - xã hội" is what reports are about, and neither KT nor XH. */
const SUBJECT = /(?<![\p{L}\p{N}])(kt)\s*[-–&]\s*(xh)(?![\p{L}\p{N}])/giu;
/** Of shorter codes Đ and D are different letters: GĐ is giai đoạn, GD is giáo dục. */
const SHORT = 3;
const MOST_JOINED = 4;
const LONGEST_PIECE = 4;

/** The words of a text as they stand, without the abbreviations of periods; letters run together are told apart by their case. */
export function rawWords(text: string): string[] {
  return cleanText(text)
    .replace(PERIOD, " ")
    .replace(SUBJECT, "$1$2")
    .replace(/[_.]+/g, " ")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/(\p{L}{2})(?=\d)/gu, "$1 ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Whether a text is written in capitals throughout, so that capitals say nothing. */
export function isShouted(words: readonly string[]): boolean {
  return (
    words.filter((word) => /\p{L}{2}/u.test(word)).length > 1 && words.every((word) => word === word.toUpperCase())
  );
}

/** Whether a word may stand for others: it bears no mark but đ, and where it could be a syllable it is written as a code. */
export function isAbbreviation(word: string, shouted: boolean): boolean {
  if (!/^[a-zđ]+$/i.test(word)) return false;
  return !SYLLABLE.test(word) || (word === word.toUpperCase() && !shouted);
}

/** Whether a name is a code: one word in capitals and digits. */
export function isCode(name: string): boolean {
  return /^[A-ZĐ\d][A-ZĐ\d.&-]*$/.test(cleanText(name));
}

/** The keys that a code is found by. */
export function codeKeys(code: string): string[] {
  const letters = cleanText(code)
    .toUpperCase()
    .replace(/[^A-ZĐ\d]/g, "");
  const plain = letters.replaceAll("Đ", "D");
  return [...new Set(letters.length > SHORT ? [plain] : [letters, plain])];
}

/** Keys of the codes that a text may hold, single words first, then pieces that belong together ("LĐ-TB&XH"). */
export function writtenCodes(text: string): string[] {
  const words = rawWords(text);
  const shouted = isShouted(words);
  const whole = cleanText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\d/.test(word) && /^[A-ZĐ\d]+$/i.test(word));
  const codes = words.map((word, at) =>
    isWrittenCode(word, shouted || isInShoutedName(words, at)) ? keyOf(word) : "",
  );
  const joined: string[] = [];
  for (let from = 0; from < codes.length; from += 1) {
    let run = codes[from] ?? "";
    for (let to = from + 1; to < Math.min(codes.length, from + MOST_JOINED); to += 1) {
      const [before = "", next = ""] = [codes[to - 1], codes[to]];
      if (run === "" || next === "" || before.length > LONGEST_PIECE || next.length > LONGEST_PIECE) break;
      run += next;
      joined.push(keyOf(run));
    }
  }
  return [...new Set([...codes, ...whole.map(keyOf), ...joined])].filter((code) => code !== "");
}

/** "LAM HA - bao cao": a syllable in capitals beside another one is a part of a name. */
export function isInShoutedName(words: readonly string[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some(
    (word = "") => word.length > 1 && /^\p{Lu}+$/u.test(word) && SYLLABLE.test(foldMarks(word)),
  );
}

function foldMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D");
}

/** In small letters only what is no syllable and long enough not to be any abbreviation. */
function isWrittenCode(word: string, shouted: boolean): boolean {
  if (!/^[A-ZĐ\d]+$/i.test(word) || /^\d+$/.test(word)) return false;
  if (word === word.toUpperCase()) return !shouted || !SYLLABLE.test(word);
  return /\d/.test(word) || (word === word.toLowerCase() && word.length > SHORT && !SYLLABLE.test(word));
}

function keyOf(word: string): string {
  const upper = word.toUpperCase();
  return upper.length > SHORT ? upper.replaceAll("Đ", "D") : upper;
}
