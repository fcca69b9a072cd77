/**
 * Many submissions → one result. Every figure cell is looked at once and either used or listed with the reason it is not:
 * cells in = figures used + exclusions. The order in which files were picked does not matter.
 */
import { checkSheet } from "../check/rules";
import { onSheet } from "../check/rule";
import type { Finding } from "../check/finding";
import { cellName } from "../grid/address";
import { countResults } from "../judge/count";
import { countsAsZero } from "../judge/judge";
import type { Indicator, Schema } from "../schema/types";
import type { ReadingFrame } from "../submission/read-sheet";
import type { SubmittedSheet } from "../submission/submission";
import { checkCompleteness } from "./completeness";
import type { Consolidation } from "./consolidation";
import { decideOwner, decideReporters } from "./decide-owner";
import { decideUnitRows } from "./decide-unit-rows";
import { applyDecisions, waiveFindings, type Decision } from "./decision";
import { Blockers, entriesOf, exclude, reasonOfState, toValue, type Entry } from "./entry";
import { summarizeFiles } from "./file-summary";
import { resultOf } from "./indicator-result";
import { checkPlanSum, decideParts } from "./roll-up";
import { replacedKey, sortSubmissions, type Submission, type SubmissionSet } from "./submission-set";

/** Consolidates and judges what was read with the frame. */
export function consolidate(
  frame: ReadingFrame,
  submissions: readonly Submission[],
  decisions: readonly Decision[] = [],
): Consolidation {
  const { schema } = frame;
  const set = sortSubmissions(submissions);
  const sheets = set.files.flatMap((file) => file.sheets);
  const sheetFindings = sheets.flatMap((sheet) => checkSheet(sheet, { frame, schema }));
  const findings = waiveFindings([...set.findings, ...sheetFindings, ...unknownUnits(sheets)], decisions);
  const entries = sheets.flatMap((sheet) => entriesOf(sheet, schema.settings.basis));
  applyDecisions(entries, decisions);
  excludeBySheet(entries, set);
  excludeByRow(entries, new Blockers(findings));
  const byIndicator = groupByIndicator(schema, entries);
  for (const [indicator, group] of byIndicator)
    findings.push(
      ...decideReporters(
        indicator,
        group.filter(({ why }) => why === ""),
      ),
    );
  findings.push(...decideUnitRows(entries));
  for (const [indicator, group] of byIndicator) findings.push(...settle(indicator, group));
  for (const entry of entries) if (entry.why === "" && !isZero(entry)) exclude(entry, reasonOfState(entry));
  const completeness = checkCompleteness(schema, set);
  findings.push(...completeness.findings);
  const indexes = new Map(entries.map((entry, index) => [entry, index]));
  const resultFrame = { settings: schema.settings, completeness, indexes };
  const indicators = schema.indicators.map((each) => resultOf(each, byIndicator.get(each) ?? [], resultFrame));
  const judged = indicators.map(({ indicator, judgement }) => ({ counted: indicator.counted, judgement }));
  return {
    files: summarizeFiles(set),
    values: entries.map(toValue),
    findings: waiveFindings(findings, decisions),
    indicators,
    counts: countResults(judged),
    missingUnits: completeness.missingUnits,
  };
}

function unknownUnits(sheets: readonly SubmittedSheet[]): Finding[] {
  return sheets
    .filter(({ role, unit }) => role === "indicators" && unit === null)
    .map((sheet) => onSheet("unit-unknown", sheet, { found: sheet.file }));
}

function excludeBySheet(entries: readonly Entry[], { replaced }: SubmissionSet): void {
  for (const entry of entries) {
    const { sheet, indicator, unit } = entry;
    if (sheet.role === "hidden") exclude(entry, "sheet-hidden");
    else if (sheet.unit === null) exclude(entry, "unit-unknown");
    else if (indicator && replaced.has(replacedKey(sheet.file, unit, indicator.code)))
      exclude(entry, "file-superseded");
  }
}

/** What an E keeps out (judging.md 9): the figure at whose cell, or on whose row's key, it stands. */
function excludeByRow(entries: readonly Entry[], blockers: Blockers): void {
  for (const entry of entries) {
    const { sheet, row, figure, indicator, decided } = entry;
    if (row.row.kind !== "data") exclude(entry, "total-as-data");
    if (decided !== undefined) continue;
    if (!indicator) exclude(entry, row.match.unknownCode === undefined ? "name-unmatched" : "code-unknown");
    const keys = [sheet.roles.name, sheet.roles.code, sheet.roles.unit, figure.column];
    for (const column of keys) {
      const finding = column === undefined ? null : blockers.at(sheet, cellName(row.row.row, column));
      if (finding) exclude(entry, finding.code);
    }
    const heading = blockers.onHeading(entry);
    if (heading) exclude(entry, heading.code);
  }
}

function groupByIndicator(schema: Schema, entries: readonly Entry[]): Map<Indicator, Entry[]> {
  const groups = new Map<Indicator, Entry[]>(schema.indicators.map((indicator) => [indicator, []]));
  for (const entry of entries) if (entry.indicator) groups.get(entry.indicator)?.push(entry);
  return groups;
}

/** Decides which of an indicator's figures are used. */
function settle(indicator: Indicator, group: readonly Entry[]): Finding[] {
  const planSum = checkPlanSum(
    indicator,
    group.filter(({ why }) => why !== "sheet-hidden" && why !== "file-superseded"),
  );
  if (indicator.rollUp === "single") return [...decideOwner(indicator, group), ...planSum];
  for (const entry of group) if (!indicator.reporters.includes(entry.unit)) exclude(entry, "not-owner");
  return [...decideParts(indicator, group), ...planSum];
}

/** "Not arisen" is the figure 0 where less is better and the number is no change (judging.md 9). */
function isZero({ reading, indicator }: Entry): boolean {
  return reading.state === "notArisen" && indicator !== null && countsAsZero(indicator);
}
