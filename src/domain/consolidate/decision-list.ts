/** The list of decisions: one on each thing, and the later one stands. */
import type { Decision } from "./decision";

/** The list with one decision more, which takes the place of an earlier one on the same thing. */
export function withDecision(decisions: readonly Decision[], decision: Decision): Decision[] {
  const thing = thingOf(decision);
  return [...decisions.filter((each) => thingOf(each) !== thing), decision];
}

/**
 * What was made of the list `base`, made of the list `now` as well: decisions added there are added here, those revoked
 * there are revoked here, and what became of the rest in the meantime stays.
 */
export function mergeDecisions(
  base: readonly Decision[],
  made: readonly Decision[],
  now: readonly Decision[],
): readonly Decision[] {
  const [before, after] = [contents(base), contents(made)];
  const kept = now.filter((each) => !before.has(contentOf(each)) || after.has(contentOf(each)));
  const there = contents(kept);
  return made
    .filter((each) => !before.has(contentOf(each)) && !there.has(contentOf(each)))
    .reduce<readonly Decision[]>(withDecision, kept);
}

/** A figure, a finding, the verdict on an indicator or the role of a column. */
function thingOf({ action, indicator, file, sheet, cell, code, text, ...ground }: Decision): string {
  // A verdict that holds no longer stays on the list beside the one that took its place.
  if (action === "override")
    return JSON.stringify(
      ground.outdated === undefined ? [action, indicator] : [action, indicator, ground.period, ground.figure],
    );
  if (action === "column") return JSON.stringify([action, ground.unit, ground.layout, code]);
  if (action !== "accept") return JSON.stringify(["figure", file, sheet, cell]);
  // Of a whole sheet or file there may be several findings of a code: they differ in what they are about.
  return JSON.stringify([action, code, file, sheet, cell, ...(cell === "" ? [indicator, text] : [])]);
}

/** All that a decision says, whatever the order in which it says it. */
export function contentOf(decision: Decision): string {
  return JSON.stringify(Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function contents(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(decisions.map(contentOf));
}
