/** Figures that differ from those the history holds for the period. */
import type { JSX } from "react";
import { figureText } from "../../../domain/judge/figure-text";
import type { RecordChange } from "../../../domain/history/take-period";
import { formatCellText } from "../../../messages/format";
import { RUN_PERIOD } from "../../../messages/ui/run-period";
import type { Names } from "../../../messages/render-finding";
import { Disclosure } from "../../parts/Disclosure";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";

interface RecordChangesProps {
  readonly changes: readonly RecordChange[];
  readonly names: Names;
}

export function RecordChanges({ changes, names }: RecordChangesProps): JSX.Element {
  const list = useListStyles();
  const texts = useTexts(RUN_PERIOD);
  const { lang } = usePane();
  const said = (record: RecordChange["before"]): string => formatCellText(figureText(record), lang);
  return (
    <Disclosure title={texts.changes(changes.length)}>
      <ul className={list.list}>
        {changes.map(({ indicator, before, after }) => (
          <li
            key={indicator}
          >{`${names.indicator?.(indicator) ?? indicator}: ${texts.change(said(before), said(after))}`}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
