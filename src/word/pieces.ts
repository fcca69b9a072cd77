/** Paragraphs that stand around the text: single lines of a frame, and rules, which are borders of a paragraph. */
import { BorderStyle, Paragraph, TextRun, type IRunOptions } from "docx";
import { twips } from "./styles";

/** A line of heading or signature in the middle of its cell. */
export function frameLine(
  text: string,
  run: IRunOptions,
  spacing: { before?: number; after?: number } = {},
): Paragraph {
  return new Paragraph({ style: "Frame", spacing, children: [new TextRun({ text, ...run })] });
}

/** A rule of so many millimetres in the middle of `width`. */
export function rule(width: number, length: number): Paragraph {
  const side = twips((width - length) / 2);
  return new Paragraph({
    style: "Frame",
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: 60, after: 60, line: 60, lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
}
