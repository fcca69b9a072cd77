/** Heights for rows of wrapped text, from the width of the columns and the size of the font. */
import { isFormula, plainText } from "../../domain/plan/cell";
import { linesOf, pointsOf, roomOf } from "../../domain/text/lines";
import { isFormer, type Content } from "./sheet-rows";
import { STANDARD_WIDTH, type SheetPart } from "./sheet-part";
import type { StyleTable } from "./style-table";

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
      const room = roomOf(width, measures.size, measures.bold);
      points = Math.max(points, pointsOf(linesOf(text, room), measures.size));
    });
    if (points > 0) {
      row.attributes.set("ht", String(points));
      row.attributes.set("customHeight", "1");
    }
  }
}

function textOf(content: Content | undefined): string {
  if (content === undefined || isFormer(content) || typeof content === "boolean") return "";
  if (isFormula(content)) return content.shows === undefined ? "" : String(content.shows);
  return plainText(content);
}
