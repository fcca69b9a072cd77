/** The reading workers of the command line: threads of Node that behave as a browser's workers do. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { FileReaderPort } from "../app/ports";
import { createInProcessReader } from "../files/in-process-reader";
import { createFileReader, millisecondsFor, type ReadingWorker } from "../files/reader";
import type { Limited } from "../files/read-workbook";
import { FileRefused } from "../files/refusal";
import { TimeLimit, within } from "./time-limit";
import type { WorkerAnswer, WorkerQuestion } from "../files/worker-protocol";

/** Fewer files are read sooner than two threads have started. */
const MANY_FILES = 600;

/** The reader that is the quickest for so many files. */
export function createReaderFor(files: number): FileReaderPort {
  return files < MANY_FILES ? createInProcessReader(limited) : createFileReader(() => new ReadingThread());
}

const limited: Limited = (act, size) => {
  try {
    return within(millisecondsFor(size), act);
  } catch (error) {
    if (error instanceof TimeLimit) throw new FileRefused("unreadable", "timed-out");
    throw error;
  }
};

/** Megabytes that one file may take in a thread. */
const THREAD_MEGABYTES = 900;

class ReadingThread implements ReadingWorker {
  onmessage: ReadingWorker["onmessage"] = null;
  onerror: ReadingWorker["onerror"] = null;
  // Beside this file, as a source or as built.
  readonly #thread = new Worker(path.join(__dirname, `reading-thread${path.extname(__filename)}`), {
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES },
    execArgv: __filename.endsWith(".ts") ? ["--require", "tsx/cjs"] : [],
  });

  constructor() {
    this.#thread.on("message", (data: WorkerAnswer) => this.onmessage?.({ data }));
    this.#thread.on("error", () => this.onerror?.());
  }

  postMessage(question: WorkerQuestion, give: ArrayBuffer[]): void {
    this.#thread.postMessage(question, give);
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}
