/**
 * The oldest years of `Lịch sử` go into a file of their own, with the seals of their periods; the rows that stay move up with
 * all that stands in them, and nothing is lost in between: the file is saved first, then the workbook is changed.
 */
import type { SheetSnapshot } from "../grid/snapshot";
import { yearOf } from "../history/old-years";
import type { PlanCell } from "../plan/cell";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { headingColumns } from "../schema/sheet-columns";
import { planHistory, readHistorySheet } from "./history-sheet";
import { sealedPeriods } from "./period-plan";
import { withSettings, type SettingValue } from "./settings-list";

export interface HistoryMove {
  /** What makes the file, in an empty workbook. */
  readonly file: WorkbookPlan;
  /** What takes the rows out of this one. */
  readonly steps: readonly PlanStep[];
}

/** The plan of moving years out into the file of that name; null where the sheet holds formulas, which would not move. */
export function planMove(
  sheet: SheetSnapshot,
  settings: SheetSnapshot | null,
  years: readonly number[],
  fileName: string,
): HistoryMove | null {
  const records = readHistorySheet(sheet);
  const isOld = (year: number | null): boolean => year !== null && years.includes(year);
  const moved = records.filter((record) => isOld(yearOf(record)));
  const gone = new Set(moved.map(({ row }) => row));
  const top = headingColumns(sheet).row + 1;
  const body = sheet.rows.slice(top);
  if (body.some((row) => row.some((cell) => cell?.formula !== undefined))) return null;
  const width = body.reduce((most, row) => Math.max(most, row.length), 1);
  const kept = body.filter((_, at) => !gone.has(top + at));
  const line = (row: SheetSnapshot["rows"][number]): PlanCell[] =>
    Array.from({ length: width }, (_, column) => valueOf(row[column]?.value ?? ""));
  const cells = [...kept, ...body.slice(kept.length).map(() => [])].map(line);
  const seals = sealedPeriods(settings).filter(({ period }) => isOld(yearOf({ period })));
  const left = seals.flatMap(({ values }) =>
    values.flatMap((value): SettingValue[] =>
      value.isDay === true ? [] : [{ label: value.label, value: `Đã chuyển sang tệp ${fileName}` }],
    ),
  );
  return {
    file: {
      title: "history-file",
      steps: [
        ...planHistory(null, moved),
        ...withSettings(
          null,
          seals.flatMap(({ values }) => values),
        ).steps,
      ],
    },
    steps: [
      { kind: "write", sheet: sheet.name, top, left: 0, cells },
      ...(left.length === 0 ? [] : withSettings(settings, left).steps),
    ],
  };
}

/** An error is no figure of the history: what a person may have pasted stays as the text it shows. */
function valueOf(value: NonNullable<SheetSnapshot["rows"][number][number]>["value"]): PlanCell {
  return typeof value === "object" ? (value?.error ?? "") : value;
}
