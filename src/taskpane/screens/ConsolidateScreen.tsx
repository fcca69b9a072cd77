/** Pick files, see them read, see what would be written, then write. Nothing is written before the last step. */
import { useCallback, useEffect, useRef, useState, type JSX } from "react";
import type { ConsolidationPreview } from "../../app/consolidate";
import type { PickedFile, ReadProgress } from "../../app/ports";
import type { Decision } from "../../domain/consolidate/decision";
import { CHANGE } from "../../messages/ui/change";
import { CONSOLIDATE } from "../../messages/ui/consolidate";
import { DECIDE } from "../../messages/ui/decide";
import { Failure } from "../parts/Failure";
import { ScreenHeading } from "../parts/ScreenHeading";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { DoneView } from "./consolidate/DoneView";
import { FilePicker } from "./consolidate/FilePicker";
import { PreviewView } from "./consolidate/PreviewView";
import { ReadingView } from "./consolidate/ReadingView";

export function ConsolidateScreen(): JSX.Element {
  const texts = useTexts(CONSOLIDATE);
  const change = useTexts(CHANGE);
  const decideTexts = useTexts(DECIDE);
  const { app, announce, record, done } = usePane();
  const [progress, setProgress] = useState<ReadProgress | null>(null);
  const [picked, setPicked] = useState<readonly PickedFile[]>([]);
  /** Everything picked for the preview at hand, to be read again when the workbook changed meanwhile. */
  const [all, setAll] = useState<readonly PickedFile[]>([]);
  const controller = useRef<AbortController | null>(null);
  const reading = useAction(
    useCallback(
      (files: readonly PickedFile[], signal: AbortSignal, earlier?: ConsolidationPreview) =>
        app.consolidateFiles(files, { signal, onProgress: setProgress, ...(earlier ? { earlier } : {}) }),
      [app],
    ),
  );
  useEffect(() => {
    app.prepareReading();
    return () => {
      app.releaseReading();
    };
  }, [app]);
  const writing = useAction(useCallback((preview: ConsolidationPreview) => app.applyChange(preview.change), [app]));

  const read = async (files: readonly PickedFile[], earlier?: ConsolidationPreview): Promise<void> => {
    controller.current = new AbortController();
    setPicked(files);
    if (!earlier) setAll(files);
    else setAll((before) => [...before, ...files]);
    setProgress(null);
    writing.reset();
    const outcome = await reading.start(files, controller.current.signal, earlier);
    if (outcome?.ok !== true) return;
    const { counts } = outcome.value.consolidation;
    announce(`${texts.previewTitle}. ${texts.headline(counts.metOrExceeded, counts.counted)}`);
  };
  const write = async (preview: ConsolidationPreview): Promise<void> => {
    const outcome = await writing.start(preview);
    if (outcome?.ok !== true) return;
    record({ what: texts.record(preview.consolidation.files.length), applied: outcome.value });
    announce(`${texts.done} ${change.written(outcome.value.cells)}`);
  };
  const decide = async (preview: ConsolidationPreview, decisions: readonly Decision[]): Promise<void> => {
    const outcome = await reading.replace(app.reconsider(preview, decisions));
    if (outcome?.ok !== true) return;
    const { counts } = outcome.value.consolidation;
    announce(decideTexts.recounted(counts.metOrExceeded, counts.counted));
  };
  const startOver = (): void => {
    reading.reset();
    writing.reset();
  };

  const written = writing.state.kind === "done" ? writing.state.value : null;
  const stands = written !== null && done.some(({ applied }) => applied === written);
  return (
    <>
      <ScreenHeading screen="consolidate" title={texts.title} />
      {(reading.state.kind === "idle" || reading.state.kind === "failed") && (
        <FilePicker onPick={(files) => void read(files)} />
      )}
      {reading.state.kind === "failed" && <Failure problem={reading.state.problem} onRetry={() => void read(all)} />}
      {reading.state.kind === "busy" && (
        <ReadingView
          progress={progress}
          total={picked.length}
          onCancel={() => {
            controller.current?.abort();
          }}
        />
      )}
      {reading.state.kind === "done" &&
        (stands ? (
          <DoneView
            cells={written.cells}
            onAdd={(files) => void read(files, reading.state.kind === "done" ? reading.state.value : undefined)}
            onAgain={startOver}
          />
        ) : (
          <PreviewView
            preview={reading.state.value}
            writing={writing.state}
            onWrite={(preview) => void write(preview)}
            onDecide={(preview, decisions) => void decide(preview, decisions)}
            onAdd={(files, preview) => void read(files, preview)}
            onReadAgain={() => void read(all)}
            onPickOthers={startOver}
          />
        ))}
    </>
  );
}
