/**
 * Reporting units across groups of columns: "Toàn huyện | Xã A | Xã B", each with KH and TH, or the other way round
 * "Thực hiện" over the units, or with a single column each. Each unit's columns become a table of their own beside the
 * columns that all share.
 */
import { memoize } from "../memoize";
import { foldKey, spokenWords } from "../text/fold";
import type { ColumnRole } from "./column-role";
import type { ColumnPath } from "./heading-paths";
import { headingKey, meaningOf } from "./headings";
import type { TableHints } from "./hints";
import type { UnitGroup } from "./table";

export interface UnitColumns {
  readonly shared: readonly ColumnPath[];
  readonly groups: readonly { readonly group: UnitGroup | null; readonly paths: readonly ColumnPath[] }[];
}

const WHOLE =
  /^(toan (huyen|xa|tinh|thi xa|thanh pho|phuong|dia ban|nganh|truong|don vi|co quan|dang bo|hoi|thon|bo)|tong so|tong cong|cong|tong|chung|ca (huyen|tinh|xa|truong))$/;
/** "Xã Bản Liền", not the kinds alone: "Xã, phường". */
const UNIT =
  /^(xa|phuong|thi tran|tt|dac khu|ubnd|phong|thon|ban|to dan pho|khu pho|huyen|thi xa|thanh pho|cum)( (?!(xa|phuong|thi|tran|dac|khu|don|vi)( |$))\S+)+$/;

/** The groups, or null where fewer than two units have columns of their own, and no unit of the schema the only one. */
export function unitColumns(
  paths: readonly ColumnPath[],
  hints: Pick<TableHints, "isUnit" | "isUnitName">,
  holdsDigits: (column: number) => boolean = () => true,
): UnitColumns | null {
  const shared: ColumnPath[] = [];
  const byUnit = new Map<string, { name: string; whole: boolean; paths: ColumnPath[] }>();
  for (const each of paths) {
    const at = each.path.findIndex((text) => namesUnit(text, hints));
    const rest = each.path.filter((_text, index) => index !== at);
    const name = each.path[at];
    if (name === undefined || (rest.length > 0 && !hasFigures(rest))) {
      shared.push(each);
      continue;
    }
    const key = spokenWords(name);
    const there = byUnit.get(key) ?? { name, whole: isWhole(name), paths: [] };
    there.paths.push({ column: each.column, path: rest, ...(rest.length === 0 ? { shown: name } : {}) });
    byUnit.set(key, there);
  }
  const found = [...byUnit.values()];
  const [whole] = found.filter((each) => each.whole);
  const parts = whole && found.length === 1 ? partsBeside(whole.paths, shared) : null;
  if (whole && parts && parts.size >= 2) {
    const rest = shared.filter((each) => !parts.has(each.path[0] ?? ""));
    return { shared: rest, groups: [{ group: null, paths: whole.paths }] };
  }
  if (found.filter(({ whole }) => !whole).length < 2 && !isOnlyFigures(found, shared, hints, holdsDigits)) return null;
  const hasWhole = found.some((each) => each.whole);
  const groups = found.map(({ name, whole, paths: own }) => ({
    group: { name, whole, added: hasWhole, columns: own.map(({ column }) => column) },
    paths: own,
  }));
  return { shared, groups };
}

/** A unit of the schema over the only column that is none of keys and plans: the figures are its own, as where it stands in the one row of a sheet turned round. */
function isOnlyFigures(
  found: readonly { readonly name: string; readonly whole: boolean; readonly paths: readonly ColumnPath[] }[],
  shared: readonly ColumnPath[],
  { isUnit }: Pick<TableHints, "isUnit">,
  holdsDigits: (column: number) => boolean,
): boolean {
  const [only, another] = found;
  if (!only || another || only.whole || only.paths.some(({ path }) => path.length > 0)) return false;
  return (
    isUnit?.(only.name) === true &&
    shared.every(({ path, column }) => NO_FIGURES.has(meaningOf(path).role) || !holdsDigits(column))
  );
}

const NO_FIGURES: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  "order",
  "code",
  "name",
  "unit",
  "note",
  "plan",
]);

/** What stands over the parts of a whole that are no units: "Cấp Tiểu học", "Cấp THCS", each over KH and TH as "Toàn trường". */
function partsBeside(whole: readonly ColumnPath[], others: readonly ColumnPath[]): ReadonlySet<string> | null {
  const leaves = (paths: readonly ColumnPath[], from: number): string =>
    paths.map(({ path }) => path.slice(from).map(headingKey).join("/")).join("|");
  const own = leaves(whole, 0);
  if (whole.length < 2 || !whole.every(({ path }) => path.length > 0)) return null;
  const byFirst = new Map<string, ColumnPath[]>();
  for (const each of others) {
    const [first = ""] = each.path;
    if (each.path.length > 1) byFirst.set(first, [...(byFirst.get(first) ?? []), each]);
  }
  return new Set([...byFirst].flatMap(([first, paths]) => (leaves(paths, 1) === own ? [first] : [])));
}

/** What kind of place a name is of, folded: "thon" of "Thôn Hang Dê"; null where it says none. */
export function kindOfPlace(name: string): string | null {
  return UNIT.exec(foldKey(name))?.[1] ?? null;
}

/** Whether a heading says that all are meant together. */
export function isWhole(text: string): boolean {
  return WHOLE.test(foldKey(text));
}

function namesUnit(text: string, { isUnit, isUnitName }: Pick<TableHints, "isUnit" | "isUnitName">): boolean {
  // "Giao Thủy" is no plan and "Nậm Cắn" no year where the schema has a unit of that name.
  if (isUnitName?.(text) === true) return true;
  const { whole, unit, other } = wordsOf(text);
  if (whole || (unit && isUnit?.(text) === true)) return true;
  // "Xã Giáo Liêm" has "giao" in it; a name that the schema does not know, and a code of it ("T1"), must mean nothing else.
  if (other) return false;
  return unit || (isUnit?.(text) ?? false);
}

/** What a heading's words alone say: all units, one of them, or something else. */
const wordsOf = memoize((text) => {
  const key = foldKey(text);
  const { role, period } = meaningOf([text]);
  return { whole: WHOLE.test(key), unit: UNIT.test(key), other: role !== null || period.kind !== "none" };
});

function hasFigures(path: readonly string[]): boolean {
  const { role, bare, also } = meaningOf(path);
  if (bare || (role !== null && !["name", "order", "code", "unit"].includes(role))) return true;
  // "CT", "Chỉ tiêu" beside "KQ" under a unit's name are its plan and actual.
  return role !== "order" && also.some((each) => each.role === "plan" || each.role === "actual");
}
