/** Sheet `Điều chỉnh` (history.md 3): one row an amended cell of the schema, with its document. May be typed by a person. */
import { cellName } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import type { Amendment } from "../history/amendment";
import { headingColumns } from "../schema/sheet-columns";
import { parseDay } from "../text/as-of";
import { parseWrittenAt } from "../text/written-at";
import { cleanText, foldKey } from "../text/fold";

export const AMENDMENT_SHEET = "Điều chỉnh";

export const AMENDMENT_COLUMNS = {
  indicator: "Mã",
  field: "Mục",
  old: "Giá trị cũ",
  new: "Giá trị mới",
  effective: "Hiệu lực từ ngày",
  document: "Văn bản",
  documentDate: "Ngày văn bản",
  reason: "Lý do",
  written: "Ghi lúc",
} as const;
export type AmendmentColumn = keyof typeof AMENDMENT_COLUMNS;

/** The amendments on the sheet; a row without an effective day takes its document's. */
export function readAmendmentSheet(sheet: SheetSnapshot | null): Amendment[] {
  if (!sheet) return [];
  const { row: heading, columns } = headingColumns(sheet);
  const column = (key: AmendmentColumn): number => columns.get(foldKey(AMENDMENT_COLUMNS[key])) ?? -1;
  const amendments: Amendment[] = [];
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const value = (key: AmendmentColumn): string | number | boolean | null => {
      const cell = cellAt(sheet, row, column(key))?.value ?? null;
      return typeof cell === "object" ? null : cell;
    };
    const text = (key: AmendmentColumn): string => cleanText(cellText(cellAt(sheet, row, column(key))));
    const day = (key: AmendmentColumn): number | null => {
      const cell = value(key);
      return typeof cell === "number" ? cell : parseDay(text(key));
    };
    const effective = day("effective") ?? day("documentDate");
    if (text("indicator") === "" && text("field") === "") continue;
    amendments.push({
      indicator: text("indicator"),
      field: text("field"),
      old: value("old"),
      new: value("new"),
      effective,
      document: text("document"),
      documentDate: day("documentDate"),
      reason: text("reason"),
      written: typeof value("written") === "number" ? Number(value("written")) : parseWrittenAt(text("written")),
      cell: cellName(row, Math.max(0, column("indicator"))),
    });
  }
  return amendments;
}
