/**
 * The figure to use and the reason, or leave it out. What is typed is read only when a button is pressed, never rewritten
 * while typing: Vietnamese input methods would stumble over it.
 */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { Decision } from "../../../domain/consolidate/decision";
import { parseDigits } from "../../../domain/text/number";
import { formatNumber } from "../../../messages/format";
import { DECIDE } from "../../../messages/ui/decide";
import { useTexts } from "../../use-pane";
import type { PendingFigure } from "./pending-decisions";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
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

  const box = (name: "value" | "reason"): HTMLInputElement | null =>
    form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? null;
  const ask = (name: "value" | "reason"): void => {
    setMissing(name);
    box(name)?.focus();
  };
  const decide = (action: "use" | "leave-out"): void => {
    const reason = (box("reason")?.value ?? "").normalize("NFC").trim();
    const figures = action === "use" ? parseDigits((box("value")?.value ?? "").trim()) : [];
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
      <Field
        label={texts.reason}
        size="small"
        validationState={missing === "reason" ? "error" : "none"}
        validationMessage={missing === "reason" ? texts.needsReason : null}
      >
        <Input name="reason" size="small" autoComplete="off" spellCheck={false} />
      </Field>
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
