/** The reason for which figures of a closed period are put right; without one nothing of it is written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import { DECIDE } from "../../../messages/ui/decide";
import { HISTORY } from "../../../messages/ui/history";
import { boxOf, typedIn } from "../../form-box";
import { ReasonField } from "../../parts/ReasonField";
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
  const texts = useTexts(HISTORY);
  const decide = useTexts(DECIDE);
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
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
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      aria-label={texts.correct(count)}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = typedIn(form.current, "reason");
        setMissing(typed === "");
        if (typed === "") boxOf(form.current, "reason")?.focus();
        else onReason(typed);
      }}
    >
      <p className={styles.text}>{texts.correct(count)}</p>
      <ReasonField label={texts.correctReason} problem={missing ? decide.needsReason : null} />
      <Button size="small" type="submit" disabledFocusable={disabled}>
        {texts.correctDo}
      </Button>
    </form>
  );
}
