/** Files that people send by mistake, and files made to do harm: each gives a reading or a named reason, soon. */
import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync, type Zippable } from "fflate";
import type { FileReading } from "../../src/app/ports";
import { cellText } from "../../src/domain/grid/snapshot";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleBytes } from "../support/pacnam";
import { workbookWith } from "../support/workbook-with";
import { cpuMilliseconds } from "../support/cpu-time";

const LONGEST_MILLISECONDS = 5000;

async function read(name: string, bytes: Uint8Array): Promise<FileReading> {
  const start = cpuMilliseconds();
  const reading = await readWorkbook(name, bytes);
  expect(cpuMilliseconds() - start).toBeLessThan(LONGEST_MILLISECONDS);
  return reading;
}

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const reading = await read(name, bytes);
  return reading.ok ? "read" : `${reading.reason}: ${reading.detail}`;
}

async function texts(name: string, bytes: Uint8Array): Promise<string[][]> {
  const reading = await read(name, bytes);
  if (!reading.ok) throw new Error(reading.detail);
  return (reading.workbook.sheets[0]?.rows ?? []).map((row) => row.map(cellText));
}

const ONE_CELL = '<sheetData><row r="1"><c r="A1"><v>12.5</v></c></row></sheetData>';

/** The zip with the inflated size of every entry declared as `size`, in the directory and in the local headers. */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    else if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

