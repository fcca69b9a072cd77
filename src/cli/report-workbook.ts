/** The workbook with the consolidation and the sheets of its report written into it. */
import { applyChange } from "../app/change";
import type { ConsolidationPreview } from "../app/consolidate";
import { planReportSheets, receiptTimes } from "../app/report-sheets";
import type { Outcome } from "../domain/outcome";
import type { Report } from "../domain/report/report";
import type { FileWorkbook } from "../files/file-workbook";
import { renderProblem } from "../messages/render-problem";
import type { NamedFile } from "./input";
import { CommandFailed, type CommandIo } from "./io";

/** Writes both plans, one after the other. @throws CommandFailed */
export async function writeSheets(
  workbook: FileWorkbook,
  preview: ConsolidationPreview,
  report: Report,
  files: readonly NamedFile[],
  io: CommandIo,
): Promise<void> {
  const got = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new CommandFailed(renderProblem(outcome.problem, io.lang).text);
    return outcome.value;
  };
  got(await applyChange(workbook, preview.change));
  const times = receiptTimes(files, new Date(), report.profile.due);
  got(await applyChange(workbook, got(await planReportSheets(workbook, report, preview, times))));
}
