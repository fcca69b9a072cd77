/** What the history adds to a report: amended targets, corrections of closed periods, comparisons with last year (reporting.md 11). */
import { cellText } from "../grid/snapshot";
import type { Amendment } from "../history/amendment";
import { changeOf } from "../history/compare";
import { parsePeriodKey } from "../history/period";
import type { HistoryRecord } from "../history/record";
import type { HistoryView, IndicatorView } from "../history/view";
import type { DatedSettings } from "../schema/types";
import { COLUMNS } from "../schema/words";
import { foldKey } from "../text/fold";
import type { DocumentTable } from "./document-blocks";
import { dayText, numberText } from "./numbers";
import type { ReportRow } from "./report-row";
import { glue, pointsOr } from "./target-phrase";
import { VI, type ReportWords } from "./words/vi";

/** Targets that were amended with effect in the period, as they followed each other; null where none was. */
export function amendedTable(
  rows: readonly ReportRow[],
  amendments: readonly Amendment[],
  { periodStart, asOf }: DatedSettings,
  words: ReportWords = VI,
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
    ...words.tables.amended,
    left: [0, 3],
    rows: mine.map((each) => ({
      cells: [
        each.name,
        said(each.old, words),
        said(each.new, words),
        documentText(each, words),
        dayText(each.effective, words),
      ],
    })),
  };
}

/** The document with its day, once. */
function documentText({ document, documentDate }: Amendment, words: ReportWords): string {
  return documentDate === null || /(^|\s)ngày\s/u.test(document)
    ? document
    : words.history.document(document, dayText(documentDate, words));
}

function said(value: Amendment["old"], words: ReportWords): string {
  if (value === null) return "";
  return typeof value === "number" ? numberText(value, 6, words) : cellText({ value }).trim();
}

/** A sentence for each figure of a closed period that was corrected; only the last correction of it. */
export function correctionSentences({ indicators }: HistoryView, words: ReportWords = VI): string[] {
  return indicators.flatMap(({ latest, corrected, record, indicator }) => {
    if (!latest || !corrected) return [];
    const figure = (value: number | null): string =>
      value === null
        ? words.history.noFigure
        : `${numberText(value, indicator.decimals ?? 2, words)}${glue(indicator.unit)}`;
    return [
      words.history.corrected(
        recordedPeriod(record, words),
        indicator.name,
        figure(corrected.was),
        figure(record.actual),
        corrected.reason,
      ),
    ];
  });
}

/** The period of a row by its key; as the sheet names it where it has none. */
export function recordedPeriod(
  { period, periodName, from, to }: Pick<HistoryRecord, "period" | "periodName" | "from" | "to">,
  words: ReportWords,
): string {
  const key = parsePeriodKey(period);
  return key ? words.period.named({ ...key, name: periodName, from, to }, (day) => dayText(day, words)) : periodName;
}

/** «, tăng 8,3% so với cùng kỳ» by code, for the figures as they are now. */
export function comparisons(
  rows: readonly ReportRow[],
  views: ReadonlyMap<string, IndicatorView>,
  { basis }: DatedSettings,
  words: ReportWords = VI,
): ReadonlyMap<string, string> {
  // An estimate of the whole year is held against no part of the last one.
  if (basis === "estimate") return new Map();
  return new Map(
    rows.flatMap(({ indicator, actual }) => {
      const lastYear = views.get(indicator.code)?.lastYear ?? null;
      const change = changeOf(indicator, actual, lastYear?.value ?? null);
      if (!change || !lastYear) return [];
      const size = numberText(Math.abs(change.value), change.unit === "%" || change.unit === "điểm %" ? 1 : 2, words);
      const { item } = words;
      const unit = change.unit === "%" ? "%" : pointsOr(change.unit, words);
      const whose = lastYear.source === "unit" ? item.byUnit : "";
      const said = size === "0" ? item.asLastYear : item.sinceLastYear(change.value > 0, `${size}${unit}`);
      return [[indicator.code, `, ${said}${whose}`] as const];
    }),
  );
}
