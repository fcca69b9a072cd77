/** What a worker answers: fetches the bytes where they were not given, reads them, and finds the tables where it has the schema. */
import type { FileReading } from "../app/ports";
import type { TablesAhead } from "../domain/submission/find-ahead";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import type { Schema } from "../domain/schema/types";
import { readWorkbook } from "./read-workbook";
import { packReading, refused, type WorkerAnswer, type WorkerQuestion } from "./worker-protocol";

type Find = (workbook: WorkbookSnapshot) => TablesAhead;

/** A worker's answers: a schema that comes with a question holds for those that follow. */
export function createAnswer(): (question: WorkerQuestion) => Promise<WorkerAnswer> {
  let find: Promise<Find> | null = null;
  return async ({ id, file, content, schema }) => {
    if (schema) {
      find = finderOf(schema);
      // It is waited for when the file is read.
      find.catch(() => undefined);
    }
    let bytes: ArrayBuffer;
    try {
      bytes = content instanceof ArrayBuffer ? content : await (content as Blob).arrayBuffer();
    } catch {
      return { id, reading: refused(file, "cannot-open") };
    }
    const reading: FileReading = await readWorkbook(file, new Uint8Array(bytes));
    const ahead = reading.ok && find ? await foundBy(find, reading.workbook) : null;
    return { id, reading: packReading(reading.ok && ahead ? { ...reading, ahead } : reading) };
  };
}

/** Loaded only where it is used: most runs are of a few files. */
async function finderOf(schema: Schema): Promise<Find> {
  const { tableFinder } = await import("../domain/submission/find-ahead");
  return tableFinder(schema);
}

/** Where tables cannot be looked for, whoever reads the file finds them. */
async function foundBy(find: Promise<Find>, workbook: WorkbookSnapshot): Promise<TablesAhead | null> {
  try {
    return (await find)(workbook);
  } catch {
    return null;
  }
}
