/** A small part of a row that opens and closes; its contents are made only once it is open. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    // The row that it ends has a line of its own.
    ":last-child": { borderBottomStyle: "none" },
  },
  summary: {
    padding: `${tokens.spacingVerticalXS} 0`,
    minHeight: "24px",
    boxSizing: "border-box",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface DisclosureProps {
  readonly title: string;
  /** For a screen reader, where the title alone does not say whose it is. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function Disclosure({ title, label, children }: DisclosureProps): JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.box}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary} aria-label={label} tabIndex={0}>
        {title}
      </summary>
      {open && children}
    </details>
  );
}
