/** A year of periods through the command line: closing, correcting, an amended target, and what `history` says of it. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cellText } from "../../src/domain/grid/snapshot";
import type { Finding } from "../../src/domain/finding/finding";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { differences, filesOf, playYear, readKey, runCli, type HistoryKey } from "../support/played-year";

const SET = join(__dirname, "../fixtures/pacnam-2023-year");
const CLOSE_SIX = { folder: "2023-6T", options: ["--period", "2023-6T", "--close"] };
const REASON = "Công văn số 112-CV/BTC ngày 05/8/2023: trùng 4 hồ sơ";

test("every field of the answer key, over three periods, a correction and an amended target", async () => {
  const key = await readKey(SET);
  const steps = [
    CLOSE_SIX,
    { folder: "2023-6T-correction", options: ["--period", "2023-6T", "--correct", REASON] },
    { folder: "2023-9T", options: ["--period", "2023-9T", "--close"] },
    { folder: "2023-12T", options: ["--period", "2023-12T", "--close"] },
  ];
  const answer = await playYear(
    SET,
    steps,
    async (workbook) => JSON.parse(await runCli(["history", "--json", "--all", "--schema", workbook])) as HistoryKey,
  );
  expect(key.indicators).toHaveLength(79);
  expect(differences(key, answer)).toEqual([]);
});

/** The texts of a row of a sheet that holds the word, and of every row below it. */
async function rowsFrom(path: string, sheet: string, word: string): Promise<string[][]> {
  const opened = await openFileWorkbook("year.xlsx", new Uint8Array(await readFile(path)));
  if (!opened.ok) throw new Error(opened.problem.code);
  const reading = await opened.value.readSheets({ names: [sheet] });
  const rows = reading.ok ? (reading.value.sheets[0]?.rows ?? []) : [];
  const texts = rows.map((cells) => cells.map((cell) => cellText(cell)));
  return texts.slice(texts.findIndex((cells) => cells.includes(word)));
}

test("the sheets of nine months say the period before, last year, the forecast, earlier counts, amendments, corrections", async () => {
  const steps = [
    CLOSE_SIX,
    { folder: "2023-6T-correction", options: ["--period", "2023-6T", "--correct", REASON] },
    { folder: "2023-9T", options: ["--period", "2023-9T"] },
  ];
  await playYear(SET, steps, async (workbook) => {
    const [headings = [], ...rows] = await rowsFrom(workbook, "Tổng hợp", "Kỳ trước");
    const said = (code: string): string[] => {
      const row = rows.find((cells) => cells[1] === code) ?? [];
      return ["Kỳ trước", "Cùng kỳ năm trước", "So với cùng kỳ", "Dự báo (tính toán)"].map(
        (heading) => row[headings.indexOf(heading)] ?? "",
      );
    };
    expect(said("KT01")).toEqual(["304.5", "396.2", "▲ 5,5%", "645,2–704,8 (theo cùng kỳ 704,8; theo nhịp độ 645,2)"]);
    expect(said("KT07").slice(1, 3)).toEqual(["21.3", "▼ 20,7% (theo đơn vị gửi, ô G9)"]);
    expect(said("XH05").slice(1)).toEqual(["18.4", "▼ 0,9 điểm % giảm (tốt)", ""]);
    expect(said("AN03")).toEqual(["2/1/3", "5/3/6", "", ""]);
    expect(said("XD01")[0]).toBe("27");
    const lines = await runCli(["history", "--schema", workbook]);
    expect(lines).toContain(`  XD01  27 (đã báo cáo 31; ${REASON})`);
    const report = (await rowsFrom(workbook, "Báo cáo", "Qua các kỳ")).map((cells) => cells.join("|"));
    expect(report).toContain("6 tháng đầu năm 2023|26|1|3|10|10|1|1|0|4/26");
    expect(report).toContain("9 tháng năm 2023|26|5|6|9|4|1|1|0|11/26");
    const amended =
      "KT02 Giá trị sản xuất nông, lâm nghiệp và thủy sản|KH 490 (điều chỉnh từ 520, NQ 15/NQ-HĐND ngày 19/7/2023)";
    expect(report.map((row) => row.replace(/\|+$/, ""))).toContain(amended);
    expect(report.map((row) => row.replace(/\|+$/, ""))).toContain(
      `XD01 Kết nạp đảng viên mới|6 tháng đầu năm 2023|31|27|${REASON}`,
    );
  });
});

test("a closed period is not written again, an open one cannot be corrected, and both are said", async () => {
  await playYear(SET, [CLOSE_SIX], async (workbook) => {
    const files = await filesOf(join(SET, "2023-6T"));
    const again = (...options: string[]): Promise<string> =>
      runCli(["consolidate", "--schema", workbook, "--out", `${workbook}.again.xlsx`, ...options, ...files]);
    await expect(again("--period", "2023-6T")).rejects.toThrow("đã chốt, số liệu không được ghi lại");
    await expect(again("--period", "2023-T05", "--as-of", "2023-05-14", "--correct", "x")).rejects.toThrow("chưa chốt");
    await expect(again("--period", "2023-6T", "--as-of", "2023-06-30", "--correct", "x")).rejects.toThrow(
      "không phải ngày chốt",
    );
    await expect(again("--period", "2023-13")).rejects.toThrow("2023-T05");
  });
});

test("a figure of a closed period changed by hand is noticed with both values", async () => {
  await playYear(SET, [CLOSE_SIX], async (path) => {
    const opened = await openFileWorkbook("year.xlsx", new Uint8Array(await readFile(path)));
    if (!opened.ok) throw new Error(opened.problem.code);
    const sheets = await opened.value.readSheets({ names: ["Lịch sử"] });
    const rows = sheets.ok ? (sheets.value.sheets[0]?.rows ?? []) : [];
    const row = rows.findIndex((cells) => cells[4]?.value === "XD01" && cells[0]?.value === "2023-6T");
    const change: WorkbookPlan = {
      title: "by hand",
      steps: [{ kind: "write", sheet: "Lịch sử", top: row, left: 9, cells: [[30]] }],
    };
    expect((await opened.value.apply(change)).ok).toBe(true);
    await writeFile(path, opened.value.bytes());
    const answer = JSON.parse(await runCli(["history", "--json", "--schema", path])) as { findings: Finding[] };
    expect(answer.findings.filter(({ code }) => code === "history-changed")).toMatchObject([
      { cell: `J${String(row + 1)}`, found: "30", expected: "31", indicator: "XD01", period: "2023-6T" },
    ]);
  });
});
