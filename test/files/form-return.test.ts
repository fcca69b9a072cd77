/** Forms as issued, filled in and sent back, whatever was done to them on the way (forms.md 5). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { loadSchema } from "../../src/app/load-schema";
import { checkSheet } from "../../src/domain/check/rules";
import { formParts } from "../../src/domain/consolidate/form-parts";
import type { FORM_KEYS } from "../../src/domain/form/columns";
import { parseMeta, formatMeta } from "../../src/domain/form/meta";
import { cellText, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { readFile, readingFrame } from "../../src/domain/submission/read-file";
import type { SubmittedFile } from "../../src/domain/submission/submission";
import type { Schema } from "../../src/domain/schema/types";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { readWorkbook } from "../../src/files/read-workbook";

const SCHEMA = new Uint8Array(readFileSync(join(__dirname, "../fixtures/pacnam-2023/schema.xlsx")));
const DAY = 45_183;
type Rows = (Cell | null)[][];

async function issued(unit: string): Promise<{ schema: Schema; form: WorkbookSnapshot; codes: readonly string[] }> {
  const opened = await openFileWorkbook("schema.xlsx", SCHEMA);
  if (!opened.ok) throw new Error(opened.problem.code);
  const set = await prepareForms(opened.value, { period: "2023-9T", asOf: DAY, units: [unit] });
  const loaded = await loadSchema(opened.value);
  if (!set.ok || !loaded.ok) throw new Error("no schema");
  const [draft] = set.value.drafts;
  if (!draft) throw new Error("no form");
  const reading = await readWorkbook(draft.file, writeForm(set.value.build(draft, issueOf(set.value, []))));
  if (!reading.ok) throw new Error(reading.detail);
  return { schema: loaded.value.schema, form: reading.workbook, codes: draft.codes };
}

/** The form with its first sheet changed. */
function changed(form: WorkbookSnapshot, change: (rows: Rows) => Rows, name = form.name): WorkbookSnapshot {
  const [first, ...others] = form.sheets;
  if (!first) throw new Error("no sheet");
  const rows = change(first.rows.map((row) => [...row]));
  return { ...form, name, sheets: [{ ...first, rows } satisfies SheetSnapshot, ...others] };
}

function columnOf(rows: Rows, key: (typeof FORM_KEYS)[number]): number {
  return rows[0]?.findIndex((cell) => cellText(cell) === key) ?? -1;
}

/** A figure for every row with an input: 7 and up. */
function fill(rows: Rows): Rows {
  const actual = columnOf(rows, "#th");
  let next = 7;
  for (const row of rows.slice(9)) {
    const id = cellText(row[0] ?? null);
    if (id === "" || cellText(row[columnOf(rows, "#xem")] ?? null) === "") continue;
    row[actual] = { value: next++ };
  }
  return rows;
}

function read(
  schema: Schema,
  workbook: WorkbookSnapshot,
): { file: SubmittedFile; figures: Map<string, unknown>; codes: string[]; weights: string[] } {
  const frame = readingFrame({ ...schema, settings: { ...schema.settings, asOf: DAY } });
  const file = readFile(frame, workbook, "x");
  const findings = file.sheets.flatMap((sheet) => checkSheet(sheet, { frame, schema: frame.schema }));
  const rows = file.sheets.flatMap(({ role, rows: all }) => (role === "indicators" ? all : []));
  const figures = new Map(
    rows.flatMap(({ indicator, actual }) =>
      indicator ? [[indicator.code, actual?.reading.parts ?? actual?.reading.value]] : [],
    ),
  );
  return {
    file,
    figures,
    codes: findings.map(({ code }) => code),
    weights: findings.map(({ code, severity }) => `${severity} ${code}`),
  };
}

const ABOUT_FIGURES = /^(unit-slip|figure-implausible|sum-disagrees|part-exceeds-whole|percent|value-)/;
const aboutForm = (codes: readonly string[]): string[] => [
  ...new Set(codes.filter((code) => !ABOUT_FIGURES.test(code))),
];

test("a form that was only filled in matches every row by its id, with nothing said", async () => {
  const { schema, form, codes } = await issued("PNV");
  const back = read(schema, changed(form, fill));
  expect([...back.figures.keys()]).toEqual(codes);
  expect([...back.figures.values()]).not.toContain(null);
  expect(back.file.units).toEqual(["PNV"]);
  expect(aboutForm(back.codes)).toEqual([]);
});

test("a target of several parts is one figure of them", async () => {
  const { schema, form } = await issued("CAH");
  const back = read(schema, changed(form, fill));
  const parts = [...back.figures.values()].filter(Array.isArray);
  expect(parts.length).toBeGreaterThan(0);
  for (const each of parts) expect(each.every((value) => typeof value === "number")).toBe(true);
  expect(back.codes).not.toContain("code-unknown");
});

test("columns in another order, under other headings, are known by their keys", async () => {
  const { schema, form } = await issued("PNV");
  const before = read(schema, changed(form, fill)).figures;
  const moved = changed(form, (rows) => {
    const [from, to] = [columnOf(rows, "#th"), columnOf(rows, "#kh")];
    const filled = fill(rows);
    (filled[8] as (Cell | null)[])[from] = { value: "TH đến 14/9" };
    for (const row of filled) if (row.length > from) row.splice(to, 0, ...row.splice(from, 1));
    return filled;
  });
  expect(read(schema, moved).figures).toEqual(before);
});

