/** *Đính chính* of closed rows that were changed by hand: the reason is asked for, the rest is known. */
import { Button } from "@fluentui/react-components";
import { useCallback, useState, type JSX } from "react";
import { HISTORY_TOOLS } from "../../../messages/ui/history-tools";
import { AskForm, needed } from "../../parts/AskForm";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";

export function CorrectByHand(): JSX.Element {
  const texts = useTexts(HISTORY_TOOLS);
  const { app, announce, record } = usePane();
  const [asking, setAsking] = useState(false);
  const action = useAction(useCallback((reason: string) => app.correctByHand(reason), [app]));
  const correct = async (reason: string): Promise<void> => {
    const outcome = await action.start(reason);
    if (outcome?.ok !== true) return;
    record({ what: texts.corrected, applied: outcome.value });
    announce(texts.corrected);
    setAsking(false);
  };
  if (!asking)
    return (
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {texts.correct}
      </Button>
    );
  return (
    <>
      <AskForm
        takesFocus
        busy={action.state.kind === "busy"}
        submit={texts.correctDo}
        boxes={[{ name: "reason", label: texts.correctReason, problem: needed(texts.needsReason) }]}
        cancel={{
          label: texts.cancel,
          onCancel: () => {
            setAsking(false);
          },
        }}
        onTyped={(typed) => void correct(typed("reason"))}
      />
      {action.state.kind === "failed" && (
        <ProblemNotice problem={action.state.problem} onRetry={action.reset} onClose={action.reset} />
      )}
    </>
  );
}
