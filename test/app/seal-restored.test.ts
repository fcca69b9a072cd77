/** A cell of the schema changed by hand goes back to what was sealed, with one click and as the same kind of value. */
import { applyChange } from "../../src/app/change";
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
