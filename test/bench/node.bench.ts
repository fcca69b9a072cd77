/**
 * One measurement in a process of its own, so that its memory is its own: `node-bench.cjs bare|whole|written
 * <folder> <files> <rounds>`. "bare" only opens and reads the files with the spreadsheet library; "whole" is the consolidation
 * up to the plan; "written" carries it out and packs the workbook as well; "forms" makes a form for each unit, without writing
 * it to a disk. Prints one line of JSON; times are medians of the rounds.
 */
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { PackedParts } from "../../src/files/package/packed-parts";
import { createReaderFor } from "../../src/cli/reading-threads";
import { readBare } from "./bare";
import { makeFiles, makeSchema, pick } from "./make-files";
import { median, type NodeMeasure } from "./measures";

type Pick = ReturnType<typeof pick>;

async function consolidateAll(schema: Uint8Array, files: readonly Pick[], write: boolean): Promise<object> {
  const opened = await openFileWorkbook("schema.xlsx", schema);
  if (!opened.ok) throw new Error(opened.problem.code);
  const outcome = await consolidateFiles(opened.value, createReaderFor(files.length), files);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const { values, findings } = outcome.value.consolidation;
  const result = { values: values.length, used: values.filter(({ used }) => used).length, findings: findings.length };
  if (!write) return result;
  const applied = await applyChange(opened.value, outcome.value.change);
  if (!applied.ok) throw new Error(applied.problem.code);
  return { ...result, bytes: opened.value.bytes().length };
}

/** Bytes of the largest form and of all, and the longest that one took. */
async function issueAll(schema: Uint8Array): Promise<object> {
  const opened = await openFileWorkbook("schema.xlsx", schema);
  if (!opened.ok) throw new Error(opened.problem.code);
  const set = await prepareForms(opened.value, { period: "2026-9T" });
  if (!set.ok) throw new Error(set.problem.code);
  const { drafts } = set.value;
  const packed = new PackedParts();
  const issue = issueOf(set.value);
  let [largest, all, longest] = [0, 0, 0];
  for (const draft of drafts) {
    const start = performance.now();
    const { length } = writeForm(set.value.build(draft, issue), packed);
    longest = Math.max(longest, performance.now() - start);
    largest = Math.max(largest, length);
    all += length;
  }
  return { forms: drafts.length, largest, all, longest };
}

async function main([mode = "whole", folder = "", count = "200", rounds = "5"]: readonly string[]): Promise<void> {
  const files = mode === "forms" ? [] : (await makeFiles(folder, Number(count))).map(pick);
  const schema = await makeSchema(Number(count));
  const wall: number[] = [];
  const cpu: number[] = [];
  let result = {};
  for (let round = 0; round < Number(rounds); round += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    if (mode === "bare") await readBare(files);
    else if (mode === "forms") result = await issueAll(schema);
    else result = await consolidateAll(schema, files, mode === "written");
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  const measure: NodeMeasure = {
    wall: median(wall),
    cpu: median(cpu),
    peakMB: process.resourceUsage().maxRSS / 1024,
    result,
  };
  process.stdout.write(`${JSON.stringify(measure)}\n`);
}

void main(process.argv.slice(2));
