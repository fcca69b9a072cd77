/** Issues forms: what is wished, what would be made and written, then the files and their ways out of the pane. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type JSX } from "react";
import type { FormWish } from "../../app/issue-forms";
import type { FormsPreview, IssuedFile } from "../../app/preview-forms";
import type { ReadProgress } from "../../app/ports";
import { FORMS } from "../../messages/ui/forms";
import { Busy } from "../parts/Busy";
import { Failure } from "../parts/Failure";
import { ScreenHeading } from "../parts/ScreenHeading";
import { resultOf, useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { FormsPreviewView } from "./forms/FormsPreviewView";
import { FormsWish } from "./forms/FormsWish";
import { IssuedFiles } from "./forms/IssuedFiles";

const useStyles = makeStyles({ intro: { margin: `0 0 ${tokens.spacingVerticalS}` } });

export function FormsScreen(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FORMS);
  const { app, announce, record, revision } = usePane();
  const [wish, setWish] = useState<FormWish>({});
  /** The last one that could be made: what is wished stays on the screen where another wish cannot be met. */
  const [last, setLast] = useState<FormsPreview | null>(null);
  const [progress, setProgress] = useState<ReadProgress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const preview = useAction(
    useCallback(async (wanted: FormWish) => (await app.forms()).previewForms(wanted), [app]),
    "busy",
  );
  const building = useAction(
    useCallback(
      async (shown: FormsPreview, signal: AbortSignal) =>
        (await app.forms()).buildForms(shown, { signal, onProgress: setProgress }),
      [app],
    ),
  );
  const writing = useAction(useCallback((shown: FormsPreview) => app.applyChange(shown.change), [app]));
  const { start: look } = preview;
  useEffect(() => {
    void look(wish).then((outcome) => {
      if (outcome?.ok === true) setLast(outcome.value);
    });
  }, [look, wish, revision]);

  const register = async (shown: FormsPreview): Promise<void> => {
    const outcome = await writing.start(shown);
    if (outcome?.ok === true) record({ what: texts.record(shown.set.drafts.length), applied: outcome.value });
  };
  const issue = async (shown: FormsPreview): Promise<void> => {
    controller.current = new AbortController();
    setProgress(null);
    writing.reset();
    const outcome = await building.start(shown, controller.current.signal);
    if (outcome?.ok !== true) return;
    announce(texts.made(outcome.value.length));
    await register(shown);
  };
  const shown = resultOf(preview.state);
  const files: readonly IssuedFile[] | null = building.state.kind === "done" ? building.state.value : null;
  const busy = preview.state.kind === "busy" || building.state.kind === "busy";
  return (
    <>
      <ScreenHeading screen="forms" title={texts.title} />
      {files && shown ? (
        <IssuedFiles
          files={files}
          period={shown.set.period}
          writing={writing.state}
          onRegister={() => void register(shown)}
          onAgain={building.reset}
        />
      ) : (
        <>
          <p className={styles.intro}>{texts.intro}</p>
          {last && (
            <FormsWish
              preview={last}
              wish={wish}
              undated={preview.state.kind === "failed" && preview.state.problem.code === "period-no-day"}
              disabled={building.state.kind === "busy"}
              onWish={setWish}
            />
          )}
          {preview.state.kind === "busy" && !shown && <Busy label={texts.reading} />}
          {preview.state.kind === "failed" && (
            <Failure
              problem={preview.state.problem}
              onRetry={() => {
                setWish({});
              }}
            />
          )}
          {building.state.kind === "busy" ? (
            <>
              <Busy label={texts.making(progress?.done ?? 0, progress?.total ?? shown?.set.drafts.length ?? 0)} />
              <Button
                onClick={() => {
                  controller.current?.abort();
                }}
              >
                {texts.stop}
              </Button>
            </>
          ) : (
            preview.state.kind !== "failed" &&
            shown && (
              <FormsPreviewView
                preview={shown}
                common={wish.common === true}
                busy={busy}
                onIssue={() => void issue(shown)}
                onAgain={() => void look(wish)}
              />
            )
          )}
          {building.state.kind === "failed" && (
            <Failure
              problem={building.state.problem}
              onRetry={() => {
                if (shown) void issue(shown);
              }}
            />
          )}
        </>
      )}
    </>
  );
}
