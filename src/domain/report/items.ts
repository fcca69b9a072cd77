/** One target in a list of a report: its name with what was reached, by how it is measured (reporting.md 5). */
import { boundOf } from "../judge/compare";
import type { DatedSettings } from "../schema/types";
import { percentText, pointsText } from "./numbers";
import type { ReportRow } from "./report-row";
import { changePhrase, differencePhrase, figureText, glue, planPhrase } from "./target-phrase";
import type { ReportWords } from "./words/vi";

/** What items depend on besides their row. */
export interface ItemFrame {
  readonly words: ReportWords;
  readonly settings: DatedSettings;
  readonly percentDecimals: number;
  /** «, tăng 8,3% so với cùng kỳ» by code, where last year's figure is known. */
  readonly comparisons: ReadonlyMap<string, string>;
}

/** «{tên} (đạt {A} so với kế hoạch {T}, bằng {p}%)». */
export function itemText(row: ReportRow, frame: ItemFrame): string {
  return `${row.indicator.name} (${reached(row, frame)}${unitsTail(row, frame.words)}${frame.comparisons.get(row.indicator.code) ?? ""})`;
}

/** «, 58/63 đơn vị» where a roll-up is short of some. */
function unitsTail({ coverage }: ReportRow, { item }: ReportWords): string {
  if (coverage === null || coverage.used >= coverage.asked) return "";
  return item.units(coverage.used, coverage.asked);
}

/** As {@link itemText}, with how far behind it is and whose it is. */
export function laggingItemText(row: ReportRow, frame: ItemFrame): string {
  const { indicator, ownerName } = row;
  const { words } = frame;
  const owner = ownerName === "" ? words.item.noOwner : words.item.owner(ownerName);
  const compared = frame.comparisons.get(indicator.code) ?? "";
  return `${indicator.name} (${reached(row, frame)}${behind(row, words)}${unitsTail(row, words)}${compared}; ${owner})`;
}

function reached(row: ReportRow, { settings, percentDecimals, words }: ItemFrame): string {
  const { indicator, attainment, gap, derived } = row;
  // "4/2/5": the units of the parts stand with the plan.
  const unit = row.parts && indicator.unit.includes("/") ? "" : glue(indicator.unit);
  const figure = `${figureText(row, settings, words)}${unit}`;
  const plan = planPhrase(indicator, words);
  const [part] = indicator.target.parts;
  const bound = part ? boundOf(part, indicator.direction) : indicator.direction;
  const { item } = words;
  const plain = item.reached(bound === "lower", figure, plan);
  switch (indicator.method) {
    case "milestone":
      return row.result === "met" || row.result === "exceeded" ? item.done : item.notDone;
    case "reduction":
      return derived === null
        ? item.reached(false, figure, plan)
        : item.change(derived < 0, changePhrase(row, words), plan);
    case "growth":
      return derived === null
        ? item.reached(false, figure, plan)
        : item.change(derived >= 0, changePhrase(row, words), plan);
    case "level":
      return `${plain}${gapTail(row, gap, words)}`;
    case "composite":
      return plain;
    case "ratio":
      return bound === "higher" && attainment !== null
        ? `${plain}${item.share(percentText(attainment, percentDecimals, words))}`
        : plain;
  }
}

function gapTail({ indicator }: ReportRow, gap: number | null, words: ReportWords): string {
  const size = gap === null ? 0 : Number(gap.toPrecision(9));
  if (gap === null || Math.abs(size) < 1e-9) return "";
  return words.item.gap(size < 0, differencePhrase(size, indicator, words));
}

/** How far behind: points of pace where a pace is set, what is missing where the whole is always due. */
function behind({ indicator, deviation, actual }: ReportRow, words: ReportWords): string {
  const [part, more] = indicator.target.parts;
  if (isPaced(indicator) && deviation !== null)
    return deviation < 0 ? words.item.behind(pointsText(deviation, words)) : "";
  if (indicator.method !== "ratio" || indicator.pacing.kind !== "none" || !part || more || actual === null) return "";
  const missing = differencePhrase(part.value - actual, indicator, words);
  return boundOf(part, indicator.direction) === "lower" ? words.item.above(missing) : words.item.missing(missing);
}

/** Whether less than the whole is due before the end. */
export function isPaced({ method, pacing, baseline }: ReportRow["indicator"]): boolean {
  if (pacing.kind === "none" || method === "growth") return false;
  return method !== "level" || baseline !== null;
}
