/**
 * Target text → parts (judging.md section 2). Name, unit and text decide together; a text with two plausible readings, or a
 * direction that the name alone cannot settle, is returned with `certain: false` and the other readings.
 */
import type { Direction, Operator, Target, TargetPart, TargetReading } from "../schema/types";
import { cleanText, foldKey } from "./fold";
import { directionOfName, isPriceIndex, isSexRatio, type NameDirection } from "./direction";
import { nameMeaning, operatorFromName, spoken, type NameMeaning } from "./name-meaning";
import { isStructure, labelsFromName, type NamedList } from "./target-list";
import { readSegment, type SegmentReading } from "./target-segment";
import { splitTarget, type TargetPieces } from "./target-split";
import { ALL_ASPECTS, EMPTY, GRADED, RANKED } from "./target-words";
import { readUnit } from "./unit-reading";

/** A target as it stands in a table: the indicator's name, its unit column, the target cell. */
export interface TargetSource {
  readonly name: string;
  readonly unit: string;
  readonly text: string;
  /** The name of the indicator that the row is a part of, where it is one: "Tai nạn giao thông" above "- Số vụ". */
  readonly parent?: string;
}

/** The target that a cell states. Never throws; a text without a number is qualitative. */
export function parseTarget({ name, unit, text, parent = "" }: TargetSource): Target {
  const reader = new TargetReader(cleanText(name), cleanText(unit), text, cleanText(parent));
  return { text, ...reader.read() };
}

type Reading = Omit<Target, "text">;

class TargetReader {
  readonly #meaning: NameMeaning;

  constructor(
    readonly name: string,
    readonly unit: string,
    readonly text: string,
    readonly parent: string,
  ) {
    const own = nameMeaning(name);
    const says = own.change !== undefined || own.level !== undefined || own.rate || own.doubt;
    this.#meaning = says || parent === "" ? own : nameMeaning(parent);
  }

