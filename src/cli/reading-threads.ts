/** The reading workers of the command line: threads of Node that behave as a browser's workers do. */
import { createHash } from "node:crypto";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { CancelSignal, FileReaderPort, FileReading, PickedFile } from "../app/ports";
import { SMALL_BYTES } from "../files/limits";
import { createFileReader } from "../files/reader";
import { millisecondsFor, type ReadingWorker } from "../files/lane";
import { readBytesOf, type FileBytes, type Limited } from "../files/read-workbook";
import { FileRefused } from "../files/refusal";
import { SharedCells } from "../files/shared-cells";
import { collectEarly } from "./engine";
import { TimeLimit, within } from "./time-limit";
import { refused, type WorkerAnswer, type WorkerQuestion } from "../files/worker-protocol";

/** Fewer files are read sooner than two threads have started. */
const MANY_FILES = 600;

/** The reader that is the quickest for so many files; each has a limit of time and of memory. */
export function createReaderFor(files: number): FileReaderPort {
  if (files < MANY_FILES) return { read: readOneByOne };
  collectEarly();
  return createFileReader(() => new ReadingThread());
}

/** Small files in this thread, which is there already, some at once; each large one in a thread of its own. */
async function* readOneByOne(files: readonly PickedFile[], signal?: CancelSignal): AsyncGenerator<FileReading> {
  const cells = new SharedCells();
  let waiting: FileBytes[] = [];
  for (const file of [...files, null]) {
    const bytes = (await file?.bytes().catch(() => null)) ?? null;
    const small = file !== null && bytes !== null && bytes.length <= SMALL_BYTES;
    if (small) waiting.push({ file: file.name, bytes, fingerprint: hashOf(bytes) });
    if (small && waiting.length < TOGETHER) continue;
    for (const reading of readSmall(waiting, cells)) {
      if (signal?.aborted === true) return;
      yield reading;
    }
    waiting = [];
    if (file && !small) yield* readLarge(file, bytes, signal);
  }
}

async function* readLarge(
  file: PickedFile,
  bytes: Uint8Array | null,
  signal?: CancelSignal,
): AsyncGenerator<FileReading> {
  if (signal?.aborted === true) return;
  if (bytes === null) yield refused(file.name, "cannot-open");
  else yield* createFileReader(() => new ReadingThread()).read([{ ...file, bytes: () => Promise.resolve(bytes) }]);
}

function* readSmall(files: readonly FileBytes[], cells: SharedCells): Generator<FileReading> {
  for (let rest = files; rest.length > 0;) {
    const readings = readTogether(rest, cells);
    rest = rest.slice(readings.length);
    yield* readings;
  }
}

/** Small files that are watched by one clock, which takes a third as long to set as one of them to read. */
const TOGETHER = 16;
/** No file is begun after so many milliseconds: each of them has its time. */
const BEGUN_WITHIN = 100;

/** The first of the files, at least one: those that are read in a moment, or one that takes too long as the last. */
function readTogether(files: readonly FileBytes[], cells: SharedCells): FileReading[] {
  const readings: FileReading[] = [];
  const start = performance.now();
  try {
    within(millisecondsFor(0) + BEGUN_WITHIN, () => {
      for (const file of files) {
        readings.push(readBytesOf(file, cells));
        if (performance.now() - start > BEGUN_WITHIN) return;
      }
    });
  } catch (error) {
    const late = files[readings.length];
    if (!(error instanceof TimeLimit) || !late) throw error;
    const { file, fingerprint } = late;
    readings.push({ file, ok: false, fingerprint, reason: "unreadable", detail: "timed-out" });
  }
  return readings;
}

/** As the fingerprint of a file that a thread reads, without waiting for it. */
function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
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
