/** A figure beside its target, with how much of it is attained: "248 / 490 tỷ đồng (50,6%)". */
import type { Indicator } from "../domain/schema/types";
import { afterAmount, formatCellText, formatNumber, formatPercent } from "./format";
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
  const { noFigure, figure, met, notMet } = OVERVIEW[lang];
  const unit = indicator.unit.trim();
  const sign = /^[%‰]$/.test(unit) ? unit : "";
  // Done or not: in words, since 0 and 1 are nobody's figures.
  const isYesOrNo = indicator.method === "milestone" && indicator.target.kind === "qualitative";
  if (isYesOrNo && (actual === null || actual === 0 || actual === 1))
    return figure(actual === null ? noFigure : actual === 1 ? met : notMet, indicator.target.text);
  const shown = (value: number | null): string =>
    value === null ? noFigure : formatNumber(value, lang, indicator.decimals ?? 2) + sign;
  const figures = actual === null && actualParts ? actualParts.map(shown).join("; ") : shown(actual);
  const percent = attainment === null ? "" : ` (${formatPercent(attainment, lang)})`;
  const target = formatCellText(indicator.target.text, lang);
  return figure(figures, withUnitOnce(target, unit, sign, lang)) + percent;
}

/** The sign of a rate behind its last number, another unit behind all; once, where the resolution has it already. */
function withUnitOnce(target: string, unit: string, sign: string, lang: Lang): string {
  if (sign !== "") return target.includes(sign) ? target : target.replace(/\d(?=\D*$)/, `$&${sign}`);
  if (unit === "điểm %" && target.includes("%")) return target;
  return ` ${target} `.includes(` ${unit} `) ? target : target + afterAmount(unit, lang);
}
