/**
 * Reads files in workers, so that whoever asked stays free; two are under way at once, as most machines have two cores. A
 * file that takes too long is given up with its worker, and the next one gets a new worker.
 */
import type { CancelSignal, FileReaderPort, FileReading, PickedFile, SameFile } from "../app/ports";
import { SMALL_BYTES } from "./limits";
import { SharedCells } from "./shared-cells";
import {
  refused,
  unpackReading,
  type CompareQuestion,
  type ReadQuestion,
  type ToldByFile,
  type WorkerAnswer,
  type WorkerQuestion,
} from "./worker-protocol";

/** Longest time a single file may take. */
export const FILE_MILLISECONDS = 20_000;
/** Longest time for a file of a megabyte, which is more than most offices send. */
const SMALL_MILLISECONDS = 5_000;

/** Longest time for a file of so many bytes. */
export function millisecondsFor(size: number): number {
  return size <= SMALL_BYTES ? SMALL_MILLISECONDS : FILE_MILLISECONDS;
}
const WORKERS = 2;
/** Files whose bytes are fetched before their turn: a worker that is done need not wait for the next. */
const AHEAD = 3;

/** What the reader needs of a worker; those of browsers are one. */
export interface ReadingWorker {
  onmessage: ((event: { readonly data: WorkerAnswer }) => void) | null;
  onerror: (() => void) | null;
  postMessage(question: WorkerQuestion, give: ArrayBuffer[]): void;
  terminate(): void;
}

export interface WorkerReader extends Required<FileReaderPort> {
  /** Starts the workers for the next reading, which then need not load first; a second call does nothing. */
  prepare(): void;
  /** Ends workers that were prepared and not used. */
  release(): void;
}

