/**
 * The figure of a text, chosen among its clauses (reading.md 4): one that fits the indicator's unit and kind is used; several
 * with different figures, or none, are asked, with what could be meant offered.
 */
import type { ActualContext } from "./actual-context";
import { isChange, settleFigure } from "./actual-change";
import { isAboutIt, isOfRest } from "./actual-about";
import { ambiguous, figureOf, isSame, unreadable, type Figure } from "./actual-figure";
import { inOwnNoun } from "./actual-noun";
import { isOfOtherTime } from "./actual-time";
import type { ActualReading, Candidate } from "./actual-reading";
import { refuse } from "./actual-unit";
import type { Indicator } from "../schema/types";
import type { ClauseKind } from "../phrase/clause-kind";
import type { Clause, Phrase } from "../phrase/phrase";
import { beforeNumber } from "../phrase/words";
import { nameMeaning } from "../target/name-meaning";
import { foldKey } from "../text/fold";
import { formatPlain } from "../text/number";
import { convertFactor } from "../text/unit";

/** Kinds that may be the figure, the surer first; what is missing here is never used. */
const STRENGTH: Partial<Record<ClauseKind, number>> = { to: 3, level: 3, change: 2, whole: 3, period: 1 };
/** Times what is due from which on another figure of its size is rather meant. */
const OUTSIZED = 3;
/** No more than a person looks at. */
const OFFERED = 6;

interface Fit {
  readonly clause: Clause;
  readonly reading: ActualReading & { readonly value: number };
  readonly strength: number;
}

/** The reading of a text of one figure. */
export function readFigure(text: string, phrase: Phrase, context: ActualContext): ActualReading {
  const { clauses } = phrase;
  if (isChange(context.indicator)) return offering(readWithBeside(text, clauses, context), clauses, context);
  const counted = isRate(context.indicator) && areCounts(clauses);
  const percents = clauses.filter(({ unit, of }) => unit.includes("%") && of === undefined);
  const refused: ActualReading[] = [];
  const fits = clauses.flatMap((clause): Fit[] => {
    const strength = strengthOf(clause, context);
    // Beside what is counted a bare number counts as well: "98 hồ sơ (đúng hạn 96)" is no 96 %.
    if (strength === 0 || (counted && clause.unit === "" && clause.of === undefined)) return [];
    if (isShareOfPlan(clause, clauses, context)) return [];
    const reading = readClause(clause, text, percents, context);
    if (reading.value === null) {
      refused.push(reading);
      return [];
    }
    const told = isConfirmed(reading.value, percents, context) ? 10 : 0;
    const reached = clause.kind === "to" && clauses.some((other) => isLeftFor(other, clause)) ? 1 : 0;
    return [{ clause, reading: { ...reading, value: reading.value }, strength: strength + told + reached }];
  });
  const used = choose(fits, context);
  const { indicator } = context;
  if (
    used &&
    !isOutsized(used, clauses, context) &&
    !isBesideRaised(used, clauses, context) &&
    isAboutIt(used.clause, clauses, text, indicator) &&
    !isOfRest(used.clause, used.reading.value, indicator)
  )
    return used.reading;
  if (fits.length === 0) return offering(refused[0] ?? refuse(unreadable(text).refused), clauses, context);
  return offering(
    refuse(
      ambiguous(
        text,
        fits.map(({ reading }) => formatPlain(reading.value)),
      ).refused,
    ),
    clauses,
    context,
  );
}

function strengthOf(clause: Clause, context: ActualContext): number {
  const { kind } = clause;
  if (isOfOtherTime(clause, context)) return 0;
  // "so với kế hoạch" in the name asks for just that share.
  if (kind === "percent-of-plan") return /kế hoạch|dự toán|so với|chỉ tiêu giao/iu.test(context.indicator.name) ? 2 : 0;
  // "còn lại 30 hộ nghèo" is the level of what should be few.
  if (kind === "open") return context.indicator.direction === "lower" && clause.level !== undefined ? 3 : 0;
  if (kind === "change") return nameMeaning(context.indicator.name).rate ? 2 : 0;
  return STRENGTH[kind] ?? 0;
}

function readClause(clause: Clause, text: string, percents: readonly Clause[], context: ActualContext): ActualReading {
  const own = inOwnNoun(clause, context.indicator);
  if (!own) return refuse(unreadable(text).refused);
  const figure = figureOf(own, text, context);
  if ("refused" in figure) return refuse(figure.refused);
  const share = figure.of === undefined ? null : (figure.value / figure.of) * 100;
  const confirmed = share !== null && percents.some((percent) => rounds(share, percent));
  return settleFigure(confirmed ? { ...figure, confirmed } : figure, text, context);
}

