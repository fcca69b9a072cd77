/**
 * What takes long to make and is the same in many test files is made by the first that asks for it, in each run anew. Other
 * test files of the run, in whatever process, are given the same bytes.
 */
import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What `make` makes; `key` says what that is, whatever it hangs on included. */
export async function onceInRun(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = process.env["TEST_RUN_FOLDER"];
  if (folder === undefined) return make();
  const path = join(folder, createHash("sha1").update(key).digest("hex"));
  const kept = await readFile(path).catch(() => null);
  if (kept) return new Uint8Array(kept);
  const made = await make();
  // Under its name when it is whole.
  const written = `${path}.${String(process.pid)}`;
  await writeFile(written, made);
  await rename(written, path);
  return made;
}
