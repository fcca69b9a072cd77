/** "16/38 chỉ tiêu đạt và vượt" as formulas; without the identity of judging.md 7 no count is shown. */
import { PACE_WORDS, RESULT_WORDS } from "../judge/words";
import { YES_NO } from "../schema/words";
import type { Formula } from "../plan/plan";

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
export function countLines({ counted, result, pace }: CountRanges): CountLines {
  const of = (range: string, word: string): string => `COUNTIFS(${counted},"${YES_NO.yes}",${range},"${word}")`;
  const all = `COUNTIF(${counted},"${YES_NO.yes}")`;
  const exceeded = of(result, RESULT_WORDS.exceeded);
  const met = of(result, RESULT_WORDS.met);
  const lagging = `(${of(pace, PACE_WORDS.behind)}+${of(pace, PACE_WORDS.farBehind)})`;
  const onTrack = of(pace, PACE_WORDS.onTrack);
  const notDue = of(result, RESULT_WORDS.notDue);
  const noData = of(result, RESULT_WORDS.noData);
  const notAssessable = of(result, RESULT_WORDS.notAssessable);
  const sum = [exceeded, met, lagging, onTrack, notDue, noData, notAssessable].join("+");
  const parts = [
    ["vượt", exceeded],
    ["đạt", met],
    ["chậm", lagging],
    ["đúng tiến độ", onTrack],
    ["chưa đến kỳ", notDue],
    ["chưa có số liệu", noData],
    ["không đánh giá được", notAssessable],
  ] as const;
  return {
    headline: {
      formula:
        `=IF(${sum}=${all},(${exceeded}+${met})&"/"&${all}&" chỉ tiêu đạt và vượt",` +
        `"Không in số đếm: các nhóm cộng lại khác tổng số chỉ tiêu")`,
    },
    breakdown: {
      formula: `="Trong đó: "&${parts.map(([word, formula]) => `"${word} "&${formula}`).join('&"; "&')}&"."`,
    },
  };
}
