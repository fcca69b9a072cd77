/** A report in a year of periods: amended targets, corrections, last year and the period before, in paragraph, sheets and document. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readReport } from "../../src/app/report-of-workbook";
import { buildDocument } from "../../src/domain/report/document";
import { cellText } from "../../src/domain/grid/snapshot";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { filesOf, playYear, readKey, runCli } from "../support/played-year";
import { value } from "../support/value";

const SET = join(__dirname, "../fixtures/pacnam-2023-year");
const REASON = "Công văn số 112-CV/BTC ngày 05/8/2023: trùng 4 hồ sơ";
const STEPS = [
  { folder: "2023-6T", options: ["--period", "2023-6T", "--close"] },
  { folder: "2023-6T-correction", options: ["--period", "2023-6T", "--correct", REASON] },
];

test("what changed since, and against last year, is in everything that is handed in", async () => {
  const key = await readKey(SET);
  const counts = key.periods.find(({ period }) => period === "2023-6T")?.counts as {
    metOrExceeded: number;
    counted: number;
  };
  await playYear(SET, STEPS, async (workbook) => {
    const [word, book] = [`${workbook}.docx`, `${workbook}.out.xlsx`];
    const said = await runCli([
      ...["report", "--schema", workbook, "--period", "2023-9T", "--draft", "--out", word, "--out", book],
      ...(await filesOf(join(SET, "2023-9T"))),
    ]);
    const before = `kỳ trước ${String(counts.metOrExceeded)}/${String(counts.counted)}`;
    const [first = ""] = said.split("\n");
    expect(first).toContain(`(${before}`);
    // The key: 418 of this year against 396.2 of the last one.
    expect(said).toContain(
      "chậm 5,1 điểm % so với tiến độ, tăng 5,5% so với cùng kỳ; Phòng Tài chính - Kế hoạch chủ trì)",
    );
    const text = strFromU8(unzipSync(new Uint8Array(await readFile(word)))["word/document.xml"] ?? new Uint8Array())
      .replace(/<w:p[ >]/g, "\n$&")
      .replace(/<[^>]+>/g, "");
    const amended = [
      "Giá trị sản xuất nông, lâm nghiệp và thủy sản",
      "520",
      "490",
      "Nghị quyết số 15/NQ-HĐND ngày 19/7/2023",
    ];
    expect(text).toMatch(/\d\. Chỉ tiêu được điều chỉnh trong kỳ/);
    expect(text.replace(/\n/g, "|")).toContain(amended.join("|"));
    const correction = `Đính chính số liệu 6 tháng đầu năm 2023: Kết nạp đảng viên mới đã báo cáo 31 đảng viên, nay là 27 đảng viên (${REASON}).`;
    expect(text).toContain(correction);
    const opened = value(await openFileWorkbook("out.xlsx", new Uint8Array(await readFile(book))));
    const sheets = value(await opened.readSheets({ names: ["Báo cáo", "Một trang"] })).sheets;
    const rows = (name: string): string[] =>
      (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((cells) =>
        cells
          .map((cell) => cellText(cell))
          .join("|")
          .replace(/\|+$/, ""),
      );
    expect(rows("Một trang")).toContainEqual(expect.stringContaining(before));
    const page = rows("Báo cáo");
    expect(page).toContain("Chỉ tiêu được điều chỉnh trong kỳ|Kế hoạch cũ|Kế hoạch mới|Văn bản||||Hiệu lực");
    expect(page.filter((row) => row.startsWith(amended[0] ?? "") && row.includes("|520|490|"))).toHaveLength(1);
    expect(page).toContain(correction);
    expect(page).toContainEqual(expect.stringMatching(/^6 tháng đầu năm 2023\|26\|/));
    // The pane says the same from the sheets alone.
    const read = value(await readReport(opened, true));
    expect(read.sentences.count).toBe(first);
    const blocks = JSON.stringify(buildDocument(read).blocks);
    for (const words of [correction, ...amended.slice(0, 3)]) expect(blocks).toContain(words);
    expect(said.split("\n")).toContain(read.sentences.met.map(({ head, items }) => `${head}: ${items.join("; ")}.`)[0]);
  });
});
