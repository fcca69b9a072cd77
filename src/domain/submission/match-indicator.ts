/**
 * Which indicator a row is about: by code, then by name and aliases, then by likeness, which is shown for confirmation.
 * Children are looked for under their parent first, since "Nông nghiệp" alone names many things.
 */
import { bothGroups } from "../text/both-groups";
import { onlyOf } from "../groups";
import type { Indicator, Schema } from "../schema/types";
import { memoize } from "../memoize";
import { stripPrefix } from "../table/read-rows";
import { isRemark } from "../text/filler-words";
import { foldKey } from "../text/fold";
import { SimilarNames, type LikeName } from "../text/similarity";
import { unitInBrackets } from "../text/unit";
import { inWords, keysOf, plainOf, withoutOutline, withoutYear, withoutTarget, withoutTime } from "./plain-name";
import { countedNames, type NamedIndicator } from "./counted-names";
import { LikelyNames } from "./likely-names";
import { guessedAs, type Likely, type RowMatch } from "./row-match";
import { withoutCount } from "./short-name";

/** The words of a text with their diacritics, between blanks. */
function spelled(text: string): string {
  return ` ${(
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ")} `;
}

/** Whether an indicator's section is the one that rows stand under, whatever numbers are typed before either. */
function isSection({ section }: Indicator, words: string): boolean {
  const key = foldKey(withoutOutline(words));
  return key !== "" && foldKey(withoutOutline(section)) === key;
}

/** "Tỷ lệ hộ nghèo (số liệu tự rà soát)". */
const REMARKED = /^(.{8,}?)\s*\(([^()]*)\)\s*$/u;

/** "(giá so sánh 2010)" behind a name that leaves the prices open. */
const AT_PRICES = /^(?:theo )?giá (?:so sánh|hiện hành|thực tế|cố định)/iu;

/** What a name that is nobody's own is taken for; `match` is made once somebody asks for what to offer. */
interface Guess {
  /** The first of the names with the same folded words. */
  readonly name: string;
  readonly indicator: Indicator | null;
  match: RowMatch | null;
}

/** The numbers of a target, both of a range. */
function numbersDue({ target }: Indicator): number[] {
  return target.parts.flatMap(({ value, max }) => [value, max ?? value]);
}

/** What a name may not lack to be told by its words and its target alone. */
const NO_NAME: ReadonlySet<Likely["lacks"]> = new Set(["nothing", "limit"]);

/** The most that are offered. */
const SUGGESTED = 3;
/** Beside a name that is an indicator's: once for all rows of a country. */
const NOTHING_NEAR: readonly string[] = [];

const DIGIT = /^\d/;

export class IndicatorIndex {
  readonly #byCode = new Map<string, Indicator>();
  /** Of the codes that begin with a digit: that digit. */
  readonly #digits = new Set<string>();
  readonly #byKey = new Map<string, Indicator[]>();
  readonly #names: NamedIndicator[] = [];
  readonly #similar: SimilarNames;
  readonly #likely: LikelyNames;
  /** Made when a name fits none. */
  #counts: ReadonlyMap<string, Indicator | null> | null = null;
  readonly #year: number | null;
  readonly #keysOf: (name: string) => readonly string[];
  readonly #guesses = new Map<string, Guess>();
  /** The numbers that are some indicator's target. */
  readonly #due: ReadonlySet<number>;

  constructor(schema: Schema) {
    for (const indicator of schema.indicators) {
      const code = foldKey(indicator.code);
      this.#byCode.set(code, indicator);
      if (DIGIT.test(code)) this.#digits.add(code.charAt(0));
      for (const name of [indicator.name, ...indicator.aliases]) {
        // A row's name comes without "Trong đó:"; so has the schema's to be found.
        for (const key of new Set([name, withoutOutline(name), stripPrefix(name), inWords(name)].map(foldKey))) {
          const same = this.#byKey.get(key);
          if (!same) this.#byKey.set(key, [indicator]);
          else if (!same.includes(indicator)) same.push(indicator);
        }
        for (const each of new Set([name, inWords(name)])) this.#names.push({ name: each, indicator });
      }
    }
    this.#addTimeless();
    this.#similar = SimilarNames.of(this.#names.map((entry) => entry.name));
    this.#likely = new LikelyNames(this.#names, this.#similar, (key) => this.#byKey.has(key));
    this.#due = new Set(schema.indicators.flatMap(numbersDue));
    const { year } = schema.settings;
    this.#year = year;
    this.#keysOf = memoize((name) => keysOf(name, year));
  }

