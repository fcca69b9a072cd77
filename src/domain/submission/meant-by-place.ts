/**
 * Rows whose name is only likely an indicator's, "Trồng rừng mới" for "Diện tích trồng rừng mới", and no plan alone bears it out: how
 * much of the indicator's name it says, its unit, what stands above it, and the rows around it, where the sheet follows the list's
 * order. A name that puts other words for some needs the list's plan and its order as well.
 */
import type { Indicator } from "../schema/types";
import { onlyOf } from "../groups";
import { foldKey } from "../text/fold";
import { isAddition } from "../target/nature";
import { convertFactor } from "../text/unit";
import { inListOrder, sidesOf } from "./list-order";
import { BetweenRows } from "./between-rows";
import { LikeShares } from "./like-shares";
import { isBorneOut, isTelling } from "./meant-by-plan";
import type { Likely } from "./row-match";
import { isOfOneThing, withoutCount } from "./short-name";
import type { SubmittedRow } from "./submission";

/** So many rows in the list's order tell what one means that says no unit, though it is the first or the last. */
const MANY = 4;

/**
 * By its place among the rows of a table: the indicator of each row that its unit, what it stands under, or the rows around it bear
 * out; `under` are the folded words of a row's title and section.
 */
export function meantByPlace(
  rows: readonly SubmittedRow[],
  places: ReadonlyMap<Indicator, number>,
  under: (at: number) => string,
): ReadonlyMap<number, Indicator> {
  // Titles are folded and rows put in order only where one is likely of something.
  if (rows.every(isLikelyNone)) return NONE;
  const placeOf = (indicator: Indicator): number => places.get(indicator) ?? -1;
  const sure = rows.flatMap(({ indicator }, at) => (indicator ? [{ at, indicator, place: placeOf(indicator) }] : []));
  const taken = new Set(
    rows.flatMap(({ match, indicator }) => (indicator && match.kind !== "guessed" ? [indicator] : [])),
  );
  const shares = new LikeShares(rows);
  const between = new BetweenRows(sure, places);
  const likely = rows.flatMap((row, at) => {
    const alone = (indicator: Indicator): boolean =>
      !shares.speaksAgainst(row, indicator) && isAlone(rows, at, indicator, between);
    const found = isLikelyNone(row) ? null : likelyOf(row, under(at), taken, { shares, alone });
    if (!found || found.lacks === "things" || found.lacks === "limit" || isPartOfAnother(rows, at, found.indicator))
      return [];
    return [{ ...found, at, place: placeOf(found.indicator), full: saysMost(found, row.row.name) }];
  });
  // "Tổng số phòng học" does not compete with "Phòng học kiên cố" for the rooms that are made solid.
  const full = likely.filter((row) => row.full);
  const rivals = likely.filter(
    ({ indicator, ...row }) => row.full || !full.some((each) => each.indicator === indicator),
  );
  const rowsOf = new Map<Indicator, number>();
  for (const { indicator } of [...sure, ...rivals]) rowsOf.set(indicator, (rowsOf.get(indicator) ?? 0) + 1);
  const open = rivals.filter(({ indicator }) => rowsOf.get(indicator) === 1);
  const order = inListOrder([...sure, ...open].sort((a, b) => a.at - b.at));
  const planned = [...sure, ...open].filter(({ at, indicator }) => hasItsPlan(rows[at], indicator)).length;
  return new Map(
    open
      .filter((row) => {
        const { lacks, unit } = row;
        const sides = order.includes(row) ? sidesOf(order, row) : 0;
        if (lacks === "other" && hasRival(rows, row, shares)) return false;
        if ((row.like && unit === "same" && sides >= 1) || row.alone) return true;
        if (lacks === "other") return isTelling(rows[row.at]?.plan ?? []) ? sides >= 1 || planned >= 2 : sides === 2;
        if (row.full) return true;
        return unit === "same"
          ? row.told || lacks === "measure" || lacks === "nothing" || sides >= 1
          : sides + (order.length >= MANY ? 1 : 0) >= 2;
      })
      .map(({ at, indicator }) => [at, indicator]),
  );
}

