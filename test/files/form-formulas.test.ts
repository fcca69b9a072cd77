/** What a form says of itself while it is filled in, without the add-in: the formulas beside the inputs, computed. */
import { issueOf, prepareForms, type FormWish } from "../../src/app/issue-forms";
import { OWN_ROW_HEADING, SELF_CHECK } from "../../src/domain/form/columns";
import { cellText, type SheetSnapshot } from "../../src/domain/grid/snapshot";
import type { PlanCell } from "../../src/domain/plan/cell";
import type { PlanStep } from "../../src/domain/plan/plan";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { columnOf, DAY, type Rows } from "../support/issued-form";
import { sampleBytes } from "../support/pacnam";
import { value } from "../support/value";

type Key = Parameters<typeof columnOf>[1];

async function formOf(wish: FormWish): Promise<Uint8Array> {
  const schema = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const set = value(await prepareForms(schema, { period: "2023-9T", asOf: DAY, ...wish }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  return writeForm(set.build(draft, issueOf(set)));
}

async function pageOf(bytes: Uint8Array): Promise<SheetSnapshot> {
  const reading = await readWorkbook("form.xlsx", bytes);
  const page = reading.ok ? reading.workbook.sheets[0] : undefined;
  if (!page) throw new Error("no form");
  return page;
}

/** The form with cells written by the row's id and the column's key, and computed. */
async function filled(bytes: Uint8Array, cells: readonly (readonly [string, Key, PlanCell])[]) {
  const page = await pageOf(bytes);
  const rowOf = (id: string): number => page.rows.findIndex((row) => cellText(row[0] ?? null) === id);
  const steps = cells.map(([id, key, cell]): PlanStep => ({
    ...{ kind: "write", sheet: page.name, top: rowOf(id), left: columnOf(page.rows as Rows, key) },
    cells: [[cell]],
  }));
  const after = await pageOf(await applyPlanToFile(bytes, { title: "", steps }));
  return {
    at: (id: string, key: Key) => after.rows[rowOf(id)]?.[columnOf(after.rows as Rows, key)]?.value ?? null,
    state: cellText(after.rows[7]?.find((cell) => cell !== null) ?? null),
  };
}

test("a row says what is missing in it, and the head how many do", async () => {
  const bytes = await formOf({ units: ["NN"] });
  // At 14 September seven tenths of the year are over: 54 of 110 ha lag, 100 do not.
  const lagging = await filled(bytes, [["NN04", "#th", 54]]);
  expect(lagging.at("NN04", "#xem")).toBe(SELF_CHECK.reason);
  expect(lagging.at("NN04", "#tl")).toBeCloseTo((54 / 110) * 100, 9);
  expect(lagging.at("NN06", "#xem")).toBe(SELF_CHECK.blank);
  expect(lagging.state).toBe("Còn 19 dòng cần xem (cột Tự kiểm tra)");
  const explained = await filled(bytes, [
    ["NN04", "#th", 54],
    ["NN04", "#cq", "Chậm giải phóng mặt bằng"],
    ["NN05", "#th", 250],
    ["NN01", "#th", "năm mươi"],
    ["NN02", "#th", "Chưa đến kỳ"],
  ]);
  expect(explained.at("NN04", "#xem")).toBe(SELF_CHECK.good);
  expect(explained.at("NN05", "#xem")).toBe(SELF_CHECK.good);
  expect(explained.at("NN01", "#xem")).toBe(SELF_CHECK.noNumber);
  expect(explained.at("NN02", "#xem")).toBe(SELF_CHECK.good);
  expect(explained.at("NN02", "#tl")).toBe("");
  expect(explained.state).toBe("Còn 16 dòng cần xem (cột Tự kiểm tra)");
});

test("a share is the quotient of its counts; a word in place of the count is the row's", async () => {
  const bytes = await formOf({ units: ["X-BB"] });
  const id = "TD04";
  const counted = await filled(bytes, [
    [id, "#ts", 459],
    [id, "#ms", 500],
  ]);
  expect(counted.at(id, "#th")).toBeCloseTo(91.8, 9);
  const word = await filled(bytes, [[id, "#ts", "Chưa có số liệu"]]);
  expect(word.at(id, "#th")).toBe("Chưa có số liệu");
  expect(word.at(id, "#xem")).toBe(SELF_CHECK.good);
  expect((await filled(bytes, [[id, "#ts", 459]])).at(id, "#xem")).toBe(SELF_CHECK.blank);
});

test("in the common form the rows of the unit that is chosen are its own, and only they are asked for", async () => {
  const bytes = await formOf({ common: true, allRows: true });
  const before = await pageOf(bytes);
  const own = before.rows[8]?.findIndex((cell) => cellText(cell) === OWN_ROW_HEADING) ?? -1;
  const label = before.rows.findIndex((row) => row.some((cell) => cellText(cell) === "Đơn vị báo cáo:"));
  const choose: PlanStep = {
    ...{ kind: "write", sheet: before.name, top: label, left: columnOf(before.rows as Rows, "#dvt") },
    cells: [["Phòng Nội vụ"]],
  };
  const after = await pageOf(await applyPlanToFile(bytes, { title: "", steps: [choose] }));
  expect(cellText(after.rows[1]?.[0] ?? null)).toBe("PNV");
  const rows = after.rows.slice(9).filter((row) => cellText(row[0] ?? null) !== "");
  const marked = rows.flatMap((row) => (cellText(row[own] ?? null) === "x" ? [cellText(row[0] ?? null)] : []));
  const form = await pageOf(await formOf({ units: ["PNV"] }));
  expect(marked).toEqual(form.rows.slice(9).flatMap((row) => cellText(row[0] ?? null) || []));
  const check = columnOf(after.rows as Rows, "#xem");
  const asked = rows.filter((row) => cellText(row[check] ?? null) === SELF_CHECK.blank);
  expect(asked.map((row) => cellText(row[0] ?? null))).toEqual(marked);
  const state = cellText(after.rows[7]?.find((cell) => cell !== null) ?? null);
  expect(state).toBe(`Còn ${String(marked.length)} dòng cần xem (cột Tự kiểm tra)`);
});
