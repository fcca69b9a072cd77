/** The day that files say their figures are of. It counts only where all of them say the same one (judging.md 10). */
import type { NamedDay } from "../outcome";
import type { SubmittedFile } from "./submission";

/** The days named, earliest first, each with the number of files that name it. */
export function daysNamed(files: readonly SubmittedFile[]): NamedDay[] {
  const counts = new Map<number, number>();
  for (const file of files) for (const day of daysOf(file)) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, files: count })).sort((a, b) => a.day - b.day);
}

/** The one day that every file with indicators names; null where one names none, or two differ. */
export function commonDay(files: readonly SubmittedFile[]): number | null {
  const reporting = files.filter(({ sheets }) => sheets.some(({ role }) => role === "indicators"));
  const [first, more] = daysNamed(reporting);
  return first && !more && first.files === reporting.length ? first.day : null;
}

function daysOf({ sheets }: SubmittedFile): Set<number> {
  return new Set(sheets.flatMap(({ role, asOf }) => (role === "indicators" && asOf ? [asOf.day] : [])));
}
