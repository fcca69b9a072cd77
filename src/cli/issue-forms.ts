/**
 * `issue-forms --schema S --out DIR [--period K] [--as-of D] [--due D] [--units A,B] [--common [--all-rows]] [--previous F]
 * [--replace]`: a form workbook for each unit, or one for all; `--previous` gives the grey columns of earlier figures. Every name is settled before the first file is written; nothing is ever deleted.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { issueOf, prepareForms, type FormDraft, type FormSet } from "../app/issue-forms";
import { isoDay } from "../domain/text/as-of";
import type { FormMeta } from "../domain/form/meta";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { findMeta } from "../domain/form/find-meta";
import { readWorkbook } from "../files/read-workbook";
import { writeForm } from "../files/form-workbook";
import { PackedParts } from "../files/package/packed-parts";
import { renderFinding } from "../messages/render-finding";
import { renderProblem } from "../messages/render-problem";
import { dayOption, parseArguments, type Arguments } from "./arguments";
import { openWorkbook } from "./input";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";
import { prepareOutput } from "./output";
import { WriteAhead } from "./write-ahead";

export async function issueFormsCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = parseArguments(
    args,
    ["schema", "out", "period", "as-of", "due", "units", "previous"],
    ["common", "all-rows", "replace"],
  );
  if (parsed.files.length > 0) throw new CommandFailed(`issue-forms takes no files: ${parsed.files.join(" ")}`);
  const [schemaPath, folder] = [parsed.required("schema"), parsed.required("out")];
  const workbook = await openWorkbook(schemaPath, io);
  const before = parsed.option("previous");
  const previous = before === undefined ? [] : [await readPrevious(before)];
  const prepared = await prepareForms(workbook, { ...wishOf(parsed), previous });
  if (!prepared.ok) throw new CommandFailed(renderProblem(prepared.problem, io.lang).text);
  const set = prepared.value;
  refuseFaults(set, io);
  if (set.drafts.length === 0) throw new CommandFailed("no unit has an indicator to report; nothing was written");
  await makeFolder(folder);
  const outputs = [];
  for (const draft of set.drafts) {
    const path = join(folder, draft.file);
    outputs.push({ draft, path, output: await prepareOutput(path, [schemaPath], parsed.flag("replace")) });
  }
  const issue = issueOf(set, await issuedBefore(outputs.map(({ path }) => path)));
  const forms: IssuedForm[] = [];
  const ahead = new WriteAhead();
  const packed = new PackedParts();
  try {
    for (const { draft, path, output } of outputs) {
      const form = set.build(draft, issue);
      const bytes = writeForm(form, packed);
      await ahead.add(() => output.write(bytes));
      forms.push({ ...named(draft), file: path, id: form.meta.id, rows: form.meta.rows, indicators: draft.codes });
    }
  } finally {
    await ahead.end();
  }
  io.write(io.json ? JSON.stringify(toJson(set, issue, forms)) : toText(set, issue, forms, io));
  return 0;
}

interface IssuedForm {
  readonly unit: string;
  readonly name: string;
  readonly file: string;
  readonly id: string;
  readonly rows: number;
  readonly indicators: readonly string[];
}

function wishOf(parsed: Arguments): Parameters<typeof prepareForms>[1] {
  const [period, units] = [parsed.option("period"), parsed.option("units")];
  const [asOf, due] = [dayOption(parsed.option("as-of")), dayOption(parsed.option("due"), "--due")];
  return {
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(due === undefined ? {} : { due }),
    ...(units === undefined ? {} : { units: units.split(",").flatMap((code) => code.trim() || []) }),
    common: parsed.flag("common"),
    allRows: parsed.flag("all-rows"),
  };
}

/** The workbook with the figures of earlier periods. @throws CommandFailed */
async function readPrevious(path: string): Promise<WorkbookSnapshot> {
  if (!existsSync(path)) throw new CommandFailed(`--previous: there is no file ${path}`);
  const reading = await readWorkbook(basename(path), new Uint8Array(await readFile(path)));
  if (!reading.ok) throw new CommandFailed(`--previous: ${path} cannot be read (${reading.detail})`);
  return reading.workbook;
}

/** A form that carries a fault of the schema carries it into every unit. @throws CommandFailed */
function refuseFaults({ findings }: FormSet, { lang }: CommandIo): void {
  const faults = findings.filter(({ severity }) => severity === "E");
  const [first] = faults;
  if (!first) return;
  const { where, says } = renderFinding(first, lang);
  const more = faults.length > 1 ? ` (+${String(faults.length - 1)})` : "";
  throw new CommandFailed(`${where}: ${says}${more}; put it right in the schema first, nothing was written`);
}

async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  if (existsSync(path) || !existsSync(dirname(path))) return;
  await mkdir(path);
}

/** What earlier forms of the same names say of themselves: the next issue follows them. */
async function issuedBefore(paths: readonly string[]): Promise<FormMeta[]> {
  const found: FormMeta[] = [];
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const reading = await readWorkbook(basename(path), new Uint8Array(await readFile(path)));
    const sheets = reading.ok ? reading.workbook.sheets : [];
    found.push(...sheets.flatMap((sheet) => findMeta(sheet) ?? []));
  }
  return found;
}

function named({ unit }: FormDraft): Pick<IssuedForm, "unit" | "name"> {
  return unit ? { unit: unit.code, name: unit.name } : { unit: "*", name: "" };
}

const NOTHING_TO_REPORT = {
  vi: "không có chỉ tiêu phải báo cáo",
  en: "has no indicator to report",
} as const;

function toJson({ period, fingerprint, without }: FormSet, issue: number, forms: readonly IssuedForm[]): object {
  return {
    period: period.key,
    asOf: isoDay(period.to),
    issue,
    schema: fingerprint,
    forms,
    skipped: without.map(({ code }) => ({ unit: code, why: "no-indicators" })),
  };
}

function toText(
  { period, without }: FormSet,
  issue: number,
  forms: readonly IssuedForm[],
  { lang }: CommandIo,
): string {
  const count = String(forms.length);
  const head =
    lang === "vi"
      ? `Đã lập ${count} biểu, kỳ ${period.key}, phát hành lần ${String(issue)}`
      : `${count} forms written, period ${period.key}, issue ${String(issue)}`;
  const rows = forms.map(({ file, rows: filled }) =>
    lang === "vi" ? `${file}: ${String(filled)} dòng` : `${file}: ${String(filled)} rows`,
  );
  return [head, ...rows, ...without.map(({ code, name }) => `${code} ${name}: ${NOTHING_TO_REPORT[lang]}`)].join("\n");
}
