/**
 * The reference arithmetic of a verdict (judging.md sections 4 to 6). The formulas written to the sheet
 * (formulas.ts) say the same; tests and an independent spreadsheet program hold the two against each other.
 */
import { countsAsZero } from "../schema/counting";
import type { Indicator, DatedSettings } from "../schema/types";
import type { TargetPart } from "../target/types";
import type { ActualState } from "../actual/actual-reading";
import { boundOf, compare, EPSILON, MILESTONE, nearestBound, ratioOf } from "./compare";
import { derivationOf, derive, type Figure } from "./figure";
import type { Judgement, Pace } from "./judgement";
import { dueDay, expectedShare } from "./pace";

/** A figure with its state; `reason` says why there is none. */
export interface JudgedFigure extends Figure {
  readonly state: ActualState;
  readonly reason?: string;
}

const NOTHING = {
  met: null,
  attainment: null,
  gap: null,
  expected: null,
  deviation: null,
  pace: null,
  lagging: false,
} as const;

/** The verdict on one indicator at the settings' as-of date. */
export function judge(indicator: Indicator, figure: JudgedFigure, settings: DatedSettings): Judgement {
  const because = figure.reason === undefined ? {} : { reason: figure.reason };
  switch (figure.state) {
    case "noData":
      return { result: "noData", ...NOTHING, ...because };
    case "notDue":
      return { result: "notDue", ...NOTHING };
    case "unreadable":
      return { result: "notAssessable", ...NOTHING, ...because };
    case "notArisen":
      if (!countsAsZero(indicator))
        return { result: "notAssessable", ...NOTHING, reason: figure.reason ?? "notArisen" };
      return indicator.target.parts.length > 1
        ? judgeComposite(indicator, zeros(indicator), settings)
        : judgeNumber(indicator, { value: 0 }, settings);
    case "reported":
      return indicator.target.parts.length > 1
        ? judgeComposite(indicator, figure.parts ?? [], settings)
        : judgeNumber(indicator, figure, settings);
  }
}

/** A figure of nothing for each part. */
export function zeros({ target }: Indicator): number[] {
  return target.parts.map(() => 0);
}

function judgeNumber(indicator: Indicator, figure: Figure, settings: DatedSettings): Judgement {
  const part = indicator.method === "milestone" ? MILESTONE : indicator.target.parts[0];
  if (!part || figure.value === null) return { result: "notAssessable", ...NOTHING, reason: "no-target" };
  const derivation = derivationOf(indicator, figure.reading);
  const judged = derive(figure.value, indicator.baseline, derivation);
  if (judged === null) return { result: "notAssessable", ...NOTHING, reason: "schema-baseline-missing" };
  const { method } = indicator;
  const { met, exceeded } = compare(judged, part, indicator.direction, settings);
  const attainment = attainmentOf(judged, part, indicator);
  const gap = method === "level" || method === "growth" ? judged - nearestBound(judged, part) : null;
  const derived = method === "reduction" || method === "growth" ? { derived: judged } : {};
  const verdict = { met, attainment, gap, ...derived };
  if (met) return { ...NOTHING, ...verdict, result: exceeded && method !== "milestone" ? "exceeded" : "met" };
  return { ...NOTHING, ...verdict, ...judgePace(indicator, settings, part, judged, attainment) };
}

function attainmentOf(judged: number, part: TargetPart, { method, direction }: Indicator): number | null {
  switch (method) {
    case "ratio":
      return ratioOf(judged, part, direction);
    case "reduction":
      return part.value === 0 ? null : judged / part.value;
    case "milestone":
      return judged;
    case "level":
    case "growth":
    case "composite":
      return null;
  }
}

type PaceVerdict = Pick<Judgement, "result" | "expected" | "deviation" | "pace" | "lagging">;

function judgePace(
  indicator: Indicator,
  settings: DatedSettings,
  part: TargetPart,
  judged: number,
  attainment: number | null,
): PaceVerdict {
  if (indicator.pacing.kind === "yearEnd" && dueDay(settings) < settings.periodEnd)
    return { result: "notDue", expected: null, deviation: null, pace: null, lagging: false };
  const expected = expectedOf(indicator, settings);
  const deviation =
    indicator.method === "level" || indicator.method === "growth"
      ? levelDeviation(indicator, part, judged, expected)
      : attainment === null
        ? null
        : (attainment - expected) * 100;
  return { result: "notMet", expected, deviation, ...paceOf(deviation, settings) };
}

/** A rate is due in full at any time, unless its baseline says from where it climbs. */
function expectedOf({ method, baseline, pacing }: Indicator, settings: DatedSettings): number {
  const climbs = method === "level" && baseline !== null;
  const stays = method === "growth" || (method === "level" && !climbs);
  return stays && pacing.kind !== "yearEnd" ? 1 : expectedShare(pacing, settings);
}

/** Gap to what is due, relative to the target in percent, negative when bad; null where the target is 0. */
function levelDeviation(indicator: Indicator, part: TargetPart, judged: number, expected: number): number | null {
  const bound = nearestBound(judged, part);
  if (bound === 0) return null;
  const start = indicator.method === "level" ? indicator.baseline : null;
  const due = start === null ? bound : start + expected * (bound - start);
  const direction = boundOf(part, indicator.direction);
  const bad = direction === "lower" || (direction === "within" && judged > bound);
  return ((bad ? due - judged : judged - due) / Math.abs(bound)) * 100;
}

function paceOf(deviation: number | null, settings: DatedSettings): { readonly pace: Pace; readonly lagging: boolean } {
  if (deviation === null) return { pace: "behind", lagging: true };
  if (deviation >= settings.onTrackThreshold - EPSILON) return { pace: "onTrack", lagging: false };
  return { pace: deviation >= settings.farBehindThreshold - EPSILON ? "behind" : "farBehind", lagging: true };
}

function judgeComposite(indicator: Indicator, figures: readonly (number | null)[], settings: DatedSettings): Judgement {
  const verdicts = indicator.target.parts.map((part, index) => {
    const figure = figures[index] ?? null;
    return figure === null
      ? null
      : { ...compare(figure, part, indicator.direction, settings), ratio: ratioOf(figure, part, indicator.direction) };
  });
  const known = verdicts.filter((verdict) => verdict !== null);
  const failed = known.some((verdict) => !verdict.met);
  if (!failed && known.length < verdicts.length) return { result: "notAssessable", ...NOTHING, reason: "part-missing" };
  const ratios = known.map((verdict) => verdict.ratio).filter((ratio) => ratio !== null);
  const attainment = ratios.length === 0 ? null : Math.min(...ratios);
  if (!failed) {
    const exceeded = known.some((verdict) => verdict.exceeded);
    return { ...NOTHING, result: exceeded ? "exceeded" : "met", met: true, attainment };
  }
  const pace = judgePace(indicator, settings, indicator.target.parts[0] ?? MILESTONE, 0, attainment);
  return { ...NOTHING, met: false, attainment, ...pace };
}
