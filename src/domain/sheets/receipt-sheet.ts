/** Sheet "Sổ nhận": who sent what, when, and what became of it (reporting.md 7). */
import { dayText } from "../report/numbers";
import { RECEIPT_WORDS, sendersOf, type ReceiptRow } from "../report/receipt";
import { sendersSentence } from "../report/sentences";
import type { PlanCell, PlanStep } from "../plan/plan";
import { buildListing } from "./listing";
import { keptFingerprint } from "./source-columns";

export const RECEIPT_SHEET = "Sổ nhận";

const COLUMNS = [
  ["TT", 5],
  ["Mã đơn vị", 10],
  ["Đơn vị", 30],
  ["Tệp", 34],
  ["Số liệu đến ngày", 13],
  ["Tệp lưu lúc", 17],
  ["Đọc lúc", 17],
  ["Mã nhận diện tệp", 15],
  ["Tình trạng", 18],
  ["Số chỉ tiêu", 10],
  ["Ghi chú", 30],
] as const;
/** Last column of the sheet that is ours. */
export const RECEIPT_RIGHT = COLUMNS.length - 1;

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
}

/** The steps that fill the sheet, which is there already and empty. */
export function buildReceiptSheet(receipt: readonly ReceiptRow[], times: ReceiptTimes): PlanStep[] {
  return buildListing({
    sheet: RECEIPT_SHEET,
    title: "SỔ NHẬN BÁO CÁO",
    lines: [sendersSentence(sendersOf(receipt))],
    columns: COLUMNS,
    rows: receipt.map((row, at) => cellsOf(row, at, times)),
    days: [4],
    centred: [0, 1, 4, 5, 6, 8, 9],
  });
}

function cellsOf(row: ReceiptRow, at: number, { saved, readAt, clock, due }: ReceiptTimes): PlanCell[] {
  const time = row.file === null ? undefined : saved.get(row.file);
  const stamp = time === undefined ? null : clock(time);
  return [
    String(at + 1),
    row.unit,
    row.name,
    row.file ?? "",
    row.asOf ?? "",
    stamp?.text ?? "",
    row.file === null ? "" : readAt,
    row.fingerprint === null ? "" : keptFingerprint(row.fingerprint),
    RECEIPT_WORDS[row.state],
    row.unit === "" ? "" : `${String(row.figures)}/${String(row.owed)}`,
    noteOf(row, stamp?.day ?? null, due),
  ];
}

function noteOf({ state, other }: ReceiptRow, day: number | null, due: number | null): string {
  const late =
    due !== null && day !== null && day > due
      ? `quá hạn ${String(day - due).padStart(2, "0")} ngày (theo thời điểm lưu tệp)`
      : "";
  const about =
    state === "duplicate"
      ? `bản sao của ${other}`
      : state === "superseded"
        ? `đã thay bằng ${other}`
        : state === "missing" && due !== null
          ? `hạn gửi ${dayText(due)}`
          : "";
  return [about, late].filter((text) => text !== "").join("; ");
}
