/** Forms of the sample as the command line writes them: what a person and a machine find in them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { main } from "../../src/cli/main";
import { parseMeta } from "../../src/domain/form/meta";
import { cellText, type SheetSnapshot } from "../../src/domain/grid/snapshot";
import { readSchema } from "../../src/domain/schema/read-schema";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { readWorkbook } from "../../src/files/read-workbook";
import { checkSavedFile } from "../support/saved-file/check-saved-file";

const SCHEMA = join(__dirname, "../fixtures/pacnam-2023/schema.xlsx");
const ARGS = ["--json", "--schema", SCHEMA, "--period", "2023-9T", "--as-of", "2023-09-14", "--due", "16/9/2023"];
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "forms-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly issue: number;
  readonly forms: readonly {
    readonly unit: string;
    readonly file: string;
    readonly rows: number;
    readonly indicators: string[];
  }[];
  readonly skipped: readonly { readonly unit: string; readonly why: string }[];
}

interface Issued {
  readonly code: number;
  readonly answer: Answer | null;
  readonly said: string;
}

async function issue(...more: readonly string[]): Promise<Issued> {
  const written: string[] = [];
  const errors: string[] = [];
  const code = await main(["issue-forms", ...ARGS, "--out", folder, ...more], {
    write: (text) => written.push(text),
    error: (text) => errors.push(text),
    progress: false,
  });
  return { code, answer: written.length > 0 ? (JSON.parse(written.join("")) as Answer) : null, said: errors.join("") };
}

const folderOfAll = mkdtempSync(join(tmpdir(), "forms-of-all-"));
afterAll(() => {
  rmSync(folderOfAll, { recursive: true, force: true });
});

let all: Promise<Issued> | null = null;

/** Forms for every unit, issued once in this file. */
function issuedToAll(): Promise<Issued> {
  return (all ??= issue("--out", folderOfAll));
}

async function sheetsOf(path: string): Promise<readonly SheetSnapshot[]> {
  const reading = await readWorkbook("form.xlsx", new Uint8Array(readFileSync(path)));
  if (!reading.ok) throw new Error(reading.detail);
  return reading.workbook.sheets;
}

function xmlOf(path: string, part: string): string {
  return new TextDecoder().decode(unzipSync(new Uint8Array(readFileSync(path)))[part]);
}

test("every unit with something to report gets a small, valid form", async () => {
  const { code, answer } = await issuedToAll();
  expect(code).toBe(0);
  expect(answer?.forms).toHaveLength(readdirSync(folderOfAll).length);
  for (const { file } of answer?.forms ?? []) {
    const bytes = new Uint8Array(readFileSync(file));
    expect([file, checkSavedFile(bytes)]).toEqual([file, []]);
    expect(bytes.length).toBeLessThan(25_000);
  }
});

test("meta, keys, ids and the embedded schema stand where a machine looks for them", async () => {
  const { answer } = await issue("--units", "NN");
  const form = answer?.forms[0];
  const sheets = await sheetsOf(form?.file ?? "");
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Biểu báo cáo", "visible"],
    ["Hướng dẫn", "visible"],
    ["Bộ chỉ tiêu", "hidden"],
    ["Đơn vị", "hidden"],
    ["Thiết lập", "hidden"],
  ]);
  const [page] = sheets;
  const text = (row: number, column: number): string => cellText(page?.rows[row]?.[column] ?? null);
  expect(parseMeta(text(0, 0))).toMatchObject({ unit: "NN", period: "2023-9T", asOf: "2023-09-14", issue: 1 });
  expect(page?.rows[0]?.slice(1).map(cellText)).toEqual(
    "#stt #ten #dvt #kh #th #uoc #tl #xem #kq #cq #gp #han #gc".split(" "),
  );
  const ids = page?.rows.slice(9).flatMap((row) => cellText(row[0] ?? null) || []) ?? [];
  expect(ids).toEqual(form?.indicators);
  expect([page?.hiddenRows, page?.hiddenColumns]).toEqual([[0], [0]]);
  const { schema, findings } = readSchema({ name: "", sheets, date1904: false, externalLinks: false });
  expect(findings.filter(({ severity }) => severity === "E")).toEqual([]);
  expect(schema?.units.map(({ code }) => code)).toEqual(["NN"]);
  expect(schema?.settings).toMatchObject({ period: "2023-9T", asOf: 45183 });
  expect(form?.indicators.every((code) => schema?.indicators.some((each) => each.code === code))).toBe(true);
});

