/** Every figure that was sent for an indicator, used or not and why; each leads to its row of the source sheet. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, type JSX } from "react";
import type { Contribution } from "../../../app/provenance";
import { renderPlace } from "../../../messages/findings/place";
import { formatCellText, formatNumber } from "../../../messages/format";
import { SOURCES } from "../../../messages/ui/sources";
import { reasonWord } from "../../../messages/words";
import { Busy } from "../../parts/Busy";
import { CellButton } from "../../parts/CellButton";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { resultOf, useAction } from "../../use-action";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { SourceCells } from "./SourceCells";

const useStyles = makeStyles({
  line: { display: "block" },
  used: { display: "block", fontWeight: tokens.fontWeightSemibold },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

export function SourceList({ code }: { readonly code: string }): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(SOURCES);
  const { app, lang, revision } = usePane();
  const { state, start } = useAction(
    useCallback(() => app.readContributions(code), [app, code]),
    "busy",
  );
  useEffect(() => {
    void start();
  }, [start, revision]);
  const shown = resultOf(state);
  const figure = ({ value, text }: Contribution): string => {
    if (value !== null) return formatNumber(value, lang, 6);
    return text.trim() === "" ? texts.noText : `“${formatCellText(text, lang)}”`;
  };
  if (state.kind === "failed") return <ProblemNotice problem={state.problem} onRetry={() => void start()} />;
  if (!shown) return <Busy label={texts.reading} />;
  if (shown.contributions.length === 0) return <p>{texts.none}</p>;
  return (
    <ul className={list.list}>
      {shown.contributions.map((each) => (
        <li key={each.row}>
          <CellButton {...placeOf(each, shown.sheet)}>
            <span className={styles.line}>
              {texts.figure(shown.names.unit?.(each.unit) ?? each.unit, figure(each))}
            </span>
            <span className={each.used ? styles.used : styles.line}>
              {each.used ? `✓ ${texts.used}` : texts.notUsed(reasonWord(each.why, lang))}
            </span>
            <span className={styles.quiet}>{renderPlace(each, lang)}</span>
            {each.decided !== "" && <span className={styles.line}>{texts.decided(each.decided)}</span>}
            {each.copy !== "" && <span className={styles.quiet}>{texts.inCopy(each.copy)}</span>}
          </CellButton>
          <SourceCells of={each} />
        </li>
      ))}
    </ul>
  );
}

/** The cell itself in the copy of its sheet; without one the figure's row of the source sheet. */
function placeOf({ copy, cell, sourceCell }: Contribution, sheet: string): { sheet: string; cell: string } {
  return copy !== "" && cell !== "" ? { sheet: copy, cell } : { sheet, cell: sourceCell };
}
