/**
 * Units that changed (history.md 4): what a unit made of others had before is what all of them had together, or nothing.
 * Sums and counts add up; a rate comes from numerators and denominators only; anything else, and a unit that was parted
 * among several, has no figure but the one that a person types.
 */
import type { Indicator, ReportingUnit } from "../schema/types";
import { shareScale } from "../consolidate/roll-up";

/** What a unit had of an indicator in another period. */
export interface UnitFigure {
  readonly value: number | null;
  readonly parts?: readonly (number | null)[];
  readonly numerator?: number;
  readonly denominator?: number;
}

/** The codes of the units that a unit was made of, on a day before it was there; null where it was there itself. */
export function predecessorsOn({ from, predecessors }: ReportingUnit, day: number): readonly string[] | null {
  if (from !== undefined && day < from) return predecessors ?? [];
  return from === undefined && predecessors !== undefined ? predecessors : null;
}

/** The unit's figure of an earlier day, by what `find` knows of the units of that day. */
export function figureBefore(
  unit: ReportingUnit,
  indicator: Pick<Indicator, "rollUp" | "unit">,
  day: number,
  units: readonly ReportingUnit[],
  find: (unit: string) => UnitFigure | null,
): UnitFigure | null {
  const before = predecessorsOn(unit, day);
  if (before === null) return find(unit.code);
  const parted = (code: string): boolean =>
    units.some(({ code: other, predecessors }) => other !== unit.code && predecessors?.includes(code) === true);
  if (before.some(parted)) return null;
  const figures = before.flatMap((code) => find(code) ?? []);
  return figures.length === 0 || figures.length < before.length ? null : joined(indicator, figures);
}

function joined(
  { rollUp, unit }: Pick<Indicator, "rollUp" | "unit">,
  figures: readonly UnitFigure[],
): UnitFigure | null {
  if (rollUp === "weighted") {
    const numerator = sumOf(figures.map((figure) => figure.numerator));
    const denominator = sumOf(figures.map((figure) => figure.denominator));
    if (numerator === null || denominator === null || denominator === 0) return null;
    return { value: (numerator / denominator) * shareScale(unit), numerator, denominator };
  }
  if ((rollUp !== "sum" && rollUp !== "countYes") || /[%‰]/.test(unit)) return null;
  const value = sumOf(figures.map((figure) => (figure.parts ? null : figure.value)));
  return value === null ? null : { value };
}

/** The sum of all of them, without what adding fractions in binary leaves; null where one is missing. */
function sumOf(values: readonly (number | null | undefined)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return Number(sum.toPrecision(15));
}