test("no other unit's targets leave the office in a form", async () => {
  const { answer } = await issuedToAll();
  const whole = readSchema({ name: "", sheets: await sheetsOf(SCHEMA), date1904: false, externalLinks: false }).schema;
  const parents = new Map(whole?.indicators.map(({ code, parent }) => [code, parent]));
  for (const { unit, file, indicators } of answer?.forms ?? []) {
    const kept = new Set(indicators);
    for (const code of indicators)
      for (let up = parents.get(code) ?? ""; up !== ""; up = parents.get(up) ?? "") kept.add(up);
    const sheets = await sheetsOf(file);
    const { schema } = readSchema({ name: "", sheets, date1904: false, externalLinks: false });
    expect([unit, schema?.indicators.map(({ code }) => code).sort()]).toEqual([unit, [...kept].sort()]);
    expect(schema?.units.map(({ code }) => code)).toEqual([unit]);
    const own = new Set(schema?.indicators.map(({ name }) => name));
    const texts = new Set(sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map(cellText))));
    const others = whole?.indicators.filter(({ name }) => !own.has(name) && texts.has(name)) ?? [];
    expect([unit, others.map(({ code }) => code)]).toEqual([unit, []]);
  }
});

test("help, never a cage: no password, the style Normal open, the inputs a range to be edited, validation that warns", async () => {
  const { answer } = await issue("--units", "NN");
  const file = answer?.forms[0]?.file ?? "";
  const sheet = xmlOf(file, "xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<sheetProtection sheet="1" [^>]*formatCells="0"/);
  expect(sheet).not.toMatch(/password|hashValue/);
  expect(sheet).toContain('name="NhapLieu"');
  const rules = sheet.match(/<dataValidation [^>]*>/g) ?? [];
  expect(rules.length).toBeGreaterThan(1);
  for (const rule of rules) expect(rule).toContain('errorStyle="warning"');
  expect(rules.map((rule) => /type="(\w+)"/.exec(rule)?.[1]).sort()).toEqual(["custom", "date", "list"]);
  // From the first day of the year to sixty days after the cut-off.
  expect(sheet).toMatch(/type="date"[^>]*><formula1>44927<\/formula1><formula2>45243<\/formula2>/);
  for (const [, part = "", text = ""] of sheet.matchAll(/ (prompt|error|promptTitle|errorTitle)="([^"]*)"/g))
    expect(text.length).toBeLessThanOrEqual(part.endsWith("Title") ? 32 : 255);
  expect(xmlOf(file, "xl/styles.xml")).toMatch(/<cellStyleXfs count="1"><xf [^>]*><protection locked="0"\/>/);
  // Inputs are reached by INDEX only, so that nothing a unit moves breaks a formula.
  for (const [, formula = ""] of sheet.matchAll(/<f>(.*?)<\/f>/g))
    expect(formula.replaceAll(/INDEX\(\$[A-Z]+\$1:\$[A-Z]+\$\d+,ROW\(\)\)|\$[A-Z]+\$1:\$[A-Z]+\$\d+/g, "")).not.toMatch(
      /\$?[A-Z]{1,2}\$?\d/,
    );
});

test("what the unit reads is locked, what it fills in is open, and texts it types stay texts", async () => {
  const { answer } = await issue("--units", "NN");
  const file = answer?.forms[0]?.file ?? "";
  const [page] = await sheetsOf(file);
  const keys = page?.rows[0]?.map(cellText) ?? [];
  const row = (page?.rows.findIndex((cells) => cellText(cells[0] ?? null) === "NN04") ?? 0) + 1;
  const sheet = xmlOf(file, "xl/worksheets/sheet1.xml");
  const styles = xmlOf(file, "xl/styles.xml");
  const looks = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf .*?(?:<\/xf>|\/>(?=<xf|$))/gs) ?? [];
  const lookOf = (key: string): string => {
    const name = `${String.fromCharCode(65 + keys.indexOf(key))}${String(row)}`;
    return looks[Number(new RegExp(`<c r="${name}" s="(\\d+)"`).exec(sheet)?.[1])] ?? "";
  };
  const isOpen = (key: string): boolean => lookOf(key).includes('locked="0"');
  expect(["#stt", "#ten", "#dvt", "#kh", "#tl", "#xem"].filter(isOpen)).toEqual([]);
  const inputs = ["#th", "#uoc", "#kq", "#cq", "#gp", "#han", "#gc"];
  expect(inputs.filter((key) => !isOpen(key))).toEqual([]);
  const texts = inputs.filter((key) => lookOf(key).includes('numFmtId="49"'));
  expect(texts).toEqual(["#kq", "#cq", "#gp", "#gc"]);
});

