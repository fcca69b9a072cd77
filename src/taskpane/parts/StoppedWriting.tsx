/** The two ways on from a writing that stopped half-way; each can be pressed again until it has succeeded. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type JSX } from "react";
import { success, type Outcome, type WaysOn, type Written } from "../../domain/outcome";
import { renderProblem } from "../../messages/render-problem";
import { SHELL } from "../../messages/ui/shell";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface StoppedWritingProps {
  readonly ways: WaysOn;
  readonly onSettled?: (written: Written | null) => void;
}

export function StoppedWriting({ ways, onSettled }: StoppedWritingProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { announce, record, lang } = usePane();
  const [way, setWay] = useState<keyof WaysOn>("undo");
  const { state, start } = useAction(
    useCallback(
      async (chosen: keyof WaysOn): Promise<Outcome<Written | null>> => {
        if (chosen === "finish") return ways.finish();
        const back = await ways.undo();
        return back.ok ? success(null) : back;
      },
      [ways],
    ),
  );
  const take = async (chosen: keyof WaysOn): Promise<void> => {
    setWay(chosen);
    const outcome = await start(chosen);
    if (outcome?.ok !== true) return;
    announce(outcome.value ? texts.finished : texts.backAsBefore);
    if (onSettled) onSettled(outcome.value);
    else if (outcome.value) record({ what: texts.finishedWork, applied: outcome.value });
  };
  const busy = state.kind === "busy";
  if (state.kind === "done") return <p>{state.value ? texts.finished : texts.backAsBefore}</p>;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void take("undo")}>
          {busy && way === "undo" ? texts.undoing : texts.undo}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void take("finish")}>
          {busy && way === "finish" ? texts.finishing : texts.finish}
        </Button>
      </div>
      {state.kind === "failed" && <p role="alert">{renderProblem(state.problem, lang).text}</p>}
    </>
  );
}
