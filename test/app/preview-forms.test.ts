/** Issuing forms from the pane: what is proposed, what is told beforehand, and the files that come of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { buildForms, previewForms } from "../../src/app/preview-forms";
import type { WorkbookPort } from "../../src/app/ports";
import { archiveOf } from "../../src/files/archive";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { createFormWriter, type FormWorker } from "../../src/files/form-writer";
import { writeForm } from "../../src/files/form-workbook";
import { DAY } from "../support/issued-form";
import { value } from "../support/value";

const BYTES = new Uint8Array(readFileSync(join(__dirname, "../fixtures/pacnam-2023/schema.xlsx")));

async function opened(): Promise<WorkbookPort> {
  return value(await openFileWorkbook("schema.xlsx", BYTES));
}

function refusing(): FormWorker {
  throw new Error("no workers here");
}

test("the period of the settings is proposed, every unit has its form, and only the register is written", async () => {
  const preview = value(await previewForms(await opened(), {}, DAY));
  expect(preview.set.period.key).toBe("2023-9T");
  expect([preview.set.drafts.length, preview.issue, preview.faults]).toEqual([18, 1, []]);
  expect(preview.change.summary).toMatchObject({ adds: ["Sổ nhận"], replaces: [], touches: [] });
  expect(preview.choices.map(({ key }) => key)).toContain("2023-12T");
});

test("a fault of the schema is told before anything is made", async () => {
  const book = await opened();
  const plan = {
    title: "",
    steps: [{ kind: "write" as const, sheet: "Bộ chỉ tiêu", top: 2, left: 0, cells: [["KT01"], ["KT01"]] }],
  };
  expect((await book.apply(plan)).ok).toBe(true);
  const preview = value(await previewForms(book, {}, DAY));
  expect(preview.faults.map(({ code }) => code)).toContain("schema-code-duplicate");
});

test("the files are the same with a worker, without one, and where it breaks down; stopping gives none", async () => {
  const preview = value(await previewForms(await opened(), { units: ["NN", "PNV"], due: DAY + 2 }, DAY));
  const working = (): FormWorker => {
    const worker: FormWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (form) => worker.onmessage?.({ data: writeForm(structuredClone(form)) }),
      terminate: () => undefined,
    };
    return worker;
  };
  const breaking = (): FormWorker => {
    const worker: FormWorker = { ...working(), postMessage: () => worker.onerror?.({}) };
    return worker;
  };
  const all = [];
  for (const start of [working, breaking, refusing])
    all.push(value(await buildForms(preview, createFormWriter(start), {})));
  const texts = all.map((files) =>
    files.map(({ file, bytes }) => {
      const parts = unzipSync(bytes);
      const text = (name: string): string => strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array());
      return [file, text("worksheets/sheet1"), text("sharedStrings")];
    }),
  );
  expect(texts[1]).toEqual(texts[0]);
  expect(texts[2]).toEqual(texts[0]);
  expect(texts[0]?.[0]?.[2]?.includes("trước ngày 16/9/2023")).toBe(true);
  const zipped = unzipSync(archiveOf(all[0]?.map(({ file, bytes }) => ({ name: file, bytes })) ?? []));
  expect(Object.keys(zipped)).toEqual(["02_NN_Bieu chi tieu 9T2023.xlsx", "12_PNV_Bieu chi tieu 9T2023.xlsx"]);
  const stopped = await buildForms(preview, createFormWriter(refusing), { signal: { aborted: true } });
  expect(stopped).toMatchObject({ ok: false, problem: { code: "cancelled" } });
});
