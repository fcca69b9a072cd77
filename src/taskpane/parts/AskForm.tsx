/**
 * A small form of boxes, the same wherever a person is asked for something: what is missing is said at its box, which takes
 * the focus. Boxes are read only when the button is pressed, so that Vietnamese input methods are left alone.
 */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import { boxOf, typedIn } from "../form-box";
import { Choices } from "./Choices";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface AskedBox {
  readonly name: string;
  readonly label: string;
  /** A list to choose from in place of a box to type into. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  readonly initial?: string;
  /** What is wrong with what was typed; null where nothing is. */
  readonly problem?: (typed: string) => string | null;
}

interface AskFormProps {
  readonly boxes: readonly AskedBox[];
  readonly submit: string;
  readonly busy?: boolean;
  /** For a screen reader, where the boxes alone do not say what is asked. */
  readonly label?: string;
  /** The first box takes the focus when the form appears. */
  readonly takesFocus?: boolean;
  readonly cancel?: { readonly label: string; readonly onCancel: () => void };
  readonly onTyped: (typed: (name: string) => string) => void;
}

export function AskForm(props: AskFormProps): JSX.Element {
  const { boxes, submit, busy = false, label, takesFocus = false, cancel, onTyped } = props;
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  /** What was wrong when it was sent; it is said in the language that is chosen now. */
  const [fault, setFault] = useState<{ readonly name: string; readonly was: string } | null>(null);
  const first = boxes[0]?.name ?? "";
  useEffect(() => {
    if (takesFocus) boxOf(form.current, first)?.focus();
  }, [takesFocus, first]);
  const read = (): void => {
    const typed = (name: string): string => typedIn(form.current, name);
    const wrong = boxes.find(({ name, problem }) => (problem?.(typed(name)) ?? null) !== null);
    setFault(wrong ? { name: wrong.name, was: typed(wrong.name) } : null);
    if (wrong) boxOf(form.current, wrong.name)?.focus();
    else onTyped(typed);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      {boxes.map(({ name, label: asks, options, hint, initial, problem }) => (
        <Field
          key={name}
          label={asks}
          size="small"
          validationState={fault?.name === name ? "error" : "none"}
          validationMessage={(fault?.name === name ? problem?.(fault.was) : hint) ?? null}
        >
          {options ? (
            <Choices name={name} size="small" defaultValue={initial ?? ""}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Choices>
          ) : (
            <Input name={name} size="small" autoComplete="off" spellCheck={false} defaultValue={initial ?? ""} />
          )}
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabledFocusable={busy}>
          {submit}
        </Button>
        {cancel && (
          <Button size="small" type="button" appearance="subtle" onClick={cancel.onCancel}>
            {cancel.label}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Says so where nothing was typed. */
export function needed(says: string): (typed: string) => string | null {
  return (typed) => (typed === "" ? says : null);
}
