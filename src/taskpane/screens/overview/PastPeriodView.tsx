/** An earlier period as it was judged then: its count and what lagged, each row with its cell on "Lịch sử". */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PastPeriod } from "../../../app/overview-history";
import { HISTORY } from "../../../messages/ui/history";
import { OVERVIEW } from "../../../messages/ui/overview";
import { useListStyles } from "../../use-list-styles";
import { useTexts } from "../../use-pane";
import { PartsView } from "./CountsView";
import { LaggingCard } from "./LaggingCard";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
});

export function PastPeriodView({ period }: { readonly period: PastPeriod }): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(OVERVIEW);
  const history = useTexts(HISTORY);
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
              <LaggingCard row={row}>{row.corrected !== null && <span>{row.corrected}</span>}</LaggingCard>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