  /** Names without the time that they end with, where no other goes by them. */
  #addTimeless(): void {
    const own = new Set(this.#byKey.keys());
    for (const { name, indicator } of this.#names) {
      const key = foldKey(withoutTime(name));
      if (own.has(key)) continue;
      const same = this.#byKey.get(key) ?? [];
      if (!same.includes(indicator)) this.#byKey.set(key, [...same, indicator]);
    }
  }

  /** Whether a text is the code of an indicator; asked of every cell, most of which are figures. */
  hasCode(code: string): boolean {
    if (DIGIT.test(code) && !this.#digits.has(code.charAt(0))) return false;
    return this.#byCode.has(foldKey(code));
  }

  /** The indicator of a code. */
  ofCode(code: string): Indicator | null {
    return this.#byCode.get(foldKey(code)) ?? null;
  }

  /** Whether a text is exactly the name of an indicator, or one of its other names. */
  hasName(name: string): boolean {
    if (name === "") return false;
    const { name: bare } = unitInBrackets(name);
    const tail = bothGroups(REMARKED, bare);
    const plain = tail && isRemark(tail[1], tail[0]) ? tail[0] : bare;
    return [name, bare, withoutOutline(plain)].some((each) => this.#byKey.has(foldKey(each)));
  }

  /** The indicator of exactly this name, wherever it stands. */
  named(name: string): Indicator | null {
    return this.#exact(name, []);
  }

  /** The names that stand in a title among other words, each of one indicator alone and in no longer one that stands there. */
  namesIn(title: string): readonly string[] {
    const words = spelled(title);
    const found = this.#names.flatMap(({ name }) => {
      const own = spelled(unitInBrackets(name).name);
      return words.includes(own) && this.#byKey.get(foldKey(name))?.length === 1 ? [{ name, own }] : [];
    });
    return found
      .filter(({ own }) => !found.some((other) => other.own.length > own.length && other.own.includes(own)))
      .map(({ name }) => name);
  }

  /** What an indicator goes by that is a measure of a thing: its name of both words, "Diện tích lúa", or that of the section "Lúa". */
  crossed(measure: string, thing: string): string | null {
    // Signs are no words: "+/-" over "Số vụ tai nạn" is a difference, "%" a share of it.
    if (foldKey(measure) === "" || foldKey(thing) === "") return null;
    if (this.#byKey.get(foldKey(`${measure} ${thing}`))?.length === 1) return `${measure} ${thing}`;
    const under = this.#byKey.get(foldKey(measure))?.filter((indicator) => isSection(indicator, thing));
    return under?.length === 1 ? measure : null;
  }

  /**
   * The match of a row; `parents` are the indicators of the rows above that it may be a part of, nearest first, `section` the
   * words it stands under: "Diện tích" is another thing under every crop.
   */
  match(code: string, name: string, parents: readonly Indicator[], section = ""): RowMatch {
    const match = this.#certain(code, name, parents, section);
    if (match) return match;
    const guess = this.#guess(name);
    // "Trong đó: hộ gia đình" below "Số người tham gia BHYT", where the list has "Số người tham gia BHYT hộ gia đình".
    const [whole] = parents;
    const part = whole && !guess.indicator ? this.#exact(`${whole.name} ${name}`, []) : null;
    if (part) return guessedAs(part);
    return (guess.match ??= guess.indicator ? guessedAs(guess.indicator) : this.#unmatched(guess.name));
  }

  /** The indicator of {@link match} alone: what a person could be offered in its place is not looked for, which most titles and notes never ask. */
  meant(code: string, name: string): Indicator | null {
    const match = this.#certain(code, name, []);
    return match ? match.indicator : this.#guess(name).indicator;
  }

  /** By code or by exactly its name; null where only likeness can tell. */
  #certain(code: string, name: string, parents: readonly Indicator[], section = ""): RowMatch | null {
    const byName = this.#exact(name, parents, section);
    if (code !== "") {
      const byCode = this.#byCode.get(foldKey(code));
      if (!byCode)
        return {
          kind: byName ? "exact" : "none",
          indicator: byName,
          unknownCode: code,
          suggestions: byName ? [byName.code] : this.#nearest(name),
        };
      if (
        byName &&
        byName !== byCode &&
        !this.#names.some((entry) => entry.indicator === byCode && foldKey(entry.name) === foldKey(name))
      )
        return { kind: "code", indicator: byCode, nameMeans: byName, suggestions: [] };
      return { kind: "code", indicator: byCode, named: byName !== null, suggestions: [] };
    }
    return byName ? { kind: "exact", indicator: byName, suggestions: NOTHING_NEAR } : null;
  }

  #exact(name: string, parents: readonly Indicator[], section = ""): Indicator | null {
    for (const key of this.#keysOf(name)) {
      const found = this.#byKey.get(key);
      if (!found) continue;
      const under = parents
        .map((parent) => found.find((indicator) => indicator.parent === parent.code))
        .find((indicator) => indicator !== undefined);
      const roots = found.length === 1 ? found : found.filter((indicator) => indicator.parent === "");
      const titled = roots.length > 1 ? roots.filter((indicator) => isSection(indicator, section)) : roots;
      return under ?? onlyOf(titled);
    }
    return null;
  }