function isLikelyNone({ match: { likely, near } }: SubmittedRow): boolean {
  return (likely === undefined || likely.length === 0) && (near === undefined || near.length === 0);
}

/** A name that says so many words, and more than it leaves out, is short for no other thing; without the unit it may leave out none that tells. */
const MANY_SAID = 5;

function saysMost({ said = 0, missing, indicator, unit }: Fitting, name: string): boolean {
  if (missing === undefined || (isAddition(indicator.name) && !isAddition(name))) return false;
  // "Nông dân được tập huấn kỹ thuật" counts no classes, though it has the other words of "Số lớp tập huấn kỹ thuật cho nông dân".
  const uncounted = unit === "same" || !isCountedIn(indicator) ? 0 : 1;
  const left = said - missing.length - uncounted;
  if (unit === "same") return left >= 3 || (said >= MANY_SAID && left > 0);
  return left > MANY_SAID || (left === MANY_SAID && missing.length === 0 && uncounted === 0);
}

/** Whether an indicator's name begins with what it is counted in: "Số lớp tập huấn …" in lớp. */
function isCountedIn({ name, unit }: Indicator): boolean {
  return unit !== "" && `${foldKey(withoutCount(name))} `.startsWith(`${foldKey(unit)} `);
}

/** Whether nothing else of its unit can stand where a row stands, and no other row may be it. */
function isAlone(rows: readonly SubmittedRow[], at: number, indicator: Indicator, between: BetweenRows): boolean {
  const row = rows[at];
  if (!row || row.row.child || row.match.suggestions.length > 1) return false;
  const isRivalled = rows.some(
    (other) => other !== row && other.indicator === null && other.match.suggestions.includes(indicator.code),
  );
  return !isRivalled && between.hasOnly(at, indicator, (other) => unitSaid(row, other) === "same");
}

/** Whether another row that is nobody's may be the indicator as well, and has its plan: "… giải quyết trước và đúng hạn" beside "… trực tuyến giải quyết đúng hạn". */
function hasRival(
  rows: readonly SubmittedRow[],
  { at, indicator }: { readonly at: number; readonly indicator: Indicator },
  shares: LikeShares,
): boolean {
  return rows.some(
    (row, other) =>
      other !== at &&
      row.indicator === null &&
      row.match.suggestions.includes(indicator.code) &&
      (hasItsPlan(row, indicator) || shares.has(row, indicator)),
  );
}

/** Whether a row's plan is the indicator's, whatever it says of its unit. */
function hasItsPlan(row: SubmittedRow | undefined, indicator: Indicator): boolean {
  return row !== undefined && isBorneOut(indicator, row.plan, row.unit || indicator.unit);
}

/** What a row says of an indicator that it is likely of; "other" where its name puts other words for some and the plan is the indicator's. */
interface Reading extends Omit<Likely, "lacks"> {
  readonly lacks: Likely["lacks"] | "other";
}

interface Fitting extends Reading {
  readonly unit: "same" | "nothing";
  /** What its name leaves out stands above it. */
  readonly told: boolean;
  /** Its plan is the unit's usual share of the indicator's. */
  readonly like: boolean;
  /** The list has no other of its unit between the rows around it. */
  readonly alone: boolean;
}

/** What besides its words and plan speaks for a row's indicator. */
interface Witnesses {
  readonly shares: LikeShares;
  readonly alone: (indicator: Indicator) => boolean;
}

/**
 * The only indicator that a row is likely of, by what stands above it or its unit where there are several; none of another unit,
 * nor one that another row is by its code or its whole name.
 */
