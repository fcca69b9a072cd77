/** A part of the preview that opens and closes. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";

const useStyles = makeStyles({
  // What stands above keeps off its line.
  section: { marginTop: tokens.spacingVerticalXS },
  summary: {
    padding: `${tokens.spacingVerticalS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface SectionProps {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, open: first = false, children }: SectionProps): JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  return (
    <details
      className={styles.section}
      open={open}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary} tabIndex={0}>
        {title}
      </summary>
      {open && children}
    </details>
  );
}
