/** What a person's workbook holds besides cells is there after writing: on sheets that are changed, and byte for byte on others. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PlanStep } from "../../src/domain/plan/plan";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { writeObstacle } from "../../src/files/package/obstacles";
import { readWorkbook } from "../../src/files/read-workbook";
import { checkSavedFile } from "../support/saved-file/check-saved-file";
import { sampleBytes } from "../support/pacnam";

const CHANGED = "xl/worksheets/sheet3.xml";
const OTHER = "xl/worksheets/sheet2.xml";
const PROTECTION =
  '<sheetProtection algorithmName="SHA-512" hashValue="q83v" saltValue="AAAA" spinCount="100000" sheet="1" formatCells="0" sort="0"/>';
const FILTER =
  '<autoFilter ref="J1:K9"><filterColumn colId="0"><filters><filter val="Năm"/></filters></filterColumn></autoFilter>';
const RULE =
  '<conditionalFormatting sqref="B1:B9"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>';
const KEPT = [PROTECTION, FILTER, RULE];
/** What other programs leave behind: Excel takes it for a damaged file. */
const EMPTY_RULES = '<conditionalFormatting sqref="C1:C9"></conditionalFormatting><conditionalFormatting sqref="D1"/>';
const DRAWING = '<drawing r:id="rIdZ"/>';
const COMMENTS = '<legacyDrawing r:id="rIdV"/>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The sample's schema with protection, filter, rules and a chart on sheet "Thiết lập", a picture and macros beside. */
function rich(): Record<string, Uint8Array> {
  const entries = unzipSync(sampleBytes("schema.xlsx"));
  const text = (part: string): string => strFromU8(entries[part] ?? new Uint8Array());
  const sheet = text(CHANGED)
    .replace("</sheetData>", `</sheetData>${PROTECTION}${FILTER}${RULE}${EMPTY_RULES}`)
    .replace(/(<pageSetup[^>]*>)(?![\s\S]*<drawing)/, `$1${DRAWING}${COMMENTS}`);
  const types = text("[Content_Types].xml").replace(
    "</Types>",
    '<Default Extension="png" ContentType="image/png"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Override PartName="/xl/comments9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>' +
      '<Override PartName="/xl/drawings/drawing9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
      '<Override PartName="/xl/charts/chart9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
  );
  const relations = text("xl/worksheets/_rels/sheet3.xml.rels").replace(
    "</Relationships>",
    `<Relationship Id="rIdZ" Type="${OFFICE}/drawing" Target="/xl/drawings/drawing9.xml"/>` +
      `<Relationship Id="rIdV" Type="${OFFICE}/vmlDrawing" Target="/xl/drawings/vmlDrawing9.vml"/>` +
      `<Relationship Id="rIdC" Type="${OFFICE}/comments" Target="/xl/comments9.xml"/></Relationships>`,
  );
  return {
    ...entries,
    [CHANGED]: strToU8(
      sheet.includes(DRAWING) ? sheet : sheet.replace(/(<tableParts|<\/worksheet>)/, `${DRAWING}${COMMENTS}$1`),
    ),
    "[Content_Types].xml": strToU8(types),
    "xl/worksheets/_rels/sheet3.xml.rels": strToU8(relations),
    "xl/drawings/drawing9.xml": strToU8(
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    ),
    "xl/charts/chart9.xml": strToU8('<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'),
    "xl/comments9.xml": strToU8(
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors>' +
        '<commentList><comment ref="A1" authorId="0"><text><t>Xem lại</t></text></comment></commentList></comments>',
    ),
    "xl/drawings/vmlDrawing9.vml": strToU8('<xml xmlns:v="urn:schemas-microsoft-com:vml"/>'),
    "xl/media/image1.png": Uint8Array.of(1, 2, 3),
  };
}

