/** Looking for any of a list of Vietnamese phrases in a name, as whole words and whatever the spelling of tones and i/y. */
import { cleanText, foldKey, soundKey } from "../text/fold";

/** A list of phrases, prepared once. */
export class Phrases {
  readonly #spoken: RegExp;
  readonly #folded: RegExp;

  constructor(phrases: readonly string[]) {
    const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
    this.#spoken = pattern(longestFirst.map(soundKey));
    this.#folded = pattern(longestFirst.map(foldKey));
  }

  /** Start and end of the first phrase found from an offset on, or null. */
  find(key: NameKey, from = 0): readonly [number, number] | null {
    const regex = key.bare ? this.#folded : this.#spoken;
    regex.lastIndex = from;
    const match = regex.exec(key.text);
    return match ? [match.index, match.index + match[0].length] : null;
  }

  has(key: NameKey): boolean {
    return this.find(key) !== null;
  }
}

/** A name as phrases are looked for in it; `bare` where it was typed without diacritics. */
export interface NameKey {
  readonly text: string;
  readonly bare: boolean;
}

export function nameKey(name: string): NameKey {
  const spoken = soundKey(name);
  const bare = !/[^\u0000-\u007f]/.test(spoken) && /[a-z]{2} [a-z]{2}/.test(spoken);
  return { text: bare ? foldKey(name) : spoken, bare };
}

function pattern(phrases: readonly string[]): RegExp {
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${escaped.join("|")})(?![\p{L}\p{M}\p{N}])`, "gu");
}

/** A pattern of Vietnamese words: held against the words as written, or without diacritics where the text has none. */
export class Spoken {
  readonly #written: RegExp;
  readonly #bare: RegExp;

  constructor(source: string) {
    this.#written = new RegExp(source, "u");
    this.#bare = new RegExp(withoutMarks(source), "u");
  }

  test(text: string): boolean {
    const lower = cleanText(text).toLowerCase();
    return /[^\u0000-\u007f]/.test(lower) ? this.#written.test(lower) : this.#bare.test(lower);
  }
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
