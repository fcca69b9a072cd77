/** A schema taken from a file: JSON as the command line prints it, the unit it is for, and what it has otherwise than the one in use. */
import { join } from "node:path";
import { schemaOf } from "../../src/app/load-schema";
import type { PickedFile } from "../../src/app/ports";
import { planSchema } from "../../src/app/propose-schema";
import { applyChange } from "../../src/app/change";
import { borrowedFor, differencesOf, readOffer } from "../../src/app/schema-offer";
import { main } from "../../src/cli/main";
import { cellText, type SheetSnapshot } from "../../src/domain/grid/snapshot";
import type { Outcome } from "../../src/domain/outcome";
import type { Schema } from "../../src/domain/schema/types";
import { openFileWorkbook } from "../../src/files/file-workbook";
import type { Lang } from "../../src/messages/lang";
import { renderProblem } from "../../src/messages/render-problem";
import { BORROW } from "../../src/messages/ui/borrow";
import { sampleBytes } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { value } from "../support/value";

const ANNEX = join(__dirname, "..", "fixtures", "pacnam-2023", "resolution.xlsx");

function picked(name: string, content: string | Uint8Array): PickedFile {
  return { name, bytes: () => Promise.resolve(typeof content === "string" ? Buffer.from(content) : content) };
}

function offerOf(name: string, content: string | Uint8Array): ReturnType<typeof readOffer> {
  return readOffer(sampleReader(), (utf8) => Buffer.from(utf8).toString("utf8"), picked(name, content));
}

function schemaIn(sheets: readonly SheetSnapshot[]): Schema {
  return value(schemaOf({ name: "", sheets, date1904: false, externalLinks: false })).schema;
}

async function printed(): Promise<string> {
  let out = "";
  await main(["schema", ANNEX, "--json"], {
    write: (text) => {
      out += text;
    },
    error: () => undefined,
    progress: false,
  });
  return out;
}

/** The JSON with one value of it replaced. */
function edited(text: string, edit: (schema: Record<string, unknown>) => void): string {
  const json = JSON.parse(text) as { schema: Record<string, unknown> };
  edit(json.schema);
  return JSON.stringify(json);
}

function said(outcome: Outcome<unknown>, lang: Lang = "vi"): string {
  if (outcome.ok) throw new Error("no problem");
  const { text, tips } = renderProblem(outcome.problem, lang);
  if (outcome.problem.code !== "json-no-schema") return [text, ...tips].join(" ");
  expect(text).toContain("“a.json”");
  return BORROW[lang].jsonFault(outcome.problem.params ?? {});
}

test("JSON as the command line prints it is the schema that would have been written into the workbook", async () => {
  const offer = value(await offerOf("bo chi tieu.JSON", await printed()));
  const annex = value(await openFileWorkbook("phu-luc.xlsx", sampleBytes("resolution.xlsx")));
  const proposed = value(await planSchema(annex, "Phụ lục", () => ""));
  expect((await applyChange(annex, proposed.change)).ok).toBe(true);
  const written = value(schemaOf(value(await annex.readSheets("all")))).schema;
  expect(written.indicators.length).toBeGreaterThan(30);
  expect(schemaIn(offer.sheets)).toEqual(written);
});

test("the schema alone, without what is to be confirmed, and with the mark of a text editor before it", async () => {
  const { schema } = JSON.parse(await printed()) as { schema: object };
  const offer = value(await offerOf("a.json", `\uFEFF${JSON.stringify(schema)}`));
  expect(offer.indicators).toBeGreaterThan(30);
});

