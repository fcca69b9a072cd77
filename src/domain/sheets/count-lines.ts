/** "16/38 chỉ tiêu đạt và vượt" as formulas; without the identity of judging.md 7 no count is shown. */
import { PACE_WORDS, RESULT_WORDS } from "../judge/words";
import { VI, type ReportWords } from "../report/words/vi";
import { YES_NO } from "../schema/words";
import type { Formula } from "../plan/cell";

/** Absolute ranges of the rows counted over. */
export interface CountRanges {
  readonly counted: string;
  readonly result: string;
  readonly pace: string;
}

export interface CountLines {
  readonly headline: Formula;
  readonly breakdown: Formula;
}

/** The two lines: x/y, and its eight parts in words. */
export function countLines(
  { counted, result, pace }: CountRanges,
  { sheet }: Pick<ReportWords, "sheet"> = VI,
): CountLines {
  const of = (range: string, word: string): string => `COUNTIFS(${counted},"${YES_NO.yes}",${range},"${word}")`;
  const all = `COUNTIF(${counted},"${YES_NO.yes}")`;
  const exceeded = of(result, RESULT_WORDS.exceeded);
  const met = of(result, RESULT_WORDS.met);
  const lagging = `(${of(pace, PACE_WORDS.behind)}+${of(pace, PACE_WORDS.farBehind)})`;
  const onTrack = of(pace, PACE_WORDS.onTrack);
  const notDue = of(result, RESULT_WORDS.notDue);
  const noData = of(result, RESULT_WORDS.noData);
  const notAssessable = of(result, RESULT_WORDS.notAssessable);
  const counts = [exceeded, met, lagging, onTrack, notDue, noData, notAssessable];
  const sum = counts.join("+");
  const parts = counts.map((formula, at) => `"${sheet.parts[at] ?? ""} "&${formula}`);
  return {
    headline: {
      formula: `=IF(${sum}=${all},(${exceeded}+${met})&"/"&${all}&" ${sheet.headline}",` + `"${sheet.mismatch}")`,
    },
    breakdown: {
      formula: `="${sheet.ofThese}"&${parts.join('&"; "&')}&"."`,
    },
  };
}
