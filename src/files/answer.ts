/** What a worker answers: fetches the bytes where they were not given, and reads them. */
import { fingerprintOf, readBytesOf } from "./read-workbook";
import { SharedCells } from "./shared-cells";
import { packReading, refused, type WorkerAnswer, type WorkerQuestion } from "./worker-protocol";

export async function answer({ id, file, content, known }: WorkerQuestion): Promise<WorkerAnswer> {
  let bytes: ArrayBuffer;
  try {
    bytes = content instanceof ArrayBuffer ? content : await (content as Blob).arrayBuffer();
  } catch {
    return { id, reading: refused(file, "cannot-open") };
  }
  const there = { file, bytes: new Uint8Array(bytes) };
  const fingerprint = await fingerprintOf(there.bytes);
  const told = toldOf(content);
  if (fingerprint === known) return { id, reading: { file, fingerprint, same: true, ...told } };
  return { id, reading: { ...packReading(readBytesOf({ ...there, fingerprint }, new SharedCells())), ...told } };
}

/** What a browser's File tells of itself. It is asked here: a browser asks the disk, and whoever waits is a worker. */
function toldOf(content: unknown): { readonly modified?: number } {
  const { lastModified } = content as Partial<File>;
  return lastModified === undefined ? {} : { modified: lastModified };
}
