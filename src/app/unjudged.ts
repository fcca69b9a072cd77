/** What files say where nothing is judged: their figures and findings need no day. */
import { answersIn } from "../domain/consolidate/column-decision";
import { consolidate } from "../domain/consolidate/consolidate";
import type { Consolidation } from "../domain/consolidate/consolidation";
import type { Submission } from "../domain/consolidate/submission-set";
import type { Schema } from "../domain/schema/types";
import { readingFrame } from "../domain/submission/read-file";
import type { ConsolidationOptions } from "./settle";
import { readSubmissions } from "./read-submissions";
import type { FileReaderPort, PickedFile } from "./ports";

/** A consolidation without verdicts, which would be those of a day that nobody has said. */
export interface Unjudged {
  readonly consolidation: Omit<Consolidation, "counts">;
  readonly submissions: readonly Submission[];
}

/** The files read and settled, not judged; null when the person cancelled. */
export async function consolidateUnjudged(
  schema: Schema,
  reader: FileReaderPort,
  files: readonly PickedFile[],
  options: Pick<ConsolidationOptions, "signal" | "onProgress" | "decisions"> = {},
): Promise<Unjudged | null> {
  const frame = readingFrame(schema, answersIn(options.decisions ?? []));
  const submissions = await readSubmissions(frame, reader, files, options);
  if (!submissions) return null;
  const { settings } = schema;
  // Any day does: what depends on it is not shown.
  const dated = { ...schema, settings: { ...settings, asOf: settings.asOf ?? settings.periodEnd } };
  return { consolidation: consolidate({ ...frame, schema: dated }, submissions, options.decisions), submissions };
}
