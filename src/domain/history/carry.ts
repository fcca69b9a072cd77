/**
 * Last year's rows for this year's workbook (history.md 2): the latest revision of each period of the year before, under the
 * code that the indicator has now. Which that is says "Mã năm trước", else an equal name and unit; anything else is asked.
 */
import { cellText, type SheetSnapshot } from "../grid/snapshot";
import { headingColumns, splitList } from "../schema/sheet-columns";
import type { Schema } from "../schema/types";
import { COLUMNS } from "../schema/words";
import { cleanText, foldKey } from "../text/fold";
import { parsePeriodKey } from "./period";
import { latestRecords, type HistoryRecord } from "./record";

export interface CarryWish {
  /** Codes of this year by last year's folded code: from "Mã năm trước", and as a person chose; "" leaves it behind. */
  readonly codes: ReadonlyMap<string, string>;
  /** File that the rows come from. */
  readonly file: string;
  /** As written, "14/09/2023 16:05". */
  readonly written: string;
}

export interface Carried {
  readonly records: readonly HistoryRecord[];
  /** Last year's indicators that nothing tells the place of. */
  readonly asked: readonly { readonly code: string; readonly name: string; readonly unit: string }[];
}

/** The rows that come over; rows of other years than the one before stay where they are. */
export function carryRecords(
  { settings, indicators }: Schema,
  before: readonly HistoryRecord[],
  { codes, file, written }: CarryWish,
): Carried {
  const year = yearOf(settings);
  const rows = latestRecords(before).filter(({ period }) => parsePeriodKey(period)?.year === year - 1);
  const now = codeNow(indicators, codes);
  const asked = new Map<string, Carried["asked"][number]>();
  const records = rows.flatMap((row): HistoryRecord[] => {
    const code = now(row.indicator, row.name, row.unit);
    if (code === undefined) asked.set(row.indicator, { code: row.indicator, name: row.name, unit: row.unit });
    if (code === undefined || code === "") return [];
    const source = [file, row.source].filter((part) => part !== "").join(" · ");
    return [
      { ...row, indicator: code, kind: row.kind === "typed" ? "typed" : "carried", revision: 0, source, written },
    ];
  });
  return { records, asked: [...asked.values()] };
}

/** Optional column of the schema: the code that the indicator had a year ago; several are set apart by ";". */
const CODE_BEFORE = "Mã năm trước";

/** This year's codes by last year's folded ones, as the schema sheet says them. */
export function codesBefore(main: SheetSnapshot): ReadonlyMap<string, string> {
  const { row: heading, columns } = headingColumns(main);
  const [code, before] = [columns.get(foldKey(COLUMNS.code)) ?? -1, columns.get(foldKey(CODE_BEFORE)) ?? -1];
  return new Map(
    main.rows.slice(heading + 1).flatMap((row) => {
      const now = cleanText(cellText(row[code] ?? null));
      const were = splitList(cellText(row[before] ?? null)).map(foldKey);
      return were.filter((was) => was !== "" && now !== "").map((was) => [was, now] as const);
    }),
  );
}

/** The code that an indicator of last year has now; undefined where neither its code nor its name and unit tell. */
export function codeNow(
  indicators: Schema["indicators"],
  codes: ReadonlyMap<string, string>,
): (code: string, name: string, unit: string) => string | undefined {
  const named = new Map(indicators.map(({ code, name, unit }) => [nameKey(name, unit), code]));
  return (code, name, unit) => codes.get(foldKey(code)) ?? named.get(nameKey(name, unit));
}

/** The year that the workbook is of. */
function yearOf({ year, periodStart }: Schema["settings"]): number {
  return year ?? new Date(Date.UTC(1899, 11, 30) + periodStart * 86_400_000).getUTCFullYear();
}

function nameKey(name: string, unit: string): string {
  return `${foldKey(name)}|${foldKey(unit)}`;
}
