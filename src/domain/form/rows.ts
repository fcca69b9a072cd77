/** Which rows a form has, in the order of the schema: sections, titles for context, and the rows with inputs. */
import type { Indicator, Schema } from "../schema/types";
import type { TargetPart } from "../target/types";

export type FormRow =
  | { readonly kind: "section"; readonly text: string }
  /** A parent that the unit does not report, or one that is only a title. */
  | { readonly kind: "context"; readonly indicator: Indicator }
  /** The title of a target of several parts. */
  | { readonly kind: "title"; readonly indicator: Indicator }
  | { readonly kind: "part"; readonly indicator: Indicator; readonly part: TargetPart; readonly number: number }
  | { readonly kind: "single"; readonly indicator: Indicator };
export type InputRow = Extract<FormRow, { kind: "part" | "single" }>;

/** The rows of the indicators for which `isOwn` holds, with their parents. */
export function formRows({ indicators }: Schema, isOwn: (indicator: Indicator) => boolean): FormRow[] {
  const asked = (indicator: Indicator): boolean => isOwn(indicator) && !isOnlyTitle(indicator);
  const parents = ancestorsOf(indicators, indicators.filter(asked));
  const rows: FormRow[] = [];
  let section = "";
  for (const indicator of indicators) {
    const own = asked(indicator);
    if (!own && !parents.has(indicator.code)) continue;
    if (indicator.section !== section && indicator.section !== "")
      rows.push({ kind: "section", text: indicator.section });
    section = indicator.section;
    if (!own) rows.push({ kind: "context", indicator });
    else rows.push(...rowsOf(indicator));
  }
  return rows;
}

/** Codes of the indicators with an input. */
export function codesOf(rows: readonly FormRow[]): string[] {
  return [...new Set(rows.flatMap((row) => (isInput(row) ? [row.indicator.code] : [])))];
}

/** Number of the part that a row is of; null where it is of the whole target. */
export function partOf(row: InputRow): number | null {
  return row.kind === "part" ? row.number : null;
}

/** What the row of a part is called, under its target's own row. */
export function partName({ label }: TargetPart, number: number): string {
  return label ?? `Phần ${String(number)}`;
}

export function isInput(row: FormRow): row is InputRow {
  return row.kind === "part" || row.kind === "single";
}

/** A share whose count and whole are asked for, and the factor from their quotient to the unit; null for any other row. */
export function shareScale({ rollUp, unit, method }: Indicator): number | null {
  if (rollUp !== "weighted" || method === "composite") return null;
  return unit.includes("%") ? 100 : unit.includes("‰") ? 1000 : null;
}

/** Whether a figure for the whole year is asked for beside the one so far. */
export function hasEstimate({ method, pacing }: Indicator): boolean {
  return method !== "milestone" && !((method === "level" || method === "growth") && pacing.kind === "none");
}

function rowsOf(indicator: Indicator): FormRow[] {
  const { parts } = indicator.target;
  if (indicator.method !== "composite" || parts.length < 2) return [{ kind: "single", indicator }];
  const each = parts.map((part, index) => ({ kind: "part" as const, indicator, part, number: index + 1 }));
  return [{ kind: "title", indicator }, ...each];
}

/** A row without unit and target has nothing to report. */
function isOnlyTitle({ target, unit }: Indicator): boolean {
  return target.kind === "empty" && unit.trim() === "";
}

/** Codes of the parents, however far up. */
function ancestorsOf(all: readonly Indicator[], own: readonly Indicator[]): ReadonlySet<string> {
  const byCode = new Map(all.map((each) => [each.code, each]));
  const found = new Set<string>();
  for (const indicator of own)
    for (let up = byCode.get(indicator.parent); up && !found.has(up.code); up = byCode.get(up.parent))
      found.add(up.code);
  return found;
}
