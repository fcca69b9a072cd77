/**
 * The schema inside a form: the unit's rows with their parents, the unit, and the settings with the period's cut-off, on the
 * sheets and under the headings of any schema. No other unit's targets leave the office with it.
 */
import { cellAt, cellText, type Cell, type SheetSnapshot } from "../grid/snapshot";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { headingColumns } from "../schema/sheet-columns";
import type { Indicator, ReportingUnit, Settings } from "../schema/types";
import { BASES, COLUMNS, PRESETS, SETTINGS, SETTINGS_HEADING, SHEETS, UNIT_COLUMNS, YES_NO } from "../schema/words";
import { cleanText, foldKey } from "../text/fold";
import { WORD_LISTS } from "./form-validation";
import { SheetDraft } from "./sheet-draft";

/** The three sheets as steps; `main` is the schema's sheet as in force. */
export function embeddedSchema(
  main: SheetSnapshot,
  indicators: readonly Indicator[],
  units: readonly ReportingUnit[],
  settings: Settings,
): PlanStep[] {
  return [...indicatorSteps(main, indicators), ...unitSteps(units), ...settingSteps(settings)];
}

/**
 * The rows of the schema sheet as they stand there, a row an indicator; units by their codes, since a form knows no other
 * unit by name, and of all of them only its own.
 */
function indicatorSteps(main: SheetSnapshot, indicators: readonly Indicator[]): PlanStep[] {
  const { columns } = headingColumns(main);
  const found = Object.entries(COLUMNS).flatMap(([key, heading]) => {
    const column = columns.get(foldKey(heading));
    return column === undefined ? [] : [{ key, heading, column }];
  });
  const rows = indicators.map(({ row, owner, reporters }) =>
    found.map(({ key, column }) => {
      if (key === "owner") return owner;
      return key === "reporters" ? reporters.join("; ") : plain(cellAt(main, row, column));
    }),
  );
  return textSheet(SHEETS.indicators, [found.map(({ heading }) => heading), ...rows]);
}

function unitSteps(units: readonly ReportingUnit[]): PlanStep[] {
  const rows = units.map(({ code, name, aliases }) => [code, name, aliases.join("; ")]);
  return textSheet(SHEETS.units, [Object.values(UNIT_COLUMNS), ...rows]);
}

function settingSteps(settings: Settings): PlanStep[] {
  const values: Readonly<Record<keyof typeof SETTINGS, PlanCell>> = {
    ...settings,
    year: settings.year ?? "",
    asOf: settings.asOf ?? "",
    basis: BASES[settings.basis],
    strict: settings.strict ? YES_NO.yes : YES_NO.no,
    preset: PRESETS[settings.preset],
  };
  const keys = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
  const lists = WORD_LISTS.map((words) => ["Danh mục", ...words]);
  const rows = [SETTINGS_HEADING, ...keys.map((key) => [SETTINGS[key], values[key]])].map((row, index): PlanCell[] => [
    ...row,
    "",
    ...lists.map((words) => words[index] ?? ""),
  ]);
  const dates = (["periodStart", "periodEnd", "asOf"] as const).map((key) => keys.indexOf(key) + 1);
  const draft = new SheetDraft(SHEETS.settings);
  for (const row of rows) draft.add(row);
  for (const row of dates) draft.styleRow(row, 1, 1, { numberFormat: "dd/mm/yyyy" });
  return draft.steps();
}

function textSheet(sheet: string, rows: readonly (readonly PlanCell[])[]): PlanStep[] {
  const draft = new SheetDraft(sheet);
  for (const row of rows) draft.add(row);
  return draft.steps();
}

/** The cell's value; a text as it is. */
function plain(cell: Cell | null): PlanCell {
  const value = cell?.value ?? "";
  return typeof value === "number" || typeof value === "boolean" ? value : cleanText(cellText(cell));
}
