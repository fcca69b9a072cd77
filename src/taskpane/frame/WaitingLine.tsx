/** Excel does not answer: what it may be waiting for, in sight and said, on whatever screen. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import { SHELL } from "../../messages/ui/shell";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({
  line: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export function WaitingLine(): JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { app, announce } = usePane();
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => app.watchWaiting(setWaiting), [app]);
  useEffect(() => {
    if (isWaiting) announce(texts.waitingForCell);
  }, [isWaiting, announce, texts]);
  if (!isWaiting) return null;
  return (
    <section className={styles.line} aria-label="Excel">
      {texts.waitingForCell}
    </section>
  );
}
