/** Sheet "Bộ chỉ tiêu" → indicators. Each faulty cell gives a finding; see the schema-* codes. */
import { showsPercent } from "../text/number-format";
import type { Finding, SchemaFindingCode, Severity } from "../finding/finding";
import { cellName } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { UnitIndex } from "./unit-index";
import { cleanText, foldKey } from "../text/fold";
import { formatPlain, parseDigits } from "../text/number";
import { parseTarget } from "../target/target";
import { parsePacing } from "./pacing";
import { headingColumns, splitList } from "./sheet-columns";
import type { Indicator, Method, OtherPlan, Pacing, ReportingUnit } from "./types";
import type { Direction, Target } from "../target/types";
import { COLUMNS, DIRECTIONS, METHODS, ROLL_UPS, TIMINGS, YES_NO, type ColumnKey } from "./words";

const NEEDED: readonly ColumnKey[] = ["code", "name", "target"];

/** The indicators of the sheet, or null where a needed column is missing. */
export function readIndicators(
  sheet: SheetSnapshot,
  units: readonly ReportingUnit[],
  findings: Finding[],
): Indicator[] | null {
  const { row: heading, columns } = headingColumns(sheet);
  const missing = NEEDED.filter((key) => !columns.has(foldKey(COLUMNS[key])));
  for (const key of missing)
    findings.push({ code: "schema-heading-missing", severity: "E", at: { sheet: sheet.name, heading: COLUMNS[key] } });
  if (missing.length > 0) return null;
  const planColumns = otherPlans(sheet, heading);
  const unitIndex = new UnitIndex(units);
  const indicators: Indicator[] = [];
  const codes = new Set<string>();
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const reader = new SchemaRow(sheet, row, columns, findings);
    if (reader.text("code") === "" && reader.text("name") === "") continue;
    const above = indicators.find((each) => foldKey(each.code) === foldKey(reader.text("parent")));
    const indicator = readIndicator(reader, unitIndex, units, row, above?.name ?? "");
    if (!indicator) continue;
    if (codes.has(foldKey(indicator.code))) {
      reader.report("schema-code-duplicate", "E", "code");
      continue;
    }
    codes.add(foldKey(indicator.code));
    const plans = plansOf(reader, indicator, planColumns);
    indicators.push(plans.length === 0 ? indicator : { ...indicator, plans });
  }
  for (const indicator of indicators)
    if (indicator.parent !== "" && !codes.has(foldKey(indicator.parent)))
      new SchemaRow(sheet, indicator.row, columns, findings).report("schema-parent-unknown", "W", "parent");
  return indicators;
}

/** One row of the schema sheet: its cells by column, and where to report what is wrong with them. */
class SchemaRow {
  constructor(
    readonly sheet: SheetSnapshot,
    readonly row: number,
    readonly columns: ReadonlyMap<string, number>,
    readonly findings: Finding[],
  ) {}

  text(key: ColumnKey): string {
    const column = this.columns.get(foldKey(COLUMNS[key]));
    return column === undefined ? "" : cleanText(cellText(cellAt(this.sheet, this.row, column)));
  }

  /** The cell's number, or its text in Vietnamese notation; null where it is blank or no number. */
  number(key: ColumnKey): number | null {
    const column = this.columns.get(foldKey(COLUMNS[key]));
    const value = column === undefined ? null : cellAt(this.sheet, this.row, column)?.value;
    if (typeof value === "number") return value;
    const text = this.text(key);
    if (text === "") return null;
    const [number, other] = parseDigits(text);
    if (number !== undefined && other === undefined) return number;
    const expected = parseDigits(text).map(formatPlain).join("; ");
    this.report("schema-number-unreadable", "E", key, expected === "" ? {} : { expected });
    return null;
  }

  word<T extends string>(key: ColumnKey, words: Readonly<Record<T, string>>): T | null {
    const text = foldKey(this.text(key));
    if (text === "") return null;
    const found = (Object.keys(words) as T[]).find((word) => foldKey(words[word]) === text);
    if (found === undefined)
      this.report("schema-word-unknown", "E", key, { expected: Object.values<string>(words).join("; ") });
    return found ?? null;
  }

  report(code: SchemaFindingCode, severity: Severity, key: ColumnKey, rest: { expected?: string } = {}): void {
    const column = this.columns.get(foldKey(COLUMNS[key]));
    this.findings.push({
      code,
      severity,
      at: {
        sheet: this.sheet.name,
        heading: COLUMNS[key],
        ...(column === undefined ? {} : { cell: cellName(this.row, column) }),
        ...(this.text("code") === "" ? {} : { indicator: this.text("code") }),
      },
      found: this.text(key),
      ...rest,
    });
  }
}

