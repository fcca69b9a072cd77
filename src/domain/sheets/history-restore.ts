/** *Khôi phục*: rows of closed periods that were changed by hand say again what was sealed when they were closed. */
import { cellAt, type SheetSnapshot } from "../grid/snapshot";
import { isSameValue } from "../history/amendment";
import type { Period } from "../history/period";
import type { HistoryRecord } from "../history/record";
import { changedRows, type ChangedRow, type PeriodSeal, type SealedRow } from "../history/seal";
import { isFormula } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { headingColumns } from "../schema/sheet-columns";
import { foldKey } from "../text/fold";
import { HISTORY_COLUMNS, SEALED_HEADINGS } from "./history-columns";
import { appendRows, readHistorySheet, type PlacedRecord } from "./history-sheet";

/**
 * The steps that put back what the seals say, with `corrections` below; none where nothing differs. `periodOf` tells the
 * days of a period that has no row left.
 */
export function planRestore(
  sheet: SheetSnapshot,
  seals: readonly PeriodSeal[],
  periodOf: (key: string) => Period | null,
  corrections: readonly HistoryRecord[] = [],
): PlanStep[] {
  const records = readHistorySheet(sheet);
  const changed = changedRows(records, seals);
  const gone = changed.filter(({ now }) => now === null).flatMap((row) => rebuilt(row, records, periodOf) ?? []);
  return [
    ...changed.flatMap(({ sealed, now }) => (now ? cellsBack(sheet, asSealed(now, sealed), now.row) : [])),
    ...appendRows(sheet, [...gone, ...corrections]),
  ];
}

/** The cells of a row in which it differs from what it has to say. */
function cellsBack(sheet: SheetSnapshot, wanted: Omit<PlacedRecord, "row">, row: number): PlanStep[] {
  const { columns } = headingColumns(sheet);
  return HISTORY_COLUMNS.filter(({ heading }) => SEALED_HEADINGS.includes(heading)).flatMap((column): PlanStep[] => {
    const left = columns.get(foldKey(column.heading));
    if (left === undefined) return [];
    const cell = column.cell(wanted);
    return isSameValue(cellAt(sheet, row, left)?.value ?? "", isFormula(cell) ? null : cell)
      ? []
      : [{ kind: "write", sheet: sheet.name, top: row, left, cells: [[cell]] }];
  });
}

/** A row that was deleted, as its seal and its neighbours say it; null where nothing tells the days of its period. */
function rebuilt(
  { period, sealed }: ChangedRow<PlacedRecord>,
  records: readonly PlacedRecord[],
  periodOf: (key: string) => Period | null,
): HistoryRecord | null {
  const own = records.filter((record) => record.period === period && record.kind !== "typed");
  const like = own.find(({ revision }) => revision === sealed.revision) ?? own[0];
  const known = like ?? periodOf(period);
  const named = records.filter(({ indicator }) => indicator === sealed.indicator).at(-1);
  if (!known) return null;
  return {
    ...{ period, from: known.from, to: known.to },
    periodName: "periodName" in known ? known.periodName : known.name,
    ...{ name: named?.name ?? "", unit: named?.unit ?? "", basis: like?.basis ?? "actual" },
    ...{ kind: sealed.revision === 0 ? "closed" : "corrected", written: like?.written ?? "" },
    ...{ attainment: null, estimate: null, unitLastYear: null, coverage: "", source: "", reason: "" },
    ...sealed,
  };
}

/** The row as it was sealed; what an earlier version's seal does not know stays as it is. */
function asSealed({ parts: _parts, reading: _reading, byHand, ...row }: PlacedRecord, sealed: SealedRow): PlacedRecord {
  const isKnown = sealed.source !== undefined;
  return { ...row, ...(isKnown || byHand === undefined ? {} : { byHand }), ...sealed };
}
