/** The schema is written: what is left to do, each step with the way to its sheet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { SHEETS } from "../../../domain/schema/words";
import { CHANGE } from "../../../messages/ui/change";
import { SCHEMA } from "../../../messages/ui/schema";
import { CellButton } from "../../parts/CellButton";
import { Notice } from "../../parts/Notice";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  last: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200 },
});

interface SchemaDoneProps {
  readonly cells: number;
  readonly questions: number;
}

export function SchemaDone({ cells, questions }: SchemaDoneProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(SCHEMA);
  const change = useTexts(CHANGE);
  const { go } = usePane();
  const steps = [
    { sheet: SHEETS.indicators, text: texts.nextAnswer(questions) },
    { sheet: SHEETS.units, text: texts.nextUnits },
    { sheet: SHEETS.settings, text: texts.nextSettings },
  ];
  return (
    <>
      <Notice kind="good" title={texts.done}>
        <p>{change.written(cells)}</p>
        <p>{change.undoable}</p>
      </Notice>
      <h2 className={list.title}>{texts.next}</h2>
      <ol className={list.list}>
        {steps.map(({ sheet, text }, index) => (
          <li key={sheet}>
            <CellButton sheet={sheet} cell="A1">
              {`${String(index + 1)}. ${text}`}
            </CellButton>
          </li>
        ))}
        <li className={styles.last}>{`${String(steps.length + 1)}. ${texts.nextCombine}`}</li>
      </ol>
      <Button
        appearance="primary"
        onClick={() => {
          go("consolidate");
        }}
      >
        {texts.combine}
      </Button>
    </>
  );
}
