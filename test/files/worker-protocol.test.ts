/** What workers hand over is what they read. */
import type { FileReading } from "../../src/app/ports";
import { readWorkbook } from "../../src/files/read-workbook";
import { SharedCells } from "../../src/files/shared-cells";
import { packReading, unpackReading, type PackedReading } from "../../src/files/worker-protocol";
import { departmentFiles } from "../support/pacnam";

function handOver(reading: FileReading, cells = new SharedCells()): FileReading {
  return unpackReading(structuredClone(packReading(reading)), cells);
}

test("every reading of the sample comes over whole", async () => {
  const cells = new SharedCells();
  for (const file of departmentFiles()) {
    const reading = await readWorkbook(file.name, await file.bytes());
    expect(handOver(reading, cells)).toEqual(reading);
    // As test/support/sample-run.ts keeps it for other test files.
    const text = JSON.stringify(packReading(reading));
    expect(unpackReading(JSON.parse(text) as PackedReading, cells)).toEqual(reading);
  }
});

test("cells that carry more than a value, and files that could not be read", () => {
  const refused: FileReading = { file: "a.xls", ok: false, reason: "encrypted", detail: "password", fingerprint: "f" };
  expect(handOver(refused)).toEqual(refused);
  const rows = [
    [{ value: 5, numberFormat: "0%" }, null, { value: "Đạt", font: ".VnTime" }],
    [],
    [{ value: { error: "#REF!" } }, { value: null, formula: "=A1", notComputed: true }, { value: false }, { value: 0 }],
  ];
  const sheet = { name: "T9", visibility: "visible" as const, rows, merges: [], hiddenRows: [], hiddenColumns: [2] };
  const workbook = { name: "a.xlsx", sheets: [sheet], date1904: false, externalLinks: false };
  const reading: FileReading = { file: "a.xlsx", ok: true, fingerprint: "f", workbook };
  expect(handOver(reading)).toEqual(reading);
});

test("what is the same is kept once, and text is not taken for a number", () => {
  const cells = new SharedCells();
  expect(cells.of("ha")).toBe(cells.of("ha"));
  expect(cells.of("5")).toEqual({ value: "5" });
  expect(cells.of(5)).toEqual({ value: 5 });
  expect(Object.is(cells.of(-0).value, 0)).toBe(true);
});

test("a million blank rows are one row on their way", () => {
  const last = [{ value: 1 }];
  const blank: never[] = [];
  const sheet = { name: "T9", visibility: "visible" as const, merges: [], hiddenRows: [], hiddenColumns: [] };
  const rows = [...Array.from({ length: 1000 }, () => blank), last];
  const workbook = { name: "a.xlsx", sheets: [{ ...sheet, rows }], date1904: false, externalLinks: false };
  const reading = handOver({ file: "a.xlsx", ok: true, fingerprint: "f", workbook });
  expect(reading.ok && new Set(reading.workbook.sheets[0]?.rows).size).toBe(2);
});
