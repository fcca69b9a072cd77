/** Inside a reading thread: one file at a time, bytes in, reading out. */
import { parentPort } from "node:worker_threads";
import { createAnswer } from "../files/answer";
import type { WorkerQuestion } from "../files/worker-protocol";

const answer = createAnswer();

parentPort?.on("message", (question: WorkerQuestion) => {
  void answer(question).then((said) => parentPort?.postMessage(said));
});
