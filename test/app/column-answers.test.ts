/** Which column of a sender's form holds the figures: asked once, remembered for that form, applied the next month, revocable. */
import { columnQuestions } from "../../src/app/column-questions";
import { checkWorkbook } from "../../src/app/check-workbook";
import { consolidateFiles, reconsider, type ConsolidationPreview } from "../../src/app/consolidate";
import { howRead } from "../../src/app/how-read";
import { columnDecision } from "../../src/domain/consolidate/column-decision";
import { parseDecisions } from "../../src/domain/consolidate/decisions";
import { withDecision } from "../../src/domain/consolidate/decision-list";
import type { Decision } from "../../src/domain/consolidate/decision";
import type { Cell, CellValue, SheetSnapshot } from "../../src/domain/grid/snapshot";
import type { WorkbookPort } from "../../src/app/ports";
import { buildDecisionSheet, DECISION_SHEET, readDecisionSheet } from "../../src/domain/sheets/decision-sheet";
import { columnSentence } from "../../src/messages/table-words";
import { drawSheet } from "../domain/check/little-sheet";
import { memoryFiles, memoryWorkbook } from "../support/memory-workbook";
import { sheetOf, workbookOf } from "../support/sheet-of";
import { value } from "../support/value";

const OWN = [
  drawSheet(
    "Bộ chỉ tiêu",
    `| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Tính vào tổng số | Cơ quan chủ trì |
     | LUA | Sản lượng lúa | tấn | 9000 | Có | NN |
     | LON | Tổng đàn lợn | con | 20860 | Có | NN |
     | THU | Thu ngân sách | tỷ đồng | 40 | Có | TC |`,
  ),
  drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị |\n| NN | Phòng Nông nghiệp |\n| TC | Phòng Tài chính |"),
  drawSheet("Thiết lập", "| Mục | Giá trị |\n| Năm | 2023 |\n| Số liệu đến ngày | 2023-08-31 |"),
];

/** A form with two columns that fit as well; `month` is in its headings. */
const form = (month: number, more = ""): SheetSnapshot =>
  sheetOf(`
    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Báo cáo ${String(month)} tháng lần đầu | Báo cáo ${String(month)} tháng rà soát |${more}
    | 1 | Sản lượng lúa | tấn | 9000 | 6100 | 6150 |
    | 2 | Tổng đàn lợn | con | 20860 | 19000 | 19207 |`);
const taxes = (month: number): SheetSnapshot =>
  sheetOf(`
    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Báo cáo ${String(month)} tháng lần đầu | Báo cáo ${String(month)} tháng rà soát |
    | 1 | Thu ngân sách | tỷ đồng | 40 | 30 | 31 |`);

async function run(sheets: Readonly<Record<string, SheetSnapshot>>, workbook: WorkbookPort) {
  const { picked, reader } = memoryFiles(
    Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, workbookOf("", sheet)])),
  );
  return value(await consolidateFiles(workbook, reader, picked));
}

function used({ consolidation }: ConsolidationPreview): string[] {
  return consolidation.values
    .filter(({ used: counts }) => counts)
    .map(({ indicator, cell, value: figure }) => `${indicator ?? ""} ${cell} ${String(figure)}`);
}

/** The workbook with its schema and what was decided in it. */
function workbookWith(decisions: readonly Decision[]): WorkbookPort {
  const cells = buildDecisionSheet(decisions).flatMap((step) => (step.kind === "write" ? step.cells : []));
  const rows = cells.map((row) =>
    row.map((cell): Cell | null => (cell === null ? null : { value: cell as CellValue })),
  );
  return memoryWorkbook(workbookOf("so.xlsx", ...OWN, { ...sheetOf(""), name: DECISION_SHEET, rows }));
}

/** The decision for the column with this letter. */
function choose(preview: ConsolidationPreview, letter: string): Decision {
  const [{ unit, layout, role, columns } = missing()] = columnQuestions(preview);
  const heading = columns.find(({ column }) => column === letter)?.heading ?? "";
  return columnDecision({ unit, layout, role, heading }, "số đã rà soát");
}

