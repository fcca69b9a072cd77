/** Indicators and figures of every kind, by a fixed seed: what the formulas must agree with the reference arithmetic on. */
import type { Consolidation, ConsolidatedValue, IndicatorResult } from "../../src/domain/consolidate/consolidation";
import { countResults } from "../../src/domain/judge/count";
import { judge, zeros, type JudgedFigure } from "../../src/domain/judge/judge";
import { countsAsZero } from "../../src/domain/schema/counting";
import type { Indicator, Method, Pacing, DatedSchema, DatedSettings } from "../../src/domain/schema/types";
import type { Direction, Operator, TargetPart } from "../../src/domain/target/types";
import type { ActualState } from "../../src/domain/actual/actual-reading";

const METHODS: readonly Method[] = ["ratio", "level", "reduction", "growth", "milestone", "composite"];
const OPERATORS: readonly Operator[] = ["=", ">", ">=", "<", "<=", "~", "between"];
const DIRECTIONS: readonly Direction[] = ["higher", "lower", "within"];
const STATES: readonly ActualState[] = [
  "reported",
  "reported",
  "reported",
  "reported",
  "reported",
  "noData",
  "notDue",
  "notArisen",
  "unreadable",
];
const PACINGS: readonly Pacing[] = [
  { kind: "linear" },
  { kind: "none" },
  { kind: "yearEnd" },
  {
    kind: "shares",
    shares: [
      { month: 3, share: 10 },
      { month: 6, share: 40 },
      { month: 9, share: 70 },
      { month: 12, share: 100 },
    ],
  },
  {
    kind: "shares",
    shares: [
      { month: 1, share: 0 },
      { month: 12, share: 100 },
    ],
  },
];
const TARGETS = [0, 1, 2.5, 10, 33, 75, 90.5, 95, 100, 490, 1055, 60_500, 0.001, -5];
const FACTORS = [
  0, 0.3, 0.51, 0.7, 0.84, 0.8499, 0.97, 0.9700001, 0.999, 0.9999999, 1, 1.0000000001, 1.001, 1.2, 3, -0.5,
];

/** A small generator of numbers that is the same on every machine. */
function randomly(seed: number): <T>(from: readonly T[]) => T {
  let state = seed;
  return (from) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    const item = from[Math.floor((state / 4_294_967_296) * from.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  };
}

export interface Generated {
  readonly schema: DatedSchema;
  readonly consolidation: Consolidation;
}

/** `count` judged indicators at the settings. */
export function generateResults(count: number, seed: number, settings: DatedSettings): Generated {
  const pick = randomly(seed);
  const indicators: Indicator[] = [];
  const results: IndicatorResult[] = [];
  const values: ConsolidatedValue[] = [];
  for (let row = 0; row < count; row += 1) {
    const method = METHODS[row % METHODS.length] ?? "ratio";
    const indicator = makeIndicator(row, method, pick);
    const figure = makeFigure(indicator, pick);
    const used = figure.state === "reported";
    const sources = used ? [values.length] : [];
    if (used) values.push(makeValue(indicator, figure));
    indicators.push(indicator);
    results.push({
      indicator,
      state: figure.state,
      actual: figure.value,
      ...(figure.parts ? { actualParts: figure.parts } : {}),
      ...(figure.reading === undefined ? {} : { reading: figure.reading }),
      judgement: judge(indicator, figure, settings),
      sources,
    });
  }
  const counts = countResults(results.map(({ indicator, judgement }) => ({ counted: indicator.counted, judgement })));
  return {
    schema: { settings, units: [{ code: "U", name: "Đơn vị", aliases: [] }], indicators },
    consolidation: { files: [], values, findings: [], indicators: results, counts, missingUnits: [] },
  };
}

function makeIndicator(row: number, method: Method, pick: ReturnType<typeof randomly>): Indicator {
  const direction = pick(DIRECTIONS);
  const parts = Array.from({ length: method === "composite" ? pick([2, 3]) : 1 }, (_, index) =>
    makePart(method, index, pick),
  );
  return {
    code: `C${String(row)}`,
    order: String(row + 1),
    section: "",
    parent: "",
    name: `Chỉ tiêu ${String(row)}`,
    aliases: [],
    unit: method === "reduction" ? pick(["%", "hộ", "điểm %"]) : pick(["%", "ha"]),
    target: {
      text: "",
      kind: "single",
      parts: method === "milestone" ? [] : parts,
      direction,
      certain: true,
      alternatives: [],
    },
    direction,
    counted: pick([true, true, false]),
    method,
    timing: "cumulative",
    baseline: pick([null, 0, 4.2, 120, 100_000]),
    pacing: pick(PACINGS),
    rollUp: "single",
    owner: "U",
    reporters: ["U"],
    decimals: pick([null, 0, 1, 2]),
    note: "",
    row,
  };
}

function makePart(method: Method, index: number, pick: ReturnType<typeof randomly>): TargetPart {
  const op = pick(OPERATORS);
  const value = pick(TARGETS);
  const change = method === "reduction" ? "decrease" : method === "growth" ? "increase" : undefined;
  return {
    op,
    value,
    ...(op === "between" ? { max: value + pick([0.5, 5, 100]) } : {}),
    unit: pick(["%", "điểm %", "ha"]),
    ...(change !== undefined && pick([true, false]) ? { change } : {}),
    ...(method === "composite" ? { label: `phần ${String(index + 1)}` } : {}),
  };
}

function makeFigure(indicator: Indicator, pick: ReturnType<typeof randomly>): JudgedFigure {
  const state = pick(STATES);
  if (state === "notArisen" && indicator.method === "composite" && countsAsZero(indicator))
    return { state, value: null, parts: zeros(indicator) };
  if (state !== "reported") return { state, value: null };
  const [part] = indicator.target.parts;
  if (indicator.method === "milestone") return { state, value: pick([0, 1]) };
  if (indicator.method === "composite") {
    const parts = indicator.target.parts.map((each) => pick([null, ...FACTORS.map((factor) => each.value * factor)]));
    return { state, value: null, parts };
  }
  const reading =
    indicator.method === "reduction" || indicator.method === "growth" ? pick(["level", "change"] as const) : undefined;
  const near = reading === "level" ? (indicator.baseline ?? 10) : (part?.value ?? 1);
  const value = near === 0 ? pick([0, 1, -1, 7.5]) : near * pick(FACTORS);
  return { state, value, ...(reading === undefined ? {} : { reading }) };
}

function makeValue(indicator: Indicator, figure: JudgedFigure): ConsolidatedValue {
  return {
    indicator: indicator.code,
    unit: "U",
    file: "a.xlsx",
    sheet: "Biểu",
    cell: "F9",
    text: String(figure.value ?? ""),
    value: figure.value,
    ...(figure.parts ? { parts: figure.parts } : {}),
    state: figure.state,
    used: true,
    why: "",
    asOf: null,
  };
}
