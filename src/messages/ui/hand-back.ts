/** Texts about what goes back to the units, and about rows for other systems. */
import { bilingual } from "../lang";

export const HAND_BACK = bilingual(
  {
    title: (count: number) => `Trả lại, đôn đốc (${String(count)} đơn vị)`,
    toMend: (count: number) => `${String(count)} chỗ phải sửa hoặc kiểm tra lại`,
    missing: "Chưa gửi báo cáo",
    unknown: "(không rõ đơn vị)",
    copy: "Sao chép lời nhắn",
    copyOf: (name: string) => `Sao chép lời nhắn cho ${name}`,
    copied: (name: string) => `Đã sao chép lời nhắn cho ${name}.`,
    refused: "Không sao chép được. Hãy chọn văn bản rồi nhấn Ctrl+C (Mac: ⌘C).",
    save: "Lưu phiếu trả lại",
    saveOf: (name: string) => `Lưu phiếu trả lại của ${name}`,
    saved: (name: string) => `Đã tạo tệp ${name}.`,
    more: (count: number) => `Xem thêm ${String(count)} đơn vị`,
    exportTitle: "Xuất dữ liệu cho hệ thống khác",
    exportHint: "Mỗi chỉ tiêu một dòng, theo số đang có ở trang “Tổng hợp”, có tệp và ô của số liệu.",
    csv: "Xuất tệp CSV",
    json: "Xuất tệp JSON",
  },
  {
    title: (count: number) => `Return and remind (${String(count)} units)`,
    toMend: (count: number) =>
      count === 1 ? "1 place to correct or check" : `${String(count)} places to correct or check`,
    missing: "Has sent no report",
    unknown: "(unit unknown)",
    copy: "Copy the message",
    copyOf: (name: string) => `Copy the message to ${name}`,
    copied: (name: string) => `The message to ${name} is copied.`,
    refused: "Copying is refused. Select the text and press Ctrl+C (Mac: ⌘C).",
    save: "Save the return slip",
    saveOf: (name: string) => `Save the return slip of ${name}`,
    saved: (name: string) => `Made the file ${name}.`,
    more: (count: number) => `Show ${String(count)} more units`,
    exportTitle: "Export data for other systems",
    exportHint: "One row a target, from what the sheet “Tổng hợp” shows now, with file and cell of each figure.",
    csv: "Export as CSV",
    json: "Export as JSON",
  },
);
