/**
 * The settings that formulas refer to: a visible block beside the list on sheet "Thiết lập", with defined names. Each line
 * follows the person's own cell where it holds a number and shows the default where that cell is blank, so that changing
 * the date or a threshold recomputes every sheet, with or without the add-in.
 */
import { parseRange, quoteSheet, type RangeAddress } from "../grid/address";
import { cellAt, type CellValue, type SheetSnapshot } from "../grid/snapshot";
import { DUE_DAY, shareFormula } from "../judge/formulas";
import { NAMES } from "../judge/words";
import { formatPacing } from "../schema/pacing";
import { blockColumn, settingAddresses } from "../schema/read-settings";
import type { DatedSchema, DatedSettings, Pacing, Schema } from "../schema/types";
import { BASES, SETTINGS, SETTINGS_BLOCK, SHEETS, YES_NO, type SettingKey } from "../schema/words";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";

const HEADINGS = [SETTINGS_BLOCK, "Giá trị"] as const;
const DATE = "dd/mm/yyyy";

/** Settings with a name of their own, in the order shown. */
const LINES = [
  ["asOf", NAMES.asOf],
  ["periodStart", NAMES.periodStart],
  ["periodEnd", NAMES.periodEnd],
  ["onTrackThreshold", NAMES.onTrack],
  ["farBehindThreshold", NAMES.farBehind],
  ["tolerance", NAMES.tolerance],
  ["strict", NAMES.strict],
  ["basis", NAMES.basis],
  ["period", NAMES.period],
] as const satisfies readonly (readonly [SettingKey, string])[];

type LineKey = (typeof LINES)[number][0];

/**
 * The steps that write the block; `sheet` is "Thiết lập" as it is, or null where the workbook has none yet. A person's blank
 * cell for the day of the figures is filled in, so that everything that is read later speaks of the same day.
 */
export function buildSettingsBlock(schema: DatedSchema, sheet: SheetSnapshot | null): PlanStep[] {
  const name = sheet?.name ?? SHEETS.settings;
  const pacings = distinctPacings(schema);
  const left = sheet ? placeOf(sheet) : 0;
  const top = 0;
  const links = sheet ? numberLinks(sheet, schema.settings) : new Map<SettingKey, string>();
  const cells: PlanCell[][] = [[...HEADINGS]];
  for (const [key] of LINES) cells.push([SETTINGS[key], lineCell(schema.settings, key, links.get(key))]);
  cells.push(["Ngày tính phần phải đạt", { formula: DUE_DAY }]);
  const due = cells.length - 1;
  const firstPacing = cells.length + 1;
  cells.push(["Nhịp độ", "Phần phải đạt đến ngày trên"]);
  for (const pacing of pacings) cells.push([formatPacing(pacing), { formula: shareFormula(pacing) }]);
  const last = cells.length - 1;
  const range = (row: number, column: number, height = 1, width = 1): RangeAddress => ({
    top: top + row,
    left: left + column,
    bottom: top + row + height - 1,
    right: left + column + width - 1,
  });
  const dates = [...LINES.flatMap(([key], index) => (isDate(key) ? [range(index + 1, 1)] : [])), range(due, 1)];
  return [
    ...(sheet ? fillAsOf(sheet, schema.settings.asOf) : [{ kind: "add-sheet" as const, sheet: name }]),
    { kind: "style", sheet: name, range: range(0, 0, last + 1, 1), style: { numberFormat: "@" } },
    ...dates.map((each) => ({ kind: "style" as const, sheet: name, range: each, style: { numberFormat: DATE } })),
    ...(pacings.length === 0
      ? []
      : [
          {
            kind: "style" as const,
            sheet: name,
            range: range(firstPacing, 1, pacings.length),
            style: { numberFormat: "0.0%" },
          },
        ]),
    { kind: "write", sheet: name, top, left, cells },
    { kind: "style", sheet: name, range: range(0, 0, last + 1, 2), style: { border: "#BFBFBF", vertical: "top" } },
    ...[0, firstPacing - 1].map((row) => ({
      kind: "style" as const,
      sheet: name,
      range: range(row, 0, 1, 2),
      style: { bold: true, fill: "#E7EEF7", wrap: true },
    })),
    { kind: "column-width", sheet: name, column: left, width: 30 },
    { kind: "column-width", sheet: name, column: left + 1, width: 16 },
    ...LINES.map(([, defined], index) => ({
      kind: "name" as const,
      name: defined,
      sheet: name,
      range: range(index + 1, 1),
      scope: "workbook" as const,
    })),
    { kind: "name", name: NAMES.due, sheet: name, range: range(due, 1), scope: "workbook" },
    {
      kind: "name",
      name: NAMES.pacing,
      sheet: name,
      range: range(firstPacing, 0, Math.max(1, pacings.length), 2),
      scope: "workbook",
    },
  ];
}

/** Writes the day into the person's cell where that is blank. */
function fillAsOf(sheet: SheetSnapshot, asOf: number): PlanStep[] {
  const cell = settingAddresses(sheet).get("asOf");
  const range = cell === undefined ? null : parseRange(cell);
  if (!range || !isBlank(cellAt(sheet, range.top, range.left)?.value ?? null)) return [];
  return [
    { kind: "expect-blank", sheet: sheet.name, range },
    { kind: "style", sheet: sheet.name, range, style: { numberFormat: DATE } },
    { kind: "write", sheet: sheet.name, top: range.top, left: range.left, cells: [[asOf]] },
  ];
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

function isDate(key: LineKey): boolean {
  return key === "asOf" || key === "periodStart" || key === "periodEnd";
}

/** Follows the person's cell where there is one; otherwise the value that was read. */
function lineCell(settings: DatedSettings, key: LineKey, link: string | undefined): PlanCell {
  const value = key === "strict" ? (settings.strict ? YES_NO.yes : YES_NO.no) : settings[key];
  const constant = key === "basis" ? BASES[settings.basis] : value;
  if (link === undefined) return constant;
  const fallback = typeof constant === "number" ? String(constant) : `"${constant}"`;
  return { formula: `=IF(${link}="",${fallback},${link})` };
}

/** Absolute references of setting cells that formulas can follow: numbers, words and blanks, but no dates typed as text. */
function numberLinks(sheet: SheetSnapshot, settings: DatedSettings): Map<SettingKey, string> {
  const links = new Map<SettingKey, string>();
  for (const [key, cell] of settingAddresses(sheet)) {
    const at = parseRange(cell);
    if (!at) continue;
    const value = cellAt(sheet, at.top, at.left)?.value ?? null;
    const word = key === "strict" || key === "basis";
    // A date given for this run only is not in the cell.
    const same = word || isBlank(value) || value === settings[key];
    if (same) links.set(key, `${quoteSheet(sheet.name)}!$${cell.replace(/(\d+)$/, "$$$1")}`);
  }
  return links;
}

/** The column where the block stands already, or two to the right of what is there. */
function placeOf(sheet: SheetSnapshot): number {
  const there = blockColumn(sheet);
  return there >= 0 ? there : sheet.rows.reduce((width, row) => Math.max(width, row.length), 0) + 1;
}

function distinctPacings(schema: Schema): Pacing[] {
  const byText = new Map(schema.indicators.map(({ pacing }) => [formatPacing(pacing), pacing]));
  return [...byText.values()];
}
