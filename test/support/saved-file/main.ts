/** Checks .xlsx files named on the command line; exit 1 where Excel would repair one. */
import { readFileSync } from "node:fs";
import { checkSavedFile } from "./check-saved-file";

let bad = 0;
for (const file of process.argv.slice(2)) {
  const faults = checkSavedFile(new Uint8Array(readFileSync(file)));
  if (faults.length > 0) bad += 1;
  for (const { part, rule, found } of faults.slice(0, 10)) process.stdout.write(`${file}: ${part}: ${rule} ${found}\n`);
}
process.stdout.write(`${String(process.argv.length - 2 - bad)} passed, ${String(bad)} failed\n`);
process.exitCode = bad === 0 ? 0 : 1;
