/** The sample workbook: written into a blank workbook it is a schema that stands, with targets that lag and one fault to find. */
import { planAttainment } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { toggleHighlight } from "../../src/app/highlight";
import { loadSchema } from "../../src/app/load-schema";
import { readOverview } from "../../src/app/overview";
import { planSample } from "../../src/app/sample";
import { SAMPLE_SHEET, SAMPLE_SHEETS } from "../../src/domain/sheets/sample-sheets";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { Book } from "../../src/workbench/book/book";

import { createTestHost } from "../../src/workbench/in-process";
import { differenceOf } from "../support/book-state";
import { memoryWorkbook } from "../support/memory-workbook";
import { sheetOf, workbookOf } from "../support/sheet-of";
import { value } from "../support/value";

function workbookWith(...sheets: readonly string[]) {
  const book = new Book();
  for (const sheet of sheets) book.addSheet(sheet);
  createTestHost({ book, level: 14 });
  return { book, workbook: createExcelWorkbook() };
}

async function withSample() {
  const { workbook } = workbookWith("Trang tính1");
  const preview = value(await planSample(workbook));
  value(await applyChange(workbook, preview.change));
  return { workbook, preview };
}

test("the schema stands without an open question, and its day is known", async () => {
  const { workbook, preview } = await withSample();
  expect(preview.isBlank).toBe(true);
  expect(preview.change.summary).toMatchObject({ adds: SAMPLE_SHEETS, replaces: [], removes: [], touches: [] });
  const { schema, findings } = value(await loadSchema(workbook));
  expect(findings).toEqual([]);
  expect(schema.indicators).toHaveLength(12);
  expect(schema.units).toHaveLength(4);
  expect(new Set(schema.indicators.map(({ owner }) => owner))).toEqual(new Set(schema.units.map(({ code }) => code)));
  expect(schema.settings.asOf).toBe(46_295);
});

test("the check finds the number typed as text, and nothing else but what has no figure yet", async () => {
  const { workbook } = await withSample();
  const { findings, fixes } = value(await checkWorkbook(workbook, "active"));
  expect(
    findings
      .filter(({ severity }) => severity !== "I")
      .map(({ code, at }) => `${code} ${at.cell ?? ""}`)
      .sort(),
  ).toEqual(["number-as-text E11", "value-missing E13"]);
  expect(fixes.map(({ finding }) => finding.code)).toContain("number-as-text");
});

test("judged, some targets lag more and some less, and the parts add up", async () => {
  const { workbook } = await withSample();
  value(await applyChange(workbook, value(await planAttainment(workbook, "active"))));
  const { counts, addsUp, lagging, noData, highlighted } = value(await readOverview(workbook));
  expect(addsUp).toBe(true);
  expect(counts).toMatchObject({ counted: 12, metOrExceeded: 6, lagging: 3, noData: 1, onTrack: 2 });
  expect(lagging.map(({ indicator, pace }) => `${indicator.code} ${pace}`)).toEqual([
    "KT02 farBehind",
    "KT04 farBehind",
    "XD01 behind",
  ]);
  expect(noData.map(({ cell }) => cell)).toEqual(["B13"]);
  expect(highlighted).toBe(false);
  value(await toggleHighlight(workbook));
  expect(value(await readOverview(workbook)).highlighted).toBe(true);
});

test("taken back, the workbook is as it was", async () => {
  const { book, workbook } = workbookWith("Trang tính1");
  const before = book.copy();
  const applied = value(await applyChange(workbook, value(await planSample(workbook)).change));
  expect(await differenceOf(before, book)).not.toBe("nowhere");
  value(await applied.undo());
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test.each([SAMPLE_SHEET, "BỘ CHỈ TIÊU", "Thiết lập"])(
  "it is never written over a sheet that is there: %s",
  async (name) => {
    const { workbook } = workbookWith("Trang tính1", name);
    expect(await planSample(workbook)).toMatchObject({ ok: false, problem: { code: "sheet-taken" } });
  },
);

test("a sheet in front that holds something is no blank one", async () => {
  const { workbook } = workbookWith("Phụ lục");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Phụ lục").getRange("B3").values = [["Chỉ tiêu"]];
    await context.sync();
  });
  expect(value(await planSample(workbook)).isBlank).toBe(false);
});

test("a chart in front is no blank sheet", async () => {
  const book = memoryWorkbook(workbookOf("a.xlsx", sheetOf("", { name: "Trang tính1" })), "Biểu đồ");
  expect(value(await planSample(book)).isBlank).toBe(false);
});
