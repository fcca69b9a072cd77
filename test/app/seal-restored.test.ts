/**
 * A cell of the schema changed by hand: it goes back to what was sealed, with one click and as the same kind of value; or gets
 * the document that it follows; or is told to be a slip that was put right.
 */
import { applyChange } from "../../src/app/change";
import { planDecisions } from "../../src/app/check-results";
import { planSchemaAmendment } from "../../src/app/amend-schema";
import { loadHistory } from "../../src/app/history";
import { acceptanceOf } from "../../src/domain/consolidate/acceptance";
import { parseDay } from "../../src/domain/text/as-of";
import { playMonth, yearBook } from "../support/commune-months";
import { checkWorkbook } from "../../src/app/check-workbook";
import { planFixes } from "../../src/app/fixes";
import { planSeal } from "../../src/app/seal-schema";
import type { PlanStep } from "../../src/domain/plan/plan";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { sampleBytes } from "../support/pacnam";
import { value } from "../support/value";

test.each<[string, number, string | number]>([
  ["a figure", 7, 701],
  ["a word", 8, "Thấp hơn là tốt"],
])("%s", async (_, left, slip) => {
  const workbook = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const seal = value(await planSeal(workbook, new Date(2023, 0, 2)));
  if (!seal.change) throw new Error("nothing to seal");
  value(await applyChange(workbook, seal.change));
  const read = async () => value(await workbook.readSheets({ names: ["Bộ chỉ tiêu"] })).sheets[0]?.rows[1]?.[left];
  const before = await read();
  const step: PlanStep = { kind: "write", sheet: "Bộ chỉ tiêu", top: 1, left, cells: [[slip]] };
  value(await workbook.apply({ title: "by hand", steps: [step] }));
  const { fixes } = value(await checkWorkbook(workbook, ["Bộ chỉ tiêu"]));
  const own = fixes.filter(({ finding }) => finding.code === "schema-seal-changed");
  expect(own).toHaveLength(1);
  const chosen = own.map(({ sheet, options }) => ({ sheet, cells: options[0]?.cells ?? [] }));
  value(await applyChange(workbook, value(planFixes(chosen))));
  expect((await read())?.value).toEqual(before?.value);
});

/** A workbook with a closed month, whose sealed target of 100 ha was changed by hand to 90 since. */
async function changedByHand() {
  const workbook = await yearBook({ year: 2023, units: [["A", "Xã An", ""]] });
  const seal = value(await planSeal(workbook, new Date(2023, 0, 2)));
  if (!seal.change) throw new Error("nothing to seal");
  value(await applyChange(workbook, seal.change));
  await playMonth(workbook, "2023-T05", [{ unit: "Xã An", figures: { "Diện tích trồng rừng": 45 } }], { close: true });
  const step: PlanStep = { kind: "write", sheet: "Bộ chỉ tiêu", top: 1, left: 3, cells: [[90]] };
  value(await workbook.apply({ title: "by hand", steps: [step] }));
  return workbook;
}

test("told to be a slip, it is asked about no more; open periods follow it, a closed one stays", async () => {
  const workbook = await changedByHand();
  const check = async () =>
    value(await checkWorkbook(workbook, ["Bộ chỉ tiêu"])).findings.filter(({ code }) => code === "schema-seal-changed");
  const [finding] = await check();
  if (!finding) throw new Error("nothing found");
  value(await applyChange(workbook, value(await planDecisions(workbook, [acceptanceOf(finding, "Gõ nhầm", "")]))));
  expect((await check()).map(({ waived }) => waived)).toEqual(["Gõ nhầm"]);
  await playMonth(workbook, "2023-T06", [{ unit: "Xã An", figures: { "Diện tích trồng rừng": 45 } }]);
  const { view, amendments, findings } = value(await loadHistory(workbook));
  expect(findings.filter(({ code }) => code === "schema-seal-changed")).toEqual([]);
  const rows = view.indicators.filter(({ record }) => record.indicator === "R");
  expect(rows.map(({ record, judgement }) => [record.period, record.target, judgement.attainment])).toEqual([
    ["2023-T05", "100", 0.45],
    ["2023-T06", "90", 0.5],
  ]);
  expect(amendments).toEqual([]);
});

test("given its document, the amendment says what was sealed before, and nothing is found", async () => {
  const workbook = await changedByHand();
  const plan = value(
    await planSchemaAmendment(workbook, {
      ...{ indicator: "R", field: "Kế hoạch", value: "90", effective: parseDay("1/6/2023") ?? 0 },
      ...{ document: "NQ 9/NQ-HĐND", documentDate: null, reason: "", written: "01/06/2023 09:00" },
    }),
  );
  expect(plan).toMatchObject({ old: "100", value: "90" });
  value(await applyChange(workbook, plan.change));
  const { findings } = value(await checkWorkbook(workbook, ["Bộ chỉ tiêu"]));
  expect(findings.filter(({ code }) => /seal|amendment/.test(code))).toEqual([]);
});
