/** The two groups of a pattern that always has them both. */

/** What the first and the second group of the pattern hold; null where the text is not of it. */
export function bothGroups(pattern: RegExp, text: string): readonly [first: string, second: string] | null {
  const match = pattern.exec(text);
  return match ? [match[1] ?? "", match[2] ?? ""] : null;
}
