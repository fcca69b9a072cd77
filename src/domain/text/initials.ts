/**
 * Abbreviations by their initials, without a list of them: "HTTNV" is "hoàn thành tốt nhiệm vụ" where the other name has these
 * words one after another, "CTR" its "chất thải rắn".
 */

/** Whether a name holds what may be initials: a word of consonants alone, or of capitals among others. */
export function hasInitials(name: string, words: readonly string[]): boolean {
  if (words.some((word) => word.length >= 2 && word.length <= LONGEST && !/[aeiouy\d]/.test(word))) return true;
  return /\p{Ll}/u.test(name) && /(?<!\p{L})\p{Lu}{2,8}(?!\p{L})/u.test(name);
}

/** The most words that initials stand for. */
const LONGEST = 8;

/** The first letters of words, in which initials are looked for. */
export function lettersOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join("");
}

/** Whether a word may stand for several that begin with some letters, one after another. */
export function mayBeInitials(word: string, letters: string): boolean {
  return word.length >= 2 && word.length <= LONGEST && letters.includes(word);
}

/** All that could be initials of words with these first letters. */
export function runsOf(letters: string): readonly string[] {
  const runs: string[] = [];
  for (let from = 0; from < letters.length - 1; from += 1)
    for (let to = from + 2; to <= Math.min(letters.length, from + LONGEST); to += 1) runs.push(letters.slice(from, to));
  return runs;
}

/**
 * Folded words with those that spell the first letters of several words of `other` written out as these words. `letters` are
 * the first letters of `other`: nearly every word is seen by them to spell none.
 */
export function writtenOutBy(
  words: readonly string[],
  other: readonly string[],
  letters = lettersOf(other),
): readonly string[] {
  const spells = (word: string): boolean => mayBeInitials(word, letters);
  if (!words.some(spells)) return words;
  const out = words.flatMap((word) => {
    if (!spells(word) || other.includes(word) || /\d/.test(word)) return [word];
    const at = letters.indexOf(word);
    return other.slice(at, at + word.length);
  });
  return out.length === words.length ? words : out;
}