/** A reader whose workers end with each reading. */
export function createFileReader(start: () => ReadingWorker): WorkerReader {
  let prepared: Lane[] = [];
  const release = (): void => {
    for (const lane of prepared) lane.end();
    prepared = [];
  };
  const prepare = (): void => {
    if (prepared.length === 0) prepared = lanesOf(WORKERS, start);
    for (const lane of prepared) lane.prepare();
  };
  async function* read(files: readonly PickedFile[], signal?: CancelSignal): AsyncGenerator<FileReading> {
    const lanes = prepared.length > 0 ? prepared : lanesOf(Math.min(WORKERS, files.length), start);
    prepared = [];
    const cells = new SharedCells();
    try {
      const started: (Promise<FileReading> | null)[] = [];
      const startNext = (): void => {
        const file = files[started.length];
        const lane = lanes[started.length % lanes.length];
        if (file && lane) started.push(lane.read(file, cells));
      };
      for (let ahead = 0; ahead < lanes.length * AHEAD; ahead += 1) startNext();
      for (let index = 0; index < files.length; index += 1) {
        if (signal?.aborted === true) return;
        const reading = await started[index];
        // Let go of it: thousands of files are read, and what becomes of each is not the reader's.
        started[index] = null;
        startNext();
        if (reading) yield reading;
      }
    } finally {
      for (const lane of lanes) lane.end();
    }
  }
  async function findSame(
    files: readonly PickedFile[],
    known: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<PickedFile, SameFile>> {
    const asked = files.flatMap((file) => {
      const fingerprint = known.get(file.name);
      return fingerprint === undefined || file.blob === undefined ? [] : [{ file, fingerprint }];
    });
    const found = new Map<PickedFile, SameFile>();
    if (asked.length === 0) return found;
    prepare();
    const compared = prepared.map(async (lane, index) => {
      const own = asked.filter((_each, at) => at % WORKERS === index);
      const told = await lane.compare(own.map(({ file, fingerprint }) => ({ content: file.blob, known: fingerprint })));
      for (const [at, { file, fingerprint }] of own.entries()) {
        const same = told[at];
        if (same) found.set(file, { file: file.name, fingerprint, ...same });
      }
    });
    await Promise.all(compared);
    return found;
  }
  return { prepare, release, read, findSame };
}

function lanesOf(count: number, start: () => ReadingWorker): Lane[] {
  return Array.from({ length: count }, () => new Lane(start));
}

/** One worker and the files it reads, one after the other. */
class Lane {
  #worker: ReadingWorker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #questions = 0;
  #ended = false;
  /** Answers the question that the worker has: a refusal where the worker does not. */
  #settle: ((answer: WorkerAnswer | Fault) => void) | null = null;

  constructor(readonly start: () => ReadingWorker) {}

  prepare(): void {
    this.#worker ??= this.start();
  }

  read(file: PickedFile, cells: SharedCells): Promise<FileReading> {
    const content = contentOf(file);
    return this.#inTurn(async () => {
      const question = { file: file.name, content: await content };
      if (question.content === null) return refused(file.name, "cannot-open");
      const answer = await this.#ask(question, () => millisecondsFor(sizeOf(question.content)));
      if (typeof answer === "string") return refused(file.name, answer);
      return "reading" in answer ? unpackReading(answer.reading, cells) : refused(file.name, "read-failed");
    });
  }

  /** What each of the files that are as they are known tells of itself; nothing where the worker gives no answer. */
  compare(files: CompareQuestion["compare"]): Promise<readonly (ToldByFile | null)[]> {
    return this.#inTurn(async () => {
      const answer = await this.#ask({ compare: files }, () => files.length * SMALL_MILLISECONDS);
      return typeof answer !== "string" && "same" in answer ? answer.same : [];
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done;
    return done;
  }

  /** Stops for good: a file whose bytes arrive later starts no worker any more. */
  end(): void {
    this.#ended = true;
    this.#stop();
  }

  /** Ends the worker; nothing waits for an answer that it can no longer give. */
  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#settle?.("read-failed");
  }

  /** The worker's answer within so many milliseconds, which are asked for when it takes long. */
  async #ask(question: ReadQuestion | CompareQuestion, milliseconds: () => number): Promise<WorkerAnswer | Fault> {
    if (this.#ended) return "read-failed";
    const worker = (this.#worker ??= this.start());
    const id = (this.#questions += 1);
    const answer = await new Promise<WorkerAnswer | Fault>((resolve) => {
      const settle = (given: WorkerAnswer | Fault): void => {
        clearTimeout(timer);
        resolve(given);
      };
      const giveUp = (): void => {
        settle("timed-out");
      };
      // Few files take so long, and to ask a browser's File for its size holds the pane.
      let timer = setTimeout(() => {
        const more = milliseconds() - SMALL_MILLISECONDS;
        if (more > 0) timer = setTimeout(giveUp, more);
        else giveUp();
      }, SMALL_MILLISECONDS);
      this.#settle = settle;
      worker.onmessage = ({ data }) => {
        if (data.id === id) settle(data);
      };
      worker.onerror = () => {
        settle("read-failed");
      };
      const given = "content" in question && question.content instanceof ArrayBuffer ? [question.content] : [];
      worker.postMessage({ id, ...question }, given);
    });
    this.#settle = null;
    if (typeof answer === "string") this.#stop();
    return answer;
  }
}

/** Why a worker gave no answer. */
type Fault = "timed-out" | "read-failed";

function sizeOf(content: unknown): number {
  if (content instanceof ArrayBuffer) return content.byteLength;
  return content instanceof Blob ? content.size : Infinity;
}

/** What the worker is given: the file itself where it can fetch the bytes, else its bytes; null where it cannot be opened. */
async function contentOf(file: PickedFile): Promise<unknown> {
  if (file.blob !== undefined) return file.blob;
  try {
    const bytes = await file.bytes();
    // A part of a larger buffer is copied: the buffer is given away.
    return bytes.buffer.byteLength === bytes.byteLength ? bytes.buffer : bytes.slice().buffer;
  } catch {
    return null;
  }
}
