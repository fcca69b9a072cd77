/**
 * The highlight, the jump from one lagging target to the next, and what comes after. The next step is the primary button: the
 * highlight while something lags and is not marked yet, then the report.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, type JSX } from "react";
import type { Overview } from "../../../app/overview";
import type { Outcome } from "../../../domain/outcome";
import { OVERVIEW } from "../../../messages/ui/overview";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";
import { LaggingRows } from "./LaggingRows";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

interface LaggingToolsProps {
  readonly overview: Overview;
  /** Reads the workbook again: the ribbon's button may have been used meanwhile. */
  readonly readAgain: () => Promise<Outcome<Overview> | null>;
}

export function LaggingTools({ overview: { highlighted, lagging }, readAgain }: LaggingToolsProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(OVERVIEW);
  const { app, announce, record, go } = usePane();
  const highlight = useAction(useCallback(() => app.toggleHighlight(), [app]));
  const jump = useAction(useCallback((sheet: string, cell: string) => app.select(sheet, cell), [app]));
  const place = useRef(0);
  const isMarked = highlighted || lagging.length === 0;

  const toggle = async (): Promise<void> => {
    const now = await readAgain();
    if (now?.ok !== true) return;
    if (now.value.highlighted !== highlighted) {
      announce(now.value.highlighted ? texts.isHighlighted : texts.isPlain);
      return;
    }
    const outcome = await highlight.start();
    if (outcome?.ok !== true) return;
    const { on, rows, sheet, applied } = outcome.value;
    const what = on ? texts.highlighted(rows, sheet) : texts.unhighlighted(sheet);
    record({ what, applied });
    announce(what);
  };
  const next = async (): Promise<void> => {
    const index = place.current % lagging.length;
    const row = lagging[index];
    if (!row) return;
    const outcome = await jump.start(row.sheet, row.cell);
    if (outcome?.ok !== true) return;
    place.current = index + 1;
    announce(texts.nextSaid(index + 1, lagging.length, row.indicator.name));
  };
  return (
    <>
      <div className={styles.buttons}>
        {isMarked && (
          <Button
            key="report"
            appearance="primary"
            onClick={() => {
              go("report");
            }}
          >
            {texts.report}
          </Button>
        )}
        <Button
          key="highlight"
          appearance={isMarked ? "secondary" : "primary"}
          disabledFocusable={highlight.state.kind === "busy"}
          onClick={() => void toggle()}
        >
          {highlighted ? texts.highlightOff : texts.highlightOn}
        </Button>
        {lagging.length > 0 && (
          <Button disabledFocusable={jump.state.kind === "busy"} onClick={() => void next()}>
            {texts.next}
          </Button>
        )}
        <LaggingRows />
      </div>
      {highlight.state.kind === "failed" && (
        <ProblemNotice problem={highlight.state.problem} onRetry={() => void toggle()} onClose={highlight.reset} />
      )}
      {jump.state.kind === "failed" && (
        <ProblemNotice problem={jump.state.problem} onRetry={() => void next()} onClose={jump.reset} />
      )}
    </>
  );
}
