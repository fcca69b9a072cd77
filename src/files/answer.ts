/** What a worker answers: fetches the bytes where they were not given, reads them, and finds the tables where it has the schema. */
import type { FileReading } from "../app/ports";
import type { TablesAhead } from "../domain/submission/find-ahead";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { readWorkbook } from "./read-workbook";
import { packReading, refused, type WorkerAnswer, type WorkerQuestion } from "./worker-protocol";

/** A worker's answers: a schema that comes with a question holds for those that follow. */
export function createAnswer(): (question: WorkerQuestion) => Promise<WorkerAnswer> {
  let find: Promise<(workbook: WorkbookSnapshot) => TablesAhead> | null = null;
  return async ({ id, file, content, schema }) => {
    // Loaded only where it is used: most runs are of a few files.
    if (schema) find = import("../domain/submission/find-ahead").then(({ tableFinder }) => tableFinder(schema));
    let bytes: ArrayBuffer;
    try {
      bytes = content instanceof ArrayBuffer ? content : await (content as Blob).arrayBuffer();
    } catch {
      return { id, reading: refused(file, "cannot-open") };
    }
    const reading: FileReading = await readWorkbook(file, new Uint8Array(bytes));
    if (!find || !reading.ok) return { id, reading: packReading(reading) };
    return { id, reading: packReading({ ...reading, ahead: (await find)(reading.workbook) }) };
  };
}
