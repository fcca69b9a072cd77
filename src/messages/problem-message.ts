/** The shape of what is said when an operation could not be done. */

export interface ProblemMessage {
  /** `place` is the sheet, cell or file the problem names, quoted; "" where it names none. */
  readonly text: (place: string) => string;
  readonly tips: readonly string[];
}

/** The words with the place in the place of "*"; nothing where no place is named. */
export function named(place: string, words: string): string {
  return place === "" ? "" : words.replace("*", place);
}
