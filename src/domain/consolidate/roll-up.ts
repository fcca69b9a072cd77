/**
 * Many units' figures → one (judging.md 1 "Cách tổng hợp", 9 "Roll-up"). Percentages are never averaged: `weighted` needs
 * numerators and denominators. Missing units are never zeros; the figure says from how many of how many it is made.
 */
import type { Finding } from "../finding/finding";
import { factorOf, matchedRows, onRow } from "../check/rule";
import { SEVERITIES } from "../finding/severity";
import type { Indicator } from "../schema/types";
import { planDiffers } from "../submission/plan-differs";
import { exclude, isUsed, type Entry } from "./entry";

/** Leaves out what cannot enter the roll-up, and says so: a percent without its parts, the whole's total as a part. */
export function decideParts(indicator: Indicator, entries: readonly Entry[]): Finding[] {
  const open = entries.filter(({ why, reading }) => why === "" && reading.state === "reported");
  if (indicator.rollUp === "weighted")
    for (const entry of open)
      if (entry.reading.numerator === undefined || entry.reading.denominator === undefined)
        exclude(entry, "no numerator");
  if (indicator.rollUp !== "sum") return [];
  const levels = findLevels(indicator, open).map((entry) => {
    const { text } = entry.figure;
    exclude(entry, "number-ambiguous");
    return onRow("number-ambiguous", entry.sheet, entry.row, "actual", { found: text });
  });
  const wholes = findWholes(indicator, open).map((entry) => {
    exclude(entry, "whole-as-part");
    return onRow("whole-as-part", entry.sheet, entry.row, "actual", {
      found: entry.figure.text,
      expected: indicator.target.text,
    });
  });
  return [...levels, ...wholes];
}

/** What is left of a thing ("còn 211 hộ") does not add up with how far others fell. */
function findLevels(indicator: Indicator, open: readonly Entry[]): Entry[] {
  const levels = open.filter(({ reading, decided }) => reading.reading === "level" && decided === undefined);
  const told = open.some(({ reading }) => reading.reading === "change");
  return told || indicator.baseline === null ? levels : [];
}

/** How much of what others have together is no part of it: reports are not all of one day. */
const NEARLY = 0.8;

/**
 * Figures whose unit's plan is the whole's while others have smaller ones, that stand in the column of the whole beside those of
 * two units and more, or that are all the others' together. In a list of the whole resolution every plan is the whole's: the
 * figure has to be so as well.
 */
function findWholes(indicator: Indicator, open: readonly Entry[]): Entry[] {
  if (open.length < 3) return [];
  const whole = indicator.target.parts[0]?.value ?? 0;
  const parts = open.map((entry) => ({ entry, plan: ownPlan(entry, whole), figure: entry.reading.value ?? 0 }));
  const smaller = parts.filter(({ plan }) => plan !== null && plan < whole).length;
  const sum = parts.reduce((total, { figure }) => total + figure, 0);
  // One unit may have all of the plan: the others' are then nothing.
  const planned = parts.reduce((total, { plan }) => total + (plan ?? 0), 0);
  const shared = Math.abs(planned - whole) <= 1e-6 * Math.max(1, Math.abs(whole));
  return parts
    .filter(({ entry, plan, figure }) => {
      if (entry.decided !== undefined) return false;
      if (plan === whole && smaller >= 2 && !shared) return true;
      const others = sum - figure;
      if (plan === null && planOf(entry) === whole && smaller >= 2 && others > 0 && figure >= NEARLY * others)
        return true;
      if (entry.sheet.table?.group?.whole === true && beside(entry, open) >= 2) return true;
      // Small counts add up by chance: 1 + 2 = 3.
      return Math.abs(figure) >= 100 && Math.abs(figure - others) <= 1e-6 * Math.abs(figure);
    })
    .map(({ entry }) => entry);
}

/** Units whose own columns stand in the same table. */
function beside({ sheet }: Entry, open: readonly Entry[]): number {
  const same = open.filter(
    (other) =>
      other.sheet.file === sheet.file && other.sheet.name === sheet.name && other.sheet.table?.group?.whole === false,
  );
  return new Set(same.map(({ unit }) => unit)).size;
}

/** Communes across beside one "Kế hoạch": it is that of all of them. */
function isPlanOfAll({ table, roles }: Entry["sheet"]): boolean {
  const group = table?.group;
  return group?.whole === false && roles.plan !== undefined && !group.columns.includes(roles.plan);
}

