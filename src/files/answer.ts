/** What a worker answers: fetches the bytes where they were not given, and reads them. */
import { readWorkbook } from "./read-workbook";
import { packReading, refused, type WorkerAnswer, type WorkerQuestion } from "./worker-protocol";

export async function answer({ id, file, content }: WorkerQuestion): Promise<WorkerAnswer> {
  let bytes: ArrayBuffer;
  try {
    bytes = content instanceof ArrayBuffer ? content : await (content as Blob).arrayBuffer();
  } catch {
    return { id, reading: refused(file, "cannot-open") };
  }
  return { id, reading: packReading(await readWorkbook(file, new Uint8Array(bytes))) };
}
