/**
 * What the workbooks of test/fixtures/office-sheets are read as, whole: test/fixtures/readings/offices.txt. Which of their figures
 * are right, their keys say (test/domain/office-sheets.test.ts).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../../src/domain/grid/snapshot";
import { readSchema } from "../../../src/domain/schema/read-schema";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { readWorkbook } from "../../../src/files/read-workbook";
import { readBooks, type Book } from "../../accuracy/book";
import { sectionsOf } from "../../support/readings";
import { shownRead } from "./shown-sheets";

const FIXTURES = join(__dirname, "../../fixtures");
const PATH = join(FIXTURES, "readings/offices.txt");

/** The schema and the files of a book, opened once. */
const opened = new Map<string, Promise<readonly WorkbookSnapshot[]>>();

async function open({ schema, files }: Book): Promise<readonly WorkbookSnapshot[]> {
  const all = [{ name: "schema.xlsx", bytes: () => Promise.resolve(schema) }, ...files];
  return Promise.all(
    all.map(async (file) => {
      const read = await readWorkbook(file.name, await file.bytes());
      if (!read.ok) throw new Error(`${file.name}: ${read.reason}`);
      return read.workbook;
    }),
  );
}

async function shownBook(book: Book): Promise<string[]> {
  const there = opened.get(book.id) ?? open(book);
  opened.set(book.id, there);
  const [list, ...files] = await there;
  const schema = list && readSchema(list).schema;
  if (!schema) throw new Error(`${book.id}: no schema`);
  const frame = readingFrame(schema);
  return files.flatMap((each) => [`file ${each.name}`, ...shownRead(readFile(frame, each, ""))].map(asRead));
}

function asRead(line: string): string {
  return `⇒ ${line}`.replaceAll("\n", "\\n").trimEnd();
}

const books = readBooks(join(FIXTURES, "office-sheets"));

if (process.env["READINGS"] === "write")
  beforeAll(async () => {
    const sections: string[] = [];
    for (const book of books) sections.push([`== ${book.id}`, ...(await shownBook(book))].join("\n"));
    writeFileSync(PATH, `${sections.join("\n\n")}\n`);
  });

test.each(books)("$id", async (book) => {
  const kept = sectionsOf(readFileSync(PATH, "utf8")).find(({ frame }) => frame.facts.includes(book.id));
  expect(await shownBook(book)).toEqual(kept?.lines);
});
