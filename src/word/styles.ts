/** The styles of the document: NĐ 30/2020 for state bodies, Hướng dẫn 05-HD/VPTW for party committees. */
import { AlignmentType, LineRuleType, type IStylesOptions } from "docx";
import type { ReportLang, ReportLayout } from "../domain/schema/office-profile";

export const FONT = "Times New Roman";
/** The font in all four slots: Word asks another one for each kind of letters. */
export const FONTS = { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT };
const TAGS: Readonly<Record<ReportLang, string>> = { vi: "vi-VN", en: "en-GB" };

/** Half points. */
export const points = (size: number): number => size * 2;
/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const FIRST_LINE = twips(10);

/** All styles of the document. */
export function stylesOf(layout: ReportLayout, lang: ReportLang): IStylesOptions {
  const language = { value: TAGS[lang], eastAsia: TAGS[lang], bidirectional: TAGS[lang] };
  const party = layout === "party";
  const heading = (level: 0 | 1 | 2) => ({
    run: { size: points(14), bold: true, italics: false, color: "000000", font: FONTS, language },
    paragraph: {
      alignment: AlignmentType.BOTH,
      keepNext: true,
      outlineLevel: level,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: 120, after: 60, line: 264, lineRule: LineRuleType.AUTO },
    },
  });
  return {
    default: {
      document: {
        run: { font: FONTS, size: points(14), color: "000000", language },
        paragraph: {
          alignment: AlignmentType.BOTH,
          indent: { firstLine: FIRST_LINE },
          spacing: party
            ? { before: 0, after: 120, line: 18 * 20, lineRule: LineRuleType.EXACT }
            : { before: 0, after: 120, line: 264, lineRule: LineRuleType.AUTO },
        },
      },
      title: {
        run: { size: points(party ? 15 : 14), bold: true, color: "000000", font: FONTS, language },
        paragraph: { alignment: AlignmentType.CENTER, indent: { firstLine: 0 }, spacing: { before: 240, after: 0 } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
    },
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, run: { font: FONTS, size: points(14), language } },
      {
        id: "Cell",
        name: "O bang",
        basedOn: "Normal",
        run: { size: points(11) },
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO },
        },
      },
      {
        id: "Frame",
        name: "Khung",
        basedOn: "Normal",
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        },
      },
    ],
  };
}
