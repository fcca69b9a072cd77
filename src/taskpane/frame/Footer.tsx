/** What the pane is, its version, and where help and privacy are written. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { SHELL } from "../../messages/ui/shell";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
  },
  // Under each other where there is no room beside: large enough to be hit.
  link: { color: tokens.colorBrandForegroundLink, lineHeight: "24px" },
});

export function Footer(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { version } = usePane();
  return (
    <footer className={styles.footer}>
      <span>Chỉ tiêu {version}</span>
      <a className={styles.link} href="help.html" target="_blank" rel="noopener">
        {texts.help}
      </a>
      <a className={styles.link} href="privacy.html" target="_blank" rel="noopener">
        {texts.privacy}
      </a>
    </footer>
  );
}
