/** The reader with workers: files in the order picked, a file that hangs or breaks its worker given up, the rest read. */
import type { FileReading, PickedFile } from "../../src/app/ports";
import { FILE_MILLISECONDS } from "../../src/files/lane";
import { createFileReader } from "../../src/files/reader";
import type { WorkerAnswer, WorkerQuestion } from "../../src/files/worker-protocol";

/** A worker that does with each file what its name, or in a comparison its fingerprint, says: "reads", "hangs", "breaks" or "changed". */
class FakeWorker {
  static started = 0;
  static alive = 0;
  static asked = 0;
  onmessage: ((event: { data: WorkerAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    FakeWorker.started += 1;
    FakeWorker.alive += 1;
  }

  postMessage({ id, ...question }: WorkerQuestion): void {
    FakeWorker.asked += 1;
    if ("read" in question)
      this.#read(
        id,
        question.read.map(({ file }) => file),
      );
    else {
      const files = question.compare.map(({ known }) => known);
      if (files.some((file) => file.startsWith("hangs"))) return;
      setTimeout(() => {
        if (files.some((file) => file.startsWith("breaks"))) this.onerror?.();
        else this.onmessage?.({ data: { id, same: files.map(toldOf) } });
      }, 10);
    }
  }

  /** The files one after the other, up to one that hangs or breaks. */
  #read(id: number, [file, ...rest]: readonly string[]): void {
    if (file === undefined || file.startsWith("hangs")) return;
    setTimeout(
      () => {
        if (file.startsWith("breaks")) this.onerror?.();
        else {
          this.onmessage?.({ data: { id, reading: readingOf(file) } });
          this.#read(id, rest);
        }
      },
      file.startsWith("slow") ? 4_000 : 10,
    );
  }

  terminate(): void {
    FakeWorker.alive -= 1;
  }
}

function toldOf(known: string): { readonly modified: number } | null {
  return known.startsWith("changed") ? null : { modified: Number(known.split(" ")[1]) };
}

function readingOf(file: string): FileReading {
  return {
    file,
    ok: true,
    fingerprint: file,
    workbook: { name: file, sheets: [], date1904: false, externalLinks: false },
  };
}

const given = (read: readonly { readonly content: unknown }[]): ArrayBuffer[] =>
  read.flatMap(({ content }) => (content instanceof ArrayBuffer ? [content] : []));
const pick = (name: string): PickedFile => ({ name, bytes: () => Promise.resolve(new Uint8Array(1)) });
const outcome = (reading: FileReading): string => `${reading.file}: ${reading.ok ? "read" : reading.detail}`;

async function readAll(files: readonly PickedFile[], signal = { aborted: false }): Promise<string[]> {
  const reader = createFileReader(() => new FakeWorker());
  const outcomes: string[] = [];
  const done = (async () => {
    for await (const reading of reader.read(files, signal)) outcomes.push(outcome(reading));
  })();
  await jest.advanceTimersByTimeAsync(files.length * FILE_MILLISECONDS + 1000);
  await done;
  return outcomes;
}

beforeEach(() => {
  jest.useFakeTimers();
  FakeWorker.started = 0;
  FakeWorker.alive = 0;
  FakeWorker.asked = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

test("files come in the order picked, from two workers that end with the run", async () => {
  const names = Array.from({ length: 7 }, (_, index) => `reads ${String(index)}`);
  expect(await readAll(names.map(pick))).toEqual(names.map((name) => `${name}: read`));
  expect([FakeWorker.started, FakeWorker.alive]).toEqual([2, 0]);
});

test("a file that hangs is given up with its worker, and the rest is read", async () => {
  const names = ["reads 1", "hangs 2", "reads 3", "hangs 4", "reads 5", "reads 6"];
  expect(await readAll(names.map(pick))).toEqual([
    "reads 1: read",
    "hangs 2: timed-out",
    "reads 3: read",
    "hangs 4: timed-out",
    "reads 5: read",
    "reads 6: read",
  ]);
  expect(FakeWorker.alive).toBe(0);
});

test("a worker is given several files at a time, each of which has its time", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `slow ${String(index)}`);
  expect(await readAll(names.map(pick))).toEqual(names.map((name) => `${name}: read`));
  expect([FakeWorker.asked, FakeWorker.started]).toEqual([6, 2]);
});

test("what a worker was given with a file that broke it is read by the next one", async () => {
  const names = [
    "reads 0",
    "breaks 1",
    "breaks 2",
    ...Array.from({ length: 30 }, (_, at) => `reads ${String(at + 3)}`),
  ];
  const bytes = jest.fn(() => Promise.resolve(new Uint8Array(1)));
  expect(await readAll(names.map((name) => ({ name, bytes })))).toEqual(
    names.map((name) => `${name}: ${name.startsWith("reads") ? "read" : "read-failed"}`),
  );
  // Bytes that were given away are fetched again.
  expect(bytes.mock.calls.length).toBe(names.length + 13);
  expect(FakeWorker.alive).toBe(0);
});

test("a file that cannot be opened takes none with it", async () => {
  const gone: PickedFile = { name: "gone", bytes: () => Promise.reject(new Error("NotFoundError")) };
  expect(await readAll([pick("reads 1"), pick("reads 2"), gone, pick("reads 4"), pick("reads 5")])).toEqual([
    "reads 1: read",
    "reads 2: read",
    "gone: cannot-open",
    "reads 4: read",
    "reads 5: read",
  ]);
  expect(FakeWorker.started).toBe(2);
});

