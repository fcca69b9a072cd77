/** Adds the attainment columns to the sheet in front: explained, previewed, then written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, type JSX } from "react";
import type { PlannedChange } from "../../app/change";
import { BASES, dayAndBasis } from "../../messages/ui/bases";
import { ATTAINMENT, CHANGE } from "../../messages/ui/change";
import { Busy } from "../parts/Busy";
import { ChangeSummary } from "../parts/ChangeSummary";
import { Failure } from "../parts/Failure";
import { Notice } from "../parts/Notice";
import { ScreenHeading } from "../parts/ScreenHeading";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { ColumnRemoval } from "./attainment/ColumnRemoval";
import { ToOverview } from "../parts/ToOverview";

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalS}` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function AttainmentScreen(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(ATTAINMENT);
  const change = useTexts(CHANGE);
  const { app, announce, record, done, lang } = usePane();
  const preview = useAction(
    useCallback((asOf?: number) => app.planAttainment(asOf), [app]),
    "busy",
  );
  const writing = useAction(useCallback((planned: PlannedChange) => app.applyChange(planned), [app]));
  const { start } = preview;
  useEffect(() => {
    void start();
  }, [start]);

  const again = (): void => {
    writing.reset();
    void start();
  };
  const apply = async (planned: PlannedChange): Promise<void> => {
    const outcome = await writing.start(planned);
    if (outcome?.ok !== true) return;
    record({ what: texts.record, applied: outcome.value });
    announce(`${texts.done} ${change.written(outcome.value.cells)}`);
  };

  const busy = writing.state.kind === "busy";
  const written = writing.state.kind === "done" ? writing.state.value : null;
  const stands = written !== null && done.some(({ applied }) => applied === written);
  return (
    <>
      <ScreenHeading screen="attainment" title={texts.title} />
      <p className={styles.intro}>{texts.intro}</p>
      {preview.state.kind === "busy" && <Busy label={texts.previewing} />}
      {preview.state.kind === "failed" && (
        <>
          <Failure problem={preview.state.problem} onRetry={again} onDay={(day) => void start(day)} />
          <Button onClick={again}>{texts.preview}</Button>
        </>
      )}
      {preview.state.kind === "done" && !stands && (
        <>
          <p className={styles.intro}>
            {dayAndBasis(lang)(preview.state.value.asOf, BASES[lang][preview.state.value.basis])}
          </p>
          <ChangeSummary change={preview.state.value}>
            <li>{preview.state.value.legend === null ? texts.noLegend : texts.legendAt(preview.state.value.legend)}</li>
          </ChangeSummary>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                if (preview.state.kind === "done") void apply(preview.state.value);
              }}
            >
              {busy ? change.writing : texts.apply}
            </Button>
            <Button disabledFocusable={busy} onClick={again}>
              {texts.preview}
            </Button>
          </div>
          {writing.state.kind === "failed" && <Failure problem={writing.state.problem} onRetry={again} />}
        </>
      )}
      {stands && (
        <>
          <Notice kind="good" title={texts.done}>
            <p>{change.written(written.cells)}</p>
          </Notice>
          <div className={styles.buttons}>
            <ToOverview />
            <Button onClick={again}>{texts.preview}</Button>
          </div>
        </>
      )}
      {preview.state.kind !== "busy" && <ColumnRemoval onRemoved={again} />}
    </>
  );
}
