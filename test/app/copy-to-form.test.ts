/** A form filled from a unit's own table: only what is sure, read back as the table has it, and everything else listed. */
import { previewCopy, type FormCopy } from "../../src/app/copy-to-form";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { loadSchema } from "../../src/app/load-schema";
import { columnOf, DAY, read, type Rows } from "../support/issued-form";
import { memoryFiles, memoryWorkbook } from "../support/memory-workbook";
import { sampleBytes } from "../support/pacnam";
import { value } from "../support/value";

const HEADINGS = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Ước cả năm", "Nguyên nhân chủ quan", "Giải pháp"];

async function openSchema(): Promise<FileWorkbook> {
  return value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
}

async function formFile(unit = "NN"): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const schema = await openSchema();
  const set = value(await prepareForms(schema, { period: "2023-9T", asOf: DAY, units: [unit] }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  return { name: draft.file, bytes: writeForm(set.build(draft, issueOf(set))) };
}

async function opened(name: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook(name, bytes);
  if (!reading.ok) throw new Error(reading.detail);
  return reading.workbook;
}

function ownBook(rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  return {
    ...{ name: "so.xlsx", date1904: false, externalLinks: false },
    sheets: [
      {
        ...{ name: "Biểu của tôi", visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [] },
        rows: rows.map((row) => row.map((each) => (each === "" ? null : { value: each }))),
      },
    ],
  };
}

async function copy(
  own: WorkbookSnapshot,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<FormCopy> {
  const { picked, reader } = memoryFiles({ [file.name]: await opened(file.name, file.bytes) });
  const [form] = picked;
  if (!form) throw new Error("no file");
  return value(await previewCopy(memoryWorkbook(own), reader, form));
}

async function sampleRows(): Promise<{ name: string; unit: string; target: number }[]> {
  const schema = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const loaded = value(await loadSchema(schema)).schema;
  return loaded.indicators
    .filter(
      ({ reporters, target, method }) => reporters.includes("NN") && target.parts.length === 1 && method === "ratio",
    )
    .map(({ name, unit, target }) => ({ name, unit, target: target.parts[0]?.value ?? 0 }));
}

test("a workbook with a schema of its own: neither that nor what was written by us is taken for the unit's table", async () => {
  const [row] = await sampleRows();
  if (!row) throw new Error("no rows");
  const schema = value(await (await openSchema()).readSheets("all"));
  const own = ownBook([HEADINGS, [1, row.name, row.unit, row.target, row.target - 1]]);
  const [mine] = own.sheets;
  const [theirs] = ownBook([HEADINGS, [1, row.name, row.unit, row.target, row.target - 2]]).sheets;
  if (!mine || !theirs) throw new Error("no sheet");
  const consolidated = { ...theirs, name: "Tổng hợp", madeAs: "Tổng hợp" };
  const file = await formFile();
  const planned = await copy({ ...own, sheets: [...schema.sheets, consolidated, mine] }, file);
  expect(planned.filled).toBe(1);
  expect(planned.plan.steps.flatMap((step) => (step.kind === "write" ? step.cells.flat() : []))).toEqual([
    row.target - 1,
  ]);
  expect(planned.left.map(({ why }) => why)).not.toContain("twice");
});

test("what is sure goes into the form with its estimate and reasons, and is read there as the table has it", async () => {
  const rows = await sampleRows();
  expect(rows.length).toBeGreaterThan(3);
  const table = rows.map(({ name, unit, target }, at) => [
    ...[at + 1, name, unit, target, target - 1, target, at === 0 ? "=Do mưa" : "", at === 0 ? "Trồng lại" : ""],
  ]);
  const file = await formFile();
  const planned = await copy(ownBook([HEADINGS, ...table]), file);
  expect(planned.unit).toContain("Nông nghiệp");
  expect(planned.filled).toBe(rows.length);
  expect(planned.left.map(({ why }) => why).filter((why) => why !== "blank")).toEqual([]);
  expect(planned.left).toHaveLength(planned.asked - planned.filled);
  const bytes = await applyPlanToFile(file.bytes, planned.plan, { sheets: planned.sheets });
  const form = await opened(file.name, bytes);
  const { schema } = value(await loadSchema(value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")))));
  const back = read(schema, form).figures;
  const codes = new Map(schema.indicators.map(({ name, code }) => [name, code]));
  for (const { name, target } of rows) expect(back.get(codes.get(name) ?? "")).toBe(target - 1);
  const cells = form.sheets[0]?.rows as Rows;
  const texts = cells.map((row) => row[columnOf(cells, "#cq")]).filter((cell) => cell?.value === "=Do mưa");
  expect(texts).toHaveLength(1);
  expect(texts[0]?.formula).toBeUndefined();
  expect(form.sheets[0]?.protected).toBe(true);
});

test("counts, parts and milestones find their places in every form there is", async () => {
  const book = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const { schema } = value(await loadSchema(book));
  const set = value(await prepareForms(book, { period: "2023-9T", asOf: DAY }));
  const kinds = new Set<string>();
  // Communes that are asked for the same have the same form, but for its name.
  const forms = new Map(set.drafts.map((draft) => [draft.codes.join(), draft]));
  for (const draft of forms.values()) {
    const indicators = schema.indicators.filter(({ code }) => draft.codes.includes(code));
    const rows = indicators.map(({ name, unit, target, method, rollUp }, at): CellValue[] => {
      const [only, another] = target.parts;
      const isYes = method === "milestone" || rollUp === "countYes";
      const figure = isYes ? "Đạt" : only && !another ? only.value * 0.75 : target.text;
      kinds.add(method === "milestone" ? "milestone" : another ? "parts" : rollUp === "weighted" ? "counts" : "plain");
      return [at + 1, name, unit, target.text, figure, ...(rollUp === "weighted" ? [45, 50] : [])];
    });
    const file = { name: draft.file, bytes: writeForm(set.build(draft, issueOf(set))) };
    const own = ownBook([[...HEADINGS.slice(0, 5), "Tử số", "Mẫu số"], ...rows]);
    const planned = await copy(own, file);
    expect({ unit: draft.unit?.code, left: planned.left }).toEqual({ unit: draft.unit?.code, left: [] });
    expect(planned.filled).toBe(draft.codes.length);
    const bytes = await applyPlanToFile(file.bytes, planned.plan, { sheets: planned.sheets });
    const [there, here] = [read(schema, await opened(file.name, bytes)).figures, read(schema, own).figures];
    for (const code of draft.codes) expect([code, there.get(code)]).toEqual([code, here.get(code)]);
  }
  expect([...kinds].sort()).toEqual(["counts", "milestone", "parts", "plain"]);
});

test("a doubtful figure, a name that is only alike, rows that disagree and rows of nobody are listed and not copied", async () => {
  const [a, b, c, d] = await sampleRows();
  if (!a || !b || !c || !d) throw new Error("too few");
  const own = ownBook([
    HEADINGS,
    [1, a.name, a.unit, a.target, "khoảng 54"],
    [2, b.name, b.unit, b.target, b.target * 1000],
    [3, c.name, c.unit, c.target, 5],
    [4, c.name, c.unit, c.target, 6],
    [5, d.name, d.unit, d.target, 7],
    [6, "Số trạm phát sóng vũ trụ", "trạm", 3, 2],
  ]);
  const { left, plan, filled } = await copy(own, await formFile());
  const why = new Map(left.map((each) => [each.name, each.why]));
  expect([a, b, c].map(({ name }) => why.get(name))).toEqual(["asked", "asked", "twice"]);
  expect(why.get("Số trạm phát sóng vũ trụ")).toBe("unmatched");
  expect([filled, plan.steps.length]).toEqual([1, 1]);
  expect(left.find(({ name }) => name === b.name)?.finding?.severity).toBe("E");
});

test("a name that is only alike is not sure enough to be copied", async () => {
  const own = ownBook([HEADINGS, [1, "Diện tích cây trồng lợi thế", "ha", 110, 54]]);
  const { left, filled } = await copy(own, await formFile());
  expect(filled).toBe(0);
  const alike = left.find(({ name }) => name === "Diện tích cây trồng có lợi thế");
  expect(alike).toMatchObject({ why: "guessed", from: { text: "54" } });
});

test("a form whose ids stand beside other rows' names would be read otherwise: nothing is put there", async () => {
  const rows = (await sampleRows()).slice(0, 4);
  const { name, bytes } = await formFile();
  const form = await opened(name, bytes);
  const [page, ...others] = form.sheets;
  if (!page) throw new Error("no sheet");
  const first = page.rows.findIndex((row, at) => at > 8 && row[0] !== null && row[0] !== undefined);
  const ids = page.rows.map((row) => row[0] ?? null);
  const moved = page.rows.map((row, at) => (at < first ? row : [ids[at - 1] ?? null, ...row.slice(1)]));
  const { picked, reader } = memoryFiles({ [name]: { ...form, sheets: [{ ...page, rows: moved }, ...others] } });
  const [file] = picked;
  if (!file) throw new Error("no file");
  const table = rows.map((row, at) => [at + 1, row.name, row.unit, row.target, row.target - 1 - at]);
  const planned = value(await previewCopy(memoryWorkbook(ownBook([HEADINGS, ...table])), reader, file));
  const why = new Map(planned.left.map((each) => [each.name, each.why]));
  // The last id stands beside a heading, which has no input.
  expect(rows.map((row) => why.get(row.name))).toEqual(["otherwise", "otherwise", "otherwise", "no-place"]);
  expect(planned.plan.steps).toEqual([]);
});

test("what the form says already is kept, and another unit's table is not this form's", async () => {
  const [a, b] = await sampleRows();
  if (!a || !b) throw new Error("too few");
  const file = await formFile();
  const first = await copy(ownBook([HEADINGS, [1, a.name, a.unit, a.target, 5]]), file);
  const filled = { name: file.name, bytes: await applyPlanToFile(file.bytes, first.plan, { sheets: first.sheets }) };
  const rows = [HEADINGS, [1, a.name, a.unit, a.target, 6], [2, b.name, b.unit, b.target, 7]];
  const second = await copy(ownBook(rows), filled);
  expect(second.left.find(({ name }) => name === a.name)?.why).toBe("kept");
  expect(second.filled).toBe(1);
  const again = await copy(ownBook([HEADINGS, [1, a.name, a.unit, a.target, 5]]), filled);
  expect([again.filled, again.plan.steps.length]).toEqual([1, 0]);
  const others = await copy(ownBook([["Đơn vị báo cáo: Phòng Nội vụ"], [], ...rows]), file);
  expect(others.filled).toBe(0);
  expect(others.left.map(({ why }) => why)).toContain("other-unit");
});

test("a file that is no form, or cannot be written whole, is refused by name", async () => {
  const { name, bytes } = await formFile();
  const form = await opened(name, bytes);
  const { picked, reader } = memoryFiles({ "so.xlsx": ownBook([["x"]]), "bieu.ods": form });
  for (const file of picked)
    expect(await previewCopy(memoryWorkbook(ownBook([HEADINGS])), reader, file)).toMatchObject({
      ok: false,
      problem: { code: "no-form-in-file" },
    });
});
