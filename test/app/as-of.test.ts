/** The day of the figures is written, said by all files alike, or asked; it is never the end of the period unsaid. */
import { planAttainment } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { consolidateFiles } from "../../src/app/consolidate";
import type { ConsolidationOptions } from "../../src/app/settle";
import { readOverview } from "../../src/app/overview";
import { parseRange } from "../../src/domain/grid/address";
import type { SheetSnapshot } from "../../src/domain/grid/snapshot";
import { settingAddresses } from "../../src/domain/schema/read-settings";
import { serialDay } from "../../src/domain/text/as-of";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { consolidateCommand } from "../../src/cli/consolidate";
import { CommandFailed } from "../../src/cli/io";
import { drawSheet } from "../domain/check/little-sheet";
import { memoryFiles, memoryWorkbook } from "../support/memory-workbook";
import { departmentFiles, openSchemaWorkbook } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { workbookOf } from "../support/sheet-of";
import { value } from "../support/value";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DEPARTMENTS = join(__dirname, "../fixtures/pacnam-2023/departments");
const DAY = serialDay(2023, 9, 14) ?? 0;
const LATER = serialDay(2023, 9, 30) ?? 0;

const settings = (...lines: readonly string[]): SheetSnapshot =>
  drawSheet("Thiết lập", ["| Mục | Giá trị |", ...lines.map((line) => `| ${line} |`)].join("\n"));
const schema = (sheet: SheetSnapshot) => [
  drawSheet(
    "Bộ chỉ tiêu",
    `| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Tính vào tổng số | Cơ quan chủ trì |
     | LUA | Sản lượng lúa | tấn | 1500 | Có | NN |
     | VOI | Thu ngân sách | tỷ đồng | 40 | Có | TC |`,
  ),
  drawSheet(
    "Đơn vị",
    "| Mã đơn vị | Tên đơn vị |\n| NN | Phòng Nông nghiệp |\n| TC | Phòng Tài chính |\n| YT | Phòng Y tế |",
  ),
  sheet,
];
const report = (title: string, row: string): SheetSnapshot =>
  drawSheet("Biểu", `| ${title} |\n| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |\n| 1 | ${row} |`);
const RICE = "Sản lượng lúa | tấn | 1500 | 900";
const TAX = "Thu ngân sách | tỷ đồng | 40 | 31";

async function run(sheet: SheetSnapshot, titles: readonly string[], options: ConsolidationOptions = {}) {
  const [rice = "", tax = ""] = titles;
  const { picked, reader } = memoryFiles({
    "Phòng Nông nghiệp.xlsx": workbookOf("", report(rice, RICE)),
    "Phòng Tài chính.xlsx": workbookOf("", report(tax, TAX)),
    "Phòng Y tế.xlsx": workbookOf("", drawSheet("Thư", "Kính gửi văn phòng, đơn vị không có chỉ tiêu nào.")),
  });
  return consolidateFiles(memoryWorkbook(workbookOf("so.xlsx", ...schema(sheet))), reader, picked, options);
}

const BLANK = settings("Năm | 2023", "Số liệu đến ngày | ");

test("the one day that all files with figures name is taken, named, and written to the person's cell", async () => {
  const {
    schema: judged,
    input,
    change,
  } = value(await run(BLANK, ["Số liệu đến ngày 14/9/2023", "Số liệu tính đến 14/9"]));
  expect([judged.settings.asOf, input.asOfFrom]).toEqual([DAY, "files"]);
  expect(change.plan.steps).toContainEqual({ kind: "write", sheet: "Thiết lập", top: 2, left: 1, cells: [[DAY]] });
});

test.each([
  [
    "two days",
    ["Số liệu đến ngày 14/9/2023", "Số liệu đến ngày 30/9/2023"],
    [
      [DAY, 1],
      [LATER, 1],
    ],
  ],
  ["one file that names none", ["Số liệu đến ngày 14/9/2023", "Biểu báo cáo"], [[DAY, 1]]],
  ["none", ["Biểu báo cáo", "Biểu báo cáo"], []],
] as const)("asked: %s", async (_name, titles, days) => {
  const outcome = await run(BLANK, titles);
  expect(outcome.ok ? null : [outcome.problem.code, outcome.problem.days]).toEqual([
    "as-of-missing",
    days.map(([day, files]) => ({ day, files })),
  ]);
  const answered = value(await run(BLANK, titles, { asOf: LATER }));
  expect([answered.schema.settings.asOf, answered.input.asOfFrom]).toEqual([LATER, "person"]);
});

test("what is written on the settings sheet stands, whatever the files say", async () => {
  const named = settings("Năm | 2023", `Số liệu đến ngày | ${String(LATER)}`);
  const { schema: judged, input } = value(
    await run(named, ["Số liệu đến ngày 14/9/2023", "Số liệu đến ngày 14/9/2023"]),
  );
  expect([judged.settings.asOf, input.asOfFrom]).toEqual([LATER, "settings"]);
});

