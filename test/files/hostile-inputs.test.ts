/** The smallest files that made a reader hang or fill memory: each is refused, or read as what it is, at once. */
import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync, type Zippable } from "fflate";
import { readWorkbook } from "../../src/files/read-workbook";
import { departmentFiles } from "../support/pacnam";
import { workbookWith } from "../support/workbook-with";
import { cpuMilliseconds } from "../support/cpu-time";

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const xlsx = (sheet: string, more: Zippable = {}): Uint8Array => zipSync(workbookWith(sheet, more));
const xml2003 = (table: string): Uint8Array =>
  strToU8(
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
      `xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${table}</Table></Worksheet></Workbook>`,
  );
const DATA = '<Data ss:Type="Number">1</Data>';
const ods = (rows: string, styles = ""): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8("<manifest:manifest/>"),
    ...(styles === "" ? {} : { "styles.xml": strToU8(`<office:document-styles>${styles}</office:document-styles>`) }),
    "content.xml": strToU8(
      '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>' +
        `<table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
const odsCell = (attributes = ""): string =>
  `<table:table-cell office:value-type="float" office:value="1" ${attributes}><text:p>1</text:p></table:table-cell>`;

const INPUTS: readonly (readonly [string, Uint8Array, string])[] = [
  ["a SocialCalc sheet", strToU8("socialcalc:version:1.5\nversion:1.5\ncell:ZZZZ99999999:v:1\n"), "read"],
  ["SYLK", strToU8("ID;PWXL;N;E\nC;Y99999999;X99999;K1\nE\n"), "read"],
  ["DIF", strToU8('TABLE\n0,1\n"EXCEL"\nVECTORS\n0,99999999\n""\nDATA\n0,0\n'), "read"],
  [
    "HTML spans",
    strToU8("<html><table><tr><td colspan=99999999 rowspan=99999999>1</td></tr></table></html>"),
    "too-large",
  ],
  [
    "many HTML spans",
    strToU8(`<html><table><tr>${"<td colspan=16384>1</td>".repeat(500)}</tr></table></html>`),
    "too-large",
  ],
  ["XML 2003 indexes", xml2003(`<Row ss:Index="99999999"><Cell ss:Index="99999999">${DATA}</Cell></Row>`), "too-large"],
  ["XML 2003 spans", xml2003(`<Column ss:Index="1" ss:Span="999999999"/><Row><Cell>${DATA}</Cell></Row>`), "too-large"],
  ["one far column description", xlsx(`<cols><col min="1" max="2000000000" hidden="1"/></cols>${CELL}`), "too-large"],
  ["many column descriptions", xlsx(`<cols>${'<col min="1" max="16384"/>'.repeat(20_000)}</cols>${CELL}`), "too-large"],
  [
    "a cell of a column that does not exist",
    xlsx('<sheetData><row r="1"><c r="ZZZZZZ1"><v>1</v></c></row></sheetData>'),
    "too-large",
  ],
  [
    "a long formula that thousands share",
    xlsx(
      `<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:XFD1">${"A1+".repeat(2000)}A1</f></c>` +
        `${'<c r="B1"><f t="shared" si="0"/></c>'.repeat(3000)}</row></sheetData>`,
    ),
    "too-large",
  ],
  [
    "a repeated cell of an .ods",
    ods(`<table:table-row>${odsCell('table:number-columns-repeated="999999999"')}</table:table-row>`),
    "too-large",
  ],
  [
    "a repeated row of an .ods",
    ods(`<table:table-row table:number-rows-repeated="999999999">${odsCell()}</table:table-row>`),
    "too-large",
  ],
  [
    "blank rows of an .ods without styles.xml",
    ods(
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
        `<table:table-row>${odsCell()}</table:table-row>`,
    ),
    "read",
  ],
  [
    "digits without end in a number format of an .ods",
    ods(`<table:table-row>${odsCell()}</table:table-row>`, '<number:number number:min-integer-digits="2147483647"/>'),
    "too-large",
  ],
  [
    "blanks without end in a cell of an .ods",
    ods(
      '<table:table-row><table:table-cell><text:p><text:s text:c="999999999"/></text:p></table:table-cell></table:table-row>',
    ),
    "too-large",
  ],
  [
    "a row of a number that there is not",
    xlsx(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4294967295" ht="32" customHeight="1"/></sheetData>',
    ),
    "read",
  ],
  [
    "tags that never end",
    xlsx(CELL, { "xl/_rels/workbook.xml.rels": strToU8(`<Relationships>${"<Relationship ".repeat(20_000)}`) }),
    "read",
  ],
  [
    "styles that never end",
    xlsx(CELL, { "xl/styles.xml": strToU8(`<styleSheet><fonts>${"<font><name ".repeat(20_000)}`) }),
    "read",
  ],
];

