/** The heading of a screen. It takes the focus when the person was brought here by a button, never by itself. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX, type ReactNode } from "react";
import type { ScreenName } from "../pane-state";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ScreenHeadingProps {
  readonly screen: ScreenName;
  readonly title: string;
  readonly children?: ReactNode;
}

export function ScreenHeading({ screen, title, children }: ScreenHeadingProps): JSX.Element {
  const styles = useStyles();
  const { focus, focused } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus !== screen) return;
    heading.current?.focus();
    focused();
  }, [focus, focused, screen]);
  return (
    <div className={styles.row}>
      <h1 className={styles.heading} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
