/** `consolidate --schema schema.xlsx [--decisions D.json] [--as-of DATE] [--period K [--close] [--correct REASON]] [--out out.xlsx [--replace]] [--keep-sources] [--without-earlier] FILES…` */
import { findingTitle, isFindingCode } from "../messages/render-finding";
import { readFile } from "node:fs/promises";
import { applyChange } from "../app/change";
import { columnQuestions } from "../app/column-questions";
import { loadSchema } from "../app/load-schema";
import { consolidateUnjudged } from "../app/unjudged";
import { planRun } from "../app/consolidate";
import { settleFiles, type SettledRun } from "../app/settle";
import { parseDecisions } from "../domain/consolidate/decisions";
import type { Decision } from "../domain/consolidate/decision";
import type { FileWorkbook } from "../files/file-workbook";
import { keepingProblem } from "../messages/ui/keep-sources";
import { CONSOLIDATE } from "../messages/ui/consolidate";
import type { NamedDay } from "../domain/outcome";
import { isoDay } from "../domain/text/as-of";
import { writtenAt } from "../domain/text/written-at";
import type { Lang } from "../messages/lang";
import { renderProblem } from "../messages/render-problem";
import { dayOption, parseArguments } from "./arguments";
import { namedFiles, openWorkbook, type NamedFile } from "./input";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";
import { consolidationJson, unjudgedJson } from "./json";
import { prepareOutput, refuseObstacle, type Output } from "./output";
import { periodOption, requirePeriod } from "./period";
import { reportProgress } from "./progress";
import { createReaderFor } from "./reading-threads";
import { writeJson } from "./write-json";
import { countLine, fileLines, findingLines, namesOf } from "./text";

export async function consolidateCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = parseArguments(
    args,
    ["schema", "decisions", "as-of", "out", "period", "correct"],
    ["keep-sources", "without-earlier", "replace", "close"],
  );
  const schemaPath = parsed.required("schema");
  const files = await namedFiles(parsed.files);
  const out = parsed.option("out");
  const decisionsPath = parsed.option("decisions");
  const inputs = [
    schemaPath,
    ...(decisionsPath === undefined ? [] : [decisionsPath]),
    ...files.map(({ path }) => path),
  ];
  const output = out === undefined ? null : await prepareOutput(out, inputs, parsed.flag("replace"));
  const workbook = await openWorkbook(schemaPath, io);
  if (out !== undefined) refuseObstacle(workbook.bytes(), out);
  const asOf = dayOption(parsed.option("as-of"));
  const history = periodOption(parsed);
  const outcome = await settleFiles(workbook, createReaderFor(files.length), files, {
    ...(decisionsPath === undefined ? {} : { decisions: await readDecisions(decisionsPath) }),
    onProgress: reportProgress(io),
    readAt: writtenAt(new Date()),
    ...(asOf === undefined ? {} : { asOf }),
    ...(history ? { history } : {}),
    ...(parsed.flag("keep-sources") ? { keepSources: true } : {}),
    ...(parsed.flag("without-earlier") ? { keepEarlier: false } : {}),
  });
  if (!outcome.ok) {
    if (outcome.problem.code === "as-of-missing" && io.json) await printUnjudged(workbook, files, io);
    const { text } = renderProblem(outcome.problem, io.lang);
    throw new CommandFailed(
      outcome.problem.code === "as-of-missing" ? `${text} ${howToName(outcome.problem.days ?? [], io.lang)}` : text,
    );
  }
  const { sources } = outcome.value;
  if (sources.over !== null && parsed.flag("keep-sources"))
    throw new CommandFailed(`--keep-sources: ${keepingProblem(sources, io.lang)}`);
  if (outcome.value.history) requirePeriod(outcome.value.history, io);
  if (output) await writeResult(workbook, outcome.value, output, io);
  print(outcome.value, files, io);
  return outcome.value.consolidation.findings.some(({ severity }) => severity === "E") ? 1 : 0;
}

/** Figures are not held back because the day of their verdicts is not known. */
export async function printUnjudged(workbook: FileWorkbook, files: readonly NamedFile[], io: CommandIo): Promise<void> {
  const loaded = await loadSchema(workbook);
  if (!loaded.ok) return;
  const { schema } = loaded.value;
  const read = await consolidateUnjudged(schema, createReaderFor(files.length), files);
  if (read) writeJson(io, unjudgedJson(schema.settings, read.consolidation, pathsOf(files)));
}

/** Each file's path as it was named, by the name it goes by. */
export function pathsOf(files: readonly NamedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ name, path }) => [name, path]));
}

/** The decisions of a file, in place of those that the workbook keeps. @throws CommandFailed */
export async function readDecisions(path: string): Promise<readonly Decision[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandFailed(`${path}: cannot be read`);
  });
  const decisions = parseDecisions(text);
  if (!decisions) throw new CommandFailed(`${path} is no list of decisions`);
  return decisions.map((decision) =>
    decision.code !== undefined && isFindingCode(decision.code)
      ? { ...decision, rule: findingTitle(decision.code, "vi") }
      : decision,
  );
}

async function writeResult(workbook: FileWorkbook, run: SettledRun, output: Output, io: CommandIo): Promise<void> {
  const planned = await planRun(run);
  const applied = planned.ok ? await applyChange(workbook, planned.value.change) : planned;
  if (!applied.ok) throw new CommandFailed(renderProblem(applied.problem, io.lang).text);
  await output.write(workbook.bytes());
}

function print(run: SettledRun, files: readonly NamedFile[], io: CommandIo): void {
  const { schema, consolidation } = run;
  if (io.json) {
    const questions = columnQuestions(run);
    writeJson(io, consolidationJson(schema.settings, consolidation, pathsOf(files), questions));
    return;
  }
  const { files: summaries, findings, counts } = consolidation;
  const lines = [
    ...fileLines(summaries),
    ...findingLines(findings, io.lang, namesOf(schema)),
    consolidation.values.length > 0
      ? countLine(counts, schema.settings, io.lang)
      : CONSOLIDATE[io.lang].nothingRead(summaries.length),
  ];
  io.write(lines.join("\n"));
}

/** The option as it would be typed, with the day that most files name. */
function howToName(days: readonly NamedDay[], lang: Lang): string {
  const most = [...days].sort((a, b) => b.files - a.files)[0];
  const written = lang === "vi" ? "NĂM-THÁNG-NGÀY" : "YYYY-MM-DD";
  const option = `--as-of ${most === undefined ? written : isoDay(most.day)}`;
  return lang === "vi" ? `Trên dòng lệnh, ghi: ${option}` : `On the command line: ${option}`;
}
