/**
 * The columns of an annex of targets, where no heading says "Kế hoạch": the year's column among stages ("6 tháng | 9 tháng | Cả năm
 * 2025"), or the only column of figures ("Mức đạt"). Only where what stands above speaks of targets and of no results.
 */
import type { TextGrid } from "../../grid/text-grid";
import { titleTexts } from "../../table/find-table";
import { periodOf, yearsOf } from "../../table/heading-period";
import { roleColumns, type FoundTable, type TableColumn } from "../../table/table";
import { foldKey } from "../../text/fold";

const TARGETS = /chi tieu|ke hoach|nghi quyet|muc tieu|kich ban|tieu chi|phan dau/;
const RESULTS = /ket qua|bao cao|thuc hien|tien do|uoc|(^| )(th|kq)( |$)/;

/** The table as an annex has it: with a column of targets where one can be told, and the names that stand beside each target. */
export function asAnnex(grid: TextGrid, table: FoundTable): FoundTable {
  return withNames(grid, withPlan(grid, table));
}

/** "Tên tiêu chí" merged over the rows of "Nội dung tiêu chí": what each target is of stands in the second. */
function withNames(grid: TextGrid, table: FoundTable): FoundTable {
  const { name, plan } = roleColumns(table);
  if (name === undefined || plan === undefined) return table;
  const due: number[] = [];
  for (let row = table.first; row <= table.last; row += 1) if (grid.text(row, plan) !== "") due.push(row);
  if (due.every((row) => grid.text(row, name) !== "")) return table;
  const full = table.columns.filter(
    ({ column, role }) => role === null && due.every((row) => /\p{L}{2}/u.test(grid.text(row, column))),
  );
  const named = onlyOne(full);
  if (!named) return table;
  const columns = table.columns.map((column): TableColumn => {
    if (column === named) return { ...column, role: "name", claims: "name", reason: "data" };
    return column.role === "name" ? { ...column, role: null, reason: "weaker" } : column;
  });
  return { ...table, columns };
}

function withPlan(grid: TextGrid, table: FoundTable): FoundTable {
  const roles = roleColumns(table);
  if (roles.name === undefined || roles.plan !== undefined) return table;
  const above = foldKey(titleTexts(grid, 0, table.headingRows[0] ?? table.first).join(" "));
  if (!TARGETS.test(above) || RESULTS.test(above)) return table;
  const figures = table.columns.filter((column) => mayBePlan(grid, table, column));
  const plan = onlyOne(figures.filter((column) => isOfYear(column, table.year))) ?? onlyOne(figures);
  if (!plan) return table;
  const columns = table.columns.map((column): TableColumn =>
    column === plan ? { ...column, role: "plan", claims: "plan", reason: "guessed" } : column,
  );
  return { ...table, columns };
}

function mayBePlan(grid: TextGrid, { first, last }: FoundTable, { column, role, heading }: TableColumn): boolean {
  const key = foldKey(heading);
  if ((role !== null && role !== "actual" && role !== "estimate") || RESULTS.test(key) || isStage(heading))
    return false;
  if (/^(ghi chu|tt|stt)( |$)/.test(key)) return false;
  for (let row = first; row <= last; row += 1) if (/\d|đạt/iu.test(grid.text(row, column))) return true;
  return false;
}

function isStage(heading: string): boolean {
  const { kind } = periodOf(leafKey(heading));
  return kind === "toDate" || kind === "within" || kind === "rest";
}

function isOfYear({ heading }: TableColumn, year: number | null): boolean {
  const key = leafKey(heading);
  const years = yearsOf(key);
  return periodOf(key).kind === "year" && (years.length === 0 || year === null || years.includes(year));
}

/** The folded words nearest the cells. */
export function leafKey(heading: string): string {
  return foldKey(heading.split(" / ").at(-1) ?? "");
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