function missing(): never {
  throw new Error("no question");
}

const NN = "Phòng Nông nghiệp.xlsx";
const REASONED = ["LUA F2 6150", "LON F3 19207"];

test("asked once for a form, with its columns and their first figures, and nothing of it is used", async () => {
  const preview = await run({ [NN]: form(8) }, workbookWith([]));
  expect(used(preview)).toEqual([]);
  expect(columnQuestions(preview)).toEqual([
    {
      ...{ file: NN, sheet: "Sheet1", unit: "NN", role: "actual", kind: "tied" },
      layout: "TT · Chỉ tiêu · ĐVT · Kế hoạch · Báo cáo # tháng lần đầu · Báo cáo # tháng rà soát",
      columns: [
        {
          column: "E",
          heading: "Báo cáo 8 tháng lần đầu",
          samples: [
            { name: "Sản lượng lúa", text: "6100" },
            { name: "Tổng đàn lợn", text: "19000" },
          ],
        },
        {
          column: "F",
          heading: "Báo cáo 8 tháng rà soát",
          samples: [
            { name: "Sản lượng lúa", text: "6150" },
            { name: "Tổng đàn lợn", text: "19207" },
          ],
        },
      ],
    },
  ]);
});

test("the answer is counted at once, stands on the sheet of decisions, and is said where the file is explained", async () => {
  const first = await run({ [NN]: form(8) }, workbookWith([]));
  const decision = choose(first, "F");
  const answered = value(await reconsider(first, withDecision(first.decisions, decision)));
  expect(used(answered)).toEqual(REASONED);
  expect(columnQuestions(answered)).toEqual([]);
  const sentences = howRead(answered, NN).flatMap(({ table }) =>
    (table?.columns ?? []).map((column) => columnSentence(column, "vi")),
  );
  expect(sentences).toContainEqual(expect.stringContaining("thực hiện (theo quyết định đã ghi cho mẫu biểu này"));
  const revoked = value(await reconsider(answered, []));
  expect(used(revoked)).toEqual([]);
  expect(columnQuestions(revoked)).toHaveLength(1);
});

test("the next month the same form of the same sender is read by it; another form or sender is asked about", async () => {
  const decision = choose(await run({ [NN]: form(8) }, workbookWith([])), "F");
  const next = await run({ "BC T9 Phòng Nông nghiệp.xlsx": form(9) }, workbookWith([decision]));
  expect(used(next)).toEqual(REASONED);
  const other = await run({ "Phòng Tài chính.xlsx": taxes(9) }, workbookWith([decision]));
  expect([used(other), columnQuestions(other).map(({ unit }) => unit)]).toEqual([[], ["TC"]]);
  const changed = await run({ [NN]: form(9, " Ghi chú |") }, workbookWith([decision]));
  expect([used(changed), columnQuestions(changed).length]).toEqual([[], 1]);
});

test("an answer in another notation of the same words holds; one whose heading is gone, or stands twice, does not", async () => {
  const { layout = "", ...decision } = choose(await run({ [NN]: form(8) }, workbookWith([])), "F");
  const read = async (text: string, written = layout): Promise<string[]> =>
    used(await run({ [NN]: form(8) }, workbookWith([{ ...decision, layout: written, text }])));
  expect(await read("BÁO CÁO 12 THÁNG  RÀ SOÁT", layout.toUpperCase())).toEqual(REASONED);
  expect(await read("Báo cáo 8 tháng cuối")).toEqual([]);
  const twice = form(8);
  const rows = twice.rows.map((row, at) =>
    at === 0 ? row.map((cell, column) => (column >= 4 ? { value: `Đợt ${String(column)}` } : cell)) : row,
  );
  const answer = { ...decision, layout: "TT · Chỉ tiêu · ĐVT · Kế hoạch · Đợt # · Đợt #" };
  const of = async (text: string): Promise<string[]> =>
    used(await run({ [NN]: { ...twice, rows } }, workbookWith([{ ...answer, text }])));
  expect(await of("Đợt 5")).toEqual(REASONED);
  expect(await of("Đợt 6")).toEqual([]);
});

