/**
 * What the register keeps of earlier runs: files that came before stay in it, as replaced where their unit has sent another one
 * since; the same file again makes no second row. Rows of other periods are left as they are.
 */
import type { FileSummary } from "../consolidate/consolidation";
import type { ReceiptBefore, ReceiptRow, ReceiptState } from "./receipt-row";

/** As many signs as the sheet keeps of a fingerprint. */
export const FINGERPRINT_SIGNS = 12;

const IN_USE: ReadonlySet<ReceiptState> = new Set(["received", "returned", "partial"]);

/** Rows of the period that earlier runs wrote of files, beside those of this run. */
export function earlierRows(
  { period, rows }: ReceiptBefore,
  now: readonly ReceiptRow[],
  files: readonly FileSummary[],
): ReceiptRow[] {
  const here = new Set(now.map(keyOf));
  const stands = new Set(files.flatMap(({ file, status }) => (status === "kept" ? [file] : [])));
  const later = new Map(
    now.flatMap(({ unit, file, state }) => (file !== null && IN_USE.has(state) ? [[unit, file] as const] : [])),
  );
  return rows
    .filter((row) => row.period === period && row.file !== null && !here.has(keyOf(row)))
    .map((row) => {
      const other = later.get(row.unit);
      if (other === undefined || !IN_USE.has(row.state) || stands.has(row.file ?? "")) return row;
      return { ...row, state: "superseded", other, ...(row.kept ? { kept: { ...row.kept, note: "" } } : {}) };
    });
}

/** Rows of the register that are of another period. */
export function otherPeriods({ period, rows }: ReceiptBefore): ReceiptRow[] {
  return rows.filter((row) => row.period !== period);
}

function keyOf({ unit, fingerprint }: ReceiptRow): string {
  return `${unit}|${(fingerprint ?? "").slice(0, FINGERPRINT_SIGNS)}`;
}
