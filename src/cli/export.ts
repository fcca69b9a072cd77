/** `export --schema S [--decisions D.json] [--as-of DATE] [--period K] --out F.csv|F.json [--replace] [FILES…]`: flat rows for other systems. */
import { settleFiles } from "../app/settle";
import { exportWorkbook } from "../app/export-workbook";
import { exportText, exportRun, type ExportRow } from "../domain/report/export-rows";
import type { Outcome } from "../domain/outcome";
import { renderProblem } from "../messages/render-problem";
import { dayOption, parseArguments, type Arguments } from "./arguments";
import { readDecisions } from "./consolidate";
import { namedFiles, openWorkbook, type NamedFile } from "./input";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";
import { prepareOutput } from "./output";
import { periodOption } from "./period";
import { reportProgress } from "./progress";
import { createReaderFor } from "./reading-threads";

export async function exportCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = parseArguments(args, ["schema", "decisions", "as-of", "period", "out"], ["replace"]);
  const out = parsed.required("out");
  if (!/\.(csv|json)$/i.test(out)) throw new CommandFailed(`--out ${out}: name a file that ends in .csv or .json`);
  const files = await namedFiles(parsed.files);
  const decisions = parsed.option("decisions");
  const inputs = [
    parsed.required("schema"),
    ...(decisions === undefined ? [] : [decisions]),
    ...files.map(({ path }) => path),
  ];
  const output = await prepareOutput(out, inputs, parsed.flag("replace"));
  const rows = await rowsOf(parsed, files, io);
  const text = exportText(rows, /\.csv$/i.test(out) ? "csv" : "json");
  await output.write(new TextEncoder().encode(text));
  if (io.json) io.write(JSON.stringify({ rows: rows.length }));
  else io.write(io.lang === "vi" ? `Đã xuất ${String(rows.length)} dòng.` : `${String(rows.length)} rows written.`);
  return 0;
}

async function rowsOf(parsed: Arguments, files: readonly NamedFile[], io: CommandIo): Promise<readonly ExportRow[]> {
  const got = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new CommandFailed(renderProblem(outcome.problem, io.lang).text);
    return outcome.value;
  };
  const workbook = await openWorkbook(parsed.required("schema"), io);
  if (files.length === 0) return got(await exportWorkbook(workbook, parsed.option("period")));
  const asOf = dayOption(parsed.option("as-of"));
  const decisions = parsed.option("decisions");
  const history = periodOption(parsed);
  const { schema, consolidation } = got(
    await settleFiles(workbook, createReaderFor(files.length), files, {
      ...(decisions === undefined ? {} : { decisions: await readDecisions(decisions) }),
      onProgress: reportProgress(io),
      ...(asOf === undefined ? {} : { asOf }),
      ...(history ? { history } : {}),
    }),
  );
  return exportRun(schema, consolidation);
}
