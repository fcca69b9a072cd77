/** The form that sets a verdict, and its writing. */
import { useCallback, type JSX } from "react";
import type { Result } from "../../../domain/judge/judgement";
import { writtenAt } from "../../../domain/text/written-at";
import { HISTORY_TOOLS } from "../../../messages/ui/history-tools";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { VerdictForm } from "../../parts/VerdictForm";
import { useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";

interface VerdictSettingProps {
  readonly code: string;
  /** The verdict there is. */
  readonly result: Result;
  readonly onDone: () => void;
}

export function VerdictSetting({ code, result, onDone }: VerdictSettingProps): JSX.Element {
  const texts = useTexts(HISTORY_TOOLS);
  const { app, announce, record } = usePane();
  const setting = useAction(
    useCallback(
      (chosen: Result, reason: string) =>
        app.setVerdict({ indicator: code, result: chosen, reason, written: writtenAt(new Date()) }),
      [app, code],
    ),
  );
  const set = async (chosen: Result, reason: string): Promise<void> => {
    const outcome = await setting.start(chosen, reason);
    if (outcome?.ok !== true) return;
    record({ what: texts.verdictDone(code), applied: outcome.value });
    announce(texts.verdictDone(code));
    onDone();
  };
  return (
    <>
      <VerdictForm
        computed={result}
        busy={setting.state.kind === "busy"}
        onSet={(chosen, reason) => void set(chosen, reason)}
        onCancel={onDone}
      />
      {setting.state.kind === "failed" && (
        <ProblemNotice problem={setting.state.problem} onRetry={setting.reset} onClose={setting.reset} />
      )}
    </>
  );
}
