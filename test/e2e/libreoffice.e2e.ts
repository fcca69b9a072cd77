/**
 * An independent judge: LibreOffice recalculates the workbooks we write, and every figure, verdict and count must be what
 * the reference arithmetic in code says. Needs soffice on the path. Ends with "N passed, N failed".
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consolidation } from "../../src/domain/consolidate/consolidation";
import { cellName } from "../../src/domain/grid/address";
import { cellAt, cellText, type WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { buildConsolidationPlan } from "../support/consolidation-plan";
import { CONSOLIDATED_SHEET } from "../../src/domain/sheets/consolidated-columns";
import { TextGrid } from "../../src/domain/grid/text-grid";
import { chooseCopies } from "../../src/domain/sheets/source-copies";
import { countVerdicts, readVerdicts } from "../../src/domain/sheets/read-verdicts";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { createInProcessReader } from "../support/in-process-reader";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { applyChange } from "../../src/app/change";
import { consolidateFiles, type ConsolidationPreview } from "../../src/app/consolidate";
import { generateResults } from "../support/generated-results";
import { GENERATED_SETTINGS } from "../support/generated-settings";
import { check, finish, makeProfile, recalculate, same } from "./office";

const SAMPLE = join("test", "fixtures", "pacnam-2023");
/** Every cell that differs from the reference. */
function differences(workbook: WorkbookSnapshot, { indicators, counts }: Consolidation): string[] {
  const sheet = workbook.sheets.find(({ name }) => name === CONSOLIDATED_SHEET);
  const table = sheet && readVerdicts(sheet);
  if (!table) return ["no verdicts on the sheet"];
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  const problems = indicators.flatMap(({ indicator, actual, judgement }) => {
    const row = rows.get(indicator.code);
    if (!row) return [`${indicator.code} has no row`];
    const pairs: [string, unknown, unknown][] = [
      ["result", row.result, judgement.result],
      ["pace", row.pace, judgement.pace],
      ["actual", row.actual, indicator.target.parts.length > 1 ? null : actual],
      ["attainment", row.attainment, judgement.attainment],
      ["gap", row.gap, judgement.gap],
      ["deviation", row.deviation, judgement.deviation],
    ];
    return pairs
      .filter(([, shown, meant]) => !same(shown, meant))
      .map(([what, shown, meant]) => `${indicator.code} ${what}: shows ${String(shown)}, should be ${String(meant)}`);
  });
  const counted = countVerdicts(table);
  if (JSON.stringify(counted.counts) !== JSON.stringify(counts))
    problems.push(`counts ${JSON.stringify(counted.counts)}`);
  return problems;
}

async function sample(): Promise<void> {
  const opened = await openFileWorkbook("schema.xlsx", new Uint8Array(readFileSync(join(SAMPLE, "schema.xlsx"))));
  if (!opened.ok) throw new Error(opened.problem.code);
  const files = readdirSync(join(SAMPLE, "departments")).map((name) => ({
    name,
    bytes: () => Promise.resolve(new Uint8Array(readFileSync(join(SAMPLE, "departments", name)))),
  }));
  const preview = await consolidateFiles(opened.value, createInProcessReader(), files, { keepSources: true });
  if (!preview.ok) throw new Error(preview.problem.code);
  await applyChange(opened.value, preview.value.change);
  const workbook = await recalculate("sample.xlsx", opened.value.bytes());
  check("the sample: the copies hold what the files hold", copyProblems(workbook, preview.value));
  check("the sample: every cell agrees", differences(workbook, preview.value.consolidation));
  const sheetCell = workbook.sheets.find(({ name }) => name === CONSOLIDATED_SHEET)?.rows[2]?.[0] ?? null;
  const title = cellText(sheetCell);
  check("the sample: the report counts each section as in the key", sectionProblems(workbook));
  check("the sample: the sheet says 16/38", title === "16/38 chỉ tiêu đạt và vượt" ? [] : [cellText(sheetCell)]);
}

/** Every cell of a source sheet that its copy shows otherwise. */
function copyProblems(workbook: WorkbookSnapshot, { schema, consolidation, input }: ConsolidationPreview): string[] {
  const files = input.submissions.flatMap((each) => (each.kind === "read" ? [each.submitted] : []));
  const { copies } = chooseCopies(schema, consolidation, files, { sheets: [] });
  let cells = 0;
  const problems = copies.flatMap(({ name, snapshot }) => {
    const copy = workbook.sheets.find((sheet) => sheet.name === name);
    if (!copy) return [`${name} is missing`];
    const grid = new TextGrid(snapshot);
    return snapshot.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        cells += cell ? 1 : 0;
        const copied = cellAt(copy, r, c);
        const shown = cellText(copied);
        const meant = grid.isLegacy(cell) ? grid.text(r, c) : cellText(cell);
        if (copied?.formula !== undefined) return [`${name}!${cellName(r, c)} is a formula`];
        if (typeof cell?.value === "number" && same(copied?.value, cell.value)) return [];
        return shown === meant && typeof copied?.value !== "number"
          ? []
          : [`${name}!${cellName(r, c)}: shows ${shown}, should be ${meant}`];
      }),
    );
  });
  console.log(`   ${String(copies.length)} copies, ${String(cells)} cells`);
  return copies.length === 0 ? ["no copies"] : problems;
}

/** "3/11" behind each section's name, as in the answer key. */
function sectionProblems(workbook: WorkbookSnapshot): string[] {
  const rows = workbook.sheets.find(({ name }) => name === "Báo cáo")?.rows ?? [];
  const key = JSON.parse(readFileSync(join(SAMPLE, "expected.json"), "utf8")) as {
    bySection: { section: string; counted: number; metOrExceeded: number }[];
  };
  return key.bySection.flatMap(({ section, counted, metOrExceeded }) => {
    const shown = cellText(rows.find((row) => row[0]?.value === section)?.at(-1) ?? null);
    const meant = `${String(metOrExceeded)}/${String(counted)}`;
    return shown === meant ? [] : [`${section}: shows ${shown}, should be ${meant}`];
  });
}

async function generated(): Promise<void> {
  for (const [name, settings] of GENERATED_SETTINGS) {
    const { schema, consolidation } = generateResults(1000, 77, settings);
    const bytes = await applyPlanToFile(null, buildConsolidationPlan(schema, consolidation), {
      compute: false,
    });
    const workbook = await recalculate(`${name.replaceAll(/\W+/g, "-")}.xlsx`, bytes);
    check(`1,000 rows of every kind, ${name}`, differences(workbook, consolidation));
  }
}

async function main(): Promise<void> {
  makeProfile();
  await sample();
  await generated();
  finish();
}

void main();
