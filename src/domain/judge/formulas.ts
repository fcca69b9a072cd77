/**
 * The verdict as live formulas: the same arithmetic as judge.ts, in functions of Excel 2010, one short formula a column.
 * Every formula refers to cells of its own row and to the named settings only, so rows may be sorted and moved.
 */
import { countsAsZero } from "../schema/counting";
import type { Indicator, Pacing, PaceShare } from "../schema/types";
import type { TargetPart } from "../target/types";
import { boundOf, MILESTONE } from "./compare";
import { derivationOf } from "./figure";
import { FAILED, NAMES, NO_DATA_MARK, NOT_ARISEN, PACE_WORDS, RESULT_WORDS } from "./words";

/** A1 references of one row's cells. */
export interface RowRefs {
  readonly actual: string;
  readonly target: string;
  readonly max: string;
  readonly baseline: string;
  readonly pacing: string;
  readonly judged: string;
  readonly result: string;
  readonly attainment: string;
  readonly expected: string;
  readonly deviation: string;
}

/** One row's formulas, each with its leading "=". */
export interface RowFormulas {
  readonly judged: string;
  readonly result: string;
  readonly attainment: string;
  readonly gap: string;
  readonly expected: string;
  readonly deviation: string;
  readonly pace: string;
}

/** Ranges of the part rows under a composite's row. */
export interface PartRanges {
  readonly actual: string;
  readonly result: string;
  readonly attainment: string;
  readonly count: number;
}

const BLANK = '=""';
const closed = `${NAMES.due}>=${NAMES.periodEnd}`;
const quoted = (text: string): string => `"${text}"`;

/** Formulas of an indicator with one figure. `reading` says whether reported numbers are levels or changes. */
export function singleFormulas(
  indicator: Indicator,
  reading: "level" | "change" | undefined,
  at: RowRefs,
): RowFormulas {
  const part = indicator.method === "milestone" ? MILESTONE : indicator.target.parts[0];
  const judged = `=${judgedFormula(indicator, reading, at)}`;
  if (!part) return { ...nothing(judged), result: `=${noVerdict(at.actual)}` };
  const rules = { ...at, target: indicator.method === "milestone" ? "1" : at.target };
  const { met, exceeded } = verdictTests(part, indicator, rules);
  const good =
    exceeded === null || indicator.method === "milestone"
      ? quoted(RESULT_WORDS.met)
      : `IF(${exceeded},${quoted(RESULT_WORDS.exceeded)},${quoted(RESULT_WORDS.met)})`;
  return {
    judged,
    result: `=IF(ISNUMBER(${at.judged}),IF(${met},${good},${notMetWord(indicator.pacing)}),${noVerdict(at.actual)})`,
    attainment: `=IF(ISNUMBER(${at.judged}),${attainmentFormula(part, indicator, rules)},"")`,
    gap: gapFormula(part, indicator, rules),
    expected: whenNotMet(at, expectedFormula(indicator, at)),
    deviation: whenNotMet(at, deviationFormula(part, indicator, rules)),
    pace: paceFormula(at),
  };
}

/** Formulas of one part row of a composite: met or not, and its ratio. */
export function partFormulas(indicator: Indicator, part: TargetPart, at: RowRefs): RowFormulas {
  const { met, exceeded } = verdictTests(part, indicator, at);
  const good =
    exceeded === null
      ? quoted(RESULT_WORDS.met)
      : `IF(${exceeded},${quoted(RESULT_WORDS.exceeded)},${quoted(RESULT_WORDS.met)})`;
  return {
    ...nothing(`=IF(ISNUMBER(${at.actual}),${at.actual},"")`),
    result: `=IF(ISNUMBER(${at.judged}),IF(${met},${good},${quoted(RESULT_WORDS.notMet)}),"")`,
    attainment: `=IF(ISNUMBER(${at.judged}),${ratioFormula(part, indicator, at)},"")`,
  };
}

/** Formulas of the composite's own row, over its part rows. */
export function compositeFormulas(indicator: Indicator, parts: PartRanges, at: RowRefs): RowFormulas {
  const bad = `COUNTIF(${parts.result},${quoted(RESULT_WORDS.notMet)})`;
  const over = `COUNTIF(${parts.result},${quoted(RESULT_WORDS.exceeded)})`;
  const good = `COUNTIF(${parts.result},${quoted(RESULT_WORDS.met)})`;
  const all = `IF(${over}+${good}<${String(parts.count)},${quoted(RESULT_WORDS.notAssessable)},IF(${over}>0,${quoted(RESULT_WORDS.exceeded)},${quoted(RESULT_WORDS.met)}))`;
  return {
    judged: BLANK,
    result: `=IF(COUNT(${parts.actual})=0,${noVerdict(at.actual)},IF(${bad}>0,${notMetWord(indicator.pacing)},${all}))`,
    attainment: `=IF(AND(COUNT(${parts.attainment})>0,${at.result}<>${quoted(RESULT_WORDS.notAssessable)}),MIN(${parts.attainment}),"")`,
    gap: BLANK,
    expected: whenNotMet(at, expectedFormula(indicator, at)),
    deviation: whenNotMet(at, `IF(ISNUMBER(${at.attainment}),(${at.attainment}-${at.expected})*100,"")`),
    pace: paceFormula(at),
  };
}

