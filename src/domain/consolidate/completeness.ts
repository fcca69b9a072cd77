/** Who sent nothing, and which indicators have no row (findings unit-missing, indicator-missing). */
import type { Finding } from "../finding/finding";
import { SEVERITIES } from "../finding/severity";
import type { Indicator, Schema } from "../schema/types";
import { unitIndexOf } from "../schema/unit-index";
import { inSlices, type Sliced } from "../slices";
import type { SubmittedSheet } from "../submission/submission";
import { unitOfFileName } from "../submission/detect-unit";
import { isReporter } from "./reporters";
import type { SubmissionSet } from "./submission-set";

type Refusal = "file-encrypted" | "file-unreadable" | "sender-disagrees" | "unit-unknown";

export interface Completeness {
  /** Units that have something to report and sent nothing at all. */
  readonly missingUnits: readonly string[];
  /** Units whose only files could not be read, or may be theirs → the finding code of that. */
  readonly refusedUnits: ReadonlyMap<string, Refusal>;
  readonly findings: readonly Finding[];
}

const UNITS_A_SLICE = 200;

/** Holds the units and indicators of the schema against what came. */
export function* checkCompleteness(schema: Schema, set: SubmissionSet): Sliced<Completeness> {
  const files = filesByUnit(set);
  const index = unitIndexOf(schema.units);
  const refusedUnits = new Map<string, Refusal>();
  yield;
  for (const { file, reason } of set.refused) {
    const unit = unitOfFileName(index, file);
    if (unit !== null && !files.has(unit))
      refusedUnits.set(unit, reason === "encrypted" ? "file-encrypted" : "file-unreadable");
  }
  for (const { sheets } of set.files)
    for (const { role, unit: known, witnesses } of sheets)
      if (role === "indicators" && known === null)
        for (const { unit } of witnesses) if (!files.has(unit)) refusedUnits.set(unit, "sender-disagrees");
  for (const { unit, file, open, unread } of unreadFiles(set)) {
    if (files.has(unit) || refusedUnits.has(unit)) continue;
    if (open) refusedUnits.set(unit, "unit-unknown");
    else files.set(unit, { file, indicators: new Set(), unread });
  }
  const missingUnits: string[] = [];
  const findings: Finding[] = [];
  yield* inSlices(schema.units, UNITS_A_SLICE, ({ code }) => {
    const due = schema.indicators.filter((indicator) => isReporter(indicator, code));
    if (due.length === 0) return;
    const sent = files.get(code);
    if (sent) findings.push(...missingIndicators(code, due, sent));
    else if (!refusedUnits.has(code)) {
      missingUnits.push(code);
      findings.push({ code: "unit-missing", severity: SEVERITIES["unit-missing"], at: { unit: code } });
    }
  });
  return { missingUnits, refusedUnits, findings };
}

interface Sent {
  /** The first file of the unit. */
  readonly file: string;
  /** Codes. */
  readonly indicators: Set<string>;
  /** A sheet of the unit's files with a table that could not be read: what is missing may stand there. */
  unread: { readonly file: string; readonly sheet: string } | null;
}

function filesByUnit(set: SubmissionSet): Map<string, Sent> {
  const units = new Map<string, Sent>();
  const beside = new Map<string, Sent["unread"]>();
  for (const { file, sheets } of set.files) {
    const unread = unreadIn(file, sheets);
    for (const { unit, role, rows } of sheets) {
      if (unit !== null && unread && role !== "indicators") beside.set(unit, unread);
      if (unit === null || role !== "indicators") continue;
      const sent: Sent = units.get(unit) ?? { file, indicators: new Set(), unread: null };
      units.set(unit, sent);
      sent.unread ??= unread;
      for (const { indicator } of rows) if (indicator) sent.indicators.add(indicator.code);
    }
  }
  for (const [unit, sent] of units) sent.unread ??= beside.get(unit) ?? null;
  return units;
}

function unreadIn(file: string, sheets: readonly SubmittedSheet[]): Sent["unread"] {
  const unread = sheets.find((sheet) => (sheet.unread?.length ?? 0) > 0);
  return unread ? { file, sheet: unread.name } : null;
}

interface UnreadFile {
  readonly unit: string;
  readonly file: string;
  /** It holds a table that may be the unit's. */
  readonly open: boolean;
  readonly unread: Sent["unread"];
}

/** Files that name one unit and hold no table known to be of any: what the unit sent is there, and could not be read. */
function unreadFiles(set: SubmissionSet): UnreadFile[] {
  return set.files.flatMap(({ file, sheets }): UnreadFile[] => {
    const tables = sheets.filter(({ role }) => role === "indicators");
    if (tables.some(({ unit }) => unit !== null)) return [];
    const [unit, another] = new Set(sheets.flatMap((sheet) => (sheet.unit === null ? [] : [sheet.unit])));
    if (unit === undefined || another !== undefined) return [];
    return [{ unit, file, open: tables.length > 0, unread: unreadIn(file, sheets) }];
  });
}

function missingIndicators(unit: string, due: readonly Indicator[], { file, indicators, unread }: Sent): Finding[] {
  return due
    .filter(({ code }) => !indicators.has(code))
    .map((indicator) => ({
      code: "indicator-missing" as const,
      severity: SEVERITIES["indicator-missing"],
      at: { file: unread?.file ?? file, unit, indicator: indicator.code },
      expected: indicator.name,
      ...(unread ? { params: { sheet: unread.sheet } } : {}),
    }));
}
