/**
 * What is read of an open workbook: kept as text in test/fixtures/plans/excel-reads.txt, `npm run plans` writes it anew.
 */
import type { SheetChoice } from "../../src/app/ports";
import type { WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import type { Outcome } from "../../src/domain/outcome";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import { compareKept } from "../support/kept-text";
import { HIDDEN, LIST, OWN } from "../support/rich-book";
import { richExcel } from "../support/rich-excel";
import { linesOfSheet } from "../support/snapshot-lines";

function said(outcome: Outcome<WorkbookSnapshot>): string[] {
  if (!outcome.ok) return [JSON.stringify(outcome.problem)];
  const { sheets, ...book } = outcome.value;
  return [
    JSON.stringify(book),
    ...sheets.flatMap(({ marks, ...sheet }) => [
      ...linesOfSheet(sheet),
      ...(marks ? [`    marks ${JSON.stringify(marks.map((mark) => ({ ...mark, id: "" })))}`] : []),
    ]),
  ];
}

const CHOICES: readonly Exclude<SheetChoice, "all">[] = [
  { active: true },
  { names: [LIST, "Mất", LIST] },
  { active: true, names: [OWN, HIDDEN] },
  { names: [] },
];

test("what is read of sheets, of values, and of named tables", async () => {
  const book = await richExcel();
  const workbook = createExcelWorkbook();
  const lines = ["=== all", ...said(await workbook.readSheets("all"))];
  for (const choice of CHOICES) {
    lines.push("", `=== ${JSON.stringify(choice)}`, ...said(await workbook.readSheets(choice)));
    lines.push("values", ...said(await workbook.readValues(choice)));
    const tables = await workbook.readNamedTables(choice, { table: "Bang", column: "Muc" });
    const both = await workbook.readNamedTables(choice, { table: "Bang", column: "Bang" });
    lines.push(`tables ${JSON.stringify(tables)} ${JSON.stringify(both).replace(/"id":"[^"]*"/g, '"id":""')}`);
  }
  // Rules that cannot be read, answers that are too large, results that a person lets Excel compute by hand only.
  const plain = said(await workbook.readSheets("all"));
  for (const request of [1, 2, 3]) {
    const { host } = createTestHost({ book: book.copy(), level: 14 });
    host.faults.add({ request, code: "ResponsePayloadSizeLimitExceeded" });
    const again = said(await workbook.readSheets("all"));
    lines.push(
      "",
      `=== too large, request ${String(request)}: ${again.join() === plain.join() ? "the same" : again.join()}`,
    );
  }
  const { host } = createTestHost({ book: book.copy(), level: 14 });
  host.faults.brokenRules = true;
  lines.push("", "=== rules that cannot be read", ...said(await workbook.readValues({ active: true })));
  const manual = createTestHost({ book: book.copy(), level: 14 }).book;
  manual.calculationMode = "Manual";
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(OWN).getRange("D3").values = [[50]];
    await context.sync();
  });
  lines.push("", "=== computed by hand only", ...said(await workbook.readValues({ active: true })));
  compareKept("excel-reads", lines);
});
