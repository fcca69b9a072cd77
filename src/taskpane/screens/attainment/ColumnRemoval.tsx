/** Takes the attainment columns of the sheet in front away again: previewed, then done. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type JSX } from "react";
import type { PlannedChange } from "../../../app/change";
import { cellName, rangeName } from "../../../domain/grid/address";
import { ATTAINMENT, CHANGE } from "../../../messages/ui/change";
import { Notice } from "../../parts/Notice";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { Section } from "../../parts/Section";
import { resultOf, useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalM },
  intro: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200 },
});

export function ColumnRemoval({ onRemoved }: { readonly onRemoved: () => void }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(ATTAINMENT);
  return (
    <div className={styles.box}>
      <Section title={texts.removeTitle}>
        <p className={styles.intro}>{texts.removeIntro}</p>
        <Removal onRemoved={onRemoved} />
      </Section>
    </div>
  );
}

function Removal({ onRemoved }: { readonly onRemoved: () => void }): JSX.Element {
  const texts = useTexts(ATTAINMENT);
  const change = useTexts(CHANGE);
  const { app, announce, record } = usePane();
  const preview = useAction(useCallback(() => app.planAttainmentRemoval(), [app]));
  const writing = useAction(useCallback((planned: PlannedChange) => app.applyChange(planned), [app]));
  const { state } = preview;
  const look = (): void => {
    writing.reset();
    void preview.start();
  };
  const remove = async (planned: PlannedChange): Promise<void> => {
    // Another sheet may be in front by now, or the columns elsewhere: then the new preview is shown instead.
    const now = await preview.start();
    if (now?.ok !== true || JSON.stringify(now.value.plan) !== JSON.stringify(planned.plan)) return;
    const outcome = await writing.start(planned);
    if (outcome?.ok !== true) return;
    record({ what: texts.removeRecord, applied: outcome.value });
    announce(texts.removed);
    preview.reset();
    onRemoved();
  };
  const planned = resultOf(state);
  const busy = state.kind === "busy" || writing.state.kind === "busy";
  const nothing = state.kind === "failed" && state.problem.code === "nothing-to-do";
  return (
    <>
      {planned ? (
        <>
          {cleared(planned).map(({ sheet, cells }) => (
            <p key={cells}>{texts.removeWhat(cells, sheet)}</p>
          ))}
          <p>{change.undoable}</p>
          <Button disabledFocusable={busy} onClick={() => void remove(planned)}>
            {busy ? change.writing : texts.remove}
          </Button>
        </>
      ) : (
        <Button disabledFocusable={busy} onClick={look}>
          {texts.removePreview}
        </Button>
      )}
      {nothing && <Notice kind="plain" title={texts.nothingToRemove} />}
      {state.kind === "failed" && !nothing && <ProblemNotice problem={state.problem} onRetry={look} />}
      {writing.state.kind === "failed" && <ProblemNotice problem={writing.state.problem} onRetry={look} />}
    </>
  );
}

function cleared({ plan }: PlannedChange): { readonly sheet: string; readonly cells: string }[] {
  return plan.steps.flatMap((step) =>
    step.kind === "clear"
      ? [{ sheet: step.sheet, cells: rangeName(step.range) }]
      : step.kind === "write"
        ? [{ sheet: step.sheet, cells: cellName(step.top, step.left) }]
        : [],
  );
}
