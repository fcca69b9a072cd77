/** One rule: its title and total, what to do about it, and every place; long lists are shown in steps. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { ChosenFix } from "../../../domain/fix/fix-plan";
import { findingAdvice, findingTitle, type Names } from "../../../messages/render-finding";
import { CHECK } from "../../../messages/ui/check";
import { SEVERITY_WORDS } from "../../../messages/words";
import { usePane, useTexts } from "../../use-pane";
import { FindingRow } from "./FindingRow";
import { withKeys, type Group } from "./group-findings";
import { MoreButton } from "../../parts/MoreButton";
import { useFindingTools } from "./use-finding-tools";

const STEP = 50;

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
    marginBottom: tokens.spacingVerticalS,
  },
  E: { borderLeftColor: "#b3261e" },
  W: { borderLeftColor: "#d9660d" },
  I: { borderLeftColor: tokens.colorNeutralStroke1 },
  summary: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  meta: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  advice: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  more: { margin: tokens.spacingVerticalS },
});

interface FindingGroupProps {
  readonly group: Group;
  readonly names: Names;
  readonly here: boolean;
}

export function FindingGroup({ group, names, here }: FindingGroupProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHECK);
  const { lang } = usePane();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const { act, otherwise } = findingAdvice(group.code, lang);
  const tools = useFindingTools();
  const fixes = group.findings.flatMap((finding): ChosenFix[] => {
    const fix = tools?.fixOf(finding);
    const [only, other] = fix?.options ?? [];
    return fix && only && !other ? [{ sheet: fix.sheet, cells: only.cells }] : [];
  });
  return (
    <details
      className={mergeClasses(styles.group, styles[group.severity])}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary} tabIndex={0}>
        <span className={styles.title}>{findingTitle(group.code, lang)}</span>
        <span className={styles.meta}>
          {`${SEVERITY_WORDS[group.severity][lang]} · ${texts.places(group.findings.length)}`}
        </span>
      </summary>
      {open && (
        <>
          <p className={styles.advice}>
            <b>{texts.whatToDo}</b> {act} {otherwise}
          </p>
          {fixes.length > 1 && (
            <Button
              className={styles.more}
              size="small"
              onClick={() => {
                tools?.onFix(fixes);
              }}
            >
              {texts.fixAll(fixes.length)}
            </Button>
          )}
          <ul className={styles.list}>
            {withKeys(group.findings.slice(0, limit)).map(({ key, finding }) => (
              <FindingRow key={key} finding={finding} names={names} here={here} />
            ))}
          </ul>
          <MoreButton
            className={styles.more}
            total={group.findings.length}
            limit={limit}
            step={STEP}
            label={texts.more}
            onMore={setLimit}
          />
        </>
      )}
    </details>
  );
}
