/** A chart, joined cells, heights of rows and ends of pages: as Excel has them, taken back, and in the file. */
import { strFromU8, unzipSync } from "fflate";
import type { PlanStep, WorkbookPlan } from "../../src/domain/plan/plan";
import { applyPlan } from "../../src/excel/apply-plan";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { bookToXlsx } from "../../src/workbench/xlsx/save";
import { checkSavedFile } from "../support/saved-file/check-saved-file";
import { sampleBytes } from "../support/pacnam";

const SHEET = "Thử & xem";
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const ROWS = [
  ["Lĩnh vực", "Vượt", "Chậm"],
  ["Tất cả (3)", 2, 1],
  ["Kinh tế (3)", 2, 1],
];
const chart = (title: string, bottom = 2, former?: { bottom: number }): PlanStep => ({
  ...{ kind: "chart", sheet: SHEET, name: "Biểu đồ", title, colors: ["#14532D", "#A9CFF4"] },
  ...{ range: area(0, 0, bottom, 2), place: area(5, 0, 20, 4) },
  ...(former ? { former: { range: area(0, 0, former.bottom, 2), place: area(5, 0, 20, 4) } } : {}),
});
const CELLS: PlanStep[] = [
  { kind: "add-sheet", sheet: SHEET },
  { kind: "write", sheet: SHEET, top: 0, left: 0, cells: ROWS },
];
const plan = (...steps: PlanStep[]): WorkbookPlan => ({ title: "test", steps });

async function open() {
  return createTestHost({ book: await bookFromXlsx(sampleBytes("schema.xlsx")), level: 14 });
}

