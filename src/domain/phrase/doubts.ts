/** Why a person has to be asked about a number. */
export type Doubt =
  /** A rise or a fall, or the level reached. */
  | "change"
  /** Points of percent, or percent of the level. */
  | "points"
  /** Whether more or less is better. */
  | "direction"
  /** Which bound the words set. */
  | "operator"
  /** Bounds of a range that do not fit. */
  | "range"
  /** "1,500". */
  | "comma"
  /** A number with a sign of its own. */
  | "sign"
  /** Words before the number that are not known. */
  | "words"
  /** Words after the number that could turn its meaning. */
  | "rest"
  /** "48/90": a part of a whole, two targets or a share. */
  | "fraction";
