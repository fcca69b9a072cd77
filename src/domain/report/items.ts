/** One target in a list of a report: its name with what was reached, by how it is measured (reporting.md 5). */
import { boundOf } from "../judge/compare";
import type { DatedSettings } from "../schema/types";
import { numberText, percentText } from "./numbers";
import type { ReportRow } from "./report-row";
import { changePhrase, differencePhrase, figureText, glue, planPhrase } from "./target-phrase";

/** What items depend on besides their row. */
export interface ItemFrame {
  readonly settings: DatedSettings;
  readonly percentDecimals: number;
  /** «, tăng 8,3% so với cùng kỳ» by code, where last year's figure is known. */
  readonly comparisons: ReadonlyMap<string, string>;
}

/** «{tên} (đạt {A} so với kế hoạch {T}, bằng {p}%)». */
export function itemText(row: ReportRow, frame: ItemFrame): string {
  return `${row.indicator.name} (${reached(row, frame)}${unitsTail(row)}${frame.comparisons.get(row.indicator.code) ?? ""})`;
}

/** «, 58/63 đơn vị» where a roll-up is short of some. */
function unitsTail({ coverage }: ReportRow): string {
  if (coverage === null || coverage.used >= coverage.asked) return "";
  return `, ${String(coverage.used)}/${String(coverage.asked)} đơn vị`;
}

/** As {@link itemText}, with how far behind it is and whose it is. */
export function laggingItemText(row: ReportRow, frame: ItemFrame): string {
  const { indicator, ownerName } = row;
  const owner = ownerName === "" ? "chưa ghi cơ quan chủ trì" : `${ownerName} chủ trì`;
  const compared = frame.comparisons.get(indicator.code) ?? "";
  return `${indicator.name} (${reached(row, frame)}${behind(row)}${unitsTail(row)}${compared}; ${owner})`;
}

function reached(row: ReportRow, { settings, percentDecimals }: ItemFrame): string {
  const { indicator, attainment, gap, derived } = row;
  // "4/2/5": the units of the parts stand with the plan.
  const unit = row.parts && indicator.unit.includes("/") ? "" : glue(indicator.unit);
  const figure = `${figureText(row, settings)}${unit}`;
  const plan = planPhrase(indicator);
  const [part] = indicator.target.parts;
  const bound = part ? boundOf(part, indicator.direction) : indicator.direction;
  const verb = bound === "lower" ? "ở mức" : "đạt";
  switch (indicator.method) {
    case "milestone":
      return row.result === "met" || row.result === "exceeded" ? "đã hoàn thành" : "chưa hoàn thành";
    case "reduction":
      return derived === null
        ? `đạt ${figure} so với kế hoạch ${plan}`
        : `${derived < 0 ? "tăng" : "giảm"} ${changePhrase(row)} so với kế hoạch ${plan}`;
    case "growth":
      return derived === null
        ? `đạt ${figure} so với kế hoạch ${plan}`
        : `${derived < 0 ? "giảm" : "tăng"} ${changePhrase(row)} so với kế hoạch ${plan}`;
    case "level":
      return `${verb} ${figure} so với kế hoạch ${plan}${gapTail(row, gap)}`;
    case "composite":
      return `${verb} ${figure} so với kế hoạch ${plan}`;
    case "ratio":
      return bound === "higher" && attainment !== null
        ? `${verb} ${figure} so với kế hoạch ${plan}, bằng ${percentText(attainment, percentDecimals)}`
        : `${verb} ${figure} so với kế hoạch ${plan}`;
  }
}

function gapTail({ indicator }: ReportRow, gap: number | null): string {
  const size = gap === null ? 0 : Number(gap.toPrecision(9));
  if (gap === null || Math.abs(size) < 1e-9) return "";
  return `, ${size < 0 ? "thấp hơn" : "cao hơn"} ${differencePhrase(size, indicator)}`;
}

/** How far behind: points of pace where a pace is set, what is missing where the whole is always due. */
function behind({ indicator, deviation, actual }: ReportRow): string {
  const [part, more] = indicator.target.parts;
  if (isPaced(indicator) && deviation !== null)
    return deviation < 0 ? `, chậm ${numberText(Math.abs(deviation), 1)} điểm % so với tiến độ` : "";
  if (indicator.method !== "ratio" || indicator.pacing.kind !== "none" || !part || more || actual === null) return "";
  const missing = part.value - actual;
  return boundOf(part, indicator.direction) === "lower"
    ? `, cao hơn ${differencePhrase(missing, indicator)}`
    : `, còn thiếu ${differencePhrase(missing, indicator)}`;
}

/** Whether less than the whole is due before the end. */
export function isPaced({ method, pacing, baseline }: ReportRow["indicator"]): boolean {
  if (pacing.kind === "none" || method === "growth") return false;
  return method !== "level" || baseline !== null;
}
