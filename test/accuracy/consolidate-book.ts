/** A book read and consolidated by the product's public use case, as the command line does it. */
import { consolidateFiles } from "../../src/app/consolidate";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { createInProcessReader } from "../support/in-process-reader";
import type { Consolidation } from "../../src/domain/consolidate/consolidation";
import type { Book } from "./book";
import { markBook, type Marked } from "./mark";

/** The book's consolidation, nothing decided. */
export async function consolidateBook({ id, schema, files }: Book): Promise<Consolidation> {
  const opened = await openFileWorkbook("schema.xlsx", schema);
  if (!opened.ok) throw new Error(`${id}: ${opened.problem.code}`);
  const outcome = await consolidateFiles(opened.value, createInProcessReader(), files);
  if (!outcome.ok) throw new Error(`${id}: ${outcome.problem.code}`);
  return outcome.value.consolidation;
}

export interface MarkedBook {
  readonly book: Book;
  readonly marked: readonly Marked[];
}

/** Each book with its figures marked. */
export async function markBooks(books: readonly Book[]): Promise<MarkedBook[]> {
  const marked: MarkedBook[] = [];
  for (const book of books) marked.push({ book, marked: markBook(book.figures, await consolidateBook(book)) });
  return marked;
}
