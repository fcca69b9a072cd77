/** The sheets that are handed on, read back from the saved file as a person sees them: nothing cut, folded away or left in a code. */
import { planAttainment } from "../../src/app/attainment";
import { applyChange, type PlannedChange } from "../../src/app/change";
import { planCheckSheet } from "../../src/app/check-results";
import { planSchema } from "../../src/app/propose-schema";
import { success, type Outcome } from "../../src/domain/outcome";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { renderQuestion } from "../../src/messages/questions";
import { sampleBytes } from "../support/pacnam";
import { consolidatedSample } from "../support/sample-run";
import { shownSheets, type ShownSheet } from "../support/shown-sheet";
import { value } from "../support/value";

async function written(workbook: FileWorkbook, change: Outcome<PlannedChange>): Promise<readonly ShownSheet[]> {
  value(await applyChange(workbook, value(change)));
  return shownSheets(workbook.bytes());
}

const TABLES = new Set(["Nguồn số liệu", "Tổng hợp", "Báo cáo"]);
let consolidated: readonly ShownSheet[];
let all: readonly ShownSheet[];

beforeAll(async () => {
  const { workbook } = await consolidatedSample();
  consolidated = (await shownSheets(workbook.bytes())).filter(({ name }) => TABLES.has(name));
  const lines = [{ severity: "E", title: "Quy tắc", text: "Nội dung", sheet: "Tổng hợp", cell: "C9" }] as const;
  const annex = value(await openFileWorkbook("phu-luc.xlsx", sampleBytes("resolution.xlsx")));
  const proposal = value(await planSchema(annex, "Phụ lục", (question) => renderQuestion(question, "vi")));
  await written(workbook, await planCheckSheet(workbook, lines, CHECK_TEXTS));
  all = [
    ...(await written(annex, success(proposal.change))),
    ...(await written(workbook, await planAttainment(workbook, "Bộ chỉ tiêu"))),
  ];
});

const CHECK_TEXTS = {
  title: "KIỂM TRA",
  summary: "Đã kiểm tra.",
  headings: ["Mức", "Quy tắc", "Vị trí", "Nội dung"],
  severities: { E: "Lỗi", W: "Cảnh báo", I: "Thông tin" },
} as const;

const sheet = (name: string): ShownSheet => {
  const found = consolidated.find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
/** Zero-based row of the headings of the first table. */
const headingRow = ({ cells }: ShownSheet): number =>
  Math.min(...cells.filter(({ text }) => ["Chỉ tiêu", "Theo lĩnh vực"].includes(text)).map(({ row }) => row));

/** Zero-based; on a person's own sheet the verdicts are ours and nothing else. */
const firstColumn = ({ name, cells }: ShownSheet): number => {
  const verdicts = cells.find(({ text }) => text === "Kết quả")?.column;
  return name === "Tổng hợp" ? 0 : (verdicts ?? (PERSONS.has(name) ? Infinity : 0));
};
const PERSONS = new Set(["Phụ lục", "Đơn vị", "Thiết lập"]);

test("what stands above the sources stands in a column that is seen", () => {
  const source = sheet("Nguồn số liệu");
  const above = source.cells.filter(({ row }) => row < headingRow(source));
  expect(above.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(above[0]?.text).toBe("NGUỒN SỐ LIỆU TỔNG HỢP");
});

/** Letters of the longest word; names of files are no words. */
const longestWord = (text: string): number =>
  Math.max(...text.split(/\s+/).map((word) => (/\.\w{3,4}$/.test(word) ? 0 : word.length)));

test("no word of a table of ours is cut by its column", () => {
  const cut = all.flatMap((each) =>
    each.cells.filter(
      ({ row, column, cell, text, wraps }) =>
        row >= headingRow(each) &&
        column >= firstColumn(each) &&
        typeof cell.value === "string" &&
        (wraps ? longestWord(text) : text.length) > each.width(column),
    ),
  );
  expect(cut.map(({ name, text }) => `${name} ${text}`)).toEqual([]);
});

test("rows are as high as what is seen in them: one line where one is enough, more where it is not", () => {
  for (const each of consolidated) {
    const rows = new Map<number, number>();
    for (const { row, column, text, wraps } of each.cells)
      if (row > headingRow(each))
        rows.set(row, Math.max(rows.get(row) ?? 0, wraps ? text.length / each.width(column) : 0));
    const wrong = [...rows].filter(([row, lines]) => {
      const points = each.height(row) ?? 15;
      return (lines < 0.8 && points > 20) || (lines > 1.4 && points < 28);
    });
    expect(rows.size).toBeGreaterThan(15);
    expect([each.name, wrong]).toEqual([each.name, []]);
  }
});

test("a sheet is printed on the width of one page, its headings on each", () => {
  const printed = consolidated.map(({ name, xml }) => [name, /fitToPage="1"/.test(xml), /fitToHeight="0"/.test(xml)]);
  expect(printed).toEqual(consolidated.map(({ name }) => [name, true, true]));
});

test("figures as they are seen in the files; no codes of rules, no comma behind a whole number", () => {
  const source = sheet("Nguồn số liệu");
  const column = source.cells.find(({ text }) => text === "Nội dung đơn vị gửi")?.column;
  const sent = source.cells.filter((cell) => cell.column === column).map(({ text }) => text);
  expect(sent).toEqual(expect.arrayContaining(["tăng 9,8%", "75%", "4/9/2023"]));
  expect(sent.filter((text) => /^45173$|\d[.,]\d{9}|¨/.test(text))).toEqual([]);
  const said = consolidated.flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(said.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text))).toEqual([]);
  const formats = new Set(all.flatMap(({ cells }) => cells.map(({ format }) => format)));
  expect([...formats].filter((format) => /[.,]#*(?:$|;)/.test(format))).toEqual([]);
});

test("no formula stands in a cell of text, and none is shown as text or as an error", () => {
  const computed = all.flatMap(({ name, cells }) => cells.map((each) => ({ sheet: name, ...each })));
  const formulas = new Set(computed.filter(({ cell }) => cell.formula !== undefined).map((each) => each.sheet));
  expect(formulas).toEqual(new Set(["Bộ chỉ tiêu", "Thiết lập", "Nguồn số liệu", "Tổng hợp", "Báo cáo", "Kiểm tra"]));
  // What a unit sent is said as it was sent.
  const asSent = (on: string, column: number): boolean =>
    on === "Phiếu trả lại" || (on === "Nguồn số liệu" && column === 5);
  const ours = computed.filter(({ sheet: on, column, cell }) => cell.formula !== undefined || !asSent(on, column));
  const wrong = ours.filter(
    ({ cell, format, text }) => (cell.formula !== undefined && format === "@") || /^(=|#[A-Z/0]+[!?]?$)/.test(text),
  );
  expect(wrong.map(({ sheet: on, name, text }) => `${on} ${name} ${text}`)).toEqual([]);
});
