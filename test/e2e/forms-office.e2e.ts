/**
 * Forms through another program: the sample's forms are filled in, opened by LibreOffice, saved as .xlsx, .xls, .ods and .csv, and
 * read back with the same figures for the same unit and day. Needs soffice on the path. Ends with "N passed, N failed".
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { loadSchema } from "../../src/app/load-schema";
import { parseRowId } from "../../src/domain/form/columns";
import { cellText, type WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import type { PlanStep } from "../../src/domain/plan/plan";
import type { Indicator, Schema } from "../../src/domain/schema/types";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { columnOf, DAY, read, type Rows } from "../support/issued-form";
import { value } from "../support/value";
import { check, convert, finish, makeProfile, same } from "./office";

const SAMPLE = join("test", "fixtures", "pacnam-2023", "schema.xlsx");
/** As LibreOffice's dialog writes a .csv: commas, quotes where they are needed, UTF-8, cells as they are shown. */
const FORMATS: Readonly<Record<string, string>> = {
  xlsx: "xlsx",
  xls: "xls",
  ods: "ods",
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
};
/** Of the target: what units report; now and then a word in its place. */
const SHARES = [0.54, 1, 0.875, 1.2, "Chưa đến kỳ", 0];

interface Filled {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly inputs: number;
}

/** The forms of all units, with a figure or a word in every input of one. */
async function filledForms(): Promise<{ readonly schema: Schema; readonly forms: readonly Filled[] }> {
  const opened = value(await openFileWorkbook("schema.xlsx", new Uint8Array(readFileSync(SAMPLE))));
  const set = value(await prepareForms(opened, { period: "2023-9T", asOf: DAY }));
  const { schema } = value(await loadSchema(opened));
  const forms: Filled[] = [];
  for (const draft of set.drafts) {
    const bytes = writeForm(set.build(draft, issueOf(set)));
    const steps = fillSteps(await snapshotOf(draft.file, bytes), schema);
    forms.push({ file: draft.file, bytes: await applyPlanToFile(bytes, { title: "", steps }), inputs: steps.length });
  }
  return { schema, forms };
}

async function snapshotOf(file: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook(file, bytes);
  if (!reading.ok) throw new Error(`${file}: ${reading.detail}`);
  return reading.workbook;
}

function fillSteps({ sheets: [page] }: WorkbookSnapshot, { indicators }: Schema): PlanStep[] {
  const byCode = new Map(indicators.map((each) => [each.code, each]));
  const rows = (page?.rows ?? []) as Rows;
  const [actual, count, whole, check] = (["#th", "#ts", "#ms", "#xem"] as const).map((key) => columnOf(rows, key));
  const steps: PlanStep[] = [];
  let next = 0;
  const write = (top: number, left: number | undefined, cell: string | number): void => {
    steps.push({ kind: "write", sheet: page?.name ?? "", top, left: left ?? 0, cells: [[cell]] });
  };
  for (const [top, row] of rows.entries()) {
    const { code, part } = parseRowId(cellText(row[0] ?? null));
    const indicator = byCode.get(code);
    if (top < 9 || !indicator || cellText(row[check ?? 0] ?? null) === "") continue;
    const share = SHARES[next++ % SHARES.length] ?? 0;
    if (row[actual ?? 0]?.formula !== undefined) {
      write(top, count, 1234);
      write(top, whole, 2468);
    } else if (indicator.method === "milestone") write(top, actual, "Chưa đạt");
    else write(top, actual, typeof share === "string" && part === null ? share : figureOf(indicator, part, share));
  }
  return steps;
}

/** With no more decimals than the cell shows: a .csv holds what is shown, and what is typed beyond that is gone with it. */
function figureOf({ target, decimals }: Indicator, part: number | null, share: number | string): number {
  const meant = target.parts[(part ?? 1) - 1]?.value ?? 54;
  return Number((meant * (typeof share === "number" ? share : 1)).toFixed(decimals ?? 2));
}

function differences(schema: Schema, before: WorkbookSnapshot, after: WorkbookSnapshot): string[] {
  const [was, now] = [read(schema, before), read(schema, after)];
  const problems = [...was.figures].flatMap(([code, figure]) => {
    const [meant, stands] = [figure, now.figures.get(code)].map((each) => [each].flat());
    const equal = meant?.length === stands?.length && meant?.every((each, at) => same(each, stands?.[at]));
    return equal === true ? [] : [`${after.name} ${code}: reads ${String(stands)}, should be ${String(meant)}`];
  });
  if (now.figures.size !== was.figures.size) problems.push(`${after.name}: ${String(now.figures.size)} rows`);
  if (String(now.file.units) !== String(was.file.units)) problems.push(`${after.name}: unit ${String(now.file.units)}`);
  const days = [was, now].map(({ file }) => file.sheets.find(({ form }) => form)?.asOf?.day);
  if (days[0] !== days[1] || days[0] === undefined) problems.push(`${after.name}: day ${days.join(", ")}`);
  // What a .csv holds is text, and is read by its rules.
  const byFormat = after.name.endsWith(".csv") ? ["W number-as-text"] : [];
  const heavy = ({ weights }: typeof now): string =>
    [...new Set(weights.filter((each) => !each.startsWith("I") && !byFormat.includes(each)))].sort().join(", ");
  if (heavy(was) !== heavy(now)) problems.push(`${after.name}: finds ${heavy(now)} instead of ${heavy(was)}`);
  return problems;
}

async function main(): Promise<void> {
  makeProfile();
  const { schema, forms } = await filledForms();
  const inputs = forms.reduce((sum, form) => sum + form.inputs, 0);
  console.log(`   ${String(forms.length)} forms, ${String(inputs)} inputs filled`);
  const before = new Map<string, WorkbookSnapshot>();
  for (const { file, bytes } of forms) before.set(file, await snapshotOf(file, bytes));
  for (const [format, filter] of Object.entries(FORMATS)) {
    const converted = convert(
      forms.map(({ file, bytes }) => ({ name: file, bytes })),
      format,
      filter,
    );
    const problems: string[] = converted.length === forms.length ? [] : [`only ${String(converted.length)} files`];
    let figures = 0;
    for (const { name, from, bytes } of converted) {
      const was = before.get(from);
      if (!was) throw new Error(from);
      figures += read(schema, was).figures.size;
      problems.push(...differences(schema, was, await snapshotOf(name, bytes)));
    }
    check(`forms saved as .${format} hold the same ${String(figures)} figures`, problems);
  }
  finish();
}

void main();
