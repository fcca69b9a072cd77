/** Verdict columns on sheets as they are: every sheet of the sample, and the schema sheet itself. */
import assert from "node:assert/strict";
import { planAttainment, planAttainmentRemoval } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { cellName } from "../../src/domain/grid/address";
import type { Cell, SheetSnapshot } from "../../src/domain/grid/snapshot";
import { isCellError } from "../../src/domain/grid/snapshot";
import { judge } from "../../src/domain/judge/judge";
import type { PlanCell } from "../../src/domain/plan/cell";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import { LEGEND } from "../../src/domain/sheets/legend";
import { readVerdicts } from "../../src/domain/sheets/read-verdicts";
import type { Schema } from "../../src/domain/schema/types";
import { readFile, readingFrame } from "../../src/domain/submission/read-file";
import type { SubmittedRow } from "../../src/domain/submission/submission";
import { schemaOf } from "../../src/app/load-schema";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { departmentFiles, openSchemaWorkbook } from "../support/pacnam";
import { datedSchema } from "../support/dated-schema";
import { drawn, tries } from "../support/tries";
import { value } from "../support/value";

function asWritten(cell: Cell | null): PlanCell {
  const content = cell?.value ?? "";
  return isCellError(content) ? { formula: "=1/0" } : content;
}

/** The sample's schema workbook with one department sheet copied into it, values and number formats. */
async function withSheet(sheet: SheetSnapshot): Promise<FileWorkbook> {
  const workbook = await openSchemaWorkbook();
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const cells = sheet.rows.map((row) => Array.from({ length: width }, (_, column) => asWritten(row[column] ?? null)));
  const formats = sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c): WorkbookPlan["steps"] =>
      cell?.numberFormat === undefined
        ? []
        : [
            {
              kind: "style",
              sheet: sheet.name,
              range: { top: r, left: c, bottom: r, right: c },
              style: { numberFormat: cell.numberFormat },
            },
          ],
    ),
  );
  const steps: WorkbookPlan["steps"] = [
    { kind: "add-sheet", sheet: sheet.name },
    { kind: "write", sheet: sheet.name, top: 0, left: 0, cells },
    ...formats,
  ];
  value(await workbook.apply({ title: "copy", steps }));
  return workbook;
}

/** Of all sheets that were sent, a share. */
async function sampleSheets(): Promise<{ file: string; sheet: SheetSnapshot }[]> {
  const sheets: { file: string; sheet: SheetSnapshot }[] = [];
  for (const file of departmentFiles()) {
    const reading = await readWorkbook(file.name, await file.bytes());
    if (!reading.ok || file.name.includes("(1)")) continue;
    for (const sheet of reading.workbook.sheets)
      if (sheet.visibility === "visible" && sheet.rows.length > 0) sheets.push({ file: file.name, sheet });
  }
  return drawn(sheets, tries(8, Infinity));
}

/** Saving writes d\\-mmm as d-mmm, which is the same format. */
function plain(row: readonly (Cell | null)[]): (Cell | null)[] {
  return row.map((cell) =>
    cell?.numberFormat === undefined ? cell : { ...cell, numberFormat: cell.numberFormat.replaceAll("\\", "") },
  );
}

/** All of a sheet's reading. */
function readingOf(schema: Schema, name: string, sheet: SheetSnapshot): string {
  const file = { name, sheets: [sheet], date1904: false, externalLinks: false };
  const { sheets } = readFile(readingFrame(schema), file, "");
  return JSON.stringify(
    sheets.map(({ role, roles, unit, asOf, told, table, rows }) => [role, roles, unit, asOf, told, table, rows]),
  );
}

function legendOf(
  sheet: SheetSnapshot,
): { readonly row: number; readonly column: number; readonly text: string } | null {
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of cells.entries())
      if (typeof cell?.value === "string" && cell.value.endsWith(LEGEND)) return { row, column, text: cell.value };
  return null;
}

function withoutCell(sheet: SheetSnapshot, place: { readonly row: number; readonly column: number }): SheetSnapshot {
  const rows = sheet.rows.map((cells, row) =>
    row === place.row ? cells.map((cell, column) => (column === place.column ? null : cell)) : cells,
  );
  return { ...sheet, rows };
}

