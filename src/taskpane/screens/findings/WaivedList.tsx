/** Findings that someone accepted, with the reason, and the way to take that back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Finding } from "../../../domain/finding/finding";
import { renderFinding, type Names } from "../../../messages/render-finding";
import { CHECK } from "../../../messages/ui/check";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase200 },
  block: { display: "block" },
});

interface WaivedListProps {
  readonly findings: readonly Finding[];
  readonly names: Names;
  readonly onRevoke: (finding: Finding) => void;
}

export function WaivedList({ findings, names, onRevoke }: WaivedListProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(CHECK);
  const { lang } = usePane();
  return (
    <Section title={texts.waived(findings.length)}>
      <ul className={list.list}>
        {findings.map((finding, index) => {
          const { title, where, says } = renderFinding(finding, lang, names);
          return (
            <li key={index} className={styles.item}>
              <b className={styles.block}>{title}</b>
              <span className={styles.block}>{where}</span>
              <span className={styles.block}>{says}</span>
              <span className={styles.block}>{texts.because(finding.waived ?? "")}</span>
              <Button
                size="small"
                onClick={() => {
                  onRevoke(finding);
                }}
              >
                {texts.revoke}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
