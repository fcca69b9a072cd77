/** The borderless tables at the head and the foot of the document. */
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { DocumentHead, Signature } from "../domain/report/document-frame";
import { frameLine, rule } from "./pieces";
import { points, twips } from "./styles";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Two cells side by side, without a line around them; widths in millimetres. */
function frameTable(left: readonly Paragraph[], right: readonly Paragraph[], widths: readonly [number, number]): Table {
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({ children, width: { size: twips(width), type: WidthType.DXA } });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths[0]) + twips(widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: BORDERLESS,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

const HEAD_WIDTHS = [66, 99] as const;

/** Millimetres that a letter takes, for a rule as long as the line above it: of 13 pt, and of capitals of 15 pt. */
const MOTTO_LETTER = 2.08;
const PARTY_LETTER = 3.09;

/** Millimetres of a capital letter, of its points: {@link PARTY_LETTER} is 15 of them. */
const CAPITAL = 0.206;

/** A name in as few lines as its cell takes, none much shorter than the others: «ỦY BAN NHÂN DÂN», «TỈNH BẮC KẠN». */
export function evenLines(name: string, width: number, size: number): string[] {
  const most = Math.floor(width / (CAPITAL * size));
  const words = name.split(/\s+/);
  for (let lines = Math.ceil(name.length / most); lines < words.length; lines += 1) {
    for (let room = Math.ceil(name.length / lines); room <= most; room += 1) {
      const laid = words.reduce<string[]>((done, word) => {
        const last = done.at(-1);
        if (last === undefined || `${last} ${word}`.length > room) return [...done, word];
        return [...done.slice(0, -1), `${last} ${word}`];
      }, []);
      if (laid.length <= lines) return laid;
    }
  }
  return words;
}

/** Lines of the office that reports, or of the one above it. */
function nameLines(name: string, size: number, bold = false): Paragraph[] {
  return name === ""
    ? []
    : evenLines(name, HEAD_WIDTHS[0], size).map((line) => frameLine(line, { size: points(size), bold }));
}

/** Who reports, under which number, and the national or party heading. */
export function headTable(head: DocumentHead): Table {
  return head.layout === "party" ? partyHead(head) : stateHead(head);
}

function stateHead({ parent, issuer, number, placeAndDate, draft, above }: DocumentHead): Table {
  const [left, right] = HEAD_WIDTHS;
  const [nation, motto = ""] = above;
  return frameTable(
    [
      ...nameLines(parent, 12),
      ...nameLines(issuer, 12, true),
      rule(left, 26),
      frameLine(number, { size: points(13) }),
      ...draftLine(draft),
    ],
    [
      frameLine(nation, { size: points(12), bold: true }),
      frameLine(motto, { size: points(13), bold: true }),
      rule(right, Math.round(motto.length * MOTTO_LETTER)),
      frameLine(placeAndDate, { size: points(13), italics: true }),
    ],
    HEAD_WIDTHS,
  );
}

function partyHead({ parent, issuer, number, placeAndDate, draft, above }: DocumentHead): Table {
  const [, right] = HEAD_WIDTHS;
  const [party] = above;
  return frameTable(
    [
      ...nameLines(parent, 14),
      ...nameLines(issuer, 14, true),
      frameLine("*", { size: points(14) }),
      frameLine(number, { size: points(14) }),
      ...draftLine(draft),
    ],
    [
      frameLine(party, { size: points(15), bold: true }),
      rule(right, Math.round(party.length * PARTY_LETTER)),
      frameLine(placeAndDate, { size: points(14), italics: true }),
    ],
    HEAD_WIDTHS,
  );
}

function draftLine(draft: string): Paragraph[] {
  return draft === "" ? [] : [frameLine(draft, { size: points(13), bold: true }, { before: 60 })];
}

/** Room for a signature above the name. */
const SIGNING_ROOM = 60 * 20;

/** Who gets it and who signs. */
export function signatureTable({ layout, label, recipients, authority, post, signer }: Signature): Table {
  const party = layout === "party";
  const look = party ? { size: points(14), underline: {} } : { size: points(12), bold: true, italics: true };
  const line = (text: string, run: { size: number }): Paragraph =>
    new Paragraph({ style: "Frame", alignment: "left", children: [new TextRun({ text, ...run })] });
  return frameTable(
    [
      new Paragraph({ style: "Frame", alignment: "left", children: [new TextRun({ text: label, ...look })] }),
      ...recipients.map((text) => line(text, { size: points(party ? 12 : 11) })),
    ],
    [
      ...(authority === "" ? [] : [frameLine(authority, { size: points(14), bold: true })]),
      frameLine(post, { size: points(14), bold: !party }),
      frameLine(signer, { size: points(14), bold: true }, { before: SIGNING_ROOM }),
    ],
    [75, 90],
  );
}
