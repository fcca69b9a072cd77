/** How a picked file was read: its tables with what was decided on them, for a person who wants to know why. */
import type { SubmittedSheet } from "../domain/submission/submission";
import type { ConsolidationPreview } from "./consolidate";
import { readOf } from "./submissions";

export type SheetReading = Pick<SubmittedSheet, "name" | "unit" | "role" | "table" | "view">;

/** Each table of the file, in reading order; none where it could not be read. */
export function howRead({ input }: ConsolidationPreview, file: string): readonly SheetReading[] {
  return readOf(input.submissions, file)?.sheets ?? [];
}
