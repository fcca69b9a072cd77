/**
 * Prints the gzipped size of the built scripts and fails where the budget is passed. Counted against it is everything
 * of ours that runs before the first paint (the scripts taskpane.html names) and the screen that is shown first.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const BUDGET = 170 * 1024;
const dist = process.env.OUT_DIR ?? "dist";

const size = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
const html = readFileSync(path.join(dist, "taskpane.html"), "utf8");
const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
const initial = [...html.matchAll(/<script[^>]* src=["']?([^"' >]+)/g)]
  .map((match) => match[1])
  .filter((file) => scripts.includes(file));
const first = scripts.filter((file) => file.startsWith("screen-overview."));

const rows = scripts.map((file) => ({
  file,
  when: initial.includes(file) ? "before first paint" : first.includes(file) ? "first screen" : "on first use",
  bytes: size(file),
}));
for (const { file, when, bytes } of rows.sort((a, b) => b.bytes - a.bytes))
  process.stdout.write(`${(bytes / 1024).toFixed(1).padStart(8)} kB  ${when.padEnd(18)}  ${file}\n`);

const counted = rows.filter(({ when }) => when !== "on first use").reduce((sum, { bytes }) => sum + bytes, 0);
process.stdout.write(`first paint with first screen: ${(counted / 1024).toFixed(1)} of ${BUDGET / 1024} kB gzip\n`);
if (initial.length === 0 || counted > BUDGET) {
  process.stderr.write("over the budget\n");
  process.exit(1);
}
