/** What the files say, before anything is written: the count, the change it would make, and everything there is to look at. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { ConsolidationPreview } from "../../../app/consolidate";
import type { HistoryWish } from "../../../app/period-wish";
import type { PickedFile } from "../../../app/ports";
import { BASES, dayAndBasis } from "../../../messages/ui/bases";
import { withDecision } from "../../../domain/consolidate/decision-list";
import { CHANGE } from "../../../messages/ui/change";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { DECIDE } from "../../../messages/ui/decide";
import { namesOf } from "../../names";
import { ChangeSummary } from "../../parts/ChangeSummary";
import { Failure } from "../../parts/Failure";
import { Notice } from "../../parts/Notice";
import { PreviewContext } from "../../parts/SurroundingCells";
import type { ActionState } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";
import { CountingAgain } from "./CountingAgain";
import { FileButton } from "../../parts/FileButton";
import { hasFigures, headlineOf } from "./headline";
import { KeepEarlier } from "./KeepEarlier";
import { KeepSources } from "./KeepSources";
import { PeriodBox } from "./PeriodBox";
import { PreviewSections } from "./PreviewSections";
import type { DecisionUpdate } from "./use-recount";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  headline: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
});

interface PreviewViewProps {
  readonly preview: ConsolidationPreview;
  /** A decision is being counted in; the preview is still the one before it. */
  readonly counting: boolean;
  readonly writing: ActionState<unknown>;
  readonly onWrite: () => void;
  readonly onDecide: (update: DecisionUpdate) => void;
  readonly onKeepSources: (keep: boolean) => void;
  readonly onKeepEarlier: (keep: boolean) => void;
  readonly onHistory: (wish: HistoryWish) => void;
  readonly onAdd: (files: readonly PickedFile[]) => void;
  readonly onReadAgain: () => void;
  readonly onPickOthers: () => void;
}

export function PreviewView(props: PreviewViewProps): JSX.Element {
  const {
    preview,
    counting,
    writing,
    onWrite,
    onDecide,
    onKeepSources,
    onKeepEarlier,
    onHistory,
    onAdd,
    onReadAgain,
    onPickOthers,
  } = props;
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const change = useTexts(CHANGE);
  const decideTexts = useTexts(DECIDE);
  const { lang } = usePane();
  const { settings } = preview.schema;
  const { values } = preview.consolidation;
  const filled = hasFigures(preview);
  const used = values.filter((value) => value.used).length;
  const unchanged = preview.change.plan.steps.length === 0;
  const busy = writing.kind === "busy";
  const names = useMemo(() => namesOf(preview.schema), [preview.schema]);
  return (
    <PreviewContext.Provider value={preview}>
      {counting && <CountingAgain />}
      <h2 className={styles.title}>{texts.previewTitle}</h2>
      <p className={styles.headline}>{headlineOf(preview, texts)}</p>
      {filled && (
        <p className={styles.small}>
          {dayAndBasis(lang)(settings.asOf, BASES[lang][settings.basis])}
          {preview.input.asOfFrom === "files" && ` (${texts.dayOfFiles})`}
        </p>
      )}
      <p className={styles.small}>{texts.cells(values.length, used, values.length - used)}</p>
      {!filled ? null : unchanged ? (
        <Notice kind="good" title={decideTexts.unchanged} />
      ) : (
        <ChangeSummary change={preview.change} />
      )}
      {filled && preview.history && (
        <PeriodBox
          history={preview.history}
          names={names}
          disabled={busy}
          onWish={onHistory}
          onDecide={(decision) => {
            onDecide((before) => withDecision(before, decision));
          }}
        />
      )}
      <KeepEarlier earlier={preview.earlier} disabled={busy} onKeep={onKeepEarlier} />
      <KeepSources sources={preview.sources} disabled={busy} onKeep={onKeepSources} />
      <div className={styles.buttons}>
        {filled && !unchanged && (
          <Button appearance="primary" disabledFocusable={busy || counting} onClick={onWrite}>
            {busy ? change.writing : texts.write}
          </Button>
        )}
        <FileButton label={texts.add} disabled={busy || counting} onPick={onAdd} />
        <Button disabledFocusable={busy} onClick={onPickOthers}>
          {texts.pickOthers}
        </Button>
      </div>
      {writing.kind === "failed" && <Failure problem={writing.problem} onRetry={onReadAgain} />}
      <PreviewSections preview={preview} onDecide={onDecide} />
    </PreviewContext.Provider>
  );
}
