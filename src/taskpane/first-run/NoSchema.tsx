/**
 * No target schema in this workbook: what that is, and the ways to one. The first of them is the annex in front; where the sheet in
 * front is blank, it is the sample. Reads again once something was written from here.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type JSX } from "react";
import { FIRST_RUN } from "../../messages/ui/first-run";
import { Notice } from "../parts/Notice";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { BorrowSchema } from "./BorrowSchema";
import { SampleView } from "./SampleView";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export function NoSchema({ onRetry }: { readonly onRetry: () => void }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FIRST_RUN);
  const { app, go, revision, welcome } = usePane();
  const [isTrying, setTrying] = useState(false);
  const sample = useAction(
    useCallback(() => app.planSample(), [app]),
    "busy",
  );
  const { start } = sample;
  useEffect(() => {
    void start();
  }, [start]);
  useEffect(welcome, [welcome]);
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    onRetry();
  }, [revision, onRetry]);
  // Where the sample cannot be written, there is no word of it: it is no way out for that workbook.
  const offered = sample.state.kind === "done" ? sample.state.value : null;
  if (offered && isTrying)
    return (
      <SampleView
        change={offered.change}
        onClose={() => {
          setTrying(false);
        }}
      />
    );
  return (
    <Notice kind="plain" title={texts.title}>
      <p>{texts.what}</p>
      <p>{texts.open}</p>
      <div className={styles.buttons}>
        <Button
          appearance={offered?.isBlank === true ? "secondary" : "primary"}
          onClick={() => {
            go("schema");
          }}
        >
          {texts.make}
        </Button>
        {offered && (
          <Button
            appearance={offered.isBlank ? "primary" : "secondary"}
            onClick={() => {
              setTrying(true);
            }}
          >
            {texts.sample}
          </Button>
        )}
        <Button onClick={onRetry}>{texts.readAgain}</Button>
      </div>
      <BorrowSchema />
    </Notice>
  );
}
