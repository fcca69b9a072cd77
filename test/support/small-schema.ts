/** A schema of a few indicators and units, for tests. */
import type { DatedSchema, Indicator, Method, RollUp } from "../../src/domain/schema/types";
import { serialDay } from "../../src/domain/text/as-of";
import { parseTarget } from "../../src/domain/target/target";

export interface SmallIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly target: string;
  readonly parent?: string;
  readonly section?: string;
  readonly aliases?: readonly string[];
  readonly method?: Method;
  readonly baseline?: number;
  readonly rollUp?: RollUp;
  readonly reporters?: readonly string[];
}

/** Year 2023, figures as of 14/9; units as [code, name, …aliases]. */
export function schemaWith(facts: {
  readonly units: readonly (readonly string[])[];
  readonly indicators: readonly SmallIndicator[];
}): DatedSchema {
  return {
    settings: {
      title: "Nghị quyết thử",
      number: "01/NQ-HĐND",
      body: "HĐND huyện",
      year: 2023,
      periodStart: day(1, 1),
      periodEnd: day(31, 12),
      asOf: day(14, 9),
      consolidatingUnit: "Huyện",
      basis: "actual",
      onTrackThreshold: -3,
      farBehindThreshold: -15,
      tolerance: 0,
      strict: false,
      preset: "mid-month",
      period: "",
    },
    units: facts.units.map(([code = "", name = "", ...aliases]) => ({ code, name, aliases })),
    indicators: facts.indicators.map(indicatorOf),
  };
}

/** An indicator of a few facts; the direction is the one its target and name say, else "higher". */
export function indicatorOf(facts: SmallIndicator, row = 0): Indicator {
  const { code, name, unit } = facts;
  const target = parseTarget({ name, unit, text: facts.target });
  return {
    ...{ code, name, unit, target, order: String(row + 1), section: facts.section ?? "", note: "", row: row + 1 },
    parent: facts.parent ?? "",
    aliases: facts.aliases ?? [],
    direction: target.direction === "none" ? "higher" : target.direction,
    counted: true,
    method: facts.method ?? (unit === "%" ? "level" : "ratio"),
    timing: "cumulative",
    baseline: facts.baseline ?? null,
    pacing: { kind: "linear" },
    rollUp: facts.rollUp ?? "single",
    owner: facts.reporters?.[0] ?? "",
    reporters: facts.reporters ?? [],
    decimals: null,
  };
}

function day(date: number, month: number): number {
  return serialDay(2023, month, date) ?? 0;
}
