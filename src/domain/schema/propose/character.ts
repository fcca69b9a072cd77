/** What kind of figure an indicator is, from its target, unit and name: how it is judged, paced and rolled up. */
import { foldKey } from "../../text/fold";
import { isWholeNumberUnit } from "../../text/unit";
import { isAverage, isPerPeople, natureOf } from "../../target/nature";
import type { Method, Pacing, RollUp, Timing } from "../types";
import type { Direction, Target } from "../../target/types";

export interface Character {
  readonly method: Method;
  readonly timing: Timing;
  readonly pacing: Pacing;
  readonly rollUp: RollUp;
  readonly decimals: number;
  /** The pace within the year is likely not even: harvests, disbursement. */
  readonly seasonal: boolean;
  /** Nothing tells whether it adds up over the period or stands at a moment. */
  readonly untold: boolean;
}

export interface Described {
  readonly name: string;
  readonly unit: string;
  readonly target: Target;
  readonly direction: Direction;
  /** The name of the row it is a part of; "" where it is of none. */
  readonly parent: string;
  /** Several units report it together. */
  readonly plural: boolean;
}

/** How the figure is to be treated, for a person to confirm. */
export function characterOf(described: Described): Character {
  const key = foldKey(described.name);
  const method = methodOf(described, key);
  const nature = natureOf(described.name, described.unit, described.parent);
  const stock = method === "ratio" && (nature === "stock" || (nature === "unsure" && isStock(key)));
  return {
    method,
    timing: timingOf(described, method, stock, key),
    pacing: pacingOf(described, method, stock, key),
    rollUp: rollUpOf(described, method, key),
    decimals: decimalsOf(described),
    seasonal: (method === "ratio" && !stock && isSeasonal(key)) || isPaidOut(method, key),
    untold: method === "ratio" && nature === "unsure" && described.direction === "higher",
  };
}

function methodOf({ name, target, unit }: Described, key: string): Method {
  // A unit without a target is a figure to come, not something to be done.
  if (target.kind === "qualitative" || (target.kind === "empty" && unit === "")) return "milestone";
  if (target.kind === "compound") return "composite";
  const change = target.parts[0]?.change;
  if (change === "decrease") return "reduction";
  if (change === "increase") return "growth";
  if (/%|‰/.test(unit) || /^(ti so|ti suat|he so|chi so)/.test(key) || isPerPeople(name, unit)) return "level";
  const extreme = /(thap|cao) nhat$/.test(key);
  return extreme || (/(^| )binh quan( |$)/.test(key) && /tieu chi/.test(foldKey(unit))) ? "level" : "ratio";
}

/** Where words speak for both: what is built up to a standard stands. */
function isStock(key: string): boolean {
  return /dat chuan|giu vung|duy tri/.test(key);
}

/** Harvests come late in the year, money is paid out late. */
function isSeasonal(key: string): boolean {
  return /giai ngan|san luong|luong thuc|gia tri san xuat nong|gia tri san xuat (nganh )?nong|trong rung|gieo trong/.test(
    key,
  );
}

/** "Tỷ lệ giải ngân": a share that is to be reached at the year's end and grows until then. */
function isPaidOut(method: Method, key: string): boolean {
  return method === "level" && /(^| )giai ngan( |$)/.test(key);
}

function timingOf({ unit }: Described, method: Method, stock: boolean, key: string): Timing {
  const surveyed = /ho ngheo|can ngheo/.test(key) || (method === "composite" && unit.includes("%"));
  return method === "level" || method === "milestone" || stock || surveyed ? "pointInTime" : "cumulative";
}

function pacingOf({ target, direction }: Described, method: Method, stock: boolean, key: string): Pacing {
  switch (method) {
    case "ratio":
      return { kind: stock || direction === "lower" ? "none" : "linear" };
    case "reduction":
      return { kind: /ho ngheo|can ngheo/.test(key) ? "yearEnd" : "none" };
    case "milestone":
      return { kind: /duy tri|giu vung/.test(foldKey(target.text)) ? "none" : "yearEnd" };
    case "level":
      return { kind: isPaidOut(method, key) ? "linear" : "none" };
    case "growth":
    case "composite":
      return { kind: "none" };
  }
}

function rollUpOf({ name, unit, plural }: Described, method: Method, key: string): RollUp {
  if (!plural) return "single";
  if (/thap nhat/.test(key)) return "min";
  if (/cao nhat/.test(key)) return "max";
  if (method === "milestone" || /^(xa|phuong|thi tran)$/.test(foldKey(unit))) return "countYes";
  return method === "level" || isAverage(name, unit) ? "weighted" : "sum";
}

function decimalsOf({ unit, target }: Described): number {
  const values = target.parts.flatMap(({ value, max }) => [value, max ?? 0]);
  const written = Math.max(0, ...values.map(placesOf));
  const whole = unit.split("/").every((each) => isWholeNumberUnit(each)) || values.some((value) => value >= 1000);
  return whole || target.parts.length === 0 ? written : Math.max(1, written);
}

function placesOf(value: number): number {
  return Math.min(4, String(value).split(".")[1]?.length ?? 0);
}
