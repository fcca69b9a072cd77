/** A lagging target of which nobody says why: found at its cell, on its owner's slip and in the overview, until somebody says it. */
import { strFromU8, unzipSync } from "fflate";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { consolidateFiles } from "../../src/app/consolidate";
import { readOverview } from "../../src/app/overview";
import { reportOfRun } from "../../src/app/report";
import { readReport } from "../../src/app/report-of-workbook";
import type { Decision } from "../../src/domain/consolidate/decision";
import { parseDecisions } from "../../src/domain/consolidate/decisions";
import { cellAt, cellText } from "../../src/domain/grid/snapshot";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { departmentFiles, openSchemaWorkbook, sampleBytes } from "../support/pacnam";
import { consolidatedSample, sampleReader } from "../support/sample-run";
import { value } from "../support/value";

const decided = parseDecisions(new TextDecoder().decode(sampleBytes("expected.json"))) ?? [];
const words = { title: (code: string) => code, text: () => "" };

async function first() {
  const { workbook, preview } = await consolidatedSample({ decisions: decided });
  return { workbook, preview, report: reportOfRun(preview, { draft: true, words }) };
}

async function consolidate(workbook: FileWorkbook, decisions: readonly Decision[]) {
  const preview = value(await consolidateFiles(workbook, sampleReader(), departmentFiles(), { decisions }));
  value(await applyChange(workbook, preview.change));
  return { preview, report: reportOfRun(preview, { draft: true, words }) };
}

async function sheetOf(workbook: FileWorkbook, name: string) {
  const [sheet] = value(await workbook.readSheets({ names: [name] })).sheets;
  if (!sheet) throw new Error(name);
  return sheet;
}

/** Place and indicator of the findings on the sheet. */
async function checked(workbook: FileWorkbook): Promise<(string | undefined)[][]> {
  const { findings } = value(await checkWorkbook(workbook, ["Giải trình"]));
  return findings.flatMap(({ code, at }) => (code === "reason-missing" ? [[at.cell, at.indicator]] : []));
}

test("each stands at its own row, in the report of the run and of the workbook alike", async () => {
  const { workbook, report } = await first();
  const sheet = await sheetOf(workbook, "Giải trình");
  const found = await checked(workbook);
  expect(found).toHaveLength(
    report.explanations.filter(({ stated, source }) => source === "none" && stated === "").length,
  );
  for (const [cell = "", indicator] of found)
    expect([cell.charAt(0), cellText(cellAt(sheet, Number(cell.slice(1)) - 1, 0))]).toEqual(["I", indicator]);
  const places = (missing: typeof report.missing) => missing.map(({ at }) => [at.cell, at.indicator]);
  expect(places(report.missing)).toEqual(found);
  expect(places(value(await readReport(workbook, true)).missing)).toEqual(found);
  const overview = value(await readOverview(workbook));
  expect(
    overview.lagging
      .filter(({ unexplained }) => unexplained)
      .map(({ indicator }) => indicator.code)
      .sort(),
  ).toEqual(found.map(([, code]) => code).sort());
});

test("the owner's slip asks for it at the figure that the owner sent", async () => {
  const { workbook, report, preview } = await first();
  const rows = report.sendBack.flatMap(({ unit, rows: own }) => own.map((row) => ({ unit, ...row })));
  const asked = rows.filter(({ code }) => code === "reason-missing");
  expect(asked.map(({ indicator }) => indicator).sort()).toEqual(report.missing.map(({ at }) => at.indicator).sort());
  for (const { unit, indicator, file, sheet, cell, level, found } of asked) {
    const owner = preview.schema.indicators.find(({ code }) => code === indicator)?.owner;
    expect([unit, level, found]).toEqual([owner, "check", "(chưa nêu nguyên nhân)"]);
    const own = preview.consolidation.values.find(
      (each) => each.unit === unit && each.indicator === indicator && each.used,
    );
    expect([file, sheet, cell]).toEqual([own?.file ?? "", own?.sheet ?? null, own?.cell ?? null]);
  }
  const slips = await sheetOf(workbook, "Phiếu trả lại");
  const said = slips.rows.filter((row) => row.some((cell) => cellText(cell) === "(chưa nêu nguyên nhân)"));
  expect(said).toHaveLength(asked.length);
});

test("a cause written into the row, or accepted silence, ends it", async () => {
  const { workbook } = await first();
  const before = await checked(workbook);
  const [one = [], second = []] = before;
  const write = (cell = "", text: string) =>
    ({ kind: "write", sheet: "Giải trình", top: Number(cell.slice(1)) - 1, left: 9, cells: [[text]] }) as const;
  value(await workbook.apply({ title: "", steps: [write(one[0], "Chậm lập hồ sơ")] }));
  expect(await checked(workbook)).toEqual(before.slice(1));
  const accepted = {
    action: "accept",
    ...{ indicator: second[1] ?? "", file: "", sheet: "Giải trình", cell: second[0] ?? "", code: "reason-missing" },
    ...{ text: second[1] ?? "", reason: "đã giải trình bằng công văn" },
  } as const;
  const { report } = await consolidate(workbook, [...decided, accepted]);
  expect(report.missing.filter(({ waived }) => waived === undefined)).toHaveLength(before.length - 2);
  expect(report.sendBack.flatMap(({ rows }) => rows).filter(({ code }) => code === "reason-missing")).toHaveLength(
    before.length - 2,
  );
});

test("the table is as long as its rows, also where another run has more or fewer of them", async () => {
  const workbook = await openSchemaWorkbook();
  const ends: [string, number][] = [];
  for (const decisions of [decided, [], decided]) {
    await consolidate(workbook, decisions);
    const sheet = await sheetOf(workbook, "Giải trình");
    const parts = Object.entries(unzipSync(workbook.bytes()));
    const table = parts.map(([, bytes]) => strFromU8(bytes)).find((xml) => xml.includes('name="GiaiTrinh"')) ?? "";
    expect(/<autoFilter ref="([^"]*)"/.exec(table)?.[1]).toBe(/ ref="([^"]*)"/.exec(table)?.[1]);
    ends.push([
      / ref="A4:Q(\d+)"/.exec(table)?.[1] ?? "",
      sheet.rows.filter((row) => /^[A-Z]{2}\d/.test(cellText(row[0] ?? null))).length + 4,
    ]);
  }
  expect(ends.map(([ref]) => Number(ref))).toEqual(ends.map(([, last]) => last));
  expect(new Set(ends.map(([ref]) => ref)).size).toBeGreaterThan(1);
});
