/** Sheet "Đơn vị" → the reporting units, with the days on which each is there and what it was made of. */
import type { Finding } from "../finding/finding";
import { cellName } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { parseDay } from "../text/as-of";
import { cleanText, foldKey } from "../text/fold";
import { headingColumns, splitList } from "./sheet-columns";
import type { ReportingUnit } from "./types";
import { SHEETS, UNIT_CHANGE_COLUMNS, UNIT_COLUMNS } from "./words";

/** The units in the order of the sheet; a faulty cell gives a finding. */
export function readUnits(sheet: SheetSnapshot | undefined, findings: Finding[]): ReportingUnit[] {
  if (!sheet) {
    findings.push({ code: "schema-sheet-missing", severity: "W", at: { sheet: SHEETS.units } });
    return [];
  }
  const { row: heading, columns } = headingColumns(sheet);
  const units: ReportingUnit[] = [];
  const codes = new Set<string>();
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const cells = new UnitRow(sheet, row, columns, findings);
    const [code, name] = [cells.text(UNIT_COLUMNS.code), cells.text(UNIT_COLUMNS.name)];
    if (code === "" && name === "") continue;
    const unit = code === "" ? name : code;
    if (codes.has(foldKey(unit))) {
      cells.report("schema-code-duplicate", UNIT_COLUMNS.code);
      continue;
    }
    codes.add(foldKey(unit));
    const [from, to] = [cells.day(UNIT_CHANGE_COLUMNS.from), cells.day(UNIT_CHANGE_COLUMNS.to)];
    const predecessors = splitList(cells.text(UNIT_CHANGE_COLUMNS.predecessors));
    units.push({
      code: unit,
      name: name === "" ? code : name,
      aliases: splitList(cells.text(UNIT_COLUMNS.aliases)),
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(predecessors.length === 0 ? {} : { predecessors }),
    });
  }
  return units;
}

/** One row of the sheet: its cells by heading, and where to report what is wrong with them. */
class UnitRow {
  constructor(
    readonly sheet: SheetSnapshot,
    readonly row: number,
    readonly columns: ReadonlyMap<string, number>,
    readonly findings: Finding[],
  ) {}

  text(heading: string): string {
    return cleanText(cellText(this.#cell(heading)));
  }

  /** A serial day, or a written date; null where the cell is blank or says none. */
  day(heading: string): number | null {
    const value = this.#cell(heading)?.value;
    const day = typeof value === "number" ? Math.floor(value) : parseDay(this.text(heading));
    if (day === null && this.text(heading) !== "") this.report("schema-setting-unreadable", heading);
    return day;
  }

  report(code: "schema-code-duplicate" | "schema-setting-unreadable", heading: string): void {
    this.findings.push({
      ...{ code, severity: "E", found: this.text(heading) },
      at: { sheet: this.sheet.name, cell: cellName(this.row, this.columns.get(foldKey(heading)) ?? 0), heading },
    });
  }

  #cell(heading: string): ReturnType<typeof cellAt> {
    const column = this.columns.get(foldKey(heading));
    return column === undefined ? null : cellAt(this.sheet, this.row, column);
  }
}
