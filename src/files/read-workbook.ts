/**
 * Bytes of a foreign workbook → snapshot. The one place that calls the spreadsheet library; it runs in a worker in the
 * pane and in process on the command line. A bad file is a reason, never an exception.
 */
import * as XLSX from "@e965/xlsx";
import type { FileReading } from "../app/ports";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { kindOfMark, parseMark, SHEET_MARK } from "../domain/plan/mark";
import { openContainer, type Container } from "./container";
import { leanPackage } from "./lean-package";
import { LIMITS } from "./limits";
import { FileRefused, type FileFault } from "./refusal";
import { screenRecords } from "./screen";
import { separatorOf } from "./separator";
import { SharedCells } from "./shared-cells";
import { toSnapshot } from "./sheet-to-snapshot";
import { fontMarksByStyle, readSheetXml, type SheetXmlFacts } from "./sheet-xml";
import { readXlsFonts } from "./xls-fonts";

const OPTIONS = {
  dense: true,
  cellNF: true,
  cellFormula: true,
  cellStyles: true,
  cellText: false,
  cellHTML: false,
} as const;

/** The reading of one file, with cells that other files may have as well; `reason` and `detail` where it could not be read. */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  cells = new SharedCells(),
  limited: Limited = (act) => act(),
): Promise<FileReading> {
  return readBytesOf({ file, bytes, fingerprint: await fingerprintOf(bytes) }, cells, limited);
}

/** A file whose bytes are there. */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** As {@link fingerprintOf}. */
  readonly fingerprint: string;
}

/** As {@link readWorkbook}, at once. */
export function readBytesOf(
  { file, bytes, fingerprint }: FileBytes,
  cells: SharedCells,
  limited: Limited = (act) => act(),
): FileReading {
  try {
    return { file, ok: true, fingerprint, workbook: limited(() => parseWorkbook(file, bytes, cells), bytes.length) };
  } catch (error) {
    const refusal = error instanceof FileRefused ? error : refusalOf(error);
    return { file, ok: false, fingerprint, reason: refusal.reason, detail: refusal.detail };
  }
}

/** Runs the reading of so many bytes, and gives up what takes too long by a FileRefused. */
export type Limited = <T>(act: () => T, size: number) => T;

/** SHA-256 of the bytes, as hexadecimal: tells whether two files are the same. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function refusalOf(error: unknown): FileRefused {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) return new FileRefused("encrypted", "password");
  const fault: FileFault = /unsupported|not a|unrecognized|cannot find/i.test(message)
    ? "not-a-spreadsheet"
    : "read-failed";
  return new FileRefused("unreadable", fault);
}

function parseWorkbook(file: string, bytes: Uint8Array, shared: SharedCells): WorkbookSnapshot {
  const container = openContainer(bytes);
  const book = readWithLibrary(container);
  if (book.SheetNames.length === 0) throw new FileRefused("unreadable", "not-a-spreadsheet");
  const facts = factsOf(container, book);
  const marks = marksOf(book);
  let cells = 0;
  const sheets = book.SheetNames.map((name, index): SheetSnapshot => {
    const sheet = book.Sheets[name] ?? {};
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const snapshot = toSnapshot({
      name,
      sheet,
      visibility: hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden",
      xml: facts.xml[index] ?? null,
      xlsFonts: facts.xlsFonts[index] ?? null,
      shared,
    });
    cells += snapshot.rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > LIMITS.cells) throw new FileRefused("unreadable", "too-large");
    const mark = marks.get(index);
    return mark === undefined ? snapshot : { ...snapshot, madeAs: kindOfMark(mark) };
  });
  return {
    name: file,
    sheets,
    date1904: book.Workbook?.WBProps?.date1904 === true,
    externalLinks: sheets.some((sheet) =>
      sheet.rows.some((row) => row.some((cell) => cell?.formula?.includes("[") === true)),
    ),
  };
}

/** Marks of sheets that we added, by the sheet's place. */
function marksOf(book: XLSX.WorkBook): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const { Name, Ref, Sheet } of book.Workbook?.Names ?? []) {
    const mark = Name === SHEET_MARK ? parseMark(Ref) : null;
    if (mark !== null && Sheet !== undefined) marks.set(Sheet, mark);
  }
  return marks;
}

/** The library's reader of compound files, which its types leave open. */
const compoundFile = XLSX.CFB as {
  read(bytes: Uint8Array, options: { readonly type: "array" }): object;
  find(file: object, path: string): { readonly content: ArrayLike<number> } | null;
};

