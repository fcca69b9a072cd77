/** Words of a name without which it is of something else. Data only; held against the words as sounded: "giảm" turns a name, "giám" does not. */
import { foldKey, soundKey } from "./fold";

/** Without these a name is of a level instead of a change, of others, of what is missing. */
const TURNING = "giảm tăng cận không chưa còn ngoài trừ thiếu";
/** Without these it is of all: not of what is new, of women, minorities, the disabled, of what is of high quality. */
const NARROWING = "thêm mới nữ thiểu khuyết cao";

type Words = Readonly<Record<keyof DecidingWords, ReadonlySet<string>>>;

function wordsBy(keyOf: (text: string) => string): Words {
  const set = (list: string): ReadonlySet<string> => new Set(list.split(" ").map(keyOf));
  return { turning: set(TURNING), narrowing: set(NARROWING) };
}

const SOUNDED = wordsBy(soundKey);
const FOLDED = wordsBy(foldKey);

export interface DecidingWords {
  /** Folded, as they come. */
  readonly turning: readonly string[];
  readonly narrowing: readonly string[];
}

/** The deciding words of a name; of one without diacritics, all that may be one. */
export function decidingWords(name: string): DecidingWords {
  const isPlain = /^[\u0000-\u007f]*$/.test(name);
  const words = (isPlain ? foldKey(name) : soundKey(name)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const { turning, narrowing } = isPlain ? FOLDED : SOUNDED;
  const isTold = (word: string, at: number): boolean => foldKey(word) !== "nu" || isOfSome(words, at);
  const among = (known: ReadonlySet<string>): string[] =>
    words.filter((word, at) => known.has(word) && isTold(word, at)).map(foldKey);
  return { turning: among(turning), narrowing: among(narrowing) };
}

/** Whether "nữ" tells a part: "nam, nữ" are all, and all who are with child are women. */
function isOfSome(words: readonly string[], at: number): boolean {
  const [before = "", next = "", last = ""] = [words[at - 1], words[at + 1], words[at + 2]].map((word) =>
    foldKey(word ?? ""),
  );
  return before !== "nam" && !(last === "thai" && (next === "mang" || next === "co"));
}