test.each(INPUTS)("%s", async (_, bytes, expected) => {
  const start = cpuMilliseconds();
  const reading = await readWorkbook("a.xlsx", bytes);
  expect(cpuMilliseconds() - start).toBeLessThan(5000);
  expect(reading.ok ? "read" : reading.detail).toBe(expected);
});

test("a list whose first heading is ID, TABLE or the like is a list", async () => {
  for (const [first, ...more] of [
    ["ID", "Phòng", "Số"],
    ["ID số", "P"],
    ["TABLE", "0"],
    ["socialcalc:version:1", "x"],
  ]) {
    const reading = await readWorkbook("a.csv", strToU8(`${[first, ...more].join(";")}\n1;2\n`));
    expect(reading.ok && reading.workbook.sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual([first, ...more]);
  }
});

test("entries that lie over one another are refused", async () => {
  const one = zipSync({ a: new Uint8Array(3e6) }, { level: 9 });
  const view = new DataView(one.buffer, one.byteOffset);
  const directory = view.getUint32(one.length - 6, true);
  const header = one.slice(directory, one.length - 22);
  const end = one.slice(one.length - 22);
  const copies = 4000;
  const bytes = new Uint8Array(directory + header.length * copies + 22);
  bytes.set(one.slice(0, directory));
  for (let copy = 0; copy < copies; copy += 1) bytes.set(header, directory + copy * header.length);
  bytes.set(end, directory + header.length * copies);
  new DataView(bytes.buffer).setUint16(bytes.length - 14, copies, true);
  new DataView(bytes.buffer).setUint16(bytes.length - 12, copies, true);
  const reading = await readWorkbook("a.xlsx", bytes);
  expect(reading.ok ? "read" : reading.detail).toMatch(/broken-zip|too-large/);
});

test("properties without end of an .xls are not read", async () => {
  const [file] = departmentFiles().filter(({ name }) => name.endsWith(".xls"));
  const bytes = new Uint8Array((await file?.bytes()) ?? []);
  // "byte order, version" begin a set of properties; 52 bytes on stands how many there are.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sets = 0;
  for (let at = 0; at + 56 < bytes.length; at += 4)
    if (view.getUint32(at) === 0xfeff0000 && view.getUint32(at + 24, true) <= 2) {
      view.setUint32(at + 52, 0xffffffff);
      sets += 1;
    }
  expect(sets).toBeGreaterThan(0);
  const reading = await readWorkbook("a.xls", bytes);
  expect(reading.ok ? "read" : reading.detail).toBe("read");
});

test("a text without a length in an .xls is refused", async () => {
  const { utils, write } = XLSX.CFB as {
    utils: { cfb_new: () => object; cfb_add: (file: object, path: string, content: Uint8Array) => void };
    write: (file: object, options: { type: "array" }) => ArrayLike<number>;
  };
  const begin = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...Array<number>(12).fill(0)];
  const file = utils.cfb_new();
  utils.cfb_add(file, "/Workbook", Uint8Array.from([...begin, 0x07, 0x00, 0x00, 0x00, 0x0a, 0x00, 0x00, 0x00]));
  const reading = await readWorkbook("a.xls", Uint8Array.from(write(file, { type: "array" })));
  expect(reading.ok ? "read" : reading.detail).toBe("read-failed");
});

test("more cells than a workbook has are counted before the library sees them", async () => {
  const start = cpuMilliseconds();
  const rows = `<row>${"<c/>".repeat(4000)}</row>`.repeat(900);
  const reading = await readWorkbook("a.xlsx", xlsx(`<sheetData>${rows}</sheetData>`));
  expect(reading.ok ? "read" : reading.detail).toBe("too-large");
  expect(cpuMilliseconds() - start).toBeLessThan(5000);
});

test("a small file of more cells than could be packed into it by an office is refused before it takes seconds", async () => {
  const start = cpuMilliseconds();
  const bytes = xlsx(`<sheetData>${`<row>${'<c s="1"/>'.repeat(4000)}</row>`.repeat(251)}</sheetData>`);
  expect(bytes.length).toBeLessThan(1e6);
  const reading = await readWorkbook("a.xlsx", bytes);
  expect(reading.ok ? "read" : reading.detail).toBe("too-large");
  expect(cpuMilliseconds() - start).toBeLessThan(2000);
});
