/** What the pane does with the history of the workbook, in a chunk of its own: each is planned and made at once. */
import { applyChange, type PlannedChange } from "../app/change";
import { planClosing } from "../app/close-period";
import { planHandCorrections, planLateCorrections } from "../app/correct-history";
import { planMoveOut } from "../app/move-history";
import type { AppliedPlan, WorkbookPort } from "../app/ports";
import { planHistoryRestore } from "../app/restore-history";
import { planVerdict } from "../app/set-verdict";
import { planTrendSheet } from "../app/trend";
import type { Outcome } from "../domain/outcome";
import { success } from "../domain/outcome";
import type { WorkbookPlan } from "../domain/plan/plan";
import { parseWrittenAt, writtenAt } from "../domain/text/written-at";
import type { PaneApp } from "./pane-app";

type HistoryApp = Pick<
  PaneApp,
  "restoreHistory" | "closePeriod" | "correctByHand" | "correctLate" | "planMoveOut" | "writeTrendSheet" | "setVerdict"
>;

/** The use cases on the workbook; `makeFile` carries a plan out in an empty workbook. */
export function createHistoryApp(
  workbook: WorkbookPort,
  makeFile: (plan: WorkbookPlan) => Promise<Uint8Array>,
): HistoryApp {
  const make = async (planned: Promise<Outcome<PlannedChange>>): Promise<Outcome<AppliedPlan>> => {
    const change = await planned;
    return change.ok ? applyChange(workbook, change.value) : change;
  };
  const now = (): string => writtenAt(new Date());
  return {
    restoreHistory: () => make(planHistoryRestore(workbook)),
    closePeriod: (period) => make(planClosing(workbook, period, Math.floor(parseWrittenAt(now()) ?? 0))),
    correctByHand: (reason) => make(planHandCorrections(workbook, reason, now())),
    correctLate: () => make(planLateCorrections(workbook, now())),
    writeTrendSheet: () => make(planTrendSheet(workbook)),
    setVerdict: (wish) => make(planVerdict(workbook, wish)),
    async planMoveOut() {
      const plan = await planMoveOut(workbook);
      if (!plan.ok) return plan;
      return success({ ...plan.value, bytes: await makeFile(plan.value.file) });
    },
  };
}
