/** The page docs/accuracy.md. */
import type { MarkedBook } from "./consolidate-book";
import { groupBy } from "./group-by";
import type { Mark } from "./mark";
import { describe, listMarked, renderTally, tallyByFamily, tallyByWriting } from "./tally";

export interface Accuracy {
  readonly command: string;
  readonly day: string;
  readonly version: string;
  readonly generated: readonly MarkedBook[];
  readonly offices: readonly MarkedBook[];
}

/** The page with its tables, what was left out and why, and every kind of wrong figure with examples. */
export function renderAccuracy({ command, day, version, generated, offices }: Accuracy): string {
  return `# Accuracy of reading

What becomes of every figure in a sheet that somebody else has laid out. Written by \`${command}\` on ${day}, version ${version}.

- **right**: used as it was meant; or not used where it is no figure, or where no reading is certain and the product asks.
- **asked**: left out with a finding at its cell, its row or its sheet. It costs a minute.
- **unread**: its whole sheet left out, and said.
- **wrong**: used with confidence and not what was meant, or used where nothing was meant. It must not be.
- **lost**: gone without a word. It must not be either.

## Workbooks as offices send them

${String(offices.length)} books made by hand (\`test/fixtures/office-sheets\`), keys decided by hand from the rules, and not from what the product reads.

${renderTally(tallyByFamily(offices))}

${renderWorst(offices)}

## Generated sheets

${String(generated.length)} books: every layout with every way of writing a figure, over resolutions drawn from the seed; each figure was put where its key says
(\`test/accuracy/generate\`).

${renderTally(tallyByFamily(generated), "layout")}

${renderTally(tallyByWriting(generated), "a figure written as")}

${renderWorst(generated)}

## What is asked, and why

Figures left out, by the findings that say so (of both kinds of books).

${renderReasons([...offices, ...generated])}
`;
}

const WORST: readonly Mark[] = ["wrong", "lost"];

function renderWorst(books: readonly MarkedBook[]): string {
  const families = groupBy(
    books.filter((each) => listMarked([each], WORST).length > 0),
    ({ book }) => book.family,
  );
  if (families.size === 0) return "Nothing is wrong and nothing is lost.";
  const lines = [...families].map(([family, each]) => {
    const worst = listMarked(each, WORST);
    return `- ${family}: ${String(worst.length)}, such as ${worst[0] ?? ""}`;
  });
  return ["Wrong or lost:", "", ...lines].join("\n");
}

function renderReasons(books: readonly MarkedBook[]): string {
  const left = books.flatMap(({ marked }) => marked.filter(({ mark }) => mark === "asked" || mark === "unread"));
  const reasons = [...groupBy(left, ({ mark, got }) => `${mark}: ${got}`)].sort(([, a], [, b]) => b.length - a.length);
  const rows = reasons.map(
    ([reason, each]) => `| ${reason} | ${String(each.length)} | ${each[0] ? describe(each[0]) : ""} |`,
  );
  return ["| findings | figures | such as |", "|---|---:|---|", ...rows].join("\n");
}
