/** The number in a text of an actual column, with its unit and what was said around it; not yet in the schema's unit. */
import type { ActualContext } from "./actual-context";
import type { ReadingNote } from "./actual-reading";
import { cleanText, foldKey } from "../text/fold";
import { NOT_THE_FIGURE, QUALIFIER } from "./missing-words";
import { formatPlain, onlyPlausible } from "../text/number";
import { readSegment, type SegmentReading } from "../target/target-segment";
import { splitTarget } from "../target/target-split";

export interface Figure {
  readonly value: number;
  /** As written beside the number; "" where none is. */
  readonly unit: string;
  readonly qualifier?: string;
  readonly change?: "increase" | "decrease";
  readonly level?: "down" | "up";
  /** The second number of "48/90". */
  readonly of?: number;
  /** The other end of a figure that is a range. */
  readonly max?: number;
  /** What stands beside the number: "0,86% (còn 4,17%)". */
  readonly beside?: Figure;
  readonly notes: readonly ReadingNote[];
}

/** What cannot be used and why. */
export interface Refused {
  readonly refused: ReadingNote;
}

const FOOTNOTE = /(?<=[\d%\p{L}])\s*(\((?:\d|\*{1,3})\)|\*{1,3})$/u;

/** The figure of a text, or why there is none. */
export function readFigure(text: string, context: ActualContext): Figure | Refused {
  const clean = cleanText(text).replace(/^'/, "");
  const { pieces, joiner, brackets } = splitTarget(clean.replace(FOOTNOTE, "").toLowerCase());
  const [first = "", second] = pieces;
  if (pieces.length > 2 || (second !== undefined && joiner !== "/" && joiner !== "," && joiner !== ";"))
    return unreadable(clean);
  const segment = readSegment(first, "");
  if (!segment || !isPlain(segment, context.indicator.unit)) return unreadable(clean);
  if (second !== undefined && joiner === "/") {
    const whole = readSegment(second, "");
    return whole ? fraction(segment, whole, clean, context) : unreadable(clean);
  }
  const besideText =
    second ?? brackets.find((note) => /(?<!\p{L})(?:còn|giảm|tăng|xuống|lên)(?!\p{L}).*\d/iu.test(note));
  const beside = besideText === undefined ? null : readSegment(besideText.toLowerCase(), "");
  if (second !== undefined && beside?.change === undefined && beside?.level === undefined) return unreadable(clean);
  const figure = settle(segment, clean, context);
  if ("refused" in figure || !beside) return figure;
  const other = settle(beside, clean, context);
  return "refused" in other ? figure : { ...figure, beside: other };
}

/** Whether the number is the figure: some doubts of a target text are none here, some words before it are. */
function isPlain({ doubts, label, unit, after }: SegmentReading, column: string): boolean {
  if (NOT_THE_FIGURE.test(label)) return false;
  // A thing counted that is no known unit: "75 tổ công nghệ số" is no percentage.
  const own = foldKey(column);
  if (unit === "" && after !== "" && (own === "" || !foldKey(after).startsWith(own))) return false;
  return doubts.every((doubt) => doubt === "comma" || doubt === "sign" || doubt === "operator");
}

function settle(segment: SegmentReading, text: string, context: ActualContext): Figure | Refused {
  const value = decide([segment.value, ...segment.others.map((other) => other.value)], context);
  if (value === null)
    return ambiguous(text, [segment.value, ...segment.others.map((other) => other.value)].map(formatPlain));
  const qualifier = QUALIFIER.exec(text)?.[1]?.toLowerCase();
  const notes: ReadingNote[] = [{ code: "number-as-text", found: text, expected: formatPlain(value) }];
  if (qualifier !== undefined) notes.push({ code: "qualifier", found: text, params: { qualifier } });
  return {
    value,
    unit: segment.unit,
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(segment.change === undefined ? {} : { change: segment.change }),
    ...(segment.level === undefined ? {} : { level: segment.level }),
    ...(segment.max === undefined ? {} : { max: segment.max }),
    notes,
  };
}

/** "48/90": each number in the reading that goes with the other, or with the plan. */
function fraction(part: SegmentReading, whole: SegmentReading, text: string, context: ActualContext): Figure | Refused {
  const parts = [part.value, ...part.others.map((other) => other.value)];
  const wholes = [whole.value, ...whole.others.map((other) => other.value)];
  const planned = wholes.find((value) => context.plan !== null && isSame(value, context.plan));
  const of =
    planned ??
    (wholes.length === 1 ? whole.value : wholes.find((value) => parts.includes(value) && parts.length === 1));
  if (of === undefined)
    return ambiguous(
      text,
      wholes.map((each) => `${formatPlain(part.value)}/${formatPlain(each)}`),
    );
  const value = parts.length === 1 ? part.value : onlyPlausible([parts[0] ?? 0, parts[1] ?? 0], [of]);
  if (value === null)
    return ambiguous(
      text,
      parts.map((each) => `${formatPlain(each)}/${formatPlain(of)}`),
    );
  const unit = whole.unit === "" ? part.unit : whole.unit;
  return { value, of, unit, ...(part.change === undefined ? {} : { change: part.change }), notes: [] };
}

/** The only number, or the reading of "1,500" that plan, prior figure or, without these, the column leave plausible. */
function decide(readings: readonly number[], { plan, prior, columnNumbers }: ActualContext): number | null {
  const [first, second] = readings;
  if (first === undefined || second === undefined) return first ?? null;
  const own = [plan, prior].filter((hint) => hint !== null);
  return onlyPlausible([first, second], own.length > 0 ? own : columnNumbers);
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** No reading; `expected` is what would be one. */
export function unreadable(found: string, expected = ""): Refused {
  return { refused: { code: "number-unreadable", found, ...(expected === "" ? {} : { expected }) } };
}

/** Several readings, each as it would be written clearly. */
export function ambiguous(found: string, readings: readonly string[]): Refused {
  return { refused: { code: "number-ambiguous", found, expected: [...new Set(readings)].join("; ") } };
}
