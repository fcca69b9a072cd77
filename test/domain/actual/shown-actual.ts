/** The reading of a cell in one line: "54 ~hơn | qualifier hơn", "asked? 54 «54 ha», 49.1 «49,1%» | number-ambiguous → 54; 49,1". */
import type { Cell } from "../../../src/domain/grid/snapshot";
import type { Indicator, Method, RollUp } from "../../../src/domain/schema/types";
import { parseActual, type ActualContext } from "../../../src/domain/actual/actual";
import type { ActualReading, ReadingNote } from "../../../src/domain/actual/actual-reading";
import { shownText } from "../../../src/domain/actual/shown-text";
import { cellText, shownFacts, type Frame } from "../../support/readings";
import { indicatorOf } from "../../support/small-schema";

/** What a text is read as for the indicator of a frame; a text that begins with "{" is a whole cell. */
export function shownActual(written: string, frame: Frame): string {
  const context = contextOf(frame);
  if (!written.startsWith("{")) return shownReading(parseActual({ value: cellText(written) }, context), written);
  const cell = JSON.parse(written) as Cell;
  const seen = shownText(cell, "", context.date1904);
  return `${shownReading(parseActual(cell, context), written)}${seen === "" ? "" : ` | seen as ${seen}`}`;
}

function contextOf({ facts, more }: Frame): ActualContext {
  const [month, year] = (more["reported"] ?? "").split("/");
  const { decimal } = more;
  return {
    indicator: indicatorIn(facts, more),
    ...(more["sheet"] === undefined ? {} : { sheetUnit: more["sheet"] }),
    plan: numberOf(more["plan"]) ?? null,
    prior: numberOf(more["prior"]) ?? null,
    columnNumbers: more["column"]?.split(" ").map(Number) ?? [],
    ...(decimal === "," || decimal === "." ? { decimal } : {}),
    date1904: more["dates"] === "1904",
    ...(month === "" ? {} : { reported: { month: Number(month), year: numberOf(year) ?? null } }),
  };
}

function indicatorIn([name = "", unit = "", target = ""]: Frame["facts"], more: Frame["more"]): Indicator {
  const baseline = numberOf(more["baseline"]);
  const indicator = indicatorOf({
    ...{ code: "A", name, unit, target },
    ...(more["method"] === undefined ? {} : { method: more["method"] as Method }),
    ...(more["rollup"] === undefined ? {} : { rollUp: more["rollup"] as RollUp }),
    ...(baseline === undefined ? {} : { baseline }),
  });
  return more["timing"] === "point" ? { ...indicator, timing: "pointInTime" } : indicator;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text === "" ? undefined : Number(text);
}

export function shownReading(reading: ActualReading, written: string): string {
  const { state, value, parts, numerator, denominator, qualifier, level, candidates, notes } = reading;
  const told = value === null ? "" : short(value);
  const said = [
    state === "reported" ? told : state === "unreadable" ? `asked${told}` : `${state}${told}`,
    parts ? `[${parts.map((part) => (part === null ? "–" : short(part))).join("; ")}]` : "",
    numerator === undefined && denominator === undefined ? "" : `(${String(numerator)}/${String(denominator)})`,
    qualifier === undefined ? "" : `~${qualifier}`,
    reading.reading ?? "",
    level === undefined ? "" : `level ${short(level)}`,
    candidates ? `? ${candidates.map((each) => `${short(each.value)} «${each.words}»`).join(", ")}` : "",
  ];
  return [said.filter((each) => each !== "").join(" "), ...notes.map((note) => shownNote(note, written))].join(" | ");
}

function shownNote({ code, found, expected, params }: ReadingNote, written: string): string {
  const said = [
    code,
    found === written ? "" : found === undefined ? "(no words)" : `“${found}”`,
    expected === undefined ? "" : `→ ${expected}`.trimEnd(),
    shownFacts(params),
  ];
  return said.filter((each) => each !== "").join(" ");
}

function short(value: number): string {
  return String(Number(value.toPrecision(12)));
}
