/** The columns of `Lịch sử`: heading, width and looks, what is written into a row and how it is read back, each in one place. */
import type { ActualState } from "../actual/actual-reading";
import type { CellValue } from "../grid/snapshot";
import { STATE_WORDS } from "../judge/figure-text";
import { KIND_WORDS, type HistoryRecord, type RecordKind } from "../history/record";
import type { Pace, Result } from "../judge/judgement";
import { FAILED, PACE_WORDS, RESULT_WORDS } from "../judge/words";
import type { PlanCell } from "../plan/cell";
import type { Basis } from "../schema/types";
import { BASES } from "../schema/words";
import { isoDay, parseDay } from "../text/as-of";
import { foldKey } from "../text/fold";
import { parseNumber } from "../text/number";

type Looks = "text" | "date" | "number" | "percent";
type Part = Partial<HistoryRecord>;

export interface HistoryColumn {
  readonly heading: string;
  readonly width: number;
  readonly looks: Looks;
  readonly cell: (record: HistoryRecord) => PlanCell;
  /** What the cell says of its record; a blank or foreign cell says nothing. */
  readonly read: (value: CellValue, so: Part) => Part;
}

const READINGS = { level: "mức", change: "thay đổi" } as const;

/** Headings of the columns that a seal keeps. */
export const SEALED_HEADINGS: readonly string[] = ["Kế hoạch", "Thực hiện", "Nội dung", "Kết quả", "Tiến độ"];

/** Heading of the column that says when a row was written. */
export const WRITTEN_AT = "Ghi lúc";

export const HISTORY_COLUMNS: readonly HistoryColumn[] = [
  { ...text("Kỳ", 11, "period"), read: readKey },
  text("Tên kỳ", 22, "periodName"),
  day("Từ ngày", "from"),
  day("Đến ngày", "to"),
  text("Mã", 9, "indicator"),
  text("Chỉ tiêu", 44, "name"),
  text("ĐVT", 13, "unit"),
  text("Kế hoạch", 16, "target"),
  {
    ...{ heading: "Cơ sở tính", width: 13, looks: "text" },
    cell: ({ basis }) => BASES[basis],
    read: (value) => ({ basis: readWord<Basis>(value, BASES) ?? "actual" }),
  },
  { ...number("Thực hiện", 12, "actual"), read: readActual },
  {
    heading: "Nội dung",
    width: 18,
    looks: "text",
    cell: contentOf,
    read: readContent,
  },
  number("Ước cả năm", 12, "estimate"),
  {
    heading: "Kết quả",
    width: 15,
    looks: "text",
    cell: ({ result, period, byHand }) =>
      result === null ? "" : `${resultWord(result, period)}${byHand === true ? BY_HAND : ""}`,
    read: readResult,
  },
  {
    heading: "Tiến độ",
    width: 16,
    looks: "text",
    cell: ({ pace }) => (pace === null ? "" : PACE_WORDS[pace]),
    read: (value) => ({ pace: readWord<Pace>(value, PACE_WORDS) }),
  },
  { ...number("Tỷ lệ hoàn thành", 12, "attainment"), looks: "percent" },
  text("Số đơn vị", 9, "coverage"),
  {
    ...{ heading: "Loại dòng", width: 11, looks: "text" },
    cell: ({ kind }) => KIND_WORDS[kind],
    read: (value) => ({ kind: readWord<RecordKind>(value, KIND_WORDS) ?? "typed" }),
  },
  { ...number("Lần", 6, "revision"), cell: ({ revision }) => revision },
  text("Nguồn", 40, "source"),
  text(WRITTEN_AT, 17, "written"),
  text("Lý do", 36, "reason"),
  number("Cùng kỳ (đơn vị gửi)", 13, "unitLastYear"),
];

type TextKey =
  "period" | "periodName" | "indicator" | "name" | "unit" | "target" | "coverage" | "source" | "written" | "reason";