/** The plan a unit wrote beside its figure, in the schema's unit. */
function planOf({ row, indicator, sheet }: Entry): number | null {
  if (isPlanOfAll(sheet)) return null;
  const [part, more] = row.plan;
  if (!part || more || !indicator) return null;
  const factor = factorOf({ unit: row.unit, indicator });
  return factor === null ? null : part.value * factor;
}

/** The plan that is the unit's; null as well where it is the whole's because all of its sheet is. */
function ownPlan(entry: Entry, whole: number): number | null {
  const plan = planOf(entry);
  return plan === whole && isListOfAll(entry.sheet) ? null : plan;
}

/** Fewer plans are the resolution's by chance. */
const FEWEST_PLANS = 3;
const NEARLY_ALL = 0.8;
const lists = new WeakMap<Entry["sheet"], boolean>();

/** A list of the whole resolution, to be filled in: its plans are the resolution's own, for every indicator or nearly. */
function isListOfAll(sheet: Entry["sheet"]): boolean {
  let is = lists.get(sheet);
  if (is === undefined) {
    const planned = matchedRows(sheet).filter(({ plan }) => plan.length > 0);
    const same = planned.filter(({ plan, indicator: { target, unit } }) => !planDiffers(plan, target.parts, unit));
    is = planned.length >= FEWEST_PLANS && same.length >= NEARLY_ALL * planned.length;
    lists.set(sheet, is);
  }
  return is;
}

/** The units' plans do not add up to the whole plan; asked only when every unit has sent one, and not where each has the whole's beside it. */
export function checkPlanSum(indicator: Indicator, entries: readonly Entry[]): Finding[] {
  const whole = indicator.target.parts[0];
  if (indicator.rollUp !== "sum" || indicator.reporters.length < 2 || indicator.target.parts.length !== 1 || !whole)
    return [];
  const plans = new Map<string, number>();
  // What others say of a unit counts where it does not say so itself.
  for (const entry of [...entries.filter(isUsed), ...entries]) {
    const plan = plans.has(entry.unit) ? null : ownPlan(entry, whole.value);
    if (plan !== null) plans.set(entry.unit, plan);
  }
  if (indicator.reporters.some((unit) => !plans.has(unit))) return [];
  const isWhole = (plan: number): boolean => Math.abs(plan - whole.value) <= 1e-6 * Math.max(1, Math.abs(whole.value));
  const sum = indicator.reporters.reduce((total, unit) => total + (plans.get(unit) ?? 0), 0);
  if (isWhole(sum) || indicator.reporters.every((unit) => isWhole(plans.get(unit) ?? 0))) return [];
  return [
    {
      code: "plan-sum",
      severity: SEVERITIES["plan-sum"],
      at: { indicator: indicator.code },
      found: String(Number(sum.toPrecision(12))),
      expected: indicator.target.text,
    },
  ];
}

/** The rolled-up figure of the entries used; null where there is none. */
export function rollUp(indicator: Indicator, used: readonly Entry[]): number | null {
  const values = used.map(({ reading }) => reading.value).filter((value) => value !== null);
  if (values.length === 0) return null;
  switch (indicator.rollUp) {
    case "single":
      return values[0] ?? null;
    case "sum":
      return tidy(values.reduce((total, value) => total + value, 0));
    case "max":
      return Math.max(...values);
    case "min":
      return Math.min(...values);
    case "countYes":
      return values.filter((value) => value === 1).length;
    case "last":
      return latest(indicator, used).reading.value;
    case "weighted": {
      const total = (of: (entry: Entry) => number | undefined): number =>
        used.reduce((sum, entry) => sum + (of(entry) ?? 0), 0);
      const denominator = total(({ reading }) => reading.denominator);
      if (denominator === 0) return null;
      return (total(({ reading }) => reading.numerator) / denominator) * shareScale(indicator.unit);
    }
  }
}

/** The figure of the latest as-of date; of one day, that of the unit named last in the schema. */
function latest(indicator: Indicator, used: readonly Entry[]): Entry {
  return used.reduce((best, entry) => {
    const later = (entry.sheet.asOf?.day ?? 0) - (best.sheet.asOf?.day ?? 0);
    const place = indicator.reporters.indexOf(entry.unit) - indicator.reporters.indexOf(best.unit);
    return later > 0 || (later === 0 && place > 0) ? entry : best;
  });
}

/** Takes away the noise of adding decimal fractions in binary: 0.1 + 0.2 → 0.3. */
function tidy(sum: number): number {
  return Number(sum.toPrecision(15));
}

/** What a share of one is multiplied with to stand in the unit: 100 for %, 1000 for ‰. */
export function shareScale(unit: string): number {
  return unit.includes("‰") ? 1000 : 100;
}
