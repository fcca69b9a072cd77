/**
 * What a name that is nobody's own may be short for, say more than, or measure nothing of: told by its words alone, for plan, unit
 * and place to bear out.
 */
import type { Indicator } from "../schema/types";
import { bringsNew } from "../target/nature";
import { expandAbbreviations } from "../text/abbreviations";
import { foldKey } from "../text/fold";
import { SimilarNames } from "../text/similarity";
import { unitInBrackets } from "../text/unit";
import type { NamedIndicator } from "./counted-names";
import { inWords, withoutOutline } from "./plain-name";
import type { Likely } from "./row-match";
import {
  asItsUnit,
  isOfAllThings,
  isRephrased,
  saysEnough,
  thingOf,
  withoutCount,
  withoutKind,
  withoutMeasure,
  withoutPersons,
  wordsBeside,
} from "./short-name";

export class LikelyNames {
  readonly #names: readonly NamedIndicator[];
  readonly #similar: SimilarNames;
  readonly #isName: (key: string) => boolean;
  /** The names without the word for what is measured; made when a name fits none. */
  #bare: SimilarNames | null = null;
  /** By the folded name without the word for its measure; made when a name fits none. */
  #measured: ReadonlyMap<string, ReadonlySet<Indicator>> | null = null;

  /** `similar` has the same names in the same order; `isName` tells the folded names and other names. */
  constructor(names: readonly NamedIndicator[], similar: SimilarNames, isName: (key: string) => boolean) {
    this.#names = names;
    this.#similar = similar;
    this.#isName = isName;
  }

  /** The indicators that a name may mean: one if "Độ che phủ rừng" is "Tỷ lệ che phủ rừng". */
  of(name: string): readonly Likely[] {
    this.#bare ??= SimilarNames.of(this.#names.map((each) => withoutMeasure(inWords(each.name), each.indicator.unit)));
    const bare = withoutMeasure(inWords(unitInBrackets(name).name));
    const best = this.#bare.best(bare, this.#isSame);
    const found = best.kind === "none" ? undefined : this.#names[best.index];
    if (found) return [measured(found, bare)];
    const ofThing = this.#sameMeasureOf(unitInBrackets(withoutOutline(name)).name);
    if (ofThing.length > 0) return ofThing;
    const shortened = this.#shortened(name);
    if (shortened.length > 0) return shortened;
    const measures = this.#measuresOf(unitInBrackets(withoutOutline(name)).name);
    return measures.length > 0 ? measures : this.#lengthened(name);
  }

