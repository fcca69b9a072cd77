/**
 * Amended targets (history.md 3): a row of `Điều chỉnh` says which cell of the schema changed, from what to what, from which
 * day and by which document. The schema sheet holds what is in force now; what was in force on an earlier day is made from
 * it by putting the old values back, so that every period is judged by its own targets. A row written after a period was
 * closed does not reach what was closed before, even where it holds from an earlier day.
 */
import type { Finding } from "../finding/finding";
import { cellText, type Cell, type CellValue, type SheetSnapshot } from "../grid/snapshot";
import { headingColumns } from "../schema/sheet-columns";
import { COLUMNS } from "../schema/words";
import { cleanText, foldKey } from "../text/fold";
import { parseNumber } from "../text/number";
import { isSameWithin } from "./figures";

export interface Amendment {
  readonly indicator: string;
  /** Heading of the changed column of the schema sheet. */
  readonly field: string;
  readonly old: CellValue;
  readonly new: CellValue;
  /** Serial day from which the new value holds; null where neither it nor the document's day is written: not in force. */
  readonly effective: number | null;
  readonly document: string;
  readonly documentDate: number | null;
  readonly reason: string;
  /** The moment at which the row was written, in serial days; null where it does not say. */
  readonly written: number | null;
  /** A1 of the row's first cell. */
  readonly cell: string;
}

export interface DatedAmendment extends Amendment {
  readonly effective: number;
}

/** The dated amendments of each cell of the schema, earliest first, by `chainKey`. */
export function amendmentChains(amendments: readonly Amendment[]): ReadonlyMap<string, readonly DatedAmendment[]> {
  const chains = new Map<string, DatedAmendment[]>();
  for (const amendment of amendments) {
    if (!isDated(amendment)) continue;
    const key = chainKey(amendment.indicator, amendment.field);
    const chain = chains.get(key);
    if (chain) chain.push(amendment);
    else chains.set(key, [amendment]);
  }
  for (const chain of chains.values()) chain.sort((a, b) => a.effective - b.effective);
  return chains;
}

/** The cell of the schema that an amendment changes: folded code and heading. */
export function chainKey(indicator: string, field: string): string {
  return `${foldKey(indicator)}|${foldKey(field)}`;
}

function isDated(amendment: Amendment): amendment is DatedAmendment {
  return amendment.effective !== null;
}

/** The last amendment of a chain that holds on a day, apart from those that came too late; undefined where none does. */
export function inForceOn(
  chain: readonly DatedAmendment[],
  day: number,
  late: readonly Amendment[] = [],
): DatedAmendment | undefined {
  return chain.filter(({ effective, cell }) => effective <= day && !late.some((each) => each.cell === cell)).at(-1);
}

/** The schema sheet as it was in force on a day, without amendments that came too late; the same sheet where nothing was changed since. */
export function schemaSheetOn(
  main: SheetSnapshot,
  amendments: readonly Amendment[],
  day: number,
  late: readonly Amendment[] = [],
): SheetSnapshot {
  const old = new Map<string, CellValue>();
  for (const [key, chain] of amendmentChains(amendments)) {
    const last = inForceOn(chain, day, late);
    if (last !== chain.at(-1)) old.set(key, last ? last.new : (chain[0]?.old ?? null));
  }
  if (old.size === 0) return main;
  const { row: heading, columns } = headingColumns(main);
  const code = columns.get(foldKey(COLUMNS.code)) ?? -1;
  const rows = main.rows.map((row, index) => {
    if (index <= heading) return row;
    const cells: (Cell | null)[] = [...row];
    for (const [field, column] of columns) {
      const key = chainKey(textOf(row[code]), field);
      if (old.has(key)) cells[column] = { ...(row[column] ?? { value: null }), value: old.get(key) ?? null };
    }
    return cells;
  });
  return { ...main, rows };
}

/** What is wrong with the rows: a broken chain, two rows for one day, no document or no day. */
export function checkAmendments(main: SheetSnapshot, sheet: string, amendments: readonly Amendment[]): Finding[] {
  const findings: Finding[] = [];
  const place = ({ cell, indicator, field }: Amendment): Finding["at"] => ({ sheet, cell, indicator, heading: field });
  const broken = (amendment: Amendment, found: CellValue, expected: CellValue): void => {
    findings.push({
      code: "amendment-chain",
      severity: "E",
      at: place(amendment),
      found: saidValue(found),
      expected: saidValue(expected),
    });
  };
  for (const amendment of amendments)
    if (amendment.document === "" || !isDated(amendment))
      findings.push({
        code: "amendment-document",
        severity: "W",
        at: place(amendment),
        ...(isDated(amendment) ? {} : { params: { undated: "yes" } }),
      });
  const now = cellsNow(main);
  for (const [key, chain] of amendmentChains(amendments)) {
    chain.forEach((amendment, index) => {
      const before = chain[index - 1];
      if (before?.effective === amendment.effective)
        findings.push({ code: "amendment-double", severity: "E", at: place(amendment) });
      else if (before && !isSameValue(before.new, amendment.old)) broken(amendment, amendment.old, before.new);
    });
    const last = chain.at(-1);
    const current = now.get(key) ?? null;
    if (last && (!now.has(key) || !isSameValue(current, last.new))) broken(last, last.new, current);
  }
  return findings;
}

/** Whether a cell that differs from the seal says what the last amendment of it made it. */
export function isExplained({ code, at, found = "" }: Finding, amendments: readonly Amendment[]): boolean {
  if (code !== "schema-seal-changed") return false;
  const last = amendmentChains(amendments)
    .get(chainKey(at.indicator ?? "", at.heading ?? ""))
    ?.at(-1);
  return last !== undefined && isSameValue(last.new, found);
}

/** The cells of the schema sheet by the key that an amendment of them would have. */
function cellsNow(main: SheetSnapshot): ReadonlyMap<string, CellValue> {
  const { row: heading, columns } = headingColumns(main);
  const code = columns.get(foldKey(COLUMNS.code)) ?? -1;
  const cells = new Map<string, CellValue>();
  main.rows.slice(heading + 1).forEach((row) => {
    for (const [field, column] of columns) cells.set(chainKey(textOf(row[code]), field), row[column]?.value ?? null);
  });
  return cells;
}

function textOf(cell: Cell | null | undefined): string {
  return cleanText(cellText(cell ?? null));
}

/** A value of a schema cell as text; "" for a blank or an error. */
export function saidValue(value: CellValue): string {
  return typeof value === "object" ? "" : String(value);
}

/** Whether two values of schema cells say the same: a number is the same one typed as text. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  const [x, y] = [numberIn(a), numberIn(b)];
  return x !== null && y !== null ? isSameWithin(x, y) : foldKey(saidValue(a)) === foldKey(saidValue(b));
}

function numberIn(value: CellValue): number | null {
  if (typeof value === "number") return value;
  const reading = typeof value === "string" ? parseNumber(value) : null;
  return reading?.kind === "number" && reading.unit === "" && reading.qualifier === undefined ? reading.value : null;
}
