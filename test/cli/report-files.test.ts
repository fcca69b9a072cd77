/** What `report` writes: sheets with live counts, slips a unit, causes that stay with their indicators, nothing where it is refused. */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { main } from "../../src/cli/main";
import { cellText, type SheetSnapshot } from "../../src/domain/grid/snapshot";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { readWorkbook } from "../../src/files/read-workbook";
import { checkSavedFile } from "../support/saved-file/check-saved-file";

const SAMPLE = join(__dirname, "../fixtures/pacnam-2023");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chi-tieu-report-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function report(schema: string, ...more: readonly string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const note = (text: string): void => void said.push(text);
  const departments = await readdir(join(SAMPLE, "departments"));
  const files = departments.map((name) => join(SAMPLE, "departments", name));
  const args = ["report", "--json", "--schema", schema, ...more, ...files];
  const code = await main(args, { write: note, error: note, progress: false });
  return { code, said: said.join("") };
}

async function sheetsOf(path: string): Promise<Map<string, SheetSnapshot>> {
  const reading = await readWorkbook("r.xlsx", new Uint8Array(await readFile(path)));
  if (!reading.ok) throw new Error(reading.detail);
  return new Map(reading.workbook.sheets.map((sheet) => [sheet.name, sheet]));
}

const texts = (sheet: SheetSnapshot | undefined): string[] =>
  (sheet?.rows ?? []).flatMap((row) => row.map((cell) => cellText(cell))).filter((text) => text !== "");

test("sheets and slips are written; causes typed into the sheet are in the next report, and marked where they are of an earlier day", async () => {
  const first = join(folder, "first.xlsx");
  const slips = join(folder, "slips");
  const decisions = ["--decisions", join(SAMPLE, "expected.json")];
  expect((await report(join(SAMPLE, "schema.xlsx"), ...decisions, "--out", first, "--send-back", slips)).code).toBe(1);
  expect(checkSavedFile(new Uint8Array(await readFile(first)))).toEqual([]);
  const sheets = await sheetsOf(first);
  for (const name of ["Sổ nhận", "Phiếu trả lại", "Giải trình", "Một trang", "Báo cáo"])
    expect(sheets.has(name)).toBe(true);
  const names = await readdir(slips);
  expect(names).toContain("Phieu tra lai BTC Ban Tổ chức Huyện ủy.xlsx");
  const slip = await sheetsOf(join(slips, names.find((name) => name.includes("NN ")) ?? ""));
  expect(texts(slip.get("Phiếu trả lại"))).toEqual(expect.arrayContaining(["E5", "Phải sửa", "18.954"]));
  // What is to be mended, by hand from the files: 16,9 of 52,8; 97,3 + 22,6; figures that disagree, and those that were chosen.
  const mend = (sheets.get("Phiếu trả lại")?.rows ?? []).map((row) => row.map((cell) => cellText(cell)));
  const said = mend.map(([, , , , cell = "", , found = "", need = ""]) => `${cell}: ${found} → ${need}`);
  for (const line of [
    "H16: 37,6% → Tỷ lệ tính từ số thực hiện là 32%",
    "F17: 118,4 → Cộng các dòng thành phần được 119,9",
    "C13: triệu đồng → Đơn vị tính của chỉ tiêu là “tỷ đồng”",
    "G21: 4 → Ước cả năm thấp hơn số đã thực hiện (5)",
    "E5: 18.954 → Một chỉ tiêu có nhiều số khác nhau: 18.954; 19.207 (đã chọn 18.954 khi tổng hợp)",
    "E5: (chưa nêu nguyên nhân) → Chỉ tiêu chậm tiến độ, chưa nêu nguyên nhân",
    "E20: 58.400 → Lệch hàng trăm, hàng nghìn lần so với 62 (đã chọn 58,4 khi tổng hợp)",
  ])
    expect(said).toContain(line);
  expect(
    said.filter((line) => /^E7: .* → Excel đã đổi số thành ngày tháng( \(đã chọn 4 khi tổng hợp\))?$/.test(line)),
  ).toHaveLength(1);
  // Two causes are typed, in the rows of the two that lag most.
  const typed = join(folder, "typed.xlsx");
  const write = (row: number, text: string) =>
    ({ kind: "write", sheet: "Giải trình", top: row, left: 8, cells: [[text]] }) as const;
  const plan = { title: "", steps: [write(4, "Thiếu giáo viên"), write(5, "Vướng giải phóng mặt bằng")] };
  await writeFile(typed, await applyPlanToFile(new Uint8Array(await readFile(first)), plan));
  const second = join(folder, "second.xlsx");
  const again = JSON.parse((await report(typed, ...decisions, "--out", second)).said) as {
    report: { explanations: { indicator: string; objective: string; source: string }[] };
  };
  expect(again.report.explanations.slice(0, 3)).toMatchObject([
    { indicator: "XH06", objective: "Thiếu giáo viên", source: "typed" },
    { indicator: "KT07", objective: "Vướng giải phóng mặt bằng", source: "typed" },
    { indicator: "NN04", objective: "", source: "none" },
  ]);
  const later = JSON.parse((await report(second, ...decisions, "--as-of", "2023-10-14")).said) as typeof again;
  expect(later.report.explanations.find(({ indicator }) => indicator === "XH06")).toMatchObject({
    ...{ objective: "Thiếu giáo viên", source: "previous" },
  });
});

