/** Reads the source sheet of an earlier run back: the figures it used, as they stand there now. */
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { reasonCode } from "../consolidate/reason-words";
import { isCopyName } from "./copy-names";
import type { ActualState } from "../actual/actual-reading";
import { SOURCE_STATES, SOURCE_YES, sourceColumn, sourceHeading } from "./source-columns";

const STATES: ReadonlyMap<string, ActualState> = new Map(
  (Object.entries(SOURCE_STATES) as [ActualState, string][]).map(([state, words]) => [words, state]),
);

export interface SourceRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** Code of the indicator; "" for a figure of none. */
  readonly indicator: string;
  /** As the indicator and its unit of measure were called then. */
  readonly name: string;
  readonly measure: string;
  readonly unit: string;
  readonly text: string;
  readonly value: number | null;
  readonly used: boolean;
  /** The code of why it is not used; other words where a person wrote them. */
  readonly why: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** First signs of the file's fingerprint; "" where the sheet keeps none. */
  readonly fingerprint: string;
  /** Sheet that is a copy of the one the figure stood on; "" where none was kept. */
  readonly copy: string;
  /** The run that read it, "3 (14/9/2023, thực hiện)"; "" where the sheet does not say. */
  readonly run: string;
  readonly state: ActualState;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly asOf: number | null;
  /** What the number alone does not say. */
  readonly detail: string;
  /** What the unit said of it; "" where the sheet keeps none. */
  readonly reasons: string;
  /** The reason that a person gave for the decision on it; "" where nobody decided. */
  readonly decided: string;
}

/** Zero-based row of the headings; -1 where it is no source sheet. */
export function headingRow({ rows }: SheetSnapshot): number {
  const column = sourceColumn("code");
  return rows.findIndex((row) => cellText(row[column] ?? null) === sourceHeading("code"));
}

const read = new WeakMap<SheetSnapshot, readonly SourceRow[]>();

/** The rows of the sheet, made once; none where it is no source sheet. */
export function readSources(sheet: SheetSnapshot | null): readonly SourceRow[] {
  if (!sheet) return [];
  let rows = read.get(sheet);
  if (!rows) read.set(sheet, (rows = rowsOf(sheet)));
  return rows;
}

function rowsOf(sheet: SheetSnapshot): SourceRow[] {
  const heading = headingRow(sheet);
  if (heading < 0) return [];
  const rows: SourceRow[] = [];
  const isOurs = (key: Parameters<typeof sourceColumn>[0]): boolean =>
    cellText(sheet.rows[heading]?.[sourceColumn(key)] ?? null) === sourceHeading(key);
  // Where an earlier version wrote the sheet, that column is the person's own.
  const [withCopies, withRuns] = [isOurs("copy"), isOurs("run") && isOurs("detail")];
  const withReasons = isOurs("reasons");
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const text = (key: Parameters<typeof sourceColumn>[0]): string => cellText(cellAt(sheet, row, sourceColumn(key)));
    if (text("file") === "") continue;
    const number = (key: Parameters<typeof sourceColumn>[0]): number | null => {
      const value = cellAt(sheet, row, sourceColumn(key))?.value;
      return typeof value === "number" ? value : null;
    };
    rows.push({
      row,
      indicator: text("code"),
      ...{ name: text("name"), measure: text("measure") },
      unit: text("unitCode"),
      text: text("text"),
      value: number("value"),
      used: text("used") === SOURCE_YES,
      why: reasonCode(text("why")),
      file: text("file"),
      sheet: text("sheet"),
      cell: text("cell"),
      fingerprint: text("fingerprint"),
      copy: withCopies && isCopyName(text("copy")) ? text("copy") : "",
      run: withRuns ? text("run") : "",
      state: STATES.get(text("state")) ?? "unreadable",
      numerator: number("numerator"),
      denominator: number("denominator"),
      asOf: number("asOf"),
      detail: withRuns ? text("detail") : "",
      reasons: withReasons ? text("reasons") : "",
      decided: text("decided"),
    });
  }
  return rows;
}
