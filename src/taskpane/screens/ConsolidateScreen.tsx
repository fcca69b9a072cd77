/** Pick files, see them read, see what would be written, then write. Nothing is written before the last step. */
import { useCallback, useEffect, useRef, useState, type JSX } from "react";
import type { ConsolidationPreview } from "../../app/consolidate";
import type { PickedFile, ReadProgress } from "../../app/ports";
import { success } from "../../domain/outcome";
import type { HistoryWish } from "../../app/period-wish";
import { writtenAt } from "../../domain/text/written-at";
import { periodName } from "../../messages/period-words";
import { CHANGE } from "../../messages/ui/change";
import { CONSOLIDATE } from "../../messages/ui/consolidate";
import { DECIDE } from "../../messages/ui/decide";
import { Busy } from "../parts/Busy";
import { RUN_PERIOD } from "../../messages/ui/run-period";
import { Failure } from "../parts/Failure";
import { ScreenHeading } from "../parts/ScreenHeading";
import { useAction } from "../use-action";
import type { ReadingOptions } from "../pane-app";
import { usePane, useTexts } from "../use-pane";
import { DoneView } from "./consolidate/DoneView";
import { FilePicker } from "./consolidate/FilePicker";
import { OfferForms } from "./forms/OfferForms";
import { headlineOf } from "./consolidate/headline";
import { PreviewView } from "./consolidate/PreviewView";
import { ReadingView } from "./consolidate/ReadingView";
import { isHistoryOff, rememberHistoryOff } from "./consolidate/history-off";
import { useRecount, type DecisionUpdate } from "./consolidate/use-recount";

/** What joins the files picked: those read before, and the decisions of a preview that was not written. */
type Joins = Pick<ReadingOptions, "asOf" | "earlier" | "unwritten">;

/** Of what joined a reading that failed: everything is read again, so that nothing was read before. */
function unwrittenOnly({ unwritten, asOf }: Joins): Joins {
  return { ...(unwritten ? { unwritten } : {}), ...(asOf === undefined ? {} : { asOf }) };
}

/** What is wished of the history: as in the preview at hand, else that the run is written as it was the last time. */
function firstWish({ earlier, unwritten }: Joins): HistoryWish {
  const before = (unwritten ?? earlier)?.history?.wish;
  return { ...(before ?? { off: isHistoryOff() }), written: writtenAt(new Date()) };
}

