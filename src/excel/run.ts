/** The one door to Excel.run: waits while a cell is being edited, and gives an Outcome instead of throwing. */
import type { Outcome } from "../domain/outcome";
import { toProblem } from "./host-error";

/** Runs the batch; a refusal of the host is a Problem. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    return toProblem(error);
  }
}