function nothing(judged: string): RowFormulas {
  return { judged, result: BLANK, attainment: BLANK, gap: BLANK, expected: BLANK, deviation: BLANK, pace: BLANK };
}

function judgedFormula(indicator: Indicator, reading: "level" | "change" | undefined, at: RowRefs): string {
  const { actual, baseline } = at;
  const both = `AND(ISNUMBER(${actual}),ISNUMBER(${baseline}))`;
  switch (derivationOf(indicator, reading)) {
    case "points":
      return `IF(${both},${baseline}-${actual},"")`;
    case "relative-fall":
      return `IF(${both},IF(${baseline}=0,"",(${baseline}-${actual})/${baseline}*100),"")`;
    case "relative-rise":
      return `IF(${both},IF(${baseline}=0,"",(${actual}/${baseline}-1)*100),"")`;
    case "as-is": {
      const number = `IF(ISNUMBER(${actual}),${actual},"")`;
      return countsAsZero(indicator)
        ? `IF(ISERROR(${actual}),"",IF(${actual}=${quoted(NOT_ARISEN)},0,${number}))`
        : number;
    }
  }
}

/** Without a number: no data, not due, or not assessable, by the word in the actual cell. */
function noVerdict(actual: string): string {
  const { noData, notDue, notAssessable } = RESULT_WORDS;
  return (
    `IF(ISERROR(${actual}),${quoted(notAssessable)},IF(OR(${actual}="",${actual}=${quoted(noData)}),${quoted(noData)},` +
    `IF(${actual}=${quoted(notDue)},${quoted(notDue)},${quoted(notAssessable)})))`
  );
}

function notMetWord(pacing: Pacing): string {
  const open = pacing.kind === "yearEnd" ? RESULT_WORDS.notDue : RESULT_WORDS.notMet;
  return `IF(${closed},${quoted(FAILED)},${quoted(open)})`;
}

interface Tests {
  readonly met: string;
  /** null: can never be exceeded. */
  readonly exceeded: string | null;
}

function verdictTests(part: TargetPart, { direction }: Indicator, at: RowRefs): Tests {
  const x = at.judged;
  const low = at.target;
  const high = part.op === "between" ? at.max : at.target;
  const slack = (bound: string): string => `(1E-9+${NAMES.tolerance})*ABS(${bound})`;
  const atLeast = (bound: string): string => `${x}>=${bound}-${slack(bound)}`;
  const atMost = (bound: string): string => `${x}<=${bound}+${slack(bound)}`;
  const above = (bound: string): string => `${x}>${bound}+${slack(bound)}`;
  const below = (bound: string): string => `${x}<${bound}-${slack(bound)}`;
  const unlessStrict = (strict: string, loose: string): string => `IF(${NAMES.strict}="Có",${strict},${loose})`;
  switch (boundOf(part, direction)) {
    case "within":
      return { met: `AND(${atLeast(low)},${atMost(high)})`, exceeded: null };
    case "higher":
      return { met: part.op === ">" ? unlessStrict(above(low), atLeast(low)) : atLeast(low), exceeded: above(high) };
    case "lower": {
      const cap = part.op === "<" || part.op === "<=";
      return {
        met: part.op === "<" ? unlessStrict(below(high), atMost(high)) : atMost(high),
        exceeded: cap ? null : `AND(${low}<>0,${below(low)})`,
      };
    }
  }
}

function attainmentFormula(part: TargetPart, indicator: Indicator, at: RowRefs): string {
  switch (indicator.method) {
    case "ratio":
      return ratioFormula(part, indicator, at);
    case "reduction":
      return `IF(${at.target}=0,"",${at.judged}/${at.target})`;
    case "milestone":
      return at.judged;
    case "level":
    case "growth":
    case "composite":
      return '""';
  }
}

