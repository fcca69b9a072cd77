/** Plays a year through the command line, each step on the workbook that the last one wrote, and compares with an answer key. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";

/** What one step is run with, besides the workbook and the files of its folder. */
export interface YearStep {
  readonly folder: string;
  readonly options: readonly string[];
  /** What a person does to the workbook before the next step. */
  readonly after?: (workbook: string) => Promise<void>;
}

interface KeyRow {
  readonly indicator: string;
  readonly period: string;
  readonly revision: number;
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
}

export interface HistoryKey {
  readonly periods: readonly { readonly period: string; readonly counts: unknown }[];
  readonly indicators: readonly KeyRow[];
}

/** Runs the command line; what it printed. @throws where it refuses */
export async function runCli(args: readonly string[]): Promise<string> {
  const written: string[] = [];
  const errors: string[] = [];
  const code = await main(args, {
    write: (text) => written.push(text),
    error: (text) => errors.push(text),
    progress: false,
  });
  if (code === 2) throw new Error(errors.join(""));
  return written.join("\n");
}

/** The files of a folder, in their order. */
export async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}

/** Plays the steps from the schema of the set; `then` sees the last workbook while it is still there. */
export async function playYear<T>(
  set: string,
  steps: readonly YearStep[],
  then: (workbook: string) => Promise<T>,
): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), "chi-tieu-"));
  try {
    let workbook = join(set, "schema.xlsx");
    for (const [index, { folder, options, after }] of steps.entries()) {
      const out = join(scratch, `${String(index)}.xlsx`);
      await runCli([
        "consolidate",
        "--json",
        "--schema",
        workbook,
        "--out",
        out,
        ...options,
        ...(await filesOf(join(set, folder))),
      ]);
      workbook = out;
      await after?.(workbook);
    }
    return await then(workbook);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/** The answer key of a set. */
export async function readKey(set: string): Promise<HistoryKey> {
  return JSON.parse(await readFile(join(set, "expected-history.json"), "utf8")) as HistoryKey;
}

/** Fields that do not say what the key says, one line each. */
export function differences(key: HistoryKey, answer: HistoryKey): string[] {
  const rows = new Map(
    answer.indicators.map((row) => [placeOf(row), row as unknown as Readonly<Record<string, unknown>>]),
  );
  const lines: string[] = [];
  for (const wanted of key.indicators) {
    const got = rows.get(placeOf(wanted));
    for (const [field, value] of Object.entries(wanted)) {
      if (field === "accept") continue;
      const fits = [value, ...(wanted.accept?.[field] ?? [])].some((each) => isSame(each, got?.[field]));
      if (!fits) lines.push(`${placeOf(wanted)} ${field}: ${said(value)}, not ${said(got?.[field])}`);
    }
  }
  for (const { period, counts } of key.periods) {
    const got = answer.periods.find((each) => each.period === period)?.counts;
    if (!isSame(counts, got)) lines.push(`${period} counts: ${said(counts)}, not ${said(got)}`);
  }
  return lines;
}

function placeOf({ indicator, period, revision }: KeyRow): string {
  return `${indicator} ${period} ${String(revision)}`;
}

function said(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/** Numbers up to what computing adds; of an object what the key names. */
function isSame(wanted: unknown, got: unknown): boolean {
  if (typeof wanted === "number" && typeof got === "number")
    return Math.abs(wanted - got) <= 1e-6 * Math.max(1, Math.abs(wanted));
  if (Array.isArray(wanted) && Array.isArray(got))
    return wanted.length === got.length && wanted.every((each, index) => isSame(each, got[index]));
  if (isObject(wanted) && isObject(got))
    return Object.entries(wanted).every(([name, each]) => name === "reason" || isSame(each, got[name]));
  return wanted === got;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
