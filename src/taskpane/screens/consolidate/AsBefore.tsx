/** What was decided in the same matter the last time, and one click to decide so again. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Decision } from "../../../domain/consolidate/decision";
import type { EarlierAnswer } from "../../../domain/consolidate/earlier-answers";
import type { Lang } from "../../../messages/lang";
import { formatCellText, formatNumber } from "../../../messages/format";
import { DECIDE } from "../../../messages/ui/decide";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  box: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  said: { display: "block" },
});

interface AsBeforeProps {
  readonly answer: EarlierAnswer;
  readonly onDecide: (decisions: readonly Decision[]) => void;
}

export function AsBefore({ answer: { before, now }, onDecide }: AsBeforeProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  const [first] = now;
  return (
    <div className={styles.box}>
      <span className={styles.said}>{texts.before(saidOf(before, lang), before.reason)}</span>
      <Button
        size="small"
        onClick={() => {
          onDecide(now);
        }}
      >
        {first?.action === "leave-out" ? texts.leaveOutAsBefore : texts.useAsBefore(first ? shownOf(first, lang) : "")}
      </Button>
    </div>
  );
}

function saidOf(before: Decision, lang: Lang): string {
  const { saidUse, saidLeaveOut } = DECIDE[lang];
  return `${before.action === "use" ? saidUse : saidLeaveOut} “${shownOf(before, lang)}”`;
}

function shownOf({ value, text = "" }: Decision, lang: Lang): string {
  return value === undefined ? formatCellText(text, lang) : formatNumber(value, lang, 10);
}
