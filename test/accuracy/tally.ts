/** Marks counted by family, and the figures worth a look, as lines of a Markdown table. */
import type { MarkedBook } from "./consolidate-book";
import { groupBy } from "./group-by";
import { MARKS, type Mark, type Marked } from "./mark";

export type Tally = Readonly<Record<Mark, number>>;

const count = (marked: readonly Marked[]): Tally =>
  Object.fromEntries(MARKS.map((mark) => [mark, marked.filter((each) => each.mark === mark).length])) as Record<
    Mark,
    number
  >;

/** The marks of each family, in the order of its name. */
export function tallyByFamily(books: readonly MarkedBook[]): Map<string, Tally> {
  const families = groupBy(books, ({ book }) => book.family);
  const entries = [...families].map(([family, each]) => [family, count(each.flatMap(({ marked }) => marked))] as const);
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A row for each family and one for all of them. */
export function renderTally(books: readonly MarkedBook[]): string {
  const all = count(books.flatMap(({ marked }) => marked));
  const rows = [...tallyByFamily(books), ["**all**", all] as const].map(([family, tally]) => {
    const figures = MARKS.reduce((sum, mark) => sum + tally[mark], 0);
    return `| ${[family, figures, ...MARKS.map((mark) => tally[mark])].join(" | ")} |`;
  });
  return [`| family | figures | ${MARKS.join(" | ")} |`, `|---|${"---:|".repeat(MARKS.length + 1)}`, ...rows].join(
    "\n",
  );
}

/** One line for each figure with one of the marks: where it stands, what stands there, what was expected and what was got. */
export function listMarked(books: readonly MarkedBook[], marks: readonly Mark[]): string[] {
  return books.flatMap(({ book, marked }) =>
    marked
      .filter(({ mark }) => marks.includes(mark))
      .map(({ figure, mark, got }) => {
        const { indicator, unit, sheet, cell, text, value, parts, state, mustAsk } = figure;
        const expected = parts?.join("/") ?? value ?? state ?? (mustAsk === true ? "a question" : "no figure");
        return `${mark}: ${book.id} ${sheet}!${cell} ${indicator}|${unit} «${text}» expected ${String(expected)}, got ${got || "nothing"}`;
      }),
  );
}
