/** The reading worker: one file at a time, bytes in, reading out. A file that hangs it is stopped from outside. */
import { answer } from "./answer";
import type { WorkerAnswer, WorkerQuestion } from "./worker-protocol";

interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerQuestion>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  void answer(data).then((said) => {
    scope.postMessage(said);
  });
};
