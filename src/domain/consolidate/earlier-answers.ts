/**
 * What a person decided the last time in the same matter, offered for this time's figures: for the same sender and indicator,
 * where the evidence has the same shape. Nothing is applied by it: the figures are others now, and somebody has to say yes.
 */
import type { Finding } from "../finding/finding";
import { foldKey } from "../text/fold";
import type { Candidate } from "../actual/actual-reading";
import { accepts } from "./acceptance";
import type { ConsolidatedValue } from "./consolidation";
import type { Decision } from "./decision";

/** An answer of an earlier time, and the decision that would be the same now. */
export interface EarlierAnswer {
  readonly before: Decision;
  readonly now: readonly Decision[];
}

const AS_BEFORE = "Như lần trước";
/** Reasons written down by an earlier version begin so. */
const AS_BEFORE_ONCE = "Như kỳ trước";

/** The answer to a question about one figure, or about several that contradict each other; null where none of before fits. */
export function earlierAnswer(
  [first, ...rest]: readonly [ConsolidatedValue, ...ConsolidatedValue[]],
  decisions: readonly Decision[],
): EarlierAnswer | null {
  const figures = [first, ...rest];
  const before = lastOf(
    decisions,
    (each) =>
      isOfFigure(each) &&
      each.indicator === first.indicator &&
      figures.some(({ unit }) => unit === each.unit) &&
      // One that holds is no answer of before; one on this very text that holds no longer is.
      !figures.some((figure) => isAt(each, figure) && each.text === figure.text && figure.decided !== undefined),
  );
  if (!before) return null;
  const now = rest.length === 0 ? answerAlone(first, before) : answerChoice(figures, before);
  return now && { before, now };
}

/** The reason for which a finding of the same kind was accepted of the same sender; null where none was. */
export function earlierAcceptance(finding: Finding, decisions: readonly Decision[]): Decision | null {
  const { code, at } = finding;
  if (at.unit === undefined) return null;
  return lastOf(
    decisions,
    (each) =>
      each.action === "accept" &&
      each.code === code &&
      each.unit === at.unit &&
      each.indicator === (at.indicator ?? "") &&
      (each.cell === "") === (at.cell === undefined || at.cell === "") &&
      !accepts(each, finding),
  );
}

/** Later decisions stand further down. */
function lastOf(decisions: readonly Decision[], fits: (decision: Decision) => boolean): Decision | null {
  return decisions.filter(fits).at(-1) ?? null;
}

/** The reason as it is given again: said once, however often it is repeated. */
export function reasonAgain(reason: string): string {
  return reason.startsWith(AS_BEFORE) || reason.startsWith(AS_BEFORE_ONCE) ? reason : `${AS_BEFORE}: ${reason}`;
}

function isOfFigure({ action, unit }: Decision): boolean {
  return (action === "use" || action === "leave-out") && unit !== undefined;
}

function isAt(decision: Decision, { file, sheet, cell }: ConsolidatedValue): boolean {
  return decision.file === file && decision.sheet === sheet && decision.cell === cell;
}

function decisionOn(figure: ConsolidatedValue, { action, reason }: Decision, value?: number): Decision {
  const { indicator, file, sheet, cell, text, unit } = figure;
  return {
    ...{ action, indicator: indicator ?? "", file, sheet, cell, text, unit, reason: reasonAgain(reason) },
    ...(value === undefined ? {} : { value }),
  };
}

function answerAlone(figure: ConsolidatedValue, before: Decision): readonly Decision[] | null {
  if (before.action === "leave-out") return [decisionOn(figure, before)];
  const { text: was = "", value } = before;
  if (shapeOf(was) !== shapeOf(figure.text)) return null;
  if (value === undefined) return figure.value === null ? null : [decisionOn(figure, before)];
  const meant = sameCandidate(was, value, figure);
  return meant && [decisionOn(figure, before, meant.value)];
}

/** The figure of the same sender, and of the same cell where the sender has several; a figure typed by hand has no successor. */
function answerChoice(figures: readonly ConsolidatedValue[], before: Decision): readonly Decision[] | null {
  if (before.action === "leave-out") return figures.map((figure) => decisionOn(figure, before));
  if (before.value !== undefined) return null;
  const own = figures.filter(({ unit }) => unit === before.unit);
  const [only, another] = own.length === 1 ? own : own.filter(({ cell }) => cell === before.cell);
  return only && !another ? [decisionOn(only, before)] : null;
}

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** The words around the numbers. */
function shapeOf(text: string): string {
  return foldKey(text.replace(NUMBER, "#"));
}

/**
 * The candidate that stands where the one taken stood: the same number of the text, its decimal sign read the same way; or the
 * same word. Only what is offered is taken.
 */
function sameCandidate(was: string, value: number, { text, candidates = [] }: ConsolidatedValue): Candidate | null {
  const words = candidates.filter((each) => !/\d/.test(each.words));
  const word = words.find((each) => each.value === value && foldKey(was).includes(foldKey(each.words)));
  if (word) return word;
  const [then, now] = [numbersOf(was), numbersOf(text)];
  const found = then.flatMap((digits, place) => {
    const scale = Math.log10(Math.abs(value / digits.value));
    const next = now[place];
    if (!next || !Number.isInteger(round(scale)) || digits.form !== next.form) return [];
    const meant = next.value * 10 ** Math.round(scale);
    return candidates.filter((each) => round(Math.abs(each.value) / meant) === 1);
  });
  const [only, ...others] = new Set(found);
  return only && others.length === 0 ? only : null;
}

/** Each number's digits as one number, and how it is written: "1,500" and "2,750" alike. */
function numbersOf(text: string): readonly { readonly value: number; readonly form: string }[] {
  return [...text.matchAll(NUMBER)].map(([digits]) => ({
    value: Number(digits.replace(/[.,]/g, "")),
    form: digits.replace(/\d+/g, "#"),
  }));
}

function round(number: number): number {
  return Math.round(number * 1e9) / 1e9;
}
