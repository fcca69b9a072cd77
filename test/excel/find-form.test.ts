/** A form is known by its hidden first cell, by the number in its head where that is gone, and by nothing else. */
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { FORM_SHEET } from "../../src/domain/sheets/form-page";
import { findForm } from "../../src/excel/find-form";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { DAY } from "../support/issued-form";
import { sampleBytes } from "../support/pacnam";
import { value } from "../support/value";

async function formBytes(): Promise<Uint8Array> {
  const schema = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const set = value(await prepareForms(schema, { period: "2023-9T", asOf: DAY, units: ["PNV"] }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  return writeForm(set.build(draft, issueOf(set)));
}

/** The form's workbook opened, without the cells of those texts. */
async function openWithout(...lost: readonly RegExp[]): Promise<void> {
  const bytes = await formBytes();
  const reading = await readWorkbook("bieu.xlsx", bytes);
  if (!reading.ok) throw new Error(reading.detail);
  const [sheet] = reading.workbook.sheets;
  const steps = (sheet?.rows ?? []).flatMap((row, top) =>
    row.flatMap((cell, left) =>
      lost.some((text) => typeof cell?.value === "string" && text.test(cell.value))
        ? [{ kind: "write" as const, sheet: FORM_SHEET, top, left, cells: [[""]] }]
        : [],
    ),
  );
  expect(steps).toHaveLength(lost.length);
  const without = await applyPlanToFile(bytes, { title: "", steps }, { compute: false });
  createTestHost({ book: await bookFromXlsx(without), level: 14 });
}

test("the first cell tells the form, then its number; without either it is a sheet as any other", async () => {
  await openWithout();
  expect(value(await findForm())).toBe(FORM_SHEET);
  await openWithout(/^chi-tieu-form;/);
  expect(value(await findForm())).toBe(FORM_SHEET);
  await openWithout(/^Mã biểu:/);
  expect(value(await findForm())).toBe(FORM_SHEET);
  await openWithout(/^chi-tieu-form;/, /^Mã biểu:/);
  expect(value(await findForm())).toBeNull();
});

test("the workbook of who consolidates is no form", async () => {
  createTestHost({ book: await bookFromXlsx(sampleBytes("schema.xlsx")), level: 14 });
  expect(value(await findForm())).toBeNull();
});
