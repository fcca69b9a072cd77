/** An earlier period as it was judged then: its count and what lagged, each row with its cell on "Lịch sử". */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PastPeriod, PastRow } from "../../../app/overview-history";
import { formatNumber } from "../../../messages/format";
import type { Lang } from "../../../messages/lang";
import { periodName } from "../../../messages/period-words";
import { HISTORY } from "../../../messages/ui/history";
import { OVERVIEW } from "../../../messages/ui/overview";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { PartsView } from "./CountsView";
import { LaggingCard } from "./LaggingCard";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
});

interface PastPeriodProps {
  readonly period: PastPeriod;
}

export function PastPeriodCounts({ period: { counts, period, name, to, closed } }: PastPeriodProps): JSX.Element {
  const styles = useStyles();
  const history = useTexts(HISTORY);
  const { lang } = usePane();
  return (
    <>
      <p
        className={styles.small}
      >{`${history.periodDay(periodName(period, name, lang), to)}. ${closed ? history.isClosed : history.isOpen}`}</p>
      <PartsView counts={counts} />
    </>
  );
}

export function PastPeriodList({ period: { lagging } }: PastPeriodProps): JSX.Element {
  const list = useListStyles();
  const texts = useTexts(OVERVIEW);
  const { lang } = usePane();
  return (
    <section aria-labelledby="past-lagging">
      <h2 className={list.title} id="past-lagging">
        {texts.laggingTitle(lagging.length)}
      </h2>
      {lagging.length === 0 && <p>{texts.noLagging}</p>}
      <ol className={list.list}>
        {lagging.map((row) => (
          <li key={row.indicator.code}>
            <LaggingCard row={row}>{row.corrected && <span>{correctedText(row.corrected, lang)}</span>}</LaggingCard>
          </li>
        ))}
      </ol>
    </section>
  );
}

function correctedText({ was, reason }: NonNullable<PastRow["corrected"]>, lang: Lang): string {
  return HISTORY[lang].corrected(was === null ? "" : formatNumber(was, lang, 6), reason);
}
