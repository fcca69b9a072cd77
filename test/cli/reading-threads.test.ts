/** What is read in threads is read the same; the sample has a broken and a locked file among them. */
import v8 from "node:v8";
import type { FileReaderPort, PickedFile } from "../../src/app/ports";
import { createReaderFor } from "../../src/cli/reading-threads";
import * as reading from "../../src/files/read-workbook";
import { departmentFiles } from "../support/pacnam";

/** As long as a busy machine needs, where it is not the time that is tried. */
const AMPLE = 60_000;
const SHORT = 300;
let mockMilliseconds = AMPLE;

jest.mock("../../src/files/reader", () => ({
  ...jest.requireActual<object>("../../src/files/reader"),
  millisecondsFor: () => mockMilliseconds,
}));
jest.mock("../../src/files/read-workbook", () => {
  const actual = jest.requireActual<typeof reading>("../../src/files/read-workbook");
  return { ...actual, readBytesOf: jest.fn(actual.readBytesOf) };
});
const readBytesOf = jest.mocked(reading.readBytesOf);

afterEach(() => {
  mockMilliseconds = AMPLE;
});

async function readAll(reader: FileReaderPort, files: readonly PickedFile[]) {
  const readings = [];
  for await (const reading of reader.read(files)) readings.push(reading);
  return readings;
}

test("files in threads are read as each by itself", async () => {
  const few = departmentFiles();
  const many = [...few, ...few];
  const alone = await readAll(createReaderFor(1), few);
  expect(await readAll(createReaderFor(1_000), many)).toEqual([...alone, ...alone]);
});

test("thousands of files let less garbage lie; a few are not held up by it", () => {
  const set = jest.spyOn(v8, "setFlagsFromString").mockImplementation(() => undefined);
  createReaderFor(5);
  expect(set).not.toHaveBeenCalled();
  createReaderFor(3_400);
  expect(set).toHaveBeenCalledWith(expect.stringMatching(/^--heap-growing-percent=\d+$/u));
  set.mockRestore();
});

const named = (name: string, bytes: PickedFile["bytes"]): PickedFile => ({ name, bytes });
const few = (): PickedFile[] => departmentFiles().slice(0, 3);

test("a fingerprint is what a browser's worker says it is", async () => {
  const [file] = few();
  const [read] = await readAll(createReaderFor(1), file ? [file] : []);
  expect(read?.fingerprint).toBe(await reading.fingerprintOf((await file?.bytes()) ?? new Uint8Array()));
});

test("files keep their order: small ones, one that cannot be opened, one that is large", async () => {
  const [a, b, c] = few();
  if (!a || !b || !c) throw new Error("no files");
  const large = named("large.csv", () =>
    Promise.resolve(new TextEncoder().encode(`${"a".repeat(1_000)};b\n`.repeat(1_200))),
  );
  const gone = named("gone.xlsx", () => Promise.reject(new Error("gone")));
  const readings = await readAll(createReaderFor(5), [a, gone, b, large, c]);
  expect(readings.map(({ file }) => file)).toEqual([a.name, "gone.xlsx", b.name, "large.csv", c.name]);
  expect(readings[1]).toMatchObject({ ok: false, detail: "cannot-open" });
});

test("a file that takes too long is refused, and those beside it are read", async () => {
  mockMilliseconds = SHORT;
  const files = [...few(), ...few()];
  const [, , hanging] = files;
  readBytesOf.mockImplementation((file, cells) => {
    if (file.file === hanging?.name) for (let turn = 0; turn >= 0; turn = (turn + 1) % 7);
    return jest.requireActual<typeof reading>("../../src/files/read-workbook").readBytesOf(file, cells);
  });
  const readings = await readAll(createReaderFor(5), files.slice(0, 5));
  expect(readings.map((each) => each.ok || each.detail)).toEqual([true, true, "timed-out", true, true]);
  expect(readings[2]?.fingerprint).toBe(await reading.fingerprintOf((await hanging?.bytes()) ?? new Uint8Array()));
});

test("each file has its time, however long those before it took", async () => {
  mockMilliseconds = SHORT;
  readBytesOf.mockImplementation((file, cells) => {
    for (const start = performance.now(); performance.now() - start < 150;);
    return jest.requireActual<typeof reading>("../../src/files/read-workbook").readBytesOf(file, cells);
  });
  expect((await readAll(createReaderFor(5), [...few(), ...few()])).every(({ ok }) => ok)).toBe(true);
});

test("after a cancellation nothing more is told", async () => {
  const signal = { aborted: false };
  const told: string[] = [];
  for await (const { file } of createReaderFor(5).read(few(), signal)) {
    told.push(file);
    signal.aborted = true;
  }
  expect(told).toHaveLength(1);
});
