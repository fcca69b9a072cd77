/**
 * The schema sheets of a proposal: "Bộ chỉ tiêu" with a column of open questions, "Đơn vị" and "Thiết lập". They are for
 * people: one table, words in the cells, lists to choose from, doubtful cells marked.
 */
import type { ProposedIndicator, Question, SchemaProposal } from "../schema/propose/proposal";
import { serialDay } from "../text/as-of";
import { formatPacing } from "../schema/pacing";
import {
  COLUMNS,
  DIRECTIONS,
  METHODS,
  ROLL_UPS,
  SETTINGS,
  SETTINGS_HEADING,
  SHEETS,
  TIMINGS,
  UNIT_COLUMNS,
  YES_NO,
  type ColumnKey,
  type SettingKey,
} from "../schema/words";
import { cellName, columnName, type RangeAddress } from "../grid/address";
import type { PlanCell } from "../plan/cell";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { marker, type ConditionalFormatRule } from "../plan/rule";
import { openCellFormula, questionCell, QUESTIONS_HEADING } from "./open-questions";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, WRAP } from "./styles";

const KEYS = Object.keys(COLUMNS) as ColumnKey[];
/** Tag of the rule that marks what is open. */
const OPEN_TAG = "open";
const DOUBT = "#FFF2CC";

const WIDTHS: Readonly<Partial<Record<ColumnKey, number>>> = {
  code: 9,
  order: 6,
  section: 24,
  parent: 9,
  name: 50,
  aliases: 30,
  unit: 14,
  target: 18,
  direction: 16,
  counted: 10,
  method: 13,
  timing: 12,
  baseline: 10,
  pacing: 16,
  rollUp: 14,
  owner: 14,
  reporters: 16,
  decimals: 8,
  note: 20,
};

/** Columns whose cells hold one of a few words. */
const LISTS: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  direction: Object.values(DIRECTIONS),
  counted: Object.values(YES_NO),
  method: Object.values(METHODS),
  timing: Object.values(TIMINGS),
  rollUp: Object.values(ROLL_UPS),
};

/** What the words of a list do not say by themselves, shown beside the cell. */
const NOTES: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  direction: ["Kế hoạch ghi «giảm …» hoặc cách tính «Mức giảm»: giảm nhiều hơn luôn là tốt hơn"],
};

/** A row of the sheet "Bộ chỉ tiêu". */
export type SchemaRow = Omit<ProposedIndicator, "target" | "source">;

/** What the sheets say: a proposal, or a schema that nobody has to be asked about. */
export interface SchemaContents extends Omit<SchemaProposal, "indicators" | "columns" | "targetColumns"> {
  readonly indicators: readonly SchemaRow[];
  /** Over what the rest says. */
  readonly settings?: Readonly<Partial<Record<SettingKey, PlanCell>>>;
}

/** The plan; `ask` says a question in the person's language. */
export function buildSchemaSheets(proposal: SchemaContents, ask: (question: Question) => string): WorkbookPlan {
  return {
    title: "schema",
    steps: [
      { kind: "add-sheet", sheet: SHEETS.indicators, tabColor: "#0F6CBD" },
      { kind: "add-sheet", sheet: SHEETS.units, tabColor: "#0F6CBD" },
      { kind: "add-sheet", sheet: SHEETS.settings, tabColor: "#0F6CBD" },
      ...indicatorSheet(proposal, ask),
      ...unitSheet(proposal),
      ...settingsSheet(proposal),
      { kind: "activate", sheet: SHEETS.indicators },
    ],
  };
}

