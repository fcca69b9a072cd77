/** `export`: the figures of the key as flat rows, from files and from the workbook that holds them. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { exportCsv, type ExportRow } from "../../src/domain/report/export-rows";
import { answerKey } from "../support/pacnam";

const SAMPLE = join(__dirname, "../fixtures/pacnam-2023");

async function run(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const note = (text: string): void => void said.push(text);
  return { code: await main(args, { write: note, error: note, progress: false }), said: said.join("") };
}

test("rows from files are the key's; those from the workbook that was written say the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chi-tieu-export-"));
  try {
    const names = await readdir(join(SAMPLE, "departments"));
    const files = names.map((name) => join(SAMPLE, "departments", name));
    const schema = ["--schema", join(SAMPLE, "schema.xlsx")];
    const [json, book, again] = ["a.json", "b.xlsx", "c.json"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect((await run("export", ...schema, "--out", json, ...files)).code).toBe(0);
    const rows = JSON.parse(await readFile(json, "utf8")) as ExportRow[];
    expect(rows.map(({ code, value, result }) => [code, value, result])).toEqual(
      answerKey.indicators.map(({ indicator, actual, result }) => [indicator, actual, result]),
    );
    expect(rows.find(({ code }) => code === "KT07")).toMatchObject({
      ...{ from: "2023-01-01", to: "2023-09-14", target: "52,8", pace: "farBehind", owner: "TCKH" },
      ...{ file: "01_TCKH_Bieu tong hop 9 thang 2023.xlsx", sheet: "Biểu 01", cell: "F16" },
    });
    await run("consolidate", ...schema, "--out", book, ...files);
    expect((await run("export", "--schema", book, "--out", again)).code).toBe(0);
    const kept = JSON.parse(await readFile(again, "utf8")) as ExportRow[];
    const said = (list: readonly ExportRow[]): unknown =>
      list.map(({ code, value, result, pace, cell }) => [code, value, result, pace, cell]);
    expect(said(kept)).toEqual(said(rows));
    expect((await run("export", "--schema", book, "--period", "2023-9T", "--out", join(folder, "d.csv"))).code).toBe(2);
    expect((await run("export", "--schema", book, "--out", join(folder, "d.xlsx"))).said).toContain(".csv or .json");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("--period exports the rows that the history keeps of that period, whatever the sheets show now", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chi-tieu-export-"));
  try {
    const names = await readdir(join(SAMPLE, "departments"));
    const files = names.map((name) => join(SAMPLE, "departments", name));
    const [nine, later, out, none] = ["nine.xlsx", "later.xlsx", "nine.json", "none.json"].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    await run("consolidate", "--schema", join(SAMPLE, "schema.xlsx"), "--period", "2023-9T", "--out", nine, ...files);
    // One office alone a quarter later: "Tổng hợp" shows another day and hardly a figure.
    const one = files.filter((file) => file.includes("01_TCKH"));
    const again = ["--period", "2023-Q4", "--as-of", "2023-12-14", "--without-earlier", "--out", later];
    await run("consolidate", "--schema", nine, ...again, ...one);
    expect((await run("export", "--schema", later, "--period", "2023-9T", "--out", out)).code).toBe(0);
    const rows = JSON.parse(await readFile(out, "utf8")) as ExportRow[];
    expect(rows.map(({ code, value, result }) => [code, value, result])).toEqual(
      answerKey.indicators.map(({ indicator, actual, result }) => [indicator, actual, result]),
    );
    expect(new Set(rows.map(({ period, from, to }) => [period, from, to].join(" ")))).toEqual(
      new Set(["2023-9T 2023-01-01 2023-09-14"]),
    );
    const now = join(folder, "now.json");
    await run("export", "--schema", join(SAMPLE, "schema.xlsx"), "--out", now, ...files);
    const places = (list: readonly ExportRow[]): unknown =>
      list.map(({ code, target, state, pace, owner, file, sheet, cell, fingerprint }) => [
        ...[code, target, state, pace, owner, file, sheet, cell, fingerprint.slice(0, 12)],
      ]);
    expect(places(rows)).toEqual(places(JSON.parse(await readFile(now, "utf8")) as ExportRow[]));
    expect(rows.find(({ code }) => code === "KT07")).toMatchObject({ sheet: "Biểu 01", cell: "F16" });
    expect((await run("export", "--schema", later, "--period", "2023-Q1", "--out", none)).code).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a text from outside becomes no formula, and commas no columns", () => {
  const row = { code: "=1+1", name: 'Đường "A", B', value: -2.5, text: "" } as unknown as ExportRow;
  const [head, line] = exportCsv([row]).split("\r\n");
  expect(head?.startsWith("\uFEFFcode,name,unit,period")).toBe(true);
  expect(line?.startsWith(`'=1+1,"Đường ""A"", B",`)).toBe(true);
  expect(line).toContain(",-2.5,");
});
