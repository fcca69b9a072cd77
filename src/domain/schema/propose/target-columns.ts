/**
 * Which column of an annex holds the targets: the one headed so, that of the title's year, or the only column of figures
 * ("Mức đạt") where what stands above speaks of targets and of no results. Where several fit ("tỉnh giao | huyện giao", the
 * years of a term) all are told, for a person to choose.
 */
import type { TextGrid } from "../../grid/text-grid";
import { titleTexts } from "../../table/find-table";
import { periodOf, yearsOf } from "../../table/heading-period";
import { roleColumns, type FoundTable, type TableColumn } from "../../table/table";
import { foldKey } from "../../text/fold";
import { parseTerm } from "../../text/term";

const TARGETS = /chi tieu|ke hoach|nghi quyet|muc tieu|kich ban|tieu chi|phan dau/;
const RESULTS = /ket qua|bao cao|thuc hien|tien do|uoc|hien trang|hien co|(^| )(th|kq)( |$)/;

export interface TargetColumns {
  /** The table with its column of targets; without one where none can be told. */
  readonly table: FoundTable;
  /** All that may hold the targets, as they stand, that of the table among them. */
  readonly choices: readonly TableColumn[];
}

/** The column of targets of a table; `wish` is the zero-based column that a person chose among the choices, `year` that of the sheet's title. */
export function targetColumns(
  grid: TextGrid,
  table: FoundTable,
  { wish, year }: { readonly wish: number | null; readonly year: number | null },
): TargetColumns {
  if (roleColumns(table).name === undefined) return { table, choices: [] };
  const choices = ofYear(mayHoldTargets(grid, table), year);
  const chosen = choices.find(({ column }) => column === wish) ?? likeliest(choices, table.year);
  if (!chosen) return { table, choices: [] };
  const columns = table.columns.map((column): TableColumn => {
    if (column === chosen)
      return { ...column, role: "plan", claims: "plan", reason: column.role === "plan" ? column.reason : "guessed" };
    return column.role === "plan" ? { ...column, role: null, reason: "weaker" } : column;
  });
  return { table: { ...table, columns }, choices };
}

/** Columns headed as targets; where it is their year that says so, all of the years; else those of figures under a title of targets. */
function mayHoldTargets(grid: TextGrid, table: FoundTable): TableColumn[] {
  const filled = table.columns.filter((column) => !isStage(column) && isFilled(grid, table, column));
  const headed = filled.filter(({ role, claims }) => role === "plan" || claims === "plan");
  const above = titleTexts(grid, 0, table.headingRows[0] ?? table.first).join(" ");
  if (headed.some((column) => !isBareYear(column))) return headed.filter((column) => !isBareYear(column));
  const years = filled.filter(isBareYear);
  if (years.length > 0 && (headed.length > 0 || isOfTargets(above))) return withinTerm(years, above);
  return isOfTargets(above) ? filled.filter(isUntold) : [];
}

function isOfTargets(above: string): boolean {
  const key = foldKey(above);
  return TARGETS.test(key) && !RESULTS.test(key);
}

/** No heading says that something else stands there. */
function isUntold({ role, heading }: TableColumn): boolean {
  const key = foldKey(heading);
  const free = role === null || role === "actual" || role === "estimate";
  return free && !RESULTS.test(key) && !/^(ghi chu|tt|stt)( |$)/.test(key);
}

function isFilled(grid: TextGrid, { first, last }: FoundTable, { column }: TableColumn): boolean {
  for (let row = first; row <= last; row += 1) if (/\d|đạt/iu.test(grid.text(row, column))) return true;
  return false;
}

/** "6 tháng", "Quý I"; "đến năm 2030" is a year's. */
function isStage({ heading }: TableColumn): boolean {
  const key = leafKey(heading);
  const { kind } = periodOf(key);
  if (/den (?:het |cuoi )?(?:nam )?20\d\d$/.test(key)) return false;
  return kind === "toDate" || kind === "within" || kind === "rest";
}

/** "2026", "Cả năm": its heading says nothing else, or "Kế hoạch" over it. */
function isBareYear({ heading, claims, reason }: TableColumn): boolean {
  const ownWords = claims !== null && claims !== "plan" && reason !== "year";
  return !ownWords && /^(?:(?:ca )?nam(?: 20\d\d)?|20\d\d)$/.test(leafKey(heading));
}

/** The years of the term in the title; what stands before it is where things stood. */
function withinTerm(years: readonly TableColumn[], above: string): TableColumn[] {
  const term = parseTerm(above);
  return years.filter(({ heading }) => !term || yearsOf(leafKey(heading)).every((year) => year >= term.from));
}

/** Those of the title's year; where none names it, those that name none. */
function ofYear(columns: readonly TableColumn[], year: number | null): readonly TableColumn[] {
  if (year === null) return columns;
  const named = columns.filter(({ heading }) => yearsOf(leafKey(heading)).includes(year));
  if (named.length > 0) return named;
  const silent = columns.filter(({ heading }) => yearsOf(leafKey(heading)).length === 0);
  return silent.length > 0 ? silent : columns;
}

function likeliest(columns: readonly TableColumn[], year: number | null): TableColumn | undefined {
  const read = columns.find(({ role }) => role === "plan");
  return read ?? columns.find(({ heading }) => yearsOf(leafKey(heading)).includes(year ?? 0)) ?? columns[0];
}

/** The folded words nearest the cells. */
export function leafKey(heading: string): string {
  return foldKey(heading.split(" / ").at(-1) ?? "");
}
