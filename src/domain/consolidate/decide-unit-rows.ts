/**
 * The rows of one unit held against each other: the same indicator twice, also over several sheets and files. What the unit
 * sent itself stands before what another office lists of it; where they differ, it is asked.
 */
import { onRow } from "../check/rule";
import { checkRowsAgree, sameFigure } from "../check/rules/row-duplicate";
import type { Finding } from "../finding/finding";
import { inSlices, type Sliced } from "../slices";
import { exclude, isUsed, type Entry } from "./entry";
import { replacedKey, type SubmissionSet } from "./submission-set";

const ENTRIES_A_SLICE = 5_000;

/** The figures of one unit for one indicator. */
interface UnitRows {
  /** As the unit sent them, those that something keeps out apart. */
  readonly own: Entry[];
  readonly keptOut: Entry[];
  readonly listed: Entry[];
}

/** Why a figure says nothing of what the unit reports now. */
const GONE: ReadonlySet<string> = new Set(["file-superseded", "sheet-hidden", "left-out", "total-as-data"]);

/** Leaves out later copies of a figure, and all of them where they differ; returns what was found. */
export function* decideUnitRows(
  entries: readonly Entry[],
  { listed: lists }: Pick<SubmissionSet, "listed">,
): Sliced<Finding[]> {
  const groups = new Map<string, UnitRows>();
  yield* inSlices(entries, ENTRIES_A_SLICE, (entry) => {
    const { why, indicator, reading, unit, sheet } = entry;
    if (!indicator || reading.state === "noData" || GONE.has(why)) return;
    const isListed = lists.has(replacedKey(sheet.file, unit, indicator.code));
    if (why !== "" && (isListed || lists.size === 0)) return;
    const key = `${unit}|${indicator.code}`;
    const rows = groups.get(key) ?? { own: [], keptOut: [], listed: [] };
    groups.set(key, rows);
    (isListed ? rows.listed : isUsed(entry) ? rows.own : rows.keptOut).push(entry);
  });
  return [...groups.values()].flatMap(({ own, keptOut, listed }) => [
    ...decideRows(own),
    ...decideRows(listed),
    ...settleListed([...own, ...keptOut], listed.filter(isUsed)),
  ]);
}

function decideRows(group: readonly Entry[]): Finding[] {
  if (group.length < 2) return [];
  const findings = checkRowsAgree({ rows: group });
  const conflict = findings.some(({ code }) => code === "row-conflict");
  const decided = group.find(({ decided }) => decided !== undefined);
  for (const entry of conflict && !decided ? group : group.filter((each) => each !== (decided ?? group[0])))
    exclude(entry, conflict ? "row-conflict" : "row-duplicate");
  return findings;
}

/** Holds what others list against the unit's own figure. */
function settleListed(own: readonly Entry[], listed: readonly Entry[]): Finding[] {
  const [first] = own;
  if (!first) return [];
  const chosen = [...own, ...listed].find(({ decided }) => decided !== undefined);
  const findings: Finding[] = [];
  for (const entry of listed) {
    const same = sameFigure(first.figure.reading, entry.figure.reading);
    const stood = isUsed(first);
    for (const other of entry === chosen ? own : [entry]) exclude(other, same ? "conflict-same" : "conflict");
    if (same) continue;
    findings.push(conflictAt(entry, first));
    if (findings.length === 1 && stood) findings.push(conflictAt(first, entry));
  }
  return findings;
}

function conflictAt({ sheet, row, figure }: Entry, { unit, sheet: other, figure: { text, cell } }: Entry): Finding {
  const params = { other: unit, otherFile: other.file, otherSheet: other.name, otherCell: cell };
  return onRow("conflict", sheet, row, "actual", { found: figure.text, expected: text, params });
}
