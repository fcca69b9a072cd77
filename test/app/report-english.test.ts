/** A report in English: every word of it is English but for what people wrote, and its counts are the Vietnamese report's. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { reportOfRun } from "../../src/app/report";
import { readReport } from "../../src/app/report-of-workbook";
import { planReportSheets } from "../../src/app/report-sheets";
import { parseDecisions } from "../../src/domain/consolidate/decisions";
import { cellText } from "../../src/domain/grid/snapshot";
import { buildDocument } from "../../src/domain/report/document";
import { lettersOf } from "../../src/domain/report/letters";
import { paragraphOf, type Report } from "../../src/domain/report/report";
import type { ReportLang } from "../../src/domain/schema/office-profile";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { findingTitle, isFindingCode } from "../../src/messages/render-finding";
import { sampleBytes } from "../support/pacnam";
import { consolidatedSample, sampleReader } from "../support/sample-run";
import { filesOf, playYear } from "../support/played-year";
import { value } from "../support/value";

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
/** 59,7 but not 12,034. */
const COMMA = /\d,\d{1,2}(?!\d)/;
const titleOf = (code: string, lang: ReportLang): string => (isFindingCode(code) ? findingTitle(code, lang) : code);
const words = { title: titleOf, text: () => "" };

async function consolidated(decided: boolean, lang: ReportLang): Promise<{ workbook: FileWorkbook; run: Report }> {
  const decisions = decided ? (parseDecisions(new TextDecoder().decode(sampleBytes("expected.json"))) ?? []) : [];
  const { workbook, preview } = await consolidatedSample({ decisions });
  return { workbook, run: reportOfRun(preview, { draft: true, words, lang }) };
}

/** What people wrote, longest first: names, units, files, the unit's own words. */
function writtenOf(report: Report): string[] {
  const { schema, rows, notes, questions, explanations, receipt, amended, history } = report;
  const parts = schema.indicators.flatMap(({ target }) =>
    target.parts.flatMap(({ label = "", unit }) => [label, unit]),
  );
  return (
    [
      ...schema.indicators.flatMap(({ name, unit, section, target }) => [name, unit, section, target.text]),
      ...schema.units.flatMap(({ name }) => [name, name.toUpperCase()]),
      ...notes.flatMap(({ file, sheet }) => [file ?? "", sheet ?? ""]),
      ...questions.flatMap(({ file, sheet }) => [file, sheet]),
      ...receipt.flatMap(({ name, file }) => [name, file ?? ""]),
      ...explanations.flatMap(({ objective, subjective, measure, proposal, stated }) =>
        [objective, subjective, measure, proposal, stated].flatMap((text) => [text, ...text.split("\n")]),
      ),
      ...rows.flatMap(({ overridden = "", reason }) => [overridden, ...(reason.startsWith("chờ ") ? [reason] : [])]),
      ...[schema.settings.title, schema.settings.number, schema.settings.body, schema.settings.consolidatingUnit],
      ...[schema.settings.title.replace(/^Nghị quyết /, ""), schema.settings.consolidatingUnit.toUpperCase()],
      ...parts,
      ...(amended?.rows.flatMap(({ cells }) => cells[3] ?? "") ?? []),
      ...(history?.view.indicators.flatMap(({ corrected }) => corrected?.reason ?? "") ?? []),
    ]
      // "điểm %" is a word of ours too, in every difference.
      .filter((text) => VIETNAMESE.test(text) && text !== "điểm %")
      .sort((a, b) => b.length - a.length)
  );
}

/** Every text in it, without what people wrote. */
function foreign(texts: readonly string[], report: Report): string[] {
  const written = writtenOf(report);
  return texts
    .map((text) => written.reduce((rest, each) => rest.replaceAll(each, "#"), text.normalize("NFC")))
    .filter((text) => text !== "điểm %" && (VIETNAMESE.test(text) || COMMA.test(text)));
}

function textsIn(thing: unknown): string[] {
  if (typeof thing === "string") return [thing];
  return thing !== null && typeof thing === "object" ? Object.values(thing).flatMap(textsIn) : [];
}

test.each([false, true])(
  "no word of ours is Vietnamese in document, paragraph and sheets (decided: %s)",
  async (decided) => {
    const { workbook, run } = await consolidated(decided, "en");
    expect(foreign(paragraphOf(run), run)).toEqual([]);
    expect(foreign(textsIn(buildDocument(run)), run)).toEqual([]);
    const change = value(await planReportSheets(workbook, run));
    const cells = change.plan.steps.flatMap((step) => {
      if (step.kind === "chart") return [step.title];
      // Formulas name sheets and count the Vietnamese words of the consolidated one; what they show is looked at below.
      return step.kind === "write"
        ? step.cells.flat().flatMap((cell) => (cell === null ? [] : typeof cell === "object" ? [] : [String(cell)]))
        : [];
    });
    expect(cells.length).toBeGreaterThan(100);
    expect(foreign(cells, run).filter((text) => !/^and \d+ more, see the sheet Báo cáo$/.test(text))).toEqual([]);
    value(await applyChange(workbook, change));
    const shown = value(await workbook.readSheets({ names: ["Báo cáo", "Một trang"] })).sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) => row.map((cell) => cellText(cell))),
    );
    const { exceeded, met } = run.whole;
    expect(shown.filter((text) => /^\d+\/38 targets met or exceeded$/.test(text))).toHaveLength(2);
    expect(shown.filter((text) => text.startsWith("As of 14 Sep 2023, by actual figures"))).toHaveLength(3);
    expect(shown).toContainEqual(
      expect.stringContaining(`Of these: exceeded ${String(exceeded)}; met ${String(met)}; lagging`),
    );
  },
);

