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
  if (fingerprint === known) return { id, reading: { file, fingerprint, same: true } };
  return { id, reading: packReading(readBytesOf({ ...there, fingerprint }, new SharedCells())) };
}
