/**
 * The rows of "Nguồn số liệu": a figure cell of the submissions each, with what the unit had before; below them the figures
 * of before of which this period has none yet, so that a unit that sends late still has them.
 */
import { columnName } from "../grid/address";
import type { Consolidation, ConsolidatedValue } from "../consolidate/consolidation";
import { reasonsText } from "../consolidate/stated-reasons";
import { reasonWords } from "../consolidate/reason-words";
import type { Indicator, Schema } from "../schema/types";
import type { PlanCell } from "../plan/cell";
import { figureCell, type UnitFigures } from "./source-before";
import {
  keptFingerprint,
  SOURCE_COLUMNS,
  SOURCE_NO,
  SOURCE_STATES,
  SOURCE_YES,
  sourceColumn,
  UNUSED_MARK,
  USED_MARK,
  type SourceColumn,
} from "./source-columns";

/** A source sheet that has a copy in the workbook. */
export interface NamedCopy {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
}

/** What rows are named by, and what stands beside their figures. */
export interface SourceRowFrame {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly units: ReadonlyMap<string, string>;
  /** The first signs of each file's SHA-256. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Names of the copies by file and sheet. */
  readonly copies: ReadonlyMap<string, string>;
  readonly before: UnitFigures;
  /** Values that show what their unit had before: one of each unit and indicator. */
  readonly leading: ReadonlySet<ConsolidatedValue>;
  /** The run, as its rows name it. */
  readonly run: string;
}

function copyKey({ file, sheet }: Pick<NamedCopy, "file" | "sheet">): string {
  return JSON.stringify([file, sheet]);
}

/** The frame of a run's rows. */
export function sourceRowFrame(
  schema: Schema,
  { files, values }: Consolidation,
  {
    copies,
    before,
    run,
  }: { readonly copies: readonly NamedCopy[]; readonly before: UnitFigures; readonly run: string },
): SourceRowFrame {
  return {
    ...{ before, run, leading: new Set(leadingValues(values).values()) },
    copies: new Map(copies.map((copy) => [copyKey(copy), copy.name])),
    fingerprints: new Map(files.map(({ file, fingerprint }) => [file, keptFingerprint(fingerprint)])),
    indicators: new Map(schema.indicators.map((indicator) => [indicator.code, indicator])),
    units: new Map(schema.units.map(({ code, name }) => [code, name])),
  };
}

/** The value that is used of each unit and indicator, else the first of them. */
function leadingValues(values: readonly ConsolidatedValue[]): Map<string, ConsolidatedValue> {
  const leading = new Map<string, ConsolidatedValue>();
  for (const value of values) {
    const key = `${value.unit}|${value.indicator ?? ""}`;
    if (value.indicator !== null && (value.used ? !leading.get(key)?.used : !leading.has(key))) leading.set(key, value);
  }
  return leading;
}

/** What the sheet keeps of a unit that has sent nothing of an indicator. */
export interface KeptBefore {
  readonly indicator: Indicator;
  readonly unit: string;
}

/** Units and indicators that have a figure of before, and no row of this period. */
export function keptBefore(
  { indicators }: Schema,
  { values }: Pick<Consolidation, "values">,
  { previous, lastYear }: UnitFigures,
): KeptBefore[] {
  if (!previous && !lastYear) return [];
  const leading = leadingValues(values);
  return indicators.flatMap((indicator) =>
    indicator.reporters.flatMap((unit): KeptBefore[] => {
      const { code } = indicator;
      if (leading.has(`${unit}|${code}`)) return [];
      return (previous?.of(unit, code) ?? lastYear?.of(unit, code)) ? [{ indicator, unit }] : [];
    }),
  );
}

/** The cells of a row for {@link keptBefore}: not counted as a figure that was read. */
export function keptRow({ indicator, unit }: KeptBefore, { units, before }: SourceRowFrame): PlanCell[] {
  const { code, name, unit: measure } = indicator;
  const cells: Readonly<Partial<Record<SourceColumn, PlanCell>>> = {
    ...{ code, name, measure, unitCode: unit, unit: units.get(unit) ?? unit, why: NOTHING_SENT },
    ...beforeCells(unit, code, before),
  };
  return SOURCE_COLUMNS.map(([key]) => cells[key] ?? "");
}

const NOTHING_SENT = "Kỳ này chưa có số liệu";

function beforeCells(
  unit: string,
  code: string,
  { previous, lastYear }: UnitFigures,
): Record<"previous" | "lastYear", PlanCell> {
  return {
    previous: figureCell(previous?.of(unit, code) ?? null),
    lastYear: figureCell(lastYear?.of(unit, code) ?? null),
  };
}

const CODE = columnName(sourceColumn("code"));
const USED = columnName(sourceColumn("used"));
/** Written once: a country has a hundred thousand rows, and a text put together of many pieces keeps them all. */
const MARK_OF_USED = `="${SOURCE_YES}","${USED_MARK}","${UNUSED_MARK}")`;

/** The cells of a value's row. */
export function valueRow(
  value: ConsolidatedValue,
  row: number,
  { indicators, units, fingerprints, copies, before, leading, run }: SourceRowFrame,
): PlanCell[] {
  const indicator = value.indicator === null ? undefined : indicators.get(value.indicator);
  const line = String(row + 1);
  const cells: Readonly<Record<SourceColumn, PlanCell>> = {
    key: {
      formula: `=${CODE}${line}&IF(${USED}${line}${MARK_OF_USED}`,
      shows: `${value.indicator ?? ""}${value.used ? USED_MARK : UNUSED_MARK}`,
    },
    code: value.indicator ?? "",
    name: indicator?.name ?? "",
    unitCode: value.unit,
    unit: units.get(value.unit) ?? value.unit,
    text: value.shown ?? value.text,
    value: value.value ?? "",
    measure: indicator?.unit ?? "",
    numerator: value.numerator ?? "",
    denominator: value.denominator ?? "",
    state: SOURCE_STATES[value.state],
    used: value.used ? SOURCE_YES : SOURCE_NO,
    why: value.used ? "" : reasonWords(value.why),
    file: value.file,
    sheet: value.sheet,
    cell: value.cell,
    asOf: value.asOf ?? "",
    fingerprint: fingerprints.get(value.file) ?? "",
    decided: value.decided ?? "",
    copy: copies.size === 0 ? "" : (copies.get(copyKey(value)) ?? ""),
    run: value.run ?? run,
    detail: detailOf(value),
    reasons: reasonsText(value.beside?.reasons),
    ...(value.indicator !== null && leading.has(value)
      ? beforeCells(value.unit, value.indicator, before)
      : { previous: "", lastYear: "" }),
  };
  return SOURCE_COLUMNS.map(([key]) => cells[key]);
}

const READINGS = { level: "mức", change: "thay đổi" } as const;

/** What the number alone does not say: the figures of several parts, or whether it is a level or a change. */
function detailOf({ parts, reading }: ConsolidatedValue): string {
  if (parts) return parts.map((part) => (part === null ? "–" : String(part))).join("; ");
  return reading === undefined ? "" : READINGS[reading];
}

/** As {@link detailOf} wrote it. */
export function parseDetail(text: string): Pick<ConsolidatedValue, "parts" | "reading"> {
  if (text === READINGS.level) return { reading: "level" };
  if (text === READINGS.change) return { reading: "change" };
  if (text === "") return {};
  return { parts: text.split("; ").map((part) => (part === "–" ? null : Number(part))) };
}
