/** Files named on the command line. */
import { existsSync, readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { PickedFile } from "../app/ports";
import { renderProblem } from "../messages/render-problem";
import { openFileWorkbook, type FileWorkbook } from "../files/file-workbook";
import { CommandFailed, type CommandIo } from "./io";
import { withinTime } from "./reading-threads";

/** A file as picked, with the path it was named by. */
export interface NamedFile extends PickedFile {
  readonly path: string;
}

/** The files by their base names; of two with one base name the later keeps its path. @throws CommandFailed where one is missing. */
export async function namedFiles(paths: readonly string[]): Promise<NamedFile[]> {
  const taken = new Set<string>();
  const files: NamedFile[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new CommandFailed(`${path}: no such file`);
    const info = await stat(path);
    if (info.isDirectory()) throw new CommandFailed(`${path} is a folder; name its files, e.g. ${path}/*`);
    const name = taken.has(basename(path)) ? path : basename(path);
    taken.add(name);
    files.push({ name, path, modified: info.mtimeMs, bytes: () => bytesOf(path) });
  }
  return files;
}

/** At once: a small file is there sooner than another thread has been asked for it, three thousand times. */
// eslint-disable-next-line @typescript-eslint/require-await -- a file that cannot be read is a promise that fails
async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(path));
}

/** The workbook that holds the schema. @throws CommandFailed where it cannot be opened. */
export async function openWorkbook(path: string, { lang }: CommandIo): Promise<FileWorkbook> {
  if (!existsSync(path)) throw new CommandFailed(`${path}: no such file`);
  const bytes = await readFile(path).catch(() => {
    throw new CommandFailed(`${path} cannot be opened as a file`);
  });
  const opened = await openFileWorkbook(basename(path), new Uint8Array(bytes), withinTime);
  if (!opened.ok) throw new CommandFailed(renderProblem(opened.problem, lang).text);
  return opened.value;
}
