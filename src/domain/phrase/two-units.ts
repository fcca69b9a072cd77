/** One amount in two units: "9 tỷ 850 triệu", "1 km 500 m". */
import { DIGITS, onlyNumber } from "../text/number";
import { convertFactor } from "../text/unit";
import { readUnitAfter } from "./unit-after";

export interface TwoUnits {
  /** In the first of the units. */
  readonly value: number;
  readonly unit: string;
  /** What follows the second unit. */
  readonly after: string;
}

const TWO = new RegExp(String.raw`^(${DIGITS})\s*(\p{L}[\p{L}²³]*(?:\s\p{L}+)?)\s+(${DIGITS})\s*(\p{L}.*)$`, "su");

/** The amount at the beginning of a text, where less than one of its unit follows in a smaller one; null where it is none. */
export function readTwoUnits(text: string): TwoUnits | null {
  const match = TWO.exec(text);
  if (!match) return null;
  const [, first = "", unit = "", second = "", tail = ""] = match;
  const { unit: smaller, rest } = readUnitAfter(tail, "");
  // A third unit is more than this reads.
  if (/^\d/.test(rest)) return null;
  const factor = convertFactor(smaller, unit);
  const [whole, less] = [onlyNumber(first), onlyNumber(second)];
  if (factor === null || factor >= 1 || whole === null || less === null) return null;
  if (!Number.isInteger(whole) || less * factor >= 1) return null;
  return { value: Number((whole + less * factor).toPrecision(15)), unit, after: rest };
}
