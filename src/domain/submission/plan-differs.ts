/** Whether a plan beside a figure is another than the target: only the numbers count, in the schema's unit. */
import type { TargetPart } from "../target/types";
import { convertFactor } from "../text/unit";

/** Whether the plan sent is another than the one that is due; one in a unit of another kind, or none, says nothing. */
export function planDiffers(sent: readonly TargetPart[], due: readonly TargetPart[], unit: string): boolean {
  if (sent.length === 0 || due.length === 0) return false;
  const pairs = sent.flatMap((part, at) => due.slice(at, at + 1).map((target) => ({ part, target })));
  return (
    sent.length !== due.length ||
    pairs.some(({ part, target }) => {
      const factor = part.unit === "" ? 1 : convertFactor(part.unit, target.unit === "" ? unit : target.unit);
      return (
        factor !== null &&
        !(
          close(part.value * factor, target.value) &&
          close((part.max ?? part.value) * factor, target.max ?? target.value)
        )
      );
    })
  );
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
