/** Sheet "Diễn biến" over a year played through the command line; written twice it is the same, and undo leaves nothing. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applyChange } from "../../src/app/change";
import { planTrendSheet } from "../../src/app/trend";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { playYear } from "../support/played-year";

const SET = join(__dirname, "../fixtures/pacnam-2023-year");

test("figures by period with a bar each; parts and words as they are said", async () => {
  const steps = ["2023-6T", "2023-9T"].map((folder) => ({ folder, options: ["--period", folder, "--close"] }));
  await playYear(SET, steps, async (path) => {
    const opened = await openFileWorkbook("year.xlsx", new Uint8Array(await readFile(path)));
    if (!opened.ok) throw new Error(opened.problem.code);
    const workbook = opened.value;
    const before = workbook.bytes();
    const write = async () => {
      const plan = await planTrendSheet(workbook);
      if (!plan.ok) throw new Error(plan.problem.code);
      const applied = await applyChange(workbook, plan.value);
      if (!applied.ok) throw new Error(applied.problem.code);
      return applied.value;
    };
    const read = async () => {
      const reading = await workbook.readSheets({ names: ["Diễn biến"] });
      const rows = reading.ok ? (reading.value.sheets[0]?.rows ?? []) : [];
      return rows.map((cells) => cells.map((cell) => cell?.value ?? null));
    };
    const once = await write();
    const rows = await read();
    expect(rows[3]).toEqual(["Mã", "Chỉ tiêu", "ĐVT", "Kế hoạch", "6 tháng đầu năm 2023", null, "9 tháng năm 2023"]);
    const row = (code: string) => rows.find(([first]) => first === code)?.slice(3);
    expect(row("KT01")?.filter((_, at) => at % 2 === 1)).toEqual([304.5, 418]);
    expect(row("KT01")?.[0]).toBe(700);
    expect(row("AN03")?.slice(1)).toEqual(["2/1/3", "", "4/2/5", ""]);
    expect(row("KT06")?.slice(1, 2)).toEqual(["Chưa có số liệu"]);
    if (process.env["SAVE_TREND"]) await writeFile(process.env["SAVE_TREND"], workbook.bytes());
    const first = await read();
    const twice = await write();
    expect(await read()).toEqual(first);
    expect((await twice.undo()).ok && (await once.undo()).ok).toBe(true);
    expect(workbook.bytes()).toBe(before);
  });
});
