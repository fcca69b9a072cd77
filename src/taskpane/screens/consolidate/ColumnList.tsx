/** Columns of forms that a person tells apart, each question with the columns to choose from and their first figures. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { columnDecision } from "../../../domain/consolidate/column-decision";
import type { Decision } from "../../../domain/consolidate/decision";
import type { ColumnQuestion } from "../../../domain/submission/column-questions";
import { formatCellText } from "../../../messages/format";
import { renderPlace } from "../../../messages/findings/place";
import type { Names } from "../../../messages/render-finding";
import { DECIDE } from "../../../messages/ui/decide";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  where: { display: "block", color: tokens.colorNeutralForeground2 },
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  button: { justifyContent: "start", textAlign: "start", overflowWrap: "anywhere" },
  samples: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface ColumnListProps {
  readonly questions: readonly ColumnQuestion[];
  readonly names: Names;
  readonly onDecide: (decision: Decision) => void;
}

export function ColumnList({ questions, names, onDecide }: ColumnListProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  return (
    <>
      <p className={styles.hint}>{texts.columnsHint}</p>
      <ul className={list.list}>
        {questions.map(({ file, sheet, unit, layout, role, kind, columns }) => (
          <li key={`${unit}|${layout}|${role}`} className={styles.item}>
            <span className={styles.name}>{`${names.unit?.(unit) ?? unit}: ${texts.columnQuestion(role)}`}</span>
            <span className={styles.where}>{renderPlace({ file, sheet }, lang)}</span>
            {texts.columnWhy(kind)}
            <div className={styles.columns} role="group" aria-label={texts.columnQuestion(role)}>
              {columns.map(({ column, heading, samples }) => (
                <div key={column}>
                  <Button
                    className={styles.button}
                    size="small"
                    onClick={() => {
                      onDecide(columnDecision({ unit, layout, role, heading }, texts.columnReason));
                    }}
                  >
                    {texts.column(column, heading)}
                  </Button>
                  <span className={styles.samples}>
                    {samples.map(({ name, text }) => `${name}: ${formatCellText(text, lang)}`).join(" · ")}
                  </span>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
