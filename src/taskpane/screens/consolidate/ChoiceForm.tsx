/**
 * Figures that contradict each other as one decision: each with its cell, and one click on the right one; where none of them
 * is right, the figure that is, typed with its reason.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ConsolidatedValue } from "../../../domain/consolidate/consolidation";
import type { Decision } from "../../../domain/consolidate/decision";
import { renderPlace } from "../../../messages/findings/place";
import { formatCellText } from "../../../messages/format";
import { DECIDE } from "../../../messages/ui/decide";
import { typedIn } from "../../form-box";
import { SurroundingCells } from "../../parts/SurroundingCells";
import { usePane, useTexts } from "../../use-pane";
import { FigureForm } from "./FigureForm";
import type { PendingChoice } from "./pending-decisions";

const useStyles = makeStyles({
  asked: { margin: 0 },
  figures: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  figure: { fontWeight: tokens.fontWeightSemibold },
  where: { color: tokens.colorNeutralForeground2 },
});

interface ChoiceFormProps {
  readonly choice: PendingChoice;
  readonly onDecide: (decisions: readonly Decision[]) => void;
}

function placeOf({ indicator, value: { file, sheet, cell, text } }: PendingChoice[number]) {
  return { indicator: indicator.code, file, sheet, cell, text };
}

export function ChoiceForm({ choice, onDecide }: ChoiceFormProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  const [first] = choice;
  const shown = ({ shown: said, text }: ConsolidatedValue): string => formatCellText(said ?? text, lang);
  const all = choice.map(({ value }) => shown(value)).join("; ");
  /** The figures themselves are the reason, unless another was typed. */
  const choose = (figure: PendingChoice[number], typed: string): void => {
    onDecide([{ ...placeOf(figure), reason: typed || texts.chosen(shown(figure.value), all), action: "use" }]);
  };
  /** Stands at the first of the cells in place of what it says; the others are left aside as they would be otherwise. */
  const enter = (value: number, reason: string): void => {
    // What one of the cells says is that cell's figure.
    const same = choice.find((figure) => figure.value.value === value);
    onDecide([
      same ? { ...placeOf(same), reason, action: "use" } : { ...placeOf(first), reason, action: "use", value },
    ]);
  };
  return (
    <FigureForm
      label={texts.other(first.indicator.unit)}
      takesValue={first.indicator.method !== "composite"}
      use={texts.useOther}
      leaveOut={texts.chooseNone}
      above={
        <>
          <p className={styles.asked}>{texts.contradict(choice.length)}</p>
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
                      onClick={({ currentTarget }) => {
                        choose(figure, typedIn(currentTarget.form, "reason"));
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
        </>
      }
      onUse={enter}
      onLeaveOut={(reason) => {
        onDecide(choice.map((figure) => ({ ...placeOf(figure), reason, action: "leave-out" as const })));
      }}
    />
  );
}