/** Something is counted, or several numbers stand without any unit: a bare number among them is no percentage. */
function areCounts(clauses: readonly Clause[]): boolean {
  const bare = clauses.filter(({ kind, unit, of }) => kind === "level" && unit === "" && of === undefined);
  return bare.length >= 2 || clauses.some(({ unit }) => unit !== "" && !/[%‰]/.test(unit));
}

function isRate({ unit }: Indicator): boolean {
  return /[%‰]/.test(unit);
}

/** Whether a percent that is told is this figure's share of the plan. */
function isConfirmed(value: number, percents: readonly Clause[], context: ActualContext): boolean {
  const due = dueOf(context);
  return !context.indicator.unit.includes("%") && percents.some((percent) => rounds((value / due) * 100, percent));
}

/** "94,4/95 = 99,4%": how much of a planned rate was reached is no rate. */
function isShareOfPlan(percent: Clause, clauses: readonly Clause[], context: ActualContext): boolean {
  const due = dueOf(context);
  if (!isRate(context.indicator) || percent.of !== undefined) return false;
  return clauses.some(
    ({ value, unit, of }) =>
      of?.includes(due) === true &&
      (unit === "" || /[%‰]/.test(unit)) &&
      !isSame(value, percent.value) &&
      rounds((value / due) * 100, percent),
  );
}

function dueOf({ plan, indicator }: ActualContext): number {
  return plan ?? indicator.target.parts[0]?.value ?? Number.NaN;
}

/** Whether a share is the percent as written, by the places it is written with. */
function rounds(share: number, { value }: Clause): boolean {
  const places = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return Math.abs(share - value) <= 0.51 * 10 ** -Math.max(1, places);
}

/** Whether a clause says what another came from: "từ 5%", "giảm 0,8%" before "còn 4,2%". */
function isLeftFor(other: Clause, to: Clause): boolean {
  return other.sentence === to.sentence && (other.kind === "from" || other.kind === "change" || other.kind === "prior");
}

/** The fit that is meant, or null where two of equal strength say different figures. */
function choose(fits: readonly Fit[], context: ActualContext): Fit | null {
  const best = Math.max(...fits.map(({ strength }) => strength));
  const strong = fits.filter(({ strength }) => strength === best);
  if (isOne(strong))
    return (context.indicator.rollUp === "weighted" && strong.find(({ clause }) => clause.of)) || (strong[0] ?? null);
  const total = strong.find((fit) => isSumOf(fit, strong));
  const meant = total ?? namedOf(strong, context);
  // "4,2; tổng chiều dài đã cứng hóa 61,3 km": the row is answered, then more is told.
  const [answer] = strong;
  if (answer && answer !== meant && isBare(answer.clause)) return null;
  return meant;
}

/** The one that is named like the indicator, or null where none or several are. */
function namedOf(strong: readonly Fit[], context: ActualContext): Fit | null {
  // What a bracket adds is told of the figure before it.
  const outside = strong.filter(({ clause }) => !clause.bracket);
  const named = strong.filter(
    ({ clause }) => isNamed(clause, context.indicator) && (outside.length === 0 || !clause.bracket),
  );
  return isOne(named) ? (named[0] ?? null) : null;
}

/** "Mới 01, nâng tổng số lên 07": what there is by now is rather meant, unless it is many times what is due. */
function isBesideRaised({ clause, reading }: Fit, clauses: readonly Clause[], context: ActualContext): boolean {
  return clauses.some(
    (other) =>
      other !== clause &&
      other.kind === "whole" &&
      other.level === "up" &&
      !isSizedBeside(reading.value, other.value, context),
  );
}

/** No words lead to it: the row's name does. */
function isBare({ words, lead, bracket, sentence }: Clause): boolean {
  return sentence === 0 && !bracket && lead === "" && beforeNumber(words).trim() === "";
}

