/** What was decided, here or in an earlier run, and the way to revoke it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FindingCode } from "../../../domain/finding/finding";
import type { Decision } from "../../../domain/consolidate/decision";
import { formatCellText, formatNumber } from "../../../messages/format";
import { renderPlace } from "../../../messages/findings/place";
import { findingTitle, type Names } from "../../../messages/render-finding";
import { DECIDE } from "../../../messages/ui/decide";
import { resultWord } from "../../../messages/words";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { SurroundingCells } from "../../parts/SurroundingCells";

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
  const said = {
    use: texts.saidUse,
    "leave-out": texts.saidLeaveOut,
    accept: texts.saidAccept,
    override: texts.saidOverride,
    column: texts.saidColumn,
  };
  return (
    <ul className={list.list}>
      {decisions.map((decision, index) => {
        const { action, code, indicator, file, sheet, cell, value, text, result, reason, unit, layout } = decision;
        const stood = result === undefined ? formatCellText(text ?? "", lang) : resultWord(result, lang);
        const figure = value === undefined ? stood : formatNumber(value, lang, 10);
        return (
          <li key={index} className={styles.item}>
            <span className={styles.block}>
              <b>{`${said[action]}${figure === "" ? "" : ` “${figure}”`}`}</b>
              {code === undefined ? "" : ` · ${action === "column" ? code : findingTitle(code as FindingCode, lang)}`}
              {unit === undefined ? "" : ` · ${names.unit?.(unit) ?? unit}`}
              {indicator === "" ? "" : ` · ${names.indicator?.(indicator) ?? indicator}`}
            </span>
            <span className={styles.where}>{layout ?? renderPlace({ file, sheet, cell }, lang)}</span>
            <span className={styles.block}>{texts.because(reason)}</span>
            {cell !== "" && <SurroundingCells at={{ file, sheet, cell }} />}
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
