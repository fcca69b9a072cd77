/** Words of two names that are the same but for a slip of a letter. */
import { isSyllable } from "./syllable";

/** Words of either name that the other has in no spelling. */
export function missing(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  const onlyA = a.filter((word) => !b.includes(word));
  const onlyB = b.filter((word) => !a.includes(word));
  if (onlyA.length === 0 || onlyB.length === 0) return [onlyA, onlyB];
  return [
    onlyA.filter((word) => !onlyB.some((other) => sameWord(word, other))),
    onlyB.filter((word) => !onlyA.some((other) => sameWord(word, other))),
  ];
}

/** The same, or with a slip that makes no word of it: "đoàn" and "đoán" are each a word. */
export function sameWord(a: string, b: string): boolean {
  return a === b || (isSlip(a, b) && !(isSyllable(a) && isSyllable(b)));
}

/** One letter wrong, missing or too many, in words of at least four letters. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] =
    a.length === b.length ? [start + 1, start + 1] : a.length > b.length ? [start + 1, start] : [start, start + 1];
  return a.slice(restA) === b.slice(restB);
}
