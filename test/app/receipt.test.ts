/** The register through issuing, returns, and runs that follow one another (forms.md 6). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { consolidateFiles } from "../../src/app/consolidate";
import { applyChange } from "../../src/app/change";
import type { PickedFile } from "../../src/app/ports";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { planIssueRecord } from "../../src/app/record-issue";
import { reportOfRun } from "../../src/app/report";
import type { ReceiptRow } from "../../src/domain/report/receipt-row";
import type { WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import type { PlanStep } from "../../src/domain/plan/plan";
import { findOwn } from "../../src/domain/sheets/own-sheets";
import { readReceipt } from "../../src/domain/sheets/read-receipt";
import { RECEIPT_SHEET, receiptColumn } from "../../src/domain/sheets/receipt-columns";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { createInProcessReader } from "../support/in-process-reader";
import { readWorkbook } from "../../src/files/read-workbook";
import { renderFinding } from "../../src/messages/render-finding";
import { changed, columnOf, DAY, fill } from "../support/issued-form";
import { memoryFiles } from "../support/memory-workbook";
import { value } from "../support/value";

const BYTES = new Uint8Array(readFileSync(join(__dirname, "../fixtures/pacnam-2023/schema.xlsx")));
const UNITS = ["NN", "PNV", "CAH"];
const DUE = DAY + 2;
type Book = Extract<Awaited<ReturnType<typeof openFileWorkbook>>, { ok: true }>["value"];

async function opened(): Promise<Book> {
  const book = await openFileWorkbook("schema.xlsx", BYTES);
  if (!book.ok) throw new Error(book.problem.code);
  return book.value;
}

async function formSet(book: Book): Promise<Extract<Awaited<ReturnType<typeof prepareForms>>, { ok: true }>["value"]> {
  const set = await prepareForms(book, { period: "2023-9T", asOf: DAY, due: DUE, units: UNITS });
  if (!set.ok) throw new Error(set.problem.code);
  return set.value;
}

async function register(book: Book): Promise<{ rows: ReceiptRow[]; formulas: string[] }> {
  const sheets = await book.readSheets("all");
  const sheet = sheets.ok ? findOwn(sheets.value, RECEIPT_SHEET) : null;
  const column = receiptColumn("Tình trạng");
  return {
    rows: readReceipt(sheet),
    formulas: sheet?.rows.flatMap((row) => row[column]?.formula ?? []) ?? [],
  };
}

async function issuedAll(book: Book): Promise<Record<string, WorkbookSnapshot>> {
  const set = await formSet(book);
  const issue = issueOf(set);
  const forms: Record<string, WorkbookSnapshot> = {};
  for (const draft of set.drafts) {
    const reading = await readWorkbook(draft.file, writeForm(set.build(draft, issue)));
    if (reading.ok) forms[draft.unit?.code ?? ""] = reading.workbook;
  }
  const written = await applyChange(book, planIssueRecord(set, issue, DAY - 4, DUE));
  expect(written.ok).toBe(true);
  return forms;
}

async function received(
  book: Book,
  files: Record<string, WorkbookSnapshot>,
  written: string,
): Promise<{ rows: ReceiptRow[]; formulas: string[]; states: Record<string, string> }> {
  const { picked, reader } = memoryFiles(files);
  const history = { period: "2023-9T", written };
  const preview = await consolidateFiles(book, reader, picked, { history, asOf: DAY });
  if (!preview.ok) throw new Error(preview.problem.code);
  const states = Object.fromEntries(
    reportOfRun(preview.value, { draft: true, words: { title: () => "", text: () => "" } }).receipt.map(
      ({ unit, file, state }) => [file ?? unit, state],
    ),
  );
  expect((await applyChange(book, preview.value.change)).ok).toBe(true);
  return { ...(await register(book)), states };
}

const short = ({ unit, file, state }: ReceiptRow): string => `${unit} ${file ?? "–"} ${state}`;

test("issuing writes who was given which form and until when, and the next issue follows it", async () => {
  const book = await opened();
  await issuedAll(book);
  const { rows, formulas } = await register(book);
  expect(rows.map(({ unit }) => unit)).toEqual(["NN", "CAH", "PNV"]);
  expect(rows[0]).toMatchObject({ period: "2023-9T", form: { issued: DAY - 4, due: DUE, issue: 1 }, file: null });
  expect(rows[0]?.form?.number).toMatch(/^NN-2023-9T-1-[0-9A-F]{4}$/);
  expect(rows[0]?.owed).toBeGreaterThan(3);
  expect(formulas[0]).toContain("TODAY()");
  expect(issueOf(await formSet(book))).toBe(1);
  const plan = {
    title: "",
    steps: [{ kind: "write" as const, sheet: "Bộ chỉ tiêu", top: 1, left: 4, cells: [["Tên khác"]] }],
  };
  expect((await book.apply(plan)).ok).toBe(true);
  const all = await prepareForms(book, { period: "2023-9T", asOf: DAY });
  expect(all.ok && all.value.before.length).toBe(3);
});

test("returns, halves, replaced files and what is late each have their state; the same file makes no second row", async () => {
  const book = await opened();
  const forms = await issuedAll(book);
  const { NN, PNV } = forms;
  if (!NN || !PNV) throw new Error("no forms");
  const half = changed(NN, (rows) => {
    const filled = fill(rows);
    const column = columnOf(filled, "#th");
    for (const row of filled.slice(12)) if (row[column]?.formula === undefined) row[column] = null;
    return filled;
  });
  const first = await received(book, { "nn.xlsx": half }, "15/9/2023 08:00");
  expect(first.states).toMatchObject({ "nn.xlsx": "partial", PNV: "missing", CAH: "missing" });
  expect(first.rows.filter(({ form }) => form).map(short)).toEqual([
    "NN nn.xlsx partial",
    "CAH – missing",
    "PNV – missing",
  ]);
  const whole = changed(NN, fill);
  const later = await received(book, { "nn 2.xlsx": whole, "nn.xlsx": half }, "18/9/2023 08:00");
  expect(later.states).toMatchObject({ PNV: "overdue", CAH: "overdue" });
  expect(later.rows.filter(({ unit }) => unit === "NN").map(({ file }) => file)).toHaveLength(2);
  const third = await received(book, { "nn 3.xlsx": changed(NN, fill, "c") }, "19/9/2023 08:00");
  const own = third.rows.filter(({ unit }) => unit === "NN");
  expect(own.map(short).filter((each) => each.includes("superseded")).length).toBeGreaterThan(0);
  expect(new Set(own.map(({ file }) => file)).size).toBe(own.length);
  expect(own.every(({ form }) => form?.issue === 1)).toBe(true);
});

test("a picture, a PDF and a file with a password among the returns: each is named, and what they would hold stays owed", async () => {
  const book = await opened();
  const forms = await issuedAll(book);
  const { NN } = forms;
  if (!NN) throw new Error("no form");
  const file = (name: string, bytes: Uint8Array): PickedFile => ({ name, bytes: () => Promise.resolve(bytes) });
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Array.from({ length: 300 }, (_, at) => at % 256));
  const set = await formSet(book);
  const draft = set.drafts.find(({ unit }) => unit?.code === "NN");
  if (!draft) throw new Error("no form");
  const returned = await applyPlanToFile(writeForm(set.build(draft, 1)), { title: "", steps: fillSteps(NN) });
  const locked = join(__dirname, "../fixtures/pacnam-2023/departments/16_Ban CHQS huyen.xlsx");
  const files = [
    file("12_PNV_Bieu chi tieu 9T2023.jpg", jpeg),
    file("12_PNV_Bieu chi tieu 9T2023.pdf", new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>")),
    file(draft.file, returned),
    file("CAH co mat khau.xlsx", new Uint8Array(readFileSync(locked))),
  ];
  const history = { period: "2023-9T", written: "15/9/2023 08:00" };
  const preview = value(await consolidateFiles(book, createInProcessReader(), files, { history, asOf: DAY }));
  const said = preview.consolidation.findings.filter(({ code }) => /^file-(unreadable|encrypted)$/.test(code));
  expect(said.map(({ code, severity, at, params }) => [code, severity, at.file, params?.reason])).toEqual([
    ["file-unreadable", "E", files[0]?.name, "picture"],
    ["file-unreadable", "E", files[1]?.name, "picture"],
    ["file-encrypted", "E", files[3]?.name, "password"],
  ]);
  expect(said[0] && renderFinding(said[0], "vi").says).toContain("tệp là ảnh hoặc PDF, không phải bảng tính");
  const used = new Set(preview.consolidation.values.flatMap(({ used: isUsed, file: from }) => (isUsed ? [from] : [])));
  expect([...used]).toEqual([draft.file]);
  expect((await applyChange(book, preview.change)).ok).toBe(true);
  const { rows } = await register(book);
  expect(Object.fromEntries(rows.map((row) => [row.file ?? row.unit, row.state]))).toMatchObject({
    [files[0]?.name ?? ""]: "unreadable",
    [files[1]?.name ?? ""]: "unreadable",
    [files[3]?.name ?? ""]: "encrypted",
  });
  expect(rows.find(({ file: from }) => from === draft.file)?.figures).toBeGreaterThan(3);
  expect(rows.filter(({ unit }) => unit === "PNV" || unit === "CAH").every(({ figures }) => figures === 0)).toBe(true);
});

/** A figure in every input of the form, as steps. */
function fillSteps(form: WorkbookSnapshot): PlanStep[] {
  const [page] = changed(form, fill).sheets;
  return (page?.rows ?? []).flatMap((row, top) =>
    row.flatMap((cell, left): PlanStep[] =>
      typeof cell?.value === "number" && cell.formula === undefined && form.sheets[0]?.rows[top]?.[left] !== cell
        ? [{ kind: "write", sheet: page?.name ?? "", top, left, cells: [[cell.value]] }]
        : [],
    ),
  );
}

test("rows of another period stay as they are, below", async () => {
  const book = await opened();
  await issuedAll(book);
  const other = await prepareForms(book, { period: "2023-12T", units: ["NN"] });
  if (!other.ok) throw new Error(other.problem.code);
  expect((await applyChange(book, planIssueRecord(other.value, 1, DAY, null))).ok).toBe(true);
  const { rows } = await register(book);
  expect(rows.map(({ unit, period }) => `${unit} ${period}`)).toEqual([
    "NN 2023-12T",
    "NN 2023-9T",
    "CAH 2023-9T",
    "PNV 2023-9T",
  ]);
  expect(rows[1]?.form?.due).toBe(DUE);
});
