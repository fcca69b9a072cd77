/** The officer's check of a form: what stands against sending it, and the mark of a clean one. */
import { applyChange } from "../../src/app/change";
import { checkUnitForm, readUnitForm } from "../../src/app/unit-form";
import { FORM_SHEET } from "../../src/domain/sheets/form-page";
import type { WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { writeForm } from "../../src/files/form-workbook";
import { sampleBytes } from "../support/pacnam";
import { yearBook } from "../support/commune-months";
import { columnOf, changed, DAY, read, type Rows } from "../support/issued-form";
import { memoryWorkbook } from "../support/memory-workbook";
import { value } from "../support/value";
import { loadSchema } from "../../src/app/load-schema";

type Book = Extract<Awaited<ReturnType<typeof openFileWorkbook>>, { ok: true }>["value"];

async function formBook(): Promise<Book> {
  const schema = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const set = value(await prepareForms(schema, { period: "2023-9T", asOf: DAY, due: DAY + 2, units: ["PNV"] }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  return value(await openFileWorkbook(draft.file, writeForm(set.build(draft, issueOf(set)))));
}

/** Every input filled as the plan, or as not due. */
async function fillAll(book: Book, but = ""): Promise<void> {
  const sheets = value(await book.readSheets({ names: [FORM_SHEET] }));
  const rows = (sheets.sheets[0]?.rows ?? []) as Rows;
  const [plan, actual, id] = [columnOf(rows, "#kh"), columnOf(rows, "#th"), 0];
  const steps = rows.flatMap((row, top) => {
    const code = row[id]?.value;
    if (top < 9 || typeof code !== "string" || code === but) return [];
    const target = row[plan]?.value;
    const cell = typeof target === "number" ? target : "Chưa đến kỳ";
    return [{ kind: "write" as const, sheet: FORM_SHEET, top, left: actual, cells: [[cell]] }];
  });
  expect((await book.apply({ title: "", steps })).ok).toBe(true);
}

async function snapshotOf(book: Book): Promise<WorkbookSnapshot> {
  return { ...value(await book.readSheets("all")), name: "12_PNV.xlsx" };
}

test("the form says whose it is, how far it is filled in, and where it goes", async () => {
  const form = value(await readUnitForm(await formBook(), FORM_SHEET));
  expect(form).toMatchObject({ unit: "Phòng Nội vụ", filled: 0, checked: "" });
  expect(form.owed).toBeGreaterThan(1);
  expect(form.sending).toContain("trước ngày 16/9/2023");
  expect(form.period?.key).toBe("2023-9T");
});

test("a blank row stands against sending; a whole form is marked, and the mark lasts until something is typed", async () => {
  const book = await formBook();
  const sheets = value(await book.readSheets({ names: [FORM_SHEET] }));
  const codes = (sheets.sheets[0]?.rows ?? [])
    .slice(9)
    .flatMap((row) => (typeof row[0]?.value === "string" ? [row[0].value] : []));
  await fillAll(book, codes[1]);
  const open = value(await checkUnitForm(book, FORM_SHEET, "15/9/2023 08:00"));
  expect(open).toMatchObject({ clean: false, mark: null });
  expect(open.report.findings.map(({ code }) => code)).toContain("value-missing");
  await fillAll(book);
  const clean = value(await checkUnitForm(book, FORM_SHEET, "15/9/2023 08:00"));
  expect(clean.report.findings.filter(({ severity }) => severity !== "I")).toEqual([]);
  expect(clean.form.filled).toBe(clean.form.owed);
  if (!clean.mark) throw new Error("not marked");
  expect(clean.mark.summary.cells).toBe(1);
  expect((await applyChange(book, clean.mark)).ok).toBe(true);
  expect(value(await readUnitForm(book, FORM_SHEET)).checked).toBe("15/9/2023 08:00");
  const { schema } = value(await loadSchema(value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")))));
  const sent = await snapshotOf(book);
  const back = (form: WorkbookSnapshot): string => read(schema, form).file.sheets[0]?.form?.checked ?? "";
  expect(back(sent)).toBe("15/9/2023 08:00");
  const typed = changed(sent, (rows) => {
    const column = columnOf(rows, "#gc");
    const row = rows.findIndex((each, at) => at > 8 && typeof each[0]?.value === "string");
    (rows[row] as Rows[number])[column] = { value: "sửa sau khi kiểm tra" };
    return rows;
  });
  expect(back(typed)).toBe("");
});

test("a form that lost its hidden first cell is checked all the same, with no mark", async () => {
  const book = await formBook();
  await fillAll(book);
  const first = { kind: "write" as const, sheet: FORM_SHEET, top: 0, left: 0, cells: [[""]] };
  expect((await book.apply({ title: "", steps: [first] })).ok).toBe(true);
  const check = value(await checkUnitForm(book, FORM_SHEET, "15/9/2023 08:00"));
  expect(check).toMatchObject({ clean: true, mark: null, form: { unit: "Phòng Nội vụ" } });
  expect(check.form.period?.key).toBe("2023-9T");
});

test("a form that lost its schema says so", async () => {
  const book = await formBook();
  const sheets = value(await book.readSheets({ names: [FORM_SHEET] }));
  const alone = memoryWorkbook({ ...sheets, name: "x.xlsx" });
  expect(await readUnitForm(alone, FORM_SHEET)).toMatchObject({ ok: false, problem: { code: "no-schema" } });
});

test("of a schema that names units by “*” or by name, a form is as new as it was issued", async () => {
  const indicators = [
    [
      "R",
      "Diện tích trồng rừng",
      "ha",
      100,
      "Cao hơn là tốt",
      "Có",
      "Tỷ lệ",
      "Lũy kế",
      "Đều",
      "Cộng",
      "Xã Bình",
      "*",
      "",
    ],
  ];
  const units = [
    ["A", "Xã An", ""],
    ["B", "Xã Bình", ""],
  ];
  const schema = await yearBook({ year: 2023, units, indicators });
  const set = value(await prepareForms(schema, { period: "2023-T06", units: ["A"] }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  const book = value(await openFileWorkbook(draft.file, writeForm(set.build(draft, issueOf(set)))));
  const { report } = value(await checkUnitForm(book, FORM_SHEET, "28/6/2023 08:00"));
  expect(report.findings.filter(({ code }) => code === "form-version")).toEqual([]);
});
