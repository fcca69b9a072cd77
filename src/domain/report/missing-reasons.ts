/** `reason-missing`: a lagging counted target of which nobody says why (reporting.md 6, 11). */
import type { Reasons } from "../consolidate/stated-reasons";
import type { Finding } from "../finding/finding";
import { SEVERITIES } from "../finding/severity";
import type { Indicator } from "../schema/types";
import type { Explanation } from "./reasons";
import type { ReportRow } from "./report-row";

/** Whether a cause is stated, sorted into objective and subjective or not. */
export function statesReason({ objective, subjective, stated }: Reasons): boolean {
  return objective !== "" || subjective !== "" || stated !== "";
}

/** The finding at the cell in which the cause is to be written; it belongs to the owner. */
export function reasonMissing(
  { code, owner }: Pick<Indicator, "code" | "owner">,
  at: { readonly sheet: string; readonly cell: string },
): Finding {
  // The cell moves with the order of what lags: the code ties an acceptance to its target.
  const found = code;
  return {
    ...{ code: "reason-missing", severity: SEVERITIES["reason-missing"], found },
    at: { ...at, indicator: code, ...(owner === "" ? {} : { unit: owner }) },
  };
}

/** The findings of lagging rows; `cells` are the cells to write in, by code. */
export function missingReasons(
  lagging: readonly Pick<ReportRow, "indicator">[],
  explanations: ReadonlyMap<string, Explanation>,
  sheet: string,
  cells: ReadonlyMap<string, string>,
): Finding[] {
  return lagging.flatMap(({ indicator }) => {
    const said = explanations.get(indicator.code);
    const cell = cells.get(indicator.code);
    return cell === undefined || (said && statesReason(said)) ? [] : [reasonMissing(indicator, { sheet, cell })];
  });
}
