/** A figure in the schema's unit; for reduction and growth whether it is the change or the level (judging.md section 9). */
import type { Indicator } from "../schema/types";
import type { ActualContext } from "./actual-context";
import { ambiguous, unreadable, type Figure } from "./actual-figure";
import { readFraction } from "./actual-fraction";
import type { ActualReading, ReadingNote } from "./actual-reading";
import { inUnit, otherKind, refuse } from "./actual-unit";
import { nameMeaning } from "../target/name-meaning";
import { formatPlain } from "../text/number";
import { convertFactor } from "../text/unit";

/** The reading of a figure; `text` is as written, "" for a number cell. */
export function settleFigure(figure: Figure, text: string, context: ActualContext): ActualReading {
  const { indicator } = context;
  if (figure.of !== undefined) return readFraction(figure, figure.of, text, context);
  if (isChange(indicator)) return readChange(figure, text, context);
  if (figure.change !== undefined) {
    // "tăng 9,8%" where a level is asked tells it only of a growth rate.
    if (!nameMeaning(indicator.name).rate || figure.beside) return refuse(unreadable(text, indicator.unit).refused);
    const value = figure.change === "increase" ? figure.value : -figure.value;
    return inUnit({ ...figure, value }, indicator.unit, text, context);
  }
  return inUnit(figure, indicator.unit, text, context);
}

/** Whether the number that is judged is a rise or a fall. */
export function isChange({ method, target }: Indicator): boolean {
  return method === "reduction" || method === "growth" || target.parts[0]?.change !== undefined;
}

function readChange(told: Figure, text: string, context: ActualContext): ActualReading {
  const figure = asAsked(told, wayOf(context.indicator));
  const part = context.indicator.target.parts[0];
  const changeUnit = part === undefined || part.unit === "" ? context.indicator.unit : part.unit;
  const kind = kindOf(figure, changeUnit, context);
  // A level is turned into a change only by these methods; elsewhere it would be taken for one.
  const { method } = context.indicator;
  const untold = kind === "level" && method !== "reduction" && method !== "growth";
  if (kind === null || untold) return refuse(changeOrLevel(figure, text, context));
  if (kind === "mismatch") return refuse(otherKind(figure, context.indicator.unit, text));
  const reading = inUnit(figure, kind === "change" ? changeUnit : context.indicator.unit, text, context);
  if (reading.state !== "reported") return reading;
  const other = figure.beside;
  if (!other) return { ...reading, reading: kind };
  // Both are told: the change is used, the level is checked.
  if (kind === "change")
    return { ...reading, reading: kind, ...(other.level === undefined ? {} : { level: other.value }) };
  // "1.302 ca, tăng 5%" where a fall is asked: the level tells it, and 5 is no fall.
  if (other.change !== wayOf(context.indicator)) return { ...reading, reading: kind };
  const change = inUnit(other, changeUnit, text, context);
  return change.state === "reported" && reading.value !== null
    ? { ...change, reading: "change", level: reading.value }
    : { ...reading, reading: kind };
}

/** The two things that a bare number may say, as one would write them. */
function changeOrLevel(figure: Figure, text: string, { indicator }: ActualContext): ReadingNote {
  const number = formatPlain(figure.value);
  const found = text === "" ? number : text;
  const size = formatPlain(Math.abs(figure.value));
  if (isIndex(figure, indicator)) {
    const rise = formatPlain(Number((figure.value - 100).toPrecision(12)));
    return ambiguous(found, [`tăng ${rise}`, `tăng ${number}`]).refused;
  }
  const readings =
    wayOf(indicator) === "increase"
      ? [`tăng ${number}`, number]
      : [`giảm ${size}`, figure.value < 0 ? `tăng ${size}` : `còn ${size}`];
  return ambiguous(found, figure.change === undefined ? readings : []).refused;
}

/** A rise where a fall is asked is a fall below nought: "tăng 5%" under "giảm 10%", where the text says nothing else. */
function asAsked(figure: Figure, way: "increase" | "decrease"): Figure {
  if (figure.change === undefined || figure.change === way || figure.alone !== true) return figure;
  return { ...figure, change: way, value: -figure.value };
}

function wayOf({ target, method }: Indicator): "increase" | "decrease" {
  return target.parts[0]?.change ?? (method === "reduction" ? "decrease" : "increase");
}

/** What a figure is: by its words, then by its unit; null where that must be asked, "mismatch" where its unit is neither's. */
function kindOf(figure: Figure, changeUnit: string, context: ActualContext): "change" | "level" | "mismatch" | null {
  const { indicator } = context;
  if (figure.change !== undefined) return figure.change === wayOf(indicator) ? "change" : null;
  if (figure.level !== undefined) return "level";
  // Under "giảm", "-12,4%" is the fall as a rule and a rise by the sign.
  if (figure.value < 0 && wayOf(indicator) === "decrease") return null;
  if (figure.beside?.level !== undefined) return "change";
  if (figure.beside?.change !== undefined) return "level";
  const written = figure.unit === "" ? (context.sheetUnit ?? indicator.unit) : figure.unit;
  const asChange = written === "" || convertFactor(written, changeUnit) !== null;
  const asLevel = written === "" || convertFactor(written, indicator.unit) !== null;
  if (!asChange && !asLevel) return "mismatch";
  if (asChange && isIndex(figure, indicator)) return null;
  if (asChange !== asLevel) return asChange ? "change" : "level";
  return isMeantAsChange(figure.value, indicator, written) ? "change" : null;
}

/** "112%" where a rise of 10 % is due: last year's is the hundred, or it rose more than twice. */
function isIndex({ value, change, level, beside }: Figure, indicator: Indicator): boolean {
  const part = indicator.target.parts[0];
  if (!part || change !== undefined || level !== undefined || beside || wayOf(indicator) !== "increase") return false;
  const percent = (part.unit === "" ? indicator.unit : part.unit).includes("%");
  return percent && value > part.value * FAR && Math.abs(value - 100) <= part.value * FAR;
}

/** Times what is due from which on a rise is hardly meant. */
const FAR = 4;

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
