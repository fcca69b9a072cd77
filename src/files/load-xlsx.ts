/** Bytes of an .xlsx → the writing library's workbook, ready to be changed and saved again. */
import { Workbook, type Fill, type Style } from "@cj-tech-master/excelts";

/** Loads a workbook so that saving it gives a file that Excel opens. @throws where the bytes are no .xlsx. */
export async function loadXlsx(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow({ includeEmpty: true }, (row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        mendFill(cell.style);
      });
    });
    for (const { rules } of sheet.conditionalFormattings) for (const { style } of rules) if (style) mendFill(style);
  }
  return workbook;
}

/** <patternFill/> names no pattern: the library would save it as "undefined", which Excel takes for a damaged file. */
function mendFill(style: Partial<Style>): void {
  const fill = style.fill as (Omit<Partial<Fill>, "pattern"> & { pattern?: string; bgColor?: unknown }) | undefined;
  if (fill?.type !== "pattern" || fill.pattern !== undefined) return;
  fill.pattern = fill.bgColor === undefined ? "none" : "solid";
}
