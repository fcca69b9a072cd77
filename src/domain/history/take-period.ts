/** What a run means for the rows of its period: written, replaced, closed, or a correction of what is closed (history.md 2). */
import type { Consolidation } from "../consolidate/consolidation";
import type { Schema } from "../schema/types";
import { closedNow, openRows, waitingIn } from "./close";
import { corrections, isClosed } from "./correct";
import { isSameFigure } from "./figures";
import type { Period } from "./period";
import { latestRecords, type HistoryRecord } from "./record";
import { takeRecords } from "./take-records";

export interface PeriodWish {
  /** All rows of the period are fixed from now on, unless figures wait for a decision. */
  readonly close: boolean;
  /** Keys of earlier periods that are closed at the same time. */
  readonly closeEarlier: readonly string[];
  /** Why figures of a closed period are put right; "" where they are not. */
  readonly correct: string;
  /** As written, "14/09/2023 16:05". */
  readonly written: string;
}

export interface RecordChange {
  readonly indicator: string;
  readonly before: HistoryRecord;
  readonly after: HistoryRecord;
}

export interface TakenPeriod {
  readonly period: Period;
  /** It was closed before this run. */
  readonly closed: boolean;
  /** Rows to be written: new ones, and others in place of those with the same key. */
  readonly records: readonly HistoryRecord[];
  /** Figures that differ from those kept: replaced in an open period, corrections of a closed one. */
  readonly changes: readonly RecordChange[];
  /** Indicators whose figures wait for a decision, which keeps the period from being closed. */
  readonly waiting: readonly string[];
  /** Earlier periods that are still open; one in which figures wait for a decision is not closed. */
  readonly openEarlier: readonly { readonly period: string; readonly name: string; readonly waiting: number }[];
  /** Keys of periods that are closed by this. */
  readonly closing: readonly string[];
}

type Run = Pick<Consolidation, "indicators" | "values" | "files">;

/** The rows of the run's period, and of periods closed with it, beside those that are kept; `emptied` are codes accepted as without a figure. */
export function takePeriod(
  schema: Schema,
  run: Run,
  period: Period,
  kept: readonly HistoryRecord[],
  wish: PeriodWish,
  emptied: ReadonlySet<string> = new Set(),
): TakenPeriod {
  const closed = isClosed(kept, period.key);
  const waiting = run.indicators.filter(isWaiting).map(({ indicator }) => indicator.code);
  const close = wish.close && !closed && waiting.length === 0;
  const taken = takeRecords(schema, run, {
    period,
    written: wish.written,
    kind: closed ? "corrected" : close ? "closed" : "open",
    ...(closed ? { reason: wish.correct } : {}),
  });
  const own = latestRecords(kept).filter((record) => record.period === period.key && record.kind !== "typed");
  const reported = new Set(run.values.filter(({ used }) => used).flatMap(({ indicator }) => indicator ?? []));
  const corrected = closed ? corrections(own, taken, reported, schema) : [];
  const before = new Map(own.map((record) => [record.indicator, record]));
  const changes = (closed ? corrected : taken).flatMap((after): RecordChange[] => {
    const there = before.get(after.indicator);
    return there && !isSameFigure(there, after) ? [{ indicator: after.indicator, before: there, after }] : [];
  });
  const openEarlier = new Map(
    kept
      .filter(({ kind, period: key, to }) => kind === "open" && key !== period.key && to <= period.to)
      .map(({ period: key, periodName }) => [
        key,
        { period: key, name: periodName, waiting: waitingIn(kept, key, emptied).length },
      ]),
  );
  const closeEarlier = wish.closeEarlier.filter((key) => openEarlier.get(key)?.waiting === 0);
  const rest = close ? restOf(period.key, taken, kept) : [];
  return {
    period,
    closed,
    records: [
      ...(closed ? (wish.correct === "" ? [] : corrected) : taken),
      ...rest,
      ...closeEarlier.flatMap((key) => openRows(kept, key).map(closedNow)),
    ],
    changes,
    waiting,
    openEarlier: [...openEarlier.values()],
    closing: [...closeEarlier, ...(close ? [period.key] : [])],
  };
}

/** Open rows of indicators that the schema no longer has. */
function restOf(period: string, taken: readonly HistoryRecord[], kept: readonly HistoryRecord[]): HistoryRecord[] {
  const codes = new Set(taken.map(({ indicator }) => indicator));
  return openRows(kept, period)
    .filter(({ indicator }) => !codes.has(indicator))
    .map(closedNow);
}

/** A figure was sent that could not be used, and nobody has said what is to become of it. */
function isWaiting({ state, overridden, judgement }: Run["indicators"][number]): boolean {
  return state === "unreadable" && overridden === undefined && judgement.reason !== "left-out";
}
