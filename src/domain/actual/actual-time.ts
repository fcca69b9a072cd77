/** Whether a figure is of the time that is reported: a month's own figure is no cumulative one, last year's is not this year's. */
import type { Clause } from "../phrase/phrase";
import type { ActualContext } from "./actual-context";

/** Whether words label a figure with a time that is not the reported one. */
export function isOfOtherTime({ when }: Clause, { reported, indicator }: ActualContext): boolean {
  if (!when) return false;
  if (when.kind === "prior") return true;
  const year = reported?.year ?? null;
  if (when.kind === "years") return year !== null && (year < when.from || year > when.to);
  if (when.year !== null && year !== null && when.year !== year) return true;
  // What is reported in the middle of a month may run to the end of the one before.
  if (when.kind === "toDate") return reported !== undefined && ![0, 1].includes(reported.month - when.last);
  // What is measured at a time may be told of its month; of what is added up only the part that begins the year is all of it.
  const wholeYet = indicator.timing === "pointInTime" || when.first === 1;
  return !wholeYet || when.last === null || reported?.month !== when.last;
}
