/** What issuing forms would make and write, before it is done; and the forms as files. */
import type { Finding } from "../domain/finding/finding";
import { periodsOfYear, type PeriodOffer } from "../domain/history/period";
import { failure, success, type Outcome } from "../domain/outcome";
import { readOfficeProfile } from "../domain/schema/office-profile";
import { SHEETS } from "../domain/schema/words";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { Breath } from "./breathe";
import type { PlannedChange } from "./change";
import { issueOf, prepareForms, type FormSet, type FormWish } from "./issue-forms";
import type { CancelSignal, FormWriterPort, ReadProgress, WorkbookPort } from "./ports";
import { planIssueRecord } from "./record-issue";

export interface FormsPreview {
  readonly set: FormSet;
  readonly issue: number;
  /** Serial day; that of the settings where nobody named another. */
  readonly due: number | null;
  readonly choices: readonly PeriodOffer[];
  /** What is wrong with the schema: no form is made while it is. */
  readonly faults: readonly Finding[];
  /** What of the schema is not as it was sealed, or not confirmed. */
  readonly doubts: readonly Finding[];
  /** The rows of the register. */
  readonly change: PlannedChange;
}

/** A form that was made. */
export interface IssuedFile {
  /** Code of the unit; null for the common form. */
  readonly unit: string | null;
  /** Name of the unit; "" for the common form. */
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

const DOUBTS: ReadonlySet<Finding["code"]> = new Set([
  "schema-unconfirmed",
  "schema-target-unsure",
  "schema-seal-changed",
  "schema-seal-added",
  "schema-seal-removed",
]);

/** The forms as they would be issued on the serial day `today`. */
export async function previewForms(
  workbook: WorkbookPort,
  wish: FormWish,
  today: number,
): Promise<Outcome<FormsPreview>> {
  const prepared = await prepareForms(workbook, { ...wish, today });
  if (!prepared.ok) return prepared;
  const set = prepared.value;
  const { schema, period, findings } = set;
  const { preset, periodStart, consolidatingUnit } = schema.settings;
  const profile = readOfficeProfile(findSheet(set.workbook, SHEETS.settings), consolidatingUnit);
  const due = wish.due ?? (profile.due !== null && profile.due >= period.to ? profile.due : null);
  const issue = issueOf(set);
  return success({
    ...{ set, issue, due },
    choices: periodsOfYear(preset, periodStart, period),
    faults: findings.filter(({ severity }) => severity === "E"),
    doubts: findings.filter(({ code }) => DOUBTS.has(code)),
    change: planIssueRecord(set, issue, today, due),
  });
}

/** The forms as files; problem "cancelled" where the person stopped it. */
export async function buildForms(
  { set, issue, due }: FormsPreview,
  writer: FormWriterPort,
  { signal, onProgress }: { readonly signal?: CancelSignal; readonly onProgress?: (progress: ReadProgress) => void },
): Promise<Outcome<readonly IssuedFile[]>> {
  const files: IssuedFile[] = [];
  const breath = new Breath();
  try {
    for (const draft of set.drafts) {
      if (signal?.aborted === true) return failure("cancelled");
      const form = set.build(draft, issue, due);
      const bytes = await writer.write(form);
      const { unit, file } = draft;
      files.push({ unit: unit?.code ?? null, name: unit?.name ?? "", file, rows: form.meta.rows, bytes });
      onProgress?.({ done: files.length, total: set.drafts.length, file });
      if (breath.isDue) await breath.take();
    }
  } finally {
    writer.close();
  }
  return success(files);
}