/** What the columns show of each row that was sent is what the reference says of it; how many rows that are. */
function expectVerdicts(after: SheetSnapshot, rows: readonly SubmittedRow[], schema: Schema): number {
  const table = readVerdicts(after);
  let judged = 0;
  for (const { row: at, indicator, actual } of rows) {
    const shown = table?.rows.find((each) => each.row === at.row);
    if (!indicator || !actual || indicator.reporters.length > 1) continue;
    const { state, value: figure, parts, reading } = actual.reading;
    const sent = { state, value: figure, ...(parts ? { parts } : {}), ...(reading ? { reading } : {}) };
    const verdict = judge(indicator, sent, datedSchema(schema).settings);
    judged += 1;
    expect({ sheet: after.name, row: at.row + 1, result: shown?.result, pace: shown?.pace }).toEqual({
      ...{ sheet: after.name, row: at.row + 1, result: verdict.result, pace: verdict.pace },
    });
    expect(shown?.attainment ?? null).toBeCloseToOrNull(verdict.attainment);
    expect(shown?.deviation ?? null).toBeCloseToOrNull(verdict.deviation);
  }
  return judged;
}

test("on every department sheet the columns say what the reference says, are explained above, and go without a trace", async () => {
  let judged = 0;
  let explained = 0;
  for (const { file, sheet } of await sampleSheets()) {
    const workbook = await withSheet(sheet);
    const whole = value(await workbook.readSheets("all"));
    const { schema } = value(schemaOf(whole));
    const named = async (): Promise<SheetSnapshot> => {
      const [found] = value(await workbook.readSheets({ names: [sheet.name] })).sheets;
      assert(found);
      return found;
    };
    const before = await named();
    const [submitted] = readFile(readingFrame(schema), { ...whole, name: file, sheets: [before] }, "").sheets;
    const planned = await planAttainment(workbook, sheet.name);
    if (!planned.ok) {
      expect(planned.problem.code).toBe("no-table");
      expect(submitted?.rows.some(({ indicator, actual }) => indicator && actual) ?? false).toBe(false);
      continue;
    }
    const applied = value(await applyChange(workbook, planned.value));
    const after = await named();
    judged += expectVerdicts(after, submitted?.rows ?? [], schema);
    // The marks and the day, unread and over nothing, on every sheet with room.
    const legend = legendOf(after);
    expect(legend && cellName(legend.row, legend.column)).toBe(planned.value.legend);
    if (legend) {
      explained += 1;
      expect(legend.text).toBe(`Tiến độ tính theo ngày 14/9/2023: ${LEGEND}`);
      expect(before.rows[legend.row]?.[legend.column] ?? null).toBeNull();
      expect(readingOf(schema, file, after)).toBe(readingOf(schema, file, withoutCell(after, legend)));
    }
    value(await applied.undo(false));
    expect((await named()).rows.map(plain)).toEqual(before.rows.map(plain));
    value(await applyChange(workbook, planned.value));
    // Once more, and it stands where it stood, once.
    value(await applyChange(workbook, value(await planAttainment(workbook, sheet.name))));
    expect(legendOf(await named())).toEqual(legend);
    value(await applyChange(workbook, value(await planAttainmentRemoval(workbook, sheet.name))));
    expect((await named()).rows.map(plain)).toEqual(before.rows.map(plain));
  }
  expect(judged).toBeGreaterThan(tries(0, 50));
  expect(explained).toBeGreaterThanOrEqual(tries(0, 11));
});

