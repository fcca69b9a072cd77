/** "Vừa làm: … · Hoàn tác", at the bottom of every screen for as long as there is something to take back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useCallback, type JSX } from "react";
import type { Outcome, Problem, Written } from "../../domain/outcome";
import { SHELL } from "../../messages/ui/shell";
import type { Done } from "../pane-state";
import { ProblemNotice } from "../parts/ProblemNotice";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  what: { flexGrow: 1 },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

interface UndoBarProps {
  readonly done: readonly Done[];
  /** What has to come to an end before anything else. */
  readonly stopped: Problem | null;
  readonly onUndone: (done: Done) => void;
  readonly onSettled: () => void;
  readonly onForget: () => void;
}

export function UndoBar({ done, stopped, onUndone, onSettled, onForget }: UndoBarProps): JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { announce, record } = usePane();
  const last = done.at(-1);
  const { state, start, reset } = useAction(
    useCallback(async (what: Done, force: boolean): Promise<Outcome<void>> => what.applied.undo(force), []),
  );
  if (stopped)
    return (
      <section className={styles.bar} aria-label={texts.undo}>
        <ProblemNotice
          problem={stopped}
          onSettled={(written) => {
            onSettled();
            if (written) record({ what: texts.finishedWork, applied: written });
          }}
        />
      </section>
    );
  if (!last) return null;

  const undo = async (force = false): Promise<void> => {
    const outcome = await start(last, force);
    if (outcome?.ok !== true) return;
    reset();
    onUndone(last);
    announce(texts.undone(last.what));
  };
  /** An undo that had stopped half-way went on to its end, or all was written again. */
  const settle = (written: Written | null): void => {
    reset();
    onUndone(last);
    if (written) record({ what: last.what, applied: written });
  };
  return (
    <section className={styles.bar} aria-label={texts.undo}>
      <div className={styles.row}>
        <span className={styles.what}>
          {texts.justDone} {last.what}
          {last.applied.outlasts === false && ` (${texts.onlyHere})`}
        </span>
        <Button
          className={styles.button}
          size="small"
          icon={<ArrowUndoRegular />}
          disabledFocusable={state.kind === "busy"}
          onClick={() => void undo()}
        >
          {state.kind === "busy" ? texts.undoing : texts.undo}
        </Button>
      </div>
      {state.kind === "failed" && (
        <ProblemNotice
          problem={state.problem}
          onRetry={() => void undo()}
          onSettled={settle}
          // What stands between is not forgotten before it is settled.
          {...(state.problem.ways ? {} : { onClose: state.problem.code === "edited-since" ? reset : onForget })}
        >
          {state.problem.code === "edited-since" && (
            <Button size="small" onClick={() => void undo(true)}>
              {texts.undoAnyway}
            </Button>
          )}
        </ProblemNotice>
      )}
    </section>
  );
}
