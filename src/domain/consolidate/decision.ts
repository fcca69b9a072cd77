/**
 * What a person decided about a figure. A decision names the cell it was made for and the text that stood there; when the
 * cell says something else now, the decision no longer holds.
 */
import type { Entry } from "./entry";

export interface Decision {
  readonly indicator: string;
  readonly file: string;
  readonly sheet: string;
  /** A1 of the figure's cell. */
  readonly cell: string;
  /** "use" takes the figure, with `value` in the schema's unit where it is given; "leave-out" drops it. */
  readonly action: "use" | "leave-out";
  readonly value?: number;
  /** As it stood in the cell when this was decided. */
  readonly text?: string;
  readonly reason: string;
}

/** Puts decisions on their figures, before anything else is looked at. */
export function applyDecisions(entries: readonly Entry[], decisions: readonly Decision[]): void {
  if (decisions.length === 0) return;
  const byCell = new Map(decisions.map((decision) => [key(decision.file, decision.sheet, decision.cell), decision]));
  for (const entry of entries) {
    const decision = byCell.get(key(entry.sheet.file, entry.sheet.name, entry.figure.cell));
    if (!decision || (decision.text !== undefined && decision.text !== entry.figure.text)) continue;
    entry.decided = decision.reason;
    if (decision.action === "leave-out") entry.why = "left-out";
    else if (decision.value !== undefined)
      entry.reading = { ...entry.reading, state: "reported", value: decision.value, notes: [] };
  }
}

function key(file: string, sheet: string, cell: string): string {
  return `${file}|${sheet}|${cell}`;
}
