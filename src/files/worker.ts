/** The reading worker: files one after the other, bytes in, readings out. One that hangs it is stopped from outside. */
import { answers } from "./answer";
import type { WorkerAnswer, WorkerQuestion } from "./worker-protocol";

interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerQuestion>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  void tell(data);
};

async function tell(question: WorkerQuestion): Promise<void> {
  for await (const said of answers(question)) scope.postMessage(said);
}
