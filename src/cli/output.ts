/**
 * The file that a command writes: whole or not at all, never over an input, over another file only where that was asked for.
 * Whatever stands in the way is said before anything is computed.
 */
import { constants } from "node:fs";
import { access, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { writeObstacle, type WriteObstacle } from "../files/package/obstacles";
import { CommandFailed } from "./io";

export interface Output {
  write(bytes: Uint8Array): Promise<void>;
}

/** Makes sure that `out` may be written. @throws CommandFailed with what to do. */
export async function prepareOutput(out: string, inputs: readonly string[], replace: boolean): Promise<Output> {
  const folder = dirname(resolve(out));
  const place = await stat(folder).catch(() => null);
  if (!place?.isDirectory()) throw new CommandFailed(`--out ${out}: there is no folder ${folder}; make it first`);
  await access(folder, constants.W_OK).catch(() => {
    throw new CommandFailed(`--out ${out}: ${folder} cannot be written to; name another folder`);
  });
  const target = await identityOf(out);
  for (const input of inputs)
    if (sameFile(target, await identityOf(input)))
      throw new CommandFailed(`--out ${out} is one of the inputs; name another file`);
  const there = await stat(out).catch(() => null);
  if (there?.isDirectory()) throw new CommandFailed(`--out ${out} is a folder; name a file in it`);
  if (there && !replace) throw new CommandFailed(`--out ${out} is there already; add --replace to write over it`);
  // A link stays one: what it leads to is replaced.
  return { write: (bytes) => writeWhole(there ? target.path : resolve(out), bytes, out) };
}

const OBSTACLES: Readonly<Record<WriteObstacle, string>> = {
  "not-xlsx": "the workbook with the schema is no .xlsx; save it as .xlsx first, so that nothing in it is lost",
  macros: "the workbook with the schema holds macros; give --out a name that ends in .xlsm",
  "no-macros": "give --out a name that ends in .xlsx",
  signed: "the workbook with the schema is signed, which a change would make void; name a copy without the signature",
};

/** @throws CommandFailed where the workbook would not be itself under this name. */
export function refuseObstacle(bytes: Uint8Array, out: string): void {
  const obstacle = writeObstacle(bytes, out);
  if (obstacle) throw new CommandFailed(`--out ${out}: ${OBSTACLES[obstacle]}`);
}

interface Identity {
  readonly path: string;
  /** Device and number of the file; null where there is none yet. */
  readonly inode: string | null;
}

async function identityOf(path: string): Promise<Identity> {
  const info = await stat(path).catch(() => null);
  const real = await realpath(path).catch(async () => {
    const folder = await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path)));
    return join(folder, basename(path));
  });
  return { path: real, inode: info ? `${String(info.dev)}:${String(info.ino)}` : null };
}

/** The same file by any of its names, also where upper and lower case are one. */
function sameFile(a: Identity, b: Identity): boolean {
  if (a.inode !== null && a.inode === b.inode) return true;
  const fold = ({ path }: Identity): string => path.normalize("NFC").toLowerCase();
  return fold(a) === fold(b);
}

async function writeWhole(path: string, bytes: Uint8Array, named: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new CommandFailed(
      `--out ${named} was not written (${code}); nothing was changed. Free space or name another folder`,
    );
  }
}
