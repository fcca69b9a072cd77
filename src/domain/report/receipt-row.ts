/** A row of "Sổ nhận": one unit and file, or a unit that has sent nothing, and what became of it. */

export type ReceiptState =
  | "received"
  | "returned"
  | "partial"
  | "superseded"
  | "duplicate"
  | "unreadable"
  | "encrypted"
  | "unitUnknown"
  | "noIndicators"
  | "overdue"
  | "missing";

export const RECEIPT_WORDS: Readonly<Record<ReceiptState, string>> = {
  received: "Đã nhận",
  returned: "Trả lại",
  partial: "Nhận một phần",
  superseded: "Đã có bản thay thế",
  duplicate: "Trùng tệp",
  unreadable: "Không đọc được",
  encrypted: "Có mật khẩu",
  unitUnknown: "Không rõ đơn vị",
  noIndicators: "Không có biểu chỉ tiêu",
  overdue: "Quá hạn",
  missing: "Chưa gửi",
};

/** What a unit was given to fill in. */
export interface IssuedAs {
  /** «NN-2023-9T-2-7F3A». */
  readonly number: string;
  /** Serial days. */
  readonly issued: number;
  readonly due: number | null;
  readonly issue: number;
}

export interface ReceiptRow {
  /** Code; "" where nobody knows whose the file is. */
  readonly unit: string;
  readonly name: string;
  readonly file: string | null;
  /** Serial day that the file says its figures are of. */
  readonly asOf: number | null;
  readonly fingerprint: string | null;
  readonly state: ReceiptState;
  /** Of the indicators that the unit owes those with a figure in the file, and all of them. */
  readonly figures: number;
  readonly owed: number;
  /** The copied or later file, where the state speaks of one. */
  readonly other: string;
  /** Key of the period; "" where none is known. */
  readonly period: string;
  /** Null where the unit was given no form of the period. */
  readonly form: IssuedAs | null;
  /** When the unit checked its form itself, as it says; absent where it did not. */
  readonly checked?: string;
  /** What the sheet keeps of a row that an earlier run wrote; absent in one of this run. */
  readonly kept?: { readonly saved: string; readonly read: string; readonly note: string };
}

/** What the register knew before the run. */
export interface ReceiptBefore {
  /** Key of the run's period. */
  readonly period: string;
  readonly rows: readonly ReceiptRow[];
  /** Serial day on which the run is made; null where there is no clock. */
  readonly today: number | null;
}

/** Where nothing was issued or received before. */
export const NOTHING_RECEIVED: ReceiptBefore = { period: "", rows: [], today: null };