describe("containers", () => {
  test("an empty file", async () => {
    expect(await refusal("a.xlsx", new Uint8Array())).toBe("unreadable: empty-file");
  });

  test("a zip cut short anywhere", async () => {
    const whole = sampleBytes("schema.xlsx");
    for (const share of [0.001, 0.1, 0.5, 0.9, 0.999])
      expect(await refusal("a.xlsx", whole.slice(0, Math.ceil(whole.length * share)))).toBe("unreadable: broken-zip");
  });

  test("a zip whose bytes were changed on the way", async () => {
    const whole = sampleBytes("schema.xlsx");
    for (let at = 40; at < whole.length; at += Math.ceil(whole.length / 25)) {
      const changed = whole.slice();
      changed.fill(0x5a, at, at + 30);
      const outcome = await refusal("a.xlsx", changed);
      expect(outcome).toMatch(/^(read|unreadable: (broken-zip|read-failed|not-a-spreadsheet|picture|too-large))$/);
    }
  });

  test("a zip that declares gigabytes", async () => {
    const zip = zipSync(workbookWith(ONE_CELL), { level: 9 });
    expect(await refusal("a.xlsx", declaring(zip, 0x7fffffff))).toBe("unreadable: too-large");
  });

  test("a zip that declares little and inflates to much", async () => {
    const zip = zipSync(workbookWith(ONE_CELL, { "xl/sharedStrings.xml": new Uint8Array(40e6) }), { level: 9 });
    expect(zip.length).toBeLessThan(100_000);
    expect(await refusal("a.xlsx", declaring(zip, 100))).toMatch(/^unreadable: (broken-zip|read-failed|not-a-sp)/);
  });

  test("forty megabytes of blanks in forty kilobytes", async () => {
    const blank = strToU8(" ".repeat(40e6));
    const outcome = await refusal("a.xlsx", zipSync(workbookWith(ONE_CELL, { "xl/more.xml": blank }), { level: 9 }));
    expect(outcome).toBe("read");
  });

  test("thousands of entries", async () => {
    const more: Zippable = {};
    for (let entry = 0; entry < 6000; entry += 1) more[`xl/more/${String(entry)}.xml`] = new Uint8Array(1);
    expect(await refusal("a.xlsx", zipSync(workbookWith(ONE_CELL, more), { level: 0 }))).toBe("unreadable: too-large");
  });

  test("a zip of something else", async () => {
    expect(await refusal("a.xlsx", zipSync({ "readme.txt": strToU8("x") }))).toMatch(/^unreadable: /);
  });

  test("a workbook with a password", async () => {
    const { CFB } = XLSX as unknown as {
      CFB: {
        utils: { cfb_new: () => object; cfb_add: (file: object, path: string, bytes: Uint8Array) => void };
        write: (file: object, options: { type: "array" }) => number[];
      };
    };
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, "/EncryptionInfo", new Uint8Array(64).fill(4));
    CFB.utils.cfb_add(file, "/EncryptedPackage", new Uint8Array(5000).fill(7));
    const bytes = Uint8Array.from(CFB.write(file, { type: "array" }));
    expect(await refusal("a.xlsx", bytes)).toBe("encrypted: password");
    expect(await refusal("a.xls", bytes)).toBe("encrypted: password");
  });

  test("a compound file of something else, and one cut short", async () => {
    const xls = sampleBytes("departments/03_KTHT_bieu chi tieu 9 thang.xls");
    for (const share of [0.02, 0.3, 0.7])
      expect(await refusal("a.xls", xls.slice(0, Math.ceil(xls.length * share)))).toMatch(/^(unreadable: |read$)/);
  });

  test("a PDF, a picture, a Word text under the name of a workbook", async () => {
    expect(await refusal("a.xlsx", strToU8("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>"))).toBe("unreadable: picture");
    expect(await refusal("a.xlsx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))).toBe(
      "unreadable: picture",
    );
    expect(await refusal("a.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16))).toBe("unreadable: picture");
    expect(await refusal("a.heic", strToU8("\0\0\0\x18ftypheic"))).toBe("unreadable: picture");
    expect(await refusal("a.xlsx", strToU8("{\\rtf1\\ansi Báo cáo}"))).toBe("unreadable: not-a-spreadsheet");
  });
});

describe("sheets", () => {
  test("an area declared over all cells holds the few that are filled", async () => {
    const bytes = zipSync(workbookWith(`<dimension ref="A1:XFD1048576"/>${ONE_CELL}`));
    const reading = await read("a.xlsx", bytes);
    if (!reading.ok) throw new Error(reading.detail);
    const [sheet] = reading.workbook.sheets;
    expect(sheet?.rows).toEqual([[{ value: 12.5 }]]);
    expect(sheet?.declared).toEqual({ top: 0, left: 0, bottom: 1048575, right: 16383 });
  });

  test("a filled cell in the last row and column", async () => {
    const corner = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(await refusal("a.xlsx", zipSync(workbookWith(corner)))).toMatch(/^(read|unreadable: too-large)$/);
  });

  test("a merge over everything, and a row number beyond the last", async () => {
    const merged = `${ONE_CELL}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(await refusal("a.xlsx", zipSync(workbookWith(merged)))).toBe("read");
    const beyond = '<sheetData><row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>';
    expect(await refusal("a.xlsx", zipSync(workbookWith(beyond)))).toBe("unreadable: too-large");
  });
});

describe("text under the name of a workbook", () => {
  const LINES = [
    ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện"],
    ["1", "Tỷ lệ hộ nghèo, cận nghèo", "%", "12,5"],
    ["2", "Diện tích trồng rừng", "ha", "1.234,5"],
    ["3", "Sản lượng lương thực, thực phẩm", "tấn", "2,75"],
  ];
  const csv = LINES.map((line) => line.join(";")).join("\r\n");

  test("HTML saved as .xls keeps its decimal commas", async () => {
    const rows = LINES.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
    const html = `<html><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`;
    expect(await texts("a.xls", strToU8(html))).toEqual(LINES);
  });

  test("CSV with semicolons and decimal commas, UTF-8 with and without its mark", async () => {
    expect(await texts("a.csv", strToU8(`\ufeff${csv}`))).toEqual(LINES);
    expect(await texts("a.csv", strToU8(csv))).toEqual(LINES);
  });

  test("the same in UTF-16 as Excel writes “Unicode text”", async () => {
    const tabs = `\ufeff${LINES.map((line) => line.join("\t")).join("\r\n")}`;
    const bytes = Uint8Array.from(
      Array.from(tabs, (letter) => letter.charCodeAt(0)).flatMap((at) => [at & 255, at >> 8]),
    );
    expect(await texts("a.csv", bytes)).toEqual(LINES);
  });

  test("cells between tabs stay whole where decimal commas are more than the tabs", async () => {
    const lines = [
      ["Chỉ tiêu", "Kết quả"],
      ["Tỷ lệ hộ nghèo, cận nghèo", "giảm 1,2, còn 3,4, tức 5,6%"],
      ["Diện tích, năng suất, sản lượng", "1,5; 2,5; 3,75"],
      ["Thu ngân sách", "12,5"],
    ];
    expect(await texts("a.csv", strToU8(lines.map((line) => line.join("\t")).join("\r\n")))).toEqual(lines);
    const bars = lines.map((line) => line.join("|")).join("\n");
    expect(await texts("a.csv", strToU8(bars))).toEqual(lines);
  });

  test("the same in windows-1258", async () => {
    expect(await texts("a.csv", toWindows1258(csv))).toEqual(LINES);
  });

  test("CSV of an English Excel", async () => {
    const lines = LINES.map((line) => line.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","));
    expect(await texts("a.csv", strToU8(lines.join("\n")))).toEqual(LINES);
  });

  test("prose is no table of figures and does no harm", async () => {
    expect(await refusal("a.csv", strToU8("Kính gửi: Văn phòng UBND huyện\n".repeat(50_000)))).toMatch(/^(read|unr)/);
  });
});

/** Base letters have a code of their own; tones follow them as combining marks. */
function toWindows1258(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const codes = new Map<string, number>();
  for (let code = 255; code >= 0; code -= 1) codes.set(decoder.decode(Uint8Array.of(code)), code);
  const bytes: number[] = [];
  for (const letter of text) {
    const own = codes.get(letter);
    if (own !== undefined) {
      bytes.push(own);
      continue;
    }
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize("NFD"))?.[0] ?? "";
    const base = letter.normalize("NFD").replace(tone, "").normalize("NFC");
    for (const part of [base, tone]) bytes.push(codes.get(part) ?? 0x3f);
  }
  return Uint8Array.from(bytes);
}
