/** A figure in the schema's unit; for reduction and growth whether it is the change or the level (judging.md section 9). */
import type { Indicator } from "../schema/types";
import type { ActualContext } from "./actual";
import { ambiguous, unreadable, type Figure } from "./actual-figure";
import type { ActualReading, ReadingNote } from "./actual-reading";
import { convertFactor } from "./unit";

/** The reading of a figure; `text` is as written, "" for a number cell. */
export function settleFigure(figure: Figure, text: string, context: ActualContext): ActualReading {
  const { indicator } = context;
  if (figure.of !== undefined) return readFraction(figure, figure.of, text, context);
  if (indicator.method === "reduction" || indicator.method === "growth") return readChange(figure, text, context);
  // "tăng 10%" where a level is asked: the level is not told.
  if (figure.change !== undefined) return refuse(figure.beside ? unreadableNote(text) : unreadable(text).refused);
  return inUnit(figure, indicator.unit, text, context);
}

function inUnit(figure: Figure, unit: string, text: string, context: ActualContext): ActualReading {
  const factor = factorTo(figure, unit, context);
  if (factor === null)
    return refuse(figure.unit === "" ? { code: "unit-differs", expected: unit } : unreadableNote(text));
  const scaled = (value: number): number => (factor === 1 ? value : Number((value * factor).toPrecision(15)));
  // A figure that is itself a range is judged by its worse end.
  const judged = figure.max !== undefined && context.indicator.direction === "lower" ? figure.max : figure.value;
  return {
    state: "reported",
    value: scaled(judged),
    ...(figure.qualifier === undefined ? {} : { qualifier: figure.qualifier }),
    notes: figure.notes,
  };
}

/** From the unit beside the number, else the sheet's, to the schema's; null where they are of another kind. */
function factorTo(figure: Figure, unit: string, { sheetUnit, indicator }: ActualContext): number | null {
  const written = figure.unit === "" ? (sheetUnit ?? indicator.unit) : figure.unit;
  return unit === "" || written === "" ? 1 : convertFactor(written, unit);
}

/** "48/90" whose second number is the plan is the first; with a share it is numerator and denominator; else it is asked. */
function readFraction(figure: Figure, of: number, text: string, context: ActualContext): ActualReading {
  const note: ReadingNote = { code: "fraction", found: text };
  const unit = context.indicator.unit;
  const planned = context.plan !== null && Math.abs(of - context.plan) <= 1e-9 * Math.abs(of);
  if (/[%‰]/.test(unit) && !(planned && /[%‰]/.test(figure.unit))) {
    if (of === 0) return refuse(unreadable(text).refused);
    const value = (figure.value / of) * (unit.includes("‰") ? 1000 : 100);
    return {
      state: "reported",
      value,
      numerator: figure.value,
      denominator: of,
      notes: [{ ...note, params: { read: "share" } }],
    };
  }
  if (!planned) return refuse(ambiguous(text, [figure.value, of]).refused);
  return inUnit({ ...figure, notes: [{ ...note, params: { read: "actual-of-plan" } }] }, unit, text, context);
}

function readChange(figure: Figure, text: string, context: ActualContext): ActualReading {
  const part = context.indicator.target.parts[0];
  const changeUnit = part === undefined || part.unit === "" ? context.indicator.unit : part.unit;
  const kind = kindOf(figure, changeUnit, context);
  if (kind === null)
    return refuse(ambiguous(text === "" ? String(figure.value) : text, [figure.value, figure.value]).refused);
  if (kind === "mismatch")
    return refuse(
      figure.unit === "" ? { code: "unit-differs", expected: context.indicator.unit } : unreadableNote(text),
    );
  const reading = inUnit(figure, kind === "change" ? changeUnit : context.indicator.unit, text, context);
  if (reading.state !== "reported") return reading;
  const other = figure.beside;
  if (!other) return { ...reading, reading: kind };
  // Both are told: the change is used, the level is checked.
  if (kind === "change")
    return { ...reading, reading: kind, ...(other.level === undefined ? {} : { level: other.value }) };
  if (other.change === undefined) return { ...reading, reading: kind };
  const change = inUnit(other, changeUnit, text, context);
  return change.state === "reported" && reading.value !== null
    ? { ...change, reading: "change", level: reading.value }
    : { ...reading, reading: kind };
}

/** What a figure is: by its words, then by its unit; null where that must be asked, "mismatch" where its unit is neither's. */
function kindOf(figure: Figure, changeUnit: string, context: ActualContext): "change" | "level" | "mismatch" | null {
  const { indicator } = context;
  const way = indicator.method === "reduction" ? "decrease" : "increase";
  if (figure.change !== undefined) return figure.change === way ? "change" : null;
  if (figure.level !== undefined) return "level";
  if (figure.beside?.level !== undefined) return "change";
  if (figure.beside?.change !== undefined) return "level";
  const written = figure.unit === "" ? (context.sheetUnit ?? indicator.unit) : figure.unit;
  const asChange = written === "" || convertFactor(written, changeUnit) !== null;
  const asLevel = written === "" || convertFactor(written, indicator.unit) !== null;
  if (!asChange && !asLevel) return "mismatch";
  if (asChange !== asLevel) return asChange ? "change" : "level";
  return isMeantAsChange(figure.value, indicator, written) ? "change" : null;
}

/**
 * Change and level have one unit: points are a change, and without a baseline only a change can be meant. A figure that
 * looks like the level all the same (near the baseline, far from the target) is asked about.
 */
function isMeantAsChange(value: number, { baseline, unit, target }: Indicator, written: string): boolean {
  if (baseline === null) return true;
  if (!unit.includes("điểm") && !written.includes("điểm")) return false;
  const due = target.parts[0]?.value ?? 0;
  const nearBaseline = value > baseline / 2 && value < baseline * 1.5;
  return !nearBaseline || (value >= due / 5 && value <= due * 5);
}

function unreadableNote(text: string): ReadingNote {
  return { code: "number-unreadable", found: text };
}

export function refuse(note: ReadingNote): ActualReading {
  return { state: "unreadable", value: null, notes: [note] };
}
