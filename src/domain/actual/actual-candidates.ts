/**
 * The figure of a text, chosen among its clauses (reading.md 4): one that fits the indicator's unit and kind is used; several
 * with different figures, or none, are asked, with what could be meant offered.
 */
import { choose, isBesideRaised, isOutsized, isPartOfUnknown, STRENGTH, type Fit } from "./actual-choice";
import { dueOf, type ActualContext } from "./actual-context";
import { isChange, settleFigure } from "./actual-change";
import { isAboutIt, isOfRest } from "./actual-about";
import { isBeside, isOfNearKind } from "./actual-beside";
import { asFall, fallOf } from "./actual-fall";
import { ambiguous, figureOf, isSame, rounds, unreadable } from "./actual-figure";
import { inOwnNoun } from "./actual-noun";
import { isStockOfAdded } from "./actual-stock";
import { isOfOtherTime } from "./actual-time";
import type { ActualReading, Candidate } from "./actual-reading";
import { refuse } from "./actual-unit";
import type { Indicator } from "../schema/types";
import type { Clause, Phrase } from "../phrase/phrase";
import { beforeNumber, words as wholeWords } from "../phrase/words";
import { nameMeaning } from "../target/name-meaning";
import { formatPlain } from "../text/number";
import { convertFactor, isKnownUnit, isWholeNumberUnit } from "../text/unit";

/** No more than a person looks at. */
const OFFERED = 6;

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
    if (isShareOfPlan(clause, clauses, context) || isBeside(clause, context.indicator)) return [];
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
    !isPartOfUnknown(used, fits, clauses) &&
    !isOutsized(used, clauses, context) &&
    !isBesideRaised(used, clauses, context) &&
    !isStockOfAdded(used.clause, clauses, context) &&
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
  // "Đăng ký 795 hộ" is what "Số hộ đăng ký" asks for.
  if (kind === "intent") return isAskedFor(clause, context.indicator) ? 3 : 0;
  // "còn lại 30 hộ nghèo" is the level of what should be few.
  if (kind === "open") return context.indicator.direction === "lower" && clause.level !== undefined ? 3 : 0;
  if (kind === "change") return nameMeaning(context.indicator.name).rate ? 2 : 0;
  return STRENGTH[kind] ?? 0;
}

function isAskedFor({ words, label }: Clause, { name }: Indicator): boolean {
  const wish = WISHED.exec(`${label} ${beforeNumber(words)}`)?.[0];
  return wish !== undefined && name.toLowerCase().includes(wish);
}

const WISHED = wholeWords("đăng ký|đề nghị|đề xuất");

function readClause(clause: Clause, text: string, percents: readonly Clause[], context: ActualContext): ActualReading {
  const own = inOwnNoun(clause, context.indicator);
  if (!own) return refuse(unreadable(text).refused);
  const figure = figureOf(own, text, context);
  if ("refused" in figure) return refuse(figure.refused);
  const share = figure.of === undefined ? null : (figure.value / figure.of) * 100;
  const confirmed =
    share !== null && percents.some((percent) => rounds(share, percent) || Math.round(share) === percent.value);
  return settleFigure(confirmed ? { ...figure, confirmed } : figure, text, context);
}

/** Something is counted, or several numbers stand without any unit: a bare number among them is no percentage. */
function areCounts(clauses: readonly Clause[]): boolean {
  const bare = clauses.filter(
    ({ kind, unit, of, value }) => kind === "level" && unit === "" && of === undefined && Number.isInteger(value),
  );
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

/** Whether a clause says what another came from: "từ 5%", "giảm 0,8%" before "còn 4,2%". */
function isLeftFor(other: Clause, to: Clause): boolean {
  return other.sentence === to.sentence && (other.kind === "from" || other.kind === "change" || other.kind === "prior");
}

/** For a rise or a fall: the first number of either kind, with the other beside it. */
function readWithBeside(text: string, clauses: readonly Clause[], context: ActualContext): ActualReading {
  const units = [context.indicator.unit, context.indicator.target.parts[0]?.unit ?? ""];
  const told = clauses.filter(
    (clause) =>
      (clause.kind === "change" || clause.kind === "level" || clause.kind === "to") &&
      !isOfOtherTime(clause, context) &&
      !isOfNearKind(clause, context.indicator) &&
      inOwnNoun(clause, context.indicator) !== null &&
      (clause.unit === "" || units.some((unit) => unit === "" || convertFactor(clause.unit, unit) !== null)),
  );
  const [first, ...others] = told;
  if (!first) return refuse(unreadable(text).refused);
  const figure = figureOf(first, text, context);
  if ("refused" in figure) return refuse(figure.refused);
  const fallen = fallOf(told, clauses, context);
  if (fallen === "unclear") return refuse(unreadable(text).refused);
  if (fallen !== null) return settleFigure({ ...figure, ...asFall(fallen, text) }, text, context);
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

function valuesOf(clause: Clause, context: ActualContext): number[] {
  const { indicator, sheetUnit } = context;
  const unit = clause.unit === "" ? (sheetUnit ?? indicator.unit) : clause.unit;
  const factor = unit === "" || indicator.unit === "" ? 1 : convertFactor(unit, indicator.unit);
  const written = [clause.value, ...clause.others.map((other) => other.value)];
  // A fall with a sign before it is offered without it as well.
  const values = written.flatMap((value) => (value < 0 && isChange(indicator) ? [-value, value] : [value]));
  const whole = clause.of?.[0];
  if (whole === 0) return [];
  if (whole !== undefined && /[%‰]/.test(indicator.unit) && !clause.unit.includes("%"))
    return values.map((value) => (value / whole) * (indicator.unit.includes("‰") ? 1000 : 100));
  // "46 buổi" where meetings are counted: a person may know that they are the same.
  if (factor === null || !inOwnNoun(clause, indicator)) return isCounted(clause, context) ? values : [];
  return values.map((value) => Number((value * factor).toPrecision(15)));
}

/** A number of things, whatever they are called, where things are counted. */
function isCounted({ unit, doubts, of }: Clause, { indicator, sheetUnit }: ActualContext): boolean {
  if (doubts.includes("range") || of !== undefined || !areThings(indicator.unit)) return false;
  return unit === "" ? sheetUnit === undefined || convertFactor(sheetUnit, indicator.unit) !== null : areThings(unit);
}

/** What is counted one by one; a unit that nobody knows names things as well. */
function areThings(unit: string): boolean {
  return isWholeNumberUnit(unit) || !(isKnownUnit(unit) || MULTIPLIED.test(unit.toLowerCase()));
}

/** "Vạn viên": 96 of it may be 96 bricks. */
const MULTIPLIED = wholeWords("vạn|nghìn|ngàn|triệu|tỷ|tỉ");
