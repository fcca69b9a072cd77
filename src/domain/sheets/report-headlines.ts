/** What stands on top of a report's sheets: the resolution, the day and basis of the figures, the count and its parts. */
import { NAMES } from "../judge/words";
import type { Formula } from "../plan/cell";
import { VI, type ReportWords } from "../report/words/vi";
import { headlineCell, type Headline } from "./consolidated-columns";
import { countLines } from "./count-lines";
import type { CountedRanges } from "./report-counts";

/** Four lines: those of the consolidated sheet, which says them in Vietnamese; in other words counted over the same rows. */
export function headlines(words: ReportWords, ranges: CountedRanges): readonly [Formula, Formula, Formula, Formula] {
  const line = (headline: Headline): Formula => ({ formula: `=${headlineCell(headline)}` });
  if (words === VI) return [line("resolution"), line("date"), line("count"), line("parts")];
  const { headline, breakdown } = countLines(ranges, words);
  return [line("resolution"), { formula: `=${words.sheet.dayAndBasis(NAMES.asOf, NAMES.basis)}` }, headline, breakdown];
}
