/** A problem: what it was, what to do, try again where that can help, details for support. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { Problem, Written } from "../../domain/outcome";
import { problemDetails, renderProblem } from "../../messages/render-problem";
import { SHELL } from "../../messages/ui/shell";
import { usePane, useTexts } from "../use-pane";
import { CopyDetails } from "./CopyDetails";
import { Notice } from "./Notice";
import { StoppedWriting } from "./StoppedWriting";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
  /** Called when a writing that had stopped half-way has come to an end; null where it was taken back. */
  readonly onSettled?: (written: Written | null) => void;
  readonly children?: ReactNode;
}

export function ProblemNotice({ problem, onRetry, onClose, onSettled, children }: ProblemNoticeProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { lang, version } = usePane();
  const { text, tips } = renderProblem(problem, lang);
  return (
    <Notice kind={problem.code === "cancelled" ? "plain" : "problem"} title={text}>
      {tips.length > 0 && (
        <ul>
          {tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      )}
      {problem.ways && <StoppedWriting ways={problem.ways} {...(onSettled ? { onSettled } : {})} />}
      <div className={styles.buttons}>
        {children}
        {onRetry && (problem.retryable || problem.code === "changed-meanwhile") && (
          <Button size="small" appearance="primary" onClick={onRetry}>
            {texts.retry}
          </Button>
        )}
        {onClose && (
          <Button size="small" onClick={onClose}>
            {texts.close}
          </Button>
        )}
        {problem.code !== "cancelled" && <CopyDetails details={problemDetails(problem, version)} texts={texts} />}
      </div>
    </Notice>
  );
}
