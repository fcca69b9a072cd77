/** Notes about the figures: a line a kind, each file and sheet named once however many of its cells it speaks of. */
import type { ReportNote } from "../../../src/domain/report/notes";
import { noteLines } from "../../../src/domain/report/quality";
import { fakeReport } from "../../taskpane/fake/fake-report";

test("several cells of one target stand behind its name once, by file and sheet", () => {
  const report = fakeReport(true);
  const [row] = report.rows;
  const indicator = row?.indicator.code ?? "";
  const note = (file: string | null, cell: string | null): ReportNote => ({
    ...{ code: "row-conflict", indicator, file, sheet: file === null ? null : "Biểu", cell, text: "" },
  });
  const notes = [note("a.xlsx", "E5"), note("a.xlsx", "E13"), note("b.xlsx", "D7"), note(null, null)];
  const titles = new Map([["row-conflict", "Cùng chỉ tiêu, khác số"]]);
  expect(noteLines({ ...report, notes, titles })).toEqual([
    `Cùng chỉ tiêu, khác số (04): ${row?.indicator.name ?? ""} (tệp a.xlsx, trang Biểu, ô E5, ô E13; tệp b.xlsx, trang Biểu, ô D7).`,
  ]);
});
