/** Finds reporting units by what they are called. */
import type { ReportingUnit } from "./types";
import { foldKey } from "../text/fold";

export interface UnitName {
  readonly key: string;
  readonly code: string;
}

export class UnitIndex {
  readonly #names: readonly UnitName[];

  constructor(units: readonly ReportingUnit[]) {
    this.#names = units
      .flatMap((unit) =>
        [unit.name, ...unit.aliases, unit.code].map((name) => ({ key: foldKey(name), code: unit.code })),
      )
      .filter(({ key }) => key !== "")
      .sort((a, b) => b.key.length - a.key.length);
  }

  /** The unit's code of an exact name, alias or code; null where it is none of them. */
  resolve(text: string): string | null {
    const key = foldKey(text);
    return this.#names.find((name) => name.key === key)?.code ?? null;
  }

  /** The unit named somewhere in a text, by its longest name; null where none is, or two are equally long. */
  findIn(text: string): UnitName | null {
    const key = ` ${foldKey(text)} `;
    const found = this.#names.filter((name) => key.includes(` ${name.key} `));
    const [best, ...others] = found;
    if (!best || others.some((other) => other.key.length === best.key.length && other.code !== best.code)) return null;
    return best;
  }
}
