/** When something was written, for rows that say so. */
import { parseDay } from "./as-of";

/** "14/09/2023 16:05" of a moment, by the clock of this place. */
export function writtenAt(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [two(moment.getDate()), two(moment.getMonth() + 1), String(moment.getFullYear())].join("/");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The moment that such a text names, in serial days; a day alone is its beginning, and null is no day. */
export function parseWrittenAt(text: string): number | null {
  const match = /^(\S+)(?:\s+(\d{1,2}):(\d{2}))?/.exec(text.trim());
  const day = parseDay(match?.[1] ?? "");
  return day === null ? null : day + (Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0)) / 1440;
}
