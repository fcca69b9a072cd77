/**
 * A table without a heading, recognised by what it holds: a column of the schema's own names, and beside it a column of the
 * schema's own targets. What is left, if it is one column of figures, is likely the actual; it is shown for confirmation.
 */
import type { ColumnRole } from "./column-role";
import { parseDigits } from "../text/number";
import { mostly, profileOf } from "./column-profile";
import { stripPrefix } from "./read-rows";
import { cellAt } from "../grid/snapshot";
import type { FoundTable, TableColumn, TableHints } from "./table";
import { columnName } from "../grid/address";
import type { TextGrid } from "../grid/text-grid";

const ROWS = 2_000;
const COLUMNS = 40;
/** Shares of a column's cells that must be names, and of its figures that must be targets. */
const NAMED = 0.5;
const PLANNED = 0.6;

interface Named {
  readonly row: number;
  readonly targets: readonly number[];
}

/** The table, or null where no column holds at least two indicators' names. */
export function guessTable(grid: TextGrid, hints: TableHints): FoundTable | null {
  const { targetsOf } = hints;
  if (!targetsOf) return null;
  let best: { column: number; named: Named[] } | null = null;
  for (let column = 0; column < Math.min(grid.width, COLUMNS); column += 1) {
    const named = namedRows(grid, column, targetsOf);
    if (named.length > (best?.named.length ?? 1)) best = { column, named };
  }
  if (!best) return null;
  const { column, named } = best;
  const first = named[0]?.row ?? 0;
  const last = named.at(-1)?.row ?? 0;
  const roles = rolesBeside(grid, column, named, first);
  const columns = [...roles].map(([at, role]): TableColumn => ({
    column: at,
    role,
    claims: role,
    reason: reasonOf(role),
    heading: columnName(at),
  }));
  return {
    headingRows: [],
    columns: columns.sort((a, b) => a.column - b.column),
    ...{ left: 0, right: grid.width - 1, first, last, end: grid.height, repeated: [] },
    year: hints.year ?? null,
    group: null,
    decisions: [{ code: "no-heading", params: { first: first + 1, last: last + 1 } }],
  };
}

function reasonOf(role: ColumnRole): TableColumn["reason"] {
  if (role === "actual") return "guessed";
  return role === "plan" ? "targets" : "data";
}

function namedRows(grid: TextGrid, column: number, targetsOf: (name: string) => readonly number[] | null): Named[] {
  const named: Named[] = [];
  let texts = 0;
  for (let row = 0; row < Math.min(grid.height, ROWS); row += 1) {
    if (typeof cellAt(grid.sheet, row, column)?.value !== "string") continue;
    texts += 1;
    const targets = targetsOf(stripPrefix(grid.text(row, column)));
    if (targets) named.push({ row, targets });
  }
  return named.length >= texts * NAMED ? named : [];
}

function rolesBeside(grid: TextGrid, name: number, named: readonly Named[], first: number): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>([[name, "name"]]);
  const figures: number[] = [];
  for (let column = name + 1; column < Math.min(grid.width, COLUMNS); column += 1) {
    const cells = profileOf(grid, column, first);
    if (mostly(cells.units, cells) && ![...roles.values()].includes("unit")) roles.set(column, "unit");
    else if (mostly(cells.numbers, cells)) figures.push(column);
  }
  const plans = figures.filter((column) => isPlan(grid, column, named));
  const [plan, second] = plans;
  if (plan === undefined || second !== undefined) return roles;
  roles.set(plan, "plan");
  const others = figures.filter((column) => column !== plan && !isShare(grid, column, plan, figures, named));
  if (others.length === 1 && others[0] !== undefined) roles.set(others[0], "actual");
  return roles;
}

function isPlan(grid: TextGrid, column: number, named: readonly Named[]): boolean {
  const asked = named.filter(({ targets }) => targets.length > 0);
  const same = asked.filter(({ row, targets }) => numbersAt(grid, row, column).some((each) => targets.includes(each)));
  return asked.length >= 2 && same.length >= asked.length * PLANNED;
}

/** A column that is another one divided by the plan, as a share or in percent. */
function isShare(
  grid: TextGrid,
  column: number,
  plan: number,
  figures: readonly number[],
  named: readonly Named[],
): boolean {
  return figures.some((actual) => {
    if (actual === column || actual === plan) return false;
    const rows = named.flatMap(({ row }) => {
      const [share, whole, part] = [column, plan, actual].map((each) => numbersAt(grid, row, each)[0]);
      return share === undefined || !whole || part === undefined ? [] : [{ share, ratio: part / whole }];
    });
    const agree = rows.filter(({ share, ratio }) =>
      [1, 100].some((scale) => Math.abs(share - ratio * scale) <= 0.02 * Math.max(1, Math.abs(share))),
    );
    return rows.length >= 2 && agree.length >= rows.length * PLANNED;
  });
}

function numbersAt(grid: TextGrid, row: number, column: number): readonly number[] {
  const value = cellAt(grid.sheet, row, column)?.value;
  if (typeof value === "number") return [value];
  const digits = /\d[\d.,]*/.exec(grid.text(row, column))?.[0];
  return digits === undefined ? [] : parseDigits(digits);
}
