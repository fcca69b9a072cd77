/** "48/90" whose second number is the plan is the first; with a share it is numerator and denominator; else it is asked. */
import type { ActualContext } from "./actual-context";
import { ambiguous, isSame, unreadable, type Figure } from "./actual-figure";
import type { ActualReading } from "./actual-reading";
import { inUnit, refuse } from "./actual-unit";
import { formatPlain } from "../text/number";
import { convertFactor } from "../text/unit";

/** The reading of a figure with a second number `of`. */
export function readFraction(figure: Figure, of: number, text: string, context: ActualContext): ActualReading {
  if (of === 0) return refuse(unreadable(text).refused);
  const unit = context.indicator.unit;
  const planned = isPlan(of, figure.unit, context);
  const percents = /[%‰]/.test(figure.unit);
  const value = (figure.value / of) * (unit.includes("‰") ? 1000 : 100);
  const shown = `${formatPlain(Number(value.toFixed(2)))}${unit.includes("‰") ? "‰" : "%"}`;
  const asShare: ActualReading = {
    state: "reported",
    value,
    numerator: figure.value,
    denominator: of,
    notes: [{ code: "fraction", found: text, expected: shown }],
  };
  const asPart = (): ActualReading =>
    inUnit(
      { ...figure, notes: [{ code: "fraction", found: text, expected: formatPlain(figure.value) }] },
      unit,
      text,
      context,
    );
  const asked = refuse(ambiguous(text, [formatPlain(figure.value), shown]).refused);
  if (!/[%‰]/.test(unit)) return planned || figure.confirmed === true ? asPart() : asked;
  // "02/15 chi bộ" counts something, whatever percentage is planned.
  const counted = figure.unit !== "" && !percents;
  if (context.plan !== null && isSame(of, context.plan) && !counted) return percents ? asPart() : asked;
  // More than all, or what may be a day of a month, is no share.
  if (figure.value > of || (figure.bare === true && figure.value <= 31 && of <= 12)) return asked;
  // Counts, or amounts with their unit, make a share; "96,2/97,5" may be two shares.
  const amounts = (Number.isInteger(figure.value) && Number.isInteger(of)) || figure.unit !== "";
  return amounts && !percents ? asShare : asked;
}

/** Whether a number is the sheet's plan for this row, or, where one unit reports it, the resolution's target; "8.350m/14.500m" is of 14,5 km. */
function isPlan(number: number, unit: string, { plan, sheetUnit, indicator }: ActualContext): boolean {
  const meant = plan === null ? indicator.unit : (sheetUnit ?? indicator.unit);
  const factor = unit === "" || meant === "" || /[%‰]/.test(unit) ? 1 : (convertFactor(unit, meant) ?? 1);
  const of = number * factor;
  if (plan !== null) return isSame(of, plan);
  const [due, more] = indicator.target.parts;
  return (
    indicator.rollUp === "single" &&
    due !== undefined &&
    more === undefined &&
    due.max === undefined &&
    isSame(of, due.value)
  );
}
