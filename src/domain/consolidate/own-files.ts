/** Whether a file is what a unit sent, or another office's list in which the unit stands: they are two senders. */
import type { SubmittedFile, SubmittedSheet } from "../submission/submission";

/** The units whose figures in the file are their own report. */
export function ownUnits({ sheets, units }: SubmittedFile): ReadonlySet<string> {
  const parts = new Map<string, SubmittedSheet[]>();
  for (const sheet of sheets)
    if (sheet.role === "indicators" && sheet.unit !== null)
      parts.set(sheet.unit, [...(parts.get(sheet.unit) ?? []), sheet]);
  const senders = new Set(sheets.flatMap(({ witnesses }) => witnesses.map(({ unit }) => unit)));
  const isOwn = (unit: string): boolean => {
    const own = parts.get(unit) ?? [];
    if (own.some(({ form }) => form !== undefined)) return true;
    const named = own.flatMap(({ witnesses }) => witnesses);
    if (named.length > 0) return named.every((witness) => witness.unit === unit);
    return senders.size > 0 ? senders.has(unit) : units.length === 1;
  };
  return new Set(units.filter(isOwn));
}
