/** What the history itself gives cause to say: last year's figures that differ, forecasts that miss the target. */
import type { Finding, FindingCode, Severity } from "../finding/finding";
import { nearestBound } from "../judge/compare";
import { PACE_WORDS, RESULT_WORDS } from "../judge/words";
import type { Indicator } from "../schema/types";
import type { HistoryRecord } from "./record";
import { figureText } from "../judge/figure-text";
import type { ChangedRow, SealedRow } from "./seal";
import type { HistoryView, IndicatorView } from "./view";

/** The findings about the last revision of each row; `sheet` is where the rows stand. */
export function checkHistory({ indicators }: HistoryView, sheet: string): Finding[] {
  return indicators
    .filter(({ latest }) => latest)
    .flatMap((view) =>
      [cumulativeDecreased, outlier, lastYearDisagrees, forecastBelow]
        .map((check) => check(view, sheet))
        .filter((each) => each !== null),
    );
}

/** A figure counted from the start of the year cannot fall; one that was corrected in the meantime says why. */
function cumulativeDecreased({ record, previous, indicator, corrected }: IndicatorView, sheet: string): Finding | null {
  if (!addsUp(indicator) || corrected) return null;
  const before = previous?.actual ?? null;
  if (record.actual === null || before === null || record.actual >= before) return null;
  return said("cumulative-decreased", "W", record, sheet, record.actual, before);
}

/** Whether its figures are counted from the start of the year: a rate may fall. */
export function addsUp({ timing, method, rollUp, unit }: Indicator): boolean {
  return timing === "cumulative" && method === "ratio" && rollUp !== "weighted" && !/[%‰]/.test(unit);
}

function outlier({ record, expected }: IndicatorView, sheet: string): Finding | null {
  if (expected === null || record.actual === null) return null;
  return said("outlier", "I", record, sheet, record.actual, expected);
}

function said(
  code: FindingCode,
  severity: Severity,
  { indicator, period }: HistoryRecord,
  sheet: string,
  found: number,
  expected: number,
): Finding {
  return {
    ...{ code, severity, at: { sheet, indicator }, found: String(found), expected: String(expected) },
    params: { period },
  };
}

function lastYearDisagrees({ record, lastYear, lastYearDisagrees }: IndicatorView, sheet: string): Finding | null {
  const first = lastYear?.value ?? null;
  if (first === null || lastYear === null || lastYearDisagrees === null) return null;
  const finding = said("last-year-disagrees", "W", record, sheet, lastYearDisagrees.value, first);
  return {
    ...finding,
    params: { ...finding.params, first: lastYear.source, second: lastYearDisagrees.source },
  };
}

function forecastBelow({ record, forecast, judgement, indicator }: IndicatorView, sheet: string): Finding | null {
  const [part] = indicator.target.parts;
  if (!forecast || !part || judgement.met === true) return null;
  const target = nearestBound(forecast.high, part);
  return forecast.high < target ? said("forecast-below", "I", record, sheet, forecast.high, target) : null;
}

/** What a row says in the field that a seal and the row disagree on. */
function saidIn(row: SealedRow | HistoryRecord, field: ChangedRow<HistoryRecord>["field"]): string {
  switch (field) {
    case "row":
    case "figure":
      return figureText(row);
    case "target":
      return row.target;
    case "result":
      return row.result === null ? "" : RESULT_WORDS[row.result];
    case "pace":
      return row.pace === null ? "" : PACE_WORDS[row.pace];
  }
}

/** Rows of closed periods that were changed by hand; `place` names the cell of a row's field, where the row is there. */
export function checkSealed<R extends HistoryRecord>(
  changed: readonly ChangedRow<R>[],
  sheet: string,
  place: (row: R, field: ChangedRow<R>["field"]) => string | null,
): Finding[] {
  return changed.map(({ period, sealed, now, field }): Finding => {
    const cell = now && place(now, field);
    return {
      code: "history-changed",
      severity: "W",
      at: { sheet, indicator: sealed.indicator, ...(cell ? { cell } : {}) },
      found: now ? saidIn(now, field) : "",
      expected: saidIn(sealed, field),
      params: { period, field },
    };
  });
}
