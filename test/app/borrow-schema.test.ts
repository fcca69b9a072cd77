/** A workbook without a schema, held against one from a form: everything works, nothing is left behind, and its own always wins. */
import { planAttainment } from "../../src/app/attainment";
import {
  isLent,
  isSameBorrowed,
  planKeepSchema,
  withBorrowed,
  withLentSheets,
  type BorrowedSchema,
} from "../../src/app/borrow-schema";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { borrowedFor, readOffer } from "../../src/app/schema-offer";
import type { OpenWorkbook } from "../../src/app/ports";
import { failure, success } from "../../src/domain/outcome";
import { findSheet } from "../../src/domain/sheets/consolidation-plan";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { BorrowedSchemas } from "../../src/taskpane/borrowed-schemas";
import { DAY } from "../support/issued-form";
import { memoryFiles } from "../support/memory-workbook";
import { sampleBytes } from "../support/pacnam";
import { value } from "../support/value";

async function formFile(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const schema = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const set = value(await prepareForms(schema, { period: "2023-9T", asOf: DAY, units: ["NN"] }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  return { name: draft.file, bytes: writeForm(set.build(draft, issueOf(set))) };
}

async function taken(): Promise<BorrowedSchema> {
  const { name, bytes } = await formFile();
  const read = await readWorkbook(name, bytes);
  if (!read.ok) throw new Error(read.detail);
  const { picked, reader } = memoryFiles({ [name]: read.workbook });
  const [file] = picked;
  if (!file) throw new Error("no file");
  return borrowedFor(value(await readOffer(reader, () => "", file)), null);
}

/** The officer's own table, beside no schema. */
async function ownBook(rows: readonly (readonly (string | number)[])[]): Promise<OpenWorkbook> {
  const book = value(await openFileWorkbook("so.xlsx", sampleBytes("schema.xlsx")));
  const steps = [
    { kind: "add-sheet" as const, sheet: "Biểu của tôi" },
    { kind: "write" as const, sheet: "Biểu của tôi", top: 0, left: 0, cells: rows },
    { kind: "activate" as const, sheet: "Biểu của tôi" },
    ...["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"].map((sheet) => ({ kind: "delete-sheet" as const, sheet })),
  ];
  expect((await book.apply({ title: "", steps })).ok).toBe(true);
  return Object.assign(book, {
    resume: () => Promise.resolve(success({ done: [], stopped: null })),
    foreseeUndo: () => Promise.resolve(failure("cancelled")),
  });
}

const ROWS = [
  ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
  [1, "Diện tích cây trồng có lợi thế", "ha", 110, 54],
  [2, "Trồng rừng", "ha", 258, "201,5"],
];

test("without a schema nothing can be checked; with one from a form it can, and nothing is written", async () => {
  const book = await ownBook(ROWS);
  expect(await checkWorkbook(book, "active")).toMatchObject({ ok: false, problem: { code: "no-schema" } });
  const schema = await taken();
  expect(schema.indicators).toBeGreaterThan(3);
  const lent = withBorrowed(book, () => schema);
  const report = value(await checkWorkbook(lent, ["Biểu của tôi"]));
  expect(report.findings.map(({ code }) => code)).toContain("number-as-text");
  const after = value(await book.readSheets("all"));
  expect(findSheet(after, "Bộ chỉ tiêu")).toBeNull();
});

test("verdict columns bring the settings they stand on, and are there again the second time", async () => {
  const book = await ownBook(ROWS);
  const schema = await taken();
  const lent = withBorrowed(book, () => schema);
  const planned = value(await planAttainment(lent, "Biểu của tôi"));
  const change = withLentSheets(planned, schema);
  expect(change.summary.adds).toEqual(["Thiết lập"]);
  expect((await applyChange(lent, change)).ok).toBe(true);
  const again = value(await planAttainment(lent, "Biểu của tôi"));
  expect(withLentSheets(again, schema).summary.adds).toEqual([]);
});

test("the schema is written on request, and from then on the workbook's own is read", async () => {
  const book = await ownBook(ROWS);
  const schema = await taken();
  const lent = withBorrowed(book, () => schema);
  const change = value(await planKeepSchema(lent, schema));
  expect(change.summary.adds).toEqual(["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"]);
  expect((await applyChange(lent, change)).ok).toBe(true);
  expect((await checkWorkbook(book, "active")).ok).toBe(true);
  const read = value(await lent.readSheets({ names: ["Bộ chỉ tiêu"] }));
  expect(schema.sheets).not.toContain(read.sheets[0]);
  expect(await planKeepSchema(lent, schema)).toMatchObject({ ok: false, problem: { code: "nothing-to-do" } });
});

test("a workbook with targets of its own is lent nothing, not even the sheets that it lacks", async () => {
  const book = value(await openFileWorkbook("so.xlsx", sampleBytes("schema.xlsx")));
  const steps = [{ kind: "delete-sheet" as const, sheet: "Thiết lập" }];
  expect((await book.apply({ title: "", steps })).ok).toBe(true);
  const schema = await taken();
  const lent = withBorrowed(book as unknown as OpenWorkbook, () => schema);
  for (const which of ["all", { names: ["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"] }] as const) {
    const read = value(await lent.readSheets(which));
    expect(read.sheets.filter((sheet) => schema.sheets.includes(sheet))).toEqual([]);
    expect(findSheet(read, "Thiết lập")).toBeNull();
  }
});

test("whether the workbook is held against the borrowed schema, or against its own", async () => {
  const schema = await taken();
  expect(
    await isLent(
      withBorrowed(await ownBook(ROWS), () => schema),
      schema,
    ),
  ).toBe(true);
  const own = value(await openFileWorkbook("so.xlsx", sampleBytes("schema.xlsx")));
  expect(await isLent(own, schema)).toBe(false);
  expect(
    await isLent(
      withBorrowed(await ownBook(ROWS), () => null),
      schema,
    ),
  ).toBe(false);
});

test("a plan stands on the sheets of the workbook, whether a schema is lent or none; on lent ones it cannot", async () => {
  const schema = await taken();
  for (const lent of [schema, null]) {
    const book = await ownBook(ROWS);
    const plans: (readonly string[] | undefined)[] = [];
    const seen = { ...book, readSheets: book.readSheets.bind(book), apply: book.apply.bind(book) };
    seen.apply = (plan) => {
      plans.push(plan.basis?.map(({ name }) => name));
      return book.apply(plan);
    };
    const [sheet] = value(await book.readSheets({ names: ["Biểu của tôi"] })).sheets;
    if (!sheet) throw new Error("no sheet");
    const steps = [{ kind: "write" as const, sheet: sheet.name, top: 0, left: 9, cells: [["x"]] }];
    const applied = await withBorrowed(seen, () => lent).apply({ title: "t", basis: [sheet, ...schema.sheets], steps });
    expect(applied.ok).toBe(true);
    const all = ["Biểu của tôi", ...schema.sheets.map(({ name }) => name)];
    expect(plans).toEqual([lent ? ["Biểu của tôi"] : all]);
  }
});

test("only the lent sheets that are asked for come with what is read", async () => {
  const schema = await taken();
  const lent = withBorrowed(await ownBook(ROWS), () => schema);
  const names = async (which: Parameters<typeof lent.readSheets>[0]): Promise<string[]> =>
    value(await lent.readSheets(which)).sheets.map(({ name }) => name);
  expect(await names({ names: ["Biểu của tôi", "Đơn vị"] })).toEqual(["Biểu của tôi", "Đơn vị"]);
  expect(await names({ active: true })).toEqual(["Biểu của tôi"]);
  expect(await names("all")).toEqual(["Biểu của tôi", ...schema.sheets.map(({ name }) => name)]);
});

test("two borrowed schemas are the same by their file's name, however it is written, and by what they say", async () => {
  const schema = await taken();
  expect(isSameBorrowed(schema, { ...schema, file: schema.file.toUpperCase() })).toBe(true);
  expect(isSameBorrowed(schema, { ...schema, file: "khác.xlsx" })).toBe(false);
  expect(isSameBorrowed(schema, { ...schema, sheets: schema.sheets.slice(1) })).toBe(false);
});

test("a file without a schema is refused by name", async () => {
  const { picked, reader } = memoryFiles({
    "la.xlsx": { name: "la.xlsx", sheets: [], date1904: false, externalLinks: false },
    "hong.xlsx": null,
  });
  const [other, broken] = picked;
  if (!other || !broken) throw new Error("no files");
  expect(await readOffer(reader, () => "", other)).toMatchObject({ ok: false, problem: { code: "no-schema-in-file" } });
  expect(await readOffer(reader, () => "", broken)).toMatchObject({ ok: false, problem: { code: "file-failed" } });
});

test("the last three are kept, each workbook finds its own again, and a deleted one is gone everywhere", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  } as Storage;
  const schema = (file: string): BorrowedSchema => ({
    ...{ file, indicators: 1, unit: "" },
    sheets: [{ name: file } as never],
  });
  const first = new BorrowedSchemas(storage, "C:/a.xlsx");
  for (const file of ["1", "2", "3", "4"]) first.use(schema(file));
  expect(first.all.map(({ file }) => file)).toEqual(["4", "3", "2"]);
  expect(new BorrowedSchemas(storage, "C:/a.xlsx").current?.file).toBe("4");
  expect(new BorrowedSchemas(storage, "C:/b.xlsx").current).toBeNull();
  const again = new BorrowedSchemas(storage, "C:/a.xlsx");
  again.forget("4");
  expect(again.current).toBeNull();
  expect(new BorrowedSchemas(storage, "C:/a.xlsx").all.map(({ file }) => file)).toEqual(["3", "2"]);
  kept.set("chi-tieu.schemas", "{broken");
  expect(new BorrowedSchemas(storage, "C:/a.xlsx").all).toEqual([]);
});
