/** Heights for rows of wrapped text, from the width of the columns and the size of the font. */
import { isFormula } from "../../domain/plan/plan";
import { isFormer, type Content } from "./sheet-rows";
import { STANDARD_WIDTH, type SheetPart } from "./sheet-part";
import type { StyleTable } from "./style-table";

/** Share of a line's height that lines stand apart. */
const LINE = 1.28;
const MARGIN = 2;

/** Gives each row of wrapped text the points it needs; the program that opens the file may fit it better. */
export function fitRows(sheet: SheetPart, styles: StyleTable, top: number, bottom: number): void {
  const sizes = new Map<number, ReturnType<StyleTable["measures"]>>();
  for (let number = top; number <= bottom; number += 1) {
    const row = sheet.rows.find(number);
    if (!row) continue;
    let points = 0;
    row.looks.forEach((look, column) => {
      if (look === undefined) return;
      let measures = sizes.get(look);
      if (!measures) sizes.set(look, (measures = styles.measures(look)));
      const text = textOf(row.content(column));
      const info = sheet.findColumn(column);
      if (!measures.wrap || text === "" || info?.get("hidden") === "1") return;
      const width = Number(info?.get("width") ?? STANDARD_WIDTH);
      // Letters of a text are narrower than the figures that a column's width counts in.
      const room = Math.max(1, (width - 1) * (11 / measures.size) * (measures.bold ? 1.08 : 1.18));
      points = Math.max(points, linesOf(text, room) * measures.size * LINE + MARGIN);
    });
    if (points > 0) {
      row.attributes.set("ht", String(Math.min(409, Math.round(points * 4) / 4)));
      row.attributes.set("customHeight", "1");
    }
  }
}

function textOf(content: Content | undefined): string {
  if (content === undefined || isFormer(content) || typeof content === "boolean") return "";
  if (isFormula(content)) return content.shows === undefined ? "" : String(content.shows);
  return String(content);
}

/** Lines of a text broken between words at a number of characters. */
function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > room) {
        count += 1;
        used = word.length;
      } else used += (used > 0 ? 1 : 0) + word.length;
      // A word longer than the column is broken within itself.
      while (used > room) {
        count += 1;
        used -= room;
      }
    }
    return lines + count;
  }, 0);
}
