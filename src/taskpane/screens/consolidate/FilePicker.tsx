/** A plain file input (it works in every host); dropping files is an extra. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useRef, type JSX } from "react";
import type { PickedFile } from "../../../app/ports";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { useFileDrop } from "../../use-file-drop";
import { useTexts } from "../../use-pane";

const ACCEPT = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv";

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
  const input = useRef<HTMLInputElement>(null);
  const take = useCallback(
    (list: FileList | null) => {
      const files = [...(list ?? [])].map(toPicked);
      if (files.length > 0) onPick(files);
    },
    [onPick],
  );
  const over = useFileDrop(take);
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      <div className={mergeClasses(styles.drop, over && styles.over)}>
        <Button
          appearance="primary"
          onClick={() => {
            input.current?.click();
          }}
        >
          {texts.pick}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          multiple
          accept={ACCEPT}
          aria-label={texts.pickLabel}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = ""; // The same file can be picked again after it was corrected.
          }}
        />
        <p className={styles.hint}>{texts.drop}</p>
        <p className={styles.hint}>{texts.kinds}</p>
      </div>
    </>
  );
}

/** Names from a Mac arrive decomposed; the bytes are read when their turn comes. */
function toPicked(file: File): PickedFile {
  return {
    name: file.name.normalize("NFC"),
    modified: file.lastModified,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
