/** Findings grouped by rule with true totals, and a filter by severity. Used for sheets and for picked files. */
import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import type { Finding, Severity } from "../../../domain/finding/finding";
import { SEVERITY_WORDS } from "../../../messages/words";
import type { Names } from "../../../messages/render-finding";
import { CHECK } from "../../../messages/ui/check";
import { usePane, useTexts } from "../../use-pane";
import { FindingGroup } from "./FindingGroup";
import { groupFindings, SEVERITY_ORDER } from "./group-findings";

const useStyles = makeStyles({
  filter: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  button: { minWidth: 0, minHeight: "28px", padding: "2px 8px" },
  /** Told by more than its colour. */
  off: { textDecorationLine: "line-through" },
});

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly names: Names;
  /** Whether the cells are in the open workbook and can be gone to. */
  readonly here: boolean;
}

export function FindingGroups({ findings, names, here }: FindingGroupsProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHECK);
  const { lang } = usePane();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SEVERITY_ORDER));
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const visible = groups.filter(({ severity }) => shown.has(severity));
  const total = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  return (
    <>
      <div className={styles.filter} role="group" aria-label={texts.filter}>
        {SEVERITY_ORDER.filter((severity) => total(severity) > 0).map((severity) => (
          <ToggleButton
            key={severity}
            className={mergeClasses(styles.button, !shown.has(severity) && styles.off)}
            size="small"
            checked={shown.has(severity)}
            onClick={() => {
              toggle(severity);
            }}
          >
            {`${SEVERITY_WORDS[severity][lang]}: ${String(total(severity))}`}
          </ToggleButton>
        ))}
      </div>
      {visible.length === 0 && <p>{texts.nothingShown}</p>}
      {visible.map((group) => (
        <FindingGroup key={`${group.severity}-${group.code}`} group={group} names={names} here={here} />
      ))}
    </>
  );
}
