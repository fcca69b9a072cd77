/** The line at the foot: sum, count and average of the selection, where it holds more than one cell. */
import type { Book } from "../book/book";
import { displayText } from "../book/number-text";

export function selectionSummary(book: Book, label: (key: "sum" | "count" | "average") => string): string {
  const { selection } = book.active;
  let [count, numbers, sum] = [0, 0, 0];
  for (const { cell } of book.active.existing(selection)) {
    if (cell.value === null) continue;
    count++;
    if (typeof cell.value !== "number") continue;
    numbers++;
    sum += cell.value;
  }
  if (count < 2) return "";
  const text = (value: number): string => displayText(Number(value.toPrecision(12)), "General", book.culture);
  const parts = [`${label("count")}: ${String(count)}`];
  if (numbers > 0) parts.unshift(`${label("average")}: ${text(sum / numbers)}`, `${label("sum")}: ${text(sum)}`);
  return parts.join("   ");
}
