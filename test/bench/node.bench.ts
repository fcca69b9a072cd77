/**
 * One measurement in a process of its own, so that its memory is its own: `node-bench.cjs bare|whole|written
 * <folder> <files> <rounds>`. "bare" only opens and reads the files with the spreadsheet library; "whole" is the consolidation
 * up to the plan; "written" carries it out and packs the workbook as well. Prints one line of JSON; times are medians of the rounds.
 */
import * as XLSX from "@e965/xlsx";
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { openContainer } from "../../src/files/container";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { createReaderFor } from "../../src/cli/reading-threads";
import { makeFiles, makeSchema, pick } from "./make-files";
import { median, type NodeMeasure } from "./measures";

type Pick = ReturnType<typeof pick>;

/** The options of src/files/read-workbook.ts. */
const OPTIONS = { dense: true, cellNF: true, cellFormula: true, cellStyles: true, cellText: false, cellHTML: false };

async function readBare(files: readonly Pick[]): Promise<void> {
  for (const file of files) {
    const container = openContainer(await file.bytes());
    if (container.kind !== "zip") throw new Error(file.name);
    XLSX.read(container.stored, { ...OPTIONS, type: "array" });
  }
}

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

async function main([mode = "whole", folder = "", count = "200", rounds = "5"]: readonly string[]): Promise<void> {
  const files = (await makeFiles(folder, Number(count))).map(pick);
  const schema = await makeSchema(files.length);
  const wall: number[] = [];
  const cpu: number[] = [];
  let result = {};
  for (let round = 0; round < Number(rounds); round += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    if (mode === "bare") await readBare(files);
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
