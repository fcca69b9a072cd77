/**
 * Likeness of names, for offering a person the indicator that a row may mean. Words weigh by how rare they are among the
 * candidates, letters decide between words. A match leaves out or adds only filler; it never puts one word for another, begins
 * with the same thing, and its numbers agree ("2 lứa" is not "3 lứa", "cận nghèo" not "nghèo", "khai thác rừng trồng" not
 * "trồng rừng sau khai thác").
 */
import { memoize } from "../memoize";
import { mayBeInitials, runsOf, writtenOutBy } from "./initials";
import { asked, headOf, prepare, type Prepared } from "./prepared-name";
import { missing, sameWord } from "./slips";

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
/** The most of a name's weight that may be missing from the other. */
const LEFT_OUT = 0.3;
/** Least likeness of names that may put other words for one another. */
const NEAR = 0.45;

/** Words of a name that another one may be short for. */
const FEWEST = 2;
/** The same where it puts filler of its own between them. */
const FEWEST_REPHRASED = 4;

/** "Xây mới, sửa chữa": what is built anew and what is mended are all that was done. */
const REPAIRED: ReadonlySet<string> = new Set("sua cai nang".split(" "));

function isAnyWork(plain: readonly string[]): boolean {
  return plain.some((word, at) => word === "moi" && REPAIRED.has(plain[at + 1] ?? ""));
}

/** The candidates that a name may be short for. */
export interface Longer {
  readonly found: readonly number[];
  /** Words and numbers of one of them that the name leaves out: without them it is of all there are. */
  readonly narrowed: readonly string[];
}

const NOTHING_LONGER: Longer = { found: [], narrowed: [] };

const LISTED = /\([^()]*,[^()]*\)/u;

/** What is likest to a name, whichever candidates are one thing. */
interface Likest {
  /** Best first. */
  readonly ranked: readonly LikeName[];
  /** The first of them differs from the name by nothing, or by filler. */
  readonly fits: boolean;
}

/** Names that are remembered, and lists of them: a schema's names, with and without the words for what is measured, and its units'. */
const REMEMBERED = 4_000;
const LISTS = 12;

/** Candidates prepared once, so that many names can be held against them. */
export class SimilarNames {
  /** These candidates, prepared anew only where they are others than before: a schema that is read again has the same names. */
  static readonly of: (names: readonly string[]) => SimilarNames = (names) => known(JSON.stringify(names));

  readonly #candidates: readonly Prepared[];
  readonly #weights = new Map<string, number>();
  readonly #candidateWeights: readonly number[];
  readonly #byWord = new Map<string, number[]>();
  readonly #byPair = new Map<string, { readonly index: number; readonly times: number }[]>();
  readonly #rare: number;
  readonly #vocabulary: ReadonlySet<string>;
  /** The first letters of each, between blanks. */
  readonly #letters: string;
  readonly #likest = memoize((name) => this.#likestTo(asked(name)), REMEMBERED);
  readonly #written = memoize((name) => this.#writtenOut(asked(name)), REMEMBERED);
  readonly #short = memoize((name) => this.#longerThan(asked(name)), REMEMBERED);

