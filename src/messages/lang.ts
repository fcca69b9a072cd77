/** The two languages of the interface. A text that lacks one of them does not compile. */

export type Lang = "vi" | "en";

export const LANGS: readonly Lang[] = ["vi", "en"];

type Sentence<A extends never[]> = (...facts: A) => string;
type Texts = Readonly<Record<string, string | Sentence<never[]>>>;
type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

/** Texts of one part of the interface, by language; the second argument must have exactly the keys of the first. */
export function bilingual<T extends Texts>(vi: T, en: SameShape<T>): Readonly<Record<Lang, SameShape<T>>> {
  return { vi: vi as SameShape<T>, en };
}

/** The language of the pane for the display language of the host: English for an English Office, else Vietnamese. */
export function langOf(displayLanguage: string): Lang {
  return displayLanguage.toLowerCase().startsWith("en") ? "en" : "vi";
}