test("what a person wrote above the columns since then stays, and the line takes the place above it or none", async () => {
  const headings = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2023", "Thực hiện 9 tháng"];
  const figures = [1, "Giá trị sản xuất nông, lâm nghiệp và thủy sản", "tỷ đồng", 490, 248];
  const plan = async (title: readonly string[][]): Promise<FileWorkbook> => {
    const rows = [...title, headings, figures].map((row) =>
      row.map((content): Cell | null => (content === "" ? null : { value: content })),
    );
    const bare = { name: "Biểu", visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [] } as const;
    return withSheet({ ...bare, rows });
  };
  const workbook = await plan([["BÁO CÁO"], [""]]);
  expect(value(await planAttainment(workbook, "Biểu")).legend).toBe("F2");
  value(await applyChange(workbook, value(await planAttainment(workbook, "Biểu"))));
  const note = { kind: "write", sheet: "Biểu", top: 1, left: 7, cells: [["Ghi chú của phòng"]] } as const;
  value(await workbook.apply({ title: "note", steps: [note] }));
  const again = value(await planAttainment(workbook, "Biểu"));
  expect(again.legend).toBe("F1");
  value(await applyChange(workbook, again));
  const [sheet] = value(await workbook.readSheets({ names: ["Biểu"] })).sheets;
  expect([0, 1].map((row) => sheet?.rows[row]?.slice(5, 8).map((cell) => cell?.value ?? ""))).toEqual([
    [`Tiến độ tính theo ngày 14/9/2023: ${LEGEND}`],
    ["", "", "Ghi chú của phòng"],
  ]);
  expect(value(await planAttainment(await plan([]), "Biểu")).legend).toBeNull();
  const titled = await plan([["", "", "", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]);
  expect(value(await planAttainment(titled, "Biểu")).legend).toBeNull();
});

test("a sheet that is no longer there is said by name", async () => {
  const workbook = await openSchemaWorkbook();
  for (const plan of [planAttainment, planAttainmentRemoval])
    expect(await plan(workbook, "Biểu đã xóa")).toMatchObject({
      ok: false,
      problem: { code: "sheet-missing", params: { sheet: "Biểu đã xóa" } },
    });
});

test("a small office types its figures into the schema sheet", async () => {
  const workbook = await openSchemaWorkbook();
  value(await applyChange(workbook, value(await planAttainment(workbook, "Bộ chỉ tiêu"))));
  const empty = value(await workbook.readSheets({ names: ["Bộ chỉ tiêu"] })).sheets[0];
  const table = empty && readVerdicts(empty);
  expect(table?.rows.filter(({ result }) => result === "noData")).toHaveLength(76);
  const heading = empty?.rows[0]?.findIndex((cell) => cell?.value === "Thực hiện") ?? -1;
  const typed: WorkbookPlan = {
    title: "typed",
    steps: [{ kind: "write", sheet: "Bộ chỉ tiêu", top: 1, left: heading, cells: [[418], [157.1], [248]] }],
  };
  value(await workbook.apply(typed));
  const filled = value(await workbook.readSheets({ names: ["Bộ chỉ tiêu"] })).sheets[0];
  const verdicts = filled && readVerdicts(filled);
  expect(verdicts?.rows.slice(0, 3).map(({ code, result, pace }) => [code, result, pace])).toEqual([
    ["KT01", "notMet", "behind"],
    ["KT01.1", "notMet", "onTrack"],
    ["KT02", "notMet", "behind"],
  ]);
  expect(value(schemaOf(value(await workbook.readSheets("all")))).schema.indicators).toHaveLength(76);
});

test("two tables on one sheet are judged in one block, and go without a trace", async () => {
  const headings = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2023", "Thực hiện 9 tháng"];
  const tables = [
    ["I. NÔNG NGHIỆP"],
    headings,
    [1, "Giá trị sản xuất nông, lâm nghiệp và thủy sản", "tỷ đồng", 490, 248],
    [],
    ["II. XÂY DỰNG ĐẢNG", "", "", "", "", "Ghi chú của phòng"],
    headings,
    [1, "Kết nạp đảng viên mới", "đảng viên", 90, 48],
  ];
  const sheet: SheetSnapshot = {
    ...{ name: "Hai bảng", visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [] },
    rows: tables.map((row) => row.map((content): Cell | null => (content === "" ? null : { value: content }))),
  };
  const workbook = await withSheet(sheet);
  const [before] = value(await workbook.readSheets({ names: [sheet.name] })).sheets;
  value(await applyChange(workbook, value(await planAttainment(workbook, sheet.name))));
  const [after] = value(await workbook.readSheets({ names: [sheet.name] })).sheets;
  const verdicts = after && readVerdicts(after)?.rows.filter(({ code }) => code !== "");
  expect(verdicts?.map(({ row, result, pace }) => [row, result, pace])).toEqual([
    [2, "notMet", "behind"],
    // 53 % where 75 % are due.
    [6, "notMet", "farBehind"],
  ]);
  value(await applyChange(workbook, value(await planAttainmentRemoval(workbook, sheet.name))));
  const [removed] = value(await workbook.readSheets({ names: [sheet.name] })).sheets;
  expect(removed?.rows.map(plain)).toEqual(before?.rows.map(plain));
});

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- jest's matchers are extended this way
  namespace jest {
    interface Matchers<R> {
      toBeCloseToOrNull(expected: number | null): R;
    }
  }
}

expect.extend({
  toBeCloseToOrNull(received: number | null, expected: number | null) {
    const pass =
      received === null || expected === null
        ? received === expected
        : Math.abs(received - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    return { pass, message: () => `expected ${String(received)} to be ${String(expected)}` };
  },
});