function likelyOf(
  row: SubmittedRow,
  above: string,
  taken: ReadonlySet<Indicator>,
  witnesses: Witnesses,
): Fitting | null {
  const { likely = [], near = [] } = row.match;
  const others = near.map((indicator): Reading => ({ indicator, lacks: "other" }));
  const fitting = [...likely, ...others].flatMap((each): Fitting[] => {
    if (taken.has(each.indicator)) return [];
    const unit = unitSaid(row, each.indicator);
    if (unit === "other") return [];
    const isNear = each.lacks === "other" && isOfOneThing(each.indicator.name, row.row.name, each.indicator.unit);
    const like = (each.lacks !== "other" || isNear) && witnesses.shares.has(row, each.indicator);
    const alone = isNear && unit === "same" && witnesses.alone(each.indicator);
    if (each.lacks === "other" && !like && !alone && !hasItsPlan(row, each.indicator)) return [];
    // What a name adds may make a part of it, whose plan would be another.
    if (each.lacks === "nothing" && !isBorneOut(each.indicator, row.plan, row.unit)) return [];
    return [{ ...each, unit, told: isToldAbove(each, above), like, alone }];
  });
  const same = fitting.filter(({ unit }) => unit === "same");
  const told = same.filter((each) => each.told);
  return theOne(told.length > 0 ? told : same.length > 0 ? same : fitting);
}

/** The only one, or one that a name leaves out less of by far: "Kết nạp đoàn viên" of those admitted, not of those proposed to be admitted by the Party. */
function theOne(fitting: readonly Fitting[]): Fitting | null {
  // "Kết nạp đoàn viên mới" has all of "Số đoàn viên mới được kết nạp", and not all of those admitted by the Party.
  const whole = onlyOf(fitting.filter(({ lacks, missing }) => lacks !== "things" && missing?.length === 0));
  if (whole && fitting.every((each) => each === whole || (each.missing?.length ?? 0) > 0)) return whole;
  const [best, next] = [...fitting].sort((a, b) => sayingOf(b) - sayingOf(a));
  return best && (!next || sayingOf(best) - sayingOf(next) >= BY_FAR) ? best : null;
}

const BY_FAR = 3;

function sayingOf({ shared = 0, missing = [] }: Reading): number {
  return shared - missing.length;
}

const NONE: ReadonlyMap<number, Indicator> = new Map();

/** Whether it stands below a row, as a part, whose indicator is not its own one's parent. */
function isPartOfAnother(rows: readonly SubmittedRow[], at: number, { parent }: Indicator): boolean {
  const part = rows[at]?.row;
  if (!part?.child) return false;
  const above = rows.slice(0, at).filter(({ row }) => row.kind === "data" && row.depth < part.depth);
  const whole = above.at(-1)?.indicator ?? null;
  return whole !== null && whole.code !== parent;
}

/** "Số người chết" under "TÌNH HÌNH TAI NẠN GIAO THÔNG": what it leaves out of "Số người chết do tai nạn giao thông" is said above. */
function isToldAbove({ missing = [] }: Reading, above: string): boolean {
  return (
    missing.length >= FEWEST_TOLD && missing.every((word) => CONNECTING.has(word) || ` ${above} `.includes(` ${word} `))
  );
}

const FEWEST_TOLD = 2;
/** They join what is said above to what stands in the row. */
const CONNECTING = new Set(["do", "vi", "trong", "bi", "khi", "bang", "qua"]);

/** What a row says of the indicator's unit, in a cell of its own, its name, or behind plan and figure. */
function unitSaid({ unit, row, planText, actual }: SubmittedRow, indicator: Indicator): "same" | "other" | "nothing" {
  if (unit !== "") return convertFactor(unit, indicator.unit) === null ? "other" : "same";
  const text = `${withoutCount(row.name)} ${planText} ${actual?.text ?? ""}`;
  if (/[%‰]/u.test(indicator.unit)) return text.includes(indicator.unit) ? "same" : "nothing";
  return ` ${foldKey(text)} `.includes(` ${foldKey(indicator.unit)} `) ? "same" : "nothing";
}
