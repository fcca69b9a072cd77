/** `--period K [--close] [--correct REASON]` of the command line: which period a consolidation is of, and up to which day it runs. */
import type { ConsolidationPreview } from "../app/consolidate";
import { readFiles } from "../app/submissions";
import { knownCutOff, parsePeriod, type PeriodChoice } from "../app/history";
import type { PeriodKey } from "../domain/history/period";
import { commonDay } from "../domain/submission/days-named";
import type { Outcome } from "../domain/outcome";
import type { FileWorkbook } from "../files/file-workbook";
import { renderProblem } from "../messages/render-problem";
import type { Arguments } from "./arguments";
import { CommandFailed, type CommandIo } from "./io";

/** The period named, or null. @throws CommandFailed */
export function periodOption(parsed: Arguments, io: CommandIo): PeriodChoice | null {
  const text = parsed.option("period");
  const [close, correct] = [parsed.flag("close"), parsed.option("correct")?.trim()];
  if (text === undefined) {
    if (close || correct !== undefined) throw new CommandFailed("--close and --correct go with --period");
    return null;
  }
  if (correct === "") throw new CommandFailed("--correct needs the reason, or the document");
  if (close && correct !== undefined) throw new CommandFailed("--close and --correct exclude each other");
  const key = valueOf(parsePeriod(text), io);
  return { key, close, correct: correct ?? "", written: writtenNow() };
}

/** Consolidates up to the period's last day: by its rows or the preset, as named, or as all files say. @throws CommandFailed */
export async function runPeriod(
  workbook: FileWorkbook,
  key: PeriodKey,
  asOf: number | undefined,
  run: (asOf: number | undefined) => Promise<Outcome<ConsolidationPreview>>,
  io: CommandIo,
): Promise<Outcome<ConsolidationPreview>> {
  const known = valueOf(await knownCutOff(workbook, key), io);
  if (asOf !== undefined && known !== null && asOf !== known)
    throw new CommandFailed(`--as-of does not agree with period ${key.key}`);
  const day = asOf ?? known;
  if (day !== null) return run(day);
  // A free period: the files have to be read before it is known how long it is.
  const first = await run(undefined);
  if (!first.ok) return first;
  const named = commonDay(readFiles(first.value.input.submissions));
  if (named === null)
    throw new CommandFailed(
      renderProblem({ code: "period-no-day", retryable: false, params: { period: key.key } }, io.lang).text,
    );
  return named === first.value.schema.settings.asOf ? first : run(named);
}

function valueOf<T>(outcome: Outcome<T>, { lang }: CommandIo): T {
  if (!outcome.ok) throw new CommandFailed(renderProblem(outcome.problem, lang).text);
  return outcome.value;
}

/** "14/09/2023 16:05" by the machine's clock. */
function writtenNow(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(now.getDate())}/${two(now.getMonth() + 1)}/${String(now.getFullYear())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
