/** A cell of the schema that differs from the sealed version goes back to what was sealed: one of the ways, and never the only one. */
import type { Finding } from "../finding/finding";
import { parseRange } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { plainNumber } from "../sheets/history-columns";
import type { Fix } from "./fix";

/** The way back for each cell that the seal tells of; a number where the cell holds one. */
export function fixesOfSeal(findings: readonly Finding[], sheet: SheetSnapshot): Fix[] {
  return findings.flatMap((finding): Fix[] => {
    const at = finding.code === "schema-seal-changed" ? parseRange(finding.at.cell ?? "") : null;
    if (!at) return [];
    const cell = cellAt(sheet, at.top, at.left);
    const sealed = finding.expected ?? "";
    const number = typeof cell?.value === "number" ? plainNumber(sealed) : null;
    const change = { row: at.top, column: at.left, before: cellText(cell), after: number ?? sealed };
    return [{ finding, sheet: sheet.name, options: [{ cells: [change] }] }];
  });
}