test("no column that is known to be it, or one by its cells alone: asked in the same way", async () => {
  const months = sheetOf(`
    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Tháng 7 | Tháng 8 | Người lập |
    | 1 | Sản lượng lúa | tấn | 9000 | 6100 | 6150 | An |`);
  const first = await run({ [NN]: months }, workbookWith([]));
  expect(columnQuestions(first).map(({ kind, columns }) => [kind, columns.map(({ column }) => column)])).toEqual([
    ["missing", ["E", "F"]],
  ]);
  expect(used(value(await reconsider(first, [choose(first, "F")])))).toEqual(["LUA F2 6150"]);
  const told = sheetOf(`
    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Diễn giải |
    | 1 | Sản lượng lúa | tấn | 9000 | Thu hoạch được 6.150 tấn |
    | 2 | Tổng đàn lợn | con | 20860 | Đến nay có 19.207 con |`);
  const guessed = await run({ [NN]: told }, workbookWith([]));
  expect(columnQuestions(guessed).map(({ kind }) => kind)).toEqual(["guessed"]);
  const confirmed = value(await reconsider(guessed, [choose(guessed, "E")]));
  expect([used(confirmed), columnQuestions(confirmed)]).toEqual([used(guessed), []]);
  expect(used(confirmed)).toHaveLength(2);
});

test("two that fit as well", async () => {
  const headed = (a: string, b: string): SheetSnapshot => {
    const sheet = form(8);
    const rows = sheet.rows.map((row, at) =>
      at === 0 ? row.map((cell, column) => ({ value: [a, b][column - 4] ?? cell?.value ?? null })) : row,
    );
    return { ...sheet, rows };
  };
  const tied = await run({ [NN]: headed("Thực hiện lần 1", "Thực hiện lần 2") }, workbookWith([]));
  expect(columnQuestions(tied).map(({ kind, columns }) => [kind, columns.length])).toEqual([["tied", 2]]);
  const decision = choose(tied, "F");
  const settled = value(await reconsider(tied, [decision]));
  expect(used(settled)).toEqual(REASONED);
  expect(settled.consolidation.findings.map(({ code }) => code)).not.toContain("heading-duplicate");
});

test("a decision of a file for the command line says the same; one that is not whole says nothing", () => {
  const decision = columnDecision({ unit: "NN", layout: "TT · TH", role: "estimate", heading: "TH" }, "vì");
  expect(parseDecisions(JSON.stringify([decision]))).toEqual([decision]);
  const sheet = (written: Decision): Decision[] => {
    const cells = buildDecisionSheet([written]).flatMap((step) => (step.kind === "write" ? step.cells : []));
    const rows = cells.map((row) => row.map((cell) => (cell === null ? null : { value: cell as CellValue })));
    return readDecisionSheet({ ...sheetOf(""), name: DECISION_SHEET, rows });
  };
  expect(sheet(decision)).toEqual([decision]);
  for (const part of ["unit", "layout", "code", "text"]) expect(sheet({ ...decision, [part]: "" })).toEqual([]);
});

test("the check of the open workbook reads by it as well", async () => {
  const decision = choose(await run({ [NN]: form(8) }, workbookWith([])), "F");
  const title = { value: "Phòng Nông nghiệp" };
  const own = { ...form(8), name: "Biểu" };
  const inBook = { ...own, rows: [[title], ...own.rows] };
  const codes = async (decisions: readonly Decision[]): Promise<readonly string[]> => {
    const cells = buildDecisionSheet(decisions).flatMap((step) => (step.kind === "write" ? step.cells : []));
    const rows = cells.map((row) => row.map((cell) => (cell === null ? null : { value: cell as CellValue })));
    const sheet = { ...sheetOf(""), name: DECISION_SHEET, rows };
    const checked = await checkWorkbook(memoryWorkbook(workbookOf("so.xlsx", ...OWN, inBook, sheet)), ["Biểu"]);
    return value(checked).findings.map(({ code }) => code);
  };
  expect(await codes([])).toContain("heading-duplicate");
  expect(await codes([decision])).not.toContain("heading-duplicate");
});
