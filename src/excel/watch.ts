/** Tells that cells of the workbook were changed, by the person, by someone else or by us. Round trips: 1, and 1 to stop. */
import { success } from "../domain/outcome";
import { runExcel } from "./run";

/** Calls back after each change until the returned function is called. */
export async function watchChanges(changed: () => void): Promise<() => void> {
  const handler = await runExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(() => {
      changed();
      return Promise.resolve();
    });
    await context.sync();
    return success(added);
  });
  return () => {
    if (!handler.ok) return;
    const { value: added } = handler;
    // Where Excel is gone already there is nothing left to stop.
    void runExcel(async () => {
      added.remove();
      // An event is taken off in the context that it was put on in.
      await added.context.sync();
      return success(undefined);
    });
  };
}
