/** The way through in three steps, at the end of the pane: it stands beside the work, holds nothing up and can be closed. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import { FIRST_RUN } from "../../messages/ui/first-run";
import { SHELL } from "../../messages/ui/shell";
import type { ScreenName } from "../pane-state";
import { usePane, useTexts } from "../use-pane";
import { useStepsDone } from "./use-steps-done";

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  steps: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: "20px", lineHeight: tokens.lineHeightBase400 },
  end: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface GuideProps {
  /** How often the person asked for it: each time it takes the focus. Nobody has where it is offered. */
  readonly calls: number;
  readonly onClose: () => void;
}

export function Guide({ calls, onClose }: GuideProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FIRST_RUN);
  const shell = useTexts(SHELL);
  const { announce, go } = usePane();
  const done = useStepsDone();
  const heading = useRef<HTMLHeadingElement>(null);
  const said = useRef(false);
  useEffect(() => {
    if (calls > 0) heading.current?.focus();
    else if (!said.current) announce(texts.guideSaid);
    said.current = true;
  }, [calls, announce, texts]);
  const mark = (isDone: boolean): JSX.Element | null => (isDone ? <b>{`✓ ${texts.stepDone} · `}</b> : null);
  const to = (screen: ScreenName, name: string): JSX.Element => (
    <Link
      as="button"
      inline
      onClick={() => {
        go(screen);
      }}
    >
      {name}
    </Link>
  );
  return (
    <aside className={styles.box} aria-labelledby="guide-title">
      <h2 className={styles.title} id="guide-title" ref={heading} tabIndex={-1}>
        {shell.guide}
      </h2>
      <ol className={styles.steps}>
        <li>
          {mark(done[0])}
          {to("schema", texts.stepSchema)}: {texts.stepSchemaWhat}
        </li>
        <li>
          {mark(done[1])}
          {to("check", texts.stepFigures)} {texts.or} {to("consolidate", texts.stepFiguresOr)}: {texts.stepFiguresWhat}
        </li>
        <li>
          {mark(done[2])}
          {to("overview", texts.stepLagging)}: {texts.stepLaggingWhat}
        </li>
      </ol>
      <div className={styles.end}>
        <Button size="small" onClick={onClose}>
          {texts.guideClose}
        </Button>
        <span>{texts.guideAgain}</span>
      </div>
    </aside>
  );
}
