/**
 * Foreign workbooks, read in child processes with limits: what is read, refused, slow, large, crashed.
 *   npm run corpus -- FOLDER…            every file below the folders
 *   npm run corpus -- --fuzz COUNT SEED  the sample's files, changed by chance
 * With READER=pane they are read as the pane reads them, else as the command line does.
 * Exit 1 where one of a megabyte or less was slow, large or crashed; those files are kept, and named.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { mutate, numbersFrom } from "./mutate";
import { readEach, type Reader } from "./read-each";

/** A reader that gives up after five seconds has a moment to say so. */
const LIMITS = { milliseconds: 5500, megabytes: 1000 };
const SMALL = 1e6;
const READER: Reader = process.env["READER"] === "pane" ? "pane" : "command";
const SAMPLE = join(__dirname, "..", "fixtures", "pacnam-2023");
const folder = mkdtempSync(join(tmpdir(), "chi-tieu-fuzz-"));

function* filesBelow(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

function* mutated(count: number, seed: number): Generator<string> {
  const sources = [...filesBelow(SAMPLE)].filter((path) => /\.(xls[xmb]?|ods|csv)$/i.test(path));
  const next = numbersFrom(seed);
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const source = sources[number % sources.length] ?? "";
    const path = join(folder, `${String(seed)}-${String(number)}${extname(source)}`);
    writeFileSync(path, mutate(new Uint8Array(readFileSync(source)), next));
    yield path;
  }
}

async function main(): Promise<void> {
  const [first = "", ...more] = process.argv.slice(2);
  const fuzz = first === "--fuzz";
  const seed = Number(more[1] ?? Date.now() % 1_000_000);
  if (fuzz) process.stdout.write(`seed ${String(seed)}\n`);
  const paths = fuzz
    ? mutated(Number(more[0] ?? "2000"), seed)
    : [first, ...more].flatMap((path) => [...filesBelow(path)]);
  const counts = new Map<string, number>();
  let bad = 0;
  let slowest = 0;
  for await (const { path, outcome, milliseconds } of readEach(paths, LIMITS, READER)) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    slowest = Math.max(slowest, milliseconds);
    const fault = ["slow", "large", "crashed"].includes(outcome) && statSync(path).size <= SMALL;
    if (fault) {
      bad += 1;
      process.stdout.write(`${outcome} ${path}\n`);
    } else if (fuzz) rmSync(path);
  }
  for (const [outcome, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`${String(count).padStart(6)} ${outcome}\n`);
  process.stdout.write(`slowest ${String(Math.round(slowest))} ms\n`);
  const whole = [...counts.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${String(whole - bad)} passed, ${String(bad)} failed\n`);
  if (bad === 0) rmSync(folder, { recursive: true, force: true });
  process.exitCode = bad === 0 ? 0 : 1;
}

void main();
