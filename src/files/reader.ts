/**
 * Reads picked files in workers, so that the pane stays free; two files are under way at once, as most machines have two
 * cores. A file that takes too long is given up with its worker, and the next one gets a new worker.
 */
import type { CancelSignal, FileReaderPort, FileReading, PickedFile } from "../app/ports";
import type { WorkerAnswer, WorkerQuestion } from "./worker-protocol";

/** Longest time a single file may take. */
export const FILE_MILLISECONDS = 20_000;
const WORKERS = 2;

/** A reader with workers of its own, started at the first file. */
export function createFileReader(start: () => Worker = startWorker): FileReaderPort {
  return {
    async *read(files: readonly PickedFile[], signal?: CancelSignal): AsyncGenerator<FileReading> {
      const lanes = Array.from({ length: Math.min(WORKERS, files.length) }, () => new Lane(start));
      try {
        const started: Promise<FileReading>[] = [];
        const startNext = (): void => {
          const file = files[started.length];
          const lane = lanes[started.length % lanes.length];
          if (file && lane) started.push(lane.read(file));
        };
        lanes.forEach(startNext);
        for (let index = 0; index < files.length; index += 1) {
          if (signal?.aborted === true) return;
          const reading = await started[index];
          startNext();
          if (reading) yield reading;
        }
      } finally {
        for (const lane of lanes) lane.end();
      }
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url));
}

/** One worker and the files it reads, one after the other. */
class Lane {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #questions = 0;
  #ended = false;

  constructor(readonly start: () => Worker) {}

  read(file: PickedFile): Promise<FileReading> {
    const reading = this.#last.then(() => this.#ask(file));
    this.#last = reading;
    return reading;
  }

  /** Stops for good: a file whose bytes arrive later starts no worker any more. */
  end(): void {
    this.#ended = true;
    this.#stop();
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask(file: PickedFile): Promise<FileReading> {
    let bytes: ArrayBuffer;
    try {
      bytes = new Uint8Array(await file.bytes()).buffer;
    } catch {
      return refused(file, "cannot-open");
    }
    if (this.#ended) return refused(file, "read-failed");
    const worker = (this.#worker ??= this.start());
    const id = (this.#questions += 1);
    let fault = "timed-out";
    const answer = await new Promise<FileReading | null>((resolve) => {
      const timer = setTimeout(() => {
        resolve(null);
      }, FILE_MILLISECONDS);
      const settle = (reading: FileReading | null): void => {
        clearTimeout(timer);
        resolve(reading);
      };
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
        if (data.id === id) settle(data.reading);
      };
      worker.onerror = () => {
        fault = "read-failed";
        settle(null);
      };
      worker.postMessage({ id, file: file.name, bytes } satisfies WorkerQuestion, [bytes]);
    });
    if (answer) return answer;
    this.#stop();
    return refused(file, fault);
  }
}

function refused({ name }: PickedFile, detail: string): FileReading {
  return { file: name, ok: false, reason: "unreadable", detail, fingerprint: `unopened:${name}` };
}
