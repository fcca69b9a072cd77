/** A row of the history judged by what was in force at its cut-off. */
import { judge, type JudgedFigure } from "../judge/judge";
import type { Judgement } from "../judge/judgement";
import type { Indicator, Settings } from "../schema/types";
import { parseTarget } from "../target/target";
import { isSameValue } from "./amendment";
import { isFixed, type HistoryRecord } from "./record";

/** The indicator of a row that is closed, with the target it was closed by: a slip put right since then changes open rows only. */
export function asWritten(indicator: Indicator, record: HistoryRecord): Indicator {
  const { target: text, name, unit } = record;
  if (!isFixed(record) || text === "" || isSameValue(text, indicator.target.text)) return indicator;
  return { ...indicator, target: parseTarget({ name, unit, text }) };
}

/** The verdict on the row's figure, whatever the row says of it. */
export function judgeFigure(indicator: Indicator, record: HistoryRecord, settings: Settings): Judgement {
  return judge(indicator, figureOf(record), {
    ...settings,
    ...{ basis: record.basis, period: record.period, asOf: record.to },
  });
}

function figureOf({ state, actual, parts, reading }: HistoryRecord): JudgedFigure {
  return {
    ...{ state, value: actual },
    ...(parts ? { parts } : {}),
    ...(reading === undefined ? {} : { reading }),
  };
}

/** The row with another figure, target or verdict, as the next revision of itself. */
export function revised(
  { byHand: _byHand, ...record }: HistoryRecord,
  { result, pace, attainment }: Pick<Judgement, "result" | "pace" | "attainment">,
  more: Pick<HistoryRecord, "reason" | "written"> & Partial<HistoryRecord>,
): HistoryRecord {
  const revision = record.revision + 1;
  return { ...record, result, pace, attainment, kind: "corrected", revision, ...more };
}
