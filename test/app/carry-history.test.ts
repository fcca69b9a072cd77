/** Last year's workbook carried over: by the old code, by name and unit, by an answer; then last year is there to compare with. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { planCarry, type CarryAnswers } from "../../src/app/carry-history";
import { applyChange } from "../../src/app/change";
import { readHistorySheet } from "../../src/domain/sheets/history-sheet";
import type { WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { playYear } from "../support/played-year";

const SET = join(__dirname, "../fixtures/pacnam-2023-year");
const WRITTEN = "15/01/2024 08:00";

/** A schema of three indicators for 2024: one named as before, one with its code of the year before, one that is new. */
async function newYear(year = 2024): Promise<FileWorkbook> {
  const book = XLSX.utils.book_new();
  const add = (name: string, rows: (string | number)[][]): void => {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  };
  add("Bộ chỉ tiêu", [
    ["Mã", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Chiều", "Cách tính", "Loại số liệu", "Nhịp độ", "Mã năm trước"],
    ["T1", "Tổng giá trị sản xuất", "tỷ đồng", 750, "Cao hơn là tốt", "Tỷ lệ", "Lũy kế", "Đều", ""],
    ["T2", "Đảng viên mới được kết nạp", "đảng viên", 95, "Cao hơn là tốt", "Tỷ lệ", "Lũy kế", "Đều", "XD01"],
    ["T3", "Trồng rừng tập trung", "ha", 300, "Cao hơn là tốt", "Tỷ lệ", "Lũy kế", "Đều", ""],
  ]);
  add("Đơn vị", [["Mã đơn vị", "Tên đơn vị"]]);
  add("Thiết lập", [
    ["Mục", "Giá trị"],
    ["Năm", year],
    ["Đầu kỳ", `01/01/${String(year)}`],
    ["Cuối kỳ", `31/12/${String(year)}`],
  ]);
  const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  const opened = await openFileWorkbook("2024.xlsx", bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

let before: WorkbookSnapshot;
beforeAll(async () => {
  const steps = [
    { folder: "2023-6T", options: ["--period", "2023-6T", "--close"] },
    { folder: "2023-6T-correction", options: ["--period", "2023-6T", "--correct", "CV 112"] },
    { folder: "2023-9T", options: ["--period", "2023-9T"] },
  ];
  before = await playYear(SET, steps, async (path) => {
    const opened = await openFileWorkbook("2023.xlsx", new Uint8Array(await readFile(path)));
    const reading = opened.ok ? await opened.value.readSheets("all") : opened;
    if (!reading.ok) throw new Error(reading.problem.code);
    return { ...reading.value, name: "2023.xlsx" };
  });
});

async function carried(workbook: FileWorkbook, answers: CarryAnswers) {
  const plan = await planCarry(workbook, before, answers, WRITTEN);
  if (!plan.ok) throw new Error(plan.problem.code);
  return plan.value;
}

test("the latest rows of the year before come over, each under its code of now; the rest is asked", async () => {
  const workbook = await newYear();
  const bytes = workbook.bytes();
  const first = await carried(workbook, {});
  expect(first).toMatchObject({ rows: 4, periods: ["6 tháng đầu năm 2023", "9 tháng năm 2023"] });
  expect(first.asked).toHaveLength(24);
  expect(first.asked).toContainEqual({ code: "NN05", name: "Trồng rừng", unit: "ha" });
  const answered = await carried(workbook, { NN05: "T3", KT02: "" });
  expect(answered.rows).toBe(6);
  expect(answered.asked.map(({ code }) => code)).not.toContain("KT02");
  if (!answered.change) throw new Error("nothing to write");
  const applied = await applyChange(workbook, answered.change);
  if (!applied.ok) throw new Error(applied.problem.code);
  const reading = await workbook.readSheets({ names: ["Lịch sử"] });
  const rows = readHistorySheet(reading.ok ? (reading.value.sheets[0] ?? null) : null);
  const said = rows.map(({ indicator, period, actual, kind, revision }) =>
    [indicator, period, actual, kind, revision].join(" "),
  );
  expect(said).toContain("T2 2023-6T 27 carried 0");
  expect(said).toContain("T1 2023-9T 418 carried 0");
  expect(said).toContain("T3 2023-6T 198.6 carried 0");
  expect(rows.every(({ source, written }) => source.startsWith("2023.xlsx · ") && written === WRITTEN)).toBe(true);
  expect((await carried(workbook, { NN05: "T3", KT02: "" })).change).toBeNull();
  expect((await applied.value.undo()).ok).toBe(true);
  expect(workbook.bytes()).toBe(bytes);
});

test("a workbook of another year has nothing to carry over", async () => {
  const plan = await planCarry(await newYear(2026), before, {}, WRITTEN);
  expect(plan.ok ? "planned" : plan.problem.code).toBe("no-last-year");
});