  constructor(names: readonly string[]) {
    this.#candidates = names.map(prepare);
    this.#vocabulary = new Set(this.#candidates.flatMap(({ plain }) => plain));
    this.#letters = this.#candidates.map(({ letters }) => letters).join(" ");
    this.#rare = Math.log(1 + names.length);
    this.#candidates.forEach(({ words, pairs }, index) => {
      for (const word of words) entry(this.#byWord, word).push(index);
      for (const [pair, times] of pairs) entry(this.#byPair, pair).push({ index, times });
    });
    for (const [word, indexes] of this.#byWord) this.#weights.set(word, Math.log(1 + names.length / indexes.length));
    this.#candidateWeights = this.#candidates.map(({ words }) => this.#weightOf(words));
  }

  /** The candidate that a name means, where one is like enough and clearly likest; `same` says which candidates are one thing. */
  best(name: string, same: (a: number, b: number) => boolean = (a, b) => a === b): BestMatch {
    const { ranked, fits } = this.#likest(name);
    const [first] = ranked;
    const runnersUp = ranked.slice(0, SHOWN);
    if (!first) return this.#byInitials(name, same) ?? { kind: "none", index: -1, score: 0, runnersUp };
    const second = ranked.find(({ index }) => !same(index, first.index))?.score ?? 0;
    const clear = first.score >= THRESHOLD && first.score - second >= MARGIN;
    if (clear && fits) return { kind: "match", index: first.index, score: first.score, runnersUp };
    return this.#byInitials(name, same) ?? { kind: "none", index: -1, score: first.score, runnersUp };
  }

  #likestTo(asked: Prepared): Likest {
    const ranked = this.#scores(asked)
      .map((score, index) => ({ index, score }))
      .filter(({ score }) => score >= WORTH_SHOWING)
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const candidate = this.#candidates[ranked[0]?.index ?? -1];
    const fits = candidate !== undefined && (candidate.key === asked.key || this.#differsLittle(asked, candidate));
    return { ranked, fits };
  }

  /**
   * The candidates that have every word of a name, initials written out by their own words, and its numbers: "Kết nạp ĐV mới" of
   * "Số đảng viên mới kết nạp". None of them need be meant; "Tỷ lệ hộ nghèo" is hardly short for "Giảm tỷ lệ hộ nghèo".
   */
  shortenedBy(name: string): Longer {
    return this.#short(name);
  }

  #longerThan(asked: Prepared): Longer {
    const found: number[] = [];
    if (asked.plain.some((word) => !asked.fillers.has(word) && this.#isStrange(word))) return NOTHING_LONGER;
    const narrowed = new Set<string>();
    for (const [index, { plain, letters, words, numbers, deciding }] of this.#candidates.entries()) {
      const mine = writtenOutBy(asked.plain, plain, letters);
      const has = (word: string): boolean => plain.includes(word) || words.includes(word);
      const lacking = mine.filter((word) => !has(word));
      // "Chăm lo Tết cho người lao động" of "người lao động được chăm lo dịp Tết".
      const sameNumbers = numbers === asked.numbers;
      const isShort =
        mine.length >= (lacking.length > 0 ? FEWEST_REPHRASED : FEWEST) && (sameNumbers || asked.numbers === "");
      if (!isShort || !lacking.every((word) => asked.fillers.has(word))) continue;
      if (mine.every((word) => asked.fillers.has(word))) continue;
      // Of one that it is not short for it says as much as of any other.
      if (deciding.turning.some((word) => !mine.includes(word))) return NOTHING_LONGER;
      const lost = deciding.narrowing.filter((word) => !mine.includes(word) && !(word === "moi" && isAnyWork(plain)));
      for (const word of sameNumbers ? lost : [...lost, numbers]) narrowed.add(word);
      found.push(index);
    }
    return { found, narrowed: [...narrowed] };
  }

  /** The candidates that put other words for some of a name's, none that turns it or says of what part it is, and no other number; best first. */
  nearTo(name: string): readonly number[] {
    const mine = asked(name);
    const turns = ({ deciding }: Prepared): string => deciding.turning.join(" ");
    return this.#likest(name)
      .ranked.filter(({ index, score }) => {
        const other = this.#candidates[index];
        if (!other || score < NEAR || turns(other) !== turns(mine) || mine.numbers !== other.numbers) return false;
        // What only adds to a name may be a part, "Sản lượng lúa (vụ xuân)", and is none where it lists them all, "(trâu, bò, lợn)".
        if (!LISTED.test(name) && missing(mine.words, other.words)[1].every((word) => other.fillers.has(word)))
          return false;
        return mine.deciding.narrowing.every(
          (word) => other.plain.includes(word) || (word === "moi" && isAnyWork(mine.plain)),
        );
      })
      .map(({ index }) => index);
  }

  /** The candidates that a name has every word of, and others: "Kim ngạch xuất khẩu hàng hóa" of "Kim ngạch xuất khẩu". */
  lengthenedBy(name: string): readonly number[] {
    const long = asked(name);
    return this.#candidates.flatMap(({ plain, letters, fillers, numbers }, index) => {
      const mine = writtenOutBy(long.plain, plain, letters);
      const theirs = writtenOutBy(plain, long.plain, long.letters);
      const told = theirs.filter((word) => !fillers.has(word));
      const added = mine.filter((word) => !theirs.includes(word));
      const has = told.length >= FEWEST_REPHRASED && told.every((word) => mine.includes(word));
      return has &&
        numbers === long.numbers &&
        ![...long.deciding.turning, ...long.deciding.narrowing].some((word) => added.includes(word))
        ? [index]
        : [];
    });
  }

