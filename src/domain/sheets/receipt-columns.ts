/** The columns of "Sổ nhận", in the order written; those behind the notes are shown once they have a value (forms.md 6). */
export const RECEIPT_SHEET = "Sổ nhận";

export const RECEIPT_COLUMNS = [
  ["TT", 5],
  ["Mã đơn vị", 9],
  ["Đơn vị", 24],
  ["Tệp", 27],
  ["Số liệu đến ngày", 12],
  ["Tệp lưu lúc", 12],
  ["Đọc lúc", 12],
  ["Mã nhận diện tệp", 15],
  ["Tình trạng", 14],
  ["Số chỉ tiêu", 9],
  ["Ghi chú", 24],
  ["Kỳ", 10],
  ["Mã biểu", 20],
  ["Ngày phát hành", 13],
  ["Hạn gửi", 13],
  ["Lần phát hành", 10],
] as const;
export type ReceiptHeading = (typeof RECEIPT_COLUMNS)[number][0];

/** Zero-based column of a heading. */
export function receiptColumn(heading: ReceiptHeading): number {
  return RECEIPT_COLUMNS.findIndex(([each]) => each === heading);
}

/** Last column of the sheet that is ours. */
export const RECEIPT_RIGHT = RECEIPT_COLUMNS.length - 1;
