/** Texts about a schema that was taken from a file. */
import { bilingual } from "../lang";

export const BORROW = bilingual(
  {
    offer:
      "Cán bộ đơn vị: lấy bộ chỉ tiêu từ biểu đã nhận hoặc từ sổ của nơi tổng hợp để kiểm tra bảng của mình. Không ghi gì vào sổ này.",
    take: "Lấy bộ chỉ tiêu từ tệp…",
    taken: (file: string, indicators: number) => `Đã lấy ${String(indicators)} chỉ tiêu từ ${file}.`,
    kept: "Bộ chỉ tiêu đã lấy trước đây",
    named: (file: string, indicators: number) => `${file} (${String(indicators)} chỉ tiêu)`,
    use: "Dùng",
    forget: "Xóa",
    inUse: (file: string) => `Đang dùng bộ chỉ tiêu từ tệp ${file}; sổ này chưa có.`,
    keep: "Lưu vào sổ (thêm 3 trang)",
    leave: "Thôi dùng",
    written: (file: string) => `Lưu bộ chỉ tiêu từ ${file}`,
  },
  {
    offer:
      "Officer of a unit: take the schema from a form you received or from the consolidating office’s workbook to check your own table. Nothing is written into this workbook.",
    take: "Take the schema from a file…",
    taken: (file: string, indicators: number) => `Took ${String(indicators)} targets from ${file}.`,
    kept: "Schemas taken before",
    named: (file: string, indicators: number) => `${file} (${String(indicators)} targets)`,
    use: "Use",
    forget: "Delete",
    inUse: (file: string) => `The schema of the file ${file} is in use; this workbook has none.`,
    keep: "Write into the workbook (adds 3 sheets)",
    leave: "Stop using it",
    written: (file: string) => `Kept the schema of ${file}`,
  },
);
