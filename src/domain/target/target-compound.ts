/** Targets of several parts: one part each, with the label that the text or the name gives it. */
import type { Direction, TargetPart, TargetReading } from "./types";
import { foldKey } from "../text/fold";
import type { Doubt } from "../phrase/doubts";
import { isStructure, labelsFromName, type NamedList } from "./target-list";
import { NamedIndicator } from "./target-part";
import { readAmount, type Amount } from "../phrase/amount";
import type { Pieces } from "../phrase/cut";
import { readUnit } from "../text/unit-reading";

export interface CompoundReading {
  readonly reading: TargetReading;
  readonly doubts: readonly Doubt[];
  /** Pieces that hold a number, in order. */
  readonly segments: readonly Amount[];
  /** Whether the name or the unit column lists as many things as there are numbers. */
  readonly listed: boolean;
  /** Whether labels or units tell the parts apart. */
  readonly distinct: boolean;
  /** Whether the name lists them by commas only, which may also be one thing. */
  readonly loosely: boolean;
}

/** The parts of a text in several pieces. */
export function readCompound(indicator: NamedIndicator, pieces: Pieces): CompoundReading {
  const { name, unit, parent } = indicator;
  const labels = labelsFromName(name, pieces.pieces.length);
  const units = unitsOfParts(unit, pieces, labels?.clear === true);
  const segments = pieces.pieces.map((piece) => readAmount(piece, ""));
  const doubts: Doubt[] = [];
  const parts: TargetPart[] = [];
  const directions = new Set<Direction>();
  const structure = isStructure(name);
  segments.forEach((segment, index) => {
    if (!segment) return;
    doubts.push(...segment.doubts);
    const named = labels?.labels[index] ?? "";
    const told = [segment.label, named, segment.after].find((words) => words !== "") ?? "";
    const label = structure ? (named === "" ? told : named) : told;
    // What a label does not say, the head of the list says, or the name above a label of the text.
    const above = told === named ? (labels?.head ?? "") : name;
    const part =
      label === "" || structure
        ? new NamedIndicator(name, units?.[index] ?? unit, parent)
        : new NamedIndicator(label, units?.[index] ?? unit, above === "" ? parent : above);
    const reading = part.interpret(segment, pieces.brackets);
    doubts.push(...reading.doubts);
    directions.add(reading.direction);
    parts.push(label === "" ? reading.part : { ...reading.part, label });
  });
  if (!structure && directions.size > 1) doubts.push("direction");
  const direction = structure ? "within" : ([...directions][0] ?? "higher");
  return {
    reading: { kind: "compound", parts, direction },
    doubts: structure ? doubts.filter((doubt) => doubt !== "direction") : doubts,
    segments: segments.filter((segment) => segment !== null),
    listed: isListed(unit, labels, units) || structure,
    distinct: parts.every((part, at) => parts.findIndex((other) => isSameThing(part, other)) === at),
    loosely: labels !== null && !labels.clear,
  };
}

function isSameThing(a: TargetPart, b: TargetPart): boolean {
  return (
    (a.label ?? "") === (b.label ?? "") &&
    foldKey(a.unit) === foldKey(b.unit) &&
    a.unit.includes("%") === b.unit.includes("%")
  );
}

function isListed(unit: string, labels: NamedList | null, units: readonly string[] | null): boolean {
  return units !== null || labels?.clear === true || (labels !== null && /[%‰]/.test(unit));
}

/** The units of the parts where the unit column lists as many: "bác sỹ; giường", "vụ/người/người". */
function unitsOfParts(unit: string, { pieces, joiner }: Pieces, listed: boolean): readonly string[] | null {
  for (const mark of joiner === "," ? [";", "/", ","] : [";", "/"]) {
    const items = unit.split(mark).map((item) => item.trim());
    if (items.length !== pieces.length || items.some((item) => item === "")) continue;
    const isRate = items.length === 2 && /^(ha|năm|người|xã|tháng|hộ|vạn dân)$/u.test(items[1] ?? "");
    if (mark === "/" && isRate && !listed) continue;
    if (items.every((item) => readUnit(item).kind !== "unknown")) return items;
  }
  return null;
}
