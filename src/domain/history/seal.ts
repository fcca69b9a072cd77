/**
 * The seal of a closed period (history.md 2): what its rows said when it was closed, kept in one cell of "Thiết lập" beside
 * the day. A row that says something else later was changed by hand; one that is gone can be written again.
 */
import { isSameFigure } from "./figures";
import type { HistoryRecord } from "./record";

/** All that is reported and judged by: what a row is held against. */
type Sealed = Pick<
  HistoryRecord,
  "indicator" | "revision" | "target" | "actual" | "parts" | "reading" | "state" | "result" | "pace"
>;
/** What goes with it, and is known of a row that was sealed by this version. */
type Beside = Pick<
  HistoryRecord,
  "attainment" | "source" | "estimate" | "unitLastYear" | "coverage" | "reason" | "byHand"
>;

/** What a seal keeps of a row. */
export type SealedRow = Sealed & Partial<Beside>;

export interface PeriodSeal {
  readonly period: string;
  readonly rows: readonly SealedRow[];
}

/** Sources name the same few files and sheets again and again: they are listed once. */
type SourceFields = readonly (readonly [place: number, cell?: string])[];
type RestFields = Partial<Pick<Beside, "estimate" | "unitLastYear" | "coverage" | "reason" | "byHand">>;

type SealedFields = readonly [
  Sealed["indicator"],
  number,
  string,
  number | readonly (number | null)[] | null,
  Sealed["state"],
  Sealed["result"],
  Sealed["pace"],
  (Sealed["reading"] | null)?,
  (number | null)?,
  SourceFields?,
  RestFields?,
];

interface SealText {
  readonly places: readonly string[];
  readonly rows: readonly SealedFields[];
}

/** The rows as one line of text. */
export function writeSeal(rows: readonly SealedRow[]): string {
  const places: string[] = [];
  const placeOf = (text: string): number => {
    const there = places.indexOf(text);
    return there >= 0 ? there : places.push(text) - 1;
  };
  const fields = rows.map((row): SealedFields => {
    const { indicator, revision, target, actual, parts, state, result, pace, reading = null } = row;
    return [
      ...([indicator, revision, target, parts ?? actual, state, result, pace, reading] as const),
      row.attainment ?? null,
      sourceFields(row.source ?? "", placeOf),
      restFields(row),
    ];
  });
  return JSON.stringify({ places, rows: fields } satisfies SealText);
}

const BETWEEN = "; ";

function sourceFields(source: string, placeOf: (text: string) => number): SourceFields {
  if (source === "") return [];
  return source.split(BETWEEN).map((part) => {
    const mark = part.lastIndexOf("!");
    return mark < 0 ? [placeOf(part)] : [placeOf(part.slice(0, mark)), part.slice(mark + 1)];
  });
}

function sourceText(fields: SourceFields, places: readonly string[]): string {
  return fields
    .map(([place, cell]) => (cell === undefined ? (places[place] ?? "") : `${places[place] ?? ""}!${cell}`))
    .join(BETWEEN);
}

/** Only what says anything. */
function restFields({
  estimate = null,
  unitLastYear = null,
  coverage = "",
  reason = "",
  byHand,
}: SealedRow): RestFields {
  return {
    ...(estimate === null ? {} : { estimate }),
    ...(unitLastYear === null ? {} : { unitLastYear }),
    ...(coverage === "" ? {} : { coverage }),
    ...(reason === "" ? {} : { reason }),
    ...(byHand === undefined ? {} : { byHand }),
  };
}

/** The rows of a seal; null where the text is none. */
export function readSeal(text: string): readonly SealedRow[] | null {
  const read = parseSeal(text);
  return (
    read?.rows.map(([indicator, revision, target, figure, state, result, pace, reading, attainment, source, rest]) => ({
      ...{ indicator, revision, target, state, result, pace },
      actual: typeof figure === "number" ? figure : null,
      ...(Array.isArray(figure) ? { parts: figure as readonly (number | null)[] } : {}),
      ...(reading === undefined || reading === null ? {} : { reading }),
      ...(source === undefined ? {} : { attainment: attainment ?? null, source: sourceText(source, read.places) }),
      ...rest,
    })) ?? null
  );
}

/** Where an earlier version wrote the seal, it is the rows alone. */
function parseSeal(text: string): SealText | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const { rows, places }: { rows?: unknown; places?: unknown } = Array.isArray(read)
    ? { rows: read, places: [] }
    : typeof read === "object" && read !== null
      ? read
      : {};
  if (!Array.isArray(rows) || !rows.every(isSealed) || !Array.isArray(places)) return null;
  return { rows, places: places.map(String) };
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
