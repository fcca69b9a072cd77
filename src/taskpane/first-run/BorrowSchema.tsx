/** A workbook without a schema: take one from a file, or use one that was taken before. Nothing is written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type JSX } from "react";
import { BORROW } from "../../messages/ui/borrow";
import { usePane, useTexts } from "../use-pane";
import type { KeptSchema } from "../pane-app";
import { TakeSchema } from "../parts/TakeSchema";

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

export function BorrowSchema(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(BORROW);
  const { app, changed } = usePane();
  const [kept, setKept] = useState<readonly KeptSchema[]>([]);
  const list = useCallback(() => app.forms().then((forms) => forms.keptSchemas()), [app]);
  useEffect(() => {
    void list().then(setKept);
  }, [list]);
  return (
    <div className={styles.box}>
      <p>{texts.offer}</p>
      <TakeSchema label={texts.take} />
      {kept.length > 0 && (
        <ul className={styles.list} aria-label={texts.kept}>
          {kept.map(({ file, indicators, unit }) => (
            <li key={file} className={styles.row}>
              <span>{texts.named(file, indicators, unit)}</span>
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
