/** The consolidation is written; on to the overview, or once more. Undo is at the bottom of the pane. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { CHANGE } from "../../../messages/ui/change";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { Notice } from "../../parts/Notice";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

export function DoneView({ cells, onAgain }: { readonly cells: number; readonly onAgain: () => void }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const change = useTexts(CHANGE);
  const { go } = usePane();
  return (
    <>
      <Notice kind="good" title={texts.done}>
        <p>{change.written(cells)}</p>
        <p>{change.undoable}</p>
      </Notice>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            go("overview");
          }}
        >
          {texts.toOverview}
        </Button>
        <Button onClick={onAgain}>{texts.again}</Button>
      </div>
    </>
  );
}
