/** What was decided, here or in an earlier run, and the way to revoke it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Decision } from "../../../domain/consolidate/decision";
import { formatCellText, formatNumber } from "../../../messages/format";
import { renderPlace } from "../../../messages/findings/place";
import type { Names } from "../../../messages/render-finding";
import { DECIDE } from "../../../messages/ui/decide";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  block: { display: "block" },
  where: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface DecidedListProps {
  readonly decisions: readonly Decision[];
  readonly names: Names;
  readonly onRevoke: (decision: Decision) => void;
}

export function DecidedList({ decisions, names, onRevoke }: DecidedListProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  const said = { use: texts.saidUse, "leave-out": texts.saidLeaveOut, accept: texts.saidAccept };
  return (
    <ul className={list.list}>
      {decisions.map((decision, index) => {
        const { action, indicator, file, sheet, cell, value, text, reason } = decision;
        const figure = value === undefined ? formatCellText(text ?? "", lang) : formatNumber(value, lang, 10);
        return (
          <li key={index} className={styles.item}>
            <span className={styles.block}>
              <b>{`${said[action]}${figure === "" ? "" : ` “${figure}”`}`}</b>
              {indicator === "" ? "" : ` · ${names.indicator?.(indicator) ?? indicator}`}
            </span>
            <span className={styles.where}>{renderPlace({ file, sheet, ...(cell === "" ? {} : { cell }) }, lang)}</span>
            <span className={styles.block}>{texts.because(reason)}</span>
            <Button
              size="small"
              onClick={() => {
                onRevoke(decision);
              }}
            >
              {texts.revoke}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
