/** What is opened and saved again must read back the same, cell by cell, and opens in Excel without repair. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { bookToXlsx } from "../../src/workbench/xlsx/save";
import type { Book } from "../../src/workbench/book/book";
import { checkSavedFile } from "../support/saved-file/check-saved-file";

const HOME = join(__dirname, "../fixtures/pacnam-2023");
const broken = ["15_PGDDT_bo sung.xlsx", "16_Ban CHQS huyen.xlsx"];
const files = [
  "schema.xlsx",
  "resolution.xlsx",
  ...readdirSync(join(HOME, "departments"))
    .filter((name) => name.endsWith(".xlsx") && !broken.includes(name))
    .map((name) => join("departments", name)),
];

function contents(book: Book): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    frozen: sheet.frozen,
    cells: [...sheet.cells]
      .filter(([, cell]) => cell.value !== null || cell.formula !== undefined)
      .map(([key, { value, formula, style }]) => [key, value, formula, style])
      .sort((a, b) => Number(a[0]) - Number(b[0])),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    conditionals: sheet.conditionals.map(({ id: _, ...rule }) => rule),
    validations: sheet.validations,
    hiddenRows: [...sheet.rows].filter(([, row]) => row.hidden).map(([index]) => index),
    columns: [...sheet.columns].map(([index, { width, hidden, level }]) => [index, width, hidden, level]),
    protected: sheet.protection !== null,
    page: sheet.page,
    tables: sheet.tables.map(({ id: _, ...table }) => table),
  }));
}

test.each(files)("%s is the same after saving and opening", async (file) => {
  const bytes = new Uint8Array(readFileSync(join(HOME, file)));
  const book = await bookFromXlsx(bytes, file);
  book.settle();
  const saved = await bookToXlsx(book);
  expect(checkSavedFile(saved)).toEqual([]);
  const again = await bookFromXlsx(saved, file);
  again.settle();
  expect(contents(again)).toEqual(contents(book));
  expect(again.names).toEqual(book.names);
});

test("a file that does not say how its window looked", async () => {
  const parts = unzipSync(new Uint8Array(readFileSync(join(HOME, "schema.xlsx"))));
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const bare = book.replace(/<bookViews>.*<\/bookViews>/su, "");
  expect(bare).not.toBe(book);
  const opened = await bookFromXlsx(zipSync({ ...parts, "xl/workbook.xml": strToU8(bare) }));
  const again = await bookFromXlsx(await bookToXlsx(opened));
  expect(again.active.name).toBe(opened.active.name);
  expect(again.sheets.map(({ name }) => name)).toEqual(opened.sheets.map(({ name }) => name));
});
