/** Plans beside the resolution's, each counted apart over the counted targets that have it (reporting.md 3, 5). */
import { compare } from "../judge/compare";
import type { DatedSettings, OtherPlan } from "../schema/types";
import type { ReportRow } from "./report-row";

export interface PlanCount {
  readonly name: string;
  readonly counted: number;
  readonly metOrExceeded: number;
}

/** The counts, in the order in which the plans first stand. */
export function plansOf(rows: readonly ReportRow[], settings: DatedSettings): PlanCount[] {
  const counts = new Map<string, PlanCount>();
  for (const row of rows) {
    if (!row.indicator.counted) continue;
    for (const plan of row.indicator.plans ?? []) {
      const { counted, metOrExceeded } = counts.get(plan.name) ?? { counted: 0, metOrExceeded: 0 };
      const met = metOrExceeded + Number(meets(row, plan, settings));
      counts.set(plan.name, { name: plan.name, counted: counted + 1, metOrExceeded: met });
    }
  }
  return [...counts.values()];
}

/** Whether the figure that was judged meets the other plan too; what has no verdict meets none. */
function meets(row: ReportRow, { target }: OtherPlan, settings: DatedSettings): boolean {
  const { indicator, result, actual, parts, derived } = row;
  if (result === "noData" || result === "notDue" || result === "notAssessable") return false;
  if (indicator.method === "milestone") return result === "met" || result === "exceeded";
  const figures = parts ?? [derived ?? actual];
  if (figures.length !== target.parts.length) return false;
  return target.parts.every((part, at) => {
    const figure = figures[at] ?? null;
    return figure !== null && compare(figure, part, indicator.direction, settings).met;
  });
}
