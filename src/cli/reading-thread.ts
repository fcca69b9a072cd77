/** Inside a reading thread: one file at a time, bytes in, reading out. */
import { parentPort } from "node:worker_threads";
import { answer } from "../files/answer";
import type { WorkerQuestion } from "../files/worker-protocol";

parentPort?.on("message", (question: WorkerQuestion) => {
  void answer(question).then((said) => parentPort?.postMessage(said));
});