test("without a year either the period is the calendar year of the day", async () => {
  const { schema: judged } = value(await run(settings("Năm | "), ["", ""], { asOf: LATER }));
  const { year, periodStart, periodEnd } = judged.settings;
  expect([year, periodStart, periodEnd]).toEqual([2023, serialDay(2023, 1, 1), serialDay(2023, 12, 31)]);
});

test("attainment on the sheet in front: by the day it names, else asked", async () => {
  const plan = (title: string, asOf?: number) =>
    planAttainment(memoryWorkbook(workbookOf("so.xlsx", report(title, RICE), ...schema(BLANK))), "active", asOf);
  expect(value(await plan("Số liệu đến ngày 14/9/2023")).asOf).toBe(DAY);
  const unsaid = await plan("Biểu báo cáo");
  expect(unsaid.ok ? null : unsaid.problem.code).toBe("as-of-missing");
  expect(value(await plan("Biểu báo cáo", LATER)).asOf).toBe(LATER);
});

test("a check needs no day", async () => {
  const workbook = memoryWorkbook(workbookOf("so.xlsx", report("Số liệu đến ngày 14/9/2023", RICE), ...schema(BLANK)));
  const { findings } = value(await checkWorkbook(workbook, "active"));
  expect(findings.filter(({ code }) => code === "as-of-mixed")).toEqual([]);
});

async function undated(): Promise<FileWorkbook> {
  const workbook = await openSchemaWorkbook();
  const sheet = value(await workbook.readSheets({ names: ["Thiết lập"] })).sheets[0];
  const at = sheet && parseRange(settingAddresses(sheet).get("asOf") ?? "");
  if (!sheet || !at) throw new Error("no day");
  const cells = [[""]];
  value(
    await workbook.apply({
      title: "x",
      steps: [{ kind: "write", sheet: sheet.name, top: at.top, left: at.left, cells }],
    }),
  );
  return value(await openFileWorkbook("schema.xlsx", workbook.bytes()));
}

test("once written, the sheets, the overview and the next run speak of the same day", async () => {
  const workbook = await undated();
  const reader = sampleReader();
  const files = departmentFiles();
  const preview = value(await consolidateFiles(workbook, reader, files, { asOf: DAY }));
  value(await applyChange(workbook, preview.change));
  expect(value(await readOverview(workbook)).asOf).toBe(DAY);
  const again = value(await consolidateFiles(workbook, reader, files));
  expect([again.schema.settings.asOf, again.input.asOfFrom]).toEqual([DAY, "settings"]);
  expect(again.change.plan.steps).toEqual([]);
});

test("a day given for one run is that of the sheets and of the overview, and the person's cell is left as it is", async () => {
  const workbook = await openSchemaWorkbook();
  const preview = value(await consolidateFiles(workbook, sampleReader(), departmentFiles(), { asOf: LATER }));
  value(await applyChange(workbook, preview.change));
  const sheets = value(await workbook.readSheets({ names: ["Thiết lập", "Tổng hợp", "Báo cáo"] })).sheets;
  const texts = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map((each) => each?.value)));
  expect(texts.filter((text) => text === "Số liệu đến ngày 30/9/2023 · Cơ sở tính: Thực hiện")).toHaveLength(2);
  expect(value(await readOverview(workbook)).asOf).toBe(LATER);
  const settingsSheet = sheets.find(({ name }) => name === "Thiết lập");
  const at = settingsSheet && parseRange(settingAddresses(settingsSheet).get("asOf") ?? "");
  expect(at && settingsSheet.rows[at.top]?.[at.left]?.value).toBe(DAY);
});

test("the command ends with the days found, and takes one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chi-tieu-"));
  try {
    const path = join(folder, "schema.xlsx");
    const files = ["09_BHXH.ods", "13_UBND xa Boc Bo.xls"].map((name) => join(DEPARTMENTS, name));
    await writeFile(path, (await undated()).bytes());
    const out: string[] = [];
    const io = {
      write: (text: string) => out.push(text),
      error: () => undefined,
      progress: false,
      lang: "vi",
      json: false,
    } as const;
    await expect(consolidateCommand(["--schema", path, ...files], io)).rejects.toThrow(CommandFailed);
    await expect(consolidateCommand(["--schema", path, ...files], io)).rejects.toThrow(/ngày nào.*--as-of/s);
    await consolidateCommand(["--schema", path, "--as-of", "2023-09-14", ...files], io);
    expect(out.join("\n")).toMatch(/\/38 chỉ tiêu đạt và vượt .*Số liệu đến 14\/9\/2023, theo số thực hiện/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("files that hold no figures ask for no day and are no count", async () => {
  const { picked, reader } = memoryFiles({ "a.xlsx": null, "b.xlsx": null });
  const preview = value(
    await consolidateFiles(memoryWorkbook(workbookOf("so.xlsx", ...schema(BLANK))), reader, picked),
  );
  expect(preview.consolidation.values).toEqual([]);
  expect(preview.consolidation.files.map(({ status }) => status)).toEqual(["unreadable", "unreadable"]);
});
