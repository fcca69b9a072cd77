/** The reading worker: one file at a time, bytes in, reading out. A file that hangs it is stopped from outside. */
import { readWorkbook } from "./read-workbook";
import { packReading, type WorkerAnswer, type WorkerQuestion } from "./worker-protocol";

interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerQuestion>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, file, bytes } }) => {
  void readWorkbook(file, new Uint8Array(bytes)).then((reading) => {
    scope.postMessage({ id, reading: packReading(reading) });
  });
};
