/** Findings about issued forms that came back. */
import type { FormFindingCode } from "../../domain/finding/finding";
import { when, type FindingMessages } from "./message";

export const FORM_MESSAGES: FindingMessages<FormFindingCode> = {
  "form-version": {
    vi: {
      title: "Biểu của lần phát hành khác",
      says: (f) =>
        f.param("layout") !== ""
          ? `Biểu có cách bố trí số ${f.param("layout")} mà chương trình này chưa biết; các cột được hiểu theo tiêu đề. Số liệu vẫn được dùng.`
          : `Biểu này là của lần phát hành ${f.param("issue") === "" ? "khác" : f.param("issue")}; bộ chỉ tiêu của đơn vị từ đó đã thay đổi. Số liệu vẫn được dùng.`,
      act: "Soát các dòng đã thay đổi, hoặc gửi lại biểu mới cho đơn vị.",
      otherwise: "Số liệu được dùng theo mã; chỉ tiêu mà biểu không có được báo là thiếu.",
    },
    en: {
      title: "Another issue of the form",
      says: (f) =>
        f.param("layout") !== ""
          ? `The form has layout ${f.param("layout")}, which this program does not know; columns are read by their headings. Its figures are used all the same.`
          : `This form is ${f.param("issue") === "" ? "another issue" : `issue ${f.param("issue")}`}; the unit’s targets have changed since. Its figures are used all the same.`,
      act: "Look at the rows that changed, or send the unit the new form.",
      otherwise: "Figures are used by their codes; what the form lacks is listed as missing.",
    },
  },
  "form-other-unit": {
    vi: {
      title: "Biểu và đơn vị gửi không khớp",
      says: (f) =>
        f.weighs === "E"
          ? `Biểu ghi đơn vị${when(f.expectedUnit, ` ${f.expectedUnit}`)}, tên tệp lại ghi đơn vị khác; có thể đã nhập nhầm biểu. Số này chưa được dùng.`
          : `Biểu phát hành cho ${f.expectedUnit === "" ? "đơn vị khác" : f.expectedUnit}, không phải đơn vị ghi trên biểu; số liệu được tính cho đơn vị ghi trên biểu.`,
      act: "Hỏi đơn vị gửi, rồi đổi tên tệp hoặc nhập vào đúng biểu; nếu số đúng thì chấp nhận từng số.",
      otherwise: "Số bị nghi nhầm đơn vị không được dùng.",
    },
    en: {
      title: "Form and sender do not match",
      says: (f) =>
        f.weighs === "E"
          ? `The form is ${f.expectedUnit === "" ? "one unit" : f.expectedUnit}’s, the file’s name is another unit’s; somebody may have filled in the wrong form. The figure is not used yet.`
          : `The form was issued to ${f.expectedUnit === "" ? "another unit" : f.expectedUnit}, not to the unit that it names; its figures count for the unit it names.`,
      act: "Ask the sender, then rename the file or use the right form; where the figure is right, accept it.",
      otherwise: "A figure that may be another unit’s is not used.",
    },
  },
  "form-other-period": {
    vi: {
      title: "Biểu của kỳ khác",
      says: (f) =>
        f.weighs === "E"
          ? `Biểu này lập cho kỳ khác${when(f.found, ` (đến tháng ${f.found})`)}${when(f.expected, `, kỳ đang tổng hợp đến tháng ${f.expected}`)}. Số này chưa được dùng.`
          : `Trên biểu ghi kỳ${when(f.found, ` đến tháng ${f.found}`)}, không phải kỳ mà biểu được phát hành${when(f.expected, ` (đến tháng ${f.expected})`)}.`,
      act: "Đề nghị đơn vị gửi biểu của đúng kỳ; nếu số đúng là của kỳ này thì chấp nhận từng số.",
      otherwise: "Số của kỳ khác không được dùng.",
    },
    en: {
      title: "Form of another period",
      says: (f) =>
        f.weighs === "E"
          ? `The form is for another period${when(f.found, ` (up to ${f.found})`)}${when(f.expected, `; the one up to ${f.expected} is being consolidated`)}. The figure is not used yet.`
          : `The form names the period${when(f.found, ` up to ${f.found}`)}, not the one it was issued for${when(f.expected, ` (up to ${f.expected})`)}.`,
      act: "Ask the unit for the form of this period; where the figure is this period’s, accept it.",
      otherwise: "Figures of another period are not used.",
    },
  },
  "form-other-schema": {
    vi: {
      title: "Biểu của nghị quyết khác",
      says: (f) =>
        `Biểu này lập theo nghị quyết ${f.found}${when(f.expected, `, bộ chỉ tiêu là của nghị quyết ${f.expected}`)}.${f.weighs === "E" ? " Số này chưa được dùng." : " Mã và tên chỉ tiêu đều trùng nên số liệu được dùng."}`,
      act: "Gửi lại biểu đúng nghị quyết cho đơn vị; nếu số đúng là của chỉ tiêu này thì chấp nhận từng số.",
      otherwise: "Số của nghị quyết khác không được dùng khi tên chỉ tiêu không trùng.",
    },
    en: {
      title: "Form of another resolution",
      says: (f) =>
        `The form was made for resolution ${f.found}${when(f.expected, `; the schema is resolution ${f.expected}’s`)}.${f.weighs === "E" ? " The figure is not used yet." : " All codes and names are the same, so its figures are used."}`,
      act: "Send the unit the form of this resolution; where the figure is this indicator’s, accept it.",
      otherwise: "Figures of another resolution are not used where the names differ.",
    },
  },
  "form-ids-lost": {
    vi: {
      title: "Biểu mất cột mã",
      says: () => "Cột mã ẩn của biểu đã bị xóa; các dòng được nhận theo tên chỉ tiêu.",
      act: "Soát các dòng được nhận theo tên, hoặc đề nghị đơn vị dùng lại biểu gốc.",
      otherwise: "Số liệu vẫn được dùng theo tên chỉ tiêu.",
    },
    en: {
      title: "Form without its ids",
      says: () => "The hidden column of ids was deleted; rows are matched by their names.",
      act: "Look at the rows matched by name, or ask the unit to use the form as it was issued.",
      otherwise: "The figures are used by name.",
    },
  },
  "form-ids-shifted": {
    vi: {
      title: "Mã ẩn lệch dòng",
      says: (f) =>
        `Ô của biểu đã bị chuyển dòng mà cột mã ẩn không chuyển theo${when(f.foundNumber, `: ${f.foundNumber} dòng có tên không đúng với mã`)}. Các dòng này được nhận theo tên chỉ tiêu.`,
      act: "Soát lại các dòng này với đơn vị gửi.",
      otherwise: "Số liệu được dùng theo tên chỉ tiêu, không theo mã.",
    },
    en: {
      title: "Ids stand beside other rows",
      says: (f) =>
        `Cells of the form were moved without the hidden ids beside them${when(f.foundNumber, ` (rows under other ids: ${f.foundNumber})`)}. These rows are matched by their names.`,
      act: "Look at these rows with the sender.",
      otherwise: "Figures are used by name, not by id.",
    },
  },
  "form-unprotected": {
    vi: {
      title: "Biểu đã bỏ bảo vệ trang tính",
      says: () => "Biểu phát hành có bảo vệ trang tính, biểu gửi về đã bỏ; các ô khóa có thể đã bị sửa.",
      act: "Xem các phát hiện khác của biểu này; nếu không có thì không cần làm gì.",
      otherwise: "Số liệu vẫn được dùng; kế hoạch lấy theo bộ chỉ tiêu.",
    },
    en: {
      title: "Form without its protection",
      says: () =>
        "The form was issued with its sheet protected and came back without; locked cells may have been changed.",
      act: "Look at the form’s other findings; where there are none, nothing needs to be done.",
      otherwise: "Its figures are used; targets are the schema’s.",
    },
  },
  "same-as-last-period": {
    vi: {
      title: "Số liệu trùng kỳ trước",
      says: (f) =>
        `Số liệu${when(f.expectedNumber, ` (${f.foundNumber}/${f.expectedNumber} chỉ tiêu)`)} giống hệt cột “Kỳ trước”; có thể đơn vị đã gửi lại số của kỳ trước.`,
      act: "Hỏi đơn vị gửi số liệu có phải của kỳ này không.",
      otherwise: "Số liệu vẫn được dùng cho kỳ này.",
    },
    en: {
      title: "Same figures as last period",
      says: (f) =>
        `The figures${when(f.expectedNumber, ` (${f.foundNumber} of ${f.expectedNumber})`)} are exactly those of the period before; last period’s may have been sent again.`,
      act: "Ask the sender whether the figures are this period’s.",
      otherwise: "The figures are used for this period.",
    },
  },
  "form-part": {
    vi: {
      title: "Biểu gửi thành nhiều phần",
      says: (f) =>
        `Tệp này được ghép với tệp ${f.found} của cùng đơn vị. Ô trống ở tệp sau không xóa số liệu của tệp trước${when(f.param("cells"), `: ${f.param("cells")} ô`)}.`,
      act: "Không cần làm gì nếu đơn vị gửi làm nhiều phần.",
      otherwise: "Số liệu của cả hai tệp đều được dùng.",
    },
    en: {
      title: "Form in several parts",
      says: (f) =>
        `The file is put together with ${f.found} of the same unit. Blank cells of the later file do not erase figures of the earlier one${when(f.param("cells"), ` (cells: ${f.param("cells")})`)}.`,
      act: "Nothing needs to be done where the unit sent it in parts.",
      otherwise: "The figures of both files are used.",
    },
  },
};
