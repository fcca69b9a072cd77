/** One worker and what it is asked, one question after the other. A file that takes too long is given up with its worker. */
import type { FileReading, PickedFile } from "../app/ports";
import { SMALL_BYTES } from "./limits";
import type { SharedCells } from "./shared-cells";
import {
  refused,
  unpackReading,
  type CompareQuestion,
  type FileToRead,
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

/** What is needed of a worker; those of browsers are one. */
export interface ReadingWorker {
  onmessage: ((event: { readonly data: WorkerAnswer }) => void) | null;
  onerror: (() => void) | null;
  postMessage(question: WorkerQuestion, give: ArrayBuffer[]): void;
  terminate(): void;
}

/** Why a worker gave no answer. */
type Fault = "timed-out" | "read-failed";

/** A file whose reading somebody waits for. */
interface Awaited {
  readonly file: PickedFile;
  readonly tell: (reading: FileReading) => void;
}

/** What a worker is to answer. */
interface Asked {
  readonly question: ReadQuestion | CompareQuestion;
  /** Of each answer, how long it may take after the one before it; asked for when it takes long. */
  readonly milliseconds: readonly (() => number)[];
  readonly take: (answer: WorkerAnswer) => void;
}

export class Lane {
  #worker: ReadingWorker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #questions = 0;
  #ended = false;
  /** Ends the waiting for the worker's answers. */
  #giveUp: (() => void) | null = null;

  constructor(readonly start: () => ReadingWorker) {}

  prepare(): void {
    this.#worker ??= this.start();
  }

  /** The readings of the files, told one by one, in their order. */
  read(files: readonly PickedFile[], cells: SharedCells): readonly Promise<FileReading>[] {
    const awaited: Awaited[] = [];
    const readings = files.map(
      (file) =>
        new Promise<FileReading>((tell) => {
          awaited.push({ file, tell });
        }),
    );
    // Bytes are fetched before the worker's turn.
    const first = contentsOf(awaited);
    void this.#inTurn(async () => {
      let rest = awaited.slice(await this.#readSome(awaited, await first, cells));
      // What was given to a worker that failed went with it.
      while (rest.length > 0) rest = rest.slice(await this.#readSome(rest, await contentsOf(rest), cells));
    });
    return readings;
  }

  /** What each of the files that are as they are known tells of itself; nothing where the worker gives no answer. */
  compare(files: CompareQuestion["compare"]): Promise<readonly (ToldByFile | null)[]> {
    return this.#inTurn(async () => {
      let told: readonly (ToldByFile | null)[] = [];
      await this.#ask({
        question: { compare: files },
        milliseconds: [() => files.length * SMALL_MILLISECONDS],
        take: (answer) => {
          if ("same" in answer) told = answer.same;
        },
      });
      return told;
    });
  }

  /** Reads the files up to one that fails, which is refused; how many those are. */
  async #readSome(files: readonly Awaited[], contents: readonly unknown[], cells: SharedCells): Promise<number> {
    const closed = contents.indexOf(null);
    const open = closed < 0 ? files : files.slice(0, closed);
    const read = open.map(({ file: { name } }, at): FileToRead => ({ file: name, content: contents[at] }));
    let told = 0;
    const fault = await this.#ask({
      question: { read },
      milliseconds: read.map(({ content }) => patienceFor(content)),
      take: (answer) => {
        if ("reading" in answer) files[told]?.tell(unpackReading(answer.reading, cells));
        told += 1;
      },
    });
    const failed = files[told];
    failed?.tell(refused(failed.file.name, fault ?? "cannot-open"));
    return told + 1;
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
    this.#giveUp?.();
  }

  /** Hands over the worker's answers as they come; why there are no more, or null where all came. */
  async #ask({ question, milliseconds, take }: Asked): Promise<Fault | null> {
    if (milliseconds.length === 0) return null;
    if (this.#ended) return "read-failed";
    const worker = (this.#worker ??= this.start());
    const id = (this.#questions += 1);
    const fault = await new Promise<Fault | null>((resolve) => {
      let answers = 0;
      let timer: ReturnType<typeof setTimeout>;
      const settle = (why: Fault | null): void => {
        clearTimeout(timer);
        resolve(why);
      };
      // Few files take so long, and to ask a browser's File for its size holds the pane.
      const wait = (): void => {
        timer = setTimeout(() => {
          const more = (milliseconds[answers]?.() ?? 0) - SMALL_MILLISECONDS;
          if (more > 0) timer = setTimeout(settle, more, "timed-out");
          else settle("timed-out");
        }, SMALL_MILLISECONDS);
      };
      wait();
      this.#giveUp = () => {
        settle("read-failed");
      };
      worker.onmessage = ({ data }) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        take(data);
        answers += 1;
        if (answers === milliseconds.length) resolve(null);
        else wait();
      };
      worker.onerror = this.#giveUp;
      worker.postMessage({ id, ...question }, givenBy(question));
    });
    this.#giveUp = null;
    if (fault !== null) this.#stop();
    return fault;
  }
}

/** How long a file may take. Bytes are asked for their size before they are given away. */
function patienceFor(content: unknown): () => number {
  const { byteLength } = content as { readonly byteLength?: number };
  return () => millisecondsFor(byteLength ?? (content instanceof Blob ? content.size : Infinity));
}

/** The buffers of bytes that are given away with the question. */
function givenBy(question: ReadQuestion | CompareQuestion): ArrayBuffer[] {
  if (!("read" in question)) return [];
  return question.read.flatMap(({ content }) => (content instanceof ArrayBuffer ? [content] : []));
}

function contentsOf(files: readonly Awaited[]): Promise<readonly unknown[]> {
  return Promise.all(files.map(({ file }) => contentOf(file)));
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
