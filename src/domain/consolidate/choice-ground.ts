/**
 * What a decision between figures was held against. A person who takes one of two figures has seen both: when the other says
 * something else by now, the choice is asked again, as it is when the chosen one does.
 */
import { sameFigure } from "../check/rules/row-duplicate";
import type { ConsolidatedValue } from "./consolidation";
import type { Decision } from "./decision";
import { isFigure, type Entry } from "./entry";

/** Why figures are left aside that were held against the one used. */
const HELD_AGAINST: ReadonlySet<string> = new Set(["conflict", "conflict-same", "row-conflict", "row-duplicate"]);

/** Whose figure and what it says: the file may be called otherwise, and its rows may have moved. */
function said(unit: string, text: string): string {
  return `${unit}: ${text.replace(/\s+/g, " ").trim()}`;
}

/** What the other figures for the indicator said that the decision was made against. */
export function groundOf(decision: Decision, values: readonly ConsolidatedValue[]): readonly string[] {
  const { action, indicator, file, sheet, cell } = decision;
  const others = values.filter(
    (value) =>
      value.indicator === indicator &&
      !(value.file === file && value.sheet === sheet && value.cell === cell) &&
      (action === "use" ? HELD_AGAINST.has(value.why) : value.why === "left-out"),
  );
  return [...new Set(others.map(({ unit, text }) => said(unit, text)))].sort();
}

/** Takes decisions back from an indicator's figures that were made against other ones than stand there now; returns whose they were. */
export function takeBackChoices(entries: readonly Entry[]): Entry[] {
  const outdated = entries.filter((entry) => isOutdated(entry, entries));
  for (const entry of outdated) {
    delete entry.decided;
    if (entry.why === "left-out") entry.why = "";
    if (isFigure(entry.figure.reading)) entry.reading = entry.figure.reading;
  }
  return outdated;
}

function isOutdated(entry: Entry, entries: readonly Entry[]): boolean {
  const { against, decided, why, unit, indicator } = entry;
  if (against === undefined || decided === undefined || (why !== "" && why !== "left-out")) return false;
  const known = new Set(against);
  const units = new Set(against.map((each) => each.slice(0, each.indexOf(": "))));
  return entries.some((other) => {
    if (other === entry || (other.why !== "" && other.why !== "left-out")) return false;
    // The figures of several units for a sum do not contradict each other.
    if (other.unit !== unit && indicator?.rollUp !== "single") return false;
    // What was left out was left out beside figures of these units; a new sender's is no reason to ask about it.
    if (why === "left-out" && !units.has(other.unit)) return false;
    if (!isFigure(other.figure.reading) || sameFigure(entry.reading, other.figure.reading)) return false;
    return !known.has(said(other.unit, other.figure.text));
  });
}
