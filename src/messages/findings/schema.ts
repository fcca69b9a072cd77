/** Faults of the schema sheets themselves. */
import type { SchemaFindingCode } from "../../domain/finding/finding";
import { when, type Facts, type FindingMessages } from "./message";

export const SCHEMA_MESSAGES: FindingMessages<SchemaFindingCode> = {
  "schema-sheet-missing": {
    vi: {
      title: "Thiếu trang của bộ chỉ tiêu",
      says: () => "Không tìm thấy trang này trong sổ.",
      act: "Thêm trang đúng tên, hoặc mở sổ có đủ ba trang “Bộ chỉ tiêu”, “Đơn vị”, “Thiết lập”.",
      otherwise: "Thiếu “Bộ chỉ tiêu” thì không làm được gì; thiếu trang khác thì dùng giá trị mặc định.",
    },
    en: {
      title: "Schema sheet missing",
      says: () => "This sheet is not in the workbook.",
      act: "Add a sheet of that name, or open the workbook that has “Bộ chỉ tiêu”, “Đơn vị” and “Thiết lập”.",
      otherwise: "Without “Bộ chỉ tiêu” nothing can be done; without another one defaults are used.",
    },
  },
  "schema-heading-missing": {
    vi: {
      title: "Bộ chỉ tiêu thiếu cột",
      says: (f) => `Không có cột ${f.heading}.`,
      act: "Thêm cột đúng tên, hoặc sửa tiêu đề cột đang có.",
      otherwise: "Nếu để nguyên, không đọc được bộ chỉ tiêu.",
    },
    en: {
      title: "Column missing in the schema",
      says: (f) => `There is no column ${f.heading}.`,
      act: "Add it, or correct the heading that is there.",
      otherwise: "Otherwise the schema cannot be read.",
    },
  },
  "schema-word-unknown": {
    vi: {
      title: "Từ không có trong danh mục",
      says: (f) => `Ô ghi ${f.found}${when(f.expected, `; các từ dùng được: ${f.expected}`)}.`,
      act: "Chọn một trong các từ của danh mục, hoặc để trống ô để dùng giá trị mặc định.",
      otherwise: "Nếu để nguyên, chỉ tiêu này không được dùng.",
    },
    en: {
      title: "Word not on the list",
      says: (f) => `The cell says ${f.found}${when(f.expected, `; the words are ${f.expected}`)}.`,
      act: "Use one of the words, or clear the cell to take the default.",
      otherwise: "Otherwise this indicator is not used.",
    },
  },
  "schema-code-missing": {
    vi: {
      title: "Chỉ tiêu chưa có mã",
      says: () => "Ô mã đang trống.",
      act: "Đặt mã riêng cho chỉ tiêu, hoặc xóa dòng nếu không phải chỉ tiêu.",
      otherwise: "Nếu để nguyên, chỉ tiêu này không được dùng.",
    },
    en: {
      title: "Indicator without a code",
      says: () => "The cell of the code is blank.",
      act: "Give the indicator a code of its own, or delete the row if it is none.",
      otherwise: "Otherwise this indicator is not used.",
    },
  },
  "schema-code-duplicate": {
    vi: {
      title: "Trùng mã",
      says: (f) => `Mã ${f.found} đã dùng ở dòng khác.`,
      act: "Đặt mã khác, hoặc xóa dòng trùng.",
      otherwise: "Nếu để nguyên, chỉ dòng đầu tiên được dùng.",
    },
    en: {
      title: "Code used twice",
      says: (f) => `The code ${f.found} stands on another row already.`,
      act: "Give another code, or delete the row.",
      otherwise: "Otherwise only the first row is used.",
    },
  },
  "schema-name-missing": {
    vi: {
      title: "Chỉ tiêu chưa có tên",
      says: () => "Ô tên chỉ tiêu đang trống.",
      act: "Ghi tên chỉ tiêu, hoặc xóa dòng.",
      otherwise: "Nếu để nguyên, chỉ tiêu này không được dùng.",
    },
    en: {
      title: "Indicator without a name",
      says: () => "The cell of the name is blank.",
      act: "Write the name, or delete the row.",
      otherwise: "Otherwise this indicator is not used.",
    },
  },
  "schema-target-unsure": {
    vi: {
      title: "Chưa chắc cách hiểu kế hoạch",
      says: (f) => `Kế hoạch ghi ${f.found}, chưa rõ cao hơn hay thấp hơn là tốt, hoặc đọc được nhiều cách.`,
      act: "Chọn cột “Chiều”, hoặc ghi lại kế hoạch cho rõ (ví dụ “≥ 95”, “dưới 4”).",
      otherwise: "Nếu để nguyên, dùng cách hiểu thường gặp nhất và ghi chú trong báo cáo.",
    },
    en: {
      title: "Target not certain",
      says: (f) => `The plan says ${f.found}: whether higher or lower is better, or how to read it, is not certain.`,
      act: "Fill the column “Chiều”, or write the plan more clearly (for example “≥ 95”, “dưới 4”).",
      otherwise: "Otherwise the usual reading is taken, with a note in the report.",
    },
  },
  "schema-baseline-missing": {
    vi: {
      title: "Thiếu kỳ gốc",
      says: () => "Chỉ tiêu tính mức tăng, giảm nhưng chưa có số kỳ gốc.",
      act: "Ghi số kỳ gốc, hoặc đề nghị các đơn vị báo cáo thẳng mức tăng, giảm.",
      otherwise: "Nếu đơn vị báo cáo mức đạt được thì không tính được mức tăng, giảm.",
    },
    en: {
      title: "Baseline missing",
      says: () => "The indicator is a rise or a fall and has no baseline.",
      act: "Give the baseline, or ask the units to report the change itself.",
      otherwise: "Where a unit reports the level, the change cannot be computed.",
    },
  },
  "schema-unit-missing": {
    vi: {
      title: "Thiếu đơn vị tính",
      says: () => "Chỉ tiêu có mục tiêu bằng số nhưng chưa ghi đơn vị tính.",
      act: "Ghi đơn vị tính, hoặc ghi đơn vị ngay trong mục tiêu.",
      otherwise: "Số của đơn vị gửi được dùng như đang ghi, không quy đổi và không kiểm tra được đơn vị tính.",
    },
    en: {
      title: "Unit of measure missing",
      says: () => "The indicator has a target in numbers and no unit.",
      act: "Give the unit, or write it with the target.",
      otherwise: "Figures are used as sent: they are not converted and their units cannot be checked.",
    },
  },
  "schema-pacing-baseline": {
    vi: {
      title: "Nhịp độ cần kỳ gốc",
      says: (f) => `Chỉ tiêu tính theo mức đạt có nhịp độ ${f.found} nhưng chưa có số kỳ gốc.`,
      act: "Ghi số kỳ gốc, hoặc đổi nhịp độ thành Không.",
      otherwise: "Chỉ tiêu được xét như nhịp độ Không: lúc nào cũng phải đạt đủ mục tiêu.",
    },
    en: {
      title: "Pacing needs a baseline",
      says: (f) => `The indicator is judged by its level, paced ${f.found}, and has no baseline.`,
      act: "Give the baseline, or set the pacing to Không (none).",
      otherwise: "It is judged as unpaced: the whole target is due at any time.",
    },
  },
  "schema-parent-unknown": {
    vi: {
      title: "Mã cha không có",
      says: (f) => `Mã cha ${f.found} không có trong bộ chỉ tiêu.`,
      act: "Sửa mã cha, hoặc để trống.",
      otherwise: "Chỉ tiêu được coi là không thuộc chỉ tiêu nào khác.",
    },
    en: {
      title: "Parent not found",
      says: (f) => `The parent ${f.found} is not in the schema.`,
      act: "Correct it, or clear the cell.",
      otherwise: "The indicator is taken as belonging to no other.",
    },
  },
  "schema-owner-unknown": {
    vi: {
      title: "Đơn vị không có trong danh sách",
      says: (f) => `${f.found || "Đơn vị này"} không có trong trang “Đơn vị”.`,
      act: "Thêm đơn vị vào trang “Đơn vị”, hoặc sửa mã cho đúng.",
      otherwise: "Chỉ tiêu coi như chưa có đơn vị này chủ trì hoặc báo cáo.",
    },
    en: {
      title: "Unit not on the list",
      says: (f) => `${f.found || "This unit"} is not in the sheet “Đơn vị”.`,
      act: "Add it to the sheet “Đơn vị”, or correct the code.",
      otherwise: "The indicator is taken as not owned or reported by it.",
    },
  },
  "schema-number-unreadable": {
    vi: {
      title: "Không đọc được số",
      says: (f) =>
        f.expected === ""
          ? `Ô ghi ${f.found}, không đọc được thành số.`
          : `Ô ghi ${f.found}, có thể hiểu là một trong các số ${f.expected}.`,
      act: "Ghi lại bằng số, hoặc để trống ô.",
      otherwise: "Nếu để nguyên, chỉ tiêu này không được dùng.",
    },
    en: {
      title: "Number cannot be read",
      says: (f) =>
        f.expected === ""
          ? `The cell says ${f.found}, which is no number.`
          : `The cell says ${f.found}, which may be one of the numbers ${f.expected}.`,
      act: "Write a number, or clear the cell.",
      otherwise: "Otherwise this indicator is not used.",
    },
  },
  "schema-setting-unreadable": {
    vi: {
      title: "Không đọc được thiết lập",
      says: (f) => `Mục ${f.heading} ghi ${f.found}, không đọc được.`,
      act: "Sửa lại (ngày ghi dạng 14/9/2023), hoặc để trống để dùng giá trị mặc định.",
      otherwise: "Giá trị mặc định được dùng.",
    },
    en: {
      title: "Setting cannot be read",
      says: (f) => `${f.heading} says ${f.found}, which cannot be read.`,
      act: "Correct it (a date as 14/9/2023), or clear the cell to take the default.",
      otherwise: "The default is used.",
    },
  },
  "schema-unconfirmed": {
    vi: {
      title: "Bộ chỉ tiêu còn chỗ chưa xác nhận",
      says: (f) => `${when(f.heading, `Cột ${f.heading}: `)}${f.found} chưa có câu trả lời.`,
      act: "Bấm để đến ô, ghi lại cho đúng; nếu ô đã đúng thì bấm “Đúng như đang ghi”.",
      otherwise: "Nếu để nguyên, chỉ tiêu được xét theo những gì ô đang ghi.",
    },
    en: {
      title: "The schema has open questions",
      says: (f) => `${when(f.heading, `Column ${f.heading}: `)}${f.found} has no answer yet.`,
      act: "Go to the cell and put it right; where it is right, press “Right as it stands”.",
      otherwise: "Otherwise the indicator is judged by what the cell says now.",
    },
  },
  "schema-seal-changed": {
    vi: {
      title: "Khác bản chốt",
      says: (f) => `Ô này đang ghi ${f.found || "trống"}; bản chốt${sealedOn(f, "ngày")} ghi ${f.expected || "trống"}.`,
      act: "Khôi phục theo bản chốt; hoặc “Điều chỉnh theo văn bản…” nếu nghị quyết đã điều chỉnh; hoặc “Sửa lỗi nhập liệu…” kèm lý do nếu trước đây ghi nhầm.",
      otherwise: "Các kỳ chưa chốt dùng nội dung đang ghi ở trang “Bộ chỉ tiêu”; kỳ đã chốt giữ nguyên.",
    },
    en: {
      title: "Differs from the sealed version",
      says: (f) =>
        `The cell says ${f.found || "nothing"}; the sealed version${sealedOn(f, "of")} says ${f.expected || "nothing"}.`,
      act: "Restore what was sealed; or “Amend by a document…” if the resolution was amended; or “A slip was put right…”, with the reason, if it had been entered wrongly.",
      otherwise: "Open periods use what the sheet “Bộ chỉ tiêu” says now; closed ones stay.",
    },
  },
  "schema-seal-added": {
    vi: {
      title: "Chỉ tiêu thêm sau khi chốt",
      says: (f) => `Chỉ tiêu ${f.found} không có trong bản chốt${sealedOn(f, "ngày")}.`,
      act: "Xóa dòng này, hoặc chốt lại nếu nghị quyết đã bổ sung chỉ tiêu.",
      otherwise: "Chỉ tiêu vẫn được xét như các chỉ tiêu khác.",
    },
    en: {
      title: "Added after sealing",
      says: (f) => `Indicator ${f.found} is not in the sealed version${sealedOn(f, "of")}.`,
      act: "Delete the row, or seal again if the resolution added it.",
      otherwise: "It is judged like the others.",
    },
  },
  "schema-seal-removed": {
    vi: {
      title: "Chỉ tiêu bị bỏ sau khi chốt",
      says: (f) => `Chỉ tiêu ${f.found} có trong bản chốt${sealedOn(f, "ngày")} nhưng không còn trong bộ chỉ tiêu.`,
      act: "Thêm lại dòng này, hoặc chốt lại nếu nghị quyết đã bỏ chỉ tiêu.",
      otherwise: "Chỉ tiêu này không được xét và không tính vào tổng số.",
    },
    en: {
      title: "Removed after sealing",
      says: (f) => `Indicator ${f.found} is in the sealed version${sealedOn(f, "of")} and no longer in the schema.`,
      act: "Put the row back, or seal again if the resolution dropped it.",
      otherwise: "It is not judged and does not count.",
    },
  },
};

/** " ngày 02/01/2023", or nothing where the day was not kept. */
function sealedOn(facts: Facts, word: string): string {
  const date = facts.param("date");
  return date === "" ? "" : ` ${word} ${date}`;
}
