/** What a document changes: target, column, new value, day and document. Read only when the button is pressed. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { Amendable } from "../../../app/amend-schema";
import { writtenAt } from "../../../domain/text/written-at";
import type { NewAmendment } from "../../../domain/sheets/amendment-plan";
import { parseDay } from "../../../domain/text/as-of";
import { AMEND } from "../../../messages/ui/amend";
import { boxOf, typedIn } from "../../form-box";
import { Choices } from "../../parts/Choices";
import { useTexts } from "../../use-pane";

const useStyles = makeStyles({ form: { display: "grid", gap: tokens.spacingVerticalXS } });

type Asked = "value" | "effective" | "document" | "documentDate";

interface AmendFormProps {
  readonly amendable: Amendable;
  readonly busy: boolean;
  readonly onAmend: (amendment: NewAmendment) => void;
}

export function AmendForm({ amendable, busy, onAmend }: AmendFormProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(AMEND);
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<Asked | null>(null);
  const read = (): void => {
    const typed = (name: string): string => typedIn(form.current, name);
    const [effective, documentDate] = [parseDay(typed("effective")), parseDay(typed("documentDate"))];
    const fault: Asked | null =
      typed("value") === ""
        ? "value"
        : effective === null
          ? "effective"
          : typed("document") === ""
            ? "document"
            : typed("documentDate") !== "" && documentDate === null
              ? "documentDate"
              : null;
    setMissing(fault);
    if (fault !== null || effective === null) boxOf(form.current, fault ?? "effective")?.focus();
    else
      onAmend({
        ...{ indicator: typed("indicator"), field: typed("field"), value: typed("value"), effective, documentDate },
        ...{ document: typed("document"), reason: typed("reason"), written: writtenAt(new Date()) },
      });
  };
  const box = (name: Asked | "reason", label: string, problem: string, hint?: string): JSX.Element => (
    <Field
      label={label}
      size="small"
      validationState={missing === name ? "error" : "none"}
      validationMessage={missing === name ? problem : (hint ?? null)}
    >
      <Input name={name} size="small" autoComplete="off" spellCheck={false} />
    </Field>
  );
  return (
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <Field label={texts.indicator} size="small">
        <Choices name="indicator" size="small">
          {amendable.indicators.map(({ code, name }) => (
            <option key={code} value={code}>{`${code} · ${name}`}</option>
          ))}
        </Choices>
      </Field>
      <Field label={texts.field} size="small">
        <Choices name="field" size="small">
          {amendable.fields.map((field) => (
            <option key={field} value={field}>
              {field}
            </option>
          ))}
        </Choices>
      </Field>
      {box("value", texts.value, texts.needsValue)}
      {box("effective", texts.effective, texts.needsDay, texts.dayHint)}
      {box("document", texts.document, texts.needsDocument)}
      {box("documentDate", texts.documentDate, texts.needsDay, texts.dayHint)}
      {box("reason", texts.reason, "")}
      <div>
        <Button type="submit" size="small" disabledFocusable={busy}>
          {texts.preview}
        </Button>
      </div>
    </form>
  );
}
