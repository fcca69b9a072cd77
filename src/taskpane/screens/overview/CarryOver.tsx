/** *Chuyển lịch sử từ sổ năm trước…*: the workbook is picked, what nothing tells the place of is asked, then it is written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type JSX } from "react";
import type { CarryAnswers, CarryPreview } from "../../../app/carry-history";
import type { PlannedChange } from "../../../app/change";
import type { PickedFile } from "../../../app/ports";
import { writtenAt } from "../../../domain/text/written-at";
import { CHANGE } from "../../../messages/ui/change";
import { HISTORY_TOOLS } from "../../../messages/ui/history-tools";
import { AskForm } from "../../parts/AskForm";
import { Busy } from "../../parts/Busy";
import { ChangeSummary } from "../../parts/ChangeSummary";
import { FileButton } from "../../parts/FileButton";
import { Notice } from "../../parts/Notice";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { resultOf, useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function CarryOver(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(HISTORY_TOOLS);
  const change = useTexts(CHANGE);
  const { app, announce, record } = usePane();
  const [file, setFile] = useState<PickedFile | null>(null);
  const planning = useAction(
    useCallback(
      (picked: PickedFile, answers: CarryAnswers) => app.planCarry(picked, answers, writtenAt(new Date())),
      [app],
    ),
  );
  const writing = useAction(useCallback((planned: PlannedChange) => app.applyChange(planned), [app]));
  const preview = resultOf(planning.state);
  const busy = planning.state.kind === "busy" || writing.state.kind === "busy";
  const close = (): void => {
    setFile(null);
    planning.reset();
    writing.reset();
  };
  const write = async (planned: PlannedChange): Promise<void> => {
    const outcome = await writing.start(planned);
    if (outcome?.ok !== true) return;
    record({ what: texts.carryDone, applied: outcome.value });
    announce(texts.carryDone);
    close();
  };
  return (
    <>
      {!preview && (
        <>
          <p className={styles.text}>{texts.carryIntro}</p>
          <FileButton
            multiple={false}
            disabled={busy}
            label={texts.carry}
            onPick={([picked]) => {
              if (!picked) return;
              setFile(picked);
              void planning.start(picked, {});
            }}
          />
        </>
      )}
      {planning.state.kind === "busy" && !preview && <Busy label={texts.reading} />}
      {planning.state.kind === "failed" && (
        <ProblemNotice problem={planning.state.problem} onRetry={close} onClose={close} />
      )}
      {preview && file && (
        <>
          <Notice kind="plain" title={standing(preview, texts)} />
          {preview.change && <ChangeSummary change={preview.change} />}
          <div className={styles.buttons}>
            {preview.change && (
              <Button
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => {
                  if (preview.change) void write(preview.change);
                }}
              >
                {busy ? change.writing : texts.carryWrite}
              </Button>
            )}
            <Button disabledFocusable={busy} onClick={close}>
              {texts.cancel}
            </Button>
          </div>
          {writing.state.kind === "failed" && <ProblemNotice problem={writing.state.problem} onRetry={writing.reset} />}
          {preview.asked.length > 0 && (
            <>
              <p className={styles.text}>{texts.carryAsked(preview.asked.length)}</p>
              <Answers preview={preview} busy={busy} onAnswer={(answers) => void planning.start(file, answers)} />
            </>
          )}
        </>
      )}
    </>
  );
}

interface AnswersProps {
  readonly preview: CarryPreview;
  readonly busy: boolean;
  readonly onAnswer: (answers: CarryAnswers) => void;
}

function Answers({ preview: { asked, indicators }, busy, onAnswer }: AnswersProps): JSX.Element {
  const texts = useTexts(HISTORY_TOOLS);
  const options = [
    { value: "", label: texts.noPlace },
    ...indicators.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
  ];
  return (
    <AskForm
      busy={busy}
      submit={texts.preview}
      boxes={asked.map(({ code, name, unit }) => ({
        ...{ name: code, options },
        label: `${code} · ${name}${unit === "" ? "" : ` (${unit})`}`,
      }))}
      onTyped={(typed) => {
        onAnswer(Object.fromEntries(asked.map(({ code }) => [code, typed(code)])));
      }}
    />
  );
}

function standing({ rows, periods, change }: CarryPreview, texts: (typeof HISTORY_TOOLS)["vi"]): string {
  if (rows === 0) return texts.carryNone;
  return change ? texts.carryRows(rows, periods.join(", ")) : texts.carryThere;
}