  /** What is measured of a thing: "Diện tích lúa", "Năng suất lúa" of "Lúa"; of a measure nothing is. */
  #measuresOf(thing: string): readonly Likely[] {
    const key = thingKey(thing);
    if (this.#isName(foldKey(thing)) || thingOf(thing) !== null) return [];
    this.#measured ??= this.#byThing();
    const said = key.split(" ").length;
    return [...(this.#measured.get(key) ?? [])].map((indicator) => ({ indicator, lacks: "words", said }));
  }

  /** The same measure of the same thing: "Diện tích lúa cả năm" of "Diện tích gieo trồng lúa cả năm". */
  #sameMeasureOf(name: string): readonly Likely[] {
    const thing = thingOf(name);
    // Of one name that several have, their section alone tells which it is.
    if (thing === null || this.#isName(foldKey(name))) return [];
    this.#measured ??= this.#byThing();
    const found = [...(this.#measured.get(thingKey(thing)) ?? [])].filter((each) => isSameMeasure(each.name, name));
    return found.map((indicator) => ({ indicator, lacks: "measure" }));
  }

  #byThing(): ReadonlyMap<string, ReadonlySet<Indicator>> {
    const found = new Map<string, Set<Indicator>>();
    for (const { name, indicator } of this.#names) {
      const thing = thingOf(name);
      if (thing === null) continue;
      const key = thingKey(thing);
      found.set(key, (found.get(key) ?? new Set()).add(indicator));
    }
    return found;
  }

  /** The indicators that are amounts and have no word that this name does not: "Kim ngạch xuất khẩu" of "Kim ngạch xuất khẩu hàng hóa". */
  #lengthened(name: string): readonly Likely[] {
    const long = inWords(unitInBrackets(withoutOutline(name)).name);
    // Words in brackets tell a part: "Trồng rừng phân tán (tư nhân)".
    if (/[([]/u.test(long)) return [];
    const found = this.#similar.lengthenedBy(long);
    const indicators = new Set(found.flatMap((index) => this.#names[index]?.indicator ?? []));
    const amounts = [...indicators].filter(({ unit }) => !/[%‰]/u.test(unit));
    return amounts.map((indicator) => ({ indicator, lacks: "nothing" }));
  }

  /** The indicators whose names have every word of this one: "ĐV bị kỷ luật" of "Số đảng viên bị thi hành kỷ luật". */
  #shortened(name: string): readonly Likely[] {
    const told = withoutCount(inWords(unitInBrackets(withoutOutline(name)).name));
    // "Bệnh nhân HIV điều trị ARV" of "Số người nhiễm HIV được điều trị ARV": the unit says that persons are counted.
    const short = this.#similar.shortenedBy(told).found.length > 0 ? told : withoutPersons(told);
    const longer = this.#similar.shortenedBy(short);
    const all = longer.found.flatMap((index) => this.#names[index] ?? []);
    const isNew = longer.narrowed.every((word) => word === NEW) && bringsNew(short);
    const isWider = longer.narrowed.length > 0 && !isNew;
    const found = new Map<Indicator, Likely>();
    // Of one name that several have, their section alone tells which it is.
    if (this.#isName(foldKey(short))) return [];
    for (const { name: long, indicator } of all) {
      // A part's name goes on after the whole's.
      if (all.some((other) => other.indicator.code === indicator.parent)) continue;
      const likely = likelyOf(indicator, asItsUnit(unitInBrackets(long).name, indicator.unit), short, isWider);
      if (likely.lacks !== "things" || !found.has(indicator)) found.set(indicator, likely);
    }
    return [...found.values()];
  }

  /** Two names of one indicator do not compete with one another. */
  readonly #isSame = (a: number, b: number): boolean => this.#names[a]?.indicator === this.#names[b]?.indicator;
}

/** Whether two names begin with the same measure, "diện tích", whatever is done to what is measured. */
function isSameMeasure(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => foldKey(withoutCount(name)).split(" ").slice(0, MEASURE_WORDS).join(" "));
  return one === other;
}

/** "Diện tích", "sản lượng", "năng suất" are of two words. */
const MEASURE_WORDS = 2;

/** A thing by its words alone, folded, initials written out. */
function thingKey(thing: string): string {
  return expandAbbreviations(foldKey(withoutKind(thing)));
}

/** A name that differs by the words for what is measured, and by fillers. */
function measured({ name, indicator }: NamedIndicator, bare: string): Likely {
  const beside = wordsBeside(unitInBrackets(name).name, bare, indicator.unit);
  return { indicator, lacks: saysEnough(bare) ? "measure" : "words", ...beside };
}

/** "Mới", folded: who is admitted is new, whether the name says it or not. */
const NEW = "moi";

function likelyOf(indicator: Indicator, long: string, short: string, isWider: boolean): Likely {
  const beside = wordsBeside(long, short, indicator.unit);
  const { missing, said } = beside;
  if (isWider) return { indicator, lacks: "limit", ...beside };
  if (!isOfAllThings(long, short, indicator.unit)) return { indicator, lacks: "things" };
  if (missing.length === 0 && isRephrased(said, indicator.unit)) return { indicator, lacks: "measure", ...beside };
  return { indicator, lacks: "words", ...beside };
}
