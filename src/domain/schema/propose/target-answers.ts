/** Answers to "what does this target say": each reading as it would stand in the cell, where written so it is read so for certain. */
import { parseTarget, type TargetSource } from "../../target/target";
import type { Target, TargetPart, TargetReading } from "../../target/types";
import { formatPlain } from "../../text/number";

/** The readings of an unsure target as texts for its cell, the likeliest first. */
export function targetAnswers(target: Target, source: Omit<TargetSource, "text">): string[] {
  const answers = [target, ...target.alternatives].flatMap((reading) => {
    const text = written(reading, source.unit);
    const read = text === "" ? null : parseTarget({ ...source, text });
    return read?.certain === true && isSame(read, reading) ? [text] : [];
  });
  return [...new Set(answers)];
}

function written({ kind, parts }: TargetReading, unit: string): string {
  if (kind === "qualitative") return "Đạt";
  return parts.map((part) => writtenPart(part, unit)).join("; ");
}

function writtenPart({ op, value, max, unit, change, label = "" }: TargetPart, column: string): string {
  const own = unit.includes("%") || unit === column ? "" : ` ${unit}`;
  const amount = (number: number): string => `${formatPlain(number)}${unit === "%" ? "%" : own}`;
  const bounds = {
    "=": amount(value),
    "~": `khoảng ${amount(value)}`,
    ">": `trên ${amount(value)}`,
    ">=": `từ ${amount(value)} trở lên`,
    "<": `dưới ${amount(value)}`,
    "<=": `không quá ${amount(value)}`,
    between: `từ ${formatPlain(value)} đến ${amount(max ?? value)}`,
  }[op];
  const way = change === undefined ? "" : change === "increase" ? "tăng " : "giảm ";
  return `${label === "" ? "" : `${label} `}${way}${bounds}`;
}

function isSame(a: TargetReading, b: TargetReading): boolean {
  const key = ({ kind, parts, direction }: TargetReading): string =>
    JSON.stringify([kind, direction, parts.map(({ op, value, max, change }) => [op, value, max, change])]);
  return key(a) === key(b);
}
