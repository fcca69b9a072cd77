/** Yes and no where a figure is a milestone, or a unit is counted by its yes (judging.md section 9). */
import type { Indicator } from "../schema/types";
import type { ActualReading } from "./actual-reading";
import { takeAsides } from "../phrase/asides";
import { stateOfText } from "./actual-state";
import { cleanText, foldKey } from "../text/fold";
import { BUT_NO, GRADES, NO_WORD, WISHED, YES_SIGNS, YES_WORD } from "./missing-words";

/** Whether an indicator is answered by yes or no. */
export function isAnsweredByYes({ method, rollUp }: Indicator): boolean {
  return method === "milestone" || rollUp === "countYes";
}

/** 1 or 0 for a yes or a no; null where the indicator is none of that kind or the text no such word. `year` is the reported one. */
export function readMilestone(text: string, indicator: Indicator, year: number | null = null): ActualReading | null {
  if (!isAnsweredByYes(indicator)) return null;
  const clean = cleanText(text);
  if (YES_SIGNS.test(clean)) return answered(1);
  if (WISHED.test(clean)) return null;
  const state = stateOfText(clean);
  if (state) return state;
  const grade = gradeOf(clean);
  const due = gradeOf(indicator.target.text);
  // A grade is given for a year: "Năm 2025: hoàn thành tốt" says nothing of the next one.
  const years: readonly string[] = clean.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  if (grade >= 0 && due >= 0)
    return year !== null && years.length > 0 && !years.includes(String(year)) ? null : answered(grade >= due ? 1 : 0);
  if (NO_WORD.test(clean)) return sameWords(foldKey(clean), indicator) ? null : answered(0);
  return YES_WORD.test(clean) && !BUT_NO.test(clean) && isComplete(withoutPapers(clean)) ? answered(1) : null;
}

/** "Không còn hộ nghèo" said of "Không còn hộ nghèo" is no no. */
function sameWords(key: string, indicator: Indicator): boolean {
  const start = key.split(" ").slice(0, 3).join(" ");
  return key.includes(" ") && foldKey(indicator.name).includes(start);
}

/** "Đã hoàn thành (QĐ số 812/QĐ-UBND ngày 15/8/2026)": of what is done, paper and date prove it; without "đã" it may be due then. */
function withoutPapers(text: string): string {
  const lower = text.toLowerCase();
  return /^đã(?!\p{L})/u.test(lower) ? takeAsides(lower, ["period", "rank", "place"]).text : text;
}

/** Whether the numbers after a yes-word say that all is done: none, "100%", "19/19 tiêu chí"; "Đạt 50%" is not yes. */
function isComplete(text: string): boolean {
  const open = text
    .replace(/\b(\d+)\s*\/\s*(\d+)\b/gu, (whole, part: string, all: string) =>
      Number(part) >= Number(all) ? "" : whole,
    )
    .replace(/\b100(?:[.,]0+)?\s*%/gu, "");
  return !/\d/.test(open);
}

function gradeOf(text: string): number {
  for (let at = 0; at < GRADES.length; at += 1) if (GRADES[at]?.test(text) === true) return at;
  return -1;
}

function answered(value: 0 | 1): ActualReading {
  return { state: "reported", value, notes: [] };
}

/** A text that is no yes and no no: both are offered. */
export function askYesOrNo(found: string): ActualReading {
  return {
    state: "unreadable",
    value: null,
    candidates: [
      { value: 1, words: "Đạt" },
      { value: 0, words: "Chưa đạt" },
    ],
    notes: [{ code: "number-unreadable", found }],
  };
}
