/** What writing the sample workbook would change, then the writing. What comes after is the overview's to say. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, type JSX } from "react";
import type { PlannedChange } from "../../app/change";
import { CHANGE } from "../../messages/ui/change";
import { FIRST_RUN } from "../../messages/ui/first-run";
import { ChangeSummary } from "../parts/ChangeSummary";
import { ProblemNotice } from "../parts/ProblemNotice";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface SampleViewProps {
  readonly change: PlannedChange;
  readonly onClose: () => void;
}

export function SampleView({ change, onClose }: SampleViewProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FIRST_RUN);
  const changeTexts = useTexts(CHANGE);
  const { app, announce, record, go } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const writing = useAction(useCallback(() => app.applyChange(change), [app, change]));
  const write = async (): Promise<void> => {
    const outcome = await writing.start();
    if (outcome?.ok !== true) return;
    record({ what: texts.sampleDone, applied: outcome.value });
    announce(changeTexts.written(outcome.value.cells));
    go("overview");
  };
  const busy = writing.state.kind === "busy";
  return (
    <>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {texts.sampleTitle}
      </h2>
      <p>{texts.sampleWhat}</p>
      <ChangeSummary change={change} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void write()}>
          {busy ? changeTexts.writing : texts.sampleWrite}
        </Button>
        <Button disabledFocusable={busy} onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
      {writing.state.kind === "failed" && <ProblemNotice problem={writing.state.problem} onClose={onClose} />}
    </>
  );
}
