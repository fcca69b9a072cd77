/** What a worker answers: the reading, and by a schema the tables, which are those that whoever reads the file finds. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadSchema } from "../../src/app/load-schema";
import { toSubmission } from "../../src/app/submissions";
import type { FileReading } from "../../src/app/ports";
import type { Submission } from "../../src/domain/consolidate/submission-set";
import type { Schema } from "../../src/domain/schema/types";
import { readingFrame } from "../../src/domain/submission/read-file";
import { createAnswer } from "../../src/files/answer";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { SharedCells } from "../../src/files/shared-cells";
import { unpackReading } from "../../src/files/worker-protocol";
import { departmentFiles, sampleBytes } from "../support/pacnam";

const SHEETS = join(__dirname, "../fixtures/office-sheets");

async function schemaOf(bytes: Uint8Array): Promise<Schema> {
  const opened = await openFileWorkbook("schema.xlsx", bytes);
  const loaded = opened.ok && (await loadSchema(opened.value));
  if (!loaded || !loaded.ok) throw new Error("no schema");
  return loaded.value.schema;
}

/** Every .xlsx of the fixtures' folders. */
function officeFiles(): { readonly name: string; readonly bytes: Uint8Array }[] {
  const folders = readdirSync(SHEETS, { withFileTypes: true }).filter((each) => each.isDirectory());
  return folders.flatMap(({ name: folder }) =>
    readdirSync(join(SHEETS, folder))
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(SHEETS, folder, name))) })),
  );
}

/** The readings of files as they come over, with tables found by the schema. */
async function answers(schema: Schema, files: readonly { name: string; bytes: Uint8Array }[]): Promise<FileReading[]> {
  const answer = createAnswer();
  const cells = new SharedCells();
  const readings: FileReading[] = [];
  for (const [id, { name, bytes }] of files.entries()) {
    // The schema comes with the first question alone.
    const question = { id, file: name, content: bytes.slice().buffer, ...(id === 0 ? { schema } : {}) };
    readings.push(unpackReading(structuredClone(await answer(structuredClone(question))).reading, cells));
  }
  return readings;
}

const aheadOf = (reading: FileReading) => (reading.ok ? (reading.ahead ?? []) : []);

function withoutAhead(reading: FileReading): FileReading {
  if (!reading.ok) return reading;
  const { ahead: _, ...rest } = reading;
  return rest;
}

/** As data alone: functions are never the same. */
const plain = (submission: Submission): unknown => JSON.parse(JSON.stringify(submission));

test("without a schema no tables are looked for", async () => {
  const { reading } = await createAnswer()({
    id: 1,
    file: "schema.xlsx",
    content: sampleBytes("schema.xlsx").slice().buffer,
  });
  expect(reading.ok && reading.ahead).toBeUndefined();
});

test("files with their tables found ahead are submitted as they would be without", async () => {
  const picked = await Promise.all(
    departmentFiles().map(async (file) => ({ name: file.name, bytes: await file.bytes() })),
  );
  const cases: readonly (readonly [Uint8Array, readonly { name: string; bytes: Uint8Array }[]])[] = [
    [sampleBytes("schema.xlsx"), picked],
    [new Uint8Array(readFileSync(join(SHEETS, "schemas/xa.xlsx"))), officeFiles()],
  ];
  for (const [bytes, files] of cases) {
    const schema = await schemaOf(bytes);
    const frame = readingFrame(schema);
    const readings = await answers(schema, files);
    const found = readings.flatMap(aheadOf);
    expect(found.filter((tables) => tables !== null && tables.length > 0).length).toBeGreaterThan(5);
    for (const reading of readings)
      expect(plain(toSubmission(frame, reading, 1))).toEqual(plain(toSubmission(frame, withoutAhead(reading), 1)));
  }
}, 60_000);

test("sheets that are looked at another way are left to their reader", async () => {
  const schema = await schemaOf(new Uint8Array(readFileSync(join(SHEETS, "schemas/xa.xlsx"))));
  const readings = await answers(schema, officeFiles());
  expect(readings.flatMap(aheadOf)).toContain(null);
}, 60_000);

test("where tables come with a file they are not looked for again", async () => {
  const schema = await schemaOf(sampleBytes("schema.xlsx"));
  const [file] = departmentFiles();
  if (!file) throw new Error("no sample");
  const [reading] = await answers(schema, [{ name: file.name, bytes: await file.bytes() }]);
  if (!reading?.ok) throw new Error("not read");
  const rolesOf = (each: FileReading): unknown => {
    const submission = toSubmission(readingFrame(schema), each, 1);
    return submission.kind === "read" && submission.submitted.sheets.map(({ role }) => role);
  };
  expect(rolesOf(reading)).toContain("indicators");
  expect(rolesOf({ ...reading, ahead: reading.workbook.sheets.map(() => []) })).not.toContain("indicators");
});

test("where tables cannot be looked for ahead, the file comes without", async () => {
  const schema = await schemaOf(sampleBytes("schema.xlsx"));
  const content = (): ArrayBuffer => sampleBytes("schema.xlsx").slice().buffer;
  const breaking = { ...schema, units: null as unknown as Schema["units"] };
  const answer = createAnswer();
  const said = [
    await answer({ id: 1, file: "a.xlsx", content: content(), schema: breaking }),
    await answer({ id: 2, file: "b.xlsx", content: content() }),
    await answer({ id: 3, file: "c.xlsx", content: content(), schema }),
  ];
  expect(said.map(({ id, reading }) => [id, reading.ok && reading.ahead !== undefined])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
});
