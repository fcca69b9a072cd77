/** LibreOffice as an independent judge: it computes a workbook anew, and what does not agree is counted. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { readWorkbook } from "../../src/files/read-workbook";

/** Of this run, taken away at its end. */
export const folder = mkdtempSync(join(tmpdir(), "chi-tieu-"));
const profile = join(folder, "profile");

let passed = 0;
let failed = 0;

export function check(name: string, problems: readonly string[]): void {
  if (problems.length === 0) passed += 1;
  else failed += 1;
  console.log(`${problems.length === 0 ? "ok" : "FAILED"} ${name}`);
  for (const problem of problems.slice(0, 5)) console.log(`   ${problem}`);
}

/** LibreOffice keeps stored results unless told to compute all anew. */
export function makeProfile(): void {
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
      '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">' +
      "<value>0</value></prop></item></oor:items>",
  );
}

export async function recalculate(name: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  writeFileSync(join(folder, name), bytes);
  const out = join(folder, "out");
  const options = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", out];
  execFileSync("soffice", [...options, join(folder, name)], { stdio: "ignore", timeout: 240_000 });
  const reading = await readWorkbook(name, new Uint8Array(readFileSync(join(out, name))));
  if (!reading.ok) throw new Error(reading.detail);
  return reading.workbook;
}

export interface OfficeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files as LibreOffice saves them in another format, by name of the file each was made from. */
export function convert(
  files: readonly OfficeFile[],
  ending: string,
  filter: string,
): (OfficeFile & { readonly from: string })[] {
  const [into, out] = [join(folder, "in"), join(folder, ending)];
  mkdirSync(into, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(into, name), bytes);
  const options = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", filter, "--outdir", out];
  const paths = files.map(({ name }) => join(into, name));
  execFileSync("soffice", [...options, ...paths], { stdio: "ignore", timeout: 240_000 });
  return files.map(({ name: from }) => {
    const name = from.replace(/\.[^.]+$/u, `.${ending}`);
    return { name, from, bytes: new Uint8Array(readFileSync(join(out, name))) };
  });
}

/** Fifteen digits are stored; what is computed from them may differ in the last. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  return a === b;
}

/** The last line, by which the run is judged. */
export function finish(): void {
  rmSync(folder, { recursive: true });
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
