/**
 * Targets of several parts in a form: their rows, one a part, become the figure of the one indicator. A part's row is known by
 * its id, without one by its name under the target's own row.
 */
import { parseActual } from "../actual/actual";
import type { ActualReading } from "../actual/actual-reading";
import { unattributed } from "../actual/actual-parts";
import { parseRowId } from "../form/columns";
import { partName } from "../form/rows";
import { cellAt } from "../grid/snapshot";
import { columnName } from "../grid/address";
import type { Indicator } from "../schema/types";
import type { TargetPart } from "../target/types";
import { foldKey } from "../text/fold";
import { stripPrefix, type TableRow } from "../table/read-rows";
import { roleColumns } from "../table/table";
import type { IndicatorIndex } from "./match-indicator";
import type { SubmittedFigure, SubmittedRow } from "./submission";
import type { TableInGrid } from "./table-in-grid";

interface PartRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** From 1. */
  readonly part: number;
}

/** The rows with those of parts taken together under their target's own row; others stay as they are. */
export function joinParts(
  source: TableInGrid,
  rows: readonly SubmittedRow[],
  indicators: IndicatorIndex,
): SubmittedRow[] {
  const parts = partRows(rows, indicators);
  const groups = new Map<Indicator, PartRow[]>();
  for (const { indicator, ...part } of parts.values()) groups.set(indicator, [...(groups.get(indicator) ?? []), part]);
  if (groups.size === 0) return [...rows];
  const roles = roleColumns(source.table);
  const joined = new Set<Indicator>();
  return rows.flatMap((row): SubmittedRow[] => {
    // Where the target's own row is gone its first part stands for it.
    const part = parts.get(row.row.row)?.indicator;
    const titled =
      part !== undefined && rows.some(({ row: { row: at }, indicator }) => indicator === part && !parts.has(at));
    if (part !== undefined && (titled || joined.has(part))) return [];
    const indicator = part ?? row.indicator;
    const own = indicator ? groups.get(indicator) : undefined;
    if (!own || !indicator || joined.has(indicator)) return [row];
    joined.add(indicator);
    return [
      {
        ...row,
        ...(part === undefined ? {} : { indicator, match: indicators.match(indicator.code, indicator.name, []) }),
        actual: roles.actual === undefined ? null : figureOf(source, indicator, own, roles.actual),
        estimate: roles.estimate === undefined ? null : figureOf(source, indicator, own, roles.estimate),
      },
    ];
  });
}

/** Every part's row, by its row on the sheet. */
function partRows(
  rows: readonly SubmittedRow[],
  indicators: IndicatorIndex,
): ReadonlyMap<number, PartRow & { readonly indicator: Indicator }> {
  const found = new Map<number, PartRow & { readonly indicator: Indicator }>();
  let above: Indicator | null = null;
  for (const { row, indicator } of rows) {
    const part = partOf(row, above, indicators);
    if (part) found.set(row.row, { row: row.row, ...part });
    else if (indicator) above = indicator;
  }
  return found;
}

/** Which part of which target a row says it is: by its id, without one by its name under the target. */
function partOf(
  { code: id, name }: TableRow,
  above: Indicator | null,
  indicators: IndicatorIndex,
): { readonly part: number; readonly indicator: Indicator } | null {
  const { code, part } = parseRowId(id);
  if (part !== null) {
    const { indicator } = indicators.match(code, "", []);
    return indicator && { part, indicator };
  }
  if (id !== "" || !above) return null;
  const number = partNamed(above, name);
  return number === null ? null : { part: number, indicator: above };
}

/** Number of the part so named; null where the target has none of several. */
function partNamed({ method, target }: Indicator, name: string): number | null {
  if (method !== "composite" || target.parts.length < 2) return null;
  const at = target.parts.findIndex((part, index) => foldKey(stripPrefix(partName(part, index + 1))) === foldKey(name));
  return at < 0 ? null : at + 1;
}

function figureOf(
  source: TableInGrid,
  indicator: Indicator,
  rows: readonly PartRow[],
  column: number,
): SubmittedFigure {
  const due = indicator.target.parts;
  const at = due.map((_, index) => rows.find(({ part }) => part === index + 1)?.row);
  const texts = at.map((row) => (row === undefined ? "" : source.grid.text(row, column)));
  const [first = 0] = [...at.filter((row) => row !== undefined), ...rows.map(({ row }) => row)];
  const text = texts.every((each) => each === "") ? "" : texts.join(" / ");
  const readings = due.map((part, index) => readPart(source, at[index], column, indicator, part));
  return {
    cell: `${columnName(column)}${String(first + 1)}`,
    column,
    at: first,
    text,
    reading: joined(readings, text, indicator),
    underMerge: false,
  };
}

/** One part's cell, read as if the part were the whole target. */
function readPart(
  { grid, date1904 }: TableInGrid,
  row: number | undefined,
  column: number,
  indicator: Indicator,
  part: TargetPart,
): ActualReading {
  const cell = row === undefined ? null : cellAt(grid.sheet, row, column);
  if (!cell) return { state: "noData", value: null, notes: [] };
  const alone: Indicator = {
    ...indicator,
    method: "ratio",
    unit: part.unit === "" ? indicator.unit : part.unit,
    target: { ...indicator.target, kind: "single", parts: [part] },
  };
  return parseActual(cell, { indicator: alone, plan: part.value, prior: null, columnNumbers: [], date1904 });
}

/** The parts as one figure; what is doubtful in one makes the whole doubtful. */
function joined(readings: readonly ActualReading[], text: string, { target }: Indicator): ActualReading {
  const notes = readings.flatMap((each) => each.notes);
  if (readings.some(({ state }) => state === "unreadable")) return { state: "unreadable", value: null, notes };
  const [first] = readings;
  if (first && first.state !== "reported" && readings.every(({ state }) => state === first.state))
    return { state: first.state, value: null, notes };
  const parts = readings.map(({ value }) => value);
  const open = parts.includes(null) ? unattributed(text, target.parts).notes : [];
  return { state: "reported", value: null, parts, notes: [...notes, ...open] };
}
