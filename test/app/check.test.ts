/** Checking the open workbook through the genuine client: find, fix, find nothing of it again, take it back. */
import { applyChange } from "../../src/app/change";
import { planCheckSheet, planDecisions, readDecisions } from "../../src/app/check-results";
import { checkWorkbook } from "../../src/app/check-workbook";
import { consolidateFiles } from "../../src/app/consolidate";
import { planFixes } from "../../src/app/fixes";
import { acceptanceOf } from "../../src/domain/consolidate/acceptance";
import { isCellError } from "../../src/domain/grid/snapshot";
import { createInProcessReader } from "../support/in-process-reader";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { readWorkbook } from "../../src/files/read-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { departmentFiles, openSchemaWorkbook, sampleBytes } from "../support/pacnam";
import { differenceOf } from "../support/book-state";
import { value } from "../support/value";

/** The schema's workbook with the agriculture department's first sheet in it. */
async function open() {
  const reading = await readWorkbook("02.xlsx", sampleBytes("departments/02_BC NN&PTNT 9T.2023.xlsx"));
  const sheet = reading.ok ? reading.workbook.sheets[0] : undefined;
  if (!sheet) throw new Error("no sheet");
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const cells = sheet.rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const content = row[column]?.value ?? "";
      return isCellError(content) ? "" : content;
    }),
  );
  const bytes = await applyPlanToFile(sampleBytes("schema.xlsx"), {
    title: "copy",
    steps: [
      { kind: "add-sheet", sheet: "TT-LN" },
      { kind: "write", sheet: "TT-LN", top: 0, left: 0, cells },
    ],
  });
  const book = await bookFromXlsx(bytes);
  const { host } = createTestHost({ book, level: 14 });
  return { book, host, workbook: createExcelWorkbook() };
}

test("fixes are found, applied as one change, gone on the next check, and taken back exactly", async () => {
  const { book, workbook } = await open();
  const before = book.copy();
  const report = value(await checkWorkbook(workbook, ["TT-LN"]));
  expect(report.checked).toMatchObject({ cells: 106 });
  const codes = (of: typeof report): string[] => of.findings.map(({ code }) => code);
  expect(codes(report)).toEqual(expect.arrayContaining(["number-as-text", "unit-differs", "name-guessed"]));
  const single = report.fixes.filter(({ options }) => options.length === 1);
  const chosen = single.flatMap(({ sheet, options }) => options.map(({ cells }) => ({ sheet, cells })));
  const applied = value(await applyChange(workbook, value(planFixes(chosen))));
  const after = value(await checkWorkbook(workbook, ["TT-LN"]));
  for (const { finding } of single)
    expect(after.findings.some(({ code, at }) => code === finding.code && at.cell === finding.at.cell)).toBe(false);
  // "hơn 54" says more than the number: it is not touched.
  expect(codes(after)).toContain("qualifier");
  value(await applied.undo());
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("a cell that was changed since the check is not overwritten", async () => {
  const { book, workbook } = await open();
  const report = value(await checkWorkbook(workbook, ["TT-LN"]));
  const fix = report.fixes.find(({ finding }) => finding.code === "number-as-text");
  const [cell] = fix?.options[0]?.cells ?? [];
  if (!fix || !cell) throw new Error("no fix");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("TT-LN").getCell(cell.row, cell.column).values = [[7]];
    await context.sync();
  });
  const before = book.copy();
  const change = value(planFixes([{ sheet: fix.sheet, cells: [cell] }]));
  expect(await applyChange(workbook, change)).toMatchObject({ ok: false, problem: { code: "changed-meanwhile" } });
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("a finding can be accepted with a reason, which is kept and is void when the cell changes", async () => {
  const { workbook } = await open();
  const report = value(await checkWorkbook(workbook, ["TT-LN"]));
  const finding = report.findings.find(({ code }) => code === "unit-slip");
  if (!finding) throw new Error("no finding");
  const decision = {
    ...{ action: "accept" as const, indicator: finding.at.indicator ?? "", file: "", sheet: "TT-LN" },
    ...{ cell: finding.at.cell ?? "", code: finding.code, text: finding.found ?? "", reason: "Đã đối chiếu" },
    rule: "Lệch bậc đơn vị tính",
  };
  value(await applyChange(workbook, value(await planDecisions(workbook, [decision]))));
  expect(value(await readDecisions(workbook))).toEqual([decision]);
  const again = value(await checkWorkbook(workbook, ["TT-LN"]));
  expect(again.findings.find(({ code }) => code === "unit-slip")?.waived).toBe("Đã đối chiếu");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("TT-LN").getRange(decision.cell).values = [[58_401]];
    await context.sync();
  });
  const changed = value(await checkWorkbook(workbook, ["TT-LN"]));
  expect(changed.findings.find(({ code }) => code === "unit-slip")?.waived).toBeUndefined();
});

