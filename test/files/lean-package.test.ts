/**
 * Plain cells are read by us and the rest by the spreadsheet library. What both say together is held against what the library
 * says of the whole: of every workbook among the fixtures, and of sheets written as few programs write them.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { cellName } from "../../src/domain/grid/address";
import * as lean from "../../src/files/lean-package";
import { readWorkbook } from "../../src/files/read-workbook";
import { splitSheet } from "../../src/files/plain-sheet";
import { compareKept } from "../support/kept-text";
import { workbookWith } from "../support/workbook-with";

jest.mock("../../src/files/lean-package", () => {
  const actual = jest.requireActual<typeof lean>("../../src/files/lean-package");
  return { ...actual, leanPackage: jest.fn(actual.leanPackage) };
});
const leanPackage = jest.mocked(lean.leanPackage);

const FIXTURES = path.resolve(__dirname, "../fixtures");
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

async function readBoth(bytes: Uint8Array) {
  leanPackage.mockClear();
  const together = await readWorkbook("a.xlsx", bytes);
  const taken = leanPackage.mock.results[0]?.value as ReturnType<typeof leanPackage> | undefined;
  leanPackage.mockReturnValueOnce(null);
  const alone = await readWorkbook("a.xlsx", bytes);
  return { together, alone, taken };
}

function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => path.join(folder, name));
}

test("every workbook of the fixtures is read as the library reads it, and hardly any is left to it whole", async () => {
  let whole = 0;
  const files = workbooksIn(FIXTURES);
  for (const file of files) {
    const { together, alone, taken } = await readBoth(new Uint8Array(readFileSync(file)));
    expect({ file, reading: together }).toEqual({ file, reading: alone });
    if (taken === null) whole += 1;
  }
  expect(files.length).toBeGreaterThan(50);
  expect(whole).toBeLessThan(files.length / 20);
});

const TEXTS = [
  "<si><t>Lúa</t></si>",
  '<si><t xml:space="preserve"> Ngô </t></si>',
  "<si><t>a &amp; b</t></si>",
  "<si><t>x_x0041_y</t></si>",
  "<si><t>dòng\r\nhai</t></si>",
  "<si><r><rPr><strike/></rPr><t>60</t></r><r><t> 170</t></r></si>",
  '<si><t>漢</t><phoneticPr fontId="1"/></si>',
  "<si><t/></si>",
  "<si/>",
].join("");
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; ha&quot;"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="10" fontId="1"/><xf numFmtId="999" fontId="0"/></cellXfs>';

function bookOf(sheet: string, texts = TEXTS): Uint8Array {
  const relation =
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    ["workbook:sheet.main", "worksheets/sheet1:worksheet", "sharedStrings:sharedStrings", "styles:styles"]
      .map((each) => each.split(":"))
      .map(
        ([part = "", type = ""]) =>
          `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
      )
      .join("") +
    "</Types>";
  return zipSync(
    workbookWith(
      sheet,
      {
        "[Content_Types].xml": strToU8(types),
        ...(texts === "" ? {} : { "xl/sharedStrings.xml": strToU8(`<sst ${NAMESPACE}>${texts}</sst>`) }),
        "xl/styles.xml": strToU8(`<styleSheet ${NAMESPACE}>${STYLES}</styleSheet>`),
      },
      relation,
    ),
  );
}

const row = (cells: string, at = 1, more = ""): string => `<row r="${String(at)}"${more}>${cells}</row>`;
const data = (...rows: readonly string[]): string => `<sheetData>${rows.join("")}</sheetData>`;
const text = (cell: string, at: number | string, more = ""): string =>
  `<c r="${cell}"${more} t="s"><v>${String(at)}</v></c>`;

/** Taken apart: something of the sheet is read by us. */
const PARTLY: Readonly<Record<string, string>> = {
  "numbers as they are written": data(
    row(
      ["1", "-2.50", "1E3", "1.5e-7", "0", "-0", "1e999", "007"]
        .map((value, at) => `<c r="${"ABCDEFGH"[at] ?? ""}1"><v>${value}</v></c>`)
        .join(""),
    ),
  ),
  "numbers that are none": data(
    row(
      [
        '<c r="A1"><v> 5</v></c>',
        '<c r="B1"><v>1,5</v></c>',
        '<c r="C1" t="n"><v>abc</v></c>',
        '<c r="D1"><v>.5</v></c>',
      ].join(""),
    ),
  ),
  "every text of the list": data(
    row([0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => text(`${"ABCDEFGHI"[at] ?? ""}1`, at)).join("")),
  ),
  "formats and struck-out cells": data(
    row(
      ["0", "1", "2", "3", "9"].map((style, at) => `<c r="${"ABCDE"[at] ?? ""}1" s="${style}"><v>5</v></c>`).join("") +
        text("F1", 0, ' s="2"') +
        text("G1", 5, ' s="2"'),
    ),
  ),
  "yes, no and neither": data(
    row('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"/><c r="D1" t="b"><v>true</v></c>'),
  ),
  "blank cells": data(
    row('<c r="A1"/><c r="B1" s="1"></c><c r="C1" t="s"/><c r="D1" t="n"><v></v></c><c r="E1" t="str"/>'),
    '<row r="3"/>',
    row("", 4),
  ),
  "formulas of all kinds": data(
    row(
      '<c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c><c r="D1"><f>A1</f></c>' +
        '<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1"><f aca="false">A1</f><v>2</v></c>',
    ),
    row('<c r="A2"><v>3</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>6</v></c>', 2),
    row('<c r="A3"><v>4</v></c><c r="B3"><f t="shared" si="0"/><v>8</v></c>', 3),
  ),
  "texts in their cells": data(
    row(
      '<c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="str"><v>b &amp;amp; c</v></c><c r="C1" t="d"><v>2026-09-14</v></c>',
    ),
  ),
  "hidden rows and columns, merges and gaps":
    `<cols><col min="2" max="2" hidden="1"/></cols>` +
    data(
      row(text("B2", 0), 2, ' ht="20" customHeight="1" hidden="1"'),
      '<row r="3" hidden="true"/>',
      row(text("D5", 1), 5, ' hidden="false" x14ac:dyDescent="0.25"'),
    ) +
    '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells><autoFilter ref="A1:D5"/>',
  "an empty sheet": "<sheetData/>",
  "a link to a blank cell": `${data(row(text("A1", 0)))}<hyperlinks><hyperlink ref="A1:B2" location="Biểu!A1"/></hyperlinks>`,
};

