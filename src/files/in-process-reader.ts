/** Reads files in the thread that asks: for the command line and for tests. */
import type { CancelSignal, FileReaderPort, FileReading, PickedFile } from "../app/ports";
import { readWorkbook, type Limited } from "./read-workbook";
import { SharedCells } from "./shared-cells";
import { refused } from "./worker-protocol";

/** A reader without a worker. */
export function createInProcessReader(limited?: Limited): FileReaderPort {
  return {
    async *read(files: readonly PickedFile[], signal?: CancelSignal): AsyncGenerator<FileReading> {
      const cells = new SharedCells();
      for (const file of files) {
        if (signal?.aborted === true) return;
        yield await readPicked(file, cells, limited);
      }
    },
  };
}

/** One picked file as a reading; a file that cannot even be opened is refused, not thrown. */
export async function readPicked(file: PickedFile, cells = new SharedCells(), limited?: Limited): Promise<FileReading> {
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch {
    return refused(file.name, "cannot-open");
  }
  return readWorkbook(file.name, bytes, cells, limited);
}