/** "561 đơn vị; tổng số doanh nghiệp 8.940" where 720 are due: the other is of the size that is meant, whatever it counts. */
function isOutsized({ clause, reading }: Fit, clauses: readonly Clause[], context: ActualContext): boolean {
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

/** Whether the words before a number are the name's, but for the unit: "kết nạp 5 đảng viên" for "Kết nạp đảng viên". */
function isNamed({ words, lead }: Clause, { name, unit }: Indicator): boolean {
  const counted = foldKey(unit).split(" ");
  const before = foldKey(`${lead} ${beforeNumber(words)}`).split(" ");
  const own = foldKey(name).split(" ");
  return before.some((word, at) => {
    const next = before[at + 1];
    if (next === undefined || (counted.includes(word) && counted.includes(next))) return false;
    return own.some((each, place) => each === word && own[place + 1] === next);
  });
}

/** For a rise or a fall: the first number of either kind, with the other beside it. */
function readWithBeside(text: string, clauses: readonly Clause[], context: ActualContext): ActualReading {
  const units = [context.indicator.unit, context.indicator.target.parts[0]?.unit ?? ""];
  const told = clauses.filter(
    (clause) =>
      (clause.kind === "change" || clause.kind === "level" || clause.kind === "to") &&
      !isOfOtherTime(clause, context) &&
      inOwnNoun(clause, context.indicator) !== null &&
      (clause.unit === "" || units.some((unit) => unit === "" || convertFactor(clause.unit, unit) !== null)),
  );
  const [first, ...others] = told;
  if (!first) return refuse(unreadable(text).refused);
  const figure = figureOf(first, text, context);
  if ("refused" in figure) return refuse(figure.refused);
  const fallen = fallOf(first, clauses, context);
  if (fallen !== null) return settleFigure({ ...figure, ...fallen }, text, context);
  // "Chế biến tăng 13,1%; toàn ngành tăng 10,9%": two changes, of two things.
  if (
    others.some(
      (other) =>
        other.change !== undefined &&
        other.change === first.change &&
        other.unit === first.unit &&
        !isSame(other.value, first.value),
    )
  )
    return refuse(unreadable(text).refused);
  const second = others.find(({ change, level }) => change !== undefined || level !== undefined);
  const rest = others.filter((clause) => clause !== second && clause.sentence === first.sentence && !clause.bracket);
  if (rest.some(({ value }) => !isSame(value, figure.value) && value !== second?.value))
    return refuse(unreadable(text).refused);
  const beside = second === undefined ? null : figureOf(second, text, context);
  return settleFigure(beside === null || "refused" in beside ? figure : { ...figure, beside }, text, context);
}

/** "Từ 96 hộ còn 74 hộ" where no baseline says how far it fell: the text does. */
function fallOf(
  to: Clause,
  clauses: readonly Clause[],
  { indicator }: ActualContext,
): Pick<Figure, "value" | "change"> | null {
  if (indicator.method !== "reduction" || indicator.baseline !== null || to.level !== "down") return null;
  const from = clauses.find(
    ({ kind, unit, sentence }) => kind === "from" && unit === to.unit && sentence === to.sentence,
  );
  return from && from.value > to.value
    ? { value: Number((from.value - to.value).toPrecision(12)), change: "decrease" }
    : null;
}

/** What is not used, with the figures that could be meant. */
function offering(reading: ActualReading, clauses: readonly Clause[], context: ActualContext): ActualReading {
  if (reading.state !== "unreadable") return reading;
  const candidates: Candidate[] = [];
  const offer = (value: number, words: string): void => {
    if (candidates.length < OFFERED && !candidates.some((other) => isSame(other.value, value)))
      candidates.push({ value, words });
  };
  const order = [...clauses].sort((a, b) => strengthOf(b, context) - strengthOf(a, context));
  for (const clause of order) for (const value of valuesOf(clause, context)) offer(value, clause.words);
  return candidates.length === 0 ? reading : { ...reading, candidates };
}

function valuesOf(clause: Clause, { indicator, sheetUnit }: ActualContext): number[] {
  const unit = clause.unit === "" ? (sheetUnit ?? indicator.unit) : clause.unit;
  const factor = unit === "" || indicator.unit === "" ? 1 : convertFactor(unit, indicator.unit);
  const written = [clause.value, ...clause.others.map((other) => other.value)];
  // A fall with a sign before it is offered without it as well.
  const values = written.flatMap((value) => (value < 0 && isChange(indicator) ? [-value, value] : [value]));
  const whole = clause.of?.[0];
  if (whole === 0) return [];
  if (whole !== undefined && /[%‰]/.test(indicator.unit) && !clause.unit.includes("%"))
    return values.map((value) => (value / whole) * (indicator.unit.includes("‰") ? 1000 : 100));
  return factor === null || !inOwnNoun(clause, indicator)
    ? []
    : values.map((value) => Number((value * factor).toPrecision(15)));
}
