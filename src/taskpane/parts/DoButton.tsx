/** A button for one step that is written at once and can be taken back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { AppliedPlan } from "../../app/ports";
import type { Outcome } from "../../domain/outcome";
import { useAction } from "../use-action";
import { usePane } from "../use-pane";
import { ProblemNotice } from "./ProblemNotice";

const useStyles = makeStyles({ block: { margin: `${tokens.spacingVerticalS} 0` } });

interface DoButtonProps {
  readonly label: string;
  readonly done: string;
  readonly act: () => Promise<Outcome<AppliedPlan>>;
  readonly onDone?: () => void;
}

export function DoButton({ label, done, act, onDone }: DoButtonProps): JSX.Element {
  const styles = useStyles();
  const { announce, record } = usePane();
  const action = useAction(act);
  const start = async (): Promise<void> => {
    const outcome = await action.start();
    if (outcome?.ok !== true) return;
    record({ what: done, applied: outcome.value });
    announce(done);
    onDone?.();
  };
  return (
    <div className={styles.block}>
      <Button disabledFocusable={action.state.kind === "busy"} onClick={() => void start()}>
        {label}
      </Button>
      {action.state.kind === "failed" && (
        <ProblemNotice problem={action.state.problem} onRetry={() => void start()} onClose={action.reset} />
      )}
    </div>
  );
}
