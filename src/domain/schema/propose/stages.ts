/** What an annex says is due by a month beside the year's target: "6 tháng | 9 tháng | Cả năm". It gives the pace of what adds up. */
import { cellAt } from "../../grid/snapshot";
import type { TextGrid } from "../../grid/text-grid";
import { periodOf } from "../../table/heading-period";
import type { FoundTable } from "../../table/table";
import type { Target } from "../../target/types";
import { parseDigits } from "../../text/number";
import type { Pacing } from "../types";
import { leafKey } from "./target-columns";

export interface Stage {
  readonly column: number;
  readonly heading: string;
  /** The month it runs to from the year's beginning; null where it is a month's or quarter's own. */
  readonly month: number | null;
}

/** The columns of stages beside the target. */
export function stagesOf(table: FoundTable): Stage[] {
  return table.columns.flatMap(({ column, role, claims, heading }): Stage[] => {
    if (role !== null || (claims !== null && claims !== "plan")) return [];
    const period = periodOf(leafKey(heading));
    if (period.kind === "toDate" && period.months !== 12) return [{ column, heading, month: period.months }];
    return period.kind === "within" ? [{ column, heading, month: null }] : [];
  });
}

/** The shares of the target due by the stages of a row; null where the row's stages do not rise to it. */
export function pacingOfStages(grid: TextGrid, row: number, stages: readonly Stage[], target: Target): Pacing | null {
  const whole = target.parts[0]?.value ?? 0;
  if (whole <= 0) return null;
  const shares = stages.flatMap(({ column, month }) => {
    const cell = cellAt(grid.sheet, row, column)?.value;
    const [value, other] = typeof cell === "number" ? [cell] : parseDigits(grid.text(row, column));
    if (month === null || value === undefined || other !== undefined) return [];
    return [{ month, share: Math.round((value / whole) * 1000) / 10 }];
  });
  if (shares.length === 0) return null;
  shares.push({ month: 12, share: 100 });
  const rises = shares.every(({ month, share }, at) => {
    const before = shares[at - 1] ?? { month: 0, share: 0 };
    return month > before.month && share >= before.share;
  });
  return rises ? { kind: "shares", shares } : null;
}
