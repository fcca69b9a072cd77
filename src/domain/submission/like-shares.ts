/** What a unit is to do of what several do together: much the same share from row to row, since it follows how large the unit is. */
import type { Indicator } from "../schema/types";
import { isBorneOut, shareOf } from "./meant-by-plan";
import type { SubmittedRow } from "./submission";

/** So many rows tell a unit's usual share, and how far from it another may lie. */
const FEWEST = 3;
const FAR = 2.5;

/** Whether a row's plan is about as large a share of an indicator's as the rows that are known have of theirs. */
export class LikeShares {
  readonly #usual: number | null;

  constructor(rows: readonly SubmittedRow[]) {
    const shares = rows
      .flatMap(({ plan, indicator }) => (indicator && isShared(indicator) ? (shareOf(plan, indicator) ?? []) : []))
      .filter((share) => share > 0 && Number.isFinite(share))
      .sort((a, b) => a - b);
    this.#usual = shares.length < FEWEST ? null : (shares[Math.floor(shares.length / 2)] ?? null);
  }

  /** Whether a row's plan is none of the indicator's: no usual share of what several do, another than what one does. */
  speaksAgainst(row: SubmittedRow, indicator: Indicator): boolean {
    if (row.plan.length === 0 || indicator.target.parts.length === 0) return false;
    if (isShared(indicator) && indicator.rollUp === "sum") return this.#usual !== null && !this.has(row, indicator);
    return !isBorneOut(indicator, row.plan, row.unit || indicator.unit);
  }

  has({ plan }: SubmittedRow, indicator: Indicator): boolean {
    const share = isShared(indicator) ? shareOf(plan, indicator) : null;
    if (share === null || this.#usual === null) return false;
    return share <= this.#usual * FAR && share >= this.#usual / FAR;
  }
}

function isShared({ reporters }: Indicator): boolean {
  return reporters.length > 1;
}
