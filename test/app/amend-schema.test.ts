/** An amendment by a document: the cell and its row in one plan, what it refuses, and what it means for seals and periods. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planSchemaAmendment } from "../../src/app/amend-schema";
import { applyChange, type PlannedChange } from "../../src/app/change";
import { schemaOf, SCHEMA_SHEETS } from "../../src/app/load-schema";
import { planSeal } from "../../src/app/seal-schema";
import type { NewAmendment } from "../../src/domain/sheets/amendment-plan";
import { parseDay } from "../../src/domain/text/as-of";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const WISH: NewAmendment = {
  ...{ indicator: "NN04", field: "Kế hoạch", value: "95,5", effective: day("1/8/2023") },
  ...{ document: "Nghị quyết số 17/NQ-HĐND", documentDate: day("28/7/2023"), reason: "Hạn hán" },
  written: "01/08/2023 09:00",
};

async function openYear(): Promise<FileWorkbook> {
  const bytes = readFileSync(join(__dirname, "../fixtures/pacnam-2023-year/schema.xlsx"));
  const opened = await openFileWorkbook("schema.xlsx", new Uint8Array(bytes));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function write(workbook: FileWorkbook, change: PlannedChange | null) {
  if (!change) throw new Error("nothing to write");
  const applied = await applyChange(workbook, change);
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.value;
}

/** The target of an indicator on a day, and what is found about the schema. */
async function look(workbook: FileWorkbook, on: string): Promise<{ target: string; codes: string }> {
  const reading = await workbook.readSheets({ names: SCHEMA_SHEETS });
  const loaded = reading.ok ? schemaOf(reading.value, day(on)) : reading;
  if (!loaded.ok) throw new Error(loaded.problem.code);
  const { schema, findings } = loaded.value;
  const found = schema.indicators.find(({ code }) => code === WISH.indicator);
  const codes = findings.map(({ code }) => code).filter((code) => /amendment|seal/.test(code));
  return { target: found?.target.text ?? "", codes: codes.join(" ") };
}

test("the schema changes and the row is written; each day has its own target; undo leaves nothing", async () => {
  const workbook = await openYear();
  const before = workbook.bytes();
  const plan = await planSchemaAmendment(workbook, WISH);
  if (!plan.ok) throw new Error(plan.problem.code);
  expect(plan.value).toMatchObject({ old: "110", value: "95.5", closedAfter: [] });
  const { undo } = await write(workbook, plan.value.change);
  expect(await look(workbook, "31/7/2023")).toEqual({ target: "110", codes: "" });
  expect(await look(workbook, "1/8/2023")).toEqual({ target: "95,5", codes: "" });
  expect((await undo()).ok).toBe(true);
  expect(workbook.bytes()).toBe(before);
});

test("a cell that differs from the seal by an amendment is no slip; one changed by hand still is", async () => {
  const workbook = await openYear();
  const seal = await planSeal(workbook, new Date(2023, 0, 2));
  if (!seal.ok) throw new Error(seal.problem.code);
  await write(workbook, seal.value.change);
  const plan = await planSchemaAmendment(workbook, WISH);
  if (!plan.ok) throw new Error(plan.problem.code);
  await write(workbook, plan.value.change);
  expect((await look(workbook, "14/9/2023")).codes).toBe("");
  const slip = { kind: "write", sheet: "Bộ chỉ tiêu", top: 1, left: 7, cells: [["701"]] } as const;
  await write(workbook, { ...plan.value.change, plan: { title: "by hand", steps: [slip] } });
  expect((await look(workbook, "14/9/2023")).codes).toBe("schema-seal-changed");
});

test("what stood in the cell is what was sealed, not what somebody typed over it", async () => {
  const workbook = await openYear();
  const seal = await planSeal(workbook, new Date(2023, 0, 2));
  if (!seal.ok) throw new Error(seal.problem.code);
  await write(workbook, seal.value.change);
  const reading = await workbook.readSheets({ names: ["Bộ chỉ tiêu"] });
  const rows = reading.ok ? (reading.value.sheets[0]?.rows ?? []) : [];
  const top = rows.findIndex((row) => row.some((cell) => cell?.value === WISH.indicator));
  const left = rows[0]?.findIndex((cell) => cell?.value === WISH.field) ?? -1;
  const steps = [{ kind: "write" as const, sheet: "Bộ chỉ tiêu", top, left, cells: [["101"]] }];
  expect((await workbook.apply({ title: "by hand", steps })).ok).toBe(true);
  const plan = await planSchemaAmendment(workbook, WISH);
  expect(plan).toMatchObject({ ok: true, value: { old: "110" } });
  // Another cell of the row says what it says.
  const note = await planSchemaAmendment(workbook, { ...WISH, field: "Chỉ tiêu", value: "Tên mới" });
  expect(note.ok ? note.value.old : note.problem.code).not.toBe("110");
});

test("a word that no list has is said with the column that it stands in", async () => {
  const plan = await planSchemaAmendment(await openYear(), { ...WISH, field: "Chiều", value: "Ngang" });
  expect(plan).toMatchObject({ problem: { params: { code: "schema-word-unknown", heading: "Chiều" } } });
});

test.each<[string, Partial<NewAmendment>, string]>([
  ["the same value", { value: "110" }, "amendment-same"],
  ["before an amendment that is there", { indicator: "KT02", effective: day("1/7/2023") }, "amendment-late"],
  ["on the day of one", { indicator: "KT02", effective: day("19/7/2023") }, "amendment-late"],
  ["no such indicator", { indicator: "XX" }, "no-schema"],
  ["a word that no list has", { field: "Chiều", value: "Ngang" }, "schema-invalid"],
])("%s is refused", async (_, more, code) => {
  const plan = await planSchemaAmendment(await openYear(), { ...WISH, ...more });
  expect(plan.ok ? "written" : plan.problem.code).toBe(code);
});
