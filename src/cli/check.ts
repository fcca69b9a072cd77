/** `check --schema schema.xlsx FILES…`: validates submissions, each by itself and against each other. */
import { checkFiles } from "../app/check-workbook";
import { loadSchema } from "../app/load-schema";
import { renderProblem } from "../messages/render-problem";
import { parseArguments } from "./arguments";
import { namedFiles, openWorkbook } from "./input";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";
import { fileJson, findingJson } from "./json";
import { reportProgress } from "./progress";
import { createReaderFor } from "./reading-threads";
import { fileLines, findingLines, namesOf } from "./text";

export async function checkCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = parseArguments(args, ["schema"]);
  const workbook = await openWorkbook(parsed.required("schema"), io);
  const loaded = await loadSchema(workbook);
  if (!loaded.ok) throw new CommandFailed(renderProblem(loaded.problem, io.lang).text);
  const files = await namedFiles(parsed.files);
  if (files.length === 0) throw new CommandFailed("no files named to check");
  const report = await checkFiles(workbook, createReaderFor(files.length), files, { onProgress: reportProgress(io) });
  if (!report.ok) throw new CommandFailed(renderProblem(report.problem, io.lang).text);
  const { findings, checked, files: summaries } = report.value;
  const all = [...loaded.value.findings, ...findings];
  if (io.json) {
    const paths = new Map(files.map(({ name, path }) => [name, path]));
    const { cells, rules } = checked;
    io.write(
      JSON.stringify({
        files: summaries.map((file) => fileJson(file, paths)),
        findings: all.map(findingJson),
        checked: { cells, rules, sheets: checked.sheets.length },
      }),
    );
  } else {
    const lines = [...fileLines(summaries), ...findingLines(all, io.lang, namesOf(loaded.value.schema))];
    io.write(lines.join("\n"));
  }
  return all.some(({ severity }) => severity === "E") ? 1 : 0;
}
