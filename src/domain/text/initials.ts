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

/** Folded words with those that spell the first letters of several words of `other` written out as these words. */
export function writtenOutBy(words: readonly string[], other: readonly string[]): readonly string[] {
  const there = new Set(other);
  const out = words.flatMap((word) => {
    if (there.has(word) || word.length < 2 || word.length > LONGEST || /\d/.test(word)) return [word];
    const at = windowOf(word, other);
    return at < 0 ? [word] : other.slice(at, at + word.length);
  });
  return out.length === words.length ? words : out;
}

function windowOf(initials: string, words: readonly string[]): number {
  for (let at = 0; at + initials.length <= words.length; at += 1) {
    let same = 0;
    while (same < initials.length && words[at + same]?.[0] === initials[same]) same += 1;
    if (same === initials.length) return at;
  }
  return -1;
}
