/** A workbook without a schema: take one from a file, or use one that was taken before. Nothing is written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type JSX } from "react";
import type { PickedFile } from "../../app/ports";
import { BORROW } from "../../messages/ui/borrow";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import type { KeptSchema } from "../pane-app";
import { FileButton } from "./FileButton";
import { ProblemNotice } from "./ProblemNotice";

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

export function BorrowSchema(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(BORROW);
  const { app, announce, changed } = usePane();
  const [kept, setKept] = useState<readonly KeptSchema[]>([]);
  const list = useCallback(() => app.forms().then((forms) => forms.keptSchemas()), [app]);
  useEffect(() => {
    void list().then(setKept);
  }, [list]);
  const taking = useAction(useCallback(async (file: PickedFile) => (await app.forms()).borrowSchema(file), [app]));
  const take = async (file: PickedFile | undefined): Promise<void> => {
    if (!file) return;
    const outcome = await taking.start(file);
    if (outcome?.ok !== true) return;
    announce(texts.taken(outcome.value.file, outcome.value.indicators));
    changed();
  };
  return (
    <div className={styles.box}>
      <p>{texts.offer}</p>
      <FileButton
        label={texts.take}
        multiple={false}
        disabled={taking.state.kind === "busy"}
        onPick={([file]) => void take(file)}
      />
      {taking.state.kind === "failed" && <ProblemNotice problem={taking.state.problem} onClose={taking.reset} />}
      {kept.length > 0 && (
        <ul className={styles.list} aria-label={texts.kept}>
          {kept.map(({ file, indicators }) => (
            <li key={file} className={styles.row}>
              <span>{texts.named(file, indicators)}</span>
              <Button
                size="small"
                aria-label={`${texts.use}: ${file}`}
                onClick={() => {
                  void app
                    .forms()
                    .then((forms) => forms.useKeptSchema(file))
                    .then(changed);
                }}
              >
                {texts.use}
              </Button>
              <Button
                size="small"
                aria-label={`${texts.forget}: ${file}`}
                onClick={() => {
                  void app
                    .forms()
                    .then((forms) => forms.forgetSchema(file))
                    .then(list)
                    .then(setKept);
                }}
              >
                {texts.forget}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
