/** The table of the benchmark: each measure with its least, median and most of several runs, beside its goal. */
import { median } from "./measures";

/** What the median may be at most, or has to be at least. */
export type Goal = { readonly most: number } | { readonly least: number } | null;

export class Table {
  readonly #lines: string[] = [];

  /** Adds a measure and tells it at once. */
  add(what: string, runs: readonly number[], unit: string, goal: Goal = null): void {
    const value = median(runs);
    const all = runs.length > 1 ? [Math.min(...runs), value, Math.max(...runs)] : [value];
    const measured = `${all.map(shown).join(" / ")} ${unit}`.trim();
    this.#lines.push(`| ${what} | ${measured} | ${goalWords(goal, unit)} | ${metWords(goal, value)} |`);
    process.stderr.write(`  ${what}: ${measured}\n`);
  }

  toString(): string {
    return ["| what | least / median / most | goal | met |", "|---|---|---|---|", ...this.#lines, ""].join("\n");
  }
}

function shown(number: number): string {
  return number.toFixed(Math.abs(number) < 10 ? 2 : 0);
}

function goalWords(goal: Goal, unit: string): string {
  if (goal === null) return "";
  return "most" in goal ? `≤ ${String(goal.most)} ${unit}`.trim() : `≥ ${String(goal.least)} ${unit}`.trim();
}

function metWords(goal: Goal, value: number): string {
  if (goal === null) return "";
  return ("most" in goal ? value <= goal.most : value >= goal.least) ? "yes" : "no";
}
