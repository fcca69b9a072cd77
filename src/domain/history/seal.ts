/**
 * The seal of a closed period (history.md 2): what its rows said when it was closed, kept in one cell of "Thiết lập" beside
 * the day. A row that says something else later was changed by hand.
 */
import { isSameFigure } from "./figures";
import type { HistoryRecord } from "./record";

/** What a seal keeps of a row: all that is reported and judged by. */
export type SealedRow = Pick<
  HistoryRecord,
  "indicator" | "revision" | "target" | "actual" | "parts" | "reading" | "state" | "result" | "pace"
>;

export interface PeriodSeal {
  readonly period: string;
  readonly rows: readonly SealedRow[];
}

type SealedFields = readonly [
  SealedRow["indicator"],
  number,
  string,
  number | readonly (number | null)[] | null,
  SealedRow["state"],
  SealedRow["result"],
  SealedRow["pace"],
  SealedRow["reading"]?,
];

/** The rows as one line of text. */
export function writeSeal(rows: readonly SealedRow[]): string {
  return JSON.stringify(
    rows.map(({ indicator, revision, target, actual, parts, state, result, pace, reading }): SealedFields =>
      reading === undefined
        ? [indicator, revision, target, parts ?? actual, state, result, pace]
        : [indicator, revision, target, parts ?? actual, state, result, pace, reading],
    ),
  );
}

/** The rows of a seal; null where the text is none. */
export function readSeal(text: string): readonly SealedRow[] | null {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(fields) || !fields.every(isSealed)) return null;
  return fields.map(([indicator, revision, target, figure, state, result, pace, reading]) => ({
    ...{ indicator, revision, target, state, result, pace },
    actual: typeof figure === "number" ? figure : null,
    ...(Array.isArray(figure) ? { parts: figure as readonly (number | null)[] } : {}),
    ...(reading === undefined ? {} : { reading }),
  }));
}

function isSealed(fields: unknown): fields is SealedFields {
  return Array.isArray(fields) && typeof fields[0] === "string" && typeof fields[1] === "number";
}

/** A row of a closed period that no longer says what was sealed; `now` is null where it is gone. */
export interface ChangedRow<R extends HistoryRecord> {
  readonly period: string;
  readonly sealed: SealedRow;
  readonly now: R | null;
  /** What differs. */
  readonly field: "row" | "figure" | "target" | "result" | "pace";
}

/** Rows that differ from the seals of their periods. */
export function changedRows<R extends HistoryRecord>(
  records: readonly R[],
  seals: readonly PeriodSeal[],
): ChangedRow<R>[] {
  return seals.flatMap(({ period, rows }) => {
    const now = new Map(
      records
        .filter((record) => record.period === period && record.kind !== "typed")
        .map((record) => [`${record.indicator}|${String(record.revision)}`, record]),
    );
    return rows.flatMap((sealed): ChangedRow<R>[] => {
      const row = now.get(`${sealed.indicator}|${String(sealed.revision)}`) ?? null;
      const field = row ? differenceOf(sealed, row) : "row";
      return field === null ? [] : [{ period, sealed, now: row, field }];
    });
  });
}

function differenceOf(sealed: SealedRow, now: HistoryRecord): ChangedRow<HistoryRecord>["field"] | null {
  if (!isSameFigure(sealed, now)) return "figure";
  if (sealed.target !== now.target) return "target";
  if (sealed.result !== now.result) return "result";
  return sealed.pace === now.pace ? null : "pace";
}
