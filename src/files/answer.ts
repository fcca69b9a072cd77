/** What a worker answers: fetches the bytes where they were not given, and reads them or holds them against what is known. */
import { fingerprintOf, readBytesOf } from "./read-workbook";
import { SharedCells } from "./shared-cells";
import {
  packReading,
  refused,
  type CompareAnswer,
  type CompareQuestion,
  type ReadAnswer,
  type ReadQuestion,
  type ToldByFile,
  type WorkerAnswer,
  type WorkerQuestion,
} from "./worker-protocol";

/** Files that are fetched at once to be compared: fetching is waiting, and their bytes are held. */
const TOGETHER = 8;

export async function answer({ id, ...question }: WorkerQuestion): Promise<WorkerAnswer> {
  return { id, ...("compare" in question ? await compare(question) : await read(question)) };
}

async function read({ file, content }: ReadQuestion): Promise<ReadAnswer> {
  const bytes = await bytesOf(content);
  if (!bytes) return { reading: refused(file, "cannot-open") };
  const reading = readBytesOf({ file, bytes, fingerprint: await fingerprintOf(bytes) }, new SharedCells());
  return { reading: { ...packReading(reading), ...toldBy(content) } };
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
