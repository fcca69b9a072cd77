/** The figures of an indicator of several parts: "86,2/81,5", "Mầm non 40%, tiểu học 25%". */
import type { TargetPart } from "../target/types";
import type { ActualContext } from "./actual-context";
import type { ActualReading, ReadingNote } from "./actual-reading";
import { readAmount, type Amount } from "../phrase/amount";
import { cutPhrase } from "../phrase/cut";
import type { Phrase } from "../phrase/phrase";
import { foldKey } from "../text/fold";
import { onlyPlausible } from "../text/number";
import { convertFactor, sameUnit } from "../text/unit";

/** Clauses that say a part's figure. */
const TOLD = new Set(["level", "to", "change", "part", "whole"]);

/** Words of a label that tell nothing apart. */
const SAYS_NOTHING = new Set(["ti", "le", "so", "duoc", "dat", "co", "la", "tong", "va"]);

/** The parts of a text, each with its figure. */
export function readParts(text: string, phrase: Phrase, context: ActualContext): ActualReading {
  const due = context.indicator.target.parts;
  const chain = cutPhrase(phrase.rest);
  const chained = chain.joiner === "/" || chain.joiner === ":" || chain.joiner === "-";
  const told = phrase.clauses.filter(({ kind }) => TOLD.has(kind));
  const figures: readonly Amount[] = chained
    ? chain.pieces.map((piece) => readAmount(piece, "")).filter((amount) => amount !== null)
    : told.filter((clause) => !(clause.bracket && told.some((other) => !other.bracket)));
  if (figures.length === 0)
    return { state: "unreadable", value: null, notes: [{ code: "number-unreadable", found: text }] };
  const placed = place(figures, due);
  if (!placed) return unattributed(text, due);
  const parts = placed.map((figure, index) => {
    const part = due[index];
    return figure && part ? valueOf(figure, part) : null;
  });
  const unsure = placed.some((figure, index) => figure !== null && parts[index] === null);
  if (unsure || (chain.joiner === "/" && looksLikeFraction(figures, due)))
    return { state: "unreadable", value: null, notes: [{ code: "number-ambiguous", found: text }] };
  const notes: ReadingNote[] = parts.includes(null) ? [missing(text, due, parts)] : [];
  return { state: "reported", value: null, parts, notes };
}

/** A lone number for several parts is asked about. */
export function unattributed(text: string, due: readonly TargetPart[]): ActualReading {
  return { state: "unreadable", value: null, notes: [missing(text, due, [])] };
}

/** "30/75" for shares of 90 and 98 may be 30 of 75: whole numbers, the first smaller, and not near what is due. */
function looksLikeFraction(figures: readonly Amount[], due: readonly TargetPart[]): boolean {
  const [part, whole] = figures;
  if (figures.length !== 2 || !part || !whole || !due.every(({ unit }) => unit.includes("%"))) return false;
  if (!Number.isInteger(part.value) || !Number.isInteger(whole.value) || part.value > whole.value) return false;
  return figures.some(({ value }, at) => Math.abs(value - (due[at]?.value ?? 0)) > 0.34 * (due[at]?.value ?? 0));
}

/** Each part's figure: by its words or its unit where these tell the parts apart, else in order where there are as many. */
function place(figures: readonly Amount[], due: readonly TargetPart[]): (Amount | null)[] | null {
  for (const fits of [isLabelled, isAbbreviated, isOfUnit]) {
    const found = due.map((part) => figures.filter((figure) => fits(figure, part)));
    const placed = found.map((each) => (each.length === 1 ? (each[0] ?? null) : null));
    const used = placed.filter((figure) => figure !== null);
    if (used.length === figures.length && new Set(used).size === used.length) return placed;
  }
  // Labels that are not the target's could be in any order.
  if (figures.some(({ label }) => label.replace(/[§¤\uE000-\uEFFF]/gu, "").trim() !== "")) return null;
  const inOrder = figures.length === due.length && figures.every((figure, at) => isOwnTail(figure, due[at]));
  return inOrder || (figures.length === due.length && areAlike(figures)) ? [...figures] : null;
}

/** Whether what stands behind a figure is nothing, or words of the part. */
function isOwnTail({ after }: Amount, part: TargetPart | undefined): boolean {
  const words = wordsOf(after);
  return words.size === 0 || isWithin(words, wordsOf(`${part?.label ?? ""} ${part?.unit ?? ""}`));
}

/** Whether the same words stand behind all: they tell nothing apart. */
function areAlike(figures: readonly Amount[]): boolean {
  return new Set(figures.map(({ after }) => foldKey(after))).size === 1;
}

function isOfUnit(figure: Amount, part: TargetPart): boolean {
  return figure.unit !== "" && sameUnit(figure.unit, part.unit);
}

/** Whether the words beside a figure (before it, or its unit and what follows) are the part's: all of the shorter in the longer. */
function isLabelled(figure: Amount, part: TargetPart): boolean {
  const own = wordsOf(part.label ?? "");
  const written = wordsOf(writtenBeside(figure));
  return isWithin(written, own) || isInitialsOf(written, own) || isInitialsOf(own, written);
}

/** The same where initials may be of the label's first words only: "TC" for "tổ chức đảng". */
function isAbbreviated(figure: Amount, part: TargetPart): boolean {
  return isLabelled(figure, part) || isInitialsOf(wordsOf(writtenBeside(figure)), wordsOf(part.label ?? ""), true);
}

function writtenBeside({ label, unit, after }: Amount): string {
  return wordsOf(label).size === 0 ? `${unit} ${after}` : label;
}

/** Whether one word is made of the first letters of the others: "MN" of "mầm non". */
function isInitialsOf(one: ReadonlySet<string>, others: ReadonlySet<string>, beginning = false): boolean {
  const [word = ""] = one;
  if (one.size !== 1 || word.length < 2 || others.size < 2) return false;
  const letters = [...others].map((each) => each.slice(0, 1)).join("");
  return beginning ? letters.startsWith(word) : letters === word;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldKey(text)
      .split(" ")
      .filter((word) => word !== "" && !SAYS_NOTHING.has(word)),
  );
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  return short.size > 0 && [...short].every((word) => long.has(word));
}

function valueOf(figure: Amount, part: TargetPart): number | null {
  if (
    figure.change !== part.change ||
    figure.of ||
    figure.doubts.some((doubt) => doubt !== "comma" && doubt !== "sign")
  )
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
