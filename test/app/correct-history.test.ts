/** *Đính chính* in one step: after a document that reaches back behind a close, and of what was changed by hand. */
import { planSchemaAmendment } from "../../src/app/amend-schema";
import { applyChange } from "../../src/app/change";
import { planHandCorrections, planLateCorrections } from "../../src/app/correct-history";
import { overviewHistory } from "../../src/app/overview-history";
import { readSchema } from "../../src/domain/schema/read-schema";
import { loadHistory } from "../../src/app/history";
import { findSheet } from "../../src/domain/sheets/consolidation-plan";
import { HISTORY_SHEET, readHistorySheet } from "../../src/domain/sheets/history-sheet";
import { parseDay } from "../../src/domain/text/as-of";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { allSheets, playMonth, yearBook } from "../support/commune-months";
import { value } from "../support/value";

const FOREST = "Diện tích trồng rừng";
const WRITTEN = "05/07/2023 09:00";

/** May and June closed, July open, each with half of the 100 ha. */
async function closedMonths(): Promise<FileWorkbook> {
  const workbook = await yearBook({ year: 2023, units: [["A", "Xã An", ""]] });
  const sent = [{ unit: "Xã An", figures: { [FOREST]: 50, "Thu ngân sách": 300 } }];
  for (const [period, written] of [
    ["2023-T05", "16/05/2023 08:00"],
    ["2023-T06", "16/06/2023 08:00"],
  ] as const)
    await playMonth(workbook, period, sent, { close: true, written });
  await playMonth(workbook, "2023-T07", sent, { written: "16/07/2023 08:00" });
  return workbook;
}

async function amend(
  workbook: FileWorkbook,
  effective: string,
  change = { field: "Kế hoạch", value: "50" },
): Promise<void> {
  const plan = await planSchemaAmendment(workbook, {
    ...{ indicator: "R", ...change, effective: parseDay(effective) ?? 0 },
    ...{ document: "NQ 9/NQ-HĐND", documentDate: null, reason: "", written: "01/07/2023 09:00" },
  });
  value(await applyChange(workbook, value(plan).change));
}

/** "period revision kind target attainment result" of an indicator's rows. */
async function rowsOf(workbook: FileWorkbook, indicator = "R"): Promise<string[]> {
  const rows = readHistorySheet(findSheet(await allSheets(workbook), HISTORY_SHEET));
  return rows
    .filter((row) => row.indicator === indicator)
    .map(({ period, revision, kind, target, actual, attainment, result }) =>
      [period, revision, kind, target, actual, attainment, result].join(" "),
    );
}

/** Rows of which the overview offers a correction. */
async function offered(workbook: FileWorkbook): Promise<number | undefined> {
  const sheets = await allSheets(workbook);
  const { schema } = readSchema(sheets);
  return schema ? overviewHistory(sheets, schema)?.late : undefined;
}

const found = async (workbook: FileWorkbook): Promise<string[]> =>
  value(await loadHistory(workbook)).findings.flatMap(({ code }) => (code === "history-changed" ? [code] : []));

const CLOSED = ["2023-T05 0 closed 100 50 0.5 notMet", "2023-T06 0 closed 100 50 0.5 notMet"];

test("closed rows that the document reaches get a revision judged by it; others, and the closed rows, stay", async () => {
  const workbook = await closedMonths();
  await amend(workbook, "15/5/2023");
  expect(await offered(workbook)).toBe(1);
  const before = workbook.bytes();
  const applied = value(await applyChange(workbook, value(await planLateCorrections(workbook, WRITTEN))));
  expect(await rowsOf(workbook)).toEqual([
    ...CLOSED,
    "2023-T07 0 open 100 50 0.5 notMet",
    "2023-T06 1 corrected 50 50 1 met",
  ]);
  const { view } = value(await loadHistory(workbook));
  const june = view.indicators.find(
    ({ record, latest }) => latest && record.indicator === "R" && record.period === "2023-T06",
  );
  expect(june).toMatchObject({
    judgement: { result: "met" },
    corrected: { was: 50, reason: "Theo điều chỉnh: NQ 9/NQ-HĐND" },
  });
  expect(view.periods.find(({ period }) => period === "2023-T06")?.counts.metOrExceeded).toBe(1);
  expect(await found(workbook)).toEqual([]);
  expect(await offered(workbook)).toBe(0);
  const again = await planLateCorrections(workbook, WRITTEN);
  expect(again.ok ? "planned" : again.problem.code).toBe("nothing-to-do");
  expect((await applied.undo()).ok).toBe(true);
  expect(workbook.bytes()).toBe(before);
});

