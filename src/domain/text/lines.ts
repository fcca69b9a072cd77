/** How much room a text takes in a cell that wraps it, for rows that no program fits by itself. */

/** Share of a line's height that lines stand apart. */
const LINE = 1.28;
const MARGIN = 2;
/** No row can be taller. */
const TALLEST = 409;

/** Letters that fit beside each other into so many characters of width; they are narrower than the figures it counts in. */
export function roomOf(width: number, size: number, bold = false): number {
  return Math.max(1, (width - 1) * (11 / size) * (bold ? 1.08 : 1.18));
}

/** Points that so many lines take. */
export function pointsOf(lines: number, size: number): number {
  return Math.min(TALLEST, Math.round((lines * size * LINE + MARGIN) * 4) / 4);
}

/** Lines of a text broken between words at a number of characters. */
export function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > room) {
        count += 1;
        used = word.length;
      } else used += (used > 0 ? 1 : 0) + word.length;
      // A word longer than the column is broken within itself.
      while (used > room) {
        count += 1;
        used -= room;
      }
    }
    return lines + count;
  }, 0);
}
