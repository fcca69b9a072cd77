/**
 * An independent judge of a whole year: after each step LibreOffice recalculates the workbook, and every verdict that its
 * formulas show must be what the history says of the period. Needs soffice on the path. Ends with "N passed, N failed".
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyChange, type PlannedChange } from "../../src/app/change";
import { planSchemaAmendment } from "../../src/app/amend-schema";
import { loadHistory } from "../../src/app/history";
import { planVerdict } from "../../src/app/set-verdict";
import { planTrendSheet } from "../../src/app/trend";
import { cellText, type SheetSnapshot, type WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import type { IndicatorView } from "../../src/domain/history/view";
import type { Outcome } from "../../src/domain/outcome";
import { readVerdicts } from "../../src/domain/sheets/read-verdicts";
import { parseDay } from "../../src/domain/text/as-of";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { playYear, type YearStep } from "../support/played-year";
import { check, finish, folder, makeProfile, recalculate, same } from "./office";
import { AMENDED, CORRECTION, PERIODS, writeSecondYear } from "../support/second-year";

async function open(path: string): Promise<FileWorkbook> {
  const opened = await openFileWorkbook("year.xlsx", new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What the formulas of "Tổng hợp" show otherwise than the history has it. */
async function compare(name: string, path: string, period: string): Promise<void> {
  const history = await loadHistory(await open(path));
  if (!history.ok) throw new Error(history.problem.code);
  const views = history.value.view.indicators.filter(({ latest, record }) => latest && record.period === period);
  const table = readVerdicts(sheetOf(await recalculate("year.xlsx", readFileSync(path)), "Tổng hợp"));
  const rows = new Map((table?.rows ?? []).map((row) => [row.code, row]));
  const problems = views.flatMap(({ record, judgement }: IndicatorView) => {
    const row = rows.get(record.indicator);
    const fields = ["result", "pace", "attainment", "gap", "deviation"] as const;
    const pairs = [["actual", row?.actual, record.actual] as const].concat(
      fields.map((field) => [field, row?.[field], judgement[field]] as never),
    );
    return pairs
      .filter(([, shown, meant]) => !same(shown, meant))
      .map(([what, shown, meant]) => `${record.indicator} ${what}: shows ${String(shown)}, not ${String(meant)}`);
  });
  check(`${name}: ${String(views.length)} rows agree`, views.length === 9 ? problems : ["rows are missing"]);
}

async function write(path: string, plan: (workbook: FileWorkbook) => Promise<Outcome<PlannedChange>>): Promise<void> {
  const workbook = await open(path);
  const planned = await plan(workbook);
  if (!planned.ok) throw new Error(planned.problem.code);
  const applied = await applyChange(workbook, planned.value);
  if (!applied.ok) throw new Error(applied.problem.code);
  writeFileSync(path, workbook.bytes());
}

/** The amendment that came after the close. */
async function amend(path: string): Promise<void> {
  const late = AMENDED.find(({ typedAfter }) => typedAfter !== null);
  if (!late) throw new Error("no amendment");
  await write(path, async (workbook) => {
    const planned = await planSchemaAmendment(workbook, {
      ...{ indicator: late.code, field: "Kế hoạch", value: String(late.new), effective: parseDay(late.from) ?? 0 },
      ...{ document: late.document, documentDate: parseDay(late.dated), reason: "", written: "11/07/2024 08:00" },
    });
    return planned.ok ? { ok: true, value: planned.value.change } : planned;
  });
}

/** A verdict set by hand, and the sheet of bars. */
async function setAndDraw(path: string): Promise<void> {
  const wish = { indicator: "A4", result: "met", reason: "Biên bản bổ sung", written: "20/12/2024 08:00" } as const;
  await write(path, (workbook) => planVerdict(workbook, wish));
  await compare("a verdict set by hand", path, "2024-12T");
  await write(path, planTrendSheet);
  const { rows } = sheetOf(await recalculate("year.xlsx", readFileSync(path)), "Diễn biến");
  const bars = rows.slice(4).flatMap((row) => [5, 7, 9, 11].map((column) => cellText(row[column] ?? null)));
  const wrong = bars.filter((bar) => !/^█{0,10}$/.test(bar));
  check("the bars of Diễn biến", bars.some((bar) => bar.length === 10) ? wrong : ["no bar is full"]);
}

const steps: readonly YearStep[] = PERIODS.flatMap(({ key }): YearStep[] => {
  const isLast = key.endsWith("-12T");
  const run: YearStep = {
    ...{ folder: key, options: ["--period", key, ...(isLast ? [] : ["--close"])] },
    after: async (path) => {
      await compare(key, path, key);
      if (isLast) await setAndDraw(path);
    },
  };
  if (key !== CORRECTION.period) return [run];
  const correction: YearStep = {
    ...{ folder: "correction", options: ["--period", key, "--correct", CORRECTION.reason] },
    after: async (path) => {
      await compare("the correction", path, key);
      await amend(path);
      await compare("the amendment that reaches back", path, key);
    },
  };
  return [run, correction];
});

async function main(): Promise<void> {
  makeProfile();
  await writeSecondYear(join(folder, "year"));
  await playYear(join(folder, "year"), steps, () => Promise.resolve());
  finish();
}

void main();
