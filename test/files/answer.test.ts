/** What a worker answers: a file that is known by its fingerprint is not read again. */
import { answer } from "../../src/files/answer";
import { fingerprintOf, readWorkbook } from "../../src/files/read-workbook";
import { packReading } from "../../src/files/worker-protocol";
import { departmentFiles } from "../support/pacnam";

const [file] = departmentFiles();
const bytes = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array((await file?.bytes()) ?? []);

test("a new file, or one of other bytes, is read whole", async () => {
  const content = await bytes();
  const whole = packReading(await readWorkbook("a.xlsx", content));
  for (const known of [null, "f00"])
    expect(await answer({ id: 3, file: "a.xlsx", content: content.buffer, known })).toEqual({ id: 3, reading: whole });
  expect(await answer({ id: 3, file: "a.xlsx", content: new Blob([content]), known: null })).toEqual({
    id: 3,
    reading: whole,
  });
});

test("of a file whose bytes are known only that is said", async () => {
  const content = await bytes();
  const known = await fingerprintOf(content);
  expect(await answer({ id: 4, file: "a.xlsx", content: content.buffer, known })).toEqual({
    id: 4,
    reading: { file: "a.xlsx", fingerprint: known, same: true },
  });
});

test("the time that a browser's file tells of itself comes with it, whether it is known or not", async () => {
  const content = await bytes();
  const picked = new File([content], "a.xlsx", { lastModified: 7 });
  for (const known of [null, await fingerprintOf(content)])
    expect((await answer({ id: 6, file: "a.xlsx", content: picked, known })).reading).toMatchObject({ modified: 7 });
});

test("what cannot be fetched is refused", async () => {
  const blob = { arrayBuffer: () => Promise.reject(new Error("gone")) };
  expect(await answer({ id: 5, file: "a.xlsx", content: blob, known: "f00" })).toMatchObject({
    reading: { ok: false, detail: "cannot-open" },
  });
});
