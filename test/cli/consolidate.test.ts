/** `consolidate`: copies that are kept and remembered; no count where no day is known or nothing could be read. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { consolidateCommand } from "../../src/cli/consolidate";
import type { CommandIo } from "../../src/cli/io";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import { isCopyName } from "../../src/domain/sheets/copy-names";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { readWorkbook } from "../../src/files/read-workbook";

const SAMPLE = join(__dirname, "../fixtures/pacnam-2023");
const FILE = join(SAMPLE, "departments/09_BHXH.ods");
const io: CommandIo = { write: () => undefined, error: () => undefined, progress: false, lang: "vi", json: true };

test("copies are written with --keep-sources, and again without it where they are there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chi-tieu-"));
  const run = async (schema: string, ...more: readonly string[]): Promise<string[]> => {
    const out = join(folder, `out${String(more.length)}-${String(schema.length)}.xlsx`);
    await consolidateCommand(["--schema", schema, "--out", out, ...more, FILE], io);
    const reading = await readWorkbook("out.xlsx", new Uint8Array(await readFile(out)));
    if (!reading.ok) throw new Error(reading.detail);
    return reading.workbook.sheets.map(({ name }) => name).filter(isCopyName);
  };
  try {
    const schema = join(SAMPLE, "schema.xlsx");
    expect(await run(schema)).toEqual([]);
    const kept = await run(schema, "--keep-sources");
    expect(kept).toEqual([expect.stringMatching(/^NG \d\d .*[Bb]ảo hiểm/)]);
    expect(await run(join(folder, `out1-${String(schema.length)}.xlsx`))).toEqual(kept);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("where nobody has said the day the figures are told, and neither a verdict nor a count", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chi-tieu-"));
  const said: string[] = [];
  try {
    const schema = join(folder, "schema.xlsx");
    const blank: WorkbookPlan = {
      title: "",
      steps: [{ kind: "write", sheet: "Thiết lập", top: 7, left: 1, cells: [[""]] }],
    };
    await writeFile(schema, await applyPlanToFile(new Uint8Array(await readFile(join(SAMPLE, "schema.xlsx"))), blank));
    const file = join(folder, "BHXH.csv");
    await writeFile(file, 'TT,Chỉ tiêu,ĐVT,Kế hoạch,Thực hiện\n1,Tỷ lệ dân số tham gia bảo hiểm y tế,%,97,"95,5"\n');
    const run = consolidateCommand(["--schema", schema, file], { ...io, write: (text) => said.push(text) });
    await expect(run).rejects.toThrow("Trên dòng lệnh, ghi: --as-of NĂM-THÁNG-NGÀY");
    const dated = join(folder, "BHXH 9T.csv");
    await writeFile(dated, `Số liệu đến ngày 14/9/2023\n${await readFile(file, "utf8")}`);
    const another = consolidateCommand(["--schema", schema, file, dated], { ...io, write: () => undefined });
    await expect(another).rejects.toThrow("ghi: --as-of 2023-09-14");
    const told = JSON.parse(said.join("")) as {
      asOf: null;
      counts: null;
      values: { value: number; used: boolean }[];
      indicators: { indicator: string; actual: number | null }[];
    };
    expect([told.asOf, told.counts]).toEqual([null, null]);
    expect(told.values).toMatchObject([{ value: 95.5, used: true }]);
    const [insured] = told.indicators.filter(({ actual }) => actual !== null);
    expect(insured).toEqual({ indicator: "XH03", counted: true, state: "reported", actual: 95.5 });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a column that is asked about stands in the JSON, and its answer in a list of decisions is read by", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chi-tieu-"));
  interface Told {
    values: { value: number; used: boolean }[];
    questions: { unit: string; layout: string; kind: string; columns: { column: string; heading: string }[] }[];
  }
  try {
    const file = join(folder, "BHXH.csv");
    const heading = "TT,Chỉ tiêu,ĐVT,Kế hoạch,Thực hiện lần 1,Thực hiện lần 2";
    await writeFile(file, `${heading}\n1,Tỷ lệ dân số tham gia bảo hiểm y tế,%,97,"95,5","95,8"\n`);
    const run = async (...more: readonly string[]): Promise<Told> => {
      const said: string[] = [];
      const args = ["--schema", join(SAMPLE, "schema.xlsx"), ...more, file];
      await consolidateCommand(args, { ...io, write: (text) => said.push(text) });
      return JSON.parse(said.join("")) as Told;
    };
    const asked = await run();
    expect(asked.values.filter(({ used }) => used)).toEqual([]);
    expect(asked.questions).toMatchObject([
      { unit: "BHXH", kind: "tied", columns: [{ column: expect.any(String) as string }, {}] },
    ]);
    const { unit, layout } = asked.questions[0] ?? {};
    const decisions = join(folder, "decisions.json");
    const text = "Thực hiện lần 2";
    await writeFile(
      decisions,
      JSON.stringify([{ action: "column", unit, layout, code: "Thực hiện", text, reason: "x" }]),
    );
    const answered = await run("--decisions", decisions);
    expect(answered.values).toMatchObject([{ value: 95.8, used: true }]);
    expect(answered.questions).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("of files that cannot be read no count is told", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chi-tieu-"));
  const said: string[] = [];
  try {
    const files = ["a", "b", "c", "d", "e"].map((name) => join(folder, `${name}.xlsx`));
    await Promise.all(files.map((file) => writeFile(file, `%PDF-1.7 ${file}`)));
    const text = { ...io, json: false, write: (line: string) => said.push(line) };
    expect(await consolidateCommand(["--schema", join(SAMPLE, "schema.xlsx"), ...files], text)).toBe(1);
    expect(said.join("\n")).toMatch(/\nChưa đọc được số liệu nào trong 5 tệp[^\n]*$/);
    expect(said.join("\n")).not.toMatch(/\d\/\d+ chỉ tiêu/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
