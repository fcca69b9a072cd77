/**
 * The frame of a decision about a figure: the box for it, the reason, and the two ways out. What is missing is said at its box,
 * which takes the focus; the boxes are read only when a button is pressed.
 */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX, type ReactNode } from "react";
import { parseDigits } from "../../../domain/text/number";
import { DECIDE } from "../../../messages/ui/decide";
import { boxOf, typedIn } from "../../form-box";
import { ReasonField } from "../../parts/ReasonField";
import { useTexts } from "../../use-pane";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FigureFormProps {
  /** Of the box for the figure. */
  readonly label: string;
  /** False for a target of several parts, whose figure is no single number. */
  readonly takesValue: boolean;
  readonly initial?: string;
  readonly use: string;
  readonly leaveOut: string;
  /** Above the boxes. A button of it reads what was typed in its own form. */
  readonly above?: ReactNode;
  /** Below the box for the figure. */
  readonly below?: ReactNode;
  readonly onUse: (figure: number, reason: string) => void;
  readonly onLeaveOut: (reason: string) => void;
}

export function FigureForm(props: FigureFormProps): JSX.Element {
  const { label, takesValue, initial = "", use, leaveOut, above, below, onUse, onLeaveOut } = props;
  const styles = useStyles();
  const texts = useTexts(DECIDE);
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<"value" | "reason" | null>(null);
  const ask = (name: "value" | "reason"): void => {
    setMissing(name);
    boxOf(form.current, name)?.focus();
  };
  /** `figures` are the readings of what was typed: one, or it is asked again. */
  const decide = (figures: readonly number[] | null): void => {
    const reason = typedIn(form.current, "reason");
    const [figure, another] = figures ?? [];
    if (figures && (figure === undefined || another !== undefined)) ask("value");
    else if (reason === "") ask("reason");
    else if (figure === undefined) onLeaveOut(reason);
    else onUse(figure, reason);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        decide(takesValue ? parseDigits(typedIn(form.current, "value")) : null);
      }}
    >
      {above}
      {takesValue && (
        <Field
          label={label}
          size="small"
          validationState={missing === "value" ? "error" : "none"}
          validationMessage={missing === "value" ? texts.needsValue : null}
        >
          <Input name="value" defaultValue={initial} size="small" autoComplete="off" spellCheck={false} />
        </Field>
      )}
      {below}
      <ReasonField label={texts.reason} problem={missing === "reason" ? texts.needsReason : null} />
      <div className={styles.buttons}>
        {takesValue && (
          <Button size="small" type="submit">
            {use}
          </Button>
        )}
        <Button
          size="small"
          type="button"
          onClick={() => {
            decide(null);
          }}
        >
          {leaveOut}
        </Button>
      </div>
    </form>
  );
}