test.each([
  [1_000_000, [5_000]],
  [9_000_000, [5_000, 20_000]],
])(
  "a file of %i bytes that hangs is asked for its size when it takes long, and given up in time",
  async (size, times) => {
    let asked = 0;
    const blob = new Blob();
    Object.defineProperty(blob, "size", { get: () => ((asked += 1), size) });
    const reading = createFileReader(() => new FakeWorker())
      .read([{ ...pick("hangs 1"), blob }])
      [Symbol.asyncIterator]()
      .next();
    let said: string | null = null;
    void reading.then(({ value }) => (said = outcome(value as FileReading)));
    let now = 0;
    for (const time of times) {
      await jest.advanceTimersByTimeAsync(time - now - 1);
      expect([asked > 0, said]).toEqual([now > 0, null]);
      await jest.advanceTimersByTimeAsync(1);
      now = time;
    }
    expect(said).toBe("hangs 1: timed-out");
  },
);

test("bytes that were given away are as long as they were", async () => {
  const bytes = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array(9_000_000));
  const reader = createFileReader(() => {
    const worker = new FakeWorker();
    // As a real one: what it is given is gone.
    const take = worker.postMessage.bind(worker);
    worker.postMessage = (question) => {
      take(
        "read" in question
          ? { ...question, read: structuredClone(question.read, { transfer: [...given(question.read)] }) }
          : question,
      );
    };
    return worker;
  });
  const first = reader
    .read([{ name: "hangs 1", bytes }])
    [Symbol.asyncIterator]()
    .next();
  let said = "";
  void first.then(({ value }) => (said = outcome(value as FileReading)));
  await jest.advanceTimersByTimeAsync(FILE_MILLISECONDS - 1);
  expect(said).toBe("");
  await jest.advanceTimersByTimeAsync(1);
  expect(said).toBe("hangs 1: timed-out");
});

test("a file that breaks its worker is a row with its reason", async () => {
  expect(await readAll(["breaks 1", "breaks 2", "reads 3", "reads 4"].map(pick))).toEqual([
    "breaks 1: read-failed",
    "breaks 2: read-failed",
    "reads 3: read",
    "reads 4: read",
  ]);
});

test("a file that cannot be opened needs no worker", async () => {
  const gone: PickedFile = { name: "gone", bytes: () => Promise.reject(new Error("NotFoundError")) };
  expect(await readAll([gone])).toEqual(["gone: cannot-open"]);
  expect(FakeWorker.started).toBe(0);
});

test("a reading that is left waits for no file: neither one that hangs nor one that is read", async () => {
  const reader = createFileReader(() => new FakeWorker());
  for (const names of [
    ["reads 1", "hangs 2", "hangs 3"],
    ["reads 1", "reads 2", "reads 3", "reads 4"],
  ]) {
    const readings = reader.read(names.map(pick))[Symbol.asyncIterator]();
    const first = readings.next();
    await jest.advanceTimersByTimeAsync(20);
    expect((await first).value).toMatchObject({ file: "reads 1", ok: true });
    await readings.return?.();
    expect(FakeWorker.alive).toBe(0);
    // Those of the worker that was ended are its own.
    await jest.advanceTimersByTimeAsync(20);
    expect([FakeWorker.alive, jest.getTimerCount()]).toEqual([0, 0]);
  }
});

test("nothing more is read after cancelling", async () => {
  const signal = { aborted: true };
  expect(await readAll(["reads 1", "reads 2"].map(pick), signal)).toEqual([]);
  expect(FakeWorker.alive).toBe(0);
});

test("prepared workers are those of the next reading, or end when they are let go", async () => {
  const reader = createFileReader(() => new FakeWorker());
  reader.prepare();
  reader.prepare();
  expect([FakeWorker.started, FakeWorker.alive]).toEqual([2, 2]);
  const readings = reader.read([pick("reads 1")])[Symbol.asyncIterator]();
  const first = readings.next();
  await jest.advanceTimersByTimeAsync(20);
  expect((await first).value).toMatchObject({ file: "reads 1", ok: true });
  expect((await readings.next()).done).toBe(true);
  expect([FakeWorker.started, FakeWorker.alive]).toEqual([2, 0]);
  reader.prepare();
  reader.release();
  expect([FakeWorker.started, FakeWorker.alive]).toEqual([4, 0]);
});

/** What is found of the files, by the fingerprints they are known by; each has a Blob but the last. */
async function find(known: readonly string[]): Promise<{ readonly same: readonly unknown[]; readonly alive: number }> {
  const reader = createFileReader(() => new FakeWorker());
  const files = [...known, "new"].map((_each, at) => ({ ...pick(String(at)), blob: new Blob() }));
  const bare = pick("bare");
  const names = new Map([...known.map((each, at) => [String(at), each] as const), ["bare", "reads 9"]]);
  const found = reader.findSame([...files, bare], names);
  await jest.advanceTimersByTimeAsync(20_000);
  const same = [...files, bare].map((file) => found.then((all) => all.get(file) ?? null));
  const { alive } = FakeWorker;
  reader.release();
  return { same: await Promise.all(same), alive };
}

test("files are compared by prepared workers, which stay; one that is new, or has no Blob, is none of the same", async () => {
  expect(await find(["reads 1", "changed 2", "reads 3"])).toEqual({
    same: [
      { file: "0", fingerprint: "reads 1", modified: 1 },
      null,
      { file: "2", fingerprint: "reads 3", modified: 3 },
      null,
      null,
    ],
    alive: 2,
  });
});

test.each(["hangs", "breaks"])("a worker that %s finds none the same, and no other is kept from it", async (what) => {
  const { same } = await find([`${what} 1`, "reads 2", "reads 3"]);
  expect(same).toEqual([null, { file: "1", fingerprint: "reads 2", modified: 2 }, null, null, null]);
});

test("nothing that is known needs no worker", async () => {
  expect((await find([])).same).toEqual([null, null]);
  expect(FakeWorker.started).toBe(0);
});
