/** What a worker answers: a file that is known by its fingerprint is not read again. */
import { answers } from "../../src/files/answer";
import { fingerprintOf, readWorkbook } from "../../src/files/read-workbook";
import { packReading, type WorkerAnswer, type WorkerQuestion } from "../../src/files/worker-protocol";
import { departmentFiles } from "../support/pacnam";

const [file] = departmentFiles();
const bytes = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array((await file?.bytes()) ?? []);

async function answer(question: WorkerQuestion): Promise<WorkerAnswer | undefined> {
  const [first] = await all(question);
  return first;
}

async function all(question: WorkerQuestion): Promise<WorkerAnswer[]> {
  const told: WorkerAnswer[] = [];
  for await (const said of answers(question)) told.push(said);
  return told;
}

test("a new file, or one of other bytes, is read whole", async () => {
  const content = await bytes();
  const whole = packReading(await readWorkbook("a.xlsx", content));
  for (const given of [content.buffer, new Blob([content])])
    expect(await answer({ id: 3, read: [{ file: "a.xlsx", content: given }] })).toEqual({ id: 3, reading: whole });
});

test("of many files those that are as they are known are told", async () => {
  const content = await bytes();
  const known = await fingerprintOf(content);
  const same = { content: new Blob([content]), known };
  const gone = { content: { arrayBuffer: () => Promise.reject(new Error("gone")) }, known };
  const other = { ...same, known: "f00" };
  const compare = [same, other, gone, ...Array.from({ length: 7 }, () => same), other];
  expect(await answer({ id: 4, compare })).toEqual({
    id: 4,
    same: [{}, null, null, ...Array.from({ length: 7 }, () => ({})), null],
  });
});

test("the time that a browser's file tells of itself comes with it", async () => {
  const content = await bytes();
  const picked = new File([content], "a.xlsx", { lastModified: 7 });
  expect(await answer({ id: 6, read: [{ file: "a.xlsx", content: picked }] })).toMatchObject({
    reading: { modified: 7 },
  });
  const compare = [{ content: picked, known: await fingerprintOf(content) }];
  expect(await answer({ id: 6, compare })).toEqual({ id: 6, same: [{ modified: 7 }] });
});

test("each of several files is told of by itself, in order; one that cannot be fetched is refused", async () => {
  const content = await bytes();
  const blob = { arrayBuffer: () => Promise.reject(new Error("gone")) };
  const read = [
    { file: "a.xlsx", content: content.buffer },
    { file: "b.xlsx", content: blob },
    { file: "c.xlsx", content: new Blob([content]) },
  ];
  const told = await all({ id: 7, read });
  expect(told.map((each) => "reading" in each && [each.id, each.reading.file, each.reading.ok])).toEqual([
    [7, "a.xlsx", true],
    [7, "b.xlsx", false],
    [7, "c.xlsx", true],
  ]);
});

test("what cannot be fetched is refused", async () => {
  const blob = { arrayBuffer: () => Promise.reject(new Error("gone")) };
  expect(await answer({ id: 5, read: [{ file: "a.xlsx", content: blob }] })).toMatchObject({
    reading: { ok: false, detail: "cannot-open" },
  });
});
