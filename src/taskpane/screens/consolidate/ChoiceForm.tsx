/**
 * Figures that contradict each other as one decision: each with its cell, and one click on the right one; where none of them
 * is right, the figure that is, typed with its reason.
 */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { ConsolidatedValue } from "../../../domain/consolidate/consolidation";
import type { Decision } from "../../../domain/consolidate/decision";
import { renderPlace } from "../../../messages/findings/place";
import { formatCellText } from "../../../messages/format";
import { DECIDE } from "../../../messages/ui/decide";
import { parseDigits } from "../../../domain/text/number";
import { boxOf, typedIn } from "../../form-box";
import { ReasonField } from "../../parts/ReasonField";
import { SurroundingCells } from "../../parts/SurroundingCells";
import { usePane, useTexts } from "../../use-pane";
import type { PendingChoice } from "./pending-decisions";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  figures: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0`, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  figure: { fontWeight: tokens.fontWeightSemibold },
  where: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface ChoiceFormProps {
  readonly choice: PendingChoice;
  readonly onDecide: (decisions: readonly Decision[]) => void;
}

export function ChoiceForm({ choice, onDecide }: ChoiceFormProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<"value" | "reason" | null>(null);
  const shown = ({ shown: said, text }: ConsolidatedValue): string => formatCellText(said ?? text, lang);
  const all = choice.map(({ value }) => shown(value)).join("; ");
  const place = ({ indicator, value: { file, sheet, cell, text } }: PendingChoice[number]) => ({
    ...{ indicator: indicator.code, file, sheet, cell, text },
  });
  /** The figures themselves are the reason, unless another was typed. */
  const choose = (figure: PendingChoice[number]): void => {
    const reason = typedIn(form.current, "reason") || texts.chosen(shown(figure.value), all);
    onDecide([{ ...place(figure), reason, action: "use" }]);
  };
  const ask = (name: "value" | "reason"): void => {
    setMissing(name);
    boxOf(form.current, name)?.focus();
  };
  const leaveOut = (): void => {
    const reason = typedIn(form.current, "reason");
    if (reason === "") ask("reason");
    else onDecide(choice.map((figure) => ({ ...place(figure), reason, action: "leave-out" as const })));
  };
  /** Stands at the first of the cells in place of what it says; the others are left aside as they would be otherwise. */
  const [first] = choice;
  const takesValue = first.indicator.method !== "composite";
  const enter = (): void => {
    const reason = typedIn(form.current, "reason");
    const [value, another] = parseDigits(typedIn(form.current, "value"));
    if (value === undefined || another !== undefined) ask("value");
    else if (reason === "") ask("reason");
    else {
      // What one of the cells says is that cell's figure.
      const same = choice.find((figure) => figure.value.value === value);
      onDecide([same ? { ...place(same), reason, action: "use" } : { ...place(first), reason, action: "use", value }]);
    }
  };
  return (
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <p>{texts.contradict(choice.length)}</p>
      <ul className={styles.figures}>
        {choice.map((figure) => {
          const { file, sheet, cell } = figure.value;
          const where = renderPlace({ file, sheet, cell }, lang);
          return (
            <li key={`${file}|${sheet}|${cell}`}>
              <div className={styles.row}>
                <span className={styles.figure}>{shown(figure.value)}</span>
                <Button
                  size="small"
                  type="button"
                  aria-label={`${texts.choose}: ${shown(figure.value)}, ${where}`}
                  onClick={() => {
                    choose(figure);
                  }}
                >
                  {texts.choose}
                </Button>
              </div>
              <span className={styles.where}>{where}</span>
              <SurroundingCells at={figure.value} />
            </li>
          );
        })}
      </ul>
      {takesValue && (
        <Field
          label={texts.other(first.indicator.unit)}
          size="small"
          validationState={missing === "value" ? "error" : "none"}
          validationMessage={missing === "value" ? texts.needsValue : null}
        >
          <Input name="value" size="small" autoComplete="off" spellCheck={false} />
        </Field>
      )}
      <ReasonField label={texts.reason} problem={missing === "reason" ? texts.needsReason : null} />
      <div className={styles.buttons}>
        {takesValue && (
          <Button size="small" type="submit">
            {texts.useOther}
          </Button>
        )}
        <Button size="small" type="button" onClick={leaveOut}>
          {texts.chooseNone}
        </Button>
      </div>
    </form>
  );
}
