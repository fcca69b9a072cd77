/** When something was written, for rows that say so. */

/** "14/09/2023 16:05" of a moment, by the clock of this place. */
export function writtenAt(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [two(moment.getDate()), two(moment.getMonth() + 1), String(moment.getFullYear())].join("/");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
