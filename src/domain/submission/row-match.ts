/** What a row's code and name say of the indicator it is about. */
import type { Indicator } from "../schema/types";

export type MatchKind = "code" | "exact" | "guessed" | "none";

/** An indicator that a name may be short for. */
export interface Likely {
  readonly indicator: Indicator;
  /**
   * What the name leaves out: the words for what is measured, other words, what makes a part of all of it (new, of women, a number), one
   * of several things that are counted together; nothing, where it says more.
   */
  readonly lacks: "measure" | "words" | "limit" | "things" | "nothing";
  /** Of words it leaves out: those, folded, without fillers. */
  readonly missing?: readonly string[];
  /** Of words it leaves out: so many it says, and with fillers. */
  readonly said?: number;
  readonly shared?: number;
}

export interface RowMatch {
  readonly kind: MatchKind;
  readonly indicator: Indicator | null;
  /** The code and the name speak of different indicators: the one the name means. */
  readonly nameMeans?: Indicator;
  /** A code that is not in the schema. */
  readonly unknownCode?: string;
  /** Beside a code: whether the name says the same. */
  readonly named?: boolean;
  /** Of kind "none": the indicators of that name but for the word for its measure, or of a longer one; plan, unit or place have to bear one of them out. */
  readonly likely?: readonly Likely[];
  /** Of kind "none": the indicators whose names put other words for some of it; plan and place together have to bear one of them out. */
  readonly near?: readonly Indicator[];
  /** Codes of the nearest indicators, best first, where nothing or only a guess fits. */
  readonly suggestions: readonly string[];
}

/** The match of a name that is like an indicator's. */
export function guessedAs(indicator: Indicator): RowMatch {
  return { kind: "guessed", indicator, suggestions: [indicator.code] };
}