test("one page wide, with letters that can be read", async () => {
  const { answer } = await issue("--units", "NN,X-BB");
  for (const { file } of answer?.forms ?? []) {
    const xml = xmlOf(file, "xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/);
    expect(xml).toContain('<pageMargins left="0.59" right="0.59"');
    expect(xml).toMatch(/<oddFooter>&amp;LMã biểu: \S+-2023-9T-1-[0-9A-F]{4}&amp;RTrang &amp;P\/&amp;N<\/oddFooter>/);
    expect(xmlOf(file, "xl/workbook.xml")).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*!\$9:\$9</);
    const columns = [...xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*? width="([\d.]+)"(?![^>]*hidden)/g)];
    const characters = columns.reduce(
      (sum, [, from, to, width]) => sum + Number(width) * (Number(to) - Number(from) + 1),
      0,
    );
    // A character of width is seven pixels of 0.75 points; the paper is 297 mm less both margins.
    const scale = ((297 / 25.4 - 2 * 0.59) * 72) / (characters * 7 * 0.75);
    expect([file, 12 * scale > 7.5]).toEqual([file, true]);
  }
});

test("a form is not written over another one without being told to", async () => {
  const first = await issue("--units", "NN,CAH");
  const before = readFileSync(first.answer?.forms[0]?.file ?? "");
  const refused = await issue("--units", "NN,CAH");
  expect([refused.code, refused.answer]).toEqual([2, null]);
  expect(refused.said).toContain("--replace");
  expect(readFileSync(first.answer?.forms[0]?.file ?? "").equals(before)).toBe(true);
  expect((await issue("--units", "NN,CAH", "--replace")).answer?.issue).toBe(1);
});

test("where the schema was changed since, the forms that replace others are the next issue", async () => {
  await issue("--units", "NN");
  const changed = join(folder, "schema.xlsx");
  const plan = {
    title: "",
    steps: [{ kind: "write" as const, sheet: "Bộ chỉ tiêu", top: 1, left: 4, cells: [["Tên khác đi"]] }],
  };
  writeFileSync(changed, await applyPlanToFile(new Uint8Array(readFileSync(SCHEMA)), plan, { compute: false }));
  const units = ["--units", "NN,TCKH", "--replace"];
  expect((await issue(...units)).answer?.issue).toBe(1);
  expect((await issue(...units, "--schema", changed)).answer?.issue).toBe(2);
});

