/** Only the lagging rows in the sheet, and all of them again. */
import { Button } from "@fluentui/react-components";
import { useCallback, type JSX } from "react";
import { OVERVIEW } from "../../../messages/ui/overview";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";

export function LaggingRows(): JSX.Element {
  const texts = useTexts(OVERVIEW);
  const { app, announce, record } = usePane();
  const action = useAction(useCallback(() => app.toggleLaggingRows(), [app]));
  const toggle = async (): Promise<void> => {
    const outcome = await action.start();
    if (outcome?.ok !== true) return;
    const { onlyLagging, rows, sheet, applied } = outcome.value;
    const what = onlyLagging ? texts.rowsHidden(rows, sheet) : texts.rowsShown(rows, sheet);
    if (applied) record({ what, applied });
    announce(what);
  };
  return (
    <>
      <Button disabledFocusable={action.state.kind === "busy"} onClick={() => void toggle()}>
        {texts.toggleRows}
      </Button>
      {action.state.kind === "failed" && (
        <ProblemNotice problem={action.state.problem} onRetry={() => void toggle()} onClose={action.reset} />
      )}
    </>
  );
}