function indicatorSheet(
  { indicators, questions: general }: SchemaContents,
  ask: (question: Question) => string,
): PlanStep[] {
  const sheet = SHEETS.indicators;
  const draft = new SheetDraft(sheet);
  const right = KEYS.length;
  const bottom = indicators.length;
  draft.add([...KEYS.map((key) => COLUMNS[key]), QUESTIONS_HEADING]);
  const whole = general.map((question) => {
    const column = columnName(KEYS.indexOf(question.column));
    return { ...worded(question, ask), cells: `$${column}$2:$${column}$${String(bottom + 1)}` };
  });
  for (const indicator of indicators) {
    const own = indicator.questions.map((question) => ({
      ...worded(question, ask),
      cell: cellName(draft.next, KEYS.indexOf(question.column)),
      proposed: cellOf(indicator, question.column),
    }));
    // Those of a whole column stand in its first row.
    const asked = draft.next === 1 ? [...whole, ...own] : own;
    draft.add([...KEYS.map((key) => cellOf(indicator, key)), questionCell(asked)]);
  }
  const body = { top: 1, left: 0, bottom, right };
  const before = new SheetDraft(sheet);
  before.style(body, { ...LEFT, ...WRAP });
  for (const key of ["code", "order", "parent", "name", "unit", "pacing", "owner", "reporters"] as const)
    before.style({ ...body, left: KEYS.indexOf(key), right: KEYS.indexOf(key) }, { numberFormat: "@" });
  draft.styleRow(0, 0, right, HEADING);
  return [
    ...before.styleSteps(),
    ...draft.steps(),
    ...KEYS.map((key, column) => ({ kind: "column-width" as const, sheet, column, width: WIDTHS[key] ?? 12 })),
    { kind: "column-width", sheet, column: right, width: 50 },
    ...(Object.entries(LISTS) as [ColumnKey, readonly string[]][]).map(([key, source]) => ({
      kind: "validation" as const,
      sheet,
      range: { ...body, left: KEYS.indexOf(key), right: KEYS.indexOf(key) },
      rule: { kind: "list" as const, source },
      title: COLUMNS[key],
      message: [source.join("; "), ...(NOTES[key] ?? [])].join(". "),
    })),
    { kind: "table", sheet, range: { ...body, top: 0 }, name: "BoChiTieu", style: "TableStyleLight9" },
    { kind: "conditional-format", sheet, range: body, tag: OPEN_TAG, rule: openRule(body), known: [] },
    { kind: "fit-rows", sheet, top: 0, bottom },
    { kind: "freeze", sheet, rows: 1, columns: KEYS.indexOf("name") + 1 },
    { kind: "page", sheet, landscape: true, fitWidth: true, titleRows: [0, 0] },
  ];
}

/** Marks the cells a question is about, for as long as it stands. */
function openRule({ top, left, bottom, right }: RangeAddress): ConditionalFormatRule {
  const open = openCellFormula({ firstRow: top, lastRow: bottom, left, questions: right });
  return { formula: `=AND(${marker(OPEN_TAG)},${open})`, fill: DOUBT, color: "#000000" };
}

function worded(question: Question, ask: (question: Question) => string): { heading: string; text: string } {
  return { heading: COLUMNS[question.column], text: ask(question) };
}

function cellOf(indicator: SchemaRow, key: ColumnKey): PlanCell {
  switch (key) {
    case "target":
      return indicator.targetCell;
    case "direction":
      return DIRECTIONS[indicator.direction];
    case "counted":
      return indicator.counted ? YES_NO.yes : YES_NO.no;
    case "method":
      return METHODS[indicator.method];
    case "timing":
      return TIMINGS[indicator.timing];
    case "pacing":
      return formatPacing(indicator.pacing);
    case "rollUp":
      return ROLL_UPS[indicator.rollUp];
    case "aliases":
    case "baseline":
      return "";
    default:
      return indicator[key];
  }
}

function unitSheet({ units }: SchemaContents): PlanStep[] {
  const sheet = SHEETS.units;
  const draft = new SheetDraft(sheet);
  draft.add(Object.values(UNIT_COLUMNS));
  for (const { code, name, aliases } of units) draft.add([code, name, aliases.join("; ")]);
  return [...plainTable(draft, 2, [12, 44, 40]), { kind: "freeze", sheet, rows: 1, columns: 0 }];
}

function settingsSheet({ title, number, body, year, term, settings }: SchemaContents): PlanStep[] {
  const draft = new SheetDraft(SHEETS.settings);
  draft.add(SETTINGS_HEADING);
  const period = term && {
    periodStart: serialDay(term.from, term.school ? 9 : 1, 1) ?? "",
    periodEnd: serialDay(term.to, term.school ? 8 : 12, 31) ?? "",
  };
  const known: Readonly<Record<string, PlanCell>> = { title, number, body, year: year ?? "", ...period, ...settings };
  for (const [key, label] of Object.entries(SETTINGS)) draft.add([label, known[key] ?? ""]);
  const dates = ["periodStart", "periodEnd", "asOf"].map((key) => Object.keys(SETTINGS).indexOf(key) + 1);
  for (const row of dates) draft.styleRow(row, 1, 1, { numberFormat: "dd/mm/yyyy" });
  if (term) for (const row of dates.slice(0, 2)) draft.styleRow(row, 1, 1, { fill: DOUBT });
  return plainTable(draft, 1, [28, 60]);
}

function plainTable(draft: SheetDraft, right: number, widths: readonly number[]): PlanStep[] {
  const { sheet } = draft;
  const bottom = Math.max(1, draft.next - 1);
  const before = new SheetDraft(sheet);
  before.style({ top: 1, left: 0, bottom, right }, { ...LEFT, ...WRAP });
  draft.styleRow(0, 0, right, HEADING);
  return [
    ...before.styleSteps(),
    ...draft.steps(),
    ...widths.map((width, column) => ({ kind: "column-width" as const, sheet, column, width })),
  ];
}
