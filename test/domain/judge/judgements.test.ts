/**
 * Verdicts as text, in test/fixtures/readings: of each kind of target, figures around every bound it has, at the day it
 * stands at; and the formulas of the same. What a change of the arithmetic changes is seen in the diff.
 */
import type { ActualState } from "../../../src/domain/actual/actual-reading";
import { explain } from "../../../src/domain/judge/explain";
import { figureText } from "../../../src/domain/judge/figure-text";
import { compositeFormulas, partFormulas, shareFormula, singleFormulas } from "../../../src/domain/judge/formulas";
import { judge, type JudgedFigure } from "../../../src/domain/judge/judge";
import { outlookOf } from "../../../src/domain/judge/outlook";
import { parsePacing } from "../../../src/domain/schema/pacing";
import type { DatedSettings, Indicator, Method, Timing } from "../../../src/domain/schema/types";
import type { Direction } from "../../../src/domain/target/types";
import { parseDay } from "../../../src/domain/text/as-of";
import { holdReadings, linesRead, type Frame } from "../../support/readings";
import { indicatorOf, schemaWith } from "../../support/small-schema";

const { settings: SETTINGS } = schemaWith({ units: [], indicators: [] });

/** "name | unit | target | method=… | baseline=… | pacing=… | timing=… | direction=…". */
function indicatorFrom({ facts, more }: Frame): Indicator {
  const [name = "", unit = "", target = ""] = facts;
  const read = indicatorOf({ code: "X", name, unit, target });
  return {
    ...read,
    method: (more["method"] ?? read.method) as Method,
    baseline: more["baseline"] === undefined ? null : Number(more["baseline"]),
    pacing: parsePacing(more["pacing"] ?? "Đều") ?? read.pacing,
    timing: (more["timing"] ?? read.timing) as Timing,
    direction: (more["direction"] ?? read.direction) as Direction,
  };
}

/** "at=…" the day, "period=…", "tolerance=…", "strict=yes". */
function settingsFrom({ more }: Frame): DatedSettings {
  return {
    ...SETTINGS,
    asOf: parseDay(more["at"] ?? "") ?? SETTINGS.asOf,
    period: more["period"] ?? "",
    tolerance: Number(more["tolerance"] ?? 0),
    strict: more["strict"] === "yes",
  };
}

const STATES: readonly string[] = ["noData", "notDue", "notArisen", "unreadable"] satisfies ActualState[];

/** "54", "54 level", "54 change", "76/18/-", "noData". */
function figureFrom(written: string): JudgedFigure {
  const [text = "", reading] = written.split(" ");
  if (STATES.includes(text))
    return { state: text as ActualState, value: null, ...(reading === undefined ? {} : { reason: reading }) };
  if (text.includes("/"))
    return {
      state: "reported",
      value: null,
      parts: text.split("/").map((each) => (each === "-" ? null : Number(each))),
    };
  const value = text === "none" ? null : Number(text);
  return { state: "reported", value, ...(reading === undefined ? {} : { reading: reading as "level" | "change" }) };
}

const shown = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);

/** What is said, without what is null; a share as it is. */
function words(facts: object | null): string {
  const said = Object.entries(facts ?? {}).filter(([, value]) => value !== null && value !== false);
  return said.map(([key, value]) => `${key}=${shown(value)}`).join(" ");
}

function verdict(written: string, frame: Frame): string {
  const indicator = indicatorFrom(frame);
  const settings = settingsFrom(frame);
  const figure = figureFrom(written);
  const { result, ...rest } = judge(indicator, figure, settings);
  const outlook =
    result !== "notMet" || figure.value === null ? null : outlookOf(indicator, rest.derived ?? figure.value, settings);
  const text = figureText({
    state: figure.state,
    actual: figure.value,
    ...(figure.parts ? { parts: figure.parts } : {}),
  });
  return [result, words(rest), explain(indicator, figure.reading), words(outlook), `“${text}”`]
    .filter((each) => each !== "")
    .join(" | ");
}

describe("verdicts", () => {
  holdReadings("judgements", (section) => linesRead(section, verdict));
});

const AT = {
  ...{ actual: "A", target: "T", max: "M", baseline: "B", pacing: "P", judged: "J" },
  ...{ result: "R", attainment: "D", expected: "E", deviation: "V" },
};

/** The formulas of the kind of reading that the line names: "reported", "level", "change", "part", "whole". */
function formulas(written: string, frame: Frame): string {
  const indicator = indicatorFrom(frame);
  const [part] = indicator.target.parts;
  const all = {
    reported: () => singleFormulas(indicator, undefined, AT),
    level: () => singleFormulas(indicator, "level", AT),
    change: () => singleFormulas(indicator, "change", AT),
    part: () => (part ? partFormulas(indicator, part, AT) : {}),
    whole: () => compositeFormulas(indicator, { actual: "AA", result: "RR", attainment: "DD", count: 3 }, AT),
    share: () => ({ share: shareFormula(indicator.pacing) }),
  }[written];
  return words(all?.() ?? null);
}

describe("formulas", () => {
  holdReadings("formulas", (section) => linesRead(section, formulas));
});
