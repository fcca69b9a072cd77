/**
 * What this program wrote itself, among what was picked: it holds nothing that anyone sent. A sheet is known by its name
 * and its own headings together, as others may call a sheet "Tổng hợp" too.
 */
import { cellText, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import { COLUMNS, SHEETS, UNIT_COLUMNS } from "../schema/words";
import { foldKey } from "../text/fold";
import { AMENDMENT_SHEET } from "./amendment-sheet";
import { CHECK_SHEET } from "./check-sheet";
import { CONSOLIDATED_SHEET, consolidatedHeading } from "./consolidated-columns";
import { DECISION_SHEET } from "./decision-sheet";
import { HISTORY_SHEET } from "./history-sheet";
import { REPORT_SHEET } from "./report-sheet";
import { SOURCE_SHEET, sourceHeading } from "./source-columns";
import { TREND_SHEET } from "./trend-sheet";

/** Headings that stand on one row of each sheet that is told by them. */
const HEADINGS: readonly (readonly [sheet: string, headings: readonly string[]])[] = [
  [SHEETS.indicators, [COLUMNS.code, COLUMNS.name, COLUMNS.target, COLUMNS.counted]],
  [SHEETS.units, [UNIT_COLUMNS.code, UNIT_COLUMNS.name]],
  [CONSOLIDATED_SHEET, ["code", "name", "result", "pace", "judged"].map((key) => consolidatedHeading(key as "code"))],
  [SOURCE_SHEET, ["key", "code", "unitCode", "used", "fingerprint"].map((key) => sourceHeading(key as "code"))],
];
/** Written beside those, and told by the company they keep. */
const BESIDE: ReadonlySet<string> = new Set(
  [
    ...[SHEETS.settings, SHEETS.sealed, REPORT_SHEET, DECISION_SHEET, CHECK_SHEET],
    ...[HISTORY_SHEET, AMENDMENT_SHEET, TREND_SHEET],
  ].map(foldKey),
);

/** Names of the workbook's sheets that this program wrote. */
export function ownSheets({ sheets }: Pick<WorkbookSnapshot, "sheets">): ReadonlySet<string> {
  const marked = sheets.filter(isMarked);
  const beside = marked.length === 0 ? [] : sheets.filter(({ name }) => BESIDE.has(foldKey(name)));
  return new Set([...marked, ...beside].map(({ name }) => name));
}

/** Whether a workbook as a whole is one of ours: it was consolidated in, or holds nothing but a schema. */
export function isOwnOutput(workbook: Pick<WorkbookSnapshot, "sheets">, own = ownSheets(workbook)): boolean {
  const named = (name: string): boolean => workbook.sheets.some((sheet) => sheet.name === name && own.has(name));
  if (named(CONSOLIDATED_SHEET) && named(SOURCE_SHEET)) return true;
  return own.size > 0 && workbook.sheets.every(({ name, rows }) => own.has(name) || rows.length === 0);
}

function isMarked(sheet: SheetSnapshot): boolean {
  const headings = HEADINGS.find(([name]) => foldKey(name) === foldKey(sheet.name))?.[1];
  if (!headings) return false;
  return sheet.rows.some((row) => {
    const texts = new Set(row.map((cell) => foldKey(cellText(cell))));
    return headings.every((heading) => texts.has(foldKey(heading)));
  });
}
