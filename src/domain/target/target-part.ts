/** One number of a target in the light of its indicator's name and unit: operator, change, direction, and what is doubtful. */
import type { Direction, Operator, TargetPart } from "./types";
import { directionOfName, isPriceIndex, isSexRatio, type NameDirection } from "./direction";
import { foldKey } from "../text/fold";
import { nameMeaning, operatorFromName, type NameMeaning } from "./name-meaning";
import type { Doubt } from "../phrase/doubts";
import { isStructure } from "./target-list";
import type { Amount } from "../phrase/amount";
import { convertFactor, isKnownUnit, unitInBrackets } from "../text/unit";

export interface PartReading {
  readonly part: TargetPart;
  readonly direction: Direction;
  readonly doubts: readonly Doubt[];
}

/** From this many percent on, "Tỷ lệ … giảm 10%" may be points or a part of the rate. */
const LARGE_FALL = 8;

/** A name with its unit column and, for a part of another indicator, that one's name. */
export class NamedIndicator {
  readonly #meaning: NameMeaning;
  /** The unit column's, or the one in the name's last brackets. */
  readonly unit: string;

  constructor(
    readonly name: string,
    unit: string,
    readonly parent: string,
  ) {
    this.unit = unit === "" ? (unitInBrackets(name).unit ?? "") : unit;
    const own = nameMeaning(name);
    const says = own.change !== undefined || own.level !== undefined || own.rate || own.doubt;
    this.#meaning = says ? own : nameMeaning(parent);
  }

  /** The direction that the name says, or, where it says nothing, the parent's. */
  direction(unit = this.unit): NameDirection {
    const own = directionOfName(this.name, unit);
    if (own.said) return own;
    const above = directionOfName(this.parent, unit);
    return above.said || !own.certain ? above : own;
  }

  /** A segment with what the name adds; `brackets` is what restated it. */
  interpret(segment: Amount, brackets: readonly string[]): PartReading {
    const doubts: Doubt[] = [];
    const unit = segment.unit === "" ? this.unit : segment.unit;
    if (segment.change === undefined && this.#isOtherKind(segment.unit)) doubts.push("rest");
    const op = this.#operator(segment, unit, doubts);
    const change = this.#change(segment, op, unit, brackets, doubts);
    const part: TargetPart = {
      op,
      value: segment.value,
      ...(segment.max === undefined ? {} : { max: segment.max }),
      unit,
      ...(change === undefined ? {} : { change }),
    };
    return { part, direction: this.#directionOf(part, segment, doubts), doubts };
  }

  /** A written unit of another kind than the column's; a share of what is counted is none ("50% (8 xã)"). */
  #isOtherKind(written: string): boolean {
    if (/[%‰]/.test(written)) return false;
    return (
      isKnownUnit(this.unit) &&
      isKnownUnit(written) &&
      convertFactor(written, this.unit) === null &&
      !isPer(this.unit, written)
    );
  }

  #operator(segment: Amount, unit: string, doubts: Doubt[]): Operator {
    if (segment.op !== "=" || segment.max !== undefined) return segment.op;
    const named = operatorFromName(this.name, segment.value, unit);
    if (named === "conflict") doubts.push("operator");
    return named === null || named === "conflict" ? "=" : named;
  }

  #change(
    segment: Amount,
    op: Operator,
    unit: string,
    brackets: readonly string[],
    doubts: Doubt[],
  ): TargetPart["change"] {
    const capped = op === "<" || op === "<=";
    if (segment.change !== undefined) {
      // "giảm dưới 1%" is a small fall or a fall to below 1 %.
      if (segment.change === "decrease" && capped) doubts.push("change");
      return segment.change;
    }
    if (segment.level !== undefined || this.#meaning.level !== undefined) return undefined;
    if (this.#meaning.doubt) doubts.push("change");
    const { change } = this.#meaning;
    if (change !== "decrease") return change;
    // "Giảm tỷ lệ hộ nghèo" with "dưới 3%" may be the level to come down to.
    if (capped) doubts.push("change");
    const levelTold = brackets.some((note) => /còn/u.test(note.toLowerCase()));
    const percent = unit.includes("%") && !unit.toLowerCase().includes("điểm");
    if (percent && segment.value >= LARGE_FALL && !levelTold && this.#isRate()) doubts.push("points");
    return change;
  }

  /** Whether what falls is itself a share, or a number of the poor that is usually given as one. */
  #isRate(): boolean {
    return /(^| )(ti le|ti suat|ho ngheo|can ngheo)( |$)/.test(foldKey(this.name));
  }

  #directionOf(part: TargetPart, segment: Amount, doubts: Doubt[]): Direction {
    const cap = part.op === "<" || part.op === "<=";
    const floor = part.op === ">" || part.op === ">=";
    if (part.change !== undefined) return cap && part.change === "increase" ? "lower" : "higher";
    if (segment.level === "down" || this.#meaning.level === "down") {
      if (floor) doubts.push("direction");
      return "lower";
    }
    if (part.max !== undefined && isSexRatio(this.name)) return "within";
    if (isStructure(this.parent) && part.op === "=") return "within";
    if (isStructure(this.name) && part.op === "=") {
      // One share of a structure: kept, or raised.
      doubts.push("direction");
      return "within";
    }
    const named = this.direction(part.unit);
    if (cap) {
      if (named.said && named.certain && named.direction === "higher") doubts.push("direction");
      return "lower";
    }
    if (floor) {
      if (named.direction === "lower" && named.certain) doubts.push("direction");
      return "higher";
    }
    if (part.value === 0 && part.max === undefined && named.direction === "higher") {
      doubts.push("direction");
      return "lower";
    }
    const oddRange = part.max !== undefined && named.direction === "lower" && !isPriceIndex(this.name);
    const wholeShare = part.unit.includes("%") && part.value === 100 && named.direction === "higher";
    if (oddRange || (!named.certain && !wholeShare)) doubts.push("direction");
    return named.direction;
  }
}

/** "triệu đồng" beside "triệu đồng/người/năm", "bác sĩ" beside "bác sĩ/vạn dân": the column says more. */
function isPer(column: string, written: string): boolean {
  const counted = (unit: string): string => unit.replace(/\/.*$/u, "");
  return convertFactor(counted(column), counted(written)) !== null;
}
