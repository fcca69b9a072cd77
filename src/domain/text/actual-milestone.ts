/** Yes and no where a figure is a milestone, or a unit is counted by its yes (judging.md section 9). */
import type { Indicator } from "../schema/types";
import type { ActualReading } from "./actual-reading";
import { stateOfText } from "./actual-state";
import { cleanText, foldKey } from "./fold";
import { GRADES, NO_WORD, YES_SIGNS, YES_WORD } from "./missing-words";

/** Whether an indicator is answered by yes or no. */
export function isAnsweredByYes({ method, rollUp }: Indicator): boolean {
  return method === "milestone" || rollUp === "countYes";
}

/** 1 or 0 for a yes or a no; null where the indicator is none of that kind or the text no such word. */
export function readMilestone(text: string, indicator: Indicator): ActualReading | null {
  if (!isAnsweredByYes(indicator)) return null;
  const clean = cleanText(text);
  if (YES_SIGNS.test(clean)) return answered(1);
  const state = stateOfText(clean);
  if (state) return state;
  const key = foldKey(clean);
  const grade = gradeOf(key);
  const due = gradeOf(foldKey(indicator.target.text));
  if (grade >= 0 && due >= 0) return answered(grade >= due ? 1 : 0);
  if (NO_WORD.test(key)) return answered(0);
  return YES_WORD.test(key) ? answered(1) : null;
}

function gradeOf(key: string): number {
  for (let at = 0; at < GRADES.length; at += 1) if (GRADES[at]?.test(key) === true) return at;
  return -1;
}

function answered(value: 0 | 1): ActualReading {
  return { state: "reported", value, notes: [] };
}
