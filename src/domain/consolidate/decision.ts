/**
 * What a person decided about a figure or a finding. A decision names the cell it was made for and the text that stood
 * there; when the cell says something else now, or another figure that it was held against does, the decision no longer holds.
 */
import type { Result } from "../judge/judgement";
import { isMatched } from "../check/rule";
import { slipOf } from "../check/slip";
import type { Entry } from "./entry";

/**
 * "use" takes the figure, "leave-out" drops it, "accept" waives a finding at the cell, "override" sets the verdict, "column"
 * says which column of a sender's form has a role (see column-decision).
 */
export type DecisionAction = "use" | "leave-out" | "accept" | "override" | "column";

export interface Decision {
  readonly action: DecisionAction;
  readonly indicator: string;
  readonly file: string;
  readonly sheet: string;
  /** A1 of the figure's cell, or of the finding's; "" for a finding about a whole file or sheet. */
  readonly cell: string;
  /** With "use": the figure in the schema's unit, where it is another than was read. */
  readonly value?: number;
  /** With "override": the verdict. */
  readonly result?: Result;
  /** With "accept": the code of the finding; with "column": the role. */
  readonly code?: string;
  /** With "accept": what the kind of finding is called, for people who read the sheet. */
  readonly rule?: string;
  /** As it stood in the cell when this was decided; of a whole file or sheet what the finding was about; of a column its heading. */
  readonly text?: string;
  readonly reason: string;
  /** With "use" and "leave-out": what other figures for the indicator said then, each as "unit: text". */
  readonly against?: readonly string[];
  /** Whose figure, finding or form it is. */
  readonly unit?: string;
  /** With "column": the headings of the form. */
  readonly layout?: string;
  /** With "override": the period, the figure and the target it was set on; where they are others, it holds no longer. */
  readonly period?: string;
  readonly figure?: string;
  readonly target?: string;
  /** With "override": why it holds no longer, as the sheet says it. */
  readonly outdated?: string;
}

/** How the provenance of a figure begins that a person typed: no cell and no reading of one says it. */
export const TYPED = "Nhập tay";

/** Puts decisions on their figures, before anything else is looked at. */
export function applyDecisions(entries: readonly Entry[], decisions: readonly Decision[]): void {
  const byCell = new Map(
    decisions
      .filter(({ action }) => action === "use" || action === "leave-out")
      .map((decision) => [place(decision.file, decision.sheet, decision.cell), decision]),
  );
  if (byCell.size === 0) return;
  for (const entry of entries) {
    const decision = byCell.get(place(entry.sheet.file, entry.sheet.name, entry.figure.cell));
    if (!decision || (decision.text !== undefined && decision.text !== entry.figure.text)) continue;
    entry.decided = provenanceOf(entry, decision);
    if (decision.against) entry.against = decision.against;
    if (decision.action === "leave-out") entry.why = "left-out";
    else if (decision.value !== undefined)
      entry.reading = { ...entry.reading, state: "reported", value: decision.value, notes: [] };
  }
}

/** The reason, and whether the figure was typed; a figure that was kept says so as it did when it was decided. */
function provenanceOf({ sheet, row, figure, reading }: Entry, { action, value, reason }: Decision): string {
  if (action === "leave-out") return reason;
  const isKept = value === undefined || value === reading.value;
  if (isKept) return figure.keptDecided ?? reason;
  const offered = [
    ...(reading.candidates ?? []).map((each) => each.value),
    isMatched(row) ? slipOf(sheet, row)?.meant : undefined,
  ];
  return offered.includes(value) ? reason : `${TYPED}: ${reason}`;
}

function place(file: string, sheet: string, cell: string): string {
  return `${file}|${sheet}|${cell}`;
}
