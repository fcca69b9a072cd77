/** What the rules find on a sheet, worked out once: decisions and later files do not change it. */
import type { Finding } from "../finding/finding";
import { checkSheet } from "../check/rules";
import type { ReadingFrame } from "../submission/read-sheet";
import type { SubmittedSheet } from "../submission/submission";

const known = new WeakMap<SubmittedSheet, readonly Finding[]>();

/** The findings of a sheet that was read with the frame. */
export function findingsOf(frame: ReadingFrame, sheet: SubmittedSheet): readonly Finding[] {
  // What was wrong with it was said when it was read.
  if (sheet.run !== undefined) return [];
  let findings = known.get(sheet);
  if (!findings) {
    findings = checkSheet(sheet, { frame, schema: frame.schema });
    known.set(sheet, findings);
  }
  return findings;
}