test("the sentences, word by word, and numbers as English writes them", async () => {
  const { run } = await consolidated(true, "en");
  const lines = paragraphOf(run);
  expect(lines[0]).toMatch(
    /^As of 14 Sep 2023, by actual figures, of the 38 targets set by the Resolution, 16\/38 met or exceeded the plan \(42\.1%\), 9 exceeded and 7 met; \d+ lagging behind, 5 of these far behind; 6 on track; 2 not due yet; /,
  );
  const said = lines.join("\n");
  for (const item of [
    "Tổng sản lượng lương thực có hạt (reached 12,034 tấn against the plan of 19,550 tấn, equal to 61.6%)",
    "(at 17.5% against the plan of less than 17.5%)",
    "(down 12.5% against the plan of a fall of 5%)",
    "(at 4/2/5 against the plan of at most 6/4/7 vụ/người/người)",
    "(reached 86.2/81.5% against the plan of 85/80%)",
    "(reached 5 doanh nghiệp against the plan of 5 to 7 doanh nghiệp, equal to 100%)",
    "0.8 points below",
    "22.8 points behind; owner: Phòng Tài chính - Kế hoạch)",
    "(the unit has not sent its report)",
    "not sent yet: Hạt Kiểm lâm huyện; files that could not be read: Ban Chỉ huy Quân sự huyện.",
  ])
    expect(said).toContain(item);
  expect(buildDocument(run)).toMatchObject({
    head: { above: ["SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"], draft: "DRAFT" },
    title: "REPORT",
    abstract: "Results of the Resolution’s targets, the first 9 months of 2023",
    signature: { label: "Recipients:", recipients: ["- …;", "- Archive: VT."] },
  });
});

test("counts and layout are those of the Vietnamese report; the letters to the units stay Vietnamese", async () => {
  const [{ run: vi }, { run: en }] = [await consolidated(false, "vi"), await consolidated(false, "en")];
  const shape = (report: Report): unknown => {
    const { blocks, annexes } = buildDocument(report);
    return [
      blocks.map((block) => [block.kind, block.kind === "table" ? block.table.rows.length : null]),
      annexes.map(({ table }) => [
        table.head.length,
        table.widths.reduce((sum, each) => sum + each, 0),
        table.rows.length,
      ]),
    ];
  };
  expect(shape(en)).toEqual(shape(vi));
  // Figures of other units' indicators are no part of what a unit owes.
  expect(vi.receipt.filter(({ figures, owed }) => figures > owed)).toEqual([]);
  expect({ ...en.whole, name: "", rows: [] }).toEqual({ ...vi.whole, name: "", rows: [] });
  expect(lettersOf(en).map(({ text }) => text)).toEqual(lettersOf(vi).map(({ text }) => text));
});

test("the line of the settings is followed, in the pane as in a run", async () => {
  const { workbook } = await consolidated(true, "vi");
  expect(value(await readReport(workbook, true, titleOf)).words.lang).toBe("vi");
  const cells = [["Ngôn ngữ báo cáo", "English"]];
  const plan = {
    title: "",
    basis: [],
    steps: [{ kind: "write", sheet: "Thiết lập", top: 24, left: 0, cells } as const],
  };
  value(await workbook.apply(plan as unknown as Parameters<FileWorkbook["apply"]>[0]));
  const read = value(await readReport(workbook, true, titleOf));
  expect(foreign(paragraphOf(read), read)).toEqual([]);
  const { run } = await consolidated(true, "en");
  expect(paragraphOf(read)).toEqual(paragraphOf(run));
});

test("with earlier periods, last year, amended targets and corrected figures, no word of ours is Vietnamese either", async () => {
  const set = join(__dirname, "../fixtures/pacnam-2023-year");
  const reason = "Công văn số 112-CV/BTC ngày 05/8/2023: trùng 4 hồ sơ";
  const steps = [
    { folder: "2023-6T", options: ["--period", "2023-6T", "--close"] },
    { folder: "2023-6T-correction", options: ["--period", "2023-6T", "--correct", reason] },
  ];
  await playYear(set, steps, async (path) => {
    const workbook = value(await openFileWorkbook("so.xlsx", new Uint8Array(await readFile(path))));
    const files = (await filesOf(join(set, "2023-9T"))).map((file) => ({
      name: basename(file),
      bytes: async () => new Uint8Array(await readFile(file)),
    }));
    const history = { period: "2023-9T", written: "15/9/2023 08:00" };
    const preview = value(await consolidateFiles(workbook, sampleReader(), files, { history }));
    const run = reportOfRun(preview, { draft: true, words, lang: "en" });
    const texts = [...paragraphOf(run), ...textsIn(buildDocument(run))];
    expect(foreign(texts, run)).toEqual([]);
    const said = texts.join("\n");
    expect(said).toMatch(/\(previous period \d+\/\d+/);
    expect(said).toContain("5.1 points behind, up 5.5% on the same period last year; owner: ");
    expect(said).toContain("Targets amended in the period");
    expect(said).toMatch(/Correction .*the first 6 months of 2023.*31 đảng viên.*27 đảng viên/);
    value(await applyChange(workbook, preview.change));
    value(await applyChange(workbook, value(await planReportSheets(workbook, run))));
    const shown = value(await workbook.readSheets({ names: ["Báo cáo", "Một trang"] })).sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) => row.map((cell) => cellText(cell))),
    );
    expect(foreign(shown, run).filter((text) => !/^and \d+ more, see the sheet Báo cáo$/.test(text))).toEqual([]);
    expect(shown).toContain("The first 6 months of 2023");
  });
});
