/** Inside a reading thread: one file at a time, bytes in, reading out. */
import { parentPort } from "node:worker_threads";
import { readWorkbook } from "../files/read-workbook";
import { packReading, type WorkerAnswer, type WorkerQuestion } from "../files/worker-protocol";

parentPort?.on("message", ({ id, file, bytes }: WorkerQuestion) => {
  void readWorkbook(file, new Uint8Array(bytes)).then((reading) => {
    parentPort?.postMessage({ id, reading: packReading(reading) } satisfies WorkerAnswer);
  });
});
