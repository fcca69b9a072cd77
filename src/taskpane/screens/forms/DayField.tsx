/** A day typed as people write it; taken over when the field is left or Enter is pressed. */
import { Field, Input } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { writtenDay } from "../../../domain/history/period";
import { parseDay } from "../../../domain/text/as-of";
import { FORMS } from "../../../messages/ui/forms";
import { useTexts } from "../../use-pane";

interface DayFieldProps {
  readonly label: string;
  /** Serial day; null where none is set. */
  readonly day: number | null;
  readonly disabled: boolean;
  /** Null where the field was emptied. */
  readonly onDay: (day: number | null) => void;
}

export function DayField({ label, day, disabled, onDay }: DayFieldProps): JSX.Element {
  const texts = useTexts(FORMS);
  const written = day === null ? "" : writtenDay(day);
  const [text, setText] = useState(written);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    const read = text.trim() === "" ? null : parseDay(text);
    const unreadable = read === null && text.trim() !== "";
    setWrong(unreadable);
    if (!unreadable && read !== day) onDay(read);
  };
  return (
    <Field
      label={label}
      size="small"
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? texts.dayUnreadable : null}
    >
      <Input
        size="small"
        autoComplete="off"
        placeholder={texts.dayExample}
        value={text}
        disabled={disabled}
        onChange={(_, { value }) => {
          setText(value);
        }}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
    </Field>
  );
}
