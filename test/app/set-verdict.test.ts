/** A verdict set from the overview says in every sheet what the next consolidation says; it can be taken back to the byte. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applyChange } from "../../src/app/change";
import { readOverview } from "../../src/app/overview";
import { planVerdict, type VerdictWish } from "../../src/app/set-verdict";
import { cellText } from "../../src/domain/grid/snapshot";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { filesOf, playYear, runCli } from "../support/played-year";

const SET = join(__dirname, "../fixtures/pacnam-2023-year");
const OPEN = { folder: "2023-6T", options: ["--period", "2023-6T"] };
const WISH: VerdictWish = {
  ...{ indicator: "XD01", result: "met", reason: "Đã có quyết định kết nạp" },
  written: "20/06/2023 10:00",
};

async function open(path: string): Promise<FileWorkbook> {
  const opened = await openFileWorkbook("year.xlsx", new Uint8Array(await readFile(path)));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function set(workbook: FileWorkbook, wish: VerdictWish) {
  const plan = await planVerdict(workbook, wish);
  if (!plan.ok) throw new Error(plan.problem.code);
  // Made for the sheets as they were read, however many of them there are by now.
  expect(plan.value.plan.basis?.map(({ name }) => name)).toEqual(expect.arrayContaining(["Tổng hợp", "Lịch sử"]));
  const applied = await applyChange(workbook, plan.value);
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.value;
}

/** The texts of the rows of a sheet that speak of an indicator, without when they were written. */
async function rowsOf(workbook: FileWorkbook, sheet: string, code: string): Promise<string[]> {
  const reading = await workbook.readSheets({ names: [sheet] });
  const rows = reading.ok ? (reading.value.sheets[0]?.rows ?? []) : [];
  return rows
    .map((cells) =>
      cells.map((cell) => cellText(cell)).map((text) => (/^\d\d\/\d\d\/\d{4} \d\d:/.test(text) ? "" : text)),
    )
    .filter((cells) => cells.some((text) => text === code || text.startsWith(`${code} `)))
    .map((cells) => cells.join("|").replace(/\|+$/, ""));
}

const SHEETS = ["Tổng hợp", "Quyết định", "Báo cáo", "Lịch sử"] as const;

test("every sheet says what the next consolidation says; undo leaves nothing", async () => {
  await playYear(SET, [OPEN], async (path) => {
    const workbook = await open(path);
    const before = workbook.bytes();
    const { undo } = await set(workbook, WISH);
    const overview = await readOverview(workbook);
    expect(overview.ok && overview.value.counts).toMatchObject({ metOrExceeded: 5, met: 4, lagging: 9 });
    const direct = await Promise.all(SHEETS.map((sheet) => rowsOf(workbook, sheet, "XD01")));
    const [again, out] = [`${path}.set.xlsx`, `${path}.again.xlsx`];
    await writeFile(again, workbook.bytes());
    const files = await filesOf(join(SET, OPEN.folder));
    await runCli(["consolidate", "--schema", again, "--out", out, ...OPEN.options, ...files]);
    const consolidated = await open(out);
    expect(direct).toEqual(await Promise.all(SHEETS.map((sheet) => rowsOf(consolidated, sheet, "XD01"))));
    expect(direct[3]?.join("\n")).toContain("Đạt (đánh giá lại)");
    expect((await undo()).ok).toBe(true);
    expect(workbook.bytes()).toBe(before);
  });
});

test("set twice, the later verdict and reason stand alone", async () => {
  await playYear(SET, [OPEN], async (path) => {
    const workbook = await open(path);
    await set(workbook, WISH);
    await set(workbook, { ...WISH, result: "notMet", reason: "Quyết định bị thu hồi" });
    const [words] = await rowsOf(workbook, "Tổng hợp", "XD01");
    expect(words).toContain("Người tổng hợp đánh giá lại: Quyết định bị thu hồi; ");
    expect(words).not.toContain(WISH.reason);
    expect(await rowsOf(workbook, "Quyết định", "XD01")).toHaveLength(1);
  });
});

test.each<[string, readonly string[], string, string]>([
  ["a closed period", ["--period", "2023-6T", "--close"], "XD01", "period-closed"],
  ["no such indicator", OPEN.options, "XX", "no-attainment"],
])("%s: refused", async (_, options, indicator, code) => {
  await playYear(SET, [{ folder: "2023-6T", options }], async (path) => {
    const plan = await planVerdict(await open(path), { ...WISH, indicator });
    expect(plan.ok ? "planned" : plan.problem.code).toBe(code);
  });
});
