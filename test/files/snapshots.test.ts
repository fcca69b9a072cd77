/**
 * What files are read as, cell by cell, kept as text in test/fixtures/plans/snapshots.txt; `npm run plans` writes it anew
 * after a look at the difference.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../src/files/read-workbook";
import { readXlsFonts } from "../../src/files/xls-fonts";
import { changedLines, compareKept } from "../support/kept-text";
import { linesOfSheet } from "../support/snapshot-lines";
import { prefixedBook, RICH_PARTS, richBook } from "../support/rich-book";

const DEPARTMENTS = join(__dirname, "../fixtures/pacnam-2023/departments");

async function linesOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const reading = await readWorkbook(name, bytes);
  if (!reading.ok) return [`${reading.reason}: ${reading.detail}`];
  const { sheets, name: _, ...book } = reading.workbook;
  return [JSON.stringify(book), ...sheets.flatMap(linesOfSheet)];
}

const sheet1 = RICH_PARTS["xl/worksheets/sheet1.xml"] ?? "";
const styles = RICH_PARTS["xl/styles.xml"] ?? "";
const workbook = RICH_PARTS["xl/workbook.xml"] ?? "";
const withSheet = (from: string | RegExp, to: string): Uint8Array =>
  richBook({ "xl/worksheets/sheet1.xml": sheet1.replace(from, to) });
const text = (content: string, ...before: number[]): Uint8Array => Uint8Array.from([...before, ...strToU8(content)]);
const wide = (content: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(content, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flat(),
  ]);
const latin = (content: string): Uint8Array => Uint8Array.from(content, (letter) => letter.charCodeAt(0));
const department = (name: string): Uint8Array => new Uint8Array(readFileSync(join(DEPARTMENTS, name)));

const STRICT = (part: string): string =>
  part
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ["with something of everything.xlsx", richBook()],
  ["protected.xlsx", withSheet("<autoFilter", '<sheetProtection sheet="1" objects="1"/><autoFilter')],
  ["not protected any more.xlsx", withSheet("<autoFilter", '<sheetProtection sheet="0"/><autoFilter')],
  ["declared far below.xlsx", withSheet('<dimension ref="A1:F8"/>', '<dimension ref="A1:F1010"/>')],
  ["declared a thousand rows further.xlsx", withSheet('<dimension ref="A1:F8"/>', '<dimension ref="A1:F1008"/>')],
  ["declared far to the right.xlsx", withSheet('<dimension ref="A1:F8"/>', '<dimension ref="A1:DC8"/>')],
  ["strict.xlsx", richBook(Object.fromEntries(Object.entries(RICH_PARTS).map(([name, part]) => [name, STRICT(part)])))],
  ["with a prefix.xlsx", prefixedBook()],
  ["without styles.xlsx", richBook({ "xl/styles.xml": styles.replace(/<fonts.*<\/fonts>/s, "") })],
  ["from 1904.xlsx", richBook({ "xl/workbook.xml": workbook.replace("<workbookPr/>", '<workbookPr date1904="1"/>') })],
  ["very hidden.xlsx", richBook({ "xl/workbook.xml": workbook.replace('"hidden"', '"veryHidden"') })],
  [
    "made by us.xlsx",
    richBook({
      "xl/workbook.xml": workbook.replace(
        "<definedNames>",
        '<definedNames><definedName name="CT_Trang" localSheetId="1" hidden="1">"Tổng hợp|file"</definedName>',
      ),
    }),
  ],
  ["with a link to another workbook.xlsx", withSheet("<f>SUM(E3:E4)</f>", "<f>[1]Sheet1!A1</f><v>3</v>")],
  ["without sheets.xlsx", richBook({ "xl/workbook.xml": workbook.replace(/<sheets>.*<\/sheets>/, "<sheets/>") })],
  ["broken in the middle.xlsx", withSheet("</sheetData>", "")],
  ["empty.xlsx", new Uint8Array()],
  ["a zip of nothing.xlsx", zipSync({ "a.txt": strToU8("x") })],
  ["03.xls", department("03_KTHT_bieu chi tieu 9 thang.xls")],
  ["09.ods", department("09_BHXH.ods")],
  ["semicolons.csv", text('STT;Chỉ tiêu;Số\n1;Trồng rừng;12,5\n2;"a;b";1.234\n', 0xef, 0xbb, 0xbf)],
  ["commas.csv", text("STT,Chỉ tiêu,Số\r\n1,Trồng rừng,12.5\r\n")],
  ["tabs.txt", text("STT\tChỉ tiêu\tSố\n1\tTrồng rừng, mới\t12,5\n2\tb\t1\n")],
  ["bars.txt", text("STT|Chỉ tiêu|Số\n1|a|2\n")],
  ["one column.txt", text("Chỉ tiêu\nTrồng rừng\n12,5\n")],
  ["lines that differ.txt", text("a;b\nc;d;e\nf,g\nh\ni\n")],
  ["unicode.txt", wide("STT\tChỉ tiêu\n1\tRừng\n")],
  ["windows-1258.csv", latin("STT;Chi\xd2 ti\xeau;T\xf4\xd2ng\n1;a;2\n")],
  ["tcvn3.csv", latin("STT;Tæng sè;H\xb5 T\xb8n\n1;a;2\n")],
  ["a list with ID.csv", text("ID;Tên\n1;a\n")],
  ["html.xls", text("<html><table><tr><td>Chỉ tiêu</td><td>12,5</td></tr></table></html>")],
  ["a text.csv", text("{\\rtf1 x}")],
  ["json.csv", text('{"a":1}')],
  ["a list of json.csv", text("[1,2]")],
  ["zeros.csv", Uint8Array.of(97, 0, 98)],
  ["a bell.csv", Uint8Array.of(97, 7, 98)],
  ["a picture.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 1)],
  ["a picture.heic", text("\0\0\0\u0018ftypheic")],
  ["a picture.gif", text("GIF89a")],
  ["a text.pdf", text("%PDF-1.7")],
  ["a compound file of nothing.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0)],
];

test("what every kind of file is read as", async () => {
  const [first, ...others] = FILES;
  const whole = await linesOf("", first?.[1] ?? new Uint8Array());
  const lines = [`=== ${first?.[0] ?? ""}`, ...whole];
  for (const [name, bytes] of others) {
    const own = await linesOf(name, bytes);
    const changes = changedLines(whole, own);
    // Of a variant of the first, what is otherwise.
    lines.push("", `=== ${name}`, ...(changes.length < own.length ? ["as the first, but for", ...changes] : own));
  }
  compareKept("snapshots", lines);
});

/** A record of an .xls: its type, its length and its content. */
function record(type: number, content: readonly number[]): number[] {
  return [type & 255, type >> 8, content.length & 255, content.length >> 8, ...content];
}
const short = (number: number): number[] => [number & 255, number >> 8];
const font = (name: string, isWide = false): number[] =>
  record(0x31, [
    ...Array<number>(14).fill(0),
    name.length,
    isWide ? 1 : 0,
    ...Array.from(name, (letter) => (isWide ? short(letter.charCodeAt(0)) : [letter.charCodeAt(0)])).flat(),
  ]);
