/** Sheet "Sổ nhận": who sent what, when, and what became of it (reporting.md 7). */
import { dayText } from "../report/numbers";
import { sendersOf } from "../report/receipt";
import { RECEIPT_WORDS, type ReceiptRow } from "../report/receipt-row";
import { cellName } from "../grid/address";
import { sendersSentence } from "../report/sentences";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { buildListing, listingHead } from "./listing";
import { RECEIPT_COLUMNS, receiptColumn, RECEIPT_SHEET, type ReceiptHeading } from "./receipt-columns";
import { keptFingerprint } from "./source-columns";

/** What the register says besides the report: when files were saved and read, and until when they were due. */
export interface ReceiptTimes {
  /** Milliseconds since 1970 by file. */
  readonly saved: ReadonlyMap<string, number>;
  /** When the run was made, "14/9/2023 08:30"; "" where that is not known. */
  readonly readAt: string;
  /** A time in milliseconds as the office's clock shows it, and the serial day it falls on. */
  readonly clock: (time: number) => { readonly text: string; readonly day: number };
  /** Serial day; null where nobody set one. */
  readonly due: number | null;
  /** Rows of other periods, which stay below. */
  readonly others: readonly ReceiptRow[];
}

/** The steps that fill the sheet, which is there already and empty. */
export function buildReceiptSheet(receipt: readonly ReceiptRow[], times: ReceiptTimes): PlanStep[] {
  const rows = [...receipt, ...times.others];
  const lines = [sendersSentence(sendersOf(receipt))];
  const first = listingHead({ lines }) + 1;
  const steps = buildListing({
    sheet: RECEIPT_SHEET,
    title: "SỔ NHẬN BÁO CÁO",
    lines,
    columns: RECEIPT_COLUMNS,
    rows: rows.map((row, at) => cellsOf(row, at, first + at, times)),
    days: DAYS.map(receiptColumn),
    centred: CENTRED.map(receiptColumn),
  });
  return [...steps, ...BEHIND.map(([heading, has]) => hiding(heading, !rows.some(has)))];
}

const DAYS: readonly ReceiptHeading[] = ["Số liệu đến ngày", "Ngày phát hành", "Hạn gửi"];
const CENTRED: readonly ReceiptHeading[] = [
  ...(["TT", "Mã đơn vị", "Tệp lưu lúc", "Đọc lúc", "Tình trạng", "Số chỉ tiêu", "Kỳ", "Lần phát hành"] as const),
  ...DAYS,
];
/** Columns that are shown once they have a value; the period always is. */
const BEHIND: readonly (readonly [ReceiptHeading, (row: ReceiptRow) => boolean])[] = [
  ["Mã biểu", ({ form }) => form !== null],
  ["Ngày phát hành", ({ form }) => form !== null],
  ["Hạn gửi", ({ form }) => form !== null && form.due !== null],
  ["Lần phát hành", ({ form }) => form !== null],
];

function hiding(heading: ReceiptHeading, hidden: boolean): PlanStep {
  const column = receiptColumn(heading);
  return { kind: "hide-columns", sheet: RECEIPT_SHEET, left: column, right: column, hidden };
}

function cellsOf(
  row: ReceiptRow,
  at: number,
  sheetRow: number,
  { saved, readAt, clock, due }: ReceiptTimes,
): PlanCell[] {
  const { kept, form } = row;
  const time = row.file === null ? undefined : saved.get(row.file);
  const stamp = time === undefined ? null : clock(time);
  return [
    String(at + 1),
    row.unit,
    row.name,
    row.file ?? "",
    row.asOf ?? "",
    kept ? kept.saved : (stamp?.text ?? ""),
    kept ? kept.read : row.file === null ? "" : readAt,
    row.fingerprint === null ? "" : keptFingerprint(row.fingerprint),
    stateCell(row, sheetRow),
    row.unit === "" ? "" : `${String(row.figures)}/${String(row.owed)}`,
    kept && kept.note !== "" ? kept.note : noteOf(row, stamp?.day ?? null, form?.due ?? due),
    row.period,
    form?.number ?? "",
    form?.issued ?? "",
    form?.due ?? "",
    form === null ? "" : String(form.issue),
  ];
}

/** Nobody has to come back for a unit to be late: the day says so by itself. */
function stateCell({ state, form }: ReceiptRow, sheetRow: number): PlanCell {
  const word = RECEIPT_WORDS[state];
  if ((state !== "missing" && state !== "overdue") || form === null || form.due === null) return word;
  const due = cellName(sheetRow, receiptColumn("Hạn gửi"));
  return { formula: `=IF(TODAY()>${due},"${RECEIPT_WORDS.overdue}","${RECEIPT_WORDS.missing}")`, shows: word };
}

function noteOf({ state, other, checked }: ReceiptRow, day: number | null, due: number | null): string {
  const late =
    due !== null && day !== null && day > due
      ? `quá hạn ${String(day - due).padStart(2, "0")} ngày (theo thời điểm lưu tệp)`
      : "";
  const about =
    state === "duplicate"
      ? `bản sao của ${other}`
      : state === "superseded"
        ? `đã thay bằng ${other}`
        : (state === "missing" || state === "overdue") && due !== null
          ? `hạn gửi ${dayText(due)}`
          : "";
  const self = checked === undefined ? "" : `đơn vị đã tự kiểm tra lúc ${checked}`;
  return [about, late, self].filter((text) => text !== "").join("; ");
}
