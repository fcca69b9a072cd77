/** Writes down who was given which form: only rows of "Sổ nhận", to be undone like any other change (forms.md 3, 6). */
import { formNumber } from "../domain/form/meta";
import { otherPeriods } from "../domain/report/receipt-kept";
import { withIssued } from "../domain/report/receipt-issued";
import type { IssuedAs } from "../domain/report/receipt-row";
import { fillSheet, planBasis } from "../domain/sheets/consolidation-plan";
import { findOwn, nameOwnSheets } from "../domain/sheets/own-sheets";
import { readReceipt } from "../domain/sheets/read-receipt";
import { RECEIPT_RIGHT, RECEIPT_SHEET } from "../domain/sheets/receipt-columns";
import { buildReceiptSheet } from "../domain/sheets/receipt-sheet";
import { planChange, type PlannedChange } from "./change";
import type { FormSet } from "./issue-forms";

const LIST_TAB = "#7F7F7F";

/** What issuing the forms writes; `today` is the serial day on which they go out. */
export function planIssueRecord(set: FormSet, issue: number, today: number, due: number | null): PlannedChange {
  const { schema, period, workbook } = set;
  const issued = new Map<string, IssuedAs>();
  for (const draft of set.drafts) {
    const number = formNumber(set.metaOf(draft, issue));
    const units = draft.unit
      ? [draft.unit.code]
      : schema.units
          .filter(({ code }) => set.isWanted(code))
          .filter(({ code }) => draft.codes.some((each) => reportersOf(set, each).includes(code)))
          .map(({ code }) => code);
    for (const code of units) issued.set(code, { number, issued: today, due, issue });
  }
  const before = { period: period.key, rows: readReceipt(findOwn(workbook, RECEIPT_SHEET)), today };
  const rows = withIssued(schema, before, issued);
  const steps = buildReceiptSheet(rows, {
    ...{ saved: new Map<string, number>(), readAt: "", due, others: otherPeriods(before) },
    clock: () => ({ text: "", day: 0 }),
  });
  return planChange(
    nameOwnSheets(
      {
        ...{ title: "issue-forms", basis: planBasis(workbook) },
        steps: [...fillSheet(workbook, RECEIPT_SHEET, LIST_TAB, RECEIPT_RIGHT, steps)],
      },
      workbook,
    ),
  );
}

function reportersOf({ schema }: FormSet, indicator: string): readonly string[] {
  return schema.indicators.find(({ code }) => code === indicator)?.reporters ?? [];
}
