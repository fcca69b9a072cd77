/** The columns of "Sổ nhận", in the order written; those behind the notes are shown once they have a value (forms.md 6). */
export const RECEIPT_SHEET = "Sổ nhận";

export const RECEIPT_COLUMNS = [
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
