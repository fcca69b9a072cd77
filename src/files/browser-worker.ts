/** The reading worker of a browser. */
import type { ReadingWorker } from "./lane";

/** Its events say more than the reader asks for, which is why its type is not quite the reader's. */
export function startBrowserWorker(): ReadingWorker {
  return new Worker(new URL("./worker.ts", import.meta.url)) as unknown as ReadingWorker;
}
