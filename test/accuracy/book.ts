/** A book: workbooks as an office would send them, the schema they are read by, and what a careful officer reads in them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { PickedFile } from "../../src/app/ports";

/** What stands in one cell, as decided by hand or known because it was put there. Exactly one of value, parts, state, mustAsk. */
export interface KeyFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  /** In the schema's unit. */
  readonly value?: number;
  /** Values as good as `value`: 77,8 beside 14/18. */
  readonly or?: readonly number[];
  readonly parts?: readonly number[];
  readonly state?: string;
  /** No reading is certain: the figure must be left out and asked about. */
  readonly mustAsk?: boolean;
  readonly reading?: string;
  /** The way in which it is written, where the book was generated. */
  readonly written?: string;
  readonly note?: string;
}

export interface Book {
  readonly id: string;
  readonly family: string;
  readonly schema: Uint8Array;
  readonly files: readonly PickedFile[];
  readonly figures: readonly KeyFigure[];
}

interface KeyFile {
  readonly family: string;
  /** Path from the book's folder: books of one resolution share it. */
  readonly schema: string;
  readonly files: readonly string[];
  readonly figures: readonly KeyFigure[];
}

/** The book kept in a folder, or those in the folders of one. */
export function readBooks(folder: string): Book[] {
  if (existsSync(join(folder, "key.json"))) return [readBook(folder)];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => readBooks(join(folder, name)));
}

function readBook(folder: string): Book {
  const { family, schema, files, figures } = JSON.parse(readFileSync(join(folder, "key.json"), "utf8")) as KeyFile;
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  const picked = files.map((name) => ({ name, bytes: () => Promise.resolve(bytes(name)) }));
  return { id: basename(folder), family, schema: bytes(schema), files: picked, figures };
}
