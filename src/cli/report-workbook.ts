/** The workbook with the consolidation and the sheets of its report written into it. */
import { applyChange } from "../app/change";
import { planRun } from "../app/consolidate";
import { planReportSheets } from "../app/report-sheets";
import type { SettledRun } from "../app/settle";
import type { Outcome } from "../domain/outcome";
import type { Report } from "../domain/report/report";
import type { FileWorkbook } from "../files/file-workbook";
import { renderProblem } from "../messages/render-problem";
import { CommandFailed, type CommandIo } from "./io";

/** Writes both plans, one after the other. @throws CommandFailed */
export async function writeSheets(
  workbook: FileWorkbook,
  run: SettledRun,
  report: Report,
  io: CommandIo,
): Promise<void> {
  const got = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new CommandFailed(renderProblem(outcome.problem, io.lang).text);
    return outcome.value;
  };
  got(await applyChange(workbook, got(await planRun(run)).change));
  got(await applyChange(workbook, got(await planReportSheets(workbook, report))));
}