test("the common form asks for the unit and for what several units report", async () => {
  const { answer } = await issue("--common");
  expect(answer?.forms.map(({ unit }) => unit)).toEqual(["*"]);
  const file = answer?.forms[0]?.file ?? "";
  expect(checkSavedFile(new Uint8Array(readFileSync(file)))).toEqual([]);
  const [page] = await sheetsOf(file);
  expect(page?.rows[1]?.[0]?.formula).toContain("MATCH(");
  // As long as nobody has chosen, nothing is complete.
  const state = page?.rows[7]?.find((cell) => cell !== null);
  expect(state?.formula).toMatch(/^=IF\(\$A\$2="",/);
  expect(cellText(state ?? null)).toBe("Chọn đơn vị của mình ở ô nền vàng “Đơn vị báo cáo”");
  expect(xmlOf(file, "xl/worksheets/sheet1.xml")).toContain("<autoFilter");
});

test("all rows are in the common form where that is wished, and it comes back as no other issue", async () => {
  const shared = (await issue("--common")).answer?.forms[0]?.rows ?? 0;
  const all = (await issue("--common", "--all-rows", "--replace")).answer;
  expect(all?.forms[0]?.rows).toBeGreaterThan(shared);
});

test("no day is made up: that of the settings ends the period it ends, and no other", async () => {
  const { code, said } = await issue(
    "--schema",
    join(__dirname, "../fixtures/pacnam-2023-year/schema.xlsx"),
    "--as-of",
    "2023-09-14",
  );
  expect([code, said]).toEqual([0, ""]);
  const bare: string[] = [];
  const year = join(__dirname, "../fixtures/pacnam-2023-year/schema.xlsx");
  const refused = await main(["issue-forms", "--schema", year, "--period", "2023-9T", "--out", join(folder, "x")], {
    write: () => 0,
    error: (text) => bare.push(text),
    progress: false,
  });
  expect([refused, bare.join("").includes("2023-9T")]).toEqual([2, true]);
});

test("grey columns say what each unit had last period, from the workbook that was consolidated then", async () => {
  const year = join(__dirname, "../fixtures/pacnam-2023-year");
  const schema = join(year, "schema.xlsx");
  const before = join(folder, "before.xlsx");
  const sent = readdirSync(join(year, "2023-6T")).map((name) => join(year, "2023-6T", name));
  const args = ["--json", "--schema", schema, "--period", "2023-6T", "--out", before, ...sent];
  const code = await main(["consolidate", ...args], { write: () => 0, error: () => 0, progress: false });
  expect(code).toBeLessThan(2);
  const keysOf = async (file = ""): Promise<string[]> => (await sheetsOf(file))[0]?.rows[0]?.map(cellText) ?? [];
  const plain = await issue("--schema", schema, "--units", "NN");
  expect(await keysOf(plain.answer?.forms[0]?.file)).not.toContain("#kt");
  const grey = await issue("--schema", schema, "--units", "NN", "--previous", before, "--replace");
  const [page] = await sheetsOf(grey.answer?.forms[0]?.file ?? "");
  const column = page?.rows[0]?.findIndex((cell) => cellText(cell) === "#kt") ?? -1;
  expect(cellText(page?.rows[8]?.[column] ?? null)).toBe("Kỳ trước (6 tháng đầu năm 2023)");
  const figures = page?.rows
    .slice(9)
    .flatMap((row) => (typeof row[column]?.value === "number" ? [row[column].value] : []));
  expect(figures?.length).toBeGreaterThan(3);
});

test("wrong use says what to do and writes nothing", async () => {
  expect((await issue("--units", "NN,QQ")).said).toContain("QQ");
  expect((await issue("--period", "2023-99")).said).toContain("2023-99");
  expect((await issue("--due", "99/9/2023")).said).toContain("--due 99/9/2023");
  expect((await issue("--previous", "nowhere.xlsx")).said).toContain("nowhere.xlsx");
  expect(readdirSync(folder)).toEqual([]);
});
