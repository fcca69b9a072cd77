/** What stands in a figure's row besides it and travels with it: the unit's estimate for the year, and last year's figure. */
import { factorOf } from "../check/rule";
import { cellName } from "../grid/address";
import { cellAt } from "../grid/snapshot";
import { foldKey } from "../text/fold";
import type { Indicator } from "../schema/types";
import { reasonsBeside, type Reasons } from "./stated-reasons";
import type { SubmittedRow, SubmittedSheet } from "../submission/submission";

export interface BesideFigure {
  /** In the schema's unit. */
  readonly estimate?: number;
  /** The same period of last year, as the unit has it in a column of its own. */
  readonly lastYear?: number;
  /** Where that stands, A1 on the same sheet. */
  readonly lastYearCell?: string;
  /** Why it is so, and what next, in the unit's words. */
  readonly reasons?: Partial<Reasons>;
}

/** What stands beside a figure of the indicator; null where there are none. */
export function besideFigure(sheet: SubmittedSheet, row: SubmittedRow, indicator: Indicator): BesideFigure | null {
  const estimate = row.estimate?.reading.state === "reported" ? row.estimate.reading.value : null;
  const prior = samePeriodColumn(sheet);
  const value = prior === null ? null : (cellAt(sheet.grid.sheet, row.row.row, prior)?.value ?? null);
  const factor = factorOf({ unit: row.unit, indicator });
  const lastYear = typeof value === "number" && factor !== null ? value * factor : null;
  const reasons = reasonsBeside(sheet, row);
  if (estimate === null && lastYear === null && reasons === null) return null;
  return {
    ...(estimate === null ? {} : { estimate }),
    ...(lastYear === null || prior === null ? {} : { lastYear, lastYearCell: cellName(row.row.row, prior) }),
    ...(reasons === null ? {} : { reasons }),
  };
}

/** The column of the same period; "Thực hiện năm 2022" is the whole year and no comparison for a part of it. */
function samePeriodColumn({ roles, table }: SubmittedSheet): number | null {
  const heading = table?.columns.find(({ column }) => column === roles.prior)?.heading ?? "";
  return roles.prior !== undefined && foldKey(heading).includes("cung ki") ? roles.prior : null;
}
