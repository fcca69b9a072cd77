/** The rows of one unit held against each other: the same indicator twice, also over several sheets and files. */
import { checkRowsAgree } from "../check/rules/row-duplicate";
import type { Finding } from "../finding/finding";
import { inSlices, type Sliced } from "../slices";
import { exclude, type Entry } from "./entry";

const ENTRIES_A_SLICE = 5_000;

/** Leaves out later copies of a figure, and all of them where they differ; returns what was found. */
export function* decideUnitRows(entries: readonly Entry[]): Sliced<Finding[]> {
  const groups = new Map<string, Entry[]>();
  yield* inSlices(entries, ENTRIES_A_SLICE, (entry) => {
    if (entry.why !== "" || !entry.indicator || entry.reading.state === "noData") return;
    const key = `${entry.unit}|${entry.indicator.code}`;
    const same = groups.get(key);
    if (same) same.push(entry);
    else groups.set(key, [entry]);
  });
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const findings = checkRowsAgree({ rows: group });
    const conflict = findings.some(({ code }) => code === "row-conflict");
    const decided = group.find(({ decided }) => decided !== undefined);
    for (const entry of conflict && !decided ? group : group.filter((each) => each !== (decided ?? group[0])))
      exclude(entry, conflict ? "row-conflict" : "row-duplicate");
    return findings;
  });
}
