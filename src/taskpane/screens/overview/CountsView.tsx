/** "16/38 chỉ tiêu đạt và vượt", as of which day and by which figures, and the parts it is made of. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { Overview } from "../../../app/overview";
import type { OverviewHistory } from "../../../app/overview-history";
import type { Counts } from "../../../domain/judge/judgement";
import type { Lang } from "../../../messages/lang";
import { HISTORY } from "../../../messages/ui/history";
import { OVERVIEW } from "../../../messages/ui/overview";
import { BASES } from "../../../messages/ui/bases";
import { Notice } from "../../parts/Notice";
import { usePane, useTexts } from "../../use-pane";

const PARTS = [
  { key: "exceeded", color: "#0b6a3a" },
  { key: "met", color: "#46a36f" },
  { key: "onTrack", color: "#2f7fd0" },
  { key: "lagging", color: "#d9660d" },
  { key: "notDue", color: "#9a9a9a" },
  { key: "noData", color: "#5f5f5f" },
  { key: "notAssessable", color: "#8a4fb5" },
] as const satisfies readonly { readonly key: keyof Counts; readonly color: string }[];

const useStyles = makeStyles({
  headline: {
    display: "flex",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  count: { fontSize: "36px", lineHeight: "44px", fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  bar: {
    display: "flex",
    height: "10px",
    gap: "1px",
    margin: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  parts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(136px, 100%), 1fr))",
    columnGap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    // The last of an odd number has the line to itself.
    "& > li:last-child:nth-child(odd)": { gridColumnStart: 1, gridColumnEnd: -1 },
  },
  part: { display: "flex", alignItems: "baseline", gap: "6px" },
  sign: { width: "9px", height: "9px", flexShrink: 0, borderRadius: "2px", forcedColorAdjust: "none" },
  number: { fontWeight: tokens.fontWeightSemibold },
});

export function CountsView({ overview }: { readonly overview: Overview }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(OVERVIEW);
  const { lang } = usePane();
  const { counts, addsUp, asOf, basis, title, history } = overview;
  return (
    <>
      {title !== "" && <p className={styles.small}>{title}</p>}
      <PartsView counts={counts} addsUp={addsUp}>
        {addsUp && history && <p className={styles.small}>{besideText(history, counts.metOrExceeded, lang)}</p>}
        <p className={styles.small}>{texts.basis(asOf, BASES[lang][basis])}</p>
      </PartsView>
    </>
  );
}

/** The sheet it was read from; below the buttons, which have to be in sight in the smallest pane. */
export function SourceLine({ sheet }: { readonly sheet: string }): JSX.Element {
  const styles = useStyles();
  return <p className={styles.small}>{useTexts(OVERVIEW).source(sheet)}</p>;
}

/** «(kỳ trước 12/38 ▲ 4; cùng kỳ 15/36)»; "" where there is neither. */
function besideText({ before, lastYear }: OverviewHistory, met: number, lang: Lang): string {
  if (!before && !lastYear) return "";
  const difference = before ? met - before.met : 0;
  const arrow = difference === 0 ? "─" : `${difference > 0 ? "▲" : "▼"} ${String(Math.abs(difference))}`;
  return HISTORY[lang].beside(
    before ? `${String(before.met)}/${String(before.counted)} ${arrow}` : "",
    lastYear ? `${String(lastYear.met)}/${String(lastYear.counted)}` : "",
  );
}

interface PartsViewProps {
  readonly counts: Counts;
  readonly addsUp?: boolean;
  /** Between the count and its parts. */
  readonly children?: ReactNode;
}

/** The count, large, and the parts that add up to it. */
export function PartsView({ counts, addsUp = true, children }: PartsViewProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(OVERVIEW);
  const shown = PARTS.filter(({ key }) => counts[key] > 0);
  return (
    <>
      {addsUp ? (
        <p className={styles.headline}>
          <span className={styles.count}>{`${String(counts.metOrExceeded)}/${String(counts.counted)}`}</span>
          <span>{texts.headline}</span>
        </p>
      ) : (
        <Notice kind="problem" title={texts.notAddingUp} />
      )}
      {children}
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ key, color }) => (
          <span key={key} style={{ flexGrow: counts[key], backgroundColor: color }} />
        ))}
      </div>
      <ul className={styles.parts} aria-label={texts.parts}>
        {shown.map(({ key, color }) => (
          <li key={key} className={styles.part}>
            <span className={styles.sign} style={{ backgroundColor: color }} aria-hidden="true" />
            <span>
              <span className={styles.number}>{counts[key]}</span> {texts[key]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