const STEPS: readonly PlanStep[] = [
  { kind: "add-sheet", sheet: "Mới", position: 1 },
  { kind: "write", sheet: "Mới", top: 0, left: 0, cells: [["=cmd|' /C calc'!A0", 5]] },
  { kind: "write", sheet: "Thiết lập", top: 30, left: 5, cells: [[1, { formula: "=F31+1" }]] },
  { kind: "style", sheet: "Thiết lập", range: { top: 30, left: 5, bottom: 30, right: 6 }, style: { bold: true } },
  { kind: "column-width", sheet: "Thiết lập", column: 5, width: 20 },
  { kind: "activate", sheet: "Mới" },
];

test("protection with its password, filters with their criteria, rules, charts, pictures and comments stay", async () => {
  const before = rich();
  const after = unzipSync(await applyPlanToFile(zipSync(before), { title: "t", steps: STEPS }));
  const sheet = strFromU8(after[CHANGED] ?? new Uint8Array());
  for (const kept of [...KEPT, DRAWING, COMMENTS]) expect(sheet).toContain(kept);
  for (const part of [
    OTHER,
    "xl/charts/chart9.xml",
    "xl/drawings/drawing9.xml",
    "xl/media/image1.png",
    "xl/comments9.xml",
    "xl/drawings/vmlDrawing9.vml",
    "xl/theme/theme1.xml",
  ])
    expect(after[part]).toEqual(before[part]);
  expect(checkSavedFile(zipSync(after))).toEqual([]);
});

test("the new figures are there, and text that looks like a formula is text also when it is typed again", async () => {
  const bytes = await applyPlanToFile(zipSync(rich()), { title: "t", steps: STEPS });
  const reading = await readWorkbook("a.xlsx", bytes);
  if (!reading.ok) throw new Error(reading.detail);
  const { sheets } = reading.workbook;
  expect(sheets.map(({ name }) => name)).toEqual(["Bộ chỉ tiêu", "Mới", "Đơn vị", "Thiết lập"]);
  expect(sheets[1]?.rows[0]?.[0]).toEqual({ value: "=cmd|' /C calc'!A0" });
  expect(sheets[3]?.rows[30]?.[6]).toMatchObject({ value: 2, formula: "=F31+1" });
  expect(strFromU8(unzipSync(bytes)["xl/styles.xml"] ?? new Uint8Array())).toContain('quotePrefix="1"');
});

test("a formula that others share is theirs when its first cell is written over", async () => {
  const entries = unzipSync(sampleBytes("schema.xlsx"));
  const cells =
    '<row r="40"><c r="F40"><f t="shared" ref="F40:F41" si="0">$A1&amp;B$2&amp;"A1"</f><v>1</v></c></row>' +
    '<row r="41"><c r="F41"><f t="shared" si="0"/><v>2</v></c></row></sheetData>';
  const xml = strFromU8(entries[CHANGED] ?? new Uint8Array()).replace("</sheetData>", cells);
  const step: PlanStep = { kind: "write", sheet: "Thiết lập", top: 39, left: 5, cells: [["x"]] };
  const bytes = zipSync({ ...entries, [CHANGED]: strToU8(xml) });
  const after = await applyPlanToFile(bytes, { title: "t", steps: [step] });
  expect(strFromU8(unzipSync(after)[CHANGED] ?? new Uint8Array())).toContain("<f>$A2&amp;B$2&amp;&quot;A1&quot;</f>");
});

test("what cannot stay is said before anything is written", () => {
  const entries = unzipSync(sampleBytes("schema.xlsx"));
  const macros = zipSync({ ...entries, "xl/vbaProject.bin": Uint8Array.of(1) });
  expect(writeObstacle(macros, "out.xlsx")).toBe("macros");
  expect(writeObstacle(macros, "out.xlsm")).toBeNull();
  expect(writeObstacle(zipSync(entries), "out.xlsm")).toBe("no-macros");
  expect(writeObstacle(zipSync({ ...entries, "_xmlsignatures/sig1.xml": strToU8("<a/>") }), "out.xlsx")).toBe("signed");
  expect(writeObstacle(sampleBytes("departments/03_KTHT_bieu chi tieu 9 thang.xls"), "out.xlsx")).toBe("not-xlsx");
});
