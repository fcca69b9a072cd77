/** Who sent nothing, and which indicators have no row (findings unit-missing, indicator-missing). */
import type { Finding } from "../finding/finding";
import { SEVERITIES } from "../finding/severity";
import type { Indicator, Schema } from "../schema/types";
import { unitIndexOf } from "../schema/unit-index";
import { inSlices, type Sliced } from "../slices";
import type { SubmittedFile, SubmittedSheet } from "../submission/submission";
import { unitOfFileName } from "../submission/detect-unit";
import { nearestUnits } from "../submission/nearest-units";
import { ownUnits } from "./own-files";
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
    else sentBy(files, unit, file, true).unread = unread;
  }
  for (const unit of mayBeFrom(set, schema.units))
    if (!files.has(unit) && !refusedUnits.has(unit)) refusedUnits.set(unit, "unit-unknown");
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

/** More sheets that name nobody are looked through for none. */
const MOST_UNKNOWN = 30;

/** Who the tables that name nobody are likest to be from: nobody is pressed for what may be in hand. */
function mayBeFrom({ files }: SubmissionSet, units: Schema["units"]): string[] {
  const unknown = files.flatMap(({ sheets }) =>
    sheets.filter(({ role, unit, witnesses }) => role === "indicators" && unit === null && witnesses.length === 0),
  );
  return unknown.slice(0, MOST_UNKNOWN).flatMap((sheet) => nearestUnits(sheet, units).slice(0, 1));
}

/** What is to be looked at for an indicator that no row has; `rows` of it nobody knows. */
interface Pointer {
  readonly file: string;
  readonly sheet: string;
  readonly rows?: number;
}

interface Sent {
  /** The first file of the unit, its own before others' lists of it. */
  file: string;
  own: boolean;
  /** Codes. */
  readonly indicators: Set<string>;
  /** Of each row that is asked about, what it may be. */
  readonly asked: (readonly string[])[];
  /** A sheet of the unit's files with a part that could not be read: what is missing may stand there. */
  unread: Pointer | null;
  /** A sheet with rows like no indicator. */
  strange: Pointer | null;
}

function filesByUnit(set: SubmissionSet): Map<string, Sent> {
  const units = new Map<string, Sent>();
  const beside = new Map<string, Sent["unread"]>();
  const disputed: SubmittedSheet[] = [];
  for (const submitted of set.files) {
    const { file, sheets } = submitted;
    const unread = unreadIn(submitted);
    const owners = ownUnits(submitted);
    for (const sheet of sheets) {
      const { unit, role } = sheet;
      if (unit !== null && unread && role !== "indicators") beside.set(unit, unread);
      if (role !== "indicators") continue;
      if (unit === null) disputed.push(sheet);
      else noteRows(sentBy(units, unit, file, owners.has(unit)), unit, sheet, unread);
    }
  }
  for (const [unit, sent] of units) sent.unread ??= beside.get(unit) ?? null;
  // Whose sheet it is, is asked: what stands on it is missing for none of those it may be of.
  for (const { witnesses, rows } of disputed)
    for (const { unit } of witnesses)
      for (const { indicator } of rows) if (indicator) units.get(unit)?.indicators.add(indicator.code);
  return units;
}

function sentBy(units: Map<string, Sent>, unit: string, file: string, own: boolean): Sent {
  const sent = units.get(unit) ?? { file, own, indicators: new Set(), asked: [], unread: null, strange: null };
  units.set(unit, sent);
  if (own && !sent.own) Object.assign(sent, { file, own });
  return sent;
}

function noteRows(sent: Sent, unit: string, { file, name, rows }: SubmittedSheet, unread: Pointer | null): void {
  sent.unread ??= unread;
  let strange = 0;
  for (const { row, indicator, match } of rows) {
    if (indicator) sent.indicators.add(indicator.code);
    if (indicator && !isReporter(indicator, unit)) sent.asked.push([indicator.code]);
    if (indicator || row.kind !== "data" || match.unknownCode !== undefined) continue;
    if (match.suggestions.length > 0) sent.asked.push(match.suggestions);
    else strange += 1;
  }
  if (strange > 0) sent.strange ??= { file, sheet: name, rows: strange };
}

function unreadIn({ file, sheets }: SubmittedFile): Pointer | null {
  const unread = sheets.find((sheet) => (sheet.unread?.length ?? 0) > 0) ?? sheets.find(tellsFigures);
  return unread ? { file, sheet: unread.name } : null;
}

/** So many numbers, or rows that tell of some, are more than a date and a document's number. */
const FEWEST_NUMBERS = 2;
const FEWEST_TOLD = 3;

/** A sheet of figures without a table that could be read, or of sentences that tell some. */
function tellsFigures({ role, leftOut, grid }: SubmittedSheet): boolean {
  if (role !== "notIndicators" || leftOut?.code !== "no-heading") return false;
  const { rows } = grid.sheet;
  const numbers = rows.flat().filter((cell) => typeof cell?.value === "number").length;
  const told = rows.filter((row) =>
    row.some((cell) => typeof cell?.value === "string" && /\d/.test(cell.value)),
  ).length;
  return numbers >= FEWEST_NUMBERS || told >= FEWEST_TOLD;
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
  return set.files.flatMap((submitted): UnreadFile[] => {
    const { file, sheets } = submitted;
    const tables = sheets.filter(({ role }) => role === "indicators");
    if (tables.some(({ unit }) => unit !== null)) return [];
    const [unit, another] = new Set(sheets.flatMap((sheet) => (sheet.unit === null ? [] : [sheet.unit])));
    if (unit === undefined || another !== undefined) return [];
    return [{ unit, file, open: tables.length > 0, unread: unreadIn(submitted) }];
  });
}

function missingIndicators(unit: string, due: readonly Indicator[], sent: Sent): Finding[] {
  const missing = new Map(due.filter(({ code }) => !sent.indicators.has(code)).map((each) => [each.code, each]));
  const own = new Set(due.map(({ code }) => code));
  // A row that is asked about stands for one of them, which is not said a second time; one called like others' whole for its part.
  for (const codes of sent.asked) {
    const meant = codes.find((code) => missing.has(code));
    const part = [...missing.values()].find(({ parent }) => !own.has(parent) && codes.includes(parent))?.code;
    missing.delete(meant ?? part ?? "");
  }
  const pointer = sent.unread ?? sent.strange;
  return [...missing.values()].map((indicator) => ({
    code: "indicator-missing" as const,
    severity: SEVERITIES["indicator-missing"],
    at: { file: pointer?.file ?? sent.file, unit, indicator: indicator.code },
    expected: indicator.name,
    ...(pointer ? { params: paramsOf(pointer) } : {}),
  }));
}

function paramsOf({ sheet, rows }: Pointer): NonNullable<Finding["params"]> {
  return { sheet, ...(rows === undefined ? {} : { rows }) };
}