type NumberKey = "actual" | "estimate" | "attainment" | "unitLastYear" | "revision";

function text(heading: string, width: number, key: TextKey): HistoryColumn {
  const read = (value: CellValue): Part => ({
    [key]: value === null || typeof value === "object" ? "" : String(value).trim(),
  });
  return { heading, width, looks: "text", cell: (record) => record[key], read };
}

/** A key that is a day becomes a date when somebody types it. */
function readKey(value: CellValue): Part {
  const isDay = typeof value === "number" && value > FIRST_DAY && value < LAST_DAY;
  return { period: isDay ? isoDay(value) : value === null || typeof value === "object" ? "" : String(value).trim() };
}

/** Serial days of 2000 to 2099. */
const [FIRST_DAY, LAST_DAY] = [36_525, 73_051] as const;

function number(heading: string, width: number, key: NumberKey): HistoryColumn {
  const read = (value: CellValue): Part => (typeof value === "number" ? { [key]: value } : {});
  return { heading, width, looks: "number", cell: (record) => record[key] ?? "", read };
}

function readActual(value: CellValue): Part {
  if (typeof value === "number") return { actual: value };
  if (value === null || value === "") return {};
  const number = typeof value === "string" ? plainNumber(value) : null;
  return number === null ? { state: "unreadable" } : { actual: number };
}

/** The number that a person typed as text; null where it is none, or more than one can be meant. */
export function plainNumber(text: string): number | null {
  const reading = parseNumber(text);
  return reading.kind === "number" && reading.unit === "" ? reading.value : null;
}

function day(heading: string, key: "from" | "to"): HistoryColumn {
  const read = (value: CellValue): Part => {
    const serial = typeof value === "number" ? value : typeof value === "string" ? parseDay(value) : null;
    return serial === null ? {} : { [key]: serial };
  };
  return { heading, width: 11, looks: "date", cell: (record) => record[key], read };
}

const BY_HAND = " (đánh giá lại)";

function readResult(value: CellValue): Part {
  const text = typeof value === "string" ? value.trim() : "";
  const byHand = text.endsWith(BY_HAND);
  const word = byHand ? text.slice(0, -BY_HAND.length) : text;
  return {
    result: word === FAILED ? "notMet" : readWord<Result>(word, RESULT_WORDS),
    ...(byHand ? { byHand: true } : {}),
  };
}

/** The key whose word stands in the cell; null for a blank or foreign cell. */
function readWord<T extends string>(value: CellValue, words: Readonly<Record<T, string>>): T | null {
  if (typeof value !== "string") return null;
  return (Object.keys(words) as T[]).find((each) => foldKey(words[each]) === foldKey(value)) ?? null;
}

/** "Không đạt" only at the end of the resolution's period. */
function resultWord(result: Result, period: string): string {
  return result === "notMet" && period.endsWith("-12T") ? FAILED : RESULT_WORDS[result];
}

/** What a number does not say: parts, a state, whether a change or a level was reported. */
function contentOf({ state, parts, reading, actual }: HistoryRecord): string {
  if (state !== "reported") return STATE_WORDS[state];
  if (parts) return parts.map((part) => (part === null ? "" : String(part).replace(".", ","))).join("/");
  return reading === undefined || actual === null ? "" : READINGS[reading];
}

/** A figure that somebody typed and that is no number is unreadable, never nothing. */
function readContent(value: CellValue, so: Part): Part {
  const content = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  const state = readWord<ActualState>(content, STATE_WORDS);
  if (content !== "" && state) return { state };
  const reading = readWord<"level" | "change">(content, READINGS);
  if (reading) return { state: "reported", reading };
  const parts = content.split("/").map((part) => Number(part.trim().replace(",", ".")));
  if (parts.length > 1 && parts.every(Number.isFinite)) return { state: "reported", parts };
  if (so.state === "unreadable") return {};
  return { state: so.actual === undefined || so.actual === null ? "noData" : "reported" };
}
