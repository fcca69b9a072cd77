/** Rows of a closed period that were changed or deleted by hand say again what was sealed, and undo takes that back. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { applyChange } from "../../src/app/change";
import { loadHistory } from "../../src/app/history";
import { planHistoryRestore } from "../../src/app/restore-history";
import type { PlanStep } from "../../src/domain/plan/plan";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { playYear } from "../support/played-year";
import { periodsIn } from "../../src/app/restore-history";
import { serialDay } from "../../src/domain/text/as-of";
import { sheetOf } from "../support/sheet-of";

const SET = join(__dirname, "../fixtures/pacnam-2023-year");

async function changedByHand(workbook: FileWorkbook): Promise<number> {
  const loaded = await loadHistory(workbook);
  if (!loaded.ok) throw new Error(loaded.problem.code);
  return loaded.value.findings.filter(({ code }) => code === "history-changed").length;
}

test("figures, words, parts and a row that is gone come back; nothing else changes", async () => {
  await playYear(SET, [{ folder: "2023-6T", options: ["--period", "2023-6T", "--close"] }], async (path) => {
    const opened = await openFileWorkbook("year.xlsx", new Uint8Array(await readFile(path)));
    if (!opened.ok) throw new Error(opened.problem.code);
    const workbook = opened.value;
    const rowsNow = async () => {
      const reading = await workbook.readSheets({ names: ["Lịch sử"] });
      return (reading.ok ? (reading.value.sheets[0]?.rows ?? []) : []).map((cells) =>
        cells.map((cell) => cell?.value ?? null),
      );
    };
    const before = await rowsNow();
    const nothing = await planHistoryRestore(workbook);
    expect(nothing.ok ? "written" : nothing.problem.code).toBe("nothing-to-do");
    const at = (code: string): number => before.findIndex((cells) => cells[4] === code && cells[0] === "2023-6T");
    const write = (code: string, left: number, value: string | number): PlanStep => ({
      ...{ kind: "write", sheet: "Lịch sử", top: at(code), left, cells: [[value]] },
    });
    const blank = (before[0] ?? []).map((): string => "");
    const steps: PlanStep[] = [
      write("XD01", 9, 30),
      write("AN03", 10, "1/1/1"),
      write("KT03", 12, "Vượt"),
      { kind: "write", sheet: "Lịch sử", top: at("KT01"), left: 0, cells: [blank] },
    ];
    expect((await workbook.apply({ title: "by hand", steps })).ok).toBe(true);
    expect(await changedByHand(workbook)).toBe(4);
    const bytes = workbook.bytes();
    const plan = await planHistoryRestore(workbook);
    if (!plan.ok) throw new Error(plan.problem.code);
    const applied = await applyChange(workbook, plan.value);
    expect(await changedByHand(workbook)).toBe(0);
    const after = await rowsNow();
    const kept = before.filter((cells) => cells[4] !== "KT01" || cells[0] !== "2023-6T");
    for (const row of kept) expect(after).toContainEqual(row);
    // A row that is gone has its attainment and its source again too.
    expect(before[at("KT01")]?.[14]).toBeCloseTo(0.48, 1);
    expect(before[at("KT01")]?.[18]).toEqual(expect.stringMatching(/^[0-9a-f]{12} .+\.xlsx .+![A-Z]+\d+/));
    expect(after.at(-1)).toEqual(before[at("KT01")]);
    expect(applied.ok && (await applied.value.undo()).ok).toBe(true);
    expect(workbook.bytes()).toBe(bytes);
  });
});

test("the days of a period that has no row left are those of the settings", () => {
  const list = sheetOf("Mục | Giá trị\nNăm | 2023\nĐầu kỳ | '01/01/2023\nCuối kỳ | '31/12/2023", { name: "Thiết lập" });
  expect(periodsIn(list)("2023-6T")).toMatchObject({ key: "2023-6T", from: serialDay(2023, 1, 1) });
  expect(periodsIn(list)("2023-6T")?.to).toBeGreaterThan(serialDay(2023, 6, 1) ?? 0);
  expect(periodsIn(list)("kỳ nào đó")).toBeNull();
});
