/** Which file is being read, how many are left, and the way to stop. */
import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ReadProgress } from "../../../app/ports";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { useTexts } from "../../use-pane";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
  // Growing smoothly, it would have the pane drawn anew sixty times a second while there are files to read.
  bar: { transitionProperty: "none" },
  button: { marginTop: tokens.spacingVerticalM },
});

interface ReadingViewProps {
  readonly progress: ReadProgress | null;
  readonly total: number;
  readonly onCancel: () => void;
}

export function ReadingView({ progress, total, onCancel }: ReadingViewProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const done = progress?.done ?? 0;
  const text = done < total ? texts.readingFile(done, total, progress?.file ?? "…") : texts.settling;
  return (
    <>
      <p className={styles.text}>{text}</p>
      <ProgressBar bar={{ className: styles.bar }} value={done} max={Math.max(1, total)} aria-label={text} />
      <Button className={styles.button} onClick={onCancel}>
        {texts.cancel}
      </Button>
    </>
  );
}
