/** A name as it is held against others: its words, their letters and numbers, and what of it is filler. */
import { memoize } from "../memoize";
import { expandAbbreviations } from "./abbreviations";
import { decidingWords, type DecidingWords } from "./deciding-words";
import { fillersOf } from "./filler-words";
import { foldKey } from "./fold";
import { hasInitials, lettersOf } from "./initials";

export interface Prepared {
  /** Folded, as written. */
  readonly plain: readonly string[];
  /** Their first letters. */
  readonly letters: string;
  readonly initials: boolean;
  readonly key: string;
  readonly numbers: string;
  /** Each once, as they come. */
  readonly words: readonly string[];
  readonly fillers: ReadonlySet<string>;
  readonly deciding: DecidingWords;
  readonly pairs: ReadonlyMap<string, number>;
  readonly pairCount: number;
}

export function prepare(name: string): Prepared {
  const folded = foldKey(name);
  const key = expandAbbreviations(folded);
  const all = key.split(" ").filter((word) => word !== "");
  const pairs = new Map<string, number>();
  let pairCount = 0;
  for (const word of all)
    for (let at = -1; at < word.length; at += 1) {
      const pair = `${word[at] ?? " "}${word[at + 1] ?? " "}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      pairCount += 1;
    }
  const plain = folded.split(" ").filter((word) => word !== "");
  return {
    plain,
    letters: lettersOf(plain),
    initials: hasInitials(name, plain),
    key,
    numbers: (key.match(/\d+/g) ?? []).sort().join(" "),
    words: [...new Set(all)],
    fillers: fillersOf(name),
    deciding: decidingWords(name),
    pairs,
    pairCount,
  };
}

/** As {@link prepare}, of a name that is asked about in several ways, one after the other. */
export const asked = memoize(prepare, 64);

/** The first word that is no filler: what is counted or done. */
export function headOf({ words, fillers }: Prepared): string {
  return words.find((word) => !fillers.has(word)) ?? "";
}
