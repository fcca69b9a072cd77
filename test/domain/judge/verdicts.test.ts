/** Published verdicts of two real lists: what an office called met, exceeded or not met. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTargets } from "../../../src/cli/read-targets";
import { judge } from "../../../src/domain/judge/judge";
import type { Indicator, DatedSettings } from "../../../src/domain/schema/types";
import type { Direction, Target } from "../../../src/domain/target/types";

const FOLDER = join(__dirname, "..", "..", "fixtures", "resolutions");

interface Verdict {
  file: string;
  row: number;
  name: string;
  actual: number | [number, number] | null;
  publishedVerdict: "Vượt" | "Đạt" | "Không đạt" | null;
  met: boolean | null;
  consistent: boolean;
}

const VERDICTS = JSON.parse(readFileSync(join(FOLDER, "verdicts.json"), "utf8")) as Verdict[];
const RESULTS = { Vượt: "exceeded", Đạt: "met", "Không đạt": "notMet" } as const;

/** The year is over: nothing is still to come. */
const CLOSED: DatedSettings = {
  ...{ title: "", number: "", body: "", year: 2019, periodStart: 43_466, periodEnd: 43_830, asOf: 43_830 },
  ...{
    consolidatingUnit: "",
    basis: "actual",
    onTrackThreshold: -3,
    farBehindThreshold: -15,
    tolerance: 0,
    strict: false,
    preset: "mid-month",
    period: "",
  },
};

function indicatorOf(target: Target, unit: string): Indicator {
  const direction: Direction = target.direction === "none" ? "higher" : target.direction;
  const changed = target.parts.some(({ change }) => change !== undefined);
  return {
    ...{ code: "X", order: "", section: "", parent: "", name: "", aliases: [], unit, target, direction, counted: true },
    ...{ method: changed ? "reduction" : unit.includes("%") ? "level" : "ratio", timing: "cumulative", baseline: null },
    ...{ pacing: { kind: "none" }, rollUp: "single", owner: "", reporters: [], decimals: null, note: "", row: 0 },
  };
}

/** An actual that is itself a range is judged by its lower end, or its upper where less is better. */
function figureOf(actual: number | [number, number], direction: Direction): number {
  return Array.isArray(actual) ? (direction === "lower" ? actual[1] : actual[0]) : actual;
}

const FILES = [...new Set(VERDICTS.map(({ file }) => file))];

test.each(FILES)("%s: met or not met agrees on every row that is consistent with itself", async (file) => {
  const name = file.replace(/^indicators-/, "");
  const targets = await readTargets(name, new Uint8Array(readFileSync(join(FOLDER, name))));
  const rows = VERDICTS.filter((verdict) => verdict.file === file && verdict.consistent && verdict.actual !== null);
  expect(rows.length).toBeGreaterThan(8);
  for (const { row, actual, met, publishedVerdict, name: indicatorName } of rows) {
    const listed = targets[row - 1];
    if (!listed || actual === null) throw new Error(`${name} has no row ${String(row)}`);
    const indicator = indicatorOf(listed.target, listed.unit);
    const value = figureOf(actual, indicator.direction);
    const judgement = judge(indicator, { state: "reported", value, reading: "change" }, CLOSED);
    expect({ indicatorName, met: judgement.met }).toEqual({ indicatorName, met });
    if (publishedVerdict)
      expect({ indicatorName, result: judgement.result }).toEqual({ indicatorName, result: RESULTS[publishedVerdict] });
  }
});
