/** A figure brought into the schema's unit, or refused where its unit is of another kind. */
import type { ActualContext } from "./actual-context";
import { unreadable, type Figure } from "./actual-figure";
import type { ActualReading, ReadingNote } from "./actual-reading";
import type { Indicator } from "../schema/types";
import { formatPlain } from "../text/number";
import { convertFactor, factorOfEach } from "../text/unit";

/** The figure as reported in `unit`; its range's worse end where it is a range. */
export function inUnit(figure: Figure, unit: string, text: string, context: ActualContext): ActualReading {
  const factor = factorTo(figure, unit, context);
  if (factor === null) return refuse(otherKind(figure, unit, text));
  const scaled = (value: number): number => (factor === 1 ? value : Number((value * factor).toPrecision(15)));
  // A figure that is itself a range is judged by its worse end.
  const judged = figure.max !== undefined && context.indicator.direction === "lower" ? figure.max : figure.value;
  const { qualifier } = figure;
  const value = scaled(judged);
  // "4,35 tỷ" where millions are asked: said is what is used.
  const notes = factor === 1 ? figure.notes : figure.notes.map((note) => inUnitUsed(note, value, unit));
  return qualifier === undefined ? { state: "reported", value, notes } : { state: "reported", value, qualifier, notes };
}

function inUnitUsed(note: ReadingNote, value: number, unit: string): ReadingNote {
  const read = note.code === "number-as-text" || note.code === "fraction";
  return read ? { ...note, expected: `${formatPlain(value)} ${unit}` } : note;
}

/** From the unit beside the number, else the sheet's, to the schema's; null where they are of another kind. */
function factorTo(figure: Figure, unit: string, { sheetUnit, indicator }: ActualContext): number | null {
  const written = figure.unit === "" ? (sheetUnit ?? indicator.unit) : figure.unit;
  if (unit === "" || written === "") return 1;
  return convertFactor(written, unit) ?? factorByTarget(figure.value, written, unit, indicator);
}

/** How far a figure may be from a target that says what it is of. */
const NEAR = 5;

/** "13,72 triệu đồng" where 14 triệu đồng/người/tháng are due: of each, as the target's size tells. */
function factorByTarget(value: number, written: string, unit: string, { target }: Indicator): number | null {
  const factor = factorOfEach(written, unit);
  const [due] = target.parts;
  if (factor === null || !due) return null;
  const times = (value * factor) / due.value;
  return times >= 1 / NEAR && times <= NEAR ? factor : null;
}

/** A figure in a unit of another kind: the row's unit is reported by its own rule, the text's here. */
export function otherKind(figure: Figure, expected: string, text: string): ReadingNote {
  return figure.unit === "" ? { code: "unit-differs", expected } : unreadable(text, expected).refused;
}

/** Nothing that could be used, and why. */
export function refuse(note: ReadingNote): ActualReading {
  return { state: "unreadable", value: null, notes: [note] };
}
