/** Comparisons and forecasts as cells of a sheet say them: data of the workbook, in Vietnamese. */
import type { Indicator } from "../schema/types";
import { trendText, type Change } from "./compare";
import type { Forecast } from "./forecast";
import { figureText } from "../judge/figure-text";
import { lastYearCell } from "./record";
import type { HistoryRecord } from "./record";
import type { IndicatorView } from "./view";

const NUMBERS = new Map<number, Intl.NumberFormat>();

/** "1.234,5" with at most so many decimals. */
export function vietnamese(value: number, decimals = 1): string {
  const format = NUMBERS.get(decimals) ?? new Intl.NumberFormat("vi-VN", { maximumFractionDigits: decimals });
  NUMBERS.set(decimals, format);
  return format.format(value);
}

/** «▲ 8,3%», with whether that is good where less is better, and whose figure of last year it is held against. */
export function changeWords(view: Pick<IndicatorView, "change" | "lastYear" | "indicator" | "record">): string {
  const { change, lastYear, indicator, record } = view;
  const trend = trendText(change, vietnamese);
  if (trend === "") return "";
  const said = [trend, goodness(change, indicator)].filter((word) => word !== "").join(" ");
  const asides = [
    lastYear?.source === "unit" ? unitMark(record) : "",
    record.basis === "estimate" ? "theo số ước" : "",
  ].filter((aside) => aside !== "");
  return asides.length === 0 ? said : `${said} (${asides.join("; ")})`;
}

/** Whose figure of last year it is, and where it stands in what the unit sent. */
function unitMark({ source }: Pick<HistoryRecord, "source">): string {
  const cell = lastYearCell(source);
  return cell === "" ? "theo đơn vị gửi" : `theo đơn vị gửi, ô ${cell}`;
}

/** «27 (đã báo cáo 31; CV 112-CV/BTC)»; the figure alone where it was never corrected. */
export function figureWords({ record, corrected }: Pick<IndicatorView, "record" | "corrected">): string {
  const figure =
    record.parts || record.actual === null ? figureText(record).replaceAll(".", ",") : vietnamese(record.actual, 6);
  if (!corrected) return figure;
  const was = corrected.was === null ? "chưa có số liệu" : vietnamese(corrected.was, 6);
  return `${figure} (đã báo cáo ${was}${corrected.reason === "" ? "" : `; ${corrected.reason}`})`;
}

/** The arrow is the number's direction: where less is better the words say so. */
function goodness(change: Change | null, { direction, target }: Indicator): string {
  const less = direction === "lower" && target.parts.every((part) => part.change === undefined);
  if (!less || !change || Math.abs(change.value) < 0.05) return "";
  return change.value < 0 ? "giảm (tốt)" : "tăng (không tốt)";
}

/** «320–383 (theo cùng kỳ 320; theo nhịp độ 383)»; one number where they differ by less than one per cent of the target. */
export function forecastWords(forecast: Forecast | null, { target, decimals }: Indicator): string {
  if (!forecast) return "";
  const said = (value: number): string => vietnamese(value, decimals ?? 1);
  const { low, high, byPace, byLastYear } = forecast;
  const near = high - low < 0.01 * Math.abs(target.parts[0]?.value ?? 0);
  const range = near ? said(high) : `${said(low)}–${said(high)}`;
  const ways = [
    byLastYear === null ? "" : `theo cùng kỳ ${said(byLastYear)}`,
    byPace === null ? "" : `theo nhịp độ ${said(byPace)}`,
  ].filter((way) => way !== "");
  return near ? range : `${range} (${ways.join("; ")})`;
}

/** A target in force, from what it was amended and by which document. */
export interface AmendedTarget {
  readonly target: string;
  readonly from: string;
  /** "NQ 15/NQ-HĐND"; "" where it is not known. */
  readonly document: string;
  /** "19/7/2023"; null where the document's own name says it, or nobody does. */
  readonly day: string | null;
}

type AmendedView = Pick<IndicatorView, "record" | "original" | "document" | "documentDate">;

/** Null where it was never amended. */
export function amendedTarget({ record, original, document, documentDate }: AmendedView): AmendedTarget | null {
  if (original === null || document === null) return null;
  const isDated = /\d{1,2}\/\d{1,2}\/\d{4}/.test(document);
  const named = document.replace(/^Nghị quyết (?:số )?/i, "NQ ");
  return { target: record.target, from: original, document: named, day: isDated ? null : documentDate };
}

/** «KH 490 (điều chỉnh từ 520, NQ 15/NQ-HĐND ngày 19/7/2023)»; the target alone where it was never amended. */
export function targetWords(view: AmendedView): string {
  const target = `KH ${view.record.target}`;
  const amended = amendedTarget(view);
  if (amended === null) return target;
  const { from, document, day } = amended;
  const dated = day === null ? document : `${document} ngày ${day}`;
  return `${target} (điều chỉnh từ ${from}${dated === "" ? "" : `, ${dated}`})`;
}
