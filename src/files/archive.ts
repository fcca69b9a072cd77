/** Several files as one archive. What is packed already is stored, not packed again. */
import { zipSync, type Zippable } from "fflate";

/** The archive of the files. */
export function archiveOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 0 }];
  return zipSync(entries, { level: 0 });
}
