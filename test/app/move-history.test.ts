/** The oldest years of a long history: a file of their own that is whole, and a workbook without them; undone to the byte. */
import { applyChange } from "../../src/app/change";
import { loadHistory } from "../../src/app/history";
import { planMoveOut } from "../../src/app/move-history";
import { oldYears } from "../../src/domain/history/old-years";
import type { HistoryRecord } from "../../src/domain/history/record";
import { findSheet } from "../../src/domain/sheets/consolidation-plan";
import { HISTORY_SHEET, planHistory, readHistorySheet } from "../../src/domain/sheets/history-sheet";
import { closingSettings, readSeals } from "../../src/domain/sheets/period-plan";
import { withSettings } from "../../src/domain/sheets/settings-list";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { allSheets, yearBook } from "../support/commune-months";
import { recordOf } from "../support/history-record";
import { value } from "../support/value";

const records = (...years: readonly number[]): HistoryRecord[] =>
  years.flatMap((year) =>
    ["6T", "9T", "12T"].flatMap((part, at) =>
      ["R", "S"].map((indicator) =>
        recordOf(`${String(year)}-${part}`, year + at, {
          indicator,
          target: "100",
          source: "0123456789ab t.xlsx B!C3",
        }),
      ),
    ),
  );

/** Four years of six closed rows each, sealed. */
async function fourYears(): Promise<FileWorkbook> {
  const workbook = await yearBook({ year: 2023, units: [["A", "Xã An", ""]] });
  const rows = records(2020, 2021, 2022, 2023);
  const list = findSheet(await allSheets(workbook), "Thiết lập");
  const periods = [...new Set(rows.map(({ period }) => period))];
  const seals = periods.flatMap((period) => closingSettings(period, rows, [], 45_000));
  const steps = [...planHistory(null, rows), ...withSettings(list, seals).steps];
  value(await workbook.apply({ title: "history", steps }));
  return workbook;
}

async function rowsIn(workbook: FileWorkbook): Promise<HistoryRecord[]> {
  return readHistorySheet(findSheet(await allSheets(workbook), HISTORY_SHEET)).map(
    ({ row: _row, ...record }) => record,
  );
}

const changed = async (workbook: FileWorkbook): Promise<number> =>
  value(await loadHistory(workbook)).findings.filter(({ code }) => code === "history-changed").length;

test("the file has the old years with their seals, the workbook the others, and nothing is said to be gone", async () => {
  const workbook = await fourYears();
  const before = workbook.bytes();
  const all = await rowsIn(workbook);
  const move = value(await planMoveOut(workbook, 14));
  expect(move).toMatchObject({ years: [2020, 2021], rows: 12, fileName: "Lich su 2020-2021.xlsx" });
  const file = value(await openFileWorkbook(move.fileName, await applyPlanToFile(null, move.file)));
  expect(await rowsIn(file)).toEqual(all.slice(0, 12));
  const seals = readSeals(findSheet(await allSheets(file), "Thiết lập"));
  expect(seals.map(({ period, rows }) => `${period} ${String(rows.length)}`)).toEqual(
    ["2020-6T", "2020-9T", "2020-12T", "2021-6T", "2021-9T", "2021-12T"].map((key) => `${key} 2`),
  );
  const applied = value(await applyChange(workbook, move.change));
  expect(await rowsIn(workbook)).toEqual(all.slice(12));
  expect(await changed(workbook)).toBe(0);
  // What comes next stands right below.
  const sheet = findSheet(await allSheets(workbook), HISTORY_SHEET);
  expect(sheet?.rows).toHaveLength(13);
  const again = await planMoveOut(workbook, 14);
  expect(again.ok ? "planned" : again.problem.code).toBe("nothing-to-do");
  expect((await applied.undo()).ok).toBe(true);
  expect(workbook.bytes()).toBe(before);
});

test("rows with formulas of a person's own are not moved", async () => {
  const workbook = await fourYears();
  const step = { kind: "write", sheet: HISTORY_SHEET, top: 20, left: 30, cells: [[{ formula: "=J21*2" }]] } as const;
  value(await workbook.apply({ title: "by hand", steps: [step] }));
  const plan = await planMoveOut(workbook, 14);
  expect(plan.ok ? "planned" : plan.problem.code).toBe("history-formulas");
});

test("only as many years as need be, and never the last two", () => {
  const years = records(2019, 2020, 2021, 2022);
  expect(oldYears(years, 24)).toBeNull();
  expect(oldYears(years, 23)).toEqual({ years: [2019], rows: 6 });
  expect(oldYears(years, 1)).toEqual({ years: [2019, 2020], rows: 12 });
  expect(oldYears(records(2021, 2022), 1)).toBeNull();
  expect(oldYears(years)).toBeNull();
});
