/**
 * An .xlsx workbook that is changed in its own package: parts that are not changed stay as they are, so that nothing of a
 * person's workbook is lost by not being understood.
 */
import { quoteSheet } from "../../domain/grid/address";
import { openPackage } from "../container";
import { DECLARATION, Package } from "./package";
import { SharedStrings } from "./shared-strings";
import type { PackedParts } from "./packed-parts";
import { SheetPart } from "./sheet-part";
import { StyleTable } from "./style-table";
import { WorkbookPart } from "./workbook-part";
import { attributesOf, takeApart } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Rows of a sheet that takes seconds to pack. */
const MANY_ROWS = 20_000;

export class XlsxBook {
  readonly package: Package;
  readonly workbook: WorkbookPart;
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  readonly #part: string;
  readonly #office: string;
  readonly #stylesPart: string;
  readonly #stringsPart: string;
  readonly #opened = new Map<string, SheetPart>();

  /**
   * Opens the bytes of an .xlsx or .xlsm; null begins an empty one, in which cells that do not say otherwise are `unlocked`.
   * @throws FileRefused where they are none.
   */
  static open(bytes: Uint8Array | null, { unlocked = false } = {}): XlsxBook {
    return new XlsxBook(new Package(bytes ? openPackage(bytes) : blankEntries()), unlocked);
  }

