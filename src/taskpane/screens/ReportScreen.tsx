/** Drafts the report from what the workbook shows now: what it lacks, how it will print, and the ways out. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useCallback, useEffect, useMemo, useRef, useState, type JSX } from "react";
import type { PlannedChange } from "../../app/change";
import { buildDocument } from "../../domain/report/document";
import type { Report } from "../../domain/report/report";
import { xOfY } from "../../domain/report/sentences";
import { isoDay } from "../../domain/text/as-of";
import { REPORT } from "../../messages/ui/report";
import { Busy } from "../parts/Busy";
import { ChangeSummary } from "../parts/ChangeSummary";
import { Failure } from "../parts/Failure";
import { Notice } from "../parts/Notice";
import { ScreenHeading } from "../parts/ScreenHeading";
import { useAction } from "../use-action";
import { useListStyles } from "../use-list-styles";
import { usePane, useTexts } from "../use-pane";
import { ExportData } from "./report/ExportData";
import { HandBack } from "./report/HandBack";
import { DocumentPreview } from "./report/DocumentPreview";
import { copyElement, saveFile, wordFileName } from "./report/hand-out";
import { GapsView, RefusalView } from "./report/ReportState";

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalS}` },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  preview: {
    maxHeight: "60vh",
    overflow: "auto",
    overflowWrap: "normal",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function ReportScreen(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(REPORT);
  const { app, announce, revision, lang } = usePane();
  const [draft, setDraft] = useState(false);
  const { state, start } = useAction(
    useCallback((wanted: boolean) => app.readReport(wanted, lang), [app, lang]),
    "busy",
  );
  useEffect(() => {
    void start(draft);
  }, [start, draft, revision]);
  const report = state.kind === "done" ? state.value : null;
  const again = async (): Promise<void> => {
    const outcome = await start(draft);
    if (outcome?.ok === true && !outcome.value.refused) announce(texts.made(xOfY(outcome.value.whole)));
  };
  return (
    <>
      <ScreenHeading screen="report" title={texts.title}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={state.kind === "busy"}
          onClick={() => void again()}
        >
          {texts.again}
        </Button>
      </ScreenHeading>
      <p className={styles.intro}>{texts.intro}</p>
      {state.kind === "busy" && <Busy label={texts.reading} />}
      {state.kind === "failed" && <Failure problem={state.problem} onRetry={() => void again()} />}
      {report?.refused && (
        <RefusalView
          report={report}
          onDraft={() => {
            setDraft(true);
          }}
        />
      )}
      {report && !report.refused && <DraftedReport key={revision} report={report} />}
    </>
  );
}

function DraftedReport({ report }: { readonly report: Report }): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(REPORT);
  const { app, announce, record } = usePane();
  const document = useMemo(() => buildDocument(report), [report]);
  const paper = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const say = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const saving = useAction(useCallback(() => app.renderReport(report), [app, report]));
  const planning = useAction(useCallback(() => app.planReport(report), [app, report]));
  const writing = useAction(useCallback((change: PlannedChange) => app.applyChange(change), [app]));
  const save = async (): Promise<void> => {
    const outcome = await saving.start();
    if (outcome?.ok !== true) return;
    const name = wordFileName(isoDay(report.schema.settings.asOf), report.draft);
    saveFile(outcome.value, name);
    say(texts.saved(name));
  };
  const copy = (): void => {
    if (paper.current) say(copyElement(paper.current) ? texts.copied : texts.selected);
  };
  const write = async (change: PlannedChange): Promise<void> => {
    const outcome = await writing.start(change);
    if (outcome?.ok !== true) return;
    announce(texts.made(xOfY(report.whole)));
    record({ what: texts.record, applied: outcome.value });
  };
  const planned = planning.state.kind === "done" ? planning.state.value : null;
  const busy = writing.state.kind === "busy" || planning.state.kind === "busy";
  return (
    <>
      <Notice kind="good" title={texts.made(xOfY(report.whole))}>
        {report.draft && report.questions.length > 0 && <p>{texts.isDraft}</p>}
      </Notice>
      <GapsView report={report} />
      <div className={styles.buttons}>
        {app.canSaveFiles() ? (
          <Button
            appearance={planned ? "secondary" : "primary"}
            disabledFocusable={saving.state.kind === "busy"}
            onClick={() => void save()}
          >
            {saving.state.kind === "busy" ? texts.saving : texts.save}
          </Button>
        ) : (
          <p>{texts.noSave}</p>
        )}
        <Button onClick={copy}>{texts.copy}</Button>
        {!planned && (
          <Button disabledFocusable={busy} onClick={() => void planning.start()}>
            {texts.write}
          </Button>
        )}
      </div>
      {said !== "" && <p>{said}</p>}
      {saving.state.kind === "failed" && <Failure problem={saving.state.problem} onRetry={() => void save()} />}
      {planning.state.kind === "failed" && (
        <Failure problem={planning.state.problem} onRetry={() => void planning.start()} />
      )}
      {planned && (
        <>
          <ChangeSummary change={planned} />
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void write(planned)}>
            {busy ? texts.writing : texts.write}
          </Button>
          {writing.state.kind === "failed" && (
            <Failure problem={writing.state.problem} onRetry={() => void planning.start()} />
          )}
        </>
      )}
      <HandBack report={report} />
      <ExportData day={isoDay(report.schema.settings.asOf)} />
      <h2 className={list.title}>{texts.preview}</h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <div className={styles.preview} role="region" aria-label={texts.previewRegion} tabIndex={0}>
        <DocumentPreview ref={paper} document={document} />
      </div>
    </>
  );
}
