/** Written files open without repair; and the rules that say so catch a file broken on purpose, each by its name. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PlanStep } from "../../src/domain/plan/plan";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { checkSavedFile } from "../support/saved-file/check-saved-file";
import { sampleBytes } from "../support/pacnam";

const A = "Thử";
const STEPS: readonly PlanStep[] = [
  { kind: "add-sheet", sheet: A, tabColor: "#0F6CBD" },
  {
    kind: "write",
    sheet: A,
    top: 0,
    left: 0,
    cells: [
      ["Mã", "Tên", "Số"],
      ["a", "=1+1", 5],
      ["b", "“x” & <y>\n\u0001_x0041_", { formula: '=C2*2&"%"' }],
    ],
  },
  { kind: "table", sheet: A, range: { top: 0, left: 0, bottom: 2, right: 2 }, name: "Bang_thu" },
  { kind: "merge", sheet: A, range: { top: 5, left: 0, bottom: 6, right: 1 } },
  { kind: "merge", sheet: A, range: { top: 8, left: 0, bottom: 9, right: 1 } },
  { kind: "column-width", sheet: A, column: 0, width: 12 },
  { kind: "column-width", sheet: A, column: 1, width: 20 },
  { kind: "group-columns", sheet: A, left: 2, right: 2 },
  { kind: "freeze", sheet: A, rows: 1, columns: 1 },
  { kind: "page", sheet: A, landscape: true, fitWidth: true, titleRows: [0, 0] },
  {
    kind: "validation",
    sheet: A,
    range: { top: 1, left: 0, bottom: 2, right: 0 },
    rule: { kind: "list", source: ["a", 'b"c'] },
    title: "Mã",
    message: "Chọn a hoặc b",
  },
  ...(["lag", "far"] as const).map((tag): PlanStep => {
    const range = { top: 1, left: 0, bottom: 2, right: 2 };
    const rule = { formula: `=AND($C2>1,N("chi-tieu:${tag}")=0)`, fill: "#FFF2CC" };
    return { kind: "conditional-format", sheet: A, range, tag, rule };
  }),
  { kind: "name", name: "CT_Thu", sheet: A, range: { top: 1, left: 2, bottom: 1, right: 2 }, scope: "workbook" },
  { kind: "activate", sheet: A },
];

const written = applyPlanToFile(sampleBytes("schema.xlsx"), { title: "test", steps: STEPS });

test("what every kind of step writes opens without repair, in a new workbook and in a person's", async () => {
  expect(checkSavedFile(await written)).toEqual([]);
  expect(checkSavedFile(await applyPlanToFile(null, { title: "test", steps: STEPS }))).toEqual([]);
});

const SHEET = "xl/worksheets/sheet4.xml";
const BOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const TABLE = "xl/tables/table4.xml";

/** How the file is broken: the rule, the part, what is replaced by what. */
const BROKEN: readonly (readonly [string, string, string | RegExp, string])[] = [
  ["sheet-properties-order", SHEET, /(<tabColor[^>]*>)(<pageSetUpPr[^>]*>)/, "$2$1"],
  ["sheet-order", SHEET, /(<cols>.*<\/cols>)(<sheetData>.*<\/sheetData>)/s, "$2$1"],
  ["view-order", SHEET, /(<pane[^>]*>)(<selection[^>]*>)/, "$2$1"],
  ["rules-empty", SHEET, /<cfRule .*?<\/cfRule>/s, ""],
  ["rule-priority", SHEET, 'priority="2"', 'priority="1"'],
  ["rule-look-missing", SHEET, /dxfId="\d+"/, 'dxfId="99"'],
  ["columns-overlap", SHEET, 'min="2" max="2"', 'min="1" max="2"'],
  ["column-width", SHEET, 'width="12"', 'width="300"'],
  ["merges-overlap", SHEET, "A9:B10", "B6:C7"],
  ["merge-of-nothing", SHEET, "A9:B10", "A9"],
  ["list-count", SHEET, '<mergeCells count="2">', '<mergeCells count="3">'],
  ["rows-order", SHEET, '<row r="2"', '<row r="1"'],
  ["cells-order", SHEET, '<c r="B2"', '<c r="A2"'],
  ["look-missing", SHEET, /<c r="A2"[^>]*>/, '<c r="A2" s="9999" t="s">'],
  ["text-missing", SHEET, /(<c r="A2"[^>]*><v>)\d+/, "$199999"],
  ["cell-value", SHEET, "<v>5</v>", "<v>NaN</v>"],
  ["formula", SHEET, "<f>C2", "<f>=C2"],
  ["formula-text-long", SHEET, "<f>C2*2&amp;&quot;%", `<f>C2*2&amp;&quot;${"x".repeat(256)}`],
  ["validation-long", SHEET, /errorTitle="[^"]*"/, `errorTitle="${"x".repeat(33)}"`],
  ["validation-long", SHEET, /<formula1>[^<]*<\/formula1>/, `<formula1>"${"x".repeat(256)}"</formula1>`],
  ["range", SHEET, /sqref="A2:A3"/, 'sqref=""'],
  ["relation-missing", SHEET, /<tablePart r:id="[^"]*"/, '<tablePart r:id="rId77"'],
  ["relation-unused", SHEET, /<tableParts.*<\/tableParts>/, ""],
  ["table-heading", TABLE, 'name="Tên"', 'name="Khác"'],
  ["table-heading-twice", TABLE, 'name="Tên"', 'name="Mã"'],
  ["table-width", TABLE, /ref="A1:C3"/g, 'ref="A1:D3"'],
  ["table-twice", TABLE, 'id="4"', 'id="1"'],
  ["workbook-order", BOOK, /(<sheets>.*<\/sheets>)(<definedNames>.*<\/definedNames>)/s, "$2$1"],
  ["sheet-name-twice", BOOK, 'name="Thử"', 'name="ĐƠN VỊ"'],
  ["sheet-name", BOOK, 'name="Thử"', 'name="a/b"'],
  ["sheet-id-twice", BOOK, 'sheetId="4"', 'sheetId="1"'],
  ["active-sheet", BOOK, /activeTab="\d+"/, 'activeTab="12"'],
  ["name-twice", BOOK, 'name="CT_Thu"', 'name="_xlnm.Print_Titles" localSheetId="3"'],
  ["name-invalid", BOOK, 'name="CT_Thu"', 'name="R1C1"'],
  ["name-of-no-sheet", BOOK, "'Thử'!$C$2", "'Mất'!$C$2"],
  ["styles-order", STYLES, /(<fonts.*<\/fonts>)(<fills.*<\/fills>)/s, "$2$1"],
  ["look-of-nothing", STYLES, /fontId="0"/, 'fontId="777"'],
  ["fill-pattern", STYLES, 'patternType="solid"', 'patternType="undefined"'],
  ["type-of-nothing", "[Content_Types].xml", "/xl/worksheets/sheet4.xml", "/xl/worksheets/sheet44.xml"],
  ["relation-to-nothing", "xl/_rels/workbook.xml.rels", "/xl/worksheets/sheet4.xml", "/xl/worksheets/sheet44.xml"],
  ["not-well-formed", SHEET, "</sheetData>", ""],
];

test.each(BROKEN)("%s", async (rule, part, from, to) => {
  const entries = unzipSync(await written);
  const before = strFromU8(entries[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const faults = checkSavedFile(zipSync({ ...entries, [part]: strToU8(after) }));
  expect(faults.map((fault) => fault.rule)).toContain(rule);
});
