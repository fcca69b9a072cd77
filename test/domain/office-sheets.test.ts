/**
 * Workbooks as offices send them, against keys decided by hand (test/fixtures/office-sheets): never a wrong figure, never a
 * lost one, and as many read as were read before.
 */
import { join } from "node:path";
import { readBooks } from "../accuracy/book";
import { markBooks, type MarkedBook } from "../accuracy/consolidate-book";
import { listMarked, renderTally, tallyByFamily } from "../accuracy/tally";

/** Figures read rightly, by family, as measured last. A better reading raises its number here; no number falls. */
const READ: Readonly<Record<string, number>> = {
  "cards, long form, two rows": 2,
  columns: 14,
  "columns that are not the actual": 4,
  "few or no headings": 0,
  "headings of several rows": 4,
  "months and quarters": 8,
  "names near and short": 4,
  "numbers as written": 12,
  "results in words": 0,
  "several dates": 2,
  "several tables, unit above": 6,
  "states, to be asked": 5,
  "turned and crossed": 7,
};

let books: readonly MarkedBook[];
beforeAll(async () => {
  books = await markBooks(readBooks(join(__dirname, "../fixtures/office-sheets")));
});

test("no figure is used that the key does not have, and none goes without a word", () => {
  expect(listMarked(books, ["wrong", "lost"])).toEqual([]);
});

test("every family is read as well as before", () => {
  const right = Object.fromEntries([...tallyByFamily(books)].map(([family, tally]) => [family, tally.right]));
  const worse = Object.keys(READ).filter((family) => (right[family] ?? 0) < (READ[family] ?? 0));
  // The table says what became of the rest.
  if (worse.length > 0)
    throw new Error(`${worse.join(", ")} read worse than before\n${renderTally(tallyByFamily(books))}`);
  expect(Object.keys(READ)).toEqual(Object.keys(right));
});
