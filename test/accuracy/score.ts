/** `npx tsx test/accuracy/score.ts DIR… [--list right,asked,…]`: marks the books kept in folders; lists what is wrong or lost unless told otherwise. */
import { readBooks } from "./book";
import { markBooks } from "./consolidate-book";
import { MARKS } from "./mark";
import { listMarked, renderTally, tallyByFamily } from "./tally";

async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf("--list");
  const wanted = at < 0 ? ["wrong", "lost"] : (args[at + 1] ?? "").split(",");
  const folders = at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  const books = await markBooks(folders.flatMap(readBooks));
  const marks = MARKS.filter((mark) => wanted.includes(mark));
  process.stdout.write([renderTally(tallyByFamily(books)), "", ...listMarked(books, marks), ""].join("\n"));
}

void main(process.argv.slice(2));
