/** What a proposed schema leaves open is said until somebody answers: on the sheet by its own formulas, in the check, on the overview. */
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { planFixes } from "../../src/app/fixes";
import { readOverview } from "../../src/app/overview";
import { planSchema } from "../../src/app/propose-schema";
import { cellName } from "../../src/domain/grid/address";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { renderQuestion } from "../../src/messages/questions";
import { Book } from "../../src/workbench/book/book";
import { createTestHost } from "../../src/workbench/in-process";
import { value } from "../support/value";

const HEADINGS = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026"];
const ROWS = [
  ["1", "Diện tích lúa", "ha", 1200],
  ["2", "Tỷ lệ hộ nghèo", "%", "giảm 4"],
  ["3", "Tỷ lệ lao động qua đào tạo", "%", 65],
];

async function written(headings: string[] = HEADINGS, rows: (string | number)[][] = ROWS) {
  const book = new Book();
  book.addSheet("Phụ lục");
  createTestHost({ book, level: 14 });
  await put("Phụ lục", `A1:${String.fromCharCode(64 + headings.length)}${String(rows.length + 1)}`, [
    headings,
    ...rows,
  ]);
  const workbook = createExcelWorkbook();
  const preview = value(await planSchema(workbook, "active", (question) => renderQuestion(question, "vi")));
  value(await applyChange(workbook, preview.change));
  return { book, workbook, proposal: preview.proposal };
}

async function put(sheet: string, range: string, values: (string | number)[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(range).values = values;
    await context.sync();
  });
}

async function open(workbook: ReturnType<typeof createExcelWorkbook>) {
  const report = value(await checkWorkbook(workbook, "all"));
  const findings = report.findings.filter(({ code }) => code === "schema-unconfirmed");
  return {
    report,
    findings,
    said: findings.map(({ at, found }) => `${at.cell ?? ""} ${at.heading ?? ""}: ${found ?? ""}`),
  };
}

test("one cause is one question, at the first of its cells", async () => {
  const { proposal, workbook } = await written();
  expect(proposal.questions.map(({ code }) => code)).toEqual(["owner-column-missing"]);
  const { said } = await open(workbook);
  expect(said.filter((each) => each.includes("Cơ quan chủ trì"))).toHaveLength(1);
  expect(said[0]).toMatch(/^P2 Cơ quan chủ trì: phụ lục không nêu cơ quan chủ trì/);
});

test("rows of an annex that names owners are asked about one by one", async () => {
  const { proposal } = await written(
    [...HEADINGS, "Cơ quan chủ trì"],
    ROWS.map((row, index) => [...row, index === 0 ? "Phòng Kinh tế" : ""]),
  );
  expect(proposal.questions).toEqual([]);
  expect(
    proposal.indicators.map(({ questions }) => questions.filter(({ code }) => code === "owner-missing").length),
  ).toEqual([0, 1, 1]);
});

test("the overview counts them before anything is consolidated, and leads to the first", async () => {
  const { workbook } = await written();
  const { findings } = await open(workbook);
  const overview = await readOverview(workbook);
  expect(overview.ok ? null : overview.problem).toMatchObject({
    code: "no-attainment",
    params: { count: findings.length, sheet: "Bộ chỉ tiêu", cell: findings[0]?.at.cell },
  });
});

test("an answer in the cell silences its question and no other, whatever the language of the pane", async () => {
  const { workbook } = await written();
  const before = (await open(workbook)).said;
  const baseline = before.find((each) => each.includes("Kỳ gốc")) ?? "";
  await put("Bộ chỉ tiêu", baseline.slice(0, baseline.indexOf(" ")), [[7.2]]);
  expect((await open(workbook)).said).toEqual(before.filter((each) => each !== baseline));
});

test("a whole column's question stands until none of its cells is blank", async () => {
  const { workbook } = await written();
  await put("Bộ chỉ tiêu", "P2:P3", [["KT"], ["KT"]]);
  expect((await open(workbook)).said.some((each) => each.includes("Cơ quan chủ trì"))).toBe(true);
  await put("Bộ chỉ tiêu", "P4", [["KT"]]);
  expect((await open(workbook)).said.some((each) => each.includes("Cơ quan chủ trì"))).toBe(false);
});

test("“Đúng như đang ghi” silences one question of a cell, leaves the rest, and is taken back", async () => {
  const { workbook } = await written();
  const { report, findings, said } = await open(workbook);
  const first = report.fixes.find(({ finding }) => finding === findings[0]);
  const confirm = first?.options.find(({ confirms }) => confirms);
  const applied = value(
    await applyChange(workbook, value(planFixes([{ sheet: first?.sheet ?? "", cells: confirm?.cells ?? [] }]))),
  );
  expect((await open(workbook)).said).toEqual(said.slice(1));
  value(await applied.undo());
  expect((await open(workbook)).said).toEqual(said);
});

test("what is open is marked, and the mark goes with the question", async () => {
  const { book, workbook } = await written();
  const sheet = book.sheet("Bộ chỉ tiêu");
  if (!sheet) throw new Error("no schema");
  expect(JSON.stringify(sheet.conditionals)).toContain("chi-tieu:open");
  const marked = (): string[] =>
    [...book.conditionalStyles(sheet, { top: 0, left: 0, bottom: 9, right: 30 }).keys()].map((key) => {
      const [row, column] = key.split(":").map(Number);
      return cellName(row ?? 0, column ?? 0);
    });
  const { findings } = await open(workbook);
  const asked = new Set(findings.map(({ at }) => at.cell ?? ""));
  // A column without answers is open in each of its cells.
  const before = new Set([...asked, "P3", "P4"]);
  expect(new Set(marked())).toEqual(before);
  const baseline = findings.find(({ at }) => at.heading === "Kỳ gốc")?.at.cell ?? "";
  await put("Bộ chỉ tiêu", baseline, [[7.2]]);
  expect(new Set(marked())).toEqual(new Set([...before].filter((cell) => cell !== baseline)));
});
