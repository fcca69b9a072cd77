/** `--period K [--close] [--correct REASON]` of the command line: which period a consolidation is of, and what becomes of it. */
import type { HistoryPreview } from "../app/history-preview";
import type { HistoryWish } from "../app/period-wish";
import { writtenAt } from "../domain/text/written-at";
import { renderProblem } from "../messages/render-problem";
import type { ProblemCode } from "../domain/outcome";
import type { Arguments } from "./arguments";
import { CommandFailed, type CommandIo } from "./io";

/** What the options wish; null where no period is named. @throws CommandFailed */
export function periodOption(parsed: Arguments): HistoryWish | null {
  const period = parsed.option("period");
  const [close, correct] = [parsed.flag("close"), parsed.option("correct")?.trim()];
  if (period === undefined) {
    if (close || correct !== undefined) throw new CommandFailed("--close and --correct go with --period");
    return null;
  }
  if (correct === "") throw new CommandFailed("--correct needs the reason, or the document");
  if (close && correct !== undefined) throw new CommandFailed("--close and --correct exclude each other");
  return { period, close, correct: correct ?? "", written: writtenAt(new Date()) };
}

/** Nothing is written where the period is not in the state that the options speak of. @throws CommandFailed */
export function requirePeriod({ period, closed, closing, wish }: HistoryPreview, { lang }: CommandIo): void {
  const refuse = (code: ProblemCode): never => {
    throw new CommandFailed(renderProblem({ code, retryable: false, params: { period: period.key } }, lang).text);
  };
  const correct = wish.correct ?? "";
  if (closed && correct === "") refuse("period-closed");
  if (!closed && correct !== "") refuse("period-open");
  if (wish.close === true && !closing.includes(period.key)) refuse("period-waiting");
}
