/** Every figure and every target of the nine-month sample, held against its answer key. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../../src/domain/grid/snapshot";
import { readSchema } from "../../../src/domain/schema/read-schema";
import type { Schema } from "../../../src/domain/schema/types";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import type { SubmittedRow } from "../../../src/domain/submission/submission";
import { parseTarget } from "../../../src/domain/target/target";
import { readWorkbook } from "../../../src/files/read-workbook";

const SAMPLE = join(__dirname, "../../fixtures/pacnam-2023");
const DEPARTMENTS = join(SAMPLE, "departments");

interface KeyValue {
  readonly indicator: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly value: number | null;
  readonly state: string;
  readonly parts?: readonly number[];
  readonly reading?: string;
  readonly numerator?: number;
  readonly denominator?: number;
}

interface KeyFinding {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly code: string;
}

interface KeyTarget {
  readonly indicator: string;
  readonly text: string;
  readonly direction: string;
  readonly parts: readonly { op: string; value: number; max?: number; unit: string; change?: string; label?: string }[];
}

const key = JSON.parse(readFileSync(join(SAMPLE, "expected.json"), "utf8")) as {
  readonly values: readonly KeyValue[];
  readonly findings: readonly KeyFinding[];
  readonly targets: readonly KeyTarget[];
};

/** Findings that come from reading a figure's text. */
const READING_CODES = new Set([
  "number-as-text",
  "number-ambiguous",
  "number-unreadable",
  "number-from-date",
  "fraction",
  "qualifier",
  "missing-token",
  "part-missing",
]);

async function workbook(path: string, name: string): Promise<WorkbookSnapshot | null> {
  const reading = await readWorkbook(name, new Uint8Array(readFileSync(path)));
  return reading.ok ? reading.workbook : null;
}

let schema: Schema;
const rows = new Map<string, SubmittedRow>();

beforeAll(async () => {
  const book = await workbook(join(SAMPLE, "schema.xlsx"), "schema.xlsx");
  if (!book) throw new Error("schema.xlsx is not readable");
  const outcome = readSchema(book);
  if (!outcome.schema) throw new Error(JSON.stringify(outcome));
  schema = outcome.schema;
  const frame = readingFrame(schema);
  for (const file of readdirSync(DEPARTMENTS)) {
    const submitted = await workbook(join(DEPARTMENTS, file), file);
    if (!submitted) continue;
    for (const sheet of readFile(frame, submitted, file).sheets)
      for (const row of sheet.rows)
        if (row.actual) rows.set(`${file.normalize("NFC")}|${sheet.name}|${row.actual.cell}`, row);
  }
});

function rowOf({
  file,
  sheet,
  cell,
}: {
  file: string;
  sheet: string | null;
  cell: string | null;
}): SubmittedRow | undefined {
  return rows.get(`${file.normalize("NFC")}|${sheet ?? ""}|${cell ?? ""}`);
}

test.each(key.values.filter(({ indicator }) => indicator !== null))("$file $sheet!$cell: $text", (due) => {
  const row = rowOf(due);
  const reading = row?.actual?.reading;
  expect(row?.indicator?.code).toBe(due.indicator);
  expect(reading?.state).toBe(due.state);
  if (due.value === null) expect(reading?.value).toBeNull();
  else expect(reading?.value).toBeCloseTo(due.value, 9);
  expect(reading?.parts).toEqual(due.parts);
  expect(reading?.reading).toBe(due.reading);
  expect(reading?.numerator).toBe(due.numerator);
  expect(reading?.denominator).toBe(due.denominator);
});

test("the notes are those of the key, no more and no fewer", () => {
  const noted = key.values.flatMap((value) =>
    (rowOf(value)?.indicator ? (rowOf(value)?.actual?.reading.notes ?? []) : [])
      .filter(({ code }) => READING_CODES.has(code))
      .map(({ code }) => `${value.file} ${value.sheet} ${value.cell} ${code}`),
  );
  const due = key.findings
    .filter(({ code, file }) => READING_CODES.has(code) && file !== "11_BTC Huyen uy_9 thang (1).xlsx")
    .map(({ file, sheet, cell, code }) => `${file} ${sheet ?? ""} ${cell ?? ""} ${code}`);
  expect(noted.sort()).toEqual(due.sort());
});

test("names are matched by likeness where the key says so, and left unmatched where it says so", () => {
  const kinds = [...rows].flatMap(([at, { row, match }]) =>
    row.kind === "data" && (match.kind === "guessed" || match.kind === "none")
      ? [`${at.split("|")[0] ?? ""} ${String(row.row + 1)} ${match.kind}`]
      : [],
  );
  const due = key.findings.flatMap(({ code, file, cell }) =>
    code === "name-guessed" || code === "name-unmatched"
      ? [`${file} ${(cell ?? "").replace(/\D/g, "")} ${code === "name-guessed" ? "guessed" : "none"}`]
      : [],
  );
  expect(kinds.sort()).toEqual(due.sort());
});

test.each(key.targets)("target of $indicator: $text", (due) => {
  const indicator = schema.indicators.find(({ code }) => code === due.indicator);
  const target = parseTarget({
    name: indicator?.name ?? "",
    unit: indicator?.unit ?? "",
    text: due.text.replace(/^(\d+)\.(\d+)$/, "$1,$2"),
  });
  expect(target.parts).toEqual(due.parts.map((part) => expect.objectContaining(part) as object));
  expect(target.parts.map(({ change }) => change)).toEqual(due.parts.map(({ change }) => change));
  if (target.parts.length > 0 && target.certain) expect(target.direction).toBe(due.direction);
});
