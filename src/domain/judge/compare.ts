/** Met and exceeded for one figure against one target part (judging.md section 4). */
import type { Direction, TargetPart } from "../target/types";

/** Relative slack of a comparison, before the schema's tolerance. */
export const EPSILON = 1e-9;

/** What a milestone is judged against: 1 stands for the yes-word. */
export const MILESTONE: TargetPart = { op: ">=", value: 1, unit: "" };

/** What a comparison depends on, besides the numbers. */
export interface CompareRules {
  readonly tolerance: number;
  readonly strict: boolean;
}

/**
 * A written operator says which way the number bounds; otherwise the indicator's direction does. "Lower is better" beside
 * "giảm 4" speaks of the level: of the reduction, which is what is compared, more is better.
 */
export function boundOf(part: Pick<TargetPart, "op" | "change">, direction: Direction): Direction {
  if (part.op === "<" || part.op === "<=") return "lower";
  if (part.op === ">" || part.op === ">=") return "higher";
  return direction === "lower" && part.change === "decrease" ? "higher" : direction;
}

/** Whether the figure meets and exceeds the part, in the part's unit. */
export function compare(
  figure: number,
  part: TargetPart,
  direction: Direction,
  { tolerance, strict }: CompareRules,
): { readonly met: boolean; readonly exceeded: boolean } {
  const slack = (bound: number): number => (EPSILON + tolerance) * Math.abs(bound);
  const atLeast = (bound: number): boolean => figure >= bound - slack(bound);
  const atMost = (bound: number): boolean => figure <= bound + slack(bound);
  const low = part.value;
  const high = part.max ?? part.value;
  switch (boundOf(part, direction)) {
    case "within":
      return { met: atLeast(low) && atMost(high), exceeded: false };
    case "higher":
      return { met: part.op === ">" && strict ? !atMost(low) : atLeast(low), exceeded: !atMost(high) };
    case "lower": {
      const cap = part.op === "<" || part.op === "<=";
      return {
        met: part.op === "<" && strict ? !atLeast(high) : atMost(high),
        exceeded: !cap && low !== 0 && !atLeast(low),
      };
    }
  }
}

/** A / T as a ratio for a part (judging.md section 5, methods ratio and composite); null where there is none. */
export function ratioOf(figure: number, part: TargetPart, direction: Direction): number | null {
  const low = part.value;
  const high = part.max ?? part.value;
  if (low <= 0) return null;
  if (part.op === "between" && figure >= low && figure <= high) return 1;
  switch (boundOf(part, direction)) {
    case "higher":
      return figure / low;
    case "lower":
      return figure > 0 ? high / figure : null;
    case "within":
      if (figure < low) return figure / low;
      return figure > high ? high / figure : 1;
  }
}

/** The bound a gap is measured to: inside a range the figure itself, so that the gap is 0. */
export function nearestBound(figure: number, part: TargetPart): number {
  const high = part.max ?? part.value;
  if (figure < part.value) return part.value;
  return figure > high ? high : part.op === "between" ? figure : part.value;
}
