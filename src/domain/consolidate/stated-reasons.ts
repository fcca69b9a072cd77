/**
 * What a unit writes beside a figure about why and what next: causes, measures, deadline, proposals, by the headings of their
 * columns (reporting.md 6). Words that do not say whether a cause is objective are never sorted.
 */
import type { SubmittedRow, SubmittedSheet } from "../submission/submission";
import { reasonHeading, type ReasonKey } from "../table/reason-headings";

/** The texts of one indicator; "" where none was written. */
export type Reasons = Readonly<Record<ReasonKey, string>>;

/** As headings of columns, and as labels where the texts stand in one cell. */
export const REASON_LABELS: Readonly<Record<ReasonKey, string>> = {
  objective: "Nguyên nhân khách quan",
  subjective: "Nguyên nhân chủ quan",
  measure: "Giải pháp",
  deadline: "Thời hạn",
  proposal: "Kiến nghị",
  stated: "Đơn vị nêu",
};

export const NO_REASONS: Reasons = {
  objective: "",
  subjective: "",
  measure: "",
  deadline: "",
  proposal: "",
  stated: "",
};

const KEYS = Object.keys(NO_REASONS) as ReasonKey[];

/** The reasons in the row; null where none are written. */
export function reasonsBeside(sheet: SubmittedSheet, { row, actual, estimate }: SubmittedRow): Partial<Reasons> | null {
  const kept = actual?.keptReasons ?? estimate?.keptReasons;
  if (kept !== undefined) return parseReasons(kept);
  let found: Partial<Record<ReasonKey, string>> | null = null;
  for (const { column, role, heading } of sheet.table?.columns ?? []) {
    if (role !== null && role !== "note") continue;
    const key = reasonHeading(heading);
    if (key === null) continue;
    const text = sheet.grid
      .text(row.row, column)
      .replace(/[ \t]+/g, " ")
      .trim();
    if (!/\p{L}{2}|\d/u.test(text)) continue;
    found ??= {};
    found[key] = found[key] === undefined ? text : `${found[key]}\n${text}`;
  }
  return found;
}

/** The texts in one cell, a line each with its label; "" where there are none. */
export function reasonsText(reasons: Partial<Reasons> | undefined): string {
  if (!reasons) return "";
  return KEYS.flatMap((key) => {
    const text = reasons[key] ?? "";
    return text === "" ? [] : [`${REASON_LABELS[key]}: ${text.replace(/\n/g, "; ")}`];
  }).join("\n");
}

/** As {@link reasonsText} wrote it. */
export function parseReasons(text: string): Partial<Reasons> | null {
  const found: Partial<Record<ReasonKey, string>> = {};
  for (const line of text.split("\n"))
    for (const key of KEYS)
      if (line.startsWith(`${REASON_LABELS[key]}: `)) found[key] = line.slice(REASON_LABELS[key].length + 2);
  return Object.keys(found).length === 0 ? null : found;
}
