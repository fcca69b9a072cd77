/** Finds reporting units by what they are called. */
import type { ReportingUnit } from "./types";
import { memoize } from "../memoize";
import { foldKey } from "../text/fold";

export interface UnitName {
  readonly key: string;
  readonly code: string;
}

/** Longer names than this many words are looked for one by one. */
const LONGEST_NAME = 12;

export class UnitIndex {
  /** By key, the first unit of the schema that has it, and whether another one has it too. */
  readonly #byKey = new Map<string, { readonly name: UnitName; shared: boolean }>();
  readonly #long: readonly UnitName[];
  readonly #longest: number;
  readonly #found: (text: string) => { readonly name: UnitName | null };
  /** Every name, alias and code, folded, in the order of the schema. */
  readonly names: readonly UnitName[];

  constructor(units: readonly ReportingUnit[]) {
    const names = units
      .flatMap((unit) =>
        [unit.name, ...unit.aliases, unit.code].map((name) => ({ key: foldKey(name), code: unit.code })),
      )
      .filter(({ key }) => key !== "");
    this.names = names;
    for (const name of names) {
      const there = this.#byKey.get(name.key);
      if (there) there.shared ||= there.name.code !== name.code;
      else this.#byKey.set(name.key, { name, shared: false });
    }
    const counted = names.map((name) => ({ name, words: name.key.split(" ").length }));
    this.#longest = counted.reduce((most, { words }) => Math.max(most, Math.min(words, LONGEST_NAME)), 0);
    this.#long = counted.filter(({ words }) => words > LONGEST_NAME).map(({ name }) => name);
    this.#found = memoize((text) => ({ name: this.#find(foldKey(text)) }));
  }

  /** The unit's code of an exact name, alias or code; null where it is none of them. */
  resolve(text: string): string | null {
    return this.#byKey.get(foldKey(text))?.name.code ?? null;
  }

  /** The unit named somewhere in a text, by its longest name; null where none is, or two are equally long. */
  findIn(text: string): UnitName | null {
    return this.#found(text).name;
  }

  /** Names are looked up by the text's own runs of words: a country has thousands of units, a title has ten words. */
  #find(key: string): UnitName | null {
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
        if (found) consider(found.name, found.shared);
      }
    }
    for (const name of this.#long)
      if (` ${key} `.includes(` ${name.key} `)) consider(name, this.#byKey.get(name.key)?.shared === true);
    return shared ? null : best;
  }
}
