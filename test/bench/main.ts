/**
 * `npm run bench`: every number of the product's list that is a time or a size, measured and printed beside its goal. It
 * ends well whether or not the goals are met. What is held against something else is measured in turn with it.
 *   -- --all      3,400 workbooks as well as 200
 *   -- --no-pane  without a browser and without building
 * Needs Chromium and /usr/bin/python3 with openpyxl. Files are made once and kept in .build/bench.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeCorrected, makeFiles, makeSchema } from "./make-files";
import { median, type NodeMeasure, type PaneMeasure } from "./measures";
import { Table, type Goal } from "./table";
import { startWorkbench } from "../e2e/workbench";
import { measurePane } from "./pane.bench";

const root = path.resolve(__dirname, "../..");
const folder = path.join(root, ".build/bench/files");
const addIn = path.join(root, ".build/bench/addin");
const built = path.join(root, ".build/bench/cli");
const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
const OFFICE = { OFFICE_JS: "local" };
/** Runs of each measure. */
const RUNS = 5;
const MANY = 1_000;
/** Files that are corrected before the same are picked again. */
const CORRECTED = 5;

const table = new Table();

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const done = spawnSync(command, [...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  return done.stdout;
}

function runNode(...args: string[]): unknown {
  const output = run(process.execPath, args);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "null");
}

function measureKind(kind: "bare" | "whole" | "written" | "forms", count: number, rounds: number): NodeMeasure {
  const script = path.join(built, "node-bench.cjs");
  return runNode(script, kind, folder, String(count), String(rounds)) as NodeMeasure;
}

/** Milliseconds of a whole consolidation for each file. */
function measureNode(count: number): number {
  const many = count > MANY;
  const naiveScript = path.join(__dirname, "naive.py");
  const runs = Array.from({ length: RUNS }, () => ({
    bare: measureKind("bare", count, many ? 1 : RUNS),
    whole: measureKind("whole", count, many ? 1 : RUNS),
    naive: Number(run("/usr/bin/python3", [naiveScript, folder, String(count)])),
  }));
  const written = measureKind("written", count, 1);
  const files = `${count.toLocaleString("en-US")} files`;
  const say = (what: string, of: (each: (typeof runs)[number]) => number, unit: string, goal: Goal = null): void => {
    table.add(`${files}, ${what}`, runs.map(of), unit, goal);
  };
  say("Node: only reading them", ({ bare }) => bare.wall, "ms");
  say("Node: whole consolidation", ({ whole }) => whole.wall, "ms", many ? { most: 12_000 } : null);
  say("Node: the one ÷ the other, by the clock", ({ bare, whole }) => whole.wall / bare.wall, "×", { most: 1.5 });
  say("Node: the one ÷ the other, by processor time", ({ bare, whole }) => whole.cpu / bare.cpu, "×");
  say("Node: most memory", ({ whole }) => whole.peakMB, "MB", { most: 450 });
  say("plain script with openpyxl", ({ naive }) => naive, "ms");
  say("plain script ÷ ours", ({ naive, whole }) => naive / whole.wall, "×", { least: many ? 3 : 2 });
  table.add(`${files}, Node: most memory with the sheets written`, [written.peakMB], "MB");
  process.stderr.write(`  ${JSON.stringify(runs[0]?.whole.result)}\n`);
  return median(runs.map(({ whole }) => whole.wall)) / count;
}

function measureForms(count: number, seconds: number, megabytes: number): void {
  const made = measureKind("forms", count, count > MANY ? 1 : 3);
  const { largest, all } = made.result as { readonly largest: number; readonly all: number };
  const forms = `${count.toLocaleString("en-US")} forms`;
  table.add(`${forms} of 40 rows, Node: making them`, [made.wall / 1000], "s", { most: seconds });
  table.add(`${forms}, Node: most memory`, [made.peakMB], "MB", { most: megabytes });
  table.add(`${forms}: the largest`, [largest / 1000], "kB", { most: 25 });
  if (count < MANY) table.add(`${forms}: all of them in an archive`, [all / 1e6], "MB", { most: 3.5 });
}

function measureValidation(): void {
  const script = path.join(built, "validate-bench.cjs");
  const runs = Array.from({ length: RUNS }, () => runNode(script) as { computing: number; requests: number });
  const computing = runs.map((each) => each.computing);
  table.add("10,000 rows × 12 columns: computing", computing, "ms", { most: 150 });
  table.add("10,000 rows × 12 columns: requests to Excel", [runs[0]?.requests ?? Number.NaN], "");
}

