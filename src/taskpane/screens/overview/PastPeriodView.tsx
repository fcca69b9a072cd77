/** An earlier period as it was judged then: its count and what lagged, each row with its cell on "Lịch sử". */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PastPeriod } from "../../../app/overview-history";
import { renderFigure } from "../../../messages/figure-line";
import { PACE_LABELS } from "../../../messages/ui/bases";
import { HISTORY } from "../../../messages/ui/history";
import { OVERVIEW } from "../../../messages/ui/overview";
import { CellButton } from "../../parts/CellButton";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { PartsView } from "./CountsView";
import { distance } from "./LaggingList";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  behind: { borderLeft: "4px solid #d9660d" },
  farBehind: { borderLeft: "4px solid #b3261e" },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, display: "block" },
  line: { display: "block" },
});

export function PastPeriodView({ period }: { readonly period: PastPeriod }): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(OVERVIEW);
  const history = useTexts(HISTORY);
  const { lang } = usePane();
  const { counts, lagging, name, to, closed } = period;
  return (
    <>
      <PartsView counts={counts} />
      <p className={styles.small}>{`${history.periodDay(name, to)}. ${closed ? history.isClosed : history.isOpen}`}</p>
      <section aria-labelledby="past-lagging">
        <h2 className={list.title} id="past-lagging">
          {texts.laggingTitle(lagging.length)}
        </h2>
        {lagging.length === 0 && <p>{texts.noLagging}</p>}
        <ol className={list.list}>
          {lagging.map((row) => (
            <li key={row.indicator.code}>
              <CellButton
                sheet={row.sheet}
                cell={row.cell}
                className={mergeClasses(row.pace === "farBehind" ? styles.farBehind : styles.behind)}
              >
                <span className={styles.name}>{row.indicator.name}</span>
                <span className={styles.line}>{`${PACE_LABELS[lang][row.pace]} · ${distance(row, lang)}`}</span>
                <span className={styles.line}>{renderFigure(row, lang)}</span>
              </CellButton>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