  /** Without what offices add to names, and the year that is reported. */
  #plain(name: string): string {
    return withoutYear(plainOf(name), this.#year);
  }

  #guess(name: string): Guess {
    const key = foldKey(name);
    let guess = this.#guesses.get(key);
    if (!guess) {
      const plain = this.#plain(name);
      const tailless = this.#withoutRemark(name) ?? this.#counting(plain) ?? this.#quoting(name);
      guess = { name, indicator: tailless ?? this.#likest(plain), match: null };
      this.#guesses.set(key, guess);
    }
    return guess;
  }

  /** The indicator whose name is clearly likest. */
  #likest(name: string): Indicator | null {
    const best = this.#similar.best(name, this.#isSame);
    return best.kind === "none" ? null : (this.#names[best.index]?.indicator ?? null);
  }

  /** Of no indicator for certain; what it is likely short for is offered first. */
  #unmatched(name: string): RowMatch {
    const plain = this.#plain(name);
    const runnersUp = this.#codes(this.#similar.best(plain, this.#isSame).runnersUp);
    const likely = this.#likely.of(plain);
    const codes = [...likely.map(({ indicator }) => indicator.code), ...runnersUp];
    const suggestions = [...new Set(codes)].slice(0, SUGGESTED);
    return { kind: "none", indicator: null, ...(likely.length > 0 ? { likely } : this.#near(plain)), suggestions };
  }

  #near(name: string): Pick<RowMatch, "near"> {
    // Of one name that several have, their section alone tells which it is.
    if (this.#byKey.has(foldKey(name))) return {};
    const found = this.#similar.nearTo(name).flatMap((index) => this.#names[index]?.indicator ?? []);
    return found.length > 0 ? { near: [...new Set(found)] } : {};
  }

  /** A name with a remark behind it, "(số liệu tự rà soát)": the indicator of the name alone, where the remark is of none. */
  #withoutRemark(name: string): Indicator | null {
    const tail = bothGroups(REMARKED, name);
    if (!tail) return null;
    const [bare, remark] = tail;
    return isRemark(remark, bare) || AT_PRICES.test(remark) ? this.#exact(bare, []) : null;
  }

  /** "Lượt khám bệnh" is "Số lượt khám bệnh", where no other indicator measures the same thing. */
  #counting(name: string): Indicator | null {
    this.#counts ??= countedNames(this.#names);
    return this.#counts.get(foldKey(withoutCount(unitInBrackets(withoutOutline(name)).name))) ?? null;
  }

  /** Two names of one indicator do not compete with one another. */
  readonly #isSame = (a: number, b: number): boolean => this.#names[a]?.indicator === this.#names[b]?.indicator;

  /** The indicator of a sentence copied from the resolution, "Kết nạp 25 đảng viên mới trở lên": its name and its target. */
  #quoting(name: string): Indicator | null {
    const quoted = withoutTarget(withoutOutline(unitInBrackets(name).name));
    // "Số lượt khám bệnh: 125.000 lượt": behind the colon stands the unit's own plan.
    const labels = /\p{L}\s*:\s*\d/u.test(name);
    if (!quoted) return null;
    const numbers = quoted.numbers.filter((number) => this.#due.has(number));
    for (const each of quoted.names) {
      const exact = this.#exact(each, []);
      if (exact && labels) return exact;
      if (numbers.length === 0) continue;
      const indicator = exact ?? this.#alike(each);
      const due = indicator ? numbersDue(indicator) : [];
      if (numbers.some((number) => due.includes(number))) return indicator;
    }
    return null;
  }

  /** The indicator whose name is clearly likest, with or without the word for its measure; none that a name says more than, or that are a part of what it is of. */
  #alike(name: string): Indicator | null {
    const likest = this.#likest(name);
    const [likely, other] = likest ? [] : this.#likely.of(name);
    return likest ?? (likely && !NO_NAME.has(likely.lacks) && !other ? likely.indicator : null);
  }

  #nearest(name: string): string[] {
    return this.#codes(this.#similar.best(name).runnersUp);
  }

  #codes(names: readonly LikeName[]): string[] {
    const codes = names.map(({ index }) => this.#names[index]?.indicator.code ?? "");
    return [...new Set(codes)].filter((code) => code !== "").slice(0, SUGGESTED);
  }
}
