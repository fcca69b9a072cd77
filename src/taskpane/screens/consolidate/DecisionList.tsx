/** Figures that wait for a decision, each with its place, its text, and the two ways out. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Decision } from "../../../domain/consolidate/decision";
import { formatCellText } from "../../../messages/format";
import { renderPlace } from "../../../messages/findings/place";
import { renderFinding, type Names } from "../../../messages/render-finding";
import { DECIDE } from "../../../messages/ui/decide";
import { reasonWord } from "../../../messages/words";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { DecisionForm } from "./DecisionForm";
import type { PendingFigure } from "./pending-decisions";
import { SurroundingCells } from "../../parts/SurroundingCells";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  where: { display: "block", color: tokens.colorNeutralForeground2 },
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
});

interface DecisionListProps {
  readonly figures: readonly PendingFigure[];
  readonly names: Names;
  readonly onDecide: (decision: Decision) => void;
}

export function DecisionList({ figures, names, onDecide }: DecisionListProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  return (
    <>
      <p className={styles.hint}>{texts.pendingHint}</p>
      <ul className={list.list}>
        {figures.map((figure) => {
          const { value, indicator, finding } = figure;
          const { file, sheet, cell, why } = value;
          const text = value.shown ?? value.text;
          return (
            <li key={`${file}|${sheet}|${cell}`} className={styles.item}>
              <span className={styles.name}>{indicator.name}</span>
              <span className={styles.where}>{renderPlace({ file, sheet, cell }, lang)}</span>
              {finding
                ? renderFinding(finding, lang, names).says
                : `${reasonWord(why, lang)}: “${formatCellText(text, lang)}”`}
              <SurroundingCells at={value} />
              <DecisionForm figure={figure} onDecide={onDecide} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
