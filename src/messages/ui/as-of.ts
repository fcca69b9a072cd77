/** Texts of the question for the day of the figures. */
import { bilingual } from "../lang";

export const AS_OF = bilingual(
  {
    title: "Số liệu tính đến ngày nào?",
    why: "Trang “Thiết lập” để trống ô “Số liệu đến ngày” và không phải mọi tệp đều ghi cùng một ngày. Tiến độ tính theo ngày này nên không tự chọn thay bạn. Ngày bạn chọn hiện ở bản xem trước và được ghi vào “Thiết lập” cùng kết quả.",
    found: "Ngày ghi trong các tệp",
    label: "Số liệu đến ngày (ngày/tháng/năm)",
    example: "ví dụ 14/9/2026",
    unreadable: "Ghi ngày như 14/9/2026.",
    goOn: "Dùng ngày này",
  },
  {
    title: "Which day are the figures of?",
    why: "The cell “Số liệu đến ngày” on the sheet “Thiết lập” is blank, and not all files name the same day. Pace is judged by that day, so it is not chosen for you. The day you name is shown in the preview and written to “Thiết lập” with the result.",
    found: "Days named in the files",
    label: "Day of the figures (day/month/year)",
    example: "e.g. 14/9/2026",
    unreadable: "Write the day like 14/9/2026.",
    goOn: "Use this day",
  },
);
