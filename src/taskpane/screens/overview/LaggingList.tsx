/** Lagging targets, furthest behind first; each row leads to its cell. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { LaggingRow } from "../../../app/overview";
import type { IndicatorMarks, OverviewHistory } from "../../../app/overview-history";
import { trendText } from "../../../domain/history/compare";
import { afterAmount, afterDifference, formatNumber } from "../../../messages/format";
import type { Lang } from "../../../messages/lang";
import { HISTORY } from "../../../messages/ui/history";
import { OVERVIEW } from "../../../messages/ui/overview";
import { DisclosureLine } from "../../parts/DisclosureLine";
import { usePane, useTexts } from "../../use-pane";
import { useListStyles } from "../../use-list-styles";
import { LaggingCard } from "./LaggingCard";
import { Sources } from "./Sources";
import { VerdictSetter } from "./VerdictSetter";

const useStyles = makeStyles({
  line: { display: "block" },
  owner: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface LaggingListProps {
  readonly rows: readonly LaggingRow[];
  readonly marks: OverviewHistory["marks"] | undefined;
}

export function LaggingList({ rows, marks }: LaggingListProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(OVERVIEW);
  const { lang } = usePane();
  return (
    <section aria-labelledby="lagging-title">
      <h2 className={list.title} id="lagging-title">
        {texts.laggingTitle(rows.length)}
      </h2>
      {rows.length === 0 ? (
        <p>{texts.noLagging}</p>
      ) : (
        <ol className={list.list}>
          {rows.map((row) => (
            <li key={row.indicator.code}>
              <LaggingCard row={row}>
                <span className={styles.line}>{outlookText(row, lang)}</span>
                <span className={styles.line}>{marksText(marks?.get(row.indicator.code), lang)}</span>
                <span className={styles.owner}>
                  {row.ownerName === "" ? texts.noOwner : texts.owner(row.ownerName)}
                  {row.unexplained && ` · ${texts.unexplained}`}
                </span>
              </LaggingCard>
              <DisclosureLine>
                <VerdictSetter code={row.indicator.code} name={row.indicator.name} result="notMet" />
                <Sources code={row.indicator.code} name={row.indicator.name} />
              </DisclosureLine>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Against the period before, for how long it has lagged, and the amended target. */
function marksText(marks: IndicatorMarks | undefined, lang: Lang): string {
  if (!marks) return "";
  const texts = HISTORY[lang];
  const trend = trendText(
    marks.change,
    (value) => formatNumber(value, lang, 1),
    (unit) => afterAmount(unit, lang),
  );
  return [
    trend === "" ? "" : texts.sinceBefore(trend),
    marks.streak > 1 ? texts.streak(marks.streak) : "",
    marks.amended ? texts.amended(marks.amended) : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** What is missing, a month, and where the period would end: always named as a forecast. */
function outlookText({ outlook, indicator }: LaggingRow, lang: Lang): string {
  if (!outlook || outlook.remaining === 0) return "";
  const texts = OVERVIEW[lang];
  const level = (value: number): string => `${formatNumber(value, lang, 1)}${afterAmount(indicator.unit, lang)}`;
  const amount = (value: number): string => `${formatNumber(value, lang, 1)}${afterDifference(indicator.unit, lang)}`;
  const { remaining, perMonth, forecast } = outlook;
  const missing = indicator.direction === "lower" ? texts.tooMuch(amount(remaining)) : texts.needed(amount(remaining));
  return [
    missing,
    perMonth === null ? "" : texts.neededMonthly(amount(perMonth)),
    forecast === null ? "" : texts.forecast(level(forecast)),
  ].join("");
}
