/** Calls back when cells of the workbook were changed while the pane stands beside it, once for changes that come together. */
import { useEffect } from "react";
import { usePane } from "./use-pane";

/** Longer than a recalculation of a large sheet takes to begin, shorter than anybody waits. */
const TOGETHER = 400;

/** `changed` is called only while `active`. */
export function useChanges(active: boolean, changed: () => void): void {
  const { app } = usePane();
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const stop = app.watchChanges(() => {
      clearTimeout(timer);
      if (!over) timer = setTimeout(changed, TOGETHER);
    });
    return () => {
      over = true;
      clearTimeout(timer);
      void stop.then((end) => {
        end();
      });
    };
  }, [app, active, changed]);
}
