/** A row that lags: how far behind it is and its figure, leading to its cell; of now or of an earlier period. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { LaggingRow } from "../../../app/overview";
import { renderFigure } from "../../../messages/figure-line";
import { afterDifference, formatNumber, formatSigned } from "../../../messages/format";
import type { Lang } from "../../../messages/lang";
import { PACE_LABELS } from "../../../messages/ui/bases";
import { OVERVIEW } from "../../../messages/ui/overview";
import { CellButton } from "../../parts/CellButton";
import { usePane } from "../../use-pane";

const useStyles = makeStyles({
  behind: { borderLeft: "4px solid #d9660d" },
  farBehind: { borderLeft: "4px solid #b3261e" },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, display: "block" },
  line: { display: "block" },
});

type ShownRow = Pick<
  LaggingRow,
  "indicator" | "sheet" | "cell" | "actual" | "attainment" | "gap" | "deviation" | "pace"
>;

interface LaggingCardProps {
  readonly row: ShownRow;
  /** Further lines below the figure. */
  readonly children?: ReactNode;
}

export function LaggingCard({ row, children }: LaggingCardProps): JSX.Element {
  const styles = useStyles();
  const { lang } = usePane();
  const { indicator, sheet, cell, pace } = row;
  return (
    <CellButton sheet={sheet} cell={cell} className={pace === "farBehind" ? styles.farBehind : styles.behind}>
      <span className={styles.name}>{indicator.name}</span>
      <span className={styles.line}>{`${PACE_LABELS[lang][pace]} · ${distance(row, lang)}`}</span>
      <span className={styles.line}>{renderFigure(row, lang)}</span>
      {children}
    </CellButton>
  );
}

/** How far behind: the gap in its unit for levels, points of per cent for the rest. */
function distance({ gap, deviation, indicator }: ShownRow, lang: Lang): string {
  const texts = OVERVIEW[lang];
  if (gap !== null) return texts.gap(`${formatSigned(gap, lang)}${afterDifference(indicator.unit, lang)}`);
  if (deviation === null) return "";
  return texts.behindBy(`${formatNumber(Math.abs(deviation), lang, 1)}${afterDifference("%", lang)}`);
}
