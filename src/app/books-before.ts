/**
 * Consolidated workbooks among the picked files: nobody sent them, and none of their figures is counted. One that is of the
 * same period last year gives what each unit had then.
 */
import type { Finding } from "../domain/finding/finding";
import type { Submission } from "../domain/consolidate/submission-set";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import type { DatedSchema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET } from "../domain/sheets/history-sheet";
import { SOURCE_SHEET } from "../domain/sheets/source-columns";
import type { UnitFigures } from "../domain/sheets/source-before";
import { unitFigures } from "../domain/sheets/unit-figures";
import { isoDay } from "../domain/text/as-of";

type Sheets = Pick<WorkbookSnapshot, "sheets">;

/** What is kept of a workbook that was set aside: the sheets that speak of a period as a whole. */
export function bookBefore(workbook: Sheets): Sheets {
  const wanted = [SOURCE_SHEET, HISTORY_SHEET, SHEETS.settings];
  return { sheets: wanted.flatMap((name) => findSheet(workbook, name) ?? []) };
}

export interface FiguresBefore {
  readonly figures: UnitFigures;
  /** Findings in which a workbook that gave figures of last year is said to have done so. */
  readonly said: (findings: readonly Finding[]) => readonly Finding[];
}

/** What the workbook and the picked ones know of the units in other periods. */
export function figuresBefore(
  schema: DatedSchema,
  workbook: Sheets,
  submissions: readonly Submission[],
): FiguresBefore {
  const picked = submissions.flatMap((each) =>
    each.kind === "aside" && each.book ? [{ ...each, book: each.book }] : [],
  );
  const main = findSheet(workbook, SHEETS.indicators);
  const days = new Map(
    picked.flatMap(({ file, book }) => {
      const day = unitFigures(schema, { sheets: main ? [main] : [] }, [book]).lastYear?.day;
      return day === undefined ? [] : [[file, isoDay(day)] as const];
    }),
  );
  return {
    figures: unitFigures(
      schema,
      workbook,
      picked.map(({ book }) => book),
    ),
    said: (findings) =>
      days.size === 0
        ? findings
        : findings.map((finding) => {
            const lastYear = finding.code === "file-own-output" ? days.get(finding.at.file ?? "") : undefined;
            return lastYear === undefined ? finding : { ...finding, params: { ...finding.params, lastYear } };
          }),
  };
}
