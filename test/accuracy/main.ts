/**
 * `npm run accuracy -- [--seed S] [--count N]`: reads generated books (seeds S to S + N - 1) and the books of offices through
 * the whole product and writes what became of every figure to docs/accuracy.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readBooks } from "./book";
import { markBooks, type MarkedBook } from "./consolidate-book";
import { generateBooks } from "./generate/generate";
import { renderAccuracy } from "./render-accuracy";

const root = path.resolve(__dirname, "../..");

function option(args: readonly string[], name: string): number {
  const at = args.indexOf(`--${name}`);
  const value = at < 0 ? 1 : Number(args[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} wants a whole number`);
  return value;
}

async function main(args: readonly string[]): Promise<void> {
  const seed = option(args, "seed");
  const count = option(args, "count");
  const generated: MarkedBook[] = [];
  for (let each = seed; each < seed + count; each++) {
    generated.push(...(await markBooks(generateBooks(each))));
    process.stderr.write(`  seed ${String(each)}\n`);
  }
  const offices = await markBooks(readBooks(path.join(root, "test/fixtures/office-sheets")));
  const command = `npm run accuracy -- --seed ${String(seed)} --count ${String(count)}`;
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(path.join(root, "docs/accuracy.md"), renderAccuracy({ command, day, version, generated, offices }));
}

void main(process.argv.slice(2));
