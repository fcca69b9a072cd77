/** From a figure to its contributions, and to the cells around its source. */
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { cellsAround, readContributions, surroundingsOf } from "../../src/app/provenance";
import { answerKey, departmentFiles, openSchemaWorkbook } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { value } from "../support/value";
import { sheetOf, workbookOf } from "../support/sheet-of";

/** What is stored, and what the cell shows: a percent, a date that "4/9" became. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ["0.75", "75%"],
  ["45173", "4/9/2023"],
]);

test("every figure of the answer key is found again through the sheet, and shown where it stood", async () => {
  const workbook = await openSchemaWorkbook();
  const preview = value(await consolidateFiles(workbook, sampleReader(), departmentFiles()));
  expect(await readContributions(workbook, "NN10")).toMatchObject({
    ok: false,
    problem: { code: "no-attainment" },
  });
  value(await applyChange(workbook, preview.change));
  const rolledUp = value(await readContributions(workbook, "NN10"));
  expect(rolledUp.map(({ unit, value: figure, used }) => [unit, figure, used])).toEqual([
    ["X-BB", 3, true],
    ["X-NL", 2, true],
    ["X-XL", 3, true],
    ["X-AT", 1, true],
  ]);
  for (const { file, sheet, cell, text } of answerKey.values) {
    const around = surroundingsOf(preview, { file, sheet, cell });
    const shown = around?.rows[around.row]?.cells[around.column];
    expect(around?.rows[around.row]?.number).toBe(Number(/\d+$/.exec(cell)?.[0]));
    // Legacy text is shown as it reads.
    if (/[¨¸]/.test(text)) continue;
    // A number has its comma; what was typed as text stays as it was typed.
    const said = /^\d+\.\d{1,2}$/.test(text) ? text.replace(".", ",") : text.normalize("NFC").trim();
    expect(shown).toBe(SHOWN.get(text) ?? said);
  }
  expect(surroundingsOf(preview, { file: "khac.xlsx", sheet: "A", cell: "A1" })).toBeNull();
});

test("the cells around a figure end where the sheet ends", () => {
  const around = cellsAround(workbookOf("a.xlsx", sheetOf("a | b | c\n1 | 2 | 3\n4 | 5 | 6")), "Sheet1", "B2");
  expect(around).toMatchObject({ columns: ["A", "B", "C"], row: 1, column: 1 });
  expect(around?.rows.map(({ cells }) => cells.join(""))).toEqual(["abc", "123", "456"]);
});

test("of a wide sheet the columns up to the figure are shown, and it is marked among them", () => {
  const wide = sheetOf(
    ["a", "b"].map((row) => Array.from({ length: 30 }, (_, at) => `${row}${String(at)}`).join(" | ")).join("\n"),
  );
  const around = cellsAround(workbookOf("a.xlsx", wide), "Sheet1", "T2");
  expect(around?.columns).toHaveLength(14);
  expect(around?.columns[around.column]).toBe("T");
  expect(around?.rows[around.row]?.cells[around.column]).toBe("b19");
});