function readWithLibrary(container: Container): XLSX.WorkBook {
  // Numbers in text files stay text: the library would read "12,5" as 125; our own reader decides.
  if (container.kind === "text") {
    const separator = separatorOf(container.text);
    const how = { ...OPTIONS, type: "string", raw: true, ...(separator === null ? {} : { FS: separator }) } as const;
    return quietly(() => XLSX.read(container.text, how));
  }
  // Properties and the like stay out: a length in them can send the library round for ever.
  if (container.kind === "ole") return readPackage(streamOf(container.bytes));
  const lean = leanPackage(container.entries);
  const book = lean && readParts(lean.entries);
  return book && lean.restore(book) ? book : readPackage(container.stored);
}

/** The library's reading of a package that is taken apart already, which its types leave open. */
const { parse_zip: parsePackage } = XLSX as unknown as {
  readonly parse_zip: (
    parts: { readonly FullPaths: readonly string[]; readonly FileIndex: readonly Part[] },
    options: XLSX.ParsingOptions,
  ) => XLSX.WorkBook;
};

/** As the library's reader of containers lists them; `type` 2 is a file. */
interface Part {
  readonly name: string;
  readonly type: 2;
  readonly content: Uint8Array;
}

/** As `readPackage`, of parts that need not be packed for it. It takes a name's bytes for its letters, as the texts that name it. */
function readParts(entries: Readonly<Record<string, Uint8Array>>): XLSX.WorkBook {
  const FileIndex = Object.entries(entries).map(([name, content]): Part => ({
    name: String.fromCharCode(...new TextEncoder().encode(name)),
    type: 2,
    content,
  }));
  const FullPaths = FileIndex.map(({ name }) => name);
  return quietly(() => parsePackage({ FullPaths, FileIndex }, { ...OPTIONS, sheetStubs: true }));
}

function readPackage(bytes: Uint8Array): XLSX.WorkBook {
  return quietly(() => XLSX.read(bytes, { ...OPTIONS, type: "array" }));
}

/** The first byte of every workbook of this kind. */
const BEGINNING = 0x09;

/** The workbook of a compound file. @throws FileRefused where it has none. */
function streamOf(packed: Uint8Array): Uint8Array {
  const file = compoundFile.read(packed, { type: "array" });
  const stream = compoundFile.find(file, "/Workbook") ?? compoundFile.find(file, "/Book");
  if (!stream) throw new FileRefused("unreadable", "not-a-spreadsheet");
  if (stream.content[0] !== BEGINNING) throw new FileRefused("unreadable", "read-failed");
  const bytes = Uint8Array.from(stream.content);
  screenRecords(bytes);
  return bytes;
}

/** The library writes its doubts about number formats of .ods files to the console, where nobody can act on them. */
function quietly<T>(act: () => T): T {
  /* eslint-disable no-console -- it is silenced, not used */
  const { error } = console;
  console.error = () => undefined;
  try {
    return act();
  } finally {
    console.error = error;
  }
  /* eslint-enable no-console */
}

interface Facts {
  readonly xml: readonly (SheetXmlFacts | undefined)[];
  readonly xlsFonts: readonly (ReadonlyMap<string, string> | undefined)[];
}

function factsOf(container: Container, book: XLSX.WorkBook): Facts {
  if (container.kind === "zip") return { xml: xmlFacts(container.entries, book.SheetNames.length), xlsFonts: [] };
  if (container.kind === "ole") return { xml: [], xlsFonts: readXlsFonts(streamOf(container.bytes)) };
  return { xml: [], xlsFonts: [] };
}

/** Facts of each sheet of an .xlsx in the workbook's order, by its relationships. */
function xmlFacts(entries: Readonly<Record<string, Uint8Array>>, count: number): (SheetXmlFacts | undefined)[] {
  const text = (path: string): string => {
    const entry = entries[path];
    return entry ? new TextDecoder().decode(entry) : "";
  };
  const workbook = text("xl/workbook.xml");
  if (workbook === "") return [];
  const targets = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s[^<>]*>/g)].map(([relation]) => [
      /\bId="([^"]+)"/.exec(relation)?.[1] ?? "",
      /\bTarget="([^"]+)"/.exec(relation)?.[1] ?? "",
    ]),
  );
  const fonts = fontMarksByStyle(text("xl/styles.xml"));
  return [...workbook.matchAll(/<sheet\s[^<>]*>/g)].slice(0, count).map(([sheet]) => {
    const target = targets.get(/\br:id="([^"]+)"/.exec(sheet)?.[1] ?? "") ?? "";
    const xml = text(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    return xml === "" ? undefined : readSheetXml(xml, fonts);
  });
}
