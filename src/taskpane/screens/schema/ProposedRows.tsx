/** Every row as it will stand in the schema: code, name, the target and how it was read. Each leads to its row of the annex. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { ProposedIndicator } from "../../../domain/schema/propose/proposal";
import { formatCellText } from "../../../messages/format";
import { questionTitle } from "../../../messages/questions";
import { renderReading, renderTarget } from "../../../messages/target-words";
import { SCHEMA } from "../../../messages/ui/schema";
import { MoreButton } from "../../parts/MoreButton";
import { CellButton } from "../../parts/CellButton";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";

const STEP = 50;

const useStyles = makeStyles({
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line: { display: "block" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface ProposedRowsProps {
  readonly indicators: readonly ProposedIndicator[];
  readonly sheet: string;
}

export function ProposedRows({ indicators, sheet }: ProposedRowsProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(SCHEMA);
  const { lang } = usePane();
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className={list.list}>
        {indicators.slice(0, limit).map((indicator) => {
          const { code, name, target, direction, method, counted, parent, questions } = indicator;
          const others = target.certain ? [] : target.alternatives.map((each) => renderReading(each, lang));
          return (
            <li key={code}>
              <CellButton sheet={sheet} cell={indicator.source}>
                <span className={styles.name}>{`${code} · ${name}`}</span>
                <span className={styles.line}>
                  {texts.target(formatCellText(target.text, lang), renderTarget(target, direction, method, lang))}
                </span>
                {others.length > 0 && <span className={styles.line}>{texts.orElse(others.join(" / "))}</span>}
                {!counted && parent === "" && <span className={styles.quiet}>{texts.notCounted}</span>}
                {questions.map((question) => (
                  <span key={question.code} className={styles.quiet}>{`? ${questionTitle(question.code, lang)}`}</span>
                ))}
              </CellButton>
            </li>
          );
        })}
      </ul>
      <MoreButton total={indicators.length} limit={limit} step={STEP} label={texts.more} onMore={setLimit} />
    </>
  );
}