async function applied(given: WorkbookPlan) {
  const outcome = await applyPlan(given);
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.details ?? ""}`);
  return outcome.value;
}

function drawn(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  return Object.keys(parts).flatMap((name) =>
    name.startsWith("xl/charts/chart") ? [strFromU8(parts[name] ?? new Uint8Array())] : [],
  );
}

test("the chart is drawn once, changes with its table, and goes back to what it was", async () => {
  const { book } = await open();
  await applied(plan(...CELLS, chart("2/3 chỉ tiêu đạt và vượt, 01 chậm")));
  const sheet = book.sheet(SHEET);
  expect(sheet?.charts).toMatchObject([
    {
      ...{ name: "Biểu đồ", title: "2/3 chỉ tiêu đạt và vượt, 01 chậm", range: area(0, 0, 2, 2) },
      ...{ place: area(5, 0, 20, 4), reversed: true, legend: true },
      series: [
        { fill: "#14532D", label: "#FFFFFF" },
        { fill: "#A9CFF4", label: "#000000" },
      ],
    },
  ]);
  const before = sheet?.charts.map(({ id: _, ...rest }) => rest);
  const again = await applied(plan(chart("3/3 chỉ tiêu đạt và vượt", 1, { bottom: 2 })));
  expect(sheet?.charts).toMatchObject([{ title: "3/3 chỉ tiêu đạt và vượt", range: area(0, 0, 1, 2) }]);
  expect((await again.undo()).ok).toBe(true);
  expect(sheet?.charts.map(({ id: _, ...rest }) => rest)).toEqual(before);
});

test("where a person took the chart away it is drawn anew, and undo takes it away again", async () => {
  const { book } = await open();
  await applied(plan(...CELLS));
  const again = await applied(plan(chart("1", 2, { bottom: 2 })));
  expect(book.sheet(SHEET)?.charts).toHaveLength(1);
  expect((await again.undo()).ok).toBe(true);
  expect(book.sheet(SHEET)?.charts).toHaveLength(0);
});

test("a saved workbook and a written file have one chart with its title, and open without repair", async () => {
  const { book } = await open();
  await applied(plan(...CELLS, chart("a & b"), chart("2/3 < 1")));
  const saved = await bookToXlsx(book);
  const first = await applyPlanToFile(sampleBytes("schema.xlsx"), plan(...CELLS, chart("a & b")));
  const second = await applyPlanToFile(first, plan(chart("2/3 < 1")));
  for (const bytes of [second, saved]) {
    expect(checkSavedFile(bytes)).toEqual([]);
    const [xml = "", ...more] = drawn(bytes);
    expect(more).toEqual([]);
    expect(xml).toContain("<a:t>2/3 &lt; 1</a:t>");
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference)).toEqual(
      ["B", "C"].flatMap((column) => [
        `'Thử &amp; xem'!$${column}$1`,
        "'Thử &amp; xem'!$A$2:$A$3",
        `'Thử &amp; xem'!$${column}$2:$${column}$3`,
      ]),
    );
  }
});

test("joined cells, heights and ends of pages of a sheet that is there come and go", async () => {
  const { book } = await open();
  await applied(plan(...CELLS));
  const sheet = book.sheet(SHEET);
  const range = area(4, 0, 4, 2);
  const change = await applied(
    plan(
      { kind: "write", sheet: SHEET, top: 4, left: 0, cells: [["Dài"]] },
      { kind: "merge", sheet: SHEET, range },
      { kind: "row-heights", sheet: SHEET, top: 3, heights: [null, 48, 48] },
      { kind: "page-breaks", sheet: SHEET, rows: [4] },
    ),
  );
  expect([sheet?.merges, sheet?.rows.get(4)?.height, sheet?.page.rowBreaks]).toEqual([[range], 48, [4]]);
  await applied(plan({ kind: "page-breaks", sheet: SHEET, rows: [2, 3] }));
  expect(sheet?.page.rowBreaks).toEqual([2, 3]);
  expect((await change.undo()).ok).toBe(true);
  expect([sheet?.merges, sheet?.rows.get(4)?.height]).toEqual([[], undefined]);
});

test("ends of pages that stood on a sheet of ours stand there again after undo", async () => {
  const { book } = await open();
  await applied(plan(...CELLS, { kind: "page-breaks", sheet: SHEET, rows: [4] }));
  const change = await applied(plan({ kind: "page-breaks", sheet: SHEET, rows: [2, 3], former: [4] }));
  expect(book.sheet(SHEET)?.page.rowBreaks).toEqual([2, 3]);
  expect((await change.undo()).ok).toBe(true);
  expect(book.sheet(SHEET)?.page.rowBreaks).toEqual([4]);
});

test("a row that was blank is as high as before once its text is taken back", async () => {
  const { book } = await open();
  await applied(plan(...CELLS));
  const sheet = book.sheet(SHEET);
  const text = "Một câu dài đến mức phải xuống dòng mấy lần trong một cột hẹp như thế này";
  const change = await applied(
    plan(
      { kind: "style", sheet: SHEET, range: area(7, 0, 7, 0), style: { wrap: true } },
      { kind: "write", sheet: SHEET, top: 7, left: 0, cells: [[text]] },
      { kind: "row-heights", sheet: SHEET, top: 7, heights: [96] },
    ),
  );
  expect(sheet?.rows.get(7)?.height).toBe(96);
  expect((await change.undo()).ok).toBe(true);
  expect(sheet?.rows.get(7)?.height).toBeUndefined();
});

test("a sheet of a file that is emptied has no joined cells left, nor pages that end elsewhere", async () => {
  const joined: PlanStep[] = [0, 2, 9].map((top) => ({ kind: "merge", sheet: SHEET, range: area(top, 0, top, 2) }));
  const first = await applyPlanToFile(
    null,
    plan(...CELLS, ...joined, { kind: "page-breaks", sheet: SHEET, rows: [2] }),
  );
  const second = await applyPlanToFile(
    first,
    plan({ kind: "clear", sheet: SHEET, range: area(0, 0, 4, 2) }, { kind: "page-breaks", sheet: SHEET, rows: [] }),
  );
  expect(checkSavedFile(second)).toEqual([]);
  const xml = strFromU8(unzipSync(second)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect([xml.match(/<mergeCell [^>]*>/g), xml.includes("rowBreaks")]).toEqual([['<mergeCell ref="A10:C10"/>'], false]);
});
