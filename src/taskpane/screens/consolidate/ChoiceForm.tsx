/** Figures that contradict each other as one decision: each with its cell, and one click on the right one. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { ConsolidatedValue } from "../../../domain/consolidate/consolidation";
import type { Decision } from "../../../domain/consolidate/decision";
import { renderPlace } from "../../../messages/findings/place";
import { formatCellText } from "../../../messages/format";
import { DECIDE } from "../../../messages/ui/decide";
import { typedIn } from "../../form-box";
import { ReasonField } from "../../parts/ReasonField";
import { SurroundingCells } from "../../parts/SurroundingCells";
import { usePane, useTexts } from "../../use-pane";
import type { PendingChoice } from "./pending-decisions";

const useStyles = makeStyles({
  figures: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0`, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  figure: { fontWeight: tokens.fontWeightSemibold },
  where: { color: tokens.colorNeutralForeground2 },
  none: { marginTop: tokens.spacingVerticalXS },
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
  const [needsReason, setNeedsReason] = useState(false);
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
  const leaveOut = (): void => {
    const reason = typedIn(form.current, "reason");
    setNeedsReason(reason === "");
    if (reason !== "") onDecide(choice.map((figure) => ({ ...place(figure), reason, action: "leave-out" as const })));
  };
  return (
    <form
      ref={form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault(); // Enter in the reason chooses nothing.
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
      <ReasonField label={texts.reason} problem={needsReason ? texts.needsReason : null} />
      <Button className={styles.none} size="small" type="button" onClick={leaveOut}>
        {texts.chooseNone}
      </Button>
    </form>
  );
}
