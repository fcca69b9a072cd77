/**
 * `npm run bench`: every number of the product's list that is a time or a size, measured and printed beside its goal. It
 * ends well whether or not the goals are met.
 *   -- --all      3,400 workbooks as well as 200
 *   -- --no-pane  without a browser and without building
 * Needs Chromium and /usr/bin/python3 with openpyxl. Files are made once and kept in .build/bench.
 */
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { makeFiles, makeSchema } from "./make-files";
import { median, type NodeMeasure, type PaneMeasure } from "./measures";
import { startWorkbench } from "../e2e/workbench";
import { measurePane } from "./pane.bench";

const root = path.resolve(__dirname, "../..");
const folder = path.join(root, ".build/bench/files");
const addIn = path.join(root, ".build/bench/addin");
const OFFICE = { OFFICE_JS: "local" };

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly met: boolean | null;
}

const rows: Row[] = [];

function report(what: string, value: number, unit: string, limit: number | null): void {
  const digits = value < 10 ? 2 : 0;
  const show = (number: number, places: number): string => `${number.toFixed(places)} ${unit}`.trim();
  const goal = limit === null ? "" : `≤ ${show(limit, Number.isInteger(limit) ? 0 : 1)}`;
  rows.push({ what, measured: show(value, digits), goal, met: limit === null ? null : value <= limit });
  process.stderr.write(`  ${what}: ${show(value, digits)}\n`);
}

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

const built = path.join(root, ".build/bench/cli");
const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");

function runNode(...args: string[]): unknown {
  const output = run(process.execPath, args);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "null");
}

function measureNode(count: number): void {
  const rounds = count > 1000 ? "1" : "7";
  const script = path.join(built, "node-bench.cjs");
  const bare = runNode(script, "bare", folder, String(count), rounds) as NodeMeasure;
  const whole = runNode(script, "whole", folder, String(count), rounds) as NodeMeasure;
  const files = count.toLocaleString("en-US");
  report(`${files} files, Node: only reading them`, bare.wall, "ms", null);
  report(`${files} files, Node: whole consolidation`, whole.wall, "ms", null);
  report(`${files} files, Node: ratio by the clock`, whole.wall / bare.wall, "×", 1.5);
  report(`${files} files, Node: ratio by processor time`, whole.cpu / bare.cpu, "×", 1.5);
  report(`${files} files, Node: most memory`, whole.peakMB, "MB", 600);
  process.stderr.write(`  ${JSON.stringify(whole.result)}\n`);
  const written = runNode(script, "written", folder, String(count), rounds) as NodeMeasure;
  report(`${files} files, Node: with the sheets written ÷ without, processor`, written.cpu / whole.cpu, "×", 1.5);
  report(`${files} files, Node: most memory with the sheets written`, written.peakMB, "MB", 800);
  const naive = Number(run("/usr/bin/python3", [path.join(__dirname, "naive.py"), folder, String(count)]));
  report(`${files} files: plain script with openpyxl`, naive, "ms", null);
  report(`${files} files: times as fast as the plain script`, naive / whole.wall, "×", null);
}

function measureForms(count: number, seconds: number, megabytes: number): void {
  const rounds = count > 1000 ? "1" : "3";
  const made = runNode(path.join(built, "node-bench.cjs"), "forms", folder, String(count), rounds) as NodeMeasure;
  const { largest, all } = made.result as { readonly largest: number; readonly all: number };
  const forms = count.toLocaleString("en-US");
  report(`${forms} forms of 40 rows, Node: making them`, made.wall / 1000, "s", seconds);
  report(`${forms} forms, Node: most memory`, made.peakMB, "MB", megabytes);
  report(`${forms} forms: the largest`, largest / 1000, "kB", 25);
  if (count < 1000) report(`${forms} forms: all of them in an archive`, all / 1e6, "MB", 3.5);
}

async function measureInPane(origin: string, count: number): Promise<void> {
  const paths = await makeFiles(folder, count);
  const schema = await makeSchema(count);
  // Written into the workbench, a country's figures would measure the workbench: only the reading is taken there.
  const write = count <= 200;
  const measures: PaneMeasure[] = [];
  for (let round = 0; round < (write ? 3 : 1); round += 1)
    measures.push(await measurePane(origin, schema, paths, { write }));
  const say = (
    what: string,
    field: (measure: PaneMeasure) => number,
    unit: string,
    limit: number | null = null,
  ): void => {
    report(`${count.toLocaleString("en-US")} files, pane: ${what}`, median(measures.map(field)), unit, limit);
  };
  say("pick to preview", ({ preview }) => preview, "ms", write ? null : 20_000);
  say("longest block while reading", ({ blockedReading }) => blockedReading, "ms", 100);
  if (!write) return;
  say("pick to finished sheet, workbench included", (each) => each.preview + each.write, "ms");
  say("of this, the workbench playing Excel", ({ host }) => host, "ms");
  say("pick to finished sheet without that", (each) => each.preview + each.write - each.host, "ms", 1500);
  say("longest block while writing", ({ blockedWriting }) => blockedWriting, "ms", 100);
  say("requests to Excel", ({ requests }) => requests, "", 8 + Math.ceil((count * 40) / 5000));
  say("sent to Excel", ({ bytes }) => bytes / 1e6, "MB");
  say("largest request", ({ largest }) => largest / 1e6, "MB", 2);
}

async function main(): Promise<void> {
  const counts = process.argv.includes("--all") ? [200, 3400] : [200];
  await makeFiles(folder, Math.max(...counts));
  run(process.execPath, [webpack, "-c", "webpack.cli.config.js"], { BENCH: "1", OUT_DIR: built });
  for (const count of counts) measureNode(count);
  measureForms(130, 3, 400);
  if (counts.length > 1) measureForms(3400, 60, 400);
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  const validation = runNode(tsx, path.join(__dirname, "validate.bench.ts")) as { computing: number; requests: number };
  report("10,000 rows × 12 columns: computing", validation.computing, "ms", 300);
  report("10,000 rows × 12 columns: requests to Excel", validation.requests, "", null);
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
    report("JavaScript before the first paint, gzip", Number(/first screen: ([\d.]+)/.exec(size)?.[1]), "kB", 200);
  }
  print();
}

function print(): void {
  const [cpu] = os.cpus();
  const load = os
    .loadavg()
    .map((each) => each.toFixed(1))
    .join(" ");
  const lines = rows.map(
    ({ what, measured, goal, met }) =>
      `| ${what.padEnd(58)} | ${measured.padStart(10)} | ${goal.padStart(11)} | ${met === null ? "   " : met ? "yes" : "NO "} |`,
  );
  process.stdout.write(
    [
      `${cpu?.model.trim() ?? "?"}, ${String(os.cpus().length)} cores, Node ${process.versions.node}, load ${load}`,
      `| ${"what".padEnd(58)} | ${"measured".padStart(10)} | ${"goal".padStart(11)} | met |`,
      `|${"-".repeat(60)}|${"-".repeat(12)}|${"-".repeat(13)}|-----|`,
      ...lines,
      "",
    ].join("\n"),
  );
}

void main();
