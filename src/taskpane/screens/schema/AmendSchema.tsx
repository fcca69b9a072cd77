/** A target is changed by a document: asked for, previewed, written in one step with its row of "Điều chỉnh". */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type JSX } from "react";
import type { AmendmentPreview } from "../../../app/amend-schema";
import type { NewAmendment } from "../../../domain/sheets/amendment-plan";
import { AMEND } from "../../../messages/ui/amend";
import { CHANGE } from "../../../messages/ui/change";
import { ChangeSummary } from "../../parts/ChangeSummary";
import { DoButton } from "../../parts/DoButton";
import { Notice } from "../../parts/Notice";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { Section } from "../../parts/Section";
import { useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";
import { AmendForm, type AmendmentPreset } from "./AmendForm";

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function AmendSchema(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(AMEND);
  return (
    <Section title={texts.title}>
      <p className={styles.intro}>{texts.intro}</p>
      <Amending />
    </Section>
  );
}

interface Wanted {
  readonly amendment: NewAmendment;
  readonly preview: AmendmentPreview;
}

interface AmendingProps {
  /** What is to be amended, where a change that was made by hand is given its document: the form opens at once. */
  readonly preset?: AmendmentPreset;
  readonly onDone?: () => void;
}

export function Amending({ preset, onDone }: AmendingProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(AMEND);
  const change = useTexts(CHANGE);
  const { app, announce, record } = usePane();
  const reading = useAction(useCallback(() => app.readAmendable(), [app]));
  const planning = useAction(
    useCallback(
      async (amendment: NewAmendment) => {
        const preview = await app.planAmendment(amendment);
        return preview.ok ? { ok: true as const, value: { amendment, preview: preview.value } } : preview;
      },
      [app],
    ),
  );
  const writing = useAction(useCallback(({ preview }: Wanted) => app.applyChange(preview.change), [app]));
  const write = async (wanted: Wanted): Promise<void> => {
    const outcome = await writing.start(wanted);
    if (outcome?.ok !== true) return;
    record({ what: texts.record(wanted.amendment.indicator), applied: outcome.value });
    announce(texts.done);
    planning.reset();
    reading.reset();
    setReached(wanted.preview.closedAfter);
    onDone?.();
  };
  // Closed periods that the amendment reaches: they stay, and may be corrected in one step.
  const [reached, setReached] = useState<readonly string[]>([]);
  const correct = useCallback(() => app.correctLate(), [app]);
  const { start: read } = reading;
  const isPreset = preset !== undefined;
  useEffect(() => {
    if (isPreset) void read();
  }, [isPreset, read]);
  const { state } = reading;
  const plan = planning.state.kind === "done" ? planning.state.value : null;
  if (state.kind !== "done")
    return (
      <>
        {writing.state.kind === "done" && <Notice kind="good" title={texts.done} />}
        {reached.length > 0 && (
          <DoButton
            label={texts.correct(reached.join(", "))}
            done={texts.corrected}
            act={correct}
            onDone={() => {
              setReached([]);
            }}
          />
        )}
        <Button
          disabledFocusable={state.kind === "busy"}
          onClick={() => {
            writing.reset();
            void reading.start();
          }}
        >
          {state.kind === "busy" ? texts.reading : texts.open}
        </Button>
        {state.kind === "failed" && <ProblemNotice problem={state.problem} onRetry={() => void reading.start()} />}
      </>
    );
  const busy = planning.state.kind === "busy" || writing.state.kind === "busy";
  return (
    <>
      <AmendForm
        amendable={state.value}
        busy={busy}
        {...(preset ? { preset } : {})}
        onAmend={(amendment) => void planning.start(amendment)}
      />
      {planning.state.kind === "failed" && (
        <ProblemNotice problem={planning.state.problem} onRetry={planning.reset} onClose={planning.reset} />
      )}
      {plan && (
        <>
          <Notice
            kind="plain"
            title={`${plan.amendment.field}: ${texts.changes(plan.preview.old, plan.preview.value)}`}
          >
            {plan.preview.closedAfter.length > 0 && <p>{texts.closedAfter(plan.preview.closedAfter.join(", "))}</p>}
          </Notice>
          <ChangeSummary change={plan.preview.change} />
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void write(plan)}>
              {busy ? change.writing : texts.write}
            </Button>
            <Button disabledFocusable={busy} onClick={planning.reset}>
              {texts.cancel}
            </Button>
          </div>
        </>
      )}
      {writing.state.kind === "failed" && (
        <ProblemNotice problem={writing.state.problem} onRetry={writing.reset} onClose={writing.reset} />
      )}
    </>
  );
}
