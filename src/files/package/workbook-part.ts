/** The part that lists the sheets of a workbook, its names, and how it opens. */
import {
  attributesOf,
  decodeXml,
  encodeXml,
  innerXml,
  putTogether,
  tag,
  takeApart,
  withAttribute,
  type XmlElement,
} from "./xml";
import { inOrder } from "./worksheet-order";

/** Children of workbook in the order that ECMA-376 part 1, 18.2.27 demands. */
export const WORKBOOK_ORDER: readonly string[] = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly xml: string;
}

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without "=". */
  readonly body: string;
  /** Zero-based sheet that it belongs to; absent where it belongs to the workbook. */
  readonly sheet?: number;
}

interface NameEntry extends DefinedName {
  readonly xml: string;
}

export class WorkbookPart {
  readonly #frame: ReturnType<typeof takeApart>;
  readonly #children: Map<string, XmlElement>;
  readonly #others: XmlElement[];
  readonly namespace: string;
  sheets: SheetEntry[];
  #names: NameEntry[];
  /** Names that mean something else now. */
  readonly changedNames = new Set<string>();

  constructor(
    xml: string,
    readonly relationsNamespace: string,
  ) {
    const frame = takeApart(xml);
    const root = attributesOf(frame.open);
    this.namespace = root.get("xmlns") ?? "";
    const open =
      root.get("xmlns:r") === undefined ? frame.open.replace(/>$/, ` xmlns:r="${relationsNamespace}">`) : frame.open;
    this.#frame = { ...frame, open };
    this.#children = new Map(
      frame.children.filter(({ name }) => WORKBOOK_ORDER.includes(name)).map((child) => [child.name, child]),
    );
    this.#others = frame.children.filter(({ name }) => !WORKBOOK_ORDER.includes(name));
    this.sheets = this.#list("sheets").map((sheet): SheetEntry => {
      const attributes = attributesOf(sheet);
      const relation = [...attributes].find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      return { name: attributes.get("name") ?? "", relation, xml: sheet };
    });
    this.#names = this.#list("definedNames").map((name): NameEntry => {
      const attributes = attributesOf(name);
      const sheet = attributes.get("localSheetId");
      return {
        name: attributes.get("name") ?? "",
        body: decodeXml(innerXml(name)),
        xml: name,
        ...(sheet === undefined ? {} : { sheet: Number(sheet) }),
      };
    });
  }

  get names(): readonly DefinedName[] {
    return this.#names;
  }

  indexOf(sheet: string): number {
    return this.sheets.findIndex(({ name }) => name === sheet);
  }

  /** Puts a sheet at a place among the others, at the end where none is given. */
  addSheet(name: string, relation: string, place = this.sheets.length): void {
    const ids = this.sheets.map(({ xml }) => Number(attributesOf(xml).get("sheetId")));
    const xml = tag("sheet", [
      ["name", name],
      ["sheetId", Math.max(0, ...ids) + 1],
      ["r:id", relation],
    ]);
    this.#moveNames((index) => (index >= place ? index + 1 : index));
    this.sheets.splice(place, 0, { name, relation, xml });
  }

  removeSheet(name: string): void {
    const place = this.indexOf(name);
    this.#moveNames((index) => (index === place ? null : index > place ? index - 1 : index));
    this.sheets.splice(place, 1);
    const view = this.#firstView();
    const active = Number(attributesOf(view).get("activeTab") ?? "0");
    if (active >= place && active > 0) this.#setView(withAttribute(view, "activeTab", active - 1));
  }

  /** Gives a name its meaning; null takes it away. */
  setName(name: string, sheet: number | undefined, body: string | null, { hidden = false } = {}): void {
    this.changedNames.add(name);
    const others = this.#names.filter((each) => each.name.toUpperCase() !== name.toUpperCase() || each.sheet !== sheet);
    if (body === null) {
      this.#names = others;
      return;
    }
    const attributes: (readonly [string, string | number])[] = [["name", name]];
    if (sheet !== undefined) attributes.push(["localSheetId", sheet]);
    if (hidden) attributes.push(["hidden", 1]);
    const xml = `${tag("definedName", attributes, ">")}${encodeXml(body)}</definedName>`;
    this.#names = [...others, { name, body, xml, ...(sheet === undefined ? {} : { sheet }) }];
  }

  /** Leaves a sheet without a tab; people can show it again. */
  hide(sheet: string): void {
    this.sheets = this.sheets.map((entry) =>
      entry.name === sheet ? { ...entry, xml: withAttribute(entry.xml, "state", "hidden") } : entry,
    );
  }

  /** The sheet in front when the workbook is opened. */
  activate(sheet: string): void {
    this.#setView(withAttribute(withAttribute(this.#firstView(), "activeTab", this.indexOf(sheet)), "firstSheet", 0));
  }

  /** The program that opens the file computes everything anew. */
  computeOnOpening(): void {
    const before = this.#children.get("calcPr")?.xml ?? "<calcPr/>";
    this.#set("calcPr", withAttribute(before, "fullCalcOnLoad", "1"));
  }

  xml(): string {
    const sheets = this.sheets.map(({ xml }) => xml).join("");
    this.#set("sheets", `<sheets>${sheets}</sheets>`);
    if (this.#names.length === 0) this.#children.delete("definedNames");
    else this.#set("definedNames", `<definedNames>${this.#names.map(({ xml }) => xml).join("")}</definedNames>`);
    const known = inOrder([...this.#children.values()], WORKBOOK_ORDER);
    const first = known.findIndex(({ name }) => WORKBOOK_ORDER.indexOf(name) > WORKBOOK_ORDER.indexOf("workbookPr"));
    const place = first < 0 ? known.length : first;
    return putTogether({
      ...this.#frame,
      children: [...known.slice(0, place), ...this.#others, ...known.slice(place)],
    });
  }

  #set(name: string, xml: string): void {
    this.#children.set(name, { name, xml });
  }

  #list(name: string): string[] {
    const xml = this.#children.get(name)?.xml;
    return xml === undefined ? [] : takeApart(xml).children.map((child) => child.xml);
  }

  #firstView(): string {
    return this.#list("bookViews")[0] ?? "<workbookView/>";
  }

  #setView(view: string): void {
    this.#set("bookViews", `<bookViews>${[view, ...this.#list("bookViews").slice(1)].join("")}</bookViews>`);
  }

  #moveNames(to: (index: number) => number | null): void {
    this.#names = this.#names.flatMap((entry): NameEntry[] => {
      if (entry.sheet === undefined) return [entry];
      const sheet = to(entry.sheet);
      return sheet === null ? [] : [{ ...entry, sheet, xml: withAttribute(entry.xml, "localSheetId", sheet) }];
    });
  }
}
