/** The other readings of a number that has to be asked about. */
import type { Direction, TargetPart, TargetReading } from "./types";
import type { Doubt } from "../phrase/doubts";
import type { PartReading } from "./target-part";

/** The other readings that doubts leave open. */
export function otherReadings({ part, direction }: PartReading, doubts: readonly Doubt[]): TargetReading[] {
  const single = (other: TargetPart, way: Direction): TargetReading => ({
    kind: "single",
    parts: [other],
    direction: way,
  });
  const { change, ...level } = part;
  const readings: TargetReading[] = [];
  if (doubts.includes("change"))
    readings.push(
      change === undefined
        ? single({ ...part, change: "decrease" }, "higher")
        : single(level, change === "decrease" ? "lower" : "higher"),
    );
  if (doubts.includes("points")) readings.push(single({ ...part, unit: "điểm %" }, direction));
  if (doubts.includes("direction")) readings.push(single(part, direction === "lower" ? "higher" : "lower"));
  if (doubts.includes("operator")) readings.push(single({ ...part, op: part.op === "=" ? ">=" : "=" }, direction));
  return readings;
}
