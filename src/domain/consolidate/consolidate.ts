/**
 * Many submissions → one result. Every figure cell is looked at once and either used or listed with the reason it is not:
 * cells in = figures used + exclusions. The order in which files were picked does not matter.
 */
import { onSheet } from "../check/rule";
import type { Finding } from "../finding/finding";
import { SEVERITIES } from "../finding/severity";
import { countResults } from "../judge/count";
import { countsAsZero } from "../schema/counting";
import type { DatedSchema, Indicator } from "../schema/types";
import { inSlices, runThrough, type Sliced } from "../slices";
import type { ReadingFrame } from "../submission/read-sheet";
import { placeName, type SubmittedSheet } from "../submission/submission";
import { emptiedBy, waiveFindings } from "./acceptance";
import { takeBackChoices } from "./choice-ground";
import { checkCompleteness } from "./completeness";
import type { ConsolidatedValue, Consolidation, IndicatorResult } from "./consolidation";
import { decideOwner, decideReporters } from "./decide-owner";
import { decideUnitRows } from "./decide-unit-rows";
import { applyDecisions, type Decision } from "./decision";
import { Blockers, entriesOf, exclude, reasonOfState, toValue, type Entry } from "./entry";
import { summarizeFiles } from "./file-summary";
import { placeKey, resultOf } from "./indicator-result";
import { nearestUnits } from "../submission/nearest-units";
import { overridesOf } from "./override";
import { isReporter } from "./reporters";
import { checkPlanSum, decideParts } from "./roll-up";
import { withFiguresElsewhere } from "./form-parts";
import { findingsOf } from "./sheet-findings";
import { replacedKey, sortInSlices, type Submission, type SubmissionSet } from "./submission-set";

/** Consolidates and judges what was read with the frame. */
export function consolidate(
  frame: ReadingFrame<DatedSchema>,
  submissions: readonly Submission[],
  decisions: readonly Decision[] = [],
): Consolidation {
  return runThrough(consolidateInSlices(frame, submissions, decisions));
}

/** Files and entries looked at before others may have a turn. */
const FILES_A_SLICE = 50;
const ENTRIES_A_SLICE = 2_000;

/** As {@link consolidate}, for those who must not be kept waiting: thousands of files take seconds. */
export function* consolidateInSlices(
  frame: ReadingFrame<DatedSchema>,
  submissions: readonly Submission[],
  decisions: readonly Decision[] = [],
): Sliced<Consolidation> {
  const { schema } = frame;
  const set = yield* sortInSlices(submissions, schema.settings.basis);
  const sheets = set.files.flatMap((file) => file.sheets);
  const found: Finding[] = [...set.findings];
  const entries: Entry[] = [];
  yield* inSlices(sheets, FILES_A_SLICE, (sheet) => {
    append(found, findingsOf(frame, sheet));
    append(entries, entriesOf(sheet, schema.settings.basis));
  });
  append(found, unknownUnits(sheets, schema));
  const findings = waiveFindings(found, decisions);
  applyDecisions(entries, decisions);
  const blockers = new Blockers(findings);
  const byIndicator = new Map<Indicator, Entry[]>(schema.indicators.map((indicator) => [indicator, []]));
  yield;
  yield* inSlices(entries, ENTRIES_A_SLICE, (entry) => {
    excludeBySheet(entry, set);
    excludeByRow(entry, blockers);
    if (entry.indicator) byIndicator.get(entry.indicator)?.push(entry);
  });
  for (const [, group] of byIndicator) for (const entry of takeBackChoices(group)) excludeByRow(entry, blockers);
  for (const [indicator, group] of byIndicator) {
    const open = group.filter(({ why }) => why === "");
    append(findings, decideReporters(indicator, open));
    yield;
  }
  append(findings, yield* decideUnitRows(entries, set));
  for (const [indicator, group] of byIndicator) {
    append(findings, settle(indicator, group));
    yield;
  }
  const values: ConsolidatedValue[] = [];
  const indexes = new Map<Entry, number>();
  yield* inSlices(entries, ENTRIES_A_SLICE, (entry, index) => {
    if (entry.why === "" && !isZero(entry)) exclude(entry, reasonOfState(entry));
    indexes.set(entry, index);
    values.push(toValue(entry));
  });
  const completeness = yield* checkCompleteness(schema, set);
  append(findings, completeness.findings);
  append(findings, keptFigures(values));
  const said = waiveFindings(withFiguresElsewhere(findings, values), decisions);
  const doubtful = new Set(
    said.flatMap(({ code, waived, at: { file = "", sheet = "", cell = "" } }) =>
      code === "percent-scale" && waived === undefined ? [placeKey(file, sheet, cell)] : [],
    ),
  );
  const resultFrame = {
    ...{ settings: schema.settings, completeness, indexes, doubtful },
    ...{ overrides: overridesOf(decisions), emptied: emptiedBy(decisions) },
  };
  const indicators: IndicatorResult[] = [];
  yield* inSlices(schema.indicators, 1, (each) => {
    indicators.push(resultOf(each, byIndicator.get(each) ?? [], resultFrame));
  });
  const judged = indicators.map(({ indicator, judgement }) => ({ counted: indicator.counted, judgement }));
  return {
    files: yield* summarizeFiles(set, schema.settings.basis),
    values,
    findings: [...said, ...waiveFindings(indicators.flatMap(voidFinding), decisions)],
    indicators,
    counts: countResults(judged),
    missingUnits: completeness.missingUnits,
  };
}

