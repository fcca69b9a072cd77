/** The consolidation is written; on to the overview, a corrected file, or once more. Undo is at the bottom of the pane. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PickedFile } from "../../../app/ports";
import { CHANGE } from "../../../messages/ui/change";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { Notice } from "../../parts/Notice";
import { useTexts } from "../../use-pane";
import { FileButton } from "../../parts/FileButton";
import { ToOverview } from "../../parts/ToOverview";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface DoneViewProps {
  readonly cells: number;
  /** A unit sends a correction: its file joins those read before. */
  readonly onAdd: (files: readonly PickedFile[]) => void;
  readonly onAgain: () => void;
}

export function DoneView({ cells, onAdd, onAgain }: DoneViewProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const change = useTexts(CHANGE);
  return (
    <>
      <Notice kind="good" title={texts.done}>
        <p>{change.written(cells)}</p>
        <p>{change.undoable}</p>
      </Notice>
      <div className={styles.buttons}>
        <ToOverview />
        <FileButton label={texts.addCorrected} onPick={onAdd} />
        <Button onClick={onAgain}>{texts.again}</Button>
      </div>
    </>
  );
}
