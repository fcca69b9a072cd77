/** Seals the schema as it is: says what differs from the last version, previews, writes. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type JSX } from "react";
import type { PlannedChange } from "../../../app/change";
import type { SealPreview } from "../../../app/seal-schema";
import { CHANGE } from "../../../messages/ui/change";
import { SEAL } from "../../../messages/ui/seal";
import { ChangeSummary } from "../../parts/ChangeSummary";
import { Notice } from "../../parts/Notice";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { Section } from "../../parts/Section";
import { resultOf, useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200 },
});

export function SchemaSeal(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SEAL);
  return (
    <Section title={texts.title}>
      <p className={styles.intro}>{texts.intro}</p>
      <Sealing />
    </Section>
  );
}

function Sealing(): JSX.Element {
  const texts = useTexts(SEAL);
  const change = useTexts(CHANGE);
  const { app, announce, record } = usePane();
  const preview = useAction(useCallback(() => app.planSeal(), [app]));
  const writing = useAction(useCallback((planned: PlannedChange) => app.applyChange(planned), [app]));
  const { state } = preview;
  const look = (): void => {
    writing.reset();
    void preview.start();
  };
  const seal = async (planned: PlannedChange, version: number): Promise<void> => {
    // The schema may have been edited since: then the new preview is shown instead.
    const now = await preview.start();
    if (now?.ok !== true || JSON.stringify(now.value.change?.plan) !== JSON.stringify(planned.plan)) return;
    const outcome = await writing.start(planned);
    if (outcome?.ok !== true) return;
    record({ what: texts.done(version), applied: outcome.value });
    announce(texts.done(version));
    preview.reset();
  };
  const shown = resultOf(state);
  const busy = state.kind === "busy" || writing.state.kind === "busy";
  return (
    <>
      {shown && <Notice kind="plain" title={standing(shown, texts)} />}
      {shown?.change ? (
        <>
          <ChangeSummary change={shown.change} />
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              if (shown.change) void seal(shown.change, shown.version);
            }}
          >
            {busy ? change.writing : texts.seal(shown.version)}
          </Button>
        </>
      ) : (
        <Button disabledFocusable={busy} onClick={look}>
          {busy ? texts.looking : texts.preview}
        </Button>
      )}
      {state.kind === "failed" && <ProblemNotice problem={state.problem} onRetry={look} />}
      {writing.state.kind === "failed" && <ProblemNotice problem={writing.state.problem} onRetry={look} />}
    </>
  );
}

function standing({ last, differences }: SealPreview, texts: (typeof SEAL)["vi"]): string {
  if (!last) return texts.none;
  const { version, date } = last;
  return differences === 0 ? texts.same(version, date) : texts.differs(differences, version, date);
}
