/**
 * Shows only the rows that lag, with the sections they stand in, and all rows again. Rows are hidden rather than moved, so
 * that the resolution's order, its sections and every formula stay as they are.
 */
import type { SheetSnapshot } from "../grid/snapshot";
import { isLagging, type VerdictRow, type VerdictTable } from "./read-verdicts";
import type { PlanStep, WorkbookPlan } from "../plan/plan";

/** Hides the rows that do not lag; where some row of the table is hidden already, shows all of them. */
export function buildLaggingRows(
  { hiddenRows }: Pick<SheetSnapshot, "hiddenRows">,
  table: VerdictTable,
): { readonly plan: WorkbookPlan; readonly onlyLagging: boolean; readonly rows: number } {
  const rows = upToLastVerdict(table.rows);
  const hidden = new Set(hiddenRows);
  const covered = rows.filter(({ row }) => hidden.has(row));
  const onlyLagging = covered.length === 0;
  const changed = onlyLagging ? rowsAside(rows) : covered.map(({ row }) => row);
  return {
    plan: {
      title: onlyLagging ? "rows-lagging" : "rows-all",
      steps: runsOf(changed).map(([top, bottom]): PlanStep => ({
        kind: "hide-rows",
        sheet: table.sheet,
        top,
        bottom,
        hidden: onlyLagging,
      })),
    },
    onlyLagging,
    rows: changed.length,
  };
}

/** Notes and signatures below the last verdict are none of the table's rows. */
function upToLastVerdict(rows: readonly VerdictRow[]): readonly VerdictRow[] {
  const own = rows.map((row) => kindOf(row) !== "section");
  return rows.slice(0, own.lastIndexOf(true) + 1);
}

function kindOf({ code, result }: VerdictRow): "indicator" | "part" | "section" {
  if (code !== "") return "indicator";
  return result === null ? "section" : "part";
}

/** A part goes with its indicator, a section with what follows in it. */
function rowsAside(rows: readonly VerdictRow[]): number[] {
  const aside: number[] = [];
  let sections: number[] = [];
  let sectionLags = false;
  let lags = false;
  let inside = false;
  const closeSections = (): void => {
    if (!sectionLags) aside.push(...sections);
    sections = [];
    sectionLags = false;
    inside = false;
  };
  for (const row of rows) {
    const kind = kindOf(row);
    if (kind === "section") {
      if (inside) closeSections();
      sections.push(row.row);
      continue;
    }
    inside = true;
    if (kind === "indicator") lags = isLagging(row);
    if (lags) sectionLags = true;
    else aside.push(row.row);
  }
  closeSections();
  return aside.sort((a, b) => a - b);
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
