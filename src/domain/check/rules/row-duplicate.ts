/** The same indicator twice: with the same figure the first row is used, with different figures neither. */
import type { ActualReading } from "../../actual/actual-reading";
import type { SubmittedRow, SubmittedSheet } from "../../submission/submission";
import type { Finding } from "../../finding/finding";
import { hasIndicators, matchedRows, onRow } from "../rule";

/** Rows of one unit for one indicator, over all its sheets, in reading order; the sheets are on their basis. */
export interface IndicatorRows {
  readonly rows: readonly RowOfSheet[];
}

interface RowOfSheet {
  readonly sheet: SubmittedSheet;
  readonly row: SubmittedRow;
}

/** Whether two figures say the same. Figures that are not there do not speak against others. */
export function sameFigure(first: ActualReading, second: ActualReading): boolean {
  if (first.state !== second.state) return false;
  if (first.value !== null || second.value !== null) return first.value === second.value;
  return JSON.stringify(first.parts) === JSON.stringify(second.parts);
}

/** Findings for one indicator's rows of one unit: row-duplicate at the later ones, or row-conflict at all. */
export function checkRowsAgree({ rows }: IndicatorRows): Finding[] {
  const filled = rows.flatMap(({ sheet, row }) =>
    row.actual === null || row.actual.reading.state === "noData" ? [] : [{ sheet, row, figure: row.actual }],
  );
  const [first, ...later] = filled;
  if (!first) return [];
  if (later.every(({ figure }) => sameFigure(first.figure.reading, figure.reading)))
    return later.map(({ sheet, row }) => onRow("row-duplicate", sheet, row, "name", { found: row.row.name }));
  const texts = filled.map(({ figure }) => figure.text).join("; ");
  return filled.map(({ sheet, row, figure }) =>
    onRow("row-conflict", sheet, row, "actual", { found: figure.text, params: { figures: texts } }),
  );
}

/** Indicators that come twice on one sheet of a workbook, over all its tables; figures of different units are no repetition. */
export function checkRepeatedRows(sheets: readonly SubmittedSheet[]): Finding[] {
  const groups: RowOfSheet[][] = [];
  // By sheet and unit, then by code: a text of both would be made for each of ten thousand rows.
  const known = new Map<string, Map<string, RowOfSheet[]>>();
  for (const sheet of sheets) {
    if (!hasIndicators(sheet)) continue;
    const where = JSON.stringify([sheet.name, sheet.unit]);
    const there = known.get(where) ?? new Map<string, RowOfSheet[]>();
    known.set(where, there);
    for (const row of matchedRows(sheet)) {
      if (row.row.row > sheet.table.last) continue;
      const group = there.get(row.indicator.code);
      if (group) group.push({ sheet, row });
      else {
        const first = [{ sheet, row }];
        groups.push(first);
        there.set(row.indicator.code, first);
      }
    }
  }
  return groups.flatMap((rows) => checkRowsAgree({ rows }));
}
