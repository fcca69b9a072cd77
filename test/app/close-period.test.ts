/** A period is closed in the workbook, without its files: fixed, sealed, refused while a figure waits, and undone to the byte. */
import { applyChange } from "../../src/app/change";
import { planDecisions } from "../../src/app/check-results";
import { planClosing } from "../../src/app/close-period";
import { loadHistory } from "../../src/app/history";
import { emptyDecision } from "../../src/domain/consolidate/acceptance";
import { findSheet } from "../../src/domain/sheets/consolidation-plan";
import { HISTORY_SHEET, readHistorySheet } from "../../src/domain/sheets/history-sheet";
import { readSeals } from "../../src/domain/sheets/period-plan";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { allSheets, playMonth, runMonth, yearBook } from "../support/commune-months";
import { value } from "../support/value";

const UNITS = [["A", "Xã An", ""]];
const TODAY = 45_100;
const sent = (forest: number | string) => [
  { unit: "Xã An", figures: { "Diện tích trồng rừng": forest, "Thu ngân sách": 300 } },
];

async function kinds(workbook: FileWorkbook): Promise<string[]> {
  const rows = readHistorySheet(findSheet(await allSheets(workbook), HISTORY_SHEET));
  return rows.map(({ indicator, period, kind }) => `${indicator} ${period} ${kind}`);
}

test("its rows are fixed and sealed, those of other periods stay open; taken back, it is open again", async () => {
  const workbook = await yearBook({ year: 2023, units: UNITS });
  await playMonth(workbook, "2023-T05", sent(40));
  await playMonth(workbook, "2023-T06", sent(50));
  const before = workbook.bytes();
  const closed = value(await applyChange(workbook, value(await planClosing(workbook, "2023-T05", TODAY))));
  expect(await kinds(workbook)).toEqual([
    "R 2023-T05 closed",
    "S 2023-T05 closed",
    "R 2023-T06 open",
    "S 2023-T06 open",
  ]);
  const [seal, other] = readSeals(findSheet(await allSheets(workbook), "Thiết lập"));
  expect(seal?.rows.map(({ indicator, actual }) => `${indicator} ${String(actual)}`)).toEqual(["R 40", "S 300"]);
  expect(other).toBeUndefined();
  expect(value(await loadHistory(workbook)).view.periods.map((each) => each.closed)).toEqual([true, false]);
  const again = await planClosing(workbook, "2023-T05", TODAY);
  expect(again.ok ? "planned" : again.problem.code).toBe("nothing-to-do");
  expect((await closed.undo()).ok).toBe(true);
  expect(workbook.bytes()).toBe(before);
});

test("while a figure waits it is refused, here and with the next period; accepted as none, it is closed", async () => {
  const workbook = await yearBook({ year: 2023, units: UNITS });
  await playMonth(workbook, "2023-T05", sent("trồng được nhiều"));
  const refused = await planClosing(workbook, "2023-T05", TODAY);
  expect(refused.ok ? "planned" : refused.problem.code).toBe("period-waiting");
  const june = await runMonth(workbook, "2023-T06", sent(50), { closeEarlier: ["2023-T05"] });
  expect(june.history?.openEarlier).toMatchObject([{ period: "2023-T05", waiting: 1 }]);
  expect(june.history?.closing).toEqual([]);
  value(await applyChange(workbook, value(await planDecisions(workbook, [emptyDecision("R", "BC 45")]))));
  const after = await runMonth(workbook, "2023-T06", sent(50), { closeEarlier: ["2023-T05"] });
  expect(after.history?.closing).toEqual(["2023-T05"]);
  value(await applyChange(workbook, value(await planClosing(workbook, "2023-T05", TODAY))));
  expect(await kinds(workbook)).toEqual(["R 2023-T05 closed", "S 2023-T05 closed"]);
});
