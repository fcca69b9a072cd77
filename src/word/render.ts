/**
 * The Word file of a report. The only folder that names the library; loaded when the first document is made. It adds no
 * word of its own, no picture and nothing from outside.
 */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ISectionOptions,
} from "docx";
import type { Annex, ReportDocument } from "../domain/report/document";
import type { Block } from "../domain/report/document-blocks";
import { headTable, signatureTable } from "./frame";
import { frameLine, rule } from "./pieces";
import { points, stylesOf, twips } from "./styles";
import { dataTable } from "./table";

/** A4, in millimetres. */
const PAPER = { width: twips(210), height: twips(297) };
const MARGINS = {
  top: twips(20),
  bottom: twips(20),
  left: twips(30),
  right: twips(15),
  header: twips(10),
  footer: twips(10),
};
const TEXT_WIDTH = 165;

/** The bytes of the .docx. */
export async function renderWord(document: ReportDocument, creator: string): Promise<Uint8Array> {
  const { layout, lang } = document.head;
  const file = new Document({
    creator,
    lastModifiedBy: creator,
    title: document.abstract,
    styles: stylesOf(layout, lang),
    features: { updateFields: false },
    sections: [textSection(document), ...document.annexes.map((annex) => annexSection(annex, layout))],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

type Section = Pick<ISectionOptions, "properties" | "headers" | "footers" | "children">;

function textSection({ head, title, abstract, blocks, signature }: ReportDocument): Section {
  const party = head.layout === "party";
  return {
    properties: {
      titlePage: true,
      page: { size: { ...PAPER, orientation: PageOrientation.PORTRAIT }, margin: MARGINS },
    },
    ...pageNumbers(party),
    children: [
      headTable(head),
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: title })] }),
      frameLine(abstract, { size: points(14), bold: true }),
      party ? frameLine("-----", { size: points(14) }, { after: 120 }) : rule(TEXT_WIDTH, 60),
      ...blocks.flatMap((block, at) => renderBlock(block, blocks[at - 1], at === blocks.length - 1)),
      signatureTable(signature),
    ],
  };
}

function annexSection({ label, title, belongsTo, table }: Annex, layout: ReportDocument["head"]["layout"]): Section {
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...PAPER, orientation: PageOrientation.LANDSCAPE },
        margin: MARGINS,
        pageNumbers: { start: 1 },
      },
    },
    ...pageNumbers(layout === "party"),
    children: [
      frameLine(label, { size: points(14), bold: true }),
      frameLine(title, { size: points(14), bold: true }),
      frameLine(belongsTo, { size: points(14), italics: true }, { after: 120 }),
      dataTable(table),
    ],
  };
}

function italic(text: string): IRunOptions {
  return { text, italics: true };
}

/** In the middle of the top margin, not on the first page. */
function pageNumbers(party: boolean): Pick<Section, "headers" | "footers"> {
  const number = new Paragraph({
    style: "Frame",
    children: [new TextRun({ children: [PageNumber.CURRENT], size: points(party ? 14 : 13) })],
  });
  const nothing = (): Paragraph => new Paragraph({ style: "Frame" });
  return {
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [nothing()] }) },
    footers: { default: new Footer({ children: [nothing()] }), first: new Footer({ children: [nothing()] }) },
  };
}

/** `isLast` stays on a page with the signature: no page has a signature alone. */
function renderBlock(
  block: Block,
  before: Block | undefined,
  isLast: boolean,
): (Paragraph | ReturnType<typeof dataTable>)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun({ text: block.text })],
        }),
      ];
    case "text":
      return [
        new Paragraph({
          // A line that leads to a list or table does not stay behind on another page.
          keepNext: block.text.endsWith(":") || isLast,
          keepLines: isLast,
          // A table has no air of its own.
          ...(before?.kind === "table" ? { spacing: { before: 120 } } : {}),
          ...(block.look === "to"
            ? { alignment: "center", indent: { firstLine: 0 }, spacing: { before: 120, after: 120 } }
            : {}),
          children: [new TextRun(block.look === "basis" ? italic(block.text) : block.text)],
        }),
      ];
    case "table":
      return [dataTable(block.table)];
  }
}
