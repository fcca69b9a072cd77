/** Whose figures the columns of a unit group are, or the rows of a list of several units, and which rows say something of a unit. */
import { addTo } from "../groups";
import type { RoleColumns } from "../table/table";
import type { TextGrid } from "../grid/text-grid";
import type { UnitGroup } from "../table/table";
import { isOfAll } from "../table/titled";
import { kindOfPlace } from "../table/unit-columns";
import type { UnitName } from "../schema/unit-index";
import type { ReadingFrame } from "./reading-frame";
import type { SubmittedRow } from "./submission";

/** The sum over the units is the sender's own; other groups are the unit's that their heading names. */
export function groupUnit({ units }: ReadingFrame, { name, whole }: UnitGroup, sender: string | null): string | null {
  return whole ? sender : (units.findIn(name)?.code ?? null);
}

/**
 * The rows of a group. Of another unit's group only what that unit reports: the rest is the sender's own breakdown and
 * says nothing for the unit. Null where nothing remains.
 */
export function groupRows(
  { units }: ReadingFrame,
  rows: readonly SubmittedRow[],
  group: UnitGroup,
  unit: string | null,
  sender: string | null,
): readonly SubmittedRow[] | null {
  const { whole } = group;
  if (unit === null && sender !== null && isOwnPart(group, units.names)) return null;
  if (unit === sender || unit === null) return whole && unit === null ? null : rows;
  const own = rows.filter(
    ({ row, indicator }) => row.kind === "data" && (indicator === null || indicator.reporters.includes(unit)),
  );
  return own.some(({ indicator }) => indicator) ? own : null;
}

/** "Thôn Hang Dê" beside "Toàn xã", where no unit of the schema is a hamlet: what the sum has in it. */
function isOwnPart({ name, whole, added }: UnitGroup, units: readonly UnitName[]): boolean {
  const kind = kindOfPlace(name);
  return !whole && added && kind !== null && !units.some(({ text }) => kindOfPlace(text) === kind);
}

/**
 * The rows of a list in which several units report the same indicators, a column naming the unit of each row: by unit, those
 * of no known unit under null. Null where the column says who is in charge: it is known who sent the list, no indicator comes
 * with two units, and not every row is of an indicator that the unit named in it reports.
 */
export function rowsByUnit(
  { units }: ReadingFrame,
  grid: TextGrid,
  { owner }: RoleColumns,
  rows: readonly SubmittedRow[],
  sender: string | null,
): ReadonlyMap<string | null, readonly SubmittedRow[]> | null {
  if (owner === undefined) return null;
  const byUnit = new Map<string | null, SubmittedRow[]>();
  const unitsOf = new Map<string, Set<string>>();
  let unit: string | null = null;
  let reported = true;
  for (const each of rows) {
    const text = grid.shownText(each.row.row, owner);
    if (text !== "") unit = units.findIn(text)?.code ?? null;
    if (each.row.kind !== "data") continue;
    addTo(byUnit, unit, each);
    const { indicator } = each;
    if (!indicator) continue;
    reported &&= unit !== null && indicator.reporters.includes(unit);
    if (unit === null) continue;
    unitsOf.set(indicator.code, (unitsOf.get(indicator.code) ?? new Set()).add(unit));
  }
  if (unitsOf.size === 0) return null;
  const several = [...unitsOf.values()].some(({ size }) => size > 1);
  const others = [...byUnit.keys()].some((each) => each !== sender);
  return several || sender === null || (reported && others) ? byUnit : null;
}

/**
 * The rows of a table whose sections are units, "I. THÔN BẢN CHANG" over its indicators, by unit; those before the first one
 * under null. Null where fewer than two units head rows, or none of them reports what stands below it.
 */
export function rowsUnderUnits(
  { units }: ReadingFrame,
  rows: readonly SubmittedRow[],
): ReadonlyMap<string | null, readonly SubmittedRow[]> | null {
  const byUnit = new Map<string | null, SubmittedRow[]>();
  let unit: string | null = null;
  let reported = false;
  for (const each of rows) {
    if (each.row.kind === "section") unit = units.findIn(each.row.name)?.code ?? unit;
    reported ||= unit !== null && each.indicator?.reporters.includes(unit) === true;
    addTo(byUnit, unit, each);
  }
  const data = [...byUnit].filter(([, own]) =>
    own.some(({ row, indicator }) => row.kind === "data" && indicator !== null),
  );
  if (!reported || data.filter(([code]) => code !== null).length < 2) return null;
  return new Map(data);
}

/**
 * The rows of a sheet whose title names its indicator: of the units that report it, without their sum; where none of them does,
 * the sender's own sum, of which the others are parts.
 */
export function rowsOfTitled(
  { units }: ReadingFrame,
  grid: TextGrid,
  { owner }: RoleColumns,
  rows: readonly SubmittedRow[],
  sender: string | null,
): ReadonlyMap<string | null, readonly SubmittedRow[]> {
  const data = rows.flatMap((each) => {
    const text = owner === undefined ? "" : grid.shownText(each.row.row, owner);
    return each.row.kind === "data" ? [{ each, whole: isOfAll(text), unit: units.findIn(text)?.code ?? null }] : [];
  });
  const reported = data.some(({ each, unit }) => unit !== null && each.indicator?.reporters.includes(unit) === true);
  const byUnit = new Map<string | null, SubmittedRow[]>();
  const onlyWhole = !reported && sender !== null;
  for (const { each, whole, unit } of data) {
    const own = onlyWhole ? sender : unit;
    if (whole === onlyWhole) addTo(byUnit, own, each);
  }
  return byUnit;
}
