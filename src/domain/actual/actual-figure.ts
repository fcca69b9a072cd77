/** A clause of a text as a figure: its number decided, its unit, what was said around it; not yet in the schema's unit. */
import type { ActualContext } from "./actual-context";
import type { ReadingNote } from "./actual-reading";
import type { Clause } from "../phrase/phrase";
import { QUALIFIERS } from "./missing-words";
import { countsWholes } from "../schema/counting";
import { formatPlain, inNotation, onlyPlausible } from "../text/number";
import { convertFactor } from "../text/unit";

export interface Figure {
  readonly value: number;
  /** As written beside the number; "" where none is. */
  readonly unit: string;
  readonly qualifier?: string | undefined;
  readonly change?: "increase" | "decrease" | undefined;
  readonly level?: "down" | "up" | undefined;
  /** The text says nothing else: "tăng 5%". */
  readonly alone?: boolean;
  /** The second number of "48/90", and whether something in the text says that it is the whole or the plan. */
  readonly of?: number;
  readonly confirmed?: boolean;
  /** Neither a noun nor a word beside "9/12": it may be a day. */
  readonly bare?: boolean;
  /** The other end of a figure that is a range. */
  readonly max?: number | undefined;
  /** What stands beside the number: "0,86% (còn 4,17%)". */
  readonly beside?: Figure;
  readonly notes: readonly ReadingNote[];
}

/** What cannot be used and why. */
export interface Refused {
  readonly refused: ReadingNote;
}

/** The figure of a clause, or why its number is not sure; `text` is the cell's. */
export function figureOf(clause: Clause, text: string, context: ActualContext): Figure | Refused {
  if (clause.of) return fraction(clause, clause.of, text, context);
  const readings = [clause.value, ...clause.others.map((other) => other.value)];
  const value = decide(readings, clause, context);
  if (value === null) return ambiguous(text, readings.map(formatPlain));
  const qualifier = QUALIFIERS.test(clause.qualifier) ? clause.qualifier : undefined;
  const notes: ReadingNote[] = [{ code: "number-as-text", found: text, expected: formatPlain(value) }];
  if (qualifier !== undefined) notes.push({ code: "qualifier", found: text, params: { qualifier } });
  const { label, doubts } = clause;
  const alone = label === "" && !doubts.includes("change") && !doubts.includes("sign") && isWhole(clause, text);
  return {
    value,
    unit: clause.unit,
    alone,
    qualifier,
    change: clause.change,
    level: clause.level,
    max: clause.max,
    notes,
  };
}

/** "48/90": each number in the reading that goes with the other, or with the plan. */
function fraction(clause: Clause, wholes: readonly number[], text: string, context: ActualContext): Figure | Refused {
  const parts = [clause.value, ...clause.others.map((other) => other.value)];
  const planned = wholes.find((value) => context.plan !== null && isSame(value, context.plan));
  const of =
    planned ?? (wholes.length === 1 ? wholes[0] : wholes.find((value) => parts.includes(value) && parts.length === 1));
  if (of === undefined)
    return ambiguous(
      text,
      wholes.map((each) => `${formatPlain(clause.value)}/${formatPlain(each)}`),
    );
  const value = parts.length === 1 ? clause.value : onlyPlausible([parts[0] ?? 0, parts[1] ?? 0], [of]);
  if (value === null)
    return ambiguous(
      text,
      parts.map((each) => `${formatPlain(each)}/${formatPlain(of)}`),
    );
  const bare = clause.unit === "" && clause.after === "" && isWhole(clause, text);
  return {
    value,
    of,
    unit: clause.unit,
    bare,
    notes: [],
  };
}

function isWhole({ words }: Clause, text: string): boolean {
  return words.length === text.trim().length;
}

/** The only number, or the reading of "1,500" that plan, prior figure or, without these, the column leave plausible. */
function decide(
  readings: readonly number[],
  { unit, words: text }: Pick<Clause, "unit" | "words">,
  { indicator, plan, prior, columnNumbers, decimal, sheetUnit = indicator.unit }: ActualContext,
): number | null {
  const [first, second] = readings;
  if (first === undefined || second === undefined) return first ?? null;
  // "1,128 triệu lượt" where the sheet is in thousands: what is beside is brought into what is written.
  const factor = unit === "" || sheetUnit === "" ? 1 : (convertFactor(sheetUnit, unit) ?? 1);
  const own = [plan, prior].flatMap((hint) => (hint === null ? [] : [hint * factor]));
  const plausible = onlyPlausible([first, second], own.length > 0 ? own : columnNumbers.map((each) => each * factor));
  // A plan or a prior figure tells before the way that the other numbers are written, and that before the column.
  if (own.length > 0 && plausible !== null) return plausible;
  const written = decimal === undefined ? null : inNotation(readings, text, decimal);
  // "79,8%" says nothing of the comma in "4,610 lượt" beside it: nobody counts part of one.
  return (
    (written !== null && written < Math.max(first, second) && countsWholes(indicator) ? null : written) ?? plausible
  );
}

/** Whether two numbers are one but for rounding in the machine. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether a share is the percent as written, by the places it is written with. */
export function rounds(share: number, { value }: Clause): boolean {
  const places = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return Math.abs(share - value) <= 0.51 * 10 ** -Math.max(1, places);
}

/** No reading; `expected` is what would be one. */
export function unreadable(found: string, expected = ""): Refused {
  return { refused: { code: "number-unreadable", found, ...(expected === "" ? {} : { expected }) } };
}

/** Several readings, each as it would be written clearly. */
export function ambiguous(found: string, readings: readonly string[]): Refused {
  return { refused: { code: "number-ambiguous", found, expected: [...new Set(readings)].join("; ") } };
}