async function measureInPane(origin: string, count: number): Promise<void> {
  const paths = await makeFiles(folder, count);
  const schema = await makeSchema(count);
  // Written into the workbench, a country's figures would measure the workbench: only the reading is taken there.
  const write = count <= MANY;
  const corrected = await makeCorrected(path.join(folder, "../corrected"), paths, CORRECTED);
  const measures: PaneMeasure[] = [];
  for (let round = 0; round < RUNS; round += 1)
    measures.push(await measurePane(origin, schema, paths, { again: write ? corrected : null }));
  const say = (what: string, field: (measure: PaneMeasure) => number, unit: string, goal: Goal = null): void => {
    table.add(`${count.toLocaleString("en-US")} files, pane: ${what}`, measures.map(field), unit, goal);
  };
  say("pick to preview", ({ preview }) => preview, "ms", { most: write ? 1_200 : 15_000 });
  say("pick to preview, processor time of the browser", ({ previewCpu }) => previewCpu, "ms");
  say("longest block while reading", ({ blockedReading }) => blockedReading, "ms", { most: 100 });
  if (!write) return;
  say("pick to finished sheet, workbench included", (each) => each.preview + each.write, "ms");
  say("of this, the workbench playing Excel", ({ host }) => host, "ms");
  say("pick to finished sheet without that", (each) => each.preview + each.write - each.host, "ms", { most: 1_500 });
  say("longest block while writing", ({ blockedWriting }) => blockedWriting, "ms", { most: 100 });
  const rest = `${String(count - CORRECTED)} of them unchanged`;
  say(`the same again, ${rest}: pick to preview without the workbench`, (each) => each.again - each.againHost, "ms", {
    most: 500,
  });
  say("of the same again, the workbench playing Excel", ({ againHost }) => againHost, "ms");
  say("requests to Excel", ({ requests }) => requests, "", { most: 8 + Math.ceil((count * 40) / 5000) });
  say("sent to Excel", ({ bytes }) => bytes / 1e6, "MB");
  say("largest request", ({ largest }) => largest / 1e6, "MB", { most: 2 });
}

/** What is measured against must not change unseen. */
function hashOf(file: string): string {
  const hash = createHash("sha256").update(readFileSync(path.join(__dirname, file)));
  return `${file} ${hash.digest("hex").slice(0, 12)}`;
}

function load(): string {
  return os
    .loadavg()
    .map((each) => each.toFixed(1))
    .join(" ");
}

async function main(): Promise<void> {
  const before = load();
  const counts = process.argv.includes("--all") ? [200, 3400] : [200];
  await makeFiles(folder, Math.max(...counts));
  run(process.execPath, [webpack, "-c", "webpack.cli.config.js"], { BENCH: "1", OUT_DIR: built });
  const [few = 0, many] = counts.map(measureNode);
  if (many !== undefined)
    table.add("cost of a file, 200 to 3,400: grows by", [(many / few - 1) * 100], "%", { most: 10 });
  measureForms(130, 3, 400);
  if (many !== undefined) measureForms(3400, 60, 400);
  measureValidation();
  if (!process.argv.includes("--no-pane")) {
    run(process.execPath, [webpack, "-c", "webpack.config.js"], { ...OFFICE, OUT_DIR: addIn });
    run(process.execPath, [webpack, "-c", "webpack.workbench.config.js"], OFFICE);
    const { origin, close } = await startWorkbench(addIn);
    try {
      for (const count of counts) await measureInPane(origin, count);
    } finally {
      close();
    }
    const size = run(process.execPath, ["scripts/size.mjs"], { OUT_DIR: addIn });
    const paint = Number(/first screen: ([\d.]+)/.exec(size)?.[1]);
    table.add("JavaScript before the first paint, gzip", [paint], "kB", { most: 170 });
  }
  const [cpu] = os.cpus();
  const machine = `${cpu?.model.trim() ?? "?"}, ${String(os.cpus().length)} cores, Node ${process.versions.node}`;
  process.stdout.write(`${machine}, load ${before} before and ${load()} after\n`);
  process.stdout.write(`measured against: ${hashOf("bare.ts")}, ${hashOf("naive.py")}\n${table.toString()}`);
}

void main();
