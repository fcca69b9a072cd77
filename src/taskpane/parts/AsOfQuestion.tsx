/** Which day are the figures of? Asked where neither the settings nor all files say so; never answered for the person. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type JSX } from "react";
import type { NamedDay } from "../../domain/outcome";
import { parseDay } from "../../domain/text/as-of";
import { renderNamedDay } from "../../messages/render-problem";
import { AS_OF } from "../../messages/ui/as-of";
import { usePane, useTexts } from "../use-pane";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  days: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AsOfQuestionProps {
  /** Days that some files name. */
  readonly days: readonly NamedDay[];
  readonly onDay: (day: number) => void;
}

export function AsOfQuestion({ days, onDay }: AsOfQuestionProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(AS_OF);
  const { lang } = usePane();
  const [missing, setMissing] = useState(false);
  const answer = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = new FormData(event.currentTarget).get("day");
    const day = typeof written === "string" ? parseDay(written) : null;
    setMissing(day === null);
    if (day !== null) onDay(day);
  };
  return (
    <Notice kind="plain" title={texts.title}>
      <p>{texts.why}</p>
      {days.length > 0 && (
        <div className={styles.days} role="group" aria-label={texts.found}>
          {days.map((named) => (
            <Button
              key={named.day}
              size="small"
              onClick={() => {
                onDay(named.day);
              }}
            >
              {renderNamedDay(named, lang)}
            </Button>
          ))}
        </div>
      )}
      <form className={styles.form} onSubmit={answer} noValidate>
        <Field
          label={texts.label}
          size="small"
          validationState={missing ? "error" : "none"}
          validationMessage={missing ? texts.unreadable : null}
        >
          <Input name="day" size="small" autoComplete="off" placeholder={texts.example} />
        </Field>
        <Button type="submit" appearance="primary" size="small">
          {texts.goOn}
        </Button>
      </form>
    </Notice>
  );
}