export function ConsolidateScreen(): JSX.Element {
  const texts = useTexts(CONSOLIDATE);
  const change = useTexts(CHANGE);
  const history = useTexts(RUN_PERIOD);
  const decideTexts = useTexts(DECIDE);
  const { app, announce, record, done, lang } = usePane();
  const [progress, setProgress] = useState<ReadProgress | null>(null);
  const [picked, setPicked] = useState<readonly PickedFile[]>([]);
  /** Everything picked for the preview at hand, to be read again when the workbook changed meanwhile. */
  const [all, setAll] = useState<readonly PickedFile[]>([]);
  const controller = useRef<AbortController | null>(null);
  /** What was decided and not written when the reading began, for the case that it fails. */
  const joined = useRef<Joins>({});
  const reading = useAction(
    useCallback(
      (files: readonly PickedFile[], signal: AbortSignal, joins: Joins) =>
        app.consolidateFiles(files, { signal, onProgress: setProgress, history: firstWish(joins), ...joins }),
      [app],
    ),
  );
  // Files are not asked for before there is something to read them by.
  const schema = useAction(
    useCallback(() => app.findSchema(), [app]),
    "busy",
  );
  const { start: findSchema } = schema;
  useEffect(() => {
    void findSchema();
  }, [findSchema]);
  const writing = useAction(
    useCallback(
      async (preview: ConsolidationPreview) => {
        const outcome = await app.applyChange(preview.change);
        return outcome.ok ? success({ preview, applied: outcome.value }) : outcome;
      },
      [app],
    ),
  );
  const { counting, decide: recount, stop } = useRecount(reading.replace);
  const isPicking = reading.state.kind === "idle" || reading.state.kind === "failed";
  useEffect(() => {
    if (isPicking) app.prepareReading();
  }, [app, isPicking]);
  useEffect(
    () => () => {
      app.releaseReading();
    },
    [app],
  );

  const read = async (files: readonly PickedFile[], joins: Joins = {}): Promise<void> => {
    controller.current = new AbortController();
    setPicked(files);
    joined.current = joins;
    if (!joins.earlier) setAll(files);
    else setAll((before) => [...before, ...files]);
    setProgress(null);
    stop();
    writing.reset();
    const outcome = await reading.start(files, controller.current.signal, joins);
    if (outcome?.ok !== true) return;
    announce(`${texts.previewTitle}. ${headlineOf(outcome.value, texts)}`);
  };
  const write = async (preview: ConsolidationPreview): Promise<void> => {
    const outcome = await writing.start(preview);
    if (outcome?.ok !== true) return;
    const { applied } = outcome.value;
    record({ what: texts.record(preview.consolidation.files.length), applied });
    announce(`${texts.done} ${change.written(applied.cells)}`);
  };
  const decide = async (preview: ConsolidationPreview, update: DecisionUpdate): Promise<void> => {
    announce(decideTexts.recounting);
    const outcome = await recount(preview, update);
    if (outcome?.ok === true) announce(decideTexts.recounted(headlineOf(outcome.value, texts)));
  };
  const keepSources = async (preview: ConsolidationPreview, keep: boolean): Promise<void> => {
    const outcome = await recount(preview, (decisions) => decisions, { keepSources: keep });
    if (outcome?.ok === true) announce(change.cells(outcome.value.change.summary.cells));
  };
  const keepEarlier = async (preview: ConsolidationPreview, keep: boolean): Promise<void> => {
    const outcome = await recount(preview, (decisions) => decisions, { keepEarlier: keep });
    if (outcome?.ok === true) announce(decideTexts.recounted(headlineOf(outcome.value, texts)));
  };
  const wishHistory = async (preview: ConsolidationPreview, wish: HistoryWish): Promise<void> => {
    rememberHistoryOff(wish.off === true);
    announce(decideTexts.recounting);
    const outcome = await recount(preview, (decisions) => decisions, { history: wish });
    if (outcome?.ok === true && outcome.value.history) {
      const { key, name } = outcome.value.history.period;
      announce(history.changed(periodName(key, name, lang)));
    }
  };
  const startOver = (): void => {
    stop();
    reading.reset();
    writing.reset();
  };

  const preview = reading.state.kind === "done" ? reading.state.value : null;
  const written = writing.state.kind === "done" ? writing.state.value : null;
  // What was decided while it was being written is not in the workbook yet: that preview goes on.
  const stands =
    written !== null && written.preview === preview && done.some(({ applied }) => applied === written.applied);
  return (
    <>
      <ScreenHeading screen="consolidate" title={texts.title} />
      {schema.state.kind === "busy" && <Busy label={texts.opening} />}
      {schema.state.kind === "failed" && <Failure problem={schema.state.problem} onRetry={() => void findSchema()} />}
      {schema.state.kind === "done" && isPicking && (
        <>
          <FilePicker onPick={(files) => void read(files)} />
          <OfferForms />
        </>
      )}
      {reading.state.kind === "failed" && (
        <Failure
          problem={reading.state.problem}
          onRetry={() => void read(all, unwrittenOnly(joined.current))}
          onDay={(asOf) => void read(all, { ...unwrittenOnly(joined.current), asOf })}
        />
      )}
      {reading.state.kind === "busy" && (
        <ReadingView
          progress={progress}
          total={picked.length}
          onCancel={() => {
            controller.current?.abort();
          }}
        />
      )}
      {preview &&
        (stands ? (
          <DoneView
            cells={written.applied.cells}
            onAdd={(files) => void read(files, { earlier: preview })}
            onAgain={startOver}
          />
        ) : (
          <PreviewView
            preview={preview}
            counting={counting}
            writing={writing.state}
            onWrite={() => void write(preview)}
            onDecide={(update) => void decide(preview, update)}
            onKeepSources={(keep) => void keepSources(preview, keep)}
            onKeepEarlier={(keep) => void keepEarlier(preview, keep)}
            onHistory={(wish) => void wishHistory(preview, wish)}
            onAdd={(files) => void read(files, { earlier: preview, unwritten: preview })}
            onReadAgain={() => void read(all, { unwritten: preview })}
            onPickOthers={startOver}
          />
        ))}
    </>
  );
}
