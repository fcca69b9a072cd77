/** Finds reporting units by what they are called. */
import type { ReportingUnit } from "./types";
import { memoize } from "../memoize";
import { foldKey } from "../text/fold";
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

export class UnitIndex {
  /** By key, the first unit of the schema that has it, and whether another one has it too. */
  readonly #byKey = new Map<string, { readonly name: UnitName; shared: boolean }>();
  /** Names that are codes, by the keys of what may be written for them. */
  readonly #byCode = new Map<string, UnitName[]>();
  /** Units that are places by code: their folded names without "xã". */
  readonly #places = new Map<string, string>();
  /** Places by their names without "xã": what a whole cell may say; null where two share it. */
  readonly #bare = new Map<string, UnitName | null>();
  readonly #long: readonly UnitName[];
  readonly #longest: number;
  readonly #found: (text: string) => { readonly name: UnitName | null };
  /** Names and aliases in words, in the order of the schema. */
  readonly names: readonly UnitName[];

  constructor(units: readonly ReportingUnit[]) {
    const all = units
      .flatMap((unit) =>
        [unit.name, ...unit.aliases, unit.code].map((name) => ({ key: foldKey(name), code: unit.code, text: name })),
      )
      .filter(({ key }) => key !== "");
    for (const name of all) {
      const there = this.#byKey.get(name.key);
      if (there) there.shared ||= there.name.code !== name.code;
      else this.#byKey.set(name.key, { name, shared: false });
      if (!isCode(name.text)) continue;
      for (const key of codeKeys(name.text)) this.#byCode.set(key, [...(this.#byCode.get(key) ?? []), name]);
    }
    this.names = all.filter(({ text }) => !isCode(text));
    const counted = this.names.map((name) => ({ name, words: name.key.split(" ").length }));
    this.#longest = counted.reduce((most, { words }) => Math.max(most, Math.min(words, LONGEST_NAME)), 0);
    this.#long = counted.filter(({ words }) => words > LONGEST_NAME).map(({ name }) => name);
    for (const { name, code } of units) {
      if (!isPlaceName(name)) continue;
      const bare = foldKey(bareOfPlace(name));
      this.#places.set(code, bare);
      this.#bare.set(bare, this.#bare.has(bare) || !bare.includes(" ") ? null : { key: bare, code, text: name });
    }
    this.#found = memoize((text) => ({
      name: this.#findName(text) ?? this.#findCode(text) ?? this.#bare.get(foldKey(text)) ?? null,
    }));
  }

  /** The unit's code of an exact name, alias or code; null where it is none of them. */
  resolve(text: string): string | null {
    return this.#byKey.get(foldKey(text))?.name.code ?? null;
  }

  /** The unit named somewhere in a text, by its longest name, else by its code; null where none is, or two are alike. */
  findIn(text: string): UnitName | null {
    return this.#found(text).name;
  }

  /** The units whose codes are written in a text. */
  codesIn(text: string): readonly UnitName[] {
    return writtenCodes(text).flatMap((key) => this.#byCode.get(key) ?? []);
  }

  /** Whether what a text calls by the folded words of a unit's name is a longer name of another place. */
  isLonger(text: string, words: string, code: string, numbers = true): boolean {
    const bare = this.#places.get(code);
    return bare !== undefined && (goesOn(text, words, numbers) || goesOn(text, bare, numbers));
  }

  #findCode(text: string): UnitName | null {
    const [first, ...more] = this.codesIn(text);
    return first && more.every(({ code }) => code === first.code) ? first : null;
  }

  /** Names are looked up by the text's own runs of words: a country has thousands of units, a title has ten words. */
  #findName(text: string): UnitName | null {
    const key = foldKey(text);
    const words = key.split(" ");
    let best = null as UnitName | null;
    let shared = false as boolean;
    const consider = (name: UnitName, ambiguous: boolean): void => {
      if (best && name.key.length < best.key.length) return;
      shared = ambiguous || (best?.key.length === name.key.length && (shared || best.code !== name.code));
      best = name;
    };
    for (let from = 0; from < words.length; from += 1) {
      let run = "";
      for (let count = 1; count <= this.#longest && from + count <= words.length; count += 1) {
        run = count === 1 ? (words[from] ?? "") : `${run} ${words[from + count - 1] ?? ""}`;
        const found = this.#byKey.get(run);
        if (!found || isCode(found.name.text) || this.isLonger(text, run, found.name.code)) continue;
        consider(found.name, found.shared);
      }
    }
    for (const name of this.#long)
      if (` ${key} `.includes(` ${name.key} `)) consider(name, this.#byKey.get(name.key)?.shared === true);
    return shared ? null : best;
  }
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
