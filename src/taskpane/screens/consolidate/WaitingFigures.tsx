/** Indicators whose figures keep a period from being closed, each to be accepted as having none, with the reason. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import { emptyDecision } from "../../../domain/consolidate/acceptance";
import type { Decision } from "../../../domain/consolidate/decision";
import { DECIDE } from "../../../messages/ui/decide";
import { HISTORY } from "../../../messages/ui/history";
import type { Names } from "../../../messages/render-finding";
import { boxOf, typedIn } from "../../form-box";
import { Disclosure } from "../../parts/Disclosure";
import { ReasonField } from "../../parts/ReasonField";
import { useTexts } from "../../use-pane";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  form: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
});

interface WaitingFiguresProps {
  readonly indicators: readonly string[];
  readonly names: Names;
  readonly disabled: boolean;
  readonly onDecide: (decision: Decision) => void;
}

export function WaitingFigures({ indicators, names, disabled, onDecide }: WaitingFiguresProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(HISTORY);
  return (
    <div>
      <p className={styles.hint}>{texts.waiting(indicators.length)}</p>
      {indicators.map((code) => (
        <Disclosure key={code} title={names.indicator?.(code) ?? code}>
          <EmptyForm
            disabled={disabled}
            onReason={(reason) => {
              onDecide(emptyDecision(code, reason));
            }}
          />
        </Disclosure>
      ))}
    </div>
  );
}

function EmptyForm({
  disabled,
  onReason,
}: {
  readonly disabled: boolean;
  readonly onReason: (reason: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(HISTORY);
  const decide = useTexts(DECIDE);
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  return (
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = typedIn(form.current, "reason");
        setMissing(reason === "");
        if (reason === "") boxOf(form.current, "reason")?.focus();
        else onReason(reason);
      }}
    >
      <ReasonField label={texts.emptyReason} problem={missing ? decide.needsReason : null} />
      <Button size="small" type="submit" disabledFocusable={disabled}>
        {texts.empty}
      </Button>
    </form>
  );
}