test("a later return of a closed period is judged by the target that it was closed by", async () => {
  const workbook = await closedMonths();
  await amend(workbook, "15/5/2023");
  const sent = [{ unit: "Xã An", figures: { [FOREST]: 60, "Thu ngân sách": 300 } }];
  await playMonth(workbook, "2023-T06", sent, { correct: "BC 45", written: WRITTEN });
  expect((await rowsOf(workbook)).at(-1)).toBe("2023-T06 1 corrected 100 60 0.6 notMet");
  value(await applyChange(workbook, value(await planLateCorrections(workbook, "06/07/2023 09:00"))));
  expect((await rowsOf(workbook)).at(-1)).toBe("2023-T06 2 corrected 50 60 1.2 exceeded");
});

test("a document that holds from a day after the closes has nothing to correct", async () => {
  const workbook = await closedMonths();
  await amend(workbook, "1/7/2023");
  const plan = await planLateCorrections(workbook, WRITTEN);
  expect(plan.ok ? "planned" : plan.problem.code).toBe("nothing-to-do");
});

test("a document that changes no verdict has nothing to correct", async () => {
  const workbook = await closedMonths();
  await amend(workbook, "15/5/2023", { field: "Loại số liệu", value: "Thời điểm" });
  const plan = await planLateCorrections(workbook, WRITTEN);
  expect(plan.ok ? "planned" : plan.problem.code).toBe("nothing-to-do");
});

test("a closed figure changed by hand becomes a correction with its reason, and the closed row says again what was sealed", async () => {
  const workbook = await closedMonths();
  const sheet = findSheet(await allSheets(workbook), HISTORY_SHEET);
  const row = readHistorySheet(sheet).find(({ indicator, period }) => indicator === "R" && period === "2023-T06")?.row;
  const steps = [{ kind: "write", sheet: HISTORY_SHEET, top: row ?? 0, left: 9, cells: [[101]] }] as const;
  value(await workbook.apply({ title: "by hand", steps }));
  expect(await found(workbook)).toEqual(["history-changed"]);
  const plan = value(await planHandCorrections(workbook, "BC 45/BC-UBND", WRITTEN));
  value(await applyChange(workbook, plan));
  expect(await rowsOf(workbook)).toEqual([
    ...CLOSED,
    "2023-T07 0 open 100 50 0.5 notMet",
    "2023-T06 1 corrected 100 101 1.01 exceeded",
  ]);
  expect(await found(workbook)).toEqual([]);
  const { view } = value(await loadHistory(workbook));
  expect(view.indicators.find(({ record }) => record.revision === 1)?.corrected).toEqual({
    was: 50,
    reason: "BC 45/BC-UBND",
  });
  const again = await planHandCorrections(workbook, "BC 45", WRITTEN);
  expect(again.ok ? "planned" : again.problem.code).toBe("nothing-to-do");
});

test("a verdict changed by hand becomes a correction marked as set by hand; a target is only put back", async () => {
  const workbook = await closedMonths();
  const sheet = findSheet(await allSheets(workbook), HISTORY_SHEET);
  const rows = readHistorySheet(sheet).filter(({ period }) => period === "2023-T06");
  const at = (code: string): number => rows.find(({ indicator }) => indicator === code)?.row ?? 0;
  const steps = [
    { kind: "write", sheet: HISTORY_SHEET, top: at("R"), left: 12, cells: [["Đạt"]] },
    { kind: "write", sheet: HISTORY_SHEET, top: at("R"), left: 13, cells: [[""]] },
    { kind: "write", sheet: HISTORY_SHEET, top: at("S"), left: 7, cells: [["1"]] },
  ] as const;
  value(await workbook.apply({ title: "by hand", steps }));
  value(await applyChange(workbook, value(await planHandCorrections(workbook, "BC 45", WRITTEN))));
  expect((await rowsOf(workbook)).at(-1)).toBe("2023-T06 1 corrected 100 50 0.5 met");
  expect((await rowsOf(workbook, "S")).filter((each) => each.includes("corrected"))).toEqual([]);
  expect(await rowsOf(workbook, "S")).toContain("2023-T06 0 closed 900 300 0.3333333333333333 notMet");
  const { view } = value(await loadHistory(workbook));
  expect(view.indicators.find(({ record }) => record.revision === 1)?.record.byHand).toBe(true);
  expect(await found(workbook)).toEqual([]);
});
