/** The figure of the consolidated sheet as a formula over the source sheet, so that a correction there recomputes it. */
import { shareScale } from "../consolidate/roll-up";
import type { IndicatorResult } from "../consolidate/consolidation";
import { NOT_ARISEN, RESULT_WORDS } from "../judge/words";
import type { Indicator } from "../schema/types";
import type { ActualState } from "../actual/actual-reading";
import type { PlanCell } from "../plan/cell";
import { usedKey } from "./source-columns";
import type { SourcePlaces } from "./source-sheet";

/** What stands in the cell where there is no figure; the verdict formulas know these words. */
const STATE_WORDS: Readonly<Record<ActualState, string>> = {
  reported: RESULT_WORDS.noData,
  noData: RESULT_WORDS.noData,
  notDue: RESULT_WORDS.notDue,
  notArisen: NOT_ARISEN,
  unreadable: "Cần xem lại",
};

/** The cell of one indicator; `codeCell` holds its code. A compound has its figures in the rows of its parts. */
export function actualCell(result: IndicatorResult, { range }: SourcePlaces, codeCell: string): PlanCell {
  const { indicator, state, actual, actualParts } = result;
  if (actualParts) return actualParts.map((part) => (part === null ? "?" : String(part).replace(".", ","))).join(" / ");
  const word = STATE_WORDS[state];
  if (state === "notArisen") return word;
  const key = usedKey(indicator.code, `$${codeCell}`);
  const keys = range("key");
  const values = range("value");
  const figure = rollUpFormula(indicator, { key, keys, values, range });
  // Over the figures of a whole country the formula takes long to compute, and the figure is known.
  const shows = state === "reported" && actual !== null ? { shows: actual } : {};
  return { formula: `=IF(COUNTIF(${keys},${key})=0,"${word}",${figure})`, ...shows };
}

interface Search {
  readonly key: string;
  readonly keys: string;
  readonly values: string;
  readonly range: SourcePlaces["range"];
}

function rollUpFormula({ rollUp, unit }: Indicator, { key, keys, values, range }: Search): string {
  switch (rollUp) {
    case "single":
    case "sum":
      return `SUMIF(${keys},${key},${values})`;
    case "weighted": {
      const total = (column: "numerator" | "denominator"): string => `SUMIF(${keys},${key},${range(column)})`;
      return `IF(${total("denominator")}=0,"",${total("numerator")}/${total("denominator")}*${String(shareScale(unit))})`;
    }
    case "countYes":
      return `COUNTIFS(${keys},${key},${values},1)`;
    case "max":
      return `SUMPRODUCT(MAX((${keys}=${key})*${values}-(${keys}<>${key})*1E+99))`;
    case "min":
      return `SUMPRODUCT(MIN((${keys}=${key})*${values}+(${keys}<>${key})*1E+99))`;
    case "last": {
      const dates = range("asOf");
      const latest = `SUMPRODUCT(MAX((${keys}=${key})*${dates}))`;
      return `LOOKUP(2,1/((${keys}=${key})*(${dates}=${latest})),${values})`;
    }
  }
}
