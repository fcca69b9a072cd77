/** The years of a term, "nhiệm kỳ 2020 - 2025", "giai đoạn 2021-2025": a stretch of time, and never its last year. */

const TERM = /(?:nhiệm kỳ|giai đoạn)\s*:?\s*(?:từ\s+)?(?:năm\s+)?(20\d\d)\s*(?:-|–|đến)\s*(?:năm\s+)?(20\d\d)/giu;

/** Both years as numbers, and the words as written. */
export interface Term {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A school year, from September to August, and no term of calendar years. */
  readonly school: boolean;
}

const SCHOOL_YEAR = /năm học\s*:?\s*(20\d\d)\s*[-–]\s*(20\d\d)/iu;

/** "năm học 2025 - 2026"; null where a text names none. */
export function parseSchoolYear(text: string): Term | null {
  const [words = "", from, to] = SCHOOL_YEAR.exec(text.normalize("NFC")) ?? [];
  return words !== "" && Number(to) === Number(from) + 1
    ? { from: Number(from), to: Number(to), text: words, school: true }
    : null;
}

/** The first term that a text names; null where it names none. */
export function parseTerm(text: string): Term | null {
  for (const [words, from, to] of text.normalize("NFC").matchAll(TERM)) {
    const term = { from: Number(from), to: Number(to), text: words, school: false };
    if (term.to > term.from) return term;
  }
  return null;
}

/** The text without the terms in it. */
export function withoutTerms(text: string): string {
  return text.normalize("NFC").replace(TERM, " ");
}
