/** The rich workbook open behind the host, its formulas computed. */
import type { Book } from "../../src/workbench/book/book";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { HIDDEN, LIST, richBook } from "./rich-book";

/** The rich workbook with more of what is told apart in reading. */
export async function richExcel(): Promise<Book> {
  const book = await bookFromXlsx(richBook());
  createTestHost({ book, level: 14 });
  await Excel.run(async (context) => {
    const { worksheets, application } = context.workbook;
    worksheets.getItem(LIST).getRange("B1200").format.fill.color = "#FFFF00";
    worksheets.getItem(HIDDEN).getRange("DZ1").format.fill.color = "#FFFF00";
    const legacy = worksheets.getItem(HIDDEN).getRange("B2:C2");
    legacy.values = [["Tæng gi¸ trÞ s¶n xuÊt c«ng nghiÖp", 5]];
    legacy.format.font.name = ".VnTime";
    worksheets.getItem(HIDDEN).protection.protect();
    application.calculate("Full");
    await context.sync();
  });
  return book;
}
