/** A figure as text: for rows that keep it, and for telling whether it is still the same. */
import type { ActualState } from "../actual/actual-reading";
import { NOT_ARISEN, RESULT_WORDS } from "./words";

/** What stands in place of a number. */
export const STATE_WORDS: Readonly<Record<ActualState, string>> = {
  reported: "",
  noData: RESULT_WORDS.noData,
  notDue: RESULT_WORDS.notDue,
  notArisen: NOT_ARISEN,
  unreadable: "Cần xem lại",
};

interface ShownFigure {
  readonly state: ActualState;
  readonly actual: number | null;
  readonly parts?: readonly (number | null)[];
}

/** A number, parts, or the word for there being none; "." is the decimal mark. */
export function figureText({ state, actual, parts }: ShownFigure): string {
  if (parts) return parts.map((part) => (part === null ? "" : String(part))).join("/");
  return actual === null ? STATE_WORDS[state] : String(actual);
}
