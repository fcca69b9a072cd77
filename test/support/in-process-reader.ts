/** Reads files in the thread that asks, as the command line and a browser's workers read them. */
import type { CancelSignal, FileReaderPort, FileReading, PickedFile } from "../../src/app/ports";
import { readWorkbook } from "../../src/files/read-workbook";
import { SharedCells } from "../../src/files/shared-cells";
import { refused } from "../../src/files/worker-protocol";

/** A reader without a worker. */
export function createInProcessReader(): FileReaderPort {
  return {
    async *read(files: readonly PickedFile[], signal?: CancelSignal): AsyncGenerator<FileReading> {
      const cells = new SharedCells();
      for (const file of files) {
        if (signal?.aborted === true) return;
        const bytes = await file.bytes().catch(() => null);
        yield bytes ? await readWorkbook(file.name, bytes, cells) : refused(file.name, "cannot-open");
      }
    },
  };
}
