/** Inside a reading thread: files one after the other, bytes in, readings out. */
import { parentPort } from "node:worker_threads";
import { answers } from "../files/answer";
import type { WorkerQuestion } from "../files/worker-protocol";

parentPort?.on("message", (question: WorkerQuestion) => {
  void tell(question);
});

async function tell(question: WorkerQuestion): Promise<void> {
  for await (const said of answers(question)) parentPort?.postMessage(said);
}
