/** What a worker answers: fetches the bytes where they were not given, and reads them or holds them against what is known. */
import { fingerprintOf, readBytesOf, type FileBytes } from "./read-workbook";
import { SharedCells } from "./shared-cells";
import {
  packReading,
  refused,
  type CompareAnswer,
  type CompareQuestion,
  type FileToRead,
  type ReadAnswer,
  type ReadQuestion,
  type ToldByFile,
  type WorkerAnswer,
  type WorkerQuestion,
} from "./worker-protocol";

/** Files that are fetched at once to be compared: fetching is waiting, and their bytes are held. */
const TOGETHER = 8;

/** Each answer to the question, when it is there. */
export async function* answers({ id, ...question }: WorkerQuestion): AsyncGenerator<WorkerAnswer> {
  if ("compare" in question) yield { id, ...(await compare(question)) };
  else for await (const said of readAll(question)) yield { id, ...said };
}

async function* readAll({ read: files }: ReadQuestion): AsyncGenerator<ReadAnswer> {
  let next = fetched(files[0]);
  for (const [at, { file, content }] of files.entries()) {
    const there = await next;
    // The next one is fetched while this one is read.
    next = fetched(files[at + 1]);
    if (there) {
      const reading = readBytesOf({ file, ...there }, new SharedCells());
      yield { reading: { ...packReading(reading), ...toldBy(content) } };
    } else yield { reading: refused(file, "cannot-open") };
  }
}

async function fetched(file: FileToRead | undefined): Promise<Omit<FileBytes, "file"> | null> {
  const bytes = file ? await bytesOf(file.content) : null;
  return bytes && { bytes, fingerprint: await fingerprintOf(bytes) };
}

async function compare({ compare: files }: CompareQuestion): Promise<CompareAnswer> {
  const same: (ToldByFile | null)[] = [];
  for (let from = 0; from < files.length; from += TOGETHER)
    same.push(
      ...(await Promise.all(
        files.slice(from, from + TOGETHER).map(async ({ content, known }) => {
          const bytes = await bytesOf(content);
          return bytes && (await fingerprintOf(bytes)) === known ? toldBy(content) : null;
        }),
      )),
    );
  return { same };
}

async function bytesOf(content: unknown): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(content instanceof ArrayBuffer ? content : await (content as Blob).arrayBuffer());
  } catch {
    return null;
  }
}

/** It is asked here: a browser asks the disk for it, and whoever waits is a worker. */
function toldBy(content: unknown): ToldByFile {
  const { lastModified } = content as Partial<File>;
  return lastModified === undefined ? {} : { modified: lastModified };
}
