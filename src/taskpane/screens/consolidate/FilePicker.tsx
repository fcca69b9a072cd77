/** Where the files are picked; dropping them anywhere on the pane is an extra. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, type JSX } from "react";
import type { PickedFile } from "../../../app/ports";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { useFileDrop } from "../../use-file-drop";
import { useTexts } from "../../use-pane";
import { FileButton, toPicked } from "../../parts/FileButton";

const useStyles = makeStyles({
  drop: {
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "center",
  },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  hint: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  intro: { margin: 0 },
});

export function FilePicker({ onPick }: { readonly onPick: (files: readonly PickedFile[]) => void }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const take = useCallback(
    (list: FileList | null) => {
      const files = toPicked(list);
      if (files.length > 0) onPick(files);
    },
    [onPick],
  );
  const over = useFileDrop(take);
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      <div className={mergeClasses(styles.drop, over && styles.over)}>
        <FileButton primary label={texts.pick} onPick={onPick} />
        <p className={styles.hint}>{texts.drop}</p>
        <p className={styles.hint}>{texts.kinds}</p>
      </div>
    </>
  );
}
