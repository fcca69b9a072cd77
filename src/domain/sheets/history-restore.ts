/** *Khôi phục*: rows of closed periods that were changed by hand say again what was sealed when they were closed. */
import { cellAt, type SheetSnapshot } from "../grid/snapshot";
import { isSameValue } from "../history/amendment";
import { changedRows, type ChangedRow, type PeriodSeal } from "../history/seal";
import { isFormula, type PlanStep } from "../plan/plan";
import { headingColumns } from "../schema/sheet-columns";
import { foldKey } from "../text/fold";
import { HISTORY_COLUMNS, SEALED_HEADINGS } from "./history-columns";
import { appendRows, readHistorySheet, type PlacedRecord } from "./history-sheet";

/** The steps that put back what the seals say; none where nothing differs. */
export function planRestore(sheet: SheetSnapshot, seals: readonly PeriodSeal[]): PlanStep[] {
  const records = readHistorySheet(sheet);
  const changed = changedRows(records, seals);
  const gone = changed.filter(({ now }) => now === null).flatMap((row) => rebuilt(row, records) ?? []);
  return [
    ...changed.flatMap(({ sealed, now }) => (now ? cellsBack(sheet, { ...bare(now), ...sealed }, now.row) : [])),
    ...appendRows(sheet, gone),
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

/** A row that was deleted, as far as its seal and its neighbours say it; null where nothing is left of its period. */
function rebuilt({ period, sealed }: ChangedRow<PlacedRecord>, records: readonly PlacedRecord[]): PlacedRecord | null {
  const own = records.filter((record) => record.period === period && record.kind !== "typed");
  const like = own.find(({ revision }) => revision === sealed.revision) ?? own[0];
  const named = records.filter(({ indicator }) => indicator === sealed.indicator).at(-1);
  if (!like) return null;
  return {
    ...bare(like),
    ...sealed,
    ...{ row: -1, name: named?.name ?? "", unit: named?.unit ?? "" },
    ...{ kind: sealed.revision === 0 ? "closed" : "corrected", attainment: null, estimate: null, unitLastYear: null },
    ...{ coverage: "", source: "", reason: "" },
  };
}

/** A row without what it says of its figure. */
function bare({ parts: _parts, reading: _reading, byHand, ...record }: PlacedRecord): PlacedRecord {
  return byHand === undefined ? record : { ...record, byHand };
}