  private constructor(content: Package, unlocked: boolean) {
    this.package = content;
    this.#part = content.relations("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
    const xml = content.xml(this.#part);
    this.#office = attributesOf(takeApart(xml).open).get("xmlns") === STRICT_MAIN ? STRICT_OFFICE : OFFICE;
    this.workbook = new WorkbookPart(xml, this.#office);
    this.#stylesPart =
      this.#partOf("styles") ?? this.#addPart("styles", "xl/styles", blankStyles(this.workbook.namespace, unlocked));
    this.styles = new StyleTable(content.xml(this.#stylesPart));
    const strings = this.#partOf("sharedStrings");
    this.#stringsPart = strings ?? "xl/sharedStrings.xml";
    const texts = strings === undefined ? null : content.xml(strings);
    this.strings = new SharedStrings(
      texts,
      texts === null ? 0 : takeApart(texts).children.filter(({ name }) => name === "si").length,
      this.workbook.namespace,
    );
  }

  /** The sheet of the name, opened to be changed. @throws where there is none. */
  sheet(name: string): SheetPart {
    let sheet = this.#opened.get(name);
    if (!sheet) {
      const part = this.partOfSheet(name);
      sheet = new SheetPart(name, part, this.package.xml(part));
      this.#opened.set(name, sheet);
    }
    return sheet;
  }

  /** The sheets that were opened to be changed. */
  get changed(): Iterable<SheetPart> {
    return this.#opened.values();
  }

  /** Takes a sheet out of those that are selected together; one that is not changed otherwise stays as it is. */
  unselect(name: string): void {
    const opened = this.#opened.get(name);
    if (opened) {
      opened.changeView((attributes, children) => {
        attributes.delete("tabSelected");
        return children;
      });
      return;
    }
    const part = this.partOfSheet(name);
    const xml = this.package.xml(part);
    const end = Math.max(0, xml.indexOf("<sheetData"));
    const head = xml.slice(0, end);
    const without = head.replace(/\stabSelected="[^"]*"/, "");
    if (without !== head) this.package.set(part, without + xml.slice(end));
  }

  partOfSheet(name: string): string {
    const entry = this.workbook.sheets.find((sheet) => sheet.name === name);
    const relation = this.package.relations(this.#part).find(({ id }) => id === entry?.relation);
    if (!relation) throw new Error(`sheet ${name} is not in the workbook`);
    return relation.target;
  }

  addSheet(name: string, place?: number): SheetPart {
    if (this.workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new Error(`sheet ${name} is there already`);
    const part = this.package.freeName("xl/worksheets/sheet", ".xml");
    const { namespace } = this.workbook;
    const sheet = new SheetPart(name, part, SheetPart.blank(namespace, this.#office));
    this.package.setPieces(part, () => sheet.pieces(this.strings));
    this.package.declare(part, `${CONTENT}.worksheet+xml`);
    this.workbook.addSheet(name, this.package.relate(this.#part, `${this.#office}/worksheet`, part), place);
    this.#opened.set(name, sheet);
    return sheet;
  }

  /** Takes a sheet away, with what belongs to it alone. */
  removeSheet(name: string): void {
    const part = this.partOfSheet(name);
    const others = new Set(
      this.workbook.sheets.flatMap((sheet) =>
        sheet.name === name ? [] : this.package.relations(this.partOfSheet(sheet.name)).map(({ target }) => target),
      ),
    );
    for (const { target } of this.package.relations(part)) if (!others.has(target)) this.package.remove(target);
    this.package.remove(part);
    this.package.unrelate(this.#part, part);
    this.workbook.removeSheet(name);
    this.#opened.delete(name);
  }

  /** Adds a part that belongs to a sheet; returns the relation's id. */
  addToSheet(sheet: SheetPart, kind: string, part: string, type: string, xml: string): string {
    this.package.set(part, DECLARATION + xml);
    this.package.declare(part, type);
    return this.relate(sheet, kind, part);
  }

  /** Says that a sheet refers to a part; returns the relation's id. */
  relate(sheet: SheetPart, kind: string, part: string): string {
    return this.package.relate(sheet.part, `${this.#office}/${kind}`, part);
  }

  /** Where a range stands, for a name: 'Thiết lập'!$B$2. */
  static reference(sheet: string, from: string, to: string): string {
    return `${quoteSheet(sheet)}!${from === to ? from : `${from}:${to}`}`;
  }

  /** The workbook as a file; parts that are in `packed` already are not packed again. */
  bytes(packed?: PackedParts): Uint8Array {
    for (const sheet of this.#opened.values())
      this.package.setPieces(sheet.part, () => sheet.pieces(this.strings), sheet.rows.count > MANY_ROWS);
    // What it says of the order of computing is no longer true, and it may be missing.
    for (const { kind, target } of this.package.relations(this.#part))
      if (kind === "calcChain") {
        this.package.remove(target);
        this.package.unrelate(this.#part, target);
      }
    this.workbook.computeOnOpening();
    this.package.set(this.#part, this.workbook.xml());
    if (this.#partOf("sharedStrings") === undefined && this.#opened.size > 0)
      this.#addPart("sharedStrings", "xl/sharedStrings", null);
    this.package.set(this.#stylesPart, this.styles.xml());
    // The texts are known once the sheets have been written.
    this.package.setPieces(this.#stringsPart, () => this.strings.pieces());
    return this.package.bytes(this.#stringsPart, packed);
  }

  #partOf(kind: string): string | undefined {
    return this.package.relations(this.#part).find((relation) => relation.kind === kind)?.target;
  }

  #addPart(kind: "styles" | "sharedStrings", path: string, xml: string | null): string {
    const part = `${path}.xml`;
    if (xml !== null) this.package.set(part, xml);
    this.package.declare(part, `${CONTENT}.${kind}+xml`);
    this.package.relate(this.#part, `${this.#office}/${kind}`, part);
    return part;
  }
}

function blankStyles(namespace: string, unlocked: boolean): string {
  const open = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const free = ' applyProtection="1"><protection locked="0"/></xf>';
  const looks = unlocked
    ? `<cellStyleXfs count="1">${open}${free}</cellStyleXfs><cellXfs count="1">${open} xfId="0"${free}</cellXfs>`
    : "";
  return (
    `${DECLARATION}<styleSheet xmlns="${namespace}">${looks}<cellStyles count="1">` +
    '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** The parts of a workbook without sheets. */
function blankEntries(): Record<string, Uint8Array> {
  const text = (xml: string): Uint8Array => new TextEncoder().encode(DECLARATION + xml);
  return {
    "[Content_Types].xml": text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/></Types>`,
    ),
    "_rels/.rels": text(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": text(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
    ),
  };
}
