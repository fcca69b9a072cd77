/** When what was read against one frame is what would be read against another. */
import type { Schema } from "../schema/types";
import { monthsDue } from "./form-witness";
import type { ReadingFrame } from "./reading-frame";

/** All that the reading of a file knows of its schema. The period's key, which a run writes down, is nothing to it but its months. */
function knownOf({ settings, ...schema }: Schema): string {
  return JSON.stringify({ ...schema, settings: { ...settings, period: monthsDue(settings) } });
}

/**
 * The frame with the settings of a schema that is otherwise the same; null where files would be read otherwise. The indicators
 * stay those that the rows read with it belong to.
 */
export function frameFor<S extends Schema>(frame: ReadingFrame<S>, schema: S): ReadingFrame<S> | null {
  if (knownOf(frame.schema) !== knownOf(schema)) return null;
  const { indicators, units } = frame.schema;
  return { ...frame, schema: { ...schema, indicators, units } };
}
