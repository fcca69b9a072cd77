/** Another verdict than the computed one, and the reason for it: both are needed. Read only when the button is pressed. */
import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import type { IndicatorResult } from "../../../domain/consolidate/consolidation";
import type { Decision } from "../../../domain/consolidate/decision";
import { verdictDecision } from "../../../domain/consolidate/override";
import type { Result } from "../../../domain/judge/judgement";
import { DECIDE } from "../../../messages/ui/decide";
import { VERDICTS } from "../../../messages/ui/verdicts";
import { RESULTS, resultWord } from "../../../messages/words";
import { boxOf, typedIn } from "../../form-box";
import { ReasonField } from "../../parts/ReasonField";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface VerdictFormProps {
  readonly result: IndicatorResult;
  readonly onDecide: (decision: Decision) => void;
  readonly onCancel: () => void;
}

export function VerdictForm({ result, onDecide, onCancel }: VerdictFormProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(VERDICTS);
  const decideTexts = useTexts(DECIDE);
  const { lang } = usePane();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<"result" | "reason" | null>(null);
  const { indicator, judgement, computed = judgement, overridden, voided } = result;
  // What was set before on another figure is offered, and set only when the person says so.
  const before = overridden === undefined ? (voided?.result ?? "") : judgement.result;
  const choices = (Object.keys(RESULTS) as Result[]).filter((each) => each !== computed.result);

  const ask = (name: "result" | "reason"): void => {
    setMissing(name);
    boxOf(form.current, name)?.focus();
  };
  useEffect(() => {
    form.current?.querySelector("select")?.focus();
  }, []);
  const decide = (): void => {
    const chosen = choices.find((each) => each === typedIn(form.current, "result"));
    const reason = typedIn(form.current, "reason");
    if (chosen === undefined) ask("result");
    else if (reason === "") ask("reason");
    else onDecide(verdictDecision(indicator.code, chosen, reason));
  };
  return (
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <Field
        label={texts.choice}
        size="small"
        validationState={missing === "result" ? "error" : "none"}
        validationMessage={missing === "result" ? texts.needsChoice : null}
      >
        <Select name="result" size="small" defaultValue={before}>
          <option value="">{texts.choose}</option>
          {choices.map((each) => (
            <option key={each} value={each}>
              {resultWord(each, lang)}
            </option>
          ))}
        </Select>
      </Field>
      <ReasonField
        label={decideTexts.reason}
        problem={missing === "reason" ? decideTexts.needsReason : null}
        defaultValue={overridden ?? voided?.reason ?? ""}
      />
      <div className={styles.buttons}>
        <Button size="small" type="submit">
          {texts.setDo}
        </Button>
        <Button size="small" type="button" appearance="subtle" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
