/** What of a unit's own tables does not go into a form, and why: nothing is left out without being listed. */
import type { Finding } from "../finding/finding";
import type { SubmittedRow, SubmittedSheet } from "../submission/submission";

/**
 * `blank`: no row has a figure · `guessed`: only a like name · `asked`: a finding stands against it · `twice`: rows disagree ·
 * `no-parts`: the form asks for counts or parts that the table does not tell · `kept`: the form says something else already ·
 * `otherwise`: it would be read otherwise in the form · `no-place`: the form has no input for it · `unmatched`: no indicator ·
 * `other-unit`, `other-day`: the whole sheet is of another unit or time.
 */
export type NotCopiedWhy =
  | "blank"
  | "guessed"
  | "asked"
  | "twice"
  | "no-parts"
  | "kept"
  | "otherwise"
  | "no-place"
  | "unmatched"
  | "other-unit"
  | "other-day";

export interface NotCopied {
  readonly why: NotCopiedWhy;
  /** Name of the indicator, of the row, or of the sheet. */
  readonly name: string;
  /** What stands in the unit's own table; null where nothing does. */
  readonly from: { readonly sheet: string; readonly cell: string; readonly text: string } | null;
  readonly finding?: Finding;
}

/** A cell of the unit's own tables with something in the figure's place, and what stands against it. */
export interface OwnFigure {
  readonly sheet: SubmittedSheet;
  readonly row: SubmittedRow;
  readonly finding: Finding | undefined;
}

/** The figure as one that is not copied. */
export function notCopied(why: NotCopiedWhy, name: string, { sheet, row, finding }: OwnFigure): NotCopied {
  const from = placeOf(sheet, row, row.actual?.shown ?? row.actual?.text ?? "");
  return { why, name, from, ...(why === "asked" && finding ? { finding } : {}) };
}

/** Where something beside the figure stands. */
export function placeOf(sheet: SubmittedSheet, { actual }: SubmittedRow, text: string): NonNullable<NotCopied["from"]> {
  return { sheet: sheet.name, cell: actual?.cell ?? "", text };
}