test.each(Object.entries(PARTLY))("%s", async (_, sheet) => {
  const { together, alone, taken } = await readBoth(bookOf(sheet));
  expect(together).toEqual(alone);
  expect(together.ok).toBe(true);
  expect(taken).not.toBeNull();
});

/** Left to the library as a whole. */
const WHOLE: Readonly<Record<string, string>> = {
  "cells without their places": data("<row><c><v>1</v></c></row>"),
  "a row without its number": data('<row spans="1:1"><c r="A1"><v>1</v></c></row>'),
  "a text that is not in the list": data(row(text("A1", 99) + '<c r="B1"><v>1</v></c>')),
  "a text without a number": data(row(text("A1", "a") + '<c r="B1"><v>1</v></c>')),
  "a text with a formula": data(row('<c r="A1" t="s"><f>B1</f><v>0</v></c>')),
  "cells twice": data(row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')),
  "cells from right to left": data(row('<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>')),
  "a cell in the row of another": data(row('<c r="A2"><v>1</v></c>')),
  "rows from below": data(row('<c r="A2"><v>1</v></c>', 2), row('<c r="A1"><v>2</v></c>')),
  "blanks between": data(row('<c r="A1"><v>1</v></c> ')),
  "a comment between": data(row('<!-- <c r="A1"><v>1</v></c> --><c r="B1"><v>2</v></c>')),
  "signs in single quotes": data("<row r='1'><c r='A1'><v>1</v></c></row>"),
  "a formula over an area": data(
    row('<c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>5</v></c><c r="B1"/><c r="C1"><v>5</v></c>'),
  ),
  "data twice": data(row('<c r="A1"><v>1</v></c>')) + data(row('<c r="A1"><v>2</v></c>')),
  "data twice, one of them none": "<sheetData/>" + data(row('<c r="A1"><v>2</v></c>')),
  "no data": "",
};

test.each(Object.entries(WHOLE))("%s: left to the library", async (_, sheet) => {
  const { together, alone, taken } = await readBoth(bookOf(sheet));
  expect(together).toEqual(alone);
  expect(taken).toBeNull();
});

test.each([
  ["items that are not closed", "<si><t>a</t>"],
  ["something between the items", "<si><t>a</t></si><x/><si><t>b</t></si>"],
  ["no list at all", ""],
])("of the list of texts, %s", async (_, texts) => {
  const { together, alone, taken } = await readBoth(bookOf(data(row(text("A1", 0))), texts));
  expect(together).toEqual(alone);
  expect(taken).toBeNull();
});

test("letters that are none are left to the library", async () => {
  const bytes = strToU8(`<sst ${NAMESPACE}><si><t>aXb</t></si></sst>`);
  bytes[bytes.indexOf(88)] = 0xff;
  const { together, alone, taken } = await readBoth(
    zipSync(workbookWith(data(row(text("A1", 0))), { "xl/sharedStrings.xml": bytes })),
  );
  expect(together).toEqual(alone);
  expect(taken).toBeNull();
});

/** Known parts of a package, one of them changed. */
function packageWith(change: (parts: Record<string, string>) => void): Uint8Array {
  const known = workbookWith(data(row(text("A1", 0))), { "xl/sharedStrings.xml": strToU8(`<sst>${TEXTS}</sst>`) });
  const parts = Object.fromEntries(Object.entries(known).map(([name, part]) => [name, strFromU8(part as Uint8Array)]));
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}

test.each<readonly [string, (parts: Record<string, string>) => void]>([
  [
    "texts from elsewhere",
    (parts) => {
      parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace("/xl/sharedS", "/xl/s");
      parts["xl/strings.xml"] = "<sst><si><t>anders</t></si></sst>";
    },
  ],
  [
    "a sheet from elsewhere",
    (parts) => {
      parts["xl/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"] ?? "";
      parts["xl/worksheets/sheet1.xml"] = "<sheetData/>";
      parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace("worksheets/", "");
    },
  ],
  [
    "a filter from elsewhere",
    (parts) => {
      parts["xl/worksheets/sheet1.xml"] = `<autoFilter ref="A1"/><sheetData/>`;
    },
  ],
])("where the library takes %s, it reads the whole", async (_, change) => {
  const { together, alone, taken } = await readBoth(packageWith(change));
  expect(taken).not.toBeNull();
  expect(together).toEqual(alone);
});

test("what is plain is not handed over: ten thousand cells leave a line", () => {
  const rows = Array.from({ length: 1000 }, (_, at) =>
    row(
      "ABCDEFGHIJ"
        .split("")
        .map((column) => text(`${column}${String(at + 1)}`, at))
        .join(""),
      at + 1,
    ),
  );
  const split = splitSheet(data(...rows), "<m/>");
  expect(split?.rest).toBe("<sheetData></sheetData><m/>");
  expect(split?.plain.value).toHaveLength(10_000);
});

test("parts whose names have letters of their own are found by them", async () => {
  const parts = Object.entries(unzipSync(bookOf(data(row('<c r="A1"><v>5</v></c>'))))).map(([name, content]) => [
    renamed(name),
    name.endsWith(".xml") || name.endsWith(".rels") ? strToU8(renamed(strFromU8(content))) : content,
  ]);
  const { together, alone, taken } = await readBoth(zipSync(Object.fromEntries(parts) as Zippable));
  expect(together).toEqual(alone);
  expect(together).toMatchObject({ ok: true, workbook: { sheets: [{ rows: [[{ value: 5 }]] }] } });
  expect(taken).not.toBeNull();
});

/** The workbook's own part and its sheet, under other names. */
function renamed(text: string): string {
  return text.replaceAll(/workbook\.xml/g, "sổ.xml").replaceAll("sheet1.xml", "bảng.xml");
}

/** What is taken out of the odd sheets and what is left of them: that both together are the whole does not say it. */
test("which cells are plain is kept as text", () => {
  const lines = Object.entries({ ...PARTLY, ...WHOLE }).flatMap(([title, sheet]) => {
    const split = splitSheet(sheet, "<m/>");
    if (!split) return ["", `=== ${title}`, "left whole"];
    const { row: rows, column, style, kind, value } = split.plain;
    const cells = rows.map((at, index) =>
      [cellName(at, column[index] ?? 0), kind[index], value[index], `style ${String(style[index])}`].join(" "),
    );
    return ["", `=== ${title}`, ...cells, split.rest];
  });
  compareKept("plain-cells", lines);
});