function readIndicator(
  row: SchemaRow,
  unitIndex: UnitIndex,
  units: readonly ReportingUnit[],
  at: number,
  parentName: string,
): Indicator | null {
  const code = row.text("code");
  const name = row.text("name");
  if (code === "") row.report("schema-code-missing", "E", "code");
  if (name === "") row.report("schema-name-missing", "E", "name");
  if (code === "" || name === "") return null;
  const unit = row.text("unit");
  const targetText = targetCellText(row);
  const target = parseTarget({ name, unit, text: targetText, parent: parentName });
  const method = row.word("method", METHODS) ?? methodOf(target, unit);
  const direction = directionOf(row.word("direction", DIRECTIONS), target, method);
  const baseline = row.number("baseline");
  if (!target.certain && row.text("direction") === "") row.report("schema-target-unsure", "W", "target");
  if ((method === "reduction" || method === "growth") && baseline === null && needsBaseline(target))
    row.report("schema-baseline-missing", "W", "baseline");
  const pacing = readPacing(row, method);
  if (unit === "" && target.parts.some((part) => part.unit === "")) row.report("schema-unit-missing", "W", "unit");
  if (method === "level" && baseline === null && (pacing.kind === "linear" || pacing.kind === "shares"))
    row.report("schema-pacing-baseline", "W", "pacing");
  const owner = resolveUnit(row, unitIndex, row.text("owner"), "owner");
  const reporters = splitList(row.text("reporters")).flatMap((text) =>
    text === "*" ? units.map((each) => each.code) : [resolveUnit(row, unitIndex, text, "reporters")],
  );
  return {
    code,
    order: row.text("order"),
    section: row.text("section"),
    parent: row.text("parent"),
    name,
    aliases: splitList(row.text("aliases")),
    unit,
    target: { ...target, direction },
    direction,
    counted: row.word("counted", YES_NO) === "yes",
    method,
    timing: row.word("timing", TIMINGS) ?? "cumulative",
    baseline,
    pacing,
    rollUp: row.word("rollUp", ROLL_UPS) ?? "single",
    owner,
    reporters: reporters.length > 0 ? [...new Set(reporters)] : owner === "" ? [] : [owner],
    decimals: row.number("decimals"),
    note: row.text("note"),
    row: at,
  };
}

/** Columns of further plans: "Kế hoạch tỉnh giao" is that of the province. */
function otherPlans(
  sheet: SheetSnapshot,
  heading: number,
): readonly { readonly name: string; readonly column: number }[] {
  const beginning = `${foldKey(COLUMNS.target)} `;
  return (sheet.rows[heading] ?? []).flatMap((cell, column) => {
    const text = cleanText(cellText(cell));
    if (!foldKey(text).startsWith(beginning)) return [];
    return [{ name: text.split(" ").slice(beginning.trim().split(" ").length).join(" "), column }];
  });
}

/** What a cell says that is no plan for this kind of target is asked about and counted nowhere. */
function plansOf(
  row: SchemaRow,
  { code, name, unit, direction, method }: Indicator,
  columns: ReturnType<typeof otherPlans>,
): OtherPlan[] {
  return columns.flatMap((each) => {
    const target = parseTarget({ name, unit, text: targetCellText(row, each.column), parent: "" });
    if (target.kind === "empty") return [];
    if (target.parts.length > 0 || method === "milestone")
      return [{ name: each.name, target: { ...target, direction } }];
    const cell = cellAt(row.sheet, row.row, each.column);
    const place = {
      sheet: row.sheet.name,
      heading: `${COLUMNS.target} ${each.name}`,
      cell: cellName(row.row, each.column),
    };
    const found = cellText(cell);
    row.findings.push({ code: "schema-target-unsure", severity: "W", at: { ...place, indicator: code }, found });
    return [];
  });
}

function targetCellText(row: SchemaRow, column = row.columns.get(foldKey(COLUMNS.target)) ?? 0): string {
  const cell = cellAt(row.sheet, row.row, column);
  if (typeof cell?.value !== "number") return cleanText(cellText(cell));
  const shown = showsPercent(cell.numberFormat) ? cell.value * 100 : cell.value;
  return formatPlain(shown);
}

/** Written or read from the target. A reduction is what is judged, so of it more is better, whatever is good of the level. */
function directionOf(written: Direction | null, target: Target, method: Method): Direction {
  const direction = written ?? (target.direction === "none" ? "higher" : target.direction);
  return method === "reduction" && direction === "lower" ? "higher" : direction;
}

/** Without a written method: what the target's form suggests. */
function methodOf(target: Target, unit: string): Method {
  if (target.kind === "qualitative") return "milestone";
  if (target.kind === "compound") return "composite";
  const change = target.parts[0]?.change;
  if (change !== undefined) return change === "decrease" ? "reduction" : "growth";
  return unit.includes("%") || unit.includes("‰") ? "level" : "ratio";
}

/** A bare number could be the level; a written change never is. */
function needsBaseline(target: Target): boolean {
  return target.parts.some((part) => part.change === undefined);
}

function readPacing(row: SchemaRow, method: Method): Pacing {
  const text = row.text("pacing");
  const pacing = parsePacing(text);
  if (text !== "" && !pacing) row.report("schema-word-unknown", "E", "pacing");
  return pacing ?? { kind: method === "ratio" || method === "reduction" ? "linear" : "none" };
}

function resolveUnit(row: SchemaRow, index: UnitIndex, text: string, key: ColumnKey): string {
  if (text === "") return "";
  const code = index.resolve(text);
  if (code === null) row.report("schema-owner-unknown", "W", key);
  return code ?? text;
}
