/** Marks counted by group, and the figures worth a look, as lines of Markdown. */
import type { MarkedBook } from "./consolidate-book";
import { groupBy } from "./group-by";
import { MARKS, type Mark, type Marked } from "./mark";

export type Tally = Readonly<Record<Mark, number>>;

/** The marks of each family of books, in the order of its name. */
export function tallyByFamily(books: readonly MarkedBook[]): Map<string, Tally> {
  const marked = books.flatMap(({ book, marked }) => marked.map((each) => ({ group: book.family, ...each })));
  return tallyGroups(marked);
}

/** The marks of each way of writing a figure, where the books know it. */
export function tallyByWriting(books: readonly MarkedBook[]): Map<string, Tally> {
  return tallyGroups(
    books.flatMap(({ marked }) => marked.map((each) => ({ group: each.figure.written ?? "", ...each }))),
  );
}

function tallyGroups(marked: readonly (Marked & { readonly group: string })[]): Map<string, Tally> {
  const groups = [...groupBy(marked, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = (each: readonly Marked[], wanted: Mark): number => each.filter(({ mark }) => mark === wanted).length;
  return new Map(
    groups.map(([group, each]) => [
      group,
      Object.fromEntries(MARKS.map((mark) => [mark, count(each, mark)])) as Record<Mark, number>,
    ]),
  );
}

/** A row for each group and one for all of them. */
export function renderTally(tallies: ReadonlyMap<string, Tally>, heading = "family"): string {
  const all = Object.fromEntries(
    MARKS.map((mark) => [mark, [...tallies.values()].reduce((sum, tally) => sum + tally[mark], 0)]),
  ) as Record<Mark, number>;
  const rows = [...tallies, ["**all**", all] as const].map(([group, tally]) => {
    const figures = MARKS.reduce((sum, mark) => sum + tally[mark], 0);
    return `| ${[group, figures, ...MARKS.map((mark) => tally[mark])].join(" | ")} |`;
  });
  const heads = [`| ${heading} | figures | ${MARKS.join(" | ")} |`, `|---|${"---:|".repeat(MARKS.length + 1)}`];
  return [...heads, ...rows].join("\n");
}

/** One line for each figure with one of the marks: where it stands, what stands there, what was expected and what was got. */
export function listMarked(books: readonly MarkedBook[], marks: readonly Mark[]): string[] {
  return books.flatMap(({ book, marked }) =>
    marked.filter(({ mark }) => marks.includes(mark)).map((each) => `${each.mark}: ${book.id} ${describe(each)}`),
  );
}

/** The figure in one line. */
export function describe({ figure, got }: Marked): string {
  const { indicator, unit, sheet, cell, text, value, parts, state, mustAsk } = figure;
  const expected = parts?.join("/") ?? value ?? state ?? (mustAsk === true ? "a question" : "no figure");
  return `${sheet}!${cell} ${indicator}|${unit} «${text}» expected ${String(expected)}, got ${got || "nothing"}`;
}
