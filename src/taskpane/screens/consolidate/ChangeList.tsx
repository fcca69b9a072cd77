/** Figures that are not what they were in the last run of this workbook. */
import { makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FigureChange } from "../../../domain/sheets/changes";
import { formatNumber } from "../../../messages/format";
import { renderPlace } from "../../../messages/findings/place";
import type { Names } from "../../../messages/render-finding";
import { DECIDE } from "../../../messages/ui/decide";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";

/** Before and after are one thing. */
const useStyles = makeStyles({ change: { display: "inline-block" } });

interface ChangeListProps {
  readonly changes: readonly FigureChange[];
  readonly names: Names;
}

export function ChangeList({ changes, names }: ChangeListProps): JSX.Element {
  const list = useListStyles();
  const styles = useStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  const shown = (value: number | null): string => (value === null ? texts.none : formatNumber(value, lang, 6));
  return (
    <ul className={list.list}>
      {changes.map(({ indicator, unit, before, after, file, sheet, cell }) => (
        <li key={`${unit}|${indicator}`} className={list.item}>
          {names.indicator?.(indicator) ?? indicator}:{" "}
          <b className={styles.change}>{texts.change(shown(before), shown(after))}</b>
          <span className={list.where}>
            {[names.unit?.(unit) ?? unit, renderPlace({ file, sheet, cell }, lang)]
              .filter((part) => part !== "")
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
