/** What stands on top of a report's sheets: the resolution, the day and basis of the figures, the count and its parts. */
import { cellName, quoteSheet } from "../grid/address";
import { NAMES } from "../judge/words";
import type { Formula } from "../plan/plan";
import { VI, type ReportWords } from "../report/words/vi";
import { CONSOLIDATED_SHEET, HEADLINE_ROWS } from "./consolidated-columns";
import { countLines } from "./count-lines";
import type { CountedRanges } from "./report-counts";

/** Four lines: those of the consolidated sheet, which says them in Vietnamese; in other words counted over the same rows. */
export function headlines(words: ReportWords, ranges: CountedRanges): readonly [Formula, Formula, Formula, Formula] {
  const line = (at: 0 | 1 | 2 | 3): Formula => ({
    formula: `=${quoteSheet(CONSOLIDATED_SHEET)}!${cellName(HEADLINE_ROWS[at], 0)}`,
  });
  if (words === VI) return [line(0), line(1), line(2), line(3)];
  const { headline, breakdown } = countLines(ranges, words);
  return [line(0), { formula: `=${words.sheet.dayAndBasis(NAMES.asOf, NAMES.basis)}` }, headline, breakdown];
}
