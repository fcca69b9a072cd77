/** A run in the place of another of the session: files that are unchanged are taken as they were read, and nothing else is. */
import { applyChange } from "../../src/app/change";
import { consolidateFiles, type ConsolidationPreview } from "../../src/app/consolidate";
import type { FileReaderPort, PickedFile, SameFile } from "../../src/app/ports";
import type { ConsolidationOptions } from "../../src/app/settle";
import { readFiles } from "../../src/app/submissions";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { departmentFiles, openSchemaWorkbook, sampleBytes } from "../support/pacnam";
import { previewedSample, sampleReader } from "../support/sample-run";
import { value } from "../support/value";

const NN = "02_BC NN&PTNT 9T.2023.xlsx";

const run = async (files: readonly PickedFile[], options: ConsolidationOptions = {}, reader = sampleReader()) =>
  value(await consolidateFiles(await openSchemaWorkbook(), reader, files, options));

/** The files with another figure in one of them. */
async function oneCorrected(): Promise<PickedFile[]> {
  const bytes = await applyPlanToFile(sampleBytes(`departments/${NN}`), {
    title: "correction",
    steps: [{ kind: "write", sheet: "TT-LN", top: 17, left: 4, cells: [[112]] }],
  });
  return departmentFiles().map((file) =>
    file.name === NN ? { name: NN, modified: 2, bytes: () => Promise.resolve(bytes) } : file,
  );
}

/** Names of the files that were not read anew. */
function taken(first: ConsolidationPreview, second: ConsolidationPreview): string[] {
  const before = new Set(readFiles(first.input.submissions));
  return readFiles(second.input.submissions).flatMap((each) => (before.has(each) ? [each.file] : []));
}

function said({ consolidation, changes, change, decisions, sources, earlier }: ConsolidationPreview): object {
  return { consolidation, changes, plan: change.plan, decisions, sources, earlier };
}

test("all but the corrected file are taken as they were, and the run says what a new one says", async () => {
  const { preview: first } = await previewedSample();
  const files = await oneCorrected();
  const second = await run(files, { instead: first });
  const names = readFiles(first.input.submissions).map(({ file }) => file);
  expect(taken(first, second)).toEqual(names.filter((name) => name !== NN));
  expect(said(second)).toEqual(said(await run(files)));
  expect(second.input.submissions.find((each) => each.kind === "read" && each.submitted.file === NN)).toMatchObject({
    modified: 2,
  });
});

test("the time that a file tells when it is read goes before that of the pick", async () => {
  const { preview: first } = await previewedSample();
  const told: FileReaderPort = {
    async *read(files) {
      for await (const reading of sampleReader().read(files)) yield { ...reading, modified: 9 };
    },
  };
  const { input } = await run(await oneCorrected(), { instead: first }, told);
  const times = input.submissions.map((each) => (each.kind === "read" ? each.modified : 9));
  expect(new Set(times)).toEqual(new Set([9]));
});

test("the period that a written run puts down is the one that its files were read for", async () => {
  const history = { written: "14/09/2023 16:05" };
  const workbook = await openSchemaWorkbook();
  const first = value(await consolidateFiles(workbook, sampleReader(), departmentFiles(), { history }));
  value(await applyChange(workbook, first.change));
  const second = value(
    await consolidateFiles(workbook, sampleReader(), departmentFiles(), { history, instead: first }),
  );
  expect([first, second].map(({ input }) => input.frame.schema.settings.period)).toEqual(["", "2023-9T"]);
  expect(taken(first, second)).toHaveLength(readFiles(first.input.submissions).length);
  expect(said(second)).toEqual(
    said(value(await consolidateFiles(workbook, sampleReader(), departmentFiles(), { history }))),
  );
});

test("for another period of the same day, everything is read anew", async () => {
  const { preview: first } = await previewedSample();
  const { frame } = first.input;
  const schema = { ...frame.schema, settings: { ...frame.schema.settings, period: "2023-T09" } };
  const monthly = { input: { ...first.input, frame: { ...frame, schema } } };
  expect(taken(first, await run(departmentFiles(), { instead: monthly }))).not.toEqual([]);
  const quarter = { ...schema, settings: { ...schema.settings, period: "2023-Q2" } };
  const other = { input: { ...first.input, frame: { ...frame, schema: quarter } } };
  expect(taken(first, await run(departmentFiles(), { instead: other }))).toEqual([]);
});

test("of another day, everything is read anew", async () => {
  const { preview: first } = await previewedSample();
  const other = { asOf: 45_200 };
  const second = await run(departmentFiles(), { ...other, instead: first });
  expect(taken(first, second)).toEqual([]);
  expect(said(second)).toEqual(said(await run(departmentFiles(), other)));
});

test("by another answer about a column, everything is read anew", async () => {
  const { preview: first } = await previewedSample();
  const answers = [{ unit: "NN", layout: "TT · Chỉ tiêu", role: "actual" as const, heading: "Kết quả" }];
  const answered = { input: { ...first.input, frame: { ...first.input.frame, answers } } };
  expect(taken(first, await run(departmentFiles(), { instead: answered }))).toEqual([]);
});

test("the same bytes under another name are another file, since its name may say whose it is", async () => {
  const { preview: first } = await previewedSample();
  const renamed = departmentFiles().map((file) => (file.name === NN ? { ...file, name: "bao cao.xlsx" } : file));
  const second = await run(renamed, { instead: first });
  expect(taken(first, second)).not.toContain("bao cao.xlsx");
  expect(said(second)).toEqual(said(await run(renamed)));
});

/** Finds those that are the same, and notes which are read. */
function comparing(): { readonly reader: FileReaderPort; readonly opened: string[] } {
  const opened: string[] = [];
  const reader: FileReaderPort = {
    async *read(files, signal) {
      for await (const reading of sampleReader().read(files, signal)) {
        opened.push(reading.file);
        yield reading;
      }
    },
    async findSame(files, known) {
      const same = new Map<PickedFile, SameFile>();
      for (const file of files)
        for await (const { fingerprint } of sampleReader().read([file]))
          if (known.get(file.name) === fingerprint) same.set(file, { file: file.name, fingerprint });
      return same;
    },
  };
  return { reader, opened };
}

test("what a reader finds the same is not opened; what could not be read before is tried again", async () => {
  const { preview: first } = await previewedSample();
  const { reader, opened } = comparing();
  const files = await oneCorrected();
  const second = await run(files, { instead: first }, reader);
  const known = readFiles(first.input.submissions).map(({ file }) => file);
  expect(opened).toEqual(files.map(({ name }) => name).filter((name) => name === NN || !known.includes(name)));
  expect(said(second)).toEqual(said(await run(files)));
});

test("where anything else is another, what is the same is opened too", async () => {
  const { preview: first } = await previewedSample();
  const { reader, opened } = comparing();
  const files = departmentFiles();
  await run(files, { asOf: 45_200, instead: first }, reader);
  expect(opened).toEqual(files.map(({ name }) => name));
});
