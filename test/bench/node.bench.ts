/** Consolidates made workbooks in Node and prints how long it takes beside only reading them with the same library. */
import { openFileWorkbook } from "../../src/files/file-workbook";
import { createInProcessReader } from "../../src/files/in-process-reader";
import { consolidateFiles } from "../../src/app/consolidate";
import { makeFile, makeSchema } from "./make-files";

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 200);
  const files = [];
  for (let unit = 0; unit < count; unit += 1) files.push(await makeFile(unit));
  const opened = await openFileWorkbook("schema.xlsx", await makeSchema(count));
  if (!opened.ok) throw new Error(opened.problem.code);
  const picked = files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }));
  const reader = createInProcessReader();
  for (let round = 0; round < 2; round += 1) {
    const readStart = performance.now();
    for await (const reading of reader.read(picked)) if (!reading.ok) throw new Error(reading.detail);
    const readTime = performance.now() - readStart;
    const start = performance.now();
    const outcome = await consolidateFiles(opened.value, reader, picked);
    const time = performance.now() - start;
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { values, counts, findings, missingUnits } = outcome.value.consolidation;
    console.log(
      JSON.stringify({
        round,
        files: count,
        readMs: Math.round(readTime),
        consolidateMs: Math.round(time),
        ratio: Number((time / readTime).toFixed(2)),
        values: values.length,
        used: values.filter(({ used }) => used).length,
        counts,
        findings: findings.length,
        missing: missingUnits.length,
        rssMB: Math.round(process.memoryUsage().rss / 1e6),
      }),
    );
  }
}

void main();