test("the paragraph says when the counts are no longer its own", async () => {
  const out = join(folder, "counts.xlsx");
  await report(join(SAMPLE, "schema.xlsx"), "--decisions", join(SAMPLE, "expected.json"), "--out", out);
  const page = (await sheetsOf(out)).get("Báo cáo");
  const formulas = (page?.rows ?? []).flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
  const stale = formulas.filter((formula) => formula.includes("đã thay đổi sau khi lập đoạn văn"));
  expect(stale).toEqual([
    expect.stringMatching(
      /16\/38 chỉ tiêu đạt và vượt.*vượt 9; đạt 7; chậm 10; đúng tiến độ 6; chưa đến kỳ 2; chưa có số liệu 3; không đánh giá được 1\./,
    ),
  ]);
});

test("what is refused writes nothing, and neither does wrong use", async () => {
  const [word, book, slips] = ["no.docx", "no.xlsx", "no"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const schema = join(SAMPLE, "schema.xlsx");
  expect((await report(schema, "--out", word, "--out", book, "--send-back", slips)).code).toBe(2);
  expect([word, book, slips].map((path) => existsSync(path))).toEqual([false, false, false]);
  expect((await report(schema, "--draft", "--out", join(folder, "a.pdf"))).said).toContain("ends in .docx or .xlsx");
  const copy = join(folder, "schema.xlsx");
  await copyFile(schema, copy);
  expect((await report(copy, "--draft", "--out", copy, "--replace")).code).toBe(2);
});

test("--report-lang writes the report in English whatever the settings say; another language is wrong use", async () => {
  const schema = join(SAMPLE, "schema.xlsx");
  const [word, other] = ["en.docx", "fr.docx"].map((name) => join(folder, name)) as [string, string];
  const { said } = await report(schema, "--draft", "--report-lang", "en", "--out", word);
  expect((JSON.parse(said) as { paragraph: string }).paragraph).toMatch(
    /^As of 14 Sep 2023, by actual figures, of the 38 targets/,
  );
  const xml = strFromU8(unzipSync(await readFile(word))["word/document.xml"] ?? new Uint8Array());
  for (const text of ["SOCIALIST REPUBLIC OF VIET NAM", "REPORT", "Recipients:", "Annex II", "Subjective causes"])
    expect(xml).toContain(`>${text}<`);
  expect(xml).not.toMatch(/BÁO CÁO|Nơi nhận|Phụ lục|Chỉ tiêu<|CỘNG HÒA/);
  const refused = await report(schema, "--draft", "--report-lang", "fr", "--out", other);
  expect([refused.code, existsSync(other)]).toEqual([2, false]);
  expect(refused.said).toContain("--report-lang fr: it takes vi or en");
});
