/**
 * Last year's rows for this year's workbook (history.md 2): the latest revision of each period of the year before, under the
 * code that the indicator has now. Which that is says "Mã năm trước", else an equal name and unit; anything else is asked.
 */
import type { Schema } from "../schema/types";
import { foldKey } from "../text/fold";
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
  const named = new Map(indicators.map(({ code, name, unit }) => [nameKey(name, unit), code]));
  const asked = new Map<string, Carried["asked"][number]>();
  const records = rows.flatMap((row): HistoryRecord[] => {
    const code = codes.get(foldKey(row.indicator)) ?? named.get(nameKey(row.name, row.unit));
    if (code === undefined) asked.set(row.indicator, { code: row.indicator, name: row.name, unit: row.unit });
    if (code === undefined || code === "") return [];
    const source = [file, row.source].filter((part) => part !== "").join(" · ");
    return [
      { ...row, indicator: code, kind: row.kind === "typed" ? "typed" : "carried", revision: 0, source, written },
    ];
  });
  return { records, asked: [...asked.values()] };
}

/** The year that the workbook is of. */
function yearOf({ year, periodStart }: Schema["settings"]): number {
  return year ?? new Date(Date.UTC(1899, 11, 30) + periodStart * 86_400_000).getUTCFullYear();
}

function nameKey(name: string, unit: string): string {
  return `${foldKey(name)}|${foldKey(unit)}`;
}
