/** The reason for which figures of a closed period are put right; without one nothing of it is written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { DECIDE } from "../../../messages/ui/decide";
import { RUN_PERIOD } from "../../../messages/ui/run-period";
import { AskForm, needed } from "../../parts/AskForm";
import { useTexts } from "../../use-pane";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

interface CorrectionFormProps {
  readonly count: number;
  /** Given already; "" where none is. */
  readonly reason: string;
  readonly disabled: boolean;
  readonly onReason: (reason: string) => void;
}

export function CorrectionForm({ count, reason, disabled, onReason }: CorrectionFormProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(RUN_PERIOD);
  const decide = useTexts(DECIDE);
  if (reason !== "")
    return (
      <div className={styles.form}>
        <p className={styles.text}>{texts.correcting(reason)}</p>
        <Button
          size="small"
          disabledFocusable={disabled}
          onClick={() => {
            onReason("");
          }}
        >
          {texts.correctUndo}
        </Button>
      </div>
    );
  return (
    <div>
      <p className={styles.text}>{texts.correct(count)}</p>
      <AskForm
        label={texts.correct(count)}
        busy={disabled}
        submit={texts.correctDo}
        boxes={[{ name: "reason", label: texts.correctReason, problem: needed(decide.needsReason) }]}
        onTyped={(typed) => {
          onReason(typed("reason"));
        }}
      />
    </div>
  );
}
