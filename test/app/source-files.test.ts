/** The way back in a new session: one file is picked, told from another version of it, and serves all its figures. */
import { readContributions, type Contribution } from "../../src/app/provenance";
import type { PickedFile } from "../../src/app/ports";
import { SourceFiles } from "../../src/app/source-files";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { createInProcessReader } from "../support/in-process-reader";
import { sampleBytes } from "../support/pacnam";
import { consolidatedSample } from "../support/sample-run";
import { value } from "../support/value";

const NN = "02_BC NN&PTNT 9T.2023.xlsx";
const reader = createInProcessReader();

const picked = (name: string, bytes = sampleBytes(`departments/${name}`)): PickedFile => ({
  name,
  bytes: () => Promise.resolve(bytes),
});

async function consolidated() {
  const { workbook, preview } = await consolidatedSample();
  const figures = async (code: string): Promise<readonly Contribution[]> =>
    value(await readContributions(workbook, code)).filter(({ file }) => file === NN);
  const [area] = await figures("NN04");
  const [forest] = await figures("NN06");
  if (!area || !forest) throw new Error("no figures");
  return { preview, area, forest };
}

test("a file is not at hand until it is picked, and then serves its other figures under any name", async () => {
  const { preview, area, forest } = await consolidated();
  const files = new SourceFiles();
  expect(value(await files.look(area, reader))).toBeNull();
  const look = value(await files.look(area, reader, { ...picked(NN), name: "NN (1).xlsx" }));
  expect(look).toMatchObject({ kind: "read", file: "NN (1).xlsx", version: "same", now: "hơn 54", agrees: true });
  expect(value(await files.look(forest, reader))).toMatchObject({ kind: "read", version: "same", agrees: true });
  const session = new SourceFiles();
  session.keep(preview);
  expect(value(await session.look(area, reader))).toMatchObject({ kind: "read", file: NN, version: "same" });
  // Another version of the file of this name, and of no other.
  const other = { ...area, fingerprint: "khác" };
  expect(value(await session.look(other, reader))).toMatchObject({ kind: "read", file: NN, version: "other" });
  expect(value(await session.look({ ...other, file: "lạ.xlsx" }, reader))).toBeNull();
  expect(session.release()).toBe(preview);
  expect(session.release()).toBeNull();
  expect(value(await session.look(area, reader))).toBeNull();
});

test("thousands of files are let go of as well, and not given back", async () => {
  const { preview, area } = await consolidated();
  const [one] = preview.input.submissions;
  if (!one) throw new Error("no file");
  const session = new SourceFiles();
  const many = (length: number) => ({
    ...preview,
    input: { ...preview.input, submissions: Array.from({ length }, () => one) },
  });
  session.keep(many(600));
  expect(session.release()?.input.submissions).toHaveLength(600);
  session.keep(many(601));
  expect(session.release()).toBeNull();
  expect(value(await session.look(area, reader))).toBeNull();
});

test("another version is told, with what the cell says now; the right one picked later takes its place", async () => {
  const { area, forest } = await consolidated();
  const correction = await applyPlanToFile(sampleBytes(`departments/${NN}`), {
    title: "correction",
    steps: [{ kind: "write", sheet: "TT-LN", top: 17, left: 4, cells: [[112]] }],
  });
  const files = new SourceFiles();
  const look = value(await files.look(area, reader, picked(NN, correction)));
  expect(look).toMatchObject({ kind: "read", version: "other", now: "112", agrees: false });
  expect(value(await files.look(forest, reader))).toMatchObject({ kind: "read", version: "other", agrees: true });
  expect(value(await files.look(area, reader, picked(NN)))).toMatchObject({ version: "same", agrees: true });
  expect(value(await files.look({ ...area, fingerprint: "" }, reader))).toMatchObject({ version: "unknown" });
});

test("a file without the sheet, without the row, or that cannot be read", async () => {
  const { area } = await consolidated();
  const files = new SourceFiles();
  const csv = (text: string): PickedFile => picked("a.csv", new TextEncoder().encode(text));
  expect(value(await files.look(area, reader, csv("a;b")))).toMatchObject({ version: "other", around: null, now: "" });
  const short = value(await files.look({ ...area, sheet: "Sheet1" }, reader, csv("a,b")));
  expect(short).toMatchObject({ version: "other", now: "", around: { row: 3, column: 4 } });
  const locked = value(await files.look(area, reader, picked("16_Ban CHQS huyen.xlsx")));
  expect(locked).toMatchObject({ kind: "refused", finding: { code: "file-encrypted" } });
  const gone = { name: "a.xlsx", bytes: () => Promise.reject(new Error("gone")) };
  expect(value(await files.look(area, reader, gone))).toMatchObject({ finding: { code: "file-unreadable" } });
  expect(value(await new SourceFiles().look(area, reader))).toBeNull();
});
