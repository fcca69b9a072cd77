/** No target schema in this workbook: what that is, and the way to one. Reads again once something was written from here. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useRef, type JSX } from "react";
import { SHELL } from "../../messages/ui/shell";
import { usePane, useTexts } from "../use-pane";
import { Notice } from "./Notice";

const BorrowSchema = lazy(async () => ({
  default: (await import(/* webpackChunkName: "borrow" */ "./BorrowSchema")).BorrowSchema,
}));

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export function NoSchema({ onRetry }: { readonly onRetry: () => void }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { go, revision } = usePane();
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    onRetry();
  }, [revision, onRetry]);
  return (
    <Notice kind="plain" title={texts.noSchemaTitle}>
      <p>{texts.noSchemaWhat}</p>
      <p>{texts.noSchemaOpen}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            go("schema");
          }}
        >
          {texts.noSchemaMake}
        </Button>
        <Button onClick={onRetry}>{texts.noSchemaNext}</Button>
      </div>
      <Suspense fallback={null}>
        <BorrowSchema />
      </Suspense>
    </Notice>
  );
}
