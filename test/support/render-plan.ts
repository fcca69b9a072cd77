/**
 * A plan as text that a person compares: a line for each step with sheet, range and what it does, below it a line for each
 * row of cells and for each formula. What repeats is said once: a cell that is as the one above it, its own row aside, is ″.
 */
import { cellName, columnName, rangeName } from "../../src/domain/grid/address";
import { isFormula, plainText, type PlanCell } from "../../src/domain/plan/cell";
import type { PlanStep, WorkbookPlan } from "../../src/domain/plan/plan";

/** Lines of the plan. */
export function renderPlan({ title, steps }: Pick<WorkbookPlan, "title" | "steps">): string[] {
  const lines: string[] = [];
  let last = "";
  for (const step of steps) {
    const { place, what } = headOf(step);
    // The same look given to one range after another.
    if (step.kind === "style" && what === last)
      lines.push((lines.pop() ?? "").replace(`: ${what}`, `${place}: ${what}`));
    else lines.push(`  ${step.sheet}${place}: ${what}`, ...bodyOf(step).map((line) => `      ${line}`));
    last = step.kind === "style" ? what : "";
  }
  return [title, ...lines];
}

/** Where the step is, and all that it says beside its cells. */
function headOf(step: PlanStep): { readonly place: string; readonly what: string } {
  const { kind, sheet: _, ...rest } = step;
  const facts = Object.entries(rest).filter(([name, value]) => !SAID_ELSEWHERE.has(name) && value !== undefined);
  const said = facts.map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`);
  const what = step.kind === "style" ? JSON.stringify(step.style) : said.join(", ");
  const place = placeOf(step);
  return { place: place === "" ? "" : ` ${place}`, what: `${kind} ${what}`.trim() };
}

const SAID_ELSEWHERE = new Set(["range", "cells", "formats", "styles", "top", "left", "bottom", "right", "column"]);

function placeOf(step: PlanStep): string {
  if ("range" in step) return rangeName(step.range);
  if (step.kind === "expect-text") return cellName(step.row, step.column);
  const cells = cellsOf(step);
  if (cells && "top" in step && "left" in step) {
    const right = step.left + Math.max(1, ...cells.map((row) => row.length)) - 1;
    return rangeName({ top: step.top, left: step.left, bottom: step.top + cells.length - 1, right });
  }
  if ("bottom" in step) return `${String(step.top + 1)}:${String(step.bottom + 1)}`;
  if ("right" in step) return `${columnName(step.left)}:${columnName(step.right)}`;
  return "column" in step ? columnName(step.column) : "";
}

function cellsOf(step: PlanStep): readonly (readonly unknown[])[] | null {
  if (step.kind === "write") return step.cells;
  if (step.kind === "number-formats") return step.formats;
  return step.kind === "cell-styles" ? step.styles : null;
}

function bodyOf(step: PlanStep): string[] {
  if (step.kind === "write") return step.cells.flatMap((row, at) => rowOf(step, row, at));
  return (cellsOf(step) ?? []).map((row) =>
    row.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join(" | "),
  );
}

/** A row of cells; its formulas are ƒ there and stand below, each with its cell. */
function rowOf(
  { top, left, cells }: Extract<PlanStep, { readonly kind: "write" }>,
  row: readonly PlanCell[],
  at: number,
): string[] {
  const formulas: string[] = [];
  const texts = row.map((cell, column) => {
    const text = textOf(cell, top + at);
    const above = cells[at - 1]?.[column];
    if (above !== undefined && text.length > 2 && text === textOf(above, top + at - 1)) return "″";
    if (cell === null || !isFormula(cell)) return text;
    formulas.push(`${cellName(top + at, left + column)} ${text}`);
    return "ƒ";
  });
  return [[String(top + at + 1), ...texts].join(" | ").trimEnd(), ...formulas.map((line) => `    ${line}`)];
}

/** The cell as text; "#" is its own row in a formula: formulas that only move down are the same. */
function textOf(cell: PlanCell, row: number): string {
  if (cell === null) return "·";
  if (isFormula(cell)) return cell.formula.replace(new RegExp(`(?<=[A-Z])${String(row + 1)}(?!\\d)`, "g"), "#");
  if (typeof cell !== "string") return plainText(cell);
  // The stamp of a run is other digits after every change; that it is there is enough.
  return cell.replace(/^(Lần tổng hợp: )[0-9a-f]{16}$/, "$1…").replaceAll("\n", "⏎");
}
