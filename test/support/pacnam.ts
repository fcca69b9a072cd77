/** The sample of Pác Nặm 2023 and its answer key, for tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PickedFile } from "../../src/app/ports";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";

const FOLDER = join(__dirname, "..", "fixtures", "pacnam-2023");

export interface KeyValue {
  indicator: string | null;
  unit: string;
  file: string;
  sheet: string;
  cell: string;
  text: string;
  value: number | null;
  parts?: number[];
  state: string;
  used: boolean;
  why: string;
  reading?: string;
  numerator?: number;
  denominator?: number;
}

export interface KeyIndicator {
  indicator: string;
  counted: boolean;
  actual: number | null;
  actualParts?: number[];
  coverage?: string;
  met: boolean | null;
  result: string;
  attainment: number | null;
  gap: number | null;
  expected: number | null;
  deviation: number | null;
  derived?: number;
  pace: string | null;
  lagging: boolean;
  reason?: string;
}

export interface KeyFinding {
  file: string | null;
  sheet: string | null;
  cell: string | null;
  code: string;
  severity: string;
  indicator?: string;
  unit?: string;
}

export interface AnswerKey {
  asOf: string;
  values: KeyValue[];
  findings: KeyFinding[];
  indicators: KeyIndicator[];
  counts: Record<string, number>;
  decisions: {
    indicator: string;
    file: string;
    sheet: string;
    cell: string;
    value: number;
    code: string;
    choice: string;
  }[];
  indicatorsAfterDecisions: KeyIndicator[];
  countsAfterDecisions: Record<string, number>;
  targets: { indicator: string; text: string; direction: string; parts: object[] }[];
}

export const answerKey = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as AnswerKey;

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** The workbook with the schema, opened. */
export async function openSchemaWorkbook(): Promise<FileWorkbook> {
  const opened = await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx"));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** The files that were sent, in the order of their names. */
export function departmentFiles(): PickedFile[] {
  return readdirSync(join(FOLDER, "departments"))
    .sort()
    .map((name) => ({
      name: name.normalize("NFC"),
      bytes: () => Promise.resolve(sampleBytes(join("departments", name))),
    }));
}
