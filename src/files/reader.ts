/**
 * Reads files in workers, so that whoever asked stays free; two are under way at once, as most machines have two cores. A
 * file that takes too long is given up with its worker, and the next one gets a new worker.
 */
import type { CancelSignal, FileReaderPort, FileReading, PickedFile, SameFile } from "../app/ports";
import { Lane, type ReadingWorker } from "./lane";
import { SharedCells } from "./shared-cells";

const WORKERS = 2;
/** Files that a worker is given in one message, which takes longer to hand over than what is in it. */
const TOGETHER = 8;

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
      const started: (Promise<FileReading> | undefined)[] = [];
      const startSome = (): void => {
        const some = files.slice(started.length, started.length + lanes.length * TOGETHER);
        // In turns, so that the first ones wait for no lane alone.
        const shares = lanes.map((lane, own) =>
          lane.read(
            some.filter((_file, at) => at % lanes.length === own),
            cells,
          ),
        );
        for (const at of some.keys()) started.push(shares[at % lanes.length]?.[Math.floor(at / lanes.length)]);
      };
      startSome();
      for (let index = 0; index < files.length; index += 1) {
        if (signal?.aborted === true) return;
        // Before they are asked for: a worker that is done need not wait for the next.
        if (index % (lanes.length * TOGETHER) === 0) startSome();
        const reading = await started[index];
        // Let go of it: thousands of files are read, and what becomes of each is not the reader's.
        started[index] = undefined;
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