/** A verdict set by hand speaks of one figure, target and period (judging.md 10). */
function voidFinding({ indicator, voided }: IndicatorResult): Finding[] {
  if (!voided) return [];
  const { cause, was, now } = voided;
  const at = { indicator: indicator.code };
  return [{ code: "verdict-void", severity: "W", at, found: now, expected: was, params: { cause } }];
}

/** Where more sheets name nobody, it is not their names that are to be looked at. */
const WITH_NEAREST = 30;

function unknownUnits(sheets: readonly SubmittedSheet[], { units }: Pick<DatedSchema, "units">): Finding[] {
  return sheets
    .filter(({ role, unit }) => role === "indicators" && unit === null)
    .map((sheet, at) =>
      sheet.witnesses.length === 0
        ? onSheet("unit-unknown", sheet, {
            found: sheet.file,
            ...(units.length === 0 ? { params: { units: 0 } } : {}),
            ...(at < WITH_NEAREST ? { expected: nearestUnits(sheet, units).join("; ") } : {}),
          })
        : onSheet("sender-disagrees", sheet, {
            params: Object.fromEntries(sheet.witnesses.map(({ kind, unit }) => [kind, unit])),
          }),
    );
}

/** What a unit's figures of an earlier run come to, where it sent none of them this time. */
function keptFigures(values: readonly ConsolidatedValue[]): Finding[] {
  const counts = new Map<string, { readonly run: string; count: number }>();
  for (const { unit, run, used } of values) {
    if (run === undefined || !used) continue;
    const kept = counts.get(unit) ?? { run, count: 0 };
    kept.count += 1;
    counts.set(unit, kept);
  }
  return [...counts].map(([unit, params]) => ({
    code: "figure-kept",
    severity: SEVERITIES["figure-kept"],
    at: { unit },
    params,
  }));
}

/** Spreading long lists into the arguments of `push` would overflow the stack. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}

function excludeBySheet(entry: Entry, { replaced }: SubmissionSet): void {
  const { sheet, indicator, unit } = entry;
  if (sheet.role === "hidden") exclude(entry, "sheet-hidden");
  else if (sheet.unit === null) exclude(entry, sheet.witnesses.length === 0 ? "unit-unknown" : "sender-disagrees");
  else if (indicator && replaced.size > 0 && replaced.has(replacedKey(sheet.file, unit, indicator.code)))
    exclude(entry, "file-superseded");
}

/** What an E keeps out (judging.md 9): the figure at whose cell, or on whose row's key, it stands. */
function excludeByRow(entry: Entry, blockers: Blockers): void {
  const { sheet, row, figure, indicator, decided } = entry;
  if (row.row.kind !== "data") exclude(entry, "total-as-data");
  if (decided !== undefined) return;
  if (!indicator) exclude(entry, row.match.unknownCode === undefined ? "name-unmatched" : "code-unknown");
  if (entry.why !== "" || !blockers.isOn(sheet)) return;
  const keys = [sheet.roles.name, sheet.roles.code, sheet.roles.unit, figure.column];
  const places = keys.flatMap((column) => (column === undefined ? [] : placeName(sheet, row.row.row, column)));
  for (const place of new Set([...places, figure.cell])) {
    const finding = blockers.at(sheet, place);
    if (finding) exclude(entry, finding.code);
  }
  const heading = blockers.onHeading(entry);
  if (heading) exclude(entry, heading.code);
}

/** Decides which of an indicator's figures are used. */
function settle(indicator: Indicator, group: readonly Entry[]): Finding[] {
  const planSum = checkPlanSum(
    indicator,
    group.filter(({ why }) => why !== "sheet-hidden" && why !== "file-superseded"),
  );
  if (indicator.rollUp === "single") return [...decideOwner(indicator, group), ...planSum];
  for (const entry of group) if (!isReporter(indicator, entry.unit)) exclude(entry, "not-owner");
  // A sum is not given short of a report that is there and whose sender is asked about.
  if (group.some(({ why }) => why === "sender-disagrees")) for (const entry of group) exclude(entry, "sender-open");
  return [...decideParts(indicator, group), ...planSum];
}

/** "Not arisen" is the figure 0 where less is better and the number is no change (judging.md 9). */
function isZero({ reading, indicator }: Entry): boolean {
  return reading.state === "notArisen" && indicator !== null && countsAsZero(indicator);
}
