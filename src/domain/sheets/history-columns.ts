/** The columns of `Lịch sử`: heading, width and looks, what is written into a row and how it is read back, each in one place. */
import type { ActualState } from "../actual/actual-reading";
import type { CellValue } from "../grid/snapshot";
import { KIND_WORDS, type HistoryRecord, type RecordKind } from "../history/record";
import type { Pace, Result } from "../judge/judgement";
import { FAILED, NOT_ARISEN, PACE_WORDS, RESULT_WORDS } from "../judge/words";
import type { PlanCell } from "../plan/plan";
import type { Basis } from "../schema/types";
import { BASES } from "../schema/words";
import { parseDay } from "../text/as-of";
import { foldKey } from "../text/fold";

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

const NO_DATA = RESULT_WORDS.noData;
const NOT_DUE = RESULT_WORDS.notDue;
const UNREADABLE = "Chưa đọc được";
const READINGS = { level: "mức", change: "thay đổi" } as const;

export const HISTORY_COLUMNS: readonly HistoryColumn[] = [
  text("Kỳ", 11, "period"),
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
  number("Thực hiện", 12, "actual"),
  {
    heading: "Nội dung",
    width: 18,
    looks: "text",
    cell: contentOf,
    read: (value, so) => readContent(String(typeof value === "object" ? "" : value), so),
  },
  number("Ước cả năm", 12, "estimate"),
  {
    heading: "Kết quả",
    width: 15,
    looks: "text",
    cell: ({ result, period }) => (result === null ? "" : resultWord(result, period)),
    read: (value) => ({ result: value === FAILED ? "notMet" : readWord<Result>(value, RESULT_WORDS) }),
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
  text("Ghi lúc", 17, "written"),
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

function number(heading: string, width: number, key: NumberKey): HistoryColumn {
  const read = (value: CellValue): Part => (typeof value === "number" ? { [key]: value } : {});
  return { heading, width, looks: "number", cell: (record) => record[key] ?? "", read };
}

function day(heading: string, key: "from" | "to"): HistoryColumn {
  const read = (value: CellValue): Part => {
    const serial = typeof value === "number" ? value : typeof value === "string" ? parseDay(value) : null;
    return serial === null ? {} : { [key]: serial };
  };
  return { heading, width: 11, looks: "date", cell: (record) => record[key], read };
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
  switch (state) {
    case "noData":
      return NO_DATA;
    case "notDue":
      return NOT_DUE;
    case "notArisen":
      return NOT_ARISEN;
    case "unreadable":
      return UNREADABLE;
    case "reported":
      if (parts) return parts.map((part) => (part === null ? "" : String(part).replace(".", ","))).join("/");
      return reading === undefined || actual === null ? "" : READINGS[reading];
  }
}

const STATES: Readonly<Record<string, ActualState>> = {
  [foldKey(NO_DATA)]: "noData",
  [foldKey(NOT_DUE)]: "notDue",
  [foldKey(NOT_ARISEN)]: "notArisen",
  [foldKey(UNREADABLE)]: "unreadable",
};

function readContent(content: string, so: Part): Part {
  const key = foldKey(content);
  const state = STATES[key];
  if (state) return { state };
  if (key === foldKey(READINGS.level)) return { state: "reported", reading: "level" };
  if (key === foldKey(READINGS.change)) return { state: "reported", reading: "change" };
  const parts = content.split("/").map((part) => Number(part.trim().replace(",", ".")));
  if (parts.length > 1 && parts.every(Number.isFinite)) return { state: "reported", parts };
  return { state: so.actual === undefined || so.actual === null ? "noData" : "reported" };
}
