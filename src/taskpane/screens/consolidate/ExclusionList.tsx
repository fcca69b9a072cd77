/** Every figure cell that is not used, with its place, its text and the reason. Nothing is dropped in silence. */
import { useState, type JSX } from "react";
import type { ConsolidatedValue } from "../../../domain/consolidate/consolidation";
import { formatCellText } from "../../../messages/format";
import { renderPlace } from "../../../messages/findings/place";
import type { Names } from "../../../messages/render-finding";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { reasonWord } from "../../../messages/words";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { MoreButton } from "../../parts/MoreButton";
import { SurroundingCells } from "../../parts/SurroundingCells";

const STEP = 50;

interface ExclusionListProps {
  readonly values: readonly ConsolidatedValue[];
  readonly names: Names;
}

export function ExclusionList({ values, names }: ExclusionListProps): JSX.Element {
  const list = useListStyles();
  const texts = useTexts(CONSOLIDATE);
  const { lang } = usePane();
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className={list.list}>
        {values.slice(0, limit).map(({ file, sheet, cell, text, shown = text, why, indicator }) => (
          <li key={`${file}|${sheet}|${cell}`} className={list.item}>
            <b>{reasonWord(why, lang)}</b>
            {text.trim() === "" ? "" : `: “${formatCellText(shown, lang)}”`}
            {indicator === null ? "" : ` · ${names.indicator?.(indicator) ?? indicator}`}
            <span className={list.where}>{renderPlace({ file, sheet, cell }, lang)}</span>
            <SurroundingCells at={{ file, sheet, cell }} />
          </li>
        ))}
      </ul>
      <MoreButton total={values.length} limit={limit} step={STEP} label={texts.more} onMore={setLimit} />
    </>
  );
}
