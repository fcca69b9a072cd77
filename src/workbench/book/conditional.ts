/** Conditional formats evaluated: which rules hold at a cell, and the format they add up to. */
import { cellName, type RangeAddress } from "../../domain/grid/address";
import type { CellValue } from "../../domain/grid/snapshot";
import { evaluate, type CalcSource, type Probe } from "./calc";
import { listReferences, qualifyFormula, shiftFormula } from "./formula-text";
import type { ConditionalRule } from "./model";
import { contains, intersect } from "../../domain/grid/areas";
import type { Sheet } from "./sheet";
import { patchStyle, PLAIN, type Style } from "./style";

interface Check {
  readonly rule: ConditionalRule;
  readonly cells: { readonly row: number; readonly column: number }[];
  readonly probe: Probe;
}

/** The formula a rule asks of its first cell, or null for kinds that are kept but not evaluated. */
export function ruleFormula(rule: ConditionalRule, cell: string): string | null {
  if (rule.formula === undefined) return null;
  if (rule.kind === "custom") return rule.formula;
  if (rule.kind !== "cellValue") return null;
  const one = `(${rule.formula.replace(/^=/, "")})`;
  const two = `(${(rule.formula2 ?? "0").replace(/^=/, "")})`;
  switch (rule.operator) {
    case "Between":
      return `=AND(${cell}>=${one},${cell}<=${two})`;
    case "NotBetween":
      return `=OR(${cell}<${one},${cell}>${two})`;
    case "EqualTo":
      return `=${cell}=${one}`;
    case "NotEqualTo":
      return `=${cell}<>${one}`;
    case "GreaterThan":
      return `=${cell}>${one}`;
    case "LessThan":
      return `=${cell}<${one}`;
    case "GreaterThanOrEqual":
      return `=${cell}>=${one}`;
    case "LessThanOrEqual":
      return `=${cell}<=${one}`;
    default:
      return null;
  }
}

/** True where a formula's result counts as "the rule applies": TRUE or a number other than 0. */
export function holds(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function movesAlong(formula: string): { row: boolean; column: boolean } {
  const points = listReferences(formula).flatMap(({ from, to }) => (to ? [from, to] : [from]));
  const usesPlace = /\b(ROW|COLUMN|OFFSET|INDIRECT|CELL)\s*\(/i.test(formula);
  return {
    row: usesPlace || points.some((p) => p.row !== undefined && !p.rowFixed),
    column: usesPlace || points.some((p) => p.column !== undefined && !p.columnFixed),
  };
}

function plan(source: CalcSource, sheet: Sheet, area: RangeAddress): Check[] {
  const checks: Check[] = [];
  const rules = [...sheet.conditionals].sort((a, b) => a.priority - b.priority);
  for (const rule of rules) {
    const anchor = rule.ranges[0];
    if (!anchor) continue;
    const formula = ruleFormula(rule, cellName(anchor.top, anchor.left));
    if (formula === null) continue;
    const moves = movesAlong(formula);
    const shared = new Map<string, Check>();
    for (const range of rule.ranges) {
      const part = intersect(range, area);
      if (!part) continue;
      for (let row = part.top; row <= part.bottom; row++) {
        for (let column = part.left; column <= part.right; column++) {
          const key = `${moves.row ? String(row) : ""}:${moves.column ? String(column) : ""}`;
          const known = shared.get(key);
          if (known) {
            known.cells.push({ row, column });
            continue;
          }
          const text = qualifyFormula(shiftFormula(formula, row - anchor.top, column - anchor.left), sheet.name);
          const probe: Probe = { sheet, row, column, formula: text, result: null };
          const check = { rule, cells: [{ row, column }], probe };
          shared.set(key, check);
          checks.push(check);
        }
      }
    }
  }
  evaluate(
    source,
    checks.map((check) => check.probe),
  );
  return checks;
}

/** Conditional formats of one area as one style a cell, keyed by `row:column`; only cells where a rule holds. */
export function conditionalStyles(source: CalcSource, sheet: Sheet, area: RangeAddress): Map<string, Style> {
  const styles = new Map<string, Style>();
  const stopped = new Set<string>();
  for (const { rule, cells, probe } of plan(source, sheet, area)) {
    if (!holds(probe.result)) continue;
    for (const { row, column } of cells) {
      const key = `${String(row)}:${String(column)}`;
      if (stopped.has(key) || !contains(area, row, column)) continue;
      // The more important rule wins where two set the same property.
      styles.set(key, patchStyle(rule.format, styles.get(key) ?? PLAIN));
      if (rule.stopIfTrue) stopped.add(key);
    }
  }
  return styles;
}