test.each<[string, (rows: Rows) => Rows, string[]]>([
  ["its first row", (rows) => rows.slice(1), []],
  ["its column of ids", (rows) => rows.map((row) => row.slice(1)), ["form-ids-lost"]],
  [
    "all that is hidden and its number",
    (rows) =>
      rows.slice(1).map((row) => row.slice(1).map((cell) => (cellText(cell).startsWith("Mã biểu") ? null : cell))),
    ["form-ids-lost"],
  ],
])("a form that lost %s gives the same figures", async (_, lose, said) => {
  const { schema, form } = await issued("PNV");
  const before = read(schema, changed(form, fill)).figures;
  const [first, ...others] = changed(form, (rows) => lose(fill(rows))).sheets;
  // What was hidden is gone, and with it that it was.
  const sheets = first ? [{ ...first, hiddenRows: [], hiddenColumns: [] }, ...others] : [];
  const back = read(schema, { ...form, sheets });
  expect(back.figures).toEqual(before);
  expect(back.file.units).toEqual(["PNV"]);
  expect(aboutForm(back.codes)).toEqual(said);
});

function withMeta(rows: Rows, change: object): Rows {
  const meta = parseMeta(cellText(rows[0]?.[0] ?? null));
  if (meta) (rows[0] as (Cell | null)[])[0] = { value: formatMeta({ ...meta, ...change }) };
  return rows;
}

function retitled(rows: Rows, from: string, to: string): Rows {
  return rows.map((row, at) =>
    row.map((cell) =>
      at < 8 && typeof cell?.value === "string" ? { ...cell, value: cell.value.replace(from, to) } : cell,
    ),
  );
}

test("the form of another period is read, and each figure asked about", async () => {
  const { schema, form } = await issued("PNV");
  const rows = (all: Rows): Rows =>
    retitled(withMeta(fill(all), { period: "2023-6T", asOf: "2023-06-14" }), "9 tháng năm", "6 tháng đầu năm");
  const back = read(schema, changed(form, rows));
  expect(back.weights.filter((each) => each === "E form-other-period")).toHaveLength(back.figures.size);
});

test("what a person sees outweighs the hidden meta, which is told", async () => {
  const { schema, form } = await issued("PNV");
  const period = read(
    schema,
    changed(form, (rows) => withMeta(fill(rows), { period: "2023-6T" })),
  );
  expect(period.weights.filter((each) => each.includes("form-other-period"))).toEqual(["W form-other-period"]);
  const unit = read(
    schema,
    changed(form, (rows) => withMeta(fill(rows), { unit: "CAH" }), "Bieu.xlsx"),
  );
  expect(unit.file.units).toEqual(["PNV"]);
  expect(unit.weights.filter((each) => each.includes("form-other-unit"))).toEqual(["W form-other-unit"]);
});

test("a form under the name of another unit is asked about, figure by figure", async () => {
  const { schema, form } = await issued("PNV");
  const back = read(schema, changed(form, fill, "10_CAH_Bieu chi tieu 9T2023.xlsx"));
  expect(back.weights.filter((each) => each === "E form-other-unit")).toHaveLength(back.figures.size);
});

test("a form of another resolution is asked about, unless every name is the schema's", async () => {
  const { schema, form } = await issued("PNV");
  const numbered = { ...schema, settings: { ...schema.settings, number: "15/NQ-HĐND" } };
  const same = read(
    numbered,
    changed(form, (rows) => withMeta(fill(rows), { no: "99/NQ-HĐND" })),
  );
  expect(same.weights.filter((each) => each.includes("form-other-schema"))).toEqual(["W form-other-schema"]);
  const other = changed(form, (rows) => {
    const filled = withMeta(fill(rows), { no: "99/NQ-HĐND" });
    for (const row of filled.slice(9)) if (cellText(row[0] ?? null) !== "") row[2] = { value: "Nội dung khác" };
    return filled;
  });
  const back = read(numbered, other);
  expect(back.weights.filter((each) => each === "E form-other-schema")).toHaveLength(back.figures.size);
});

test("a form whose rows have changed since is used, with a word about its issue", async () => {
  const { schema, form } = await issued("PNV");
  const back = read(
    schema,
    changed(form, (rows) => withMeta(fill(rows), { schema: "00000000" })),
  );
  expect(aboutForm(back.codes)).toEqual(["form-version"]);
});

test("two files without a figure in both are parts of one return; with one the later is a correction", async () => {
  const { schema, form } = await issued("PNV");
  const { file } = read(schema, changed(form, fill));
  const units = new Set(["PNV"]);
  const later = { ...file, file: "2.xlsx" };
  const keys = (...codes: string[]): Set<string> => new Set(codes.map((code) => `PNV|${code}`));
  expect(
    formParts(
      [file, later],
      units,
      new Map([
        [file, keys("A", "B")],
        [later, keys("C")],
      ]),
    ),
  ).toMatchObject([{ code: "form-part", at: { file: "2.xlsx", unit: "PNV" }, params: { cells: 2 } }]);
  expect(
    formParts(
      [file, later],
      units,
      new Map([
        [file, keys("A", "B")],
        [later, keys("B", "C")],
      ]),
    ),
  ).toEqual([]);
});