  /** The one candidate whose name is the same, or nearly, once initials of either are written out by the words of the other. */
  #byInitials(name: string, same: (a: number, b: number) => boolean): BestMatch | null {
    const found = this.#written(name);
    const [first, second] = found.filter((each, at, all) => at === 0 || !same(each.index, all[0]?.index ?? -1));
    if (!first || first.score < THRESHOLD || (second && first.score - second.score < MARGIN)) return null;
    return { kind: "match", ...first, runnersUp: found.slice(0, SHOWN) };
  }

  /** The candidates whose names are the same, or nearly, once initials are written out; best first. */
  #writtenOut(asked: Prepared): readonly LikeName[] {
    const found: LikeName[] = [];
    if (!this.#mayBeWrittenOut(asked)) return found;
    // Initials of the name asked for look like initials, or are no word of any candidate.
    const strange =
      asked.initials || asked.plain.some((word) => word.length >= 2 && !/\d/.test(word) && !this.#vocabulary.has(word));
    for (const [index, { plain, letters, initials, fillers }] of this.#candidates.entries()) {
      if (!strange && !initials) continue;
      const mine = writtenOutBy(asked.plain, plain, letters);
      const theirs = writtenOutBy(plain, asked.plain, asked.letters);
      if (mine === asked.plain && theirs === plain) continue;
      const a = { ...prepare(mine.join(" ")), fillers: asked.fillers };
      const b = { ...prepare(theirs.join(" ")), fillers };
      if (a.numbers !== b.numbers || !(a.key === b.key || this.#differsLittle(a, b))) continue;
      const shared = this.#weightOf(a.words.filter((word) => b.words.includes(word)));
      found.push({ index, score: (2 * shared) / (this.#weightOf(a.words) + this.#weightOf(b.words)) });
    }
    return found.sort((a, b) => b.score - a.score);
  }

  /** A word that no candidate has, nor its initials: a name with it is short for none of them, unless it is filler. */
  #isStrange(word: string): boolean {
    return !this.#byWord.has(word) && !this.#vocabulary.has(word) && !mayBeInitials(word, this.#letters);
  }

  /** Whether a word of the name could be a candidate's initials, or one of a candidate's the name's: of most, none is. */
  #mayBeWrittenOut({ plain, letters }: Prepared): boolean {
    return (
      plain.some((word) => mayBeInitials(word, this.#letters)) ||
      runsOf(letters).some((run) => this.#vocabulary.has(run))
    );
  }

  /** Half the shared weight of words, half the shared pairs of letters (both Dice), for every candidate. */
  #scores(asked: Prepared): number[] {
    const words = new Float64Array(this.#candidates.length);
    const pairs = new Float64Array(this.#candidates.length);
    for (const word of asked.words) {
      const weight = this.#weight(word);
      for (const index of this.#byWord.get(word) ?? []) words[index] = (words[index] ?? 0) + weight;
    }
    for (const [pair, times] of asked.pairs)
      for (const { index, times: own } of this.#byPair.get(pair) ?? [])
        pairs[index] = (pairs[index] ?? 0) + (times < own ? times : own);
    const weight = this.#weightOf(asked.words);
    return this.#candidates.map((candidate, index) => {
      if (candidate.key === "" || asked.key === "") return 0;
      if (candidate.key === asked.key) return 1;
      const byWords = (2 * (words[index] ?? 0)) / (weight + (this.#candidateWeights[index] ?? 0));
      const byPairs = (2 * (pairs[index] ?? 0)) / (asked.pairCount + candidate.pairCount);
      const likeness = (byWords + byPairs) / 2;
      // Different numbers make different indicators, however alike the words are.
      return candidate.numbers === asked.numbers ? likeness : Math.min(likeness, WORTH_SHOWING + likeness / 10);
    });
  }

  /** Words missing on one side only, few in weight and all of them filler, behind the same beginning. Slips of a letter are no difference. */
  #differsLittle(a: Prepared, b: Prepared): boolean {
    const [onlyA, onlyB] = missing(a.words, b.words);
    if (onlyA.length > 0 && onlyB.length > 0) return false;
    if (![...onlyA, ...onlyB].every((word) => a.fillers.has(word) || b.fillers.has(word))) return false;
    if (!sameWord(headOf(a), headOf(b))) return false;
    const short = Math.min(a.words.length, b.words.length) <= 3;
    if (short && onlyA.length + onlyB.length > 0) return false;
    return (
      this.#weightOf(onlyA) <= LEFT_OUT * this.#weightOf(a.words) &&
      this.#weightOf(onlyB) <= LEFT_OUT * this.#weightOf(b.words)
    );
  }

  #weight(word: string): number {
    return this.#weights.get(word) ?? this.#rare;
  }

  #weightOf(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + this.#weight(word), 0);
  }
}

const known = memoize((names) => new SimilarNames(JSON.parse(names) as readonly string[]), LISTS);

/** The best of a list of names; for more than one name against the same list use SimilarNames. */
export function bestMatches(name: string, candidates: readonly string[]): BestMatch {
  return new SimilarNames(candidates).best(name);
}

function entry<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}
