/** The figure to use and the reason, or leave it out. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { Candidate } from "../../../domain/actual/actual-reading";
import type { Decision } from "../../../domain/consolidate/decision";
import { parseDigits } from "../../../domain/text/number";
import { formatNumber } from "../../../messages/format";
import { DECIDE } from "../../../messages/ui/decide";
import { boxOf, typedIn } from "../../form-box";
import { ReasonField } from "../../parts/ReasonField";
import { useTexts } from "../../use-pane";
import type { PendingFigure } from "./pending-decisions";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface DecisionFormProps {
  readonly figure: PendingFigure;
  readonly onDecide: (decision: Decision) => void;
}

export function DecisionForm({ figure: { value, indicator }, onDecide }: DecisionFormProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(DECIDE);
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<"value" | "reason" | null>(null);
  const { file, sheet, cell, text } = value;
  const takesValue = indicator.method !== "composite";
  const read = value.value === null ? "" : formatNumber(value.value, "vi", 10).replace("−", "-");

  const ask = (name: "value" | "reason"): void => {
    setMissing(name);
    boxOf(form.current, name)?.focus();
  };
  const decide = (action: "use" | "leave-out"): void => {
    const reason = typedIn(form.current, "reason");
    const figures = action === "use" ? parseDigits(typedIn(form.current, "value")) : [];
    if (action === "use" && figures.length !== 1) {
      ask("value");
      return;
    }
    if (reason === "") {
      ask("reason");
      return;
    }
    const [figure] = figures;
    const place = { indicator: indicator.code, file, sheet, cell, text, reason };
    onDecide({ ...place, action, ...(figure === undefined || figure === value.value ? {} : { value: figure }) });
  };
  /** One click: the figure with the words it stands in as its reason, unless another was typed. */
  const choose = ({ value: figure, words }: Candidate): void => {
    const reason = typedIn(form.current, "reason") || texts.readAs(words);
    onDecide({ indicator: indicator.code, file, sheet, cell, text, reason, action: "use", value: figure });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        decide(takesValue ? "use" : "leave-out");
      }}
    >
      {takesValue && (
        <Field
          label={texts.value(indicator.unit)}
          size="small"
          validationState={missing === "value" ? "error" : "none"}
          validationMessage={missing === "value" ? texts.needsValue : null}
        >
          <Input name="value" defaultValue={read} size="small" autoComplete="off" spellCheck={false} />
        </Field>
      )}
      {takesValue && value.candidates !== undefined && (
        <div className={styles.buttons} role="group" aria-label={texts.offered}>
          {value.candidates.map((candidate) => (
            <Button
              key={candidate.value}
              size="small"
              type="button"
              title={texts.readAs(candidate.words)}
              onClick={() => {
                choose(candidate);
              }}
            >
              {answerOf(candidate)}
            </Button>
          ))}
        </div>
      )}
      <ReasonField label={texts.reason} problem={missing === "reason" ? texts.needsReason : null} />
      <div className={styles.buttons}>
        {takesValue && (
          <Button size="small" type="submit">
            {texts.use}
          </Button>
        )}
        <Button
          size="small"
          type="button"
          onClick={() => {
            decide("leave-out");
          }}
        >
          {texts.leaveOut}
        </Button>
      </div>
    </form>
  );
}

/** A yes or no in its word, a figure as a number. */
function answerOf({ value, words }: Candidate): string {
  return /\d/.test(words) ? formatNumber(value, "vi", 10) : words;
}
