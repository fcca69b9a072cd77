/** Sends steps to Excel in as few requests as their size allows, with a turn for the pane wherever that takes its time. */
import { Breath, runInSlices } from "../app/breathe";
import type { PlanStep } from "../domain/plan/plan";
import { toBatches } from "./batches";
import type { KnownSheets } from "./known-sheets";
import { queueStep } from "./queue-step";

/** Round trips: 1 for each 1.5 MB (mostly one; lists of formulas are shortened). */
export async function sendSteps(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  sheets: KnownSheets,
  /** Queues what is to be asked once all is written. */
  last: () => void = () => undefined,
): Promise<void> {
  const batches = await runInSlices(toBatches(steps));
  for (const [index, batch] of batches.entries()) {
    context.application.suspendApiCalculationUntilNextSync();
    // Making a large request and sending it each take their time: the pane has a turn in between.
    const breath = new Breath();
    for (const step of batch) {
      queueStep(context, step, sheets);
      if (breath.isDue) await breath.take();
    }
    if (index === batches.length - 1) last();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a batch is as much as one request may carry
    await context.sync();
  }
}
