/** The reading workers of the command line: threads of Node that behave as a browser's workers do. */
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { CancelSignal, FileReaderPort, FileReading, PickedFile } from "../app/ports";
import { SMALL_BYTES } from "../files/limits";
import { readPicked } from "../files/in-process-reader";
import { createFileReader, millisecondsFor, type ReadingWorker } from "../files/reader";
import type { Limited } from "../files/read-workbook";
import { FileRefused } from "../files/refusal";
import { SharedCells } from "../files/shared-cells";
import { TimeLimit, within } from "./time-limit";
import type { WorkerAnswer, WorkerQuestion } from "../files/worker-protocol";

/** Fewer files are read sooner than two threads have started. */
const MANY_FILES = 600;

/**
 * Per cent of what is in use that may be garbage before it is collected. Left alone, V8 lets thousands of files take twice
 * what they need while a sheet of them is written; this costs no measurable time (3,400 files: 847 to 633 MB).
 */
const GARBAGE_PERCENT = 30;

/** The reader that is the quickest for so many files; each has a limit of time and of memory. */
export function createReaderFor(files: number): FileReaderPort {
  if (files < MANY_FILES) return { read: readOneByOne };
  setFlagsFromString(`--heap-growing-percent=${String(GARBAGE_PERCENT)}`);
  return createFileReader(() => new ReadingThread());
}

/** Small files in this thread, which is there already; each large one in a thread of its own. */
async function* readOneByOne(files: readonly PickedFile[], signal?: CancelSignal): AsyncGenerator<FileReading> {
  const cells = new SharedCells();
  for (const file of files) {
    if (signal?.aborted === true) return;
    const bytes = await file.bytes().catch(() => null);
    if (bytes && bytes.length > SMALL_BYTES)
      yield* createFileReader(() => new ReadingThread()).read([{ ...file, bytes: () => Promise.resolve(bytes) }]);
    else yield await readPicked(bytes ? { ...file, bytes: () => Promise.resolve(bytes) } : file, cells, withinTime);
  }
}

/** Gives up what takes longer than a file of so many bytes may. */
export const withinTime: Limited = (act, size) => {
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