test("a warning about a whole sheet can be accepted, until there is more on the sheet", async () => {
  const { workbook } = await open();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("TT-LN").visibility = "Hidden";
    await context.sync();
  });
  const hidden = async () =>
    value(await checkWorkbook(workbook, "all")).findings.find(({ code }) => code === "sheet-hidden");
  const finding = await hidden();
  if (!finding) throw new Error("no finding");
  expect(finding.at).toEqual({ sheet: "TT-LN", unit: "NN" });
  const decision = acceptanceOf(finding, "Bản lưu của phòng", "Tên quy tắc");
  value(await applyChange(workbook, value(await planDecisions(workbook, [decision]))));
  expect(value(await readDecisions(workbook))).toEqual([decision]);
  expect((await hidden())?.waived).toBe("Bản lưu của phòng");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("TT-LN").getRange("A40:E41").values = [
      [40, "Trồng rừng", "ha", 258, 201.5],
      [41, "Trồng mới cây ăn quả", "ha", 20, 18],
    ];
    await context.sync();
  });
  expect((await hidden())?.waived).toBeUndefined();
});

test("the findings can be written to a sheet with links, and again in its place", async () => {
  const { book, workbook } = await open();
  const texts = {
    title: "KẾT QUẢ KIỂM TRA",
    summary: "Đã kiểm tra",
    headings: ["Mức", "Quy tắc", "Ô", "Nội dung"],
    severities: { E: "Phải xử lý", W: "Lưu ý", I: "Thông tin" },
  } as const;
  const line = { severity: "E", title: "Ô báo lỗi", text: "Sửa công thức.", sheet: "TT-LN", cell: "E9" } as const;
  for (const lines of [[line, line], [line]]) {
    value(await applyChange(workbook, value(await planCheckSheet(workbook, lines, texts))));
    const sheet = book.sheet("Kiểm tra");
    book.settle();
    expect(sheet?.cell(4, 2)).toMatchObject({ value: "TT-LN!E9", formula: `=HYPERLINK("#'TT-LN'!E9","TT-LN!E9")` });
    expect(sheet?.cell(5, 0).value).toBe(lines.length > 1 ? "Phải xử lý" : null);
  }
});

test("the active sheet is checked in three round trips", async () => {
  const { host, workbook } = await open();
  host.resetCounters();
  value(await checkWorkbook(workbook, "active"));
  expect(host.counters.requests).toBeLessThanOrEqual(3);
});

test("the record of periods is no sheet of figures that anyone sent", async () => {
  const workbook = await openSchemaWorkbook();
  const history = { written: "14/09/2023 16:05" };
  const run = await consolidateFiles(workbook, createInProcessReader(), departmentFiles(), { history });
  value(await applyChange(workbook, value(run).change));
  const { sheets } = value(await workbook.readSheets("all"));
  expect(sheets.map(({ name }) => name)).toContain("Lịch sử");
  const { findings, checked } = value(await checkWorkbook(workbook, "all"));
  expect(checked.sheets).toEqual(["Bộ chỉ tiêu", "Đơn vị", "Thiết lập", "Giải trình"]);
  expect(new Set(findings.map(({ at }) => at.sheet))).toEqual(new Set(["Giải trình"]));
}, 30_000);
