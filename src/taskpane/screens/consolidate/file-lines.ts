/** The files picked, with the number of their findings; those that need someone first, each part by name. */
import type { Finding } from "../../../domain/finding/finding";
import type { FileSummary } from "../../../domain/consolidate/consolidation";

export interface FileLine {
  readonly file: FileSummary;
  readonly errors: number;
  readonly warnings: number;
}

export function fileLines(files: readonly FileSummary[], findings: readonly Finding[]): readonly FileLine[] {
  const counts = new Map<string, { E: number; W: number; I: number }>();
  for (const { at, severity } of findings) {
    if (at.file === undefined) continue;
    const count = counts.get(at.file) ?? { E: 0, W: 0, I: 0 };
    count[severity] += 1;
    counts.set(at.file, count);
  }
  const picked = files.filter(({ status }) => status !== "kept");
  const lines = picked.map((file) => {
    const { E: errors = 0, W: warnings = 0 } = counts.get(file.file) ?? {};
    return { file, errors, warnings };
  });
  const calls = ({ file, errors }: FileLine): boolean => errors > 0 || file.status !== "read";
  return [...lines.filter(calls), ...lines.filter((line) => !calls(line))];
}
