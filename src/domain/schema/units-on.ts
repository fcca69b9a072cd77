/**
 * Which units report on a day: one that is no longer there is followed by those that were made of it, one that is not there
 * yet is preceded by those that it will be made of (history.md 4).
 */
import { foldKey } from "../text/fold";
import type { Indicator, ReportingUnit } from "./types";

/** Whether the unit is there on a serial day. */
export function isThere({ from = -Infinity, to = Infinity }: ReportingUnit, day: number): boolean {
  return from <= day && day <= to;
}

/** The indicators with their owners and reporters as they are on the day. */
export function indicatorsOn(
  indicators: readonly Indicator[],
  units: readonly ReportingUnit[],
  day: number,
): Indicator[] {
  if (units.every((unit) => isThere(unit, day))) return [...indicators];
  const there = new Set(units.flatMap((unit) => (isThere(unit, day) ? [unit.code] : [])));
  const standIns = standInsOn(units, day);
  return indicators.map((indicator) => {
    const reporters = new Set(indicator.reporters.flatMap((code) => standIns(code)));
    const [owner, other] = standIns(indicator.owner);
    return {
      ...indicator,
      owner: owner !== undefined && other === undefined ? owner : indicator.owner,
      reporters: [...reporters].filter((code) => there.has(code) || !units.some((unit) => unit.code === code)),
    };
  });
}

/** Those that report in place of a unit: itself where it is there or not listed, none where nobody follows it. */
function standInsOn(units: readonly ReportingUnit[], day: number): (code: string) => readonly string[] {
  const byCode = new Map(units.map((unit) => [foldKey(unit.code), unit]));
  return (code) => {
    const unit = byCode.get(foldKey(code));
    if (!unit || isThere(unit, day)) return [code];
    const others =
      unit.to !== undefined && unit.to < day
        ? units.filter(({ predecessors = [] }) => predecessors.some((each) => foldKey(each) === foldKey(code)))
        : (unit.predecessors ?? []).flatMap((each) => byCode.get(foldKey(each)) ?? []);
    return others.filter((each) => isThere(each, day)).map((each) => each.code);
  };
}
