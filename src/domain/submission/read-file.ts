/** Reads a whole workbook of a submission. */
import { onlyOf } from "../groups";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { TextGrid } from "../grid/text-grid";
import { foldKey } from "../text/fold";
import { onlyReportedPeriod } from "./period-sheets";
import { settleSenders } from "./detect-unit";
import { ownerOf } from "./nearest-units";
import { withoutEmbedded } from "./read-form";
import { readSheet, withoutTable } from "./read-sheet";
import { reportedMonth, type ReadingFrame } from "./reading-frame";
import type { SubmittedFile, SubmittedSheet } from "./submission";

export { readingFrame } from "./reading-frame";

/**
 * Every table of the workbook as submitted. Sheets without a unit of their own take the one their neighbours name; `copies`
 * names the sheets that a consolidation kept of what others sent, and `own` says which ones this program wrote for itself:
 * neither are read.
 */
export function readFile(
  frame: ReadingFrame,
  workbook: WorkbookSnapshot,
  fingerprint: string,
  copies: Pick<ReadonlySet<string>, "has"> = new Set(),
  own: (name: string) => boolean = () => false,
): SubmittedFile {
  const read = workbook.sheets.flatMap((sheet) => {
    const why = copies.has(sheet.name) ? "own-copy" : own(sheet.name) ? "own-sheet" : null;
    return why === null ? readSheet(frame, workbook, sheet) : [withoutTable(frame, workbook, new TextGrid(sheet), why)];
  });
  const { settings } = frame.schema;
  const { periodStart: start, asOf, periodEnd } = settings;
  const period = { start, month: reportedMonth(settings), day: asOf ?? periodEnd };
  const sheets = settleSenders(onlyReportedPeriod(withoutEmbedded(read), period)).map((sheet, index, all) =>
    hasColumnsOf(all[index - 1], sheet) ? { ...sheet, goesOn: true as const } : sheet,
  );
  const named = [
    ...new Set(sheets.flatMap(({ role, unit }) => (unit !== null && role !== "notIndicators" ? [unit] : []))),
  ];
  const only =
    named.length === 0
      ? (namedOnCover(sheets) ?? ownerOf(sheets.filter(isUnnamed), frame.schema.units))
      : onlyOf(named);
  const whole = sheets.map((sheet) => (isUnnamed(sheet) && only !== null ? { ...sheet, unit: only } : sheet));
  const units = [...new Set(whole.flatMap(({ role, unit }) => (unit !== null && role === "indicators" ? [unit] : [])))];
  return { file: workbook.name, fingerprint, workbook, sheets: whole, units };
}

/** Units across: the columns of one beside those of another, of the same kinds. */
function hasColumnsOf(before: SubmittedSheet | undefined, { part, view, table, roles }: SubmittedSheet): boolean {
  if (part === 0 || !table?.group || !before?.table?.group) return false;
  const same = view === before.view && table.first === before.table.first;
  return same && Object.keys(roles).join() === Object.keys(before.roles).join();
}

const COVER = /^(?:trang )?bia(?: |$)/;

/** The one unit that sheets without figures name in their titles, where nobody else reports what is reported; on a cover, where it does too. */
function namedOnCover(sheets: readonly SubmittedSheet[]): string | null {
  const covers = sheets.filter(({ role }) => role === "notIndicators");
  const titles = covers.flatMap(({ witnesses }) => witnesses.filter(({ kind }) => kind === "title"));
  const unit = onlyOf(new Set(titles.map((each) => each.unit)));
  if (unit === null) return null;
  const reported = sheets.flatMap(({ rows }) => rows.flatMap(({ indicator }) => (indicator ? [indicator] : [])));
  const isCover = COVER.test(foldKey(sheets[0]?.name ?? "")) && covers[0] === sheets[0];
  const isOwn = reported.every(({ reporters }) => onlyOf(reporters) === unit);
  return isOwn || (isCover && reported.every(({ reporters }) => reporters.includes(unit))) ? unit : null;
}

/** Nothing on the sheet names a unit: disagreement is no silence. */
function isUnnamed({ unit, witnesses }: SubmittedSheet): boolean {
  return unit === null && witnesses.length === 0;
}
