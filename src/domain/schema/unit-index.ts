/** Finds reporting units by what they are called. */
import { addTo } from "../groups";
import type { ReportingUnit } from "./types";
import { memoize } from "../memoize";
import { foldKey, spokenWords } from "../text/fold";
import { bareOfPlace, goesOn, isPlaceName } from "../text/place-name";
import { codeKeys, isCode, writtenCodes } from "../text/written-code";

export interface UnitName {
  readonly key: string;
  readonly code: string;
  /** As the schema writes it. */
  readonly text: string;
}

/** Longer names than this many words are looked for one by one. */
const LONGEST_NAME = 12;
/** Names of so many words are nothing but names; of shorter ones those of places. */
const SURE_WORDS = 3;

const COMMITTEE = /^(?:UBND|ủy ban nhân dân)\s+(?=(?:xã|phường|thị trấn|đặc khu)\s)/iu;

function nameOf(code: string, text: string): UnitName {
  return { key: foldKey(text), code, text };
}

export class UnitIndex {
  /** By folded key, in the order of the schema: several where names differ in their diacritics only, or two units share one. */
  readonly #byKey = new Map<string, UnitName[]>();
  /** Names that are codes, by the keys of what may be written for them. */
  readonly #byCode = new Map<string, UnitName[]>();
  /** Units that are places by code: their folded names without "xã". */
  readonly #places = new Map<string, string>();
  /** Places by their names without "xã", of two words and more: what a whole cell may say. */
  readonly #bare = new Map<string, UnitName[]>();
  readonly #long: readonly UnitName[];
  readonly #longest: number;
  readonly #found: (text: string) => { readonly name: UnitName | null };
  /** Names that mean nothing else, whatever words are in them: as spoken, and folded for what is typed without diacritics. */
  readonly #sure = new Set<string>();
  readonly #sureKeys = new Set<string>();
  /** Names and aliases in words, in the order of the schema. */
  readonly names: readonly UnitName[];
  /** Code of the only unit there is; null where there are several, or none. */
  readonly only: string | null;

  constructor(units: readonly ReportingUnit[]) {
    this.only = units.length === 1 ? (units[0]?.code ?? null) : null;
    const told = units.flatMap((unit) =>
      [unit.name, ...unit.aliases, unit.code].map((name) => nameOf(unit.code, name)),
    );
    const own = new Set(told.map(({ key }) => key));
    // What a table calls "Xã Bộc Bố" is its People's Committee, where the list has no other of that name.
    const places = told.flatMap(({ code, text }) => {
      const place = text.replace(COMMITTEE, "");
      return place === text || own.has(foldKey(place)) ? [] : [nameOf(code, place)];
    });
    const all = [...told, ...places].filter(({ key }) => key !== "");
    for (const name of all) {
      addTo(this.#byKey, name.key, name);
      if (!isCode(name.text)) continue;
      for (const key of codeKeys(name.text)) addTo(this.#byCode, key, name);
    }
    this.names = all.filter(({ text }) => !isCode(text));
    const counted = this.names.map((name) => ({ name, words: name.key.split(" ").length }));
    this.#longest = counted.reduce((most, { words }) => Math.max(most, Math.min(words, LONGEST_NAME)), 0);
    this.#long = counted.filter(({ words }) => words > LONGEST_NAME).map(({ name }) => name);
    for (const { name, code } of units) {
      if (!isPlaceName(name)) continue;
      const text = bareOfPlace(name);
      const key = foldKey(text);
      this.#places.set(code, key);
      if (!key.includes(" ")) continue;
      addTo(this.#bare, key, { key, code, text });
      this.#addSure(text);
    }
    for (const { name, words } of counted) if (words >= SURE_WORDS) this.#addSure(name.text);
    this.#found = memoize((text) => ({
      name: this.#findName(text) ?? this.#findCode(text) ?? meant(this.#bare.get(foldKey(text)) ?? [], text),
    }));
  }

  /** The unit's code of an exact name, alias or code; null where it is none of them, or of two units alike. */
  resolve(text: string): string | null {
    const named = this.#byKey.get(foldKey(text)) ?? [];
    return (meant(named, text) ?? named.find((name) => name.text === name.code && name.text === text))?.code ?? null;
  }

  /** The unit named somewhere in a text, by its longest name, else by its code; null where none is, or two are alike. */
  findIn(text: string): UnitName | null {
    return this.#found(text).name;
  }

  /** Whether a text is nothing but a unit's name that says more than any word in it: "Giao Thủy" is no plan, "Năm Căn" no year. */
  isName(text: string): boolean {
    const plain = !/[^\u0000-\u007f]/.test(text);
    return plain ? this.#sureKeys.has(foldKey(text)) : this.#sure.has(spokenWords(text));
  }

  /** The units whose codes are written in a text. */
  codesIn(text: string): readonly UnitName[] {
    return writtenCodes(text).flatMap((key) => this.#byCode.get(key) ?? []);
  }

  /** Whether what a text calls by the folded words of a unit's name is a longer name of another place. */
  isLonger(text: string, words: string, code: string, numbers = true): boolean {
    const bare = this.#places.get(code);
    return bare !== undefined && (goesOn(text, words, { numbers }) || goesOn(text, bare, { numbers }));
  }

  #findCode(text: string): UnitName | null {
    const [first, ...more] = this.codesIn(text);
    return first && more.every(({ code }) => code === first.code) ? first : null;
  }

  #addSure(text: string): void {
    this.#sure.add(spokenWords(text));
    this.#sureKeys.add(foldKey(text));
  }

  /** Names are looked up by the text's own runs of words: a country has thousands of units, a title has ten words. */
  #findName(text: string): UnitName | null {
    const key = foldKey(text);
    const words = key.split(" ");
    let best: UnitName[] = [];
    const consider = (names: readonly UnitName[]): void => {
      const [name] = names;
      const longer = (name?.key.length ?? 0) - (best[0]?.key.length ?? 0);
      if (longer >= 0) best = longer > 0 ? [...names] : [...best, ...names];
    };
    for (let from = 0; from < words.length; from += 1) {
      let run = "";
      for (let count = 1; count <= this.#longest && from + count <= words.length; count += 1) {
        run = count === 1 ? (words[from] ?? "") : `${run} ${words[from + count - 1] ?? ""}`;
        const found = this.#byKey.get(run);
        if (found) consider(found.filter((name) => !isCode(name.text) && !this.isLonger(text, run, name.code)));
      }
    }
    for (const name of this.#long) if (` ${key} `.includes(` ${name.key} `)) consider([name]);
    return meant(best, text);
  }
}

/** The one unit that names are of; where they are of several, that of the names that stand in the text with their diacritics. */
export function meant<T extends { readonly code: string; readonly text: string }>(
  names: readonly T[],
  text: string,
): T | null {
  const [first] = names;
  if (!first || names.every(({ code }) => code === first.code)) return first ?? null;
  const spoken = ` ${spokenWords(text)} `;
  const [exact, ...more] = names.filter((name) => spoken.includes(` ${spokenWords(name.text)} `));
  return exact && more.every(({ code }) => code === exact.code) ? exact : null;
}

const known = new WeakMap<readonly ReportingUnit[], UnitIndex>();

/** The index of a schema's units, made once. */
export function unitIndexOf(units: readonly ReportingUnit[]): UnitIndex {
  let index = known.get(units);
  if (!index) {
    index = new UnitIndex(units);
    known.set(units, index);
  }
  return index;
}
