/** A figure beside its target, with how much of it is attained: "248 / 490 tỷ đồng (50,6%)". */
import type { Indicator } from "../domain/schema/types";
import { afterNumber, formatCellText, formatNumber, formatPercent } from "./format";
import type { Lang } from "./lang";
import { OVERVIEW } from "./ui/overview";

interface ShownFigure {
  readonly indicator: Indicator;
  readonly actual: number | null;
  /** In place of `actual` where the target has several parts. */
  readonly actualParts?: readonly (number | null)[];
  readonly attainment: number | null;
}

export function renderFigure({ indicator, actual, actualParts, attainment }: ShownFigure, lang: Lang): string {
  const { noFigure, figure } = OVERVIEW[lang];
  // The target of a rate may name the sign, and "38,2 / ≥ 95%" would leave open what the first is.
  const sign = /^[%‰]$/.test(indicator.unit.trim()) ? indicator.unit.trim() : "";
  const shown = (value: number | null): string =>
    value === null ? noFigure : formatNumber(value, lang, indicator.decimals ?? 2) + sign;
  const figures = actual === null && actualParts ? actualParts.map(shown).join("; ") : shown(actual);
  const percent = attainment === null ? "" : ` (${formatPercent(attainment, lang)})`;
  const target = formatCellText(indicator.target.text, lang);
  const unit = target.endsWith(indicator.unit.trim()) ? "" : afterNumber(indicator.unit);
  return figure(figures, target, unit) + percent;
}