  /** The direction that the name says, or, where it says nothing, the parent's. */
  #named(unit: string): NameDirection {
    const own = directionOfName(this.name, unit);
    return own.said || this.parent === "" ? own : directionOfName(this.parent, unit);
  }

  read(): Reading {
    const plain = spoken(this.text);
    if (EMPTY.test(plain)) return this.#without("empty", true);
    if (!/\d/.test(plain)) return this.#qualitative(plain);
    if (GRADED.test(plain) && !/%/.test(plain)) return this.#without("qualitative", !RANKED.test(plain));
    if (ALL_ASPECTS.test(plain)) return this.#without("qualitative", true);
    if (RANKED.test(plain)) return this.#without("qualitative", false);
    const lowered = this.text.normalize("NFC").toLowerCase();
    const pieces = splitTarget(plain === cleanText(this.text).toLowerCase() ? lowered : plain);
    return pieces.pieces.length > 1 ? this.#several(pieces) : this.#one(pieces.pieces[0] ?? "", pieces.brackets);
  }

  #without(kind: "empty" | "qualitative", certain: boolean): Reading {
    const named = this.unit !== "" && kind === "empty";
    return { kind, parts: [], direction: named ? this.#named(this.unit).direction : "none", certain, alternatives: [] };
  }

  /** Words only. A test without a number ("không tăng") or a text cut off has to be asked about. */
  #qualitative(plain: string): Reading {
    const unsure = /\.{3}|…|\bcut\b|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|gấp|không tăng|cao hơn|thấp hơn)(?!\p{L})/u.test(plain);
    return this.#without("qualitative", !unsure);
  }

  #one(piece: string, brackets: readonly string[]): Reading {
    const segment = readSegment(piece, this.unit);
    if (!segment) return { kind: "qualitative", parts: [], direction: "none", certain: false, alternatives: [] };
    const doubts = [...segment.doubts];
    if (segment.label !== "" && !foldKey(this.name).includes(foldKey(segment.label))) doubts.push("words");
    if (segment.of !== undefined) return this.#ofTotal(segment, doubts);
    return this.#single(segment, doubts, brackets);
  }

  #single(segment: SegmentReading, doubts: readonly string[], brackets: readonly string[]): Reading {
    const { part, direction, doubts: more } = this.#interpret(segment, brackets);
    const others = segment.others.map((other): TargetReading => ({ kind: "single", parts: [{ ...part, ...other }], direction }));
    const alternatives = [...others, ...this.#otherMeanings(part, direction, [...doubts, ...more])];
    return { kind: "single", parts: [part], direction, certain: doubts.length + more.length === 0, alternatives };
  }

  /** One segment with what the name adds: change, operator, direction. */
  #interpret(segment: SegmentReading, brackets: readonly string[]): { part: TargetPart; direction: Direction; doubts: string[] } {
    const doubts: string[] = [];
    const unit = segment.unit === "" ? this.unit : segment.unit;
    let op: Operator = segment.op;
    if (op === "=" && segment.max === undefined) {
      const named = operatorFromName(this.name, segment.value, unit);
      if (named === "conflict") doubts.push("operator");
      else if (named !== null) op = named;
    }
    const change = this.#changeOf(segment, op, unit, brackets, doubts);
    const part: TargetPart = {
      op,
      value: segment.value,
      ...(segment.max === undefined ? {} : { max: segment.max }),
      unit,
      ...(change === undefined ? {} : { change }),
    };
    return { part, direction: this.#directionOf(part, segment, doubts), doubts };
  }

  #changeOf(segment: SegmentReading, op: Operator, unit: string, brackets: readonly string[], doubts: string[]): TargetPart["change"] {
    if (segment.change !== undefined) {
      // "giảm dưới 1%" is a small fall or a fall to below 1 %.
      if (segment.change === "decrease" && (op === "<" || op === "<=")) doubts.push("change");
      return segment.change;
    }
    if (segment.level !== undefined || this.#meaning.level !== undefined) return undefined;
    if (this.#meaning.doubt) doubts.push("change");
    const change = this.#meaning.change;
    if (change === "decrease") {
      // "Giảm tỷ lệ hộ nghèo" with "dưới 3%" may be the level to come down to.
      if (op === "<" || op === "<=") doubts.push("change");
      // A fall of a rate by 10 % may be points or a part of it.
      const bracketLevel = brackets.some((note) => /còn/u.test(note.toLowerCase()));
      if (/%/.test(unit) && !/điểm/u.test(unit) && segment.value >= 8 && /(^| )(ti le|ti suat)( |$)/.test(foldKey(this.name)) && !bracketLevel)
        doubts.push("points");
    }
    return change;
  }

  #directionOf(part: TargetPart, segment: SegmentReading, doubts: string[]): Direction {
    const upper = part.op === "<" || part.op === "<=";
    const lower = part.op === ">" || part.op === ">=";
    if (part.change !== undefined) {
      if (upper && part.change === "increase") return "lower";
      return "higher";
    }
    if (segment.level === "down" || this.#meaning.level === "down") {
      if (lower) doubts.push("direction");
      return "lower";
    }
    const named = this.#named(part.unit);
    if (isStructure(this.parent) && part.op === "=") return "within";
    if (part.max !== undefined && isSexRatio(this.name)) return "within";
    if (upper) return "lower";
    if (lower) {
      if (named.direction === "lower" && named.certain) doubts.push("direction");
      return "higher";
    }
    if (part.max !== undefined && named.direction === "lower" && !isPriceIndex(this.name)) doubts.push("direction");
    if (!named.certain && !(/%/.test(part.unit) && part.value >= 100 && named.direction === "higher")) doubts.push("direction");
    return named.direction;
  }

  /** The readings that a doubt leaves open. */
  #otherMeanings(part: TargetPart, direction: Direction, doubts: readonly string[]): TargetReading[] {
    const single = (other: TargetPart, way: Direction): TargetReading => ({ kind: "single", parts: [other], direction: way });
    const { change: _change, ...level } = part;
    const readings: TargetReading[] = [];
    if (doubts.includes("change"))
      readings.push(part.change === undefined ? single({ ...part, change: "decrease" }, "higher") : single(level, part.change === "decrease" ? "lower" : "higher"));
    if (doubts.includes("points")) readings.push(single({ ...part, unit: "điểm %" }, direction));
    if (doubts.includes("direction")) readings.push(single(part, direction === "lower" ? "higher" : "lower"));
    if (doubts.includes("operator")) readings.push(single({ ...part, op: part.op === "=" ? ">=" : "=" }, direction));
    return readings;
  }

  /** "04/09": a part of the whole, two targets, or a share; the name and the unit say which. */
  #ofTotal(segment: SegmentReading, doubts: readonly string[]): Reading {
    const counts = Number.isInteger(segment.value) && Number.isInteger(segment.of) && segment.value <= (segment.of ?? 0);
    const whole = !/[%‰]/.test(this.unit) && !/[%‰]/.test(segment.unit) && counts;
    const single = this.#single(segment, whole ? doubts : [...doubts, "fraction"], []);
    return single;
  }

  #several(pieces: TargetPieces): Reading {
    const segments = pieces.pieces.map((piece) => readSegment(piece, ""));
    const numbered = segments.filter((segment) => segment !== null);
    const labels = labelsFromName(this.name, pieces.pieces.length);
    const units = unitsOfParts(this.unit, pieces);
    const listed = units !== null || labels?.clear === true || (labels !== null && /[%‰]/.test(this.unit));
    if (pieces.joiner === "/" && pieces.pieces.length === 2 && !listed) {
      const [first, second] = numbered;
      if (first && second) {
        const joined: SegmentReading = { ...first, of: second.value };
        const single = this.#ofTotal(joined, [...first.doubts, ...(labels && first.value > second.value ? ["fraction"] : [])]);
        return single.certain ? single : { ...single, alternatives: [...single.alternatives, this.#compound(pieces, segments, labels, units).reading] };
      }
    }
    if (numbered.length === 0) return { kind: "qualitative", parts: [], direction: "none", certain: false, alternatives: [] };
    const { reading, doubts } = this.#compound(pieces, segments, labels, units);
    const guessed = pieces.joiner === "/" || pieces.joiner === "-" ? labels === null && units === null && !isStructure(this.name) : false;
    const restated = pieces.joiner === "," && /^(?:tăng|giảm|còn|bằng|tương đương|chiếm)/u.test(pieces.pieces[1] ?? "");
    const certain = doubts.length === 0 && !guessed && !restated && numbered.length === pieces.pieces.length;
    const [first] = reading.parts;
    const alone: TargetReading[] = first && numbered.length > 1 ? [{ ...reading, kind: "single", parts: [first] }] : [];
    return { ...reading, certain, alternatives: certain ? [] : alone };
  }

  #compound(
    pieces: TargetPieces,
    segments: readonly (SegmentReading | null)[],
    labels: NamedList | null,
    units: readonly string[] | null,
  ): { readonly reading: TargetReading; readonly doubts: readonly string[] } {
    const doubts: string[] = [];
    const parts: TargetPart[] = [];
    const directions = new Set<Direction>();
    segments.forEach((segment, index) => {
      if (!segment) return;
      doubts.push(...segment.doubts);
      const label = segment.label === "" ? (labels?.labels[index] ?? "") : segment.label;
      const meaning = new TargetReader(label === "" || isStructure(this.name) ? this.name : label, units?.[index] ?? this.unit, "", this.parent);
      const { part, direction, doubts: more } = meaning.#interpret(segment, pieces.brackets);
      doubts.push(...more);
      directions.add(direction);
      parts.push(label === "" ? part : { ...part, label });
    });
    if (isStructure(this.name)) return { reading: { kind: "compound", parts, direction: "within" }, doubts: doubts.filter((doubt) => doubt !== "direction") };
    if (directions.size > 1) doubts.push("direction");
    return { reading: { kind: "compound", parts, direction: [...directions][0] ?? "higher" }, doubts };
  }
}

/** The units of the parts where the unit column lists as many: "bác sỹ; giường", "vụ/người/người". */
function unitsOfParts(unit: string, { pieces, joiner }: TargetPieces): readonly string[] | null {
  const count = pieces.length;
  for (const mark of joiner === "," ? [";", "/", ","] : [";", "/"]) {
    const items = unit.split(mark).map((item) => item.trim());
    if (items.length !== count || items.some((item) => item === "")) continue;
    if (mark === "/" && (/^(ha|năm|người|xã|tháng|hộ|vạn dân)$/u.test(items.at(-1) ?? "") && count === 2)) continue;
    if (items.every((item) => readUnit(item).kind !== "unknown")) return items;
  }
  return null;
}
