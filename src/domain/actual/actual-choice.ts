/** Which of the figures of a text that fit an indicator is meant: by what else is told, its size, its sum and its name. */
import { dueOf, type ActualContext } from "./actual-context";
import { isSame, rounds } from "./actual-figure";
import type { ActualReading } from "./actual-reading";
import type { ClauseKind } from "../phrase/clause-kind";
import type { Clause } from "../phrase/phrase";
import { beforeNumber, words as wholeWords } from "../phrase/words";
import type { Indicator } from "../schema/types";
import { activityIn } from "../target/nature";
import { isNamed, namesakes } from "./namesakes";

/** Kinds that may be the figure, the surer first; what is missing here is never used. */
export const STRENGTH: Partial<Record<ClauseKind, number>> = { to: 3, level: 3, change: 2, whole: 3, period: 1 };
/** Times what is due from which on another figure of its size is rather meant. */
const OUTSIZED = 3;

/** A clause that may be the figure. */
export interface Fit {
  readonly clause: Clause;
  readonly reading: ActualReading & { readonly value: number };
  readonly strength: number;
}

/** The fit that is meant, or null where two of equal strength say different figures. */
export function choose(fits: readonly Fit[], context: ActualContext): Fit | null {
  const best = Math.max(...fits.map(({ strength }) => strength));
  const strong = fits.filter(({ strength }) => strength === best);
  if (isOne(strong))
    return (context.indicator.rollUp === "weighted" && strong.find(({ clause }) => clause.of)) || (strong[0] ?? null);
  const total = strong.find((fit) => isSumOf(fit, strong));
  const meant = total ?? headOf(strong, context) ?? namedOf(strong, context);
  if (total && SUMMED.test(total.clause.words)) return total;
  // "4,2; tổng chiều dài đã cứng hóa 61,3 km": the row is answered, then more is told.
  const [answer] = strong;
  if (answer && answer !== meant && isBare(answer.clause)) return null;
  return meant;
}

/** "Cộng 40,5 km", behind its parts. */
const SUMMED = wholeWords("cộng|tổng");

/** "57,4% (có chứng chỉ 31,2%)": what all the others only add to, in brackets, where none of them speaks of what is asked or done. */
function headOf([head, ...others]: readonly Fit[], { indicator }: ActualContext): Fit | null {
  if (!head || head.clause.bracket) return null;
  const own = namesakes(head.clause, indicator).size;
  const adds = others.every(
    ({ clause, reading }) =>
      clause.bracket &&
      clause.of === undefined &&
      clause.kind !== "change" &&
      reading.value <= head.reading.value &&
      !DONE.test(clause.words) &&
      namesakes(clause, indicator).size <= own,
  );
  return adds ? head : null;
}

const DONE = wholeWords("đã|xong|hoàn thành|đạt|được|thực hiện");

/** The one that is named like the indicator, or null where none or several are. */
function namedOf(strong: readonly Fit[], context: ActualContext): Fit | null {
  // What a bracket adds is told of the figure before it.
  const outside = strong.filter(({ clause }) => !clause.bracket);
  const rivals = outside.length === 0 ? strong : outside;
  const named = rivals.filter(({ clause }) => isNamed(clause, context.indicator));
  const done = named.length > 0 ? named : rivals.filter(({ clause }) => isDone(clause, context.indicator));
  return isOne(done) ? (done[0] ?? null) : null;
}

/** "Mới 01, nâng tổng số lên 07": what there is by now is rather meant, unless it is many times what is due. */
export function isBesideRaised({ clause, reading }: Fit, clauses: readonly Clause[], context: ActualContext): boolean {
  return clauses.some(
    (other) =>
      other !== clause &&
      other.kind === "whole" &&
      other.level === "up" &&
      !isSizedBeside(reading.value, other.value, context),
  );
}

/** "62 ca (nam 41)", "91,4 (sơ bộ 78/92 xã)": the bracket adds to a number that is not understood, and is no share of it. */
export function isPartOfUnknown({ clause, reading }: Fit, fits: readonly Fit[], clauses: readonly Clause[]): boolean {
  const { of } = clause;
  if (!clause.bracket || (clause.unit !== "" && of === undefined)) return false;
  return clauses.some(
    (other) =>
      !other.bracket &&
      other.sentence === clause.sentence &&
      other.kind in STRENGTH &&
      other.unit === "" &&
      !fits.some((fit) => fit.clause === other) &&
      !(of !== undefined && rounds(reading.value, other)),
  );
}

/** No words lead to it: the row's name does. */
function isBare({ words, lead, bracket, sentence }: Clause): boolean {
  return sentence === 0 && !bracket && lead === "" && beforeNumber(words).trim() === "";
}

/** "561 đơn vị; tổng số doanh nghiệp 8.940" where 720 are due: the other is of the size that is meant, whatever it counts. */
export function isOutsized({ clause, reading }: Fit, clauses: readonly Clause[], context: ActualContext): boolean {
  const others = clauses.filter((each) => each !== clause && each.kind in STRENGTH && !/[%‰]/.test(each.unit));
  return others.some(({ value }) => isSizedBeside(value, reading.value, context));
}

/** Whether a figure is of the size of what is due, and the other many times that. */
function isSizedBeside(value: number, other: number, context: ActualContext): boolean {
  const due = dueOf(context);
  return due > 0 && value <= due * 1.5 && value >= due / 10 && other >= due * OUTSIZED;
}

/** "54 ha: thôn A 20 ha, thôn B 34 ha": a figure whose parts stand beside it. */
function isSumOf({ reading, clause }: Fit, fits: readonly Fit[]): boolean {
  const parts = fits.filter((other) => other.clause !== clause);
  if (clause.of) return false;
  const sum = parts.reduce((whole, part) => whole + part.reading.value, 0);
  return Math.abs(sum - reading.value) <= 1e-6 * Math.abs(sum);
}

/** Whether all say one figure: the same number, or a share and its percent. */
function isOne(fits: readonly Fit[]): boolean {
  const [first, ...others] = fits;
  if (!first) return false;
  return others.every((other) => {
    if (isSame(first.reading.value, other.reading.value)) return true;
    const [share, percent] = first.clause.of ? [first, other] : [other, first];
    return (
      share.clause.of !== undefined && percent.clause.of === undefined && rounds(share.reading.value, percent.clause)
    );
  });
}

/** Whether the words say that just that is done which the name is of: "đã khám 455 cụ" for "Số người được khám". */
function isDone({ words, lead }: Clause, { name }: Indicator): boolean {
  const activity = activityIn(name);
  const told = activityIn(`${lead} ${beforeNumber(words)}`);
  return activity !== null && told !== null && (activity.startsWith(told) || told.startsWith(activity));
}
