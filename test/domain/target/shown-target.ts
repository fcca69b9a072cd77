/** What a target says in one line: "lower <= 5 % | asked: higher <= 5 % | due 2026-8 “trước 31/8/2026”". */
import { parseTarget } from "../../../src/domain/target/target";
import type { Deadline, TargetPart, TargetReading } from "../../../src/domain/target/types";
import { cellText, type Frame } from "../../support/readings";

/** A target for the indicator that the heading names by name and unit, or each line by itself: "name | unit | target". */
export function shownTarget(written: string, { facts, more }: Frame): string {
  const fields = facts.length > 1 ? [...facts, written] : written.split("|").map((field) => field.trim());
  const [name = "", unit = "", text = "", parent = more["parent"] ?? ""] = fields.map(cellText);
  const target = parseTarget({ name, unit, text, parent });
  const { certain, alternatives, deadlines = [] } = target;
  const asked = [certain ? "" : "asked", alternatives.map(shown).join("; ")].filter((each) => each !== "");
  return [shown(target), asked.join(": "), ...deadlines.map(shownDeadline)].filter((each) => each !== "").join(" | ");
}

function shown({ kind, direction, parts }: TargetReading): string {
  const said = kind === "single" ? [direction] : [kind, direction];
  return [...said, ...parts.map(shownPart)].join(kind === "compound" ? " / " : " ");
}

function shownPart({ op, value, max, unit, change, label }: TargetPart): string {
  const number = max === undefined ? `${op} ${String(value)}` : `${op} ${String(value)}..${String(max)}`;
  return [label === undefined ? "" : `[${label}]`, change ?? "", number, unit].filter((each) => each !== "").join(" ");
}

function shownDeadline({ words, year, month }: Deadline): string {
  return `due ${String(year)}-${String(month)} “${words}”`;
}
