/** What is said when an operation could not be done: what it was, and what to do next. */
import type { ProblemCode } from "../domain/outcome";
import type { Lang } from "./lang";
import { named, type ProblemMessage } from "./problem-message";
import { HOST_PROBLEMS } from "./problems-host";

export const PROBLEMS: Readonly<Record<ProblemCode, Readonly<Record<Lang, ProblemMessage>>>> = {
  ...HOST_PROBLEMS,
  "sheet-missing": {
    vi: {
      text: (p) => `Không tìm thấy trang${named(p, " *")} trong sổ.`,
      tips: ["Trang có thể đã bị xóa hoặc đổi tên. Bấm Làm mới để đọc lại sổ."],
    },
    en: {
      text: (p) => `The sheet${named(p, " *")} is not in the workbook.`,
      tips: ["It may have been deleted or renamed. Refresh to read the workbook again."],
    },
  },
  "no-table": {
    vi: {
      text: (p) => `Không thấy biểu chỉ tiêu trên trang${named(p, " *") || " đang mở"}.`,
      tips: ["Mở trang có các cột “Chỉ tiêu”, “Kế hoạch”, “Thực hiện” rồi thử lại."],
    },
    en: {
      text: (p) => `There is no indicator table on ${p === "" ? "the sheet in front" : p}.`,
      tips: ["Open the sheet that has the columns “Chỉ tiêu”, “Kế hoạch” and “Thực hiện”, then try again."],
    },
  },
  "no-schema": {
    vi: {
      text: () => "Sổ này chưa có bộ chỉ tiêu.",
      tips: ["Mở sổ có ba trang “Bộ chỉ tiêu”, “Đơn vị” và “Thiết lập”, rồi thử lại."],
    },
    en: {
      text: () => "This workbook has no target schema.",
      tips: ["Open the workbook with the sheets “Bộ chỉ tiêu”, “Đơn vị” and “Thiết lập”, then try again."],
    },
  },
  "schema-invalid": {
    vi: {
      text: () => "Bộ chỉ tiêu trong sổ có lỗi nên chưa dùng được.",
      tips: ["Mở trang “Bộ chỉ tiêu”, sửa các ô được chỉ ra trong phần Kiểm tra rồi thử lại."],
    },
    en: {
      text: () => "The target schema of this workbook has faults and cannot be used yet.",
      tips: ["Open the sheet “Bộ chỉ tiêu”, correct the cells named under Check, and try again."],
    },
  },
  "schema-exists": {
    vi: {
      text: () => "Sổ này đã có trang “Bộ chỉ tiêu”.",
      tips: ["Mở sổ khác chỉ có phụ lục nghị quyết, hoặc đổi tên trang “Bộ chỉ tiêu” cũ rồi thử lại."],
    },
    en: {
      text: () => "This workbook already has a sheet “Bộ chỉ tiêu”.",
      tips: ["Open another workbook that holds only the annex, or rename the old sheet “Bộ chỉ tiêu” and try again."],
    },
  },
  "no-attainment": {
    vi: {
      text: () => "Sổ chưa có trang nào có cột mức đạt nên chưa biết chỉ tiêu nào chậm.",
      tips: ["Bấm “Tổng hợp” để lập bảng từ tệp các đơn vị gửi.", "Hoặc mở trang biểu chỉ tiêu và bấm “Tính mức đạt”."],
    },
    en: {
      text: () => "No sheet has attainment columns yet, so it is not known what lags behind.",
      tips: [
        "Use “Consolidate” to make the table from the units’ files.",
        "Or open the indicator sheet and use “Attainment”.",
      ],
    },
  },
  "as-of-missing": {
    vi: {
      text: (p) =>
        p === ""
          ? "Chưa biết số liệu tính đến ngày nào."
          : `Chưa biết số liệu tính đến ngày nào: không phải mọi tệp đều ghi cùng một ngày (${p}).`,
      tips: ["Ghi ngày vào ô “Số liệu đến ngày” ở trang “Thiết lập” rồi làm lại."],
    },
    en: {
      text: (p) =>
        p === ""
          ? "It is not known which day the figures are of."
          : `It is not known which day the figures are of: not all files name the same day (${p}).`,
      tips: ["Write the day into the cell “Số liệu đến ngày” on the sheet “Thiết lập” and try again."],
    },
  },
  cancelled: {
    vi: { text: () => "Đã hủy. Không có gì được ghi vào sổ.", tips: [] },
    en: { text: () => "Cancelled. Nothing was written.", tips: [] },
  },
  "file-failed": {
    vi: {
      text: (p) => `Không đọc được tệp${named(p, " *")}.`,
      tips: [
        "Đóng tệp nếu đang mở ở nơi khác rồi chọn lại.",
        "Nếu tệp nằm trong Zalo hoặc thư điện tử, lưu về máy trước.",
      ],
    },
    en: {
      text: (p) => `The file${named(p, " *")} could not be read.`,
      tips: [
        "Close it if it is open elsewhere and pick it again.",
        "If it is inside a mail or chat, save it to the computer first.",
      ],
    },
  },
  "no-schema-in-file": {
    vi: {
      text: (p) => `Tệp${named(p, " *")} không có bộ chỉ tiêu.`,
      tips: ["Chọn biểu đã nhận từ nơi tổng hợp, sổ có trang “Bộ chỉ tiêu”, hoặc tệp .json của bộ chỉ tiêu."],
    },
    en: {
      text: (p) => `The file${named(p, " *")} has no target schema.`,
      tips: [
        "Pick a form that the consolidating office sent, a workbook with the sheet “Bộ chỉ tiêu”, or a schema as .json.",
      ],
    },
  },
  "json-no-schema": {
    vi: {
      text: (p) => `Tệp${named(p, " *")} không phải bộ chỉ tiêu dạng JSON.`,
      tips: [],
    },
    en: {
      text: (p) => `The file${named(p, " *")} is no target schema in JSON.`,
      tips: [],
    },
  },
  "no-form-in-file": {
    vi: {
      text: (p) => `Tệp${named(p, " *")} không phải biểu báo cáo còn điền được.`,
      tips: ["Chọn tệp .xlsx đã nhận từ nơi tổng hợp, còn nguyên các trang và cột mã bị ẩn."],
    },
    en: {
      text: (p) => `The file${named(p, " *")} is no form that can be filled in.`,
      tips: ["Pick the .xlsx file that the consolidating office sent, with its hidden sheets and codes as they were."],
    },
  },
  "no-last-year": {
    vi: {
      text: (p) => `Tệp${named(p, " *")} không có lịch sử của năm trước.`,
      tips: ["Chọn sổ tổng hợp của năm trước, có trang “Lịch sử”."],
    },
    en: {
      text: (p) => `The file${named(p, " *")} has no history of the year before.`,
      tips: ["Pick last year's consolidation workbook, the one with the sheet “Lịch sử”."],
    },
  },
  "no-history": {
    vi: {
      text: () => "Sổ chưa có lịch sử kỳ nào.",
      tips: ["Tổng hợp số liệu của một kỳ và chọn ghi vào lịch sử, rồi thử lại."],
    },
    en: {
      text: () => "The workbook has no history yet.",
      tips: ["Consolidate a period and write it to the history, then try again."],
    },
  },
  "period-unknown": {
    vi: {
      text: (p) =>
        `Tên kỳ ${p === "" ? "này" : p} không đúng; viết như 2023-T05, 2023-Q3, 2023-6T, 2023-9T, 2023-12T hoặc ngày chốt số liệu 2023-08-20.`,
      tips: [],
    },
    en: {
      text: (p) =>
        `${p === "" ? "This" : p} names no period; write it as 2023-T05, 2023-Q3, 2023-6T, 2023-9T, 2023-12T, or the cut-off day 2023-08-20.`,
      tips: [],
    },
  },
  "period-open": {
    vi: {
      text: (p) => `Kỳ ${p === "" ? "này" : p} chưa chốt nên chưa có gì để đính chính.`,
      tips: ["Tổng hợp lại kỳ này, không cần đính chính."],
    },
    en: {
      text: (p) => `${p === "" ? "The period" : `Period ${p}`} is not closed, so there is nothing to correct.`,
      tips: ["Consolidate it again without a correction."],
    },
  },
  "no-such-unit": {
    vi: {
      text: (p) => `Trang “Đơn vị” không có mã ${p === "" ? "này" : p}.`,
      tips: ["Ghi đúng mã ở cột “Mã đơn vị”, các mã cách nhau bằng dấu phẩy."],
    },
    en: {
      text: (p) => `The sheet “Đơn vị” does not have ${p === "" ? "this code" : `the code ${p}`}.`,
      tips: ["Write codes as in its column “Mã đơn vị”, separated by commas."],
    },
  },
  "period-closed": {
    vi: {
      text: (p) => `Kỳ ${p === "" ? "này" : p} đã chốt, số liệu không được ghi lại.`,
      tips: ["Nếu đơn vị gửi số đính chính, ghi rõ lý do hoặc văn bản để thêm dòng đính chính."],
    },
    en: {
      text: (p) => `${p === "" ? "The period" : `Period ${p}`} is closed; its figures are not written again.`,
      tips: ["If a unit sends a correction, give the reason or the document, and it is added as a row of its own."],
    },
  },
  "period-no-day": {
    vi: {
      text: (p) => `Chưa biết kỳ ${p === "" ? "này" : p} lấy số liệu đến ngày nào.`,
      tips: ["Chỉ rõ ngày chốt số liệu, hoặc chọn cách chia kỳ trên trang “Thiết lập”."],
    },
    en: {
      text: (p) => `It is not known up to which day ${p === "" ? "the period" : `period ${p}`} runs.`,
      tips: ["Name the day, or choose how the year is divided on the sheet “Thiết lập”."],
    },
  },
  "period-other-day": {
    vi: {
      text: (p) => `Ngày số liệu đã chọn không phải ngày chốt của kỳ ${p === "" ? "này" : p}.`,
      tips: ["Bỏ ngày đã chọn, hoặc chọn kỳ khác."],
    },
    en: {
      text: (p) => `The day named is not the cut-off of ${p === "" ? "the period" : `period ${p}`}.`,
      tips: ["Leave the day out, or name another period."],
    },
  },
  "period-waiting": {
    vi: {
      text: (p) => `Chưa chốt được kỳ ${p === "" ? "này" : p}: còn số liệu chờ quyết định.`,
      tips: ["Quyết định từng số còn chờ, hoặc chấp nhận chỉ tiêu đó chưa có số liệu."],
    },
    en: {
      text: (p) => `${p === "" ? "The period" : `Period ${p}`} cannot be closed: figures wait for a decision.`,
      tips: ["Decide on each of them, or accept that the indicator has no figure."],
    },
  },
  "history-formulas": {
    vi: {
      text: () => "Trang “Lịch sử” có ô chứa công thức nên chưa chuyển được các dòng ra tệp.",
      tips: ["Thay công thức bằng giá trị (sao chép, dán giá trị), rồi làm lại."],
    },
    en: {
      text: () => "The sheet “Lịch sử” has formulas, so that its rows cannot be moved to a file.",
      tips: ["Put values in their place (copy, paste values), then try again."],
    },
  },
  "amendment-same": {
    vi: {
      text: () => "Giá trị mới giống giá trị đang có, không có gì để điều chỉnh.",
      tips: ["Xem lại chỉ tiêu, mục và giá trị mới."],
    },
    en: {
      text: () => "The new value is the one in force; there is nothing to amend.",
      tips: ["Look again at the indicator, the column and the new value."],
    },
  },
  "amendment-late": {
    vi: {
      text: () => "Mục này đã có điều chỉnh hiệu lực cùng ngày hoặc sau ngày này.",
      tips: ["Ghi ngày hiệu lực sau lần điều chỉnh cuối, hoặc sửa trực tiếp trang “Điều chỉnh”."],
    },
    en: {
      text: () => "This column has an amendment that holds from the same day or a later one.",
      tips: ["Name a day after the last amendment, or edit the sheet “Điều chỉnh”."],
    },
  },
  "nothing-to-do": {
    vi: {
      text: () => "Không có gì cần thay đổi.",
      tips: ["Trang đã đúng như kết quả sẽ ghi, hoặc không có dòng nào cần xử lý."],
    },
    en: {
      text: () => "There is nothing to change.",
      tips: ["The sheet is already as it would be written, or no row needs it."],
    },
  },
};
