/**
 * Whose figure counts for an indicator that one unit reports (judging.md 9, "Not the owner"): the owner's stands; others
 * are held against it and listed. Where no owner has a figure, units that may report must agree.
 */
import type { Finding } from "../finding/finding";
import { onRow } from "../check/rule";
import { sameFigure } from "../check/rules/row-duplicate";
import type { Indicator } from "../schema/types";
import { exclude, isFigure, type Entry } from "./entry";
import { isReporter } from "./reporters";

/** Leaves out figures of units that may not report the indicator, for any roll-up, and says so. */
export function decideReporters(indicator: Indicator, entries: readonly Entry[]): Finding[] {
  return entries
    .filter((entry) => isForeign(indicator, entry) && entry.reading.state !== "noData")
    .map(({ sheet, row }) =>
      onRow("not-owner", sheet, row, "name", { found: row.row.name, expected: indicator.owner }),
    );
}

/** For an indicator with one figure: picks it, and leaves the others out as the same, in conflict or not the owner's. */
export function decideOwner(indicator: Indicator, entries: readonly Entry[]): Finding[] {
  const open = entries.filter(({ why, reading }) => why === "" && isFigure(reading));
  const principal = pickPrincipal(indicator, open);
  const findings: Finding[] = [];
  const told = new Set<Entry>();
  const tell = (entry: Entry, code: "conflict" | "conflict-same", other: Entry): void => {
    if (told.has(entry)) return;
    told.add(entry);
    findings.push(
      onRow(code, entry.sheet, entry.row, "actual", {
        found: entry.figure.text,
        expected: other.figure.text,
        params: {
          other: other.unit,
          otherFile: other.sheet.file,
          otherSheet: other.sheet.name,
          otherCell: other.figure.cell,
        },
      }),
    );
  };
  for (const entry of open) {
    if (entry === principal) continue;
    if (!principal) {
      exclude(entry, isForeign(indicator, entry) ? "not-owner" : "conflict");
      const other = open.find((each) => each !== entry && !isForeign(indicator, each));
      if (other && !isForeign(indicator, entry)) tell(entry, "conflict", other);
      continue;
    }
    const code = sameFigure(principal.figure.reading, entry.figure.reading) ? "conflict-same" : "conflict";
    exclude(entry, code);
    tell(entry, code, principal);
    tell(principal, code, entry);
  }
  return findings;
}

function isForeign(indicator: Indicator, { unit }: Entry): boolean {
  return indicator.reporters.length > 0 && !isReporter(indicator, unit);
}

function pickPrincipal(indicator: Indicator, open: readonly Entry[]): Entry | null {
  const decided = open.find((entry) => entry.decided !== undefined);
  if (decided) return decided;
  const owners = open.find(({ unit }) => unit === indicator.owner);
  if (owners) return owners;
  const [first, ...others] = open.filter((entry) => !isForeign(indicator, entry));
  return first && others.every((other) => sameFigure(first.figure.reading, other.figure.reading)) ? first : null;
}
