import type { TargetPart } from "../target/types";
import type { ActualContext } from "./actual-context";
import type { ActualReading, ReadingNote } from "./actual-reading";
import { foldKey } from "../text/fold";
import { onlyPlausible } from "../text/number";
import { readSegment, type SegmentReading } from "../target/target-segment";
import { splitTarget } from "../target/target-split";
import { convertFactor } from "../text/unit";

/** The parts of a text such as "86,2/81,5" or "Mầm non 40%, tiểu học 25%". */
export function readParts(text: string, context: ActualContext): ActualReading {
  const due = context.indicator.target.parts;
  const { pieces, joiner } = splitTarget(text.toLowerCase());
  const segments = pieces.map((piece) => readSegment(piece, ""));
  const figures = segments.filter((segment) => segment !== null);
  if (figures.length === 0)
    return { state: "unreadable", value: null, notes: [{ code: "number-unreadable", found: text }] };
  const placed = place(figures, due);
  if (!placed) return unattributed(text, due);
  const parts = placed.map((figure, index) => {
    const part = due[index];
    return figure && part ? valueOf(figure, part) : null;
  });
  const unsure = placed.some((figure, index) => figure !== null && parts[index] === null);
  if (unsure || (joiner === "/" && looksLikeFraction(figures, due)))
    return { state: "unreadable", value: null, notes: [{ code: "number-ambiguous", found: text }] };
  const notes: ReadingNote[] = parts.includes(null) ? [missing(text, due, parts)] : [];
  return { state: "reported", value: null, parts, notes };
}

/** A lone number for several parts is asked about. */
export function unattributed(text: string, due: readonly TargetPart[]): ActualReading {
  return { state: "unreadable", value: null, notes: [missing(text, due, [])] };
}

/** "30/75" for shares of 90 and 98 may be 30 of 75: whole numbers, the first smaller, and not near what is due. */
function looksLikeFraction(figures: readonly SegmentReading[], due: readonly TargetPart[]): boolean {
  const [part, whole] = figures;
  if (figures.length !== 2 || !part || !whole || !due.every(({ unit }) => unit.includes("%"))) return false;
  if (!Number.isInteger(part.value) || !Number.isInteger(whole.value) || part.value > whole.value) return false;
  return figures.some(({ value }, at) => Math.abs(value - (due[at]?.value ?? 0)) > 0.34 * (due[at]?.value ?? 0));
}

/** Each part's figure: by label where all figures carry one, else in order where there are as many. */
function place(figures: readonly SegmentReading[], due: readonly TargetPart[]): (SegmentReading | null)[] | null {
  const byLabel = due.map((part) => figures.find((figure) => isLabel(described(figure), part.label ?? "")) ?? null);
  if (new Set(byLabel.filter((figure) => figure !== null)).size === figures.length) return byLabel;
  // Labels that are not the target's could be in any order.
  if (figures.some(({ label }) => label !== "")) return null;
  return figures.length === due.length ? [...figures] : null;
}

/** The words beside a figure: before it, or its unit and what follows. */
function described({ label, unit, after }: SegmentReading): string {
  return label === "" ? `${unit} ${after}` : label;
}

function isLabel(written: string, label: string): boolean {
  const [a, b] = [foldKey(written), foldKey(label)];
  return a !== "" && b !== "" && (a.includes(b) || b.includes(a));
}

function valueOf(figure: SegmentReading, part: TargetPart): number | null {
  if (figure.change !== part.change || figure.doubts.some((doubt) => doubt !== "comma" && doubt !== "sign"))
    return null;
  const other = figure.others[0]?.value;
  const value = other === undefined ? figure.value : onlyPlausible([figure.value, other], [part.value]);
  const factor = figure.unit === "" || part.unit === "" ? 1 : convertFactor(figure.unit, part.unit);
  return value === null || factor === null ? null : value * factor;
}

function missing(found: string, due: readonly TargetPart[], parts: readonly (number | null)[]): ReadingNote {
  const labels = due
    .filter((_part, index) => (parts[index] ?? null) === null)
    .map((part) => part.label ?? String(part.value));
  return { code: "part-missing", found, expected: labels.join("; ") };
}