test("what is wrong in a JSON file is said with its place and what should stand there", async () => {
  const json = await printed();
  const broken = json.replaceAll(",", ",\n").replace('"indicators"', '"indicators');
  expect(said(await offerOf("a.json", broken))).toMatch(/^Sai ở dòng (?!1:)\d+: /);
  expect(said(await offerOf("a.json", json.slice(0, 900)))).toContain("Sai ở dòng 1:");
  const first = (schema: Record<string, unknown>): Record<string, unknown> =>
    (schema.indicators as Record<string, unknown>[])[0] ?? {};
  const direction = edited(json, (schema) => (first(schema).direction = "up"));
  expect(said(await offerOf("a.json", direction))).toBe(
    'Mục schema.indicators[0].direction ghi "up", cần một trong: higher, lower, within.',
  );
  expect(said(await offerOf("a.json", direction), "en")).toBe(
    'schema.indicators[0].direction says "up"; needed is one of: higher, lower, within.',
  );
  const plan = edited(json, (schema) => delete first(schema).plan);
  expect(said(await offerOf("a.json", plan))).toContain("Mục schema.indicators[0].plan không có, cần chữ hoặc số.");
  const none = edited(json, (schema) => (schema.indicators = []));
  expect(said(await offerOf("a.json", none))).toContain("Mục schema.indicators ghi [], cần ít nhất một mục.");
  const year = edited(json, (schema) => (schema.year = "2023"));
  expect(said(await offerOf("a.json", year))).toContain('Mục schema.year ghi "2023", cần số.');
  const long = edited(json, (schema) => (schema.year = "năm ".repeat(20)));
  expect(said(await offerOf("a.json", long))).toContain(`ghi "${"năm ".repeat(20).slice(0, 38)}…, cần số.`);
  const shares = edited(
    json,
    (schema) => (first(schema).pacing = { kind: "shares", shares: [{ month: "3", share: 5 }] }),
  );
  expect(said(await offerOf("a.json", shares))).toContain('indicators[0].pacing.shares[0].month ghi "3", cần số.');
  expect(said(await offerOf("a.json", "null"))).toContain("Cả tệp ghi null");
  expect(said(await offerOf("a.json", "[1, 2]"))).toContain("Cả tệp ghi [1,2], cần một nhóm mục trong { }.");
  expect(said(await offerOf("a.json", "x".repeat(20_000_001)))).toContain("Không đọc được tệp");
});

test("of a consolidator's workbook a unit takes its own rows, with their parents and of the same period", async () => {
  const offer = value(await offerOf("schema.xlsx", sampleBytes("schema.xlsx")));
  const whole = schemaIn(borrowedFor(offer, null).sheets);
  expect(offer.units.map(({ code }) => code)).toEqual(
    whole.units.map(({ code }) => code).filter((code) => whole.indicators.some((row) => row.reporters.includes(code))),
  );
  const own = borrowedFor(offer, "NN");
  const schema = schemaIn(own.sheets);
  expect(own).toMatchObject({ file: "schema.xlsx", unit: "Phòng Nông nghiệp và Phát triển nông thôn" });
  expect(schema.units.map(({ code }) => code)).toEqual(["NN"]);
  expect(schema.settings).toEqual(whole.settings);
  const reported = whole.indicators.filter(({ reporters }) => reporters.includes("NN"));
  const codes = schema.indicators.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(reported.map(({ code }) => code)));
  expect(own.indicators).toBe(codes.length);
  expect(codes.length).toBeLessThan(whole.indicators.length);
  const targets = new Map(whole.indicators.map(({ code, target }) => [code, target]));
  for (const { code, target } of schema.indicators) expect(target).toEqual(targets.get(code));
});

test("what a newer issue has otherwise is told row by row; the same has nothing to tell", async () => {
  const offer = value(await offerOf("schema.xlsx", sampleBytes("schema.xlsx")));
  const before = borrowedFor(offer, "NN");
  expect(differencesOf(before, borrowedFor(offer, "NN"))).toEqual([]);
  const [main] = before.sheets;
  const [heading = [], first = [], second = [], ...rest] = main?.rows ?? [];
  const plan = heading.findIndex((cell) => cell?.value === "Kế hoạch");
  const code = heading.findIndex((cell) => cell?.value === "Mã");
  const amended = first.map((cell, column) => (column === plan ? { value: 999 } : cell));
  const added = second.map((cell, column) => (column === code ? { value: "MOI" } : cell));
  const sheets = before.sheets.map((sheet) =>
    sheet === main ? { ...sheet, rows: [heading, amended, added, ...rest] } : sheet,
  );
  const dated = sheets.map((sheet) =>
    sheet.name !== "Thiết lập"
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) => (row[0]?.value === "Số liệu đến ngày" ? [row[0], { value: 45_213 }] : row)),
        },
  );
  const differences = differencesOf(before, { ...before, sheets: dated });
  expect(differences.map(({ kind }) => kind)).toEqual(["setting", "changed", "added", "removed"]);
  const [day = "", changed = "", plus = "", minus = ""] = differences.map((each) => BORROW.vi.difference(each));
  expect(day).toBe("Số liệu đến ngày: 14/9/2023 thành 14/10/2023");
  expect(changed).toMatch(/, Kế hoạch: “.+” thành “999”$/);
  expect(plus).toMatch(/^Thêm MOI /);
  expect(minus).toMatch(new RegExp(`^Bỏ ${cellText(second[code] ?? null)} `));
});