function ratioFormula(part: TargetPart, { direction }: Indicator, at: RowRefs): string {
  const x = at.judged;
  const low = at.target;
  const high = part.op === "between" ? at.max : at.target;
  const byDirection = {
    higher: `${x}/${low}`,
    lower: `IF(${x}>0,${high}/${x},"")`,
    within: `IF(${x}<${low},${x}/${low},IF(${x}>${high},${high}/${x},1))`,
  }[boundOf(part, direction)];
  const inside = part.op === "between" ? `IF(AND(${x}>=${low},${x}<=${high}),1,${byDirection})` : byDirection;
  return `IF(${low}>0,${inside},"")`;
}

function nearestBound(part: TargetPart, at: RowRefs): string {
  const x = at.judged;
  return part.op === "between" ? `IF(${x}<${at.target},${at.target},IF(${x}>${at.max},${at.max},${x}))` : at.target;
}

function gapFormula(part: TargetPart, { method }: Indicator, at: RowRefs): string {
  if (method !== "level" && method !== "growth") return BLANK;
  return `=IF(ISNUMBER(${at.judged}),${at.judged}-${nearestBound(part, at)},"")`;
}

function whenNotMet(at: RowRefs, formula: string): string {
  return `=IF(OR(${at.result}=${quoted(RESULT_WORDS.notMet)},${at.result}=${quoted(FAILED)}),${formula},"")`;
}

function expectedFormula({ method, baseline, pacing }: Indicator, at: RowRefs): string {
  const stays = method === "growth" || (method === "level" && baseline === null);
  return stays && pacing.kind !== "yearEnd" ? "1" : `VLOOKUP(${at.pacing},${NAMES.pacing},2,FALSE)`;
}

function deviationFormula(part: TargetPart, indicator: Indicator, at: RowRefs): string {
  if (indicator.method !== "level" && indicator.method !== "growth")
    return `IF(ISNUMBER(${at.attainment}),(${at.attainment}-${at.expected})*100,"")`;
  const bound = nearestBound(part, at);
  const due =
    indicator.method === "level" && indicator.baseline !== null
      ? `(${at.baseline}+${at.expected}*(${bound}-${at.baseline}))`
      : `(${bound})`;
  const above = `(${due}-${at.judged})`;
  const under = `(${at.judged}-${due})`;
  const direction = boundOf(part, indicator.direction);
  const signed =
    direction === "lower" ? above : direction === "higher" ? under : `IF(${at.judged}>${bound},${above},${under})`;
  return `IF(${bound}=0,"",${signed}/ABS(${bound})*100)`;
}

function paceFormula(at: RowRefs): string {
  const { onTrack, behind, farBehind } = PACE_WORDS;
  const byDeviation =
    `IF(ISNUMBER(${at.deviation}),IF(${at.deviation}>=${NAMES.onTrack}-1E-9,${quoted(onTrack)},` +
    `IF(${at.deviation}>=${NAMES.farBehind}-1E-9,${quoted(behind)},${quoted(farBehind)})),${quoted(behind)})`;
  return (
    `=IF(OR(${at.result}=${quoted(RESULT_WORDS.notMet)},${at.result}=${quoted(FAILED)}),${byDeviation},` +
    `IF(${at.result}=${quoted(RESULT_WORDS.noData)},${quoted(NO_DATA_MARK)},""))`
  );
}

/** As {@link dueDay}, for the settings block. */
export const DUE_DAY = `=IF(${NAMES.period}=YEAR(${NAMES.periodEnd})&"-12T",${NAMES.periodEnd},${NAMES.asOf})`;

/** The share due at the as-of date, for the pacing table of the settings block. */
export function shareFormula(pacing: Pacing): string {
  const elapsed = `(${NAMES.due}-${NAMES.periodStart}+1)`;
  switch (pacing.kind) {
    case "none":
      return "=1";
    case "yearEnd":
      return `=IF(${closed},1,0)`;
    case "linear":
      return `=MAX(0,MIN(1,${elapsed}/(${NAMES.periodEnd}-${NAMES.periodStart}+1)))`;
    case "shares":
      return `=IF(${elapsed}<=0,0,${interpolation(pacing.shares, elapsed, "0", 0)})`;
  }
}

function interpolation(shares: readonly PaceShare[], elapsed: string, from: string, due: number): string {
  const [next, ...rest] = shares;
  if (!next) return String(due);
  const end = `(EDATE(${NAMES.periodStart},${String(next.month)})-${NAMES.periodStart})`;
  const share = next.share / 100;
  const here = `${String(due)}+(${String(share)}-${String(due)})*(${elapsed}-${from})/(${end}-${from})`;
  return `IF(${elapsed}<=${end},${here},${interpolation(rest, elapsed, end, share)})`;
}
