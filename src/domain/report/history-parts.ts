/** What the history adds to a report: amended targets, corrections of closed periods, comparisons with last year (reporting.md 11). */
import { cellText } from "../grid/snapshot";
import type { Amendment } from "../history/amendment";
import { changeOf } from "../history/compare";
import type { HistoryView, IndicatorView } from "../history/view";
import type { DatedSettings } from "../schema/types";
import { COLUMNS } from "../schema/words";
import { foldKey } from "../text/fold";
import type { DocumentTable } from "./document-blocks";
import { dayText, numberText } from "./numbers";
import type { ReportRow } from "./report-row";
import { glue } from "./target-phrase";

/** Targets that were amended with effect in the period, as they followed each other; null where none was. */
export function amendedTable(
  rows: readonly ReportRow[],
  amendments: readonly Amendment[],
  { periodStart, asOf }: DatedSettings,
): DocumentTable | null {
  const names = new Map(rows.map(({ indicator }, place) => [indicator.code, { name: indicator.name, place }]));
  const mine = amendments.flatMap((each) => {
    const { effective, field, indicator } = each;
    const row = names.get(indicator);
    if (!row || effective === null || effective < periodStart || effective > asOf) return [];
    return foldKey(field) === foldKey(COLUMNS.target) ? [{ ...each, ...row, effective }] : [];
  });
  if (mine.length === 0) return null;
  mine.sort((a, b) => a.place - b.place || a.effective - b.effective);
  return {
    head: ["Chỉ tiêu", "Kế hoạch cũ", "Kế hoạch mới", "Văn bản", "Hiệu lực"],
    widths: [56, 26, 26, 33, 24],
    left: [0, 3],
    rows: mine.map((each) => ({
      cells: [each.name, said(each.old), said(each.new), documentText(each), dayText(each.effective)],
    })),
  };
}

/** The document with its day, once. */
function documentText({ document, documentDate }: Amendment): string {
  return documentDate === null || /(^|\s)ngày\s/u.test(document)
    ? document
    : `${document} ngày ${dayText(documentDate)}`;
}

function said(value: Amendment["old"]): string {
  if (value === null) return "";
  return typeof value === "number" ? numberText(value, 6) : cellText({ value }).trim();
}

/** A sentence for each figure of a closed period that was corrected; only the last correction of it. */
export function correctionSentences({ indicators }: HistoryView): string[] {
  return indicators.flatMap(({ latest, corrected, record, indicator }) => {
    if (!latest || !corrected) return [];
    const figure = (value: number | null): string =>
      value === null ? "chưa có số liệu" : `${numberText(value, indicator.decimals ?? 2)}${glue(indicator.unit)}`;
    return [
      `Đính chính số liệu ${record.periodName}: ${indicator.name} đã báo cáo ${figure(corrected.was)}, nay là ${figure(record.actual)} (${corrected.reason}).`,
    ];
  });
}

/** «, tăng 8,3% so với cùng kỳ» by code, for the figures as they are now. */
export function comparisons(
  rows: readonly ReportRow[],
  views: ReadonlyMap<string, IndicatorView>,
  { basis }: DatedSettings,
): ReadonlyMap<string, string> {
  // An estimate of the whole year is held against no part of the last one.
  if (basis === "estimate") return new Map();
  return new Map(
    rows.flatMap(({ indicator, actual }) => {
      const lastYear = views.get(indicator.code)?.lastYear ?? null;
      const change = changeOf(indicator, actual, lastYear?.value ?? null);
      if (!change || !lastYear) return [];
      const size = numberText(Math.abs(change.value), change.unit === "%" || change.unit === "điểm %" ? 1 : 2);
      const whose = lastYear.source === "unit" ? " (theo đơn vị gửi)" : "";
      const words =
        size === "0"
          ? "bằng cùng kỳ"
          : `${change.value > 0 ? "tăng" : "giảm"} ${size}${glue(change.unit)} so với cùng kỳ`;
      return [[indicator.code, `, ${words}${whose}`] as const];
    }),
  );
}
