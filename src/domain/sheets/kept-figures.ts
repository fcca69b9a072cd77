/**
 * Figures of an earlier run that nobody sends again: they stay, as the source sheet has them now, each with the run it came
 * from. A picked file replaces its own earlier self, and any figure that it brings for the same unit and indicator.
 */
import type { Submission } from "../consolidate/submission-set";
import { parseRange } from "../grid/address";
import { TextGrid } from "../grid/text-grid";
import type { DatedSettings, Indicator } from "../schema/types";
import { BASES } from "../schema/words";
import type { ReadingFrame } from "../submission/reading-frame";
import type { SubmittedFile, SubmittedFigure, SubmittedRow, SubmittedSheet } from "../submission/submission";
import type { SourceRow } from "./read-sources";
import { dayAndBasis } from "./run-label";
import { keptFingerprint } from "./source-columns";
import { parseDetail } from "./source-rows";

/** What an earlier run has that this one's files do not bring. */
export interface EarlierFigures {
  readonly submissions: readonly Extract<Submission, { kind: "kept" }>[];
  /** Units of which nothing was picked this time. */
  readonly units: readonly string[];
  readonly figures: number;
  /** The latest run they are of; "" where there are none. */
  readonly run: string;
  /** They were read for the same day as this run. */
  readonly sameDay: boolean;
}

/** The figures that stay if the person wants them to; those of another basis are other figures and never do. */
export function earlierFigures(
  frame: ReadingFrame<{ readonly settings: DatedSettings } & ReadingFrame["schema"]>,
  before: readonly SourceRow[],
  picked: readonly Submission[],
): EarlierFigures {
  const { settings } = frame.schema;
  const files = picked.flatMap((each) => (each.kind === "read" ? [each.submitted] : []));
  const isPicked = before.length === 0 ? () => false : pickedBy(files);
  const rows = before.filter((row) => row.run.endsWith(`, ${BASES[settings.basis]})`) && !isPicked(row));
  const indicators = new Map(frame.schema.indicators.map((indicator) => [indicator.code, indicator]));
  const byFile = groupBy(rows, ({ file }) => file);
  const sent = new Set(files.flatMap(({ units }) => units));
  const latest = [...rows].sort((a, b) => Number.parseInt(b.run, 10) - Number.parseInt(a.run, 10))[0];
  return {
    submissions: [...byFile].map(([file, own]) => ({
      kind: "kept",
      submitted: fileOf(file, own, indicators, settings),
    })),
    units: [...new Set(rows.flatMap(({ unit, used }) => (used && !sent.has(unit) ? [unit] : [])))],
    figures: rows.filter(({ used }) => used).length,
    run: latest?.run ?? "",
    sameDay: rows.every(({ run }) => run.endsWith(dayAndBasis(settings))),
  };
}

/** Whether a row is replaced: its file was picked again, or one that has the figure. */
function pickedBy(files: readonly SubmittedFile[]): (row: SourceRow) => boolean {
  const prints = new Set(files.map(({ fingerprint }) => keptFingerprint(fingerprint)));
  const names = new Set(files.flatMap(({ file, units }) => units.map((unit) => `${file}|${unit}`)));
  const figures = new Set<string>();
  for (const { sheets } of files)
    for (const { role, unit, rows } of sheets)
      for (const { indicator, actual, estimate } of rows)
        if (role === "indicators" && unit !== null && indicator && [actual, estimate].some(isFilled))
          figures.add(`${unit}|${indicator.code}`);
  return ({ fingerprint, file, unit, indicator }) =>
    prints.has(fingerprint) || names.has(`${file}|${unit}`) || figures.has(`${unit}|${indicator}`);
}

function isFilled(figure: SubmittedFigure | null): boolean {
  return figure !== null && figure.reading.state !== "noData";
}

function fileOf(
  file: string,
  rows: readonly SourceRow[],
  indicators: ReadonlyMap<string, Indicator>,
  settings: DatedSettings,
): SubmittedFile {
  const sheets = [...groupBy(rows, (row) => JSON.stringify([row.sheet, row.unit, row.run])).values()].map((own) =>
    sheetOf(own, indicators, settings),
  );
  const workbook = { name: file, sheets: [], date1904: false, externalLinks: false };
  const units = [...new Set(rows.map(({ unit }) => unit))];
  return { file, fingerprint: rows[0]?.fingerprint ?? "", workbook, sheets, units };
}

/** The rows are of one sheet, unit and run. */
function sheetOf(
  rows: readonly SourceRow[],
  indicators: ReadonlyMap<string, Indicator>,
  { basis }: DatedSettings,
): SubmittedSheet {
  const [{ file, sheet: name, unit, asOf, run } = { file: "", sheet: "", unit: "", asOf: null, run: "" }] = rows;
  const bare = { name, visibility: "visible" as const, rows: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  const read = rows.map((row) => rowOf(row, indicators.get(row.indicator) ?? null, basis));
  const [first] = read;
  return {
    ...{ file, name, part: 0, role: "indicators", leftOut: null, unit, witnesses: [] },
    ...{ grid: new TextGrid(bare), view: null, table: null, issuedForm: false, run },
    roles: first ? { [basis]: first.row.firstColumn } : {},
    rows: read,
    asOf: asOf === null ? null : { day: asOf, cell: "" },
  };
}

function rowOf(row: SourceRow, indicator: Indicator | null, basis: DatedSettings["basis"]): SubmittedRow {
  const at = parseRange(row.cell) ?? { top: 0, left: 0 };
  const figure: SubmittedFigure = {
    cell: row.cell,
    column: at.left,
    text: row.text,
    underMerge: false,
    ...(row.reasons === "" ? {} : { keptReasons: row.reasons }),
    ...(row.decided === "" ? {} : { keptDecided: row.decided }),
    kept: row.used ? "" : row.why || "left-out",
    reading: {
      state: row.state,
      value: row.value,
      ...(row.numerator === null ? {} : { numerator: row.numerator }),
      ...(row.denominator === null ? {} : { denominator: row.denominator }),
      ...parseDetail(row.detail),
      notes: [],
    },
  };
  return {
    row: {
      ...{ row: at.top, kind: "data", order: "", code: row.indicator, name: indicator?.name ?? row.indicator },
      ...{ child: false, depth: 0, firstColumn: at.left },
    },
    match: { kind: indicator ? "code" : "none", indicator, suggestions: [] },
    indicator,
    ...{ unit: "", unitSource: "none", plan: [], planText: "" },
    actual: basis === "actual" ? figure : null,
    estimate: basis === "estimate" ? figure : null,
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
