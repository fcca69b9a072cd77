/**
 * `report --schema schema.xlsx [--decisions D.json] [--as-of DATE] [--period K] [--draft] [--report-lang vi|en]
 * [--send-back DIR] [--out F.docx] [--out F.xlsx] [--replace] FILES…`: what is refused writes nothing and exits 2.
 */
import { settleFiles, type SettledRun } from "../app/settle";
import { reportOfRun } from "../app/report";
import type { Consolidation } from "../domain/consolidate/consolidation";
import { paragraphOf, type Report } from "../domain/report/report";
import { writtenAt } from "../domain/text/written-at";
import { renderProblem } from "../messages/render-problem";
import { findingTitle, isFindingCode, renderFinding } from "../messages/render-finding";
import type { ReportLang } from "../domain/schema/office-profile";
import { buildDocument } from "../domain/report/document";
import { dayOption, parseArguments } from "./arguments";
import { pathsOf, printUnjudged, readDecisions } from "./consolidate";
import { namedFiles, openWorkbook } from "./input";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";
import { consolidationJson } from "./json";
import { writeJson } from "./write-json";
import { periodOption } from "./period";
import { reportProgress } from "./progress";
import { createReaderFor } from "./reading-threads";
import { reportJson } from "./report-json";
import { writeSheets } from "./report-workbook";
import { requireFolder, writeSlips } from "./send-back";
import { refuseObstacle } from "./output";
import { reportOutputs } from "./report-outputs";
import { namesOf } from "./text";

export async function reportCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = parseArguments(
    args,
    ["schema", "decisions", "as-of", "period", "out", "send-back", "report-lang"],
    ["draft", "replace"],
  );
  const lang = langOption(parsed.option("report-lang"));
  const schemaPath = parsed.required("schema");
  const decisionsPath = parsed.option("decisions");
  const files = await namedFiles(parsed.files);
  const inputs = [
    schemaPath,
    ...(decisionsPath === undefined ? [] : [decisionsPath]),
    ...files.map(({ path }) => path),
  ];
  const outputs = await reportOutputs(parsed.every("out"), inputs, parsed.flag("replace"));
  const slips = parsed.option("send-back");
  if (slips !== undefined) await requireFolder(slips);
  const workbook = await openWorkbook(schemaPath, io);
  if (outputs.xlsxPath !== undefined) refuseObstacle(workbook.bytes(), outputs.xlsxPath);
  const asOf = dayOption(parsed.option("as-of"));
  const history = periodOption(parsed);
  const outcome = await settleFiles(workbook, createReaderFor(files.length), files, {
    ...(decisionsPath === undefined ? {} : { decisions: await readDecisions(decisionsPath) }),
    onProgress: reportProgress(io),
    readAt: writtenAt(new Date()),
    ...(asOf === undefined ? {} : { asOf }),
    ...(history ? { history } : {}),
  });
  if (!outcome.ok) {
    if (outcome.problem.code === "as-of-missing" && io.json) await printUnjudged(workbook, files, io);
    throw new CommandFailed(renderProblem(outcome.problem, io.lang).text);
  }
  const { schema, consolidation } = outcome.value;
  const report = reportOfRun(outcome.value, {
    draft: parsed.flag("draft"),
    words: findingWords(outcome.value),
    ...(lang === undefined ? {} : { lang }),
  });
  if (io.json)
    writeJson(io, {
      ...consolidationJson(schema.settings, withMissing(consolidation, report), pathsOf(files)),
      ...reportJson(report),
    });
  if (report.refused) {
    const how = report.refused.code === "open-questions" ? " (--draft)" : "";
    if (!io.json) throw new CommandFailed(`${report.refused.text}${how}`);
    return 2;
  }
  if (outputs.docx) {
    const { renderWord } = await import("../word/render");
    await outputs.docx.write(await renderWord(buildDocument(report), report.profile.issuer));
  }
  if (outputs.xlsx) {
    await writeSheets(workbook, outcome.value, report, io);
    await outputs.xlsx.write(workbook.bytes());
  }
  if (slips !== undefined) await writeSlips(slips, report, inputs, parsed.flag("replace"));
  if (!io.json) io.write(paragraphOf(report).join("\n"));
  return consolidation.findings.some(({ severity }) => severity === "E") ? 1 : 0;
}

/** The language of the report where the command names one. @throws CommandFailed */
function langOption(text: string | undefined): ReportLang | undefined {
  if (text === undefined || text === "vi" || text === "en") return text;
  throw new CommandFailed(`--report-lang ${text}: it takes vi or en`);
}

/** What is asked about causes stands among the other findings. */
function withMissing(consolidation: Consolidation, { missing }: Report): Consolidation {
  return missing.length === 0 ? consolidation : { ...consolidation, findings: [...consolidation.findings, ...missing] };
}

/** Notes stand in the document, in its language. */
function findingWords({ schema }: SettledRun): Parameters<typeof reportOfRun>[1]["words"] {
  const names = namesOf(schema);
  return {
    title: (code, lang) => (isFindingCode(code) ? findingTitle(code, lang) : code),
    text: (finding, lang) => renderFinding(finding, lang, names).says,
  };
}