const style = (index: number): number[] => record(0xe0, [...short(index), ...Array<number>(18).fill(0)]);
const cell = (type: number, row: number, column: number, look: number): number[] =>
  record(type, [...short(row), ...short(column), ...short(look), 0, 0]);

test("the legacy fonts of the cells of an .xls", () => {
  const fonts = ["Arial", ".VnTime", "VNI-Times", "Times", "VNI Avo", "A.VnX"];
  const globals = [...fonts.flatMap((name, at) => font(name, at % 2 === 1)), ...[0, 1, 2, 3, 5, 6, 99].flatMap(style)];
  const cells = [0xfd, 0x204, 0x06, 0xd6, 0x203].flatMap((type, row) =>
    [0, 1, 2, 3, 4, 5, 6, 99].flatMap((look, column) => cell(type, row, column, look)),
  );
  const sheets = [
    [...cells, ...record(0xfd, [1, 0]), ...record(0x0a, []), ...cell(0xfd, 9, 9, 1)],
    [...cell(0xfd, 300, 2, 1), 0xfd, 0, 99, 0],
  ];
  const start = globals.length + 2 * 12 + 4;
  const offsets = [start, start + (sheets[0]?.length ?? 0)];
  const bytes = Uint8Array.from([
    ...globals,
    ...offsets.flatMap((at) => record(0x85, [...short(at), 0, 0, 0, 0, 0, 0])),
    ...record(0x0a, []),
    ...sheets.flat(),
  ]);
  const found = readXlsFonts(bytes).map((sheet) => Object.fromEntries(sheet));
  const rows = (number: number) => ({
    [`${String(number)},1`]: ".VnTime",
    [`${String(number)},2`]: "VNI-Times",
    [`${String(number)},4`]: "VNI Avo",
  });
  expect(found).toEqual([{ ...rows(0), ...rows(1), ...rows(2), ...rows(3) }, { "300,2": ".VnTime" }]);
  expect(readXlsFonts(Uint8Array.from([...font("Arial"), ...record(0x85, [0, 0, 0, 0])]))).toEqual([]);
});
