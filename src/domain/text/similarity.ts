/**
 * Likeness of names, for offering a person the indicator that a row may mean. Words weigh by how rare they are among the
 * candidates and letters decide between words; numbers in names must agree ("2 lứa" is not "3 lứa").
 */
import { foldKey } from "./fold";
import { expandAbbreviations } from "./abbreviations";

export interface LikeName {
  readonly index: number;
  /** 0 to 1; 1 is the same folded name. */
  readonly score: number;
}

export interface BestMatch {
  readonly kind: "match" | "none";
  /** Index of the candidate that is meant; -1 where kind is "none". */
  readonly index: number;
  readonly score: number;
  /** The likest candidates, best first, the match itself included; none below 0.35. */
  readonly runnersUp: readonly LikeName[];
}

/** Least likeness of a match, and least distance to the next candidate. */
const THRESHOLD = 0.72;
const MARGIN = 0.06;
const WORTH_SHOWING = 0.35;
const SHOWN = 5;

interface Prepared {
  readonly key: string;
  readonly numbers: string;
  readonly words: ReadonlySet<string>;
  readonly bigrams: ReadonlyMap<string, number>;
  readonly bigramCount: number;
}

/** Candidates prepared once, so that many names can be held against them. */
export class SimilarNames {
  readonly #candidates: readonly Prepared[];
  readonly #weights = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.#candidates = names.map(prepare);
    const count = new Map<string, number>();
    for (const { words } of this.#candidates) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
    for (const [word, times] of count) this.#weights.set(word, Math.log(1 + this.#candidates.length / times));
  }

  /** The candidate that a name means, where one is like enough and clearly likest; `same` says which candidates are one thing. */
  best(name: string, same: (a: number, b: number) => boolean = (a, b) => a === b): BestMatch {
    const asked = prepare(name);
    const runnersUp: LikeName[] = this.#candidates
      .map((candidate, index) => ({ index, score: this.#score(asked, candidate) }))
      .filter(({ score }) => score >= WORTH_SHOWING)
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const [first] = runnersUp;
    const shown = runnersUp.slice(0, SHOWN);
    if (!first) return { kind: "none", index: -1, score: 0, runnersUp: shown };
    const second = runnersUp.find(({ index }) => !same(index, first.index))?.score ?? 0;
    const clear = first.score >= THRESHOLD && first.score - second >= MARGIN;
    return { kind: clear ? "match" : "none", index: clear ? first.index : -1, score: first.score, runnersUp: shown };
  }

  #score(a: Prepared, b: Prepared): number {
    if (a.key === b.key) return 1;
    if (a.key === "" || b.key === "") return 0;
    const likeness = 0.5 * this.#wordScore(a, b) + 0.5 * bigramScore(a, b);
    // Different numbers make different indicators, however alike the words are.
    return a.numbers === b.numbers ? likeness : Math.min(likeness, WORTH_SHOWING + likeness / 10);
  }

  /** Shared weight of both names' words (Dice). */
  #wordScore(a: Prepared, b: Prepared): number {
    const rare = Math.log(1 + this.#candidates.length);
    let shared = 0;
    let all = 0;
    for (const word of a.words) {
      const weight = this.#weights.get(word) ?? rare;
      all += weight;
      if (b.words.has(word)) shared += 2 * weight;
    }
    for (const word of b.words) all += this.#weights.get(word) ?? rare;
    return all === 0 ? 0 : shared / all;
  }
}

/** The best of a list of names; for more than one name against the same list use SimilarNames. */
export function bestMatches(name: string, candidates: readonly string[]): BestMatch {
  return new SimilarNames(candidates).best(name);
}

function prepare(name: string): Prepared {
  const key = expandAbbreviations(foldKey(name));
  const words = key.split(" ").filter((word) => word !== "");
  const bigrams = new Map<string, number>();
  let bigramCount = 0;
  for (const word of words)
    for (let at = -1; at < word.length; at += 1) {
      const pair = `${word[at] ?? " "}${word[at + 1] ?? " "}`;
      bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1);
      bigramCount += 1;
    }
  return { key, numbers: (key.match(/\d+/g) ?? []).sort().join(" "), words: new Set(words), bigrams, bigramCount };
}

function bigramScore(a: Prepared, b: Prepared): number {
  let shared = 0;
  for (const [pair, times] of a.bigrams) shared += Math.min(times, b.bigrams.get(pair) ?? 0);
  return (2 * shared) / (a.bigramCount + b.bigramCount);
}
