/** Texts of an .xlsx: what is struck out, raised marks, and lists of texts with empty items. */
import { strToU8, zipSync } from "fflate";
import { cellText } from "../../src/domain/grid/snapshot";
import { showsPercent } from "../../src/domain/text/number-format";
import { unitOfNumberFormat } from "../../src/domain/text/unit";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { readWorkbook } from "../../src/files/read-workbook";
import { workbookWith } from "../support/workbook-with";
import { cpuMilliseconds } from "../support/cpu-time";

const run = (text: string, look = ""): string => `<r>${look === "" ? "" : `<rPr>${look}</rPr>`}<t>${text}</t></r>`;
const SUPER = '<vertAlign val="superscript"/>';

async function textsOf(items: readonly string[]): Promise<string[]> {
  const cells = items.map(
    (_, index) => `<row r="${String(index + 1)}"><c r="A${String(index + 1)}" t="s"><v>${String(index)}</v></c></row>`,
  );
  const list = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join("")}</sst>`;
  const relation =
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>';
  const zip = zipSync(
    workbookWith(`<sheetData>${cells.join("")}</sheetData>`, { "xl/sharedStrings.xml": strToU8(list) }, relation),
  );
  const reading = await readWorkbook("a.xlsx", zip);
  if (!reading.ok) throw new Error(reading.detail);
  return items.map((_, index) => cellText(reading.workbook.sheets[0]?.rows[index]?.[0] ?? null));
}

test("struck-out runs are no text, raised figures no digits, and units keep theirs", async () => {
  expect(
    await textsOf([
      `<si>${run("60", "<strike/>")}${run(" 170")}</si>`,
      `<si>${run("97,5")}${run("1", SUPER)}</si>`,
      `<si>${run("m")}${run("3", SUPER)}</si>`,
      `<si>${run("12", '<strike val="0"/>')}${run(" ha")}</si>`,
      `<si>${run("bỏ", "<strike/>")}</si>`,
    ]),
  ).toEqual([" 170", "97,5¹", "m3", "12 ha", ""]);
});

test("texts that stand in their cells are read in the same way", async () => {
  const texts = [run("60", "<strike/>") + run(" 170"), run("97,5") + run("1", SUPER)];
  const cells = texts.map((text, index) => `<c r="${"AB"[index] ?? ""}1" t="inlineStr"><is>${text}</is></c>`);
  const reading = await readWorkbook(
    "a.xlsx",
    zipSync(workbookWith(`<sheetData><row r="1">${cells.join("")}</row></sheetData>`)),
  );
  if (!reading.ok) throw new Error(reading.detail);
  expect(reading.workbook.sheets[0]?.rows[0]?.map(cellText)).toEqual([" 170", "97,5¹"]);
});

test("a cell that is struck out as a whole says so, unless its runs have looks of their own", async () => {
  const styles =
    '<fonts count="3"><font><sz val="11"/></font><font><strike/><sz val="11"/></font><font><strike val="0"/></font></fonts>' +
    '<cellXfs count="3"><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
  const cells =
    '<c r="A1" s="1"><v>97</v></c><c r="B1" s="0"><v>98.5</v></c><c r="C1" s="2"><v>12</v></c>' +
    `<c r="D1" s="1" t="inlineStr"><is><t>97 ha</t></is></c>`;
  const reading = await readWorkbook(
    "a.xlsx",
    zipSync(
      workbookWith(`<sheetData><row r="1">${cells}</row></sheetData>`, {
        "xl/styles.xml": strToU8(
          `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${styles}</styleSheet>`,
        ),
      }),
    ),
  );
  if (!reading.ok) throw new Error(reading.detail);
  expect(reading.workbook.sheets[0]?.rows[0]).toEqual([
    { value: 97, struck: true },
    { value: 98.5 },
    { value: 12 },
    { value: "97 ha", struck: true },
  ]);
});

test("an empty text shifts no other", async () => {
  expect(
    await textsOf([
      "<si><t>a</t></si>",
      "<si/>",
      "<si><t>b</t></si>",
      '<si xml:space="preserve"><t>c</t></si>',
      "<si />",
      "<si><t>d</t></si>",
    ]),
  ).toEqual(["a", "", "b", "c", "", "d"]);
});

test("a percent sign that is only written does nothing to the number", () => {
  expect(
    ["0%", "0.0%", '0.0"%"', "0.0\\%", '0" đạt %"', "[Red]0%", "[>=1]0.0%;0.00%", "#,##0"].map(showsPercent),
  ).toEqual([true, true, false, false, false, true, true, false]);
});

test("formats of sixty thousand signs are read at once", () => {
  const start = cpuMilliseconds();
  unitOfNumberFormat(`0${'"'.repeat(64_001)}`);
  unitOfNumberFormat(`0${";".repeat(64_000)}`);
  showsPercent(`%${"[".repeat(64_000)}`);
  showsPercent(`%${'"'.repeat(64_001)}`);
  expect(cpuMilliseconds() - start).toBeLessThan(300);
});

test("an error is written as one, a text that reads like one as a text", async () => {
  const steps = [
    { kind: "add-sheet", sheet: "Biểu" },
    { kind: "write", sheet: "Biểu", top: 0, left: 0, cells: [[{ error: "#N/A" }, "#N/A"]] },
    { kind: "fit-rows", sheet: "Biểu", top: 0, bottom: 0 },
  ] as const;
  const reading = await readWorkbook("a.xlsx", await applyPlanToFile(null, { title: "", steps }));
  if (!reading.ok) throw new Error(reading.detail);
  expect(reading.workbook.sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual([{ error: "#N/A" }, "#N/A"]);
});
