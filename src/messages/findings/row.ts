/** Findings about which indicator a row is. */
import { when, type FindingMessages } from "./message";

export const ROW_MESSAGES: FindingMessages<
  | "code-unknown"
  | "name-unmatched"
  | "name-guessed"
  | "code-name-disagree"
  | "row-duplicate"
  | "row-conflict"
  | "part-missing"
  | "indicator-missing"
  | "not-owner"
  | "total-as-data"
> = {
  "code-unknown": {
    vi: {
      title: "Mã không có trong bộ chỉ tiêu",
      says: (f) =>
        `Mã ${f.found} không có trong bộ chỉ tiêu${when(f.suggestions, `; gần giống nhất: ${f.suggestions}`)}.`,
      act: "Sửa mã cho đúng, hoặc xóa mã để đối chiếu theo tên chỉ tiêu.",
      otherwise: "Nếu để nguyên, dòng này không được dùng.",
    },
    en: {
      title: "Code not in the schema",
      says: (f) =>
        `The code ${f.found} is not in the target schema${when(f.suggestions, `; nearest: ${f.suggestions}`)}.`,
      act: "Correct the code, or delete it so that the name is matched.",
      otherwise: "Otherwise the row is not used.",
    },
  },
  "name-unmatched": {
    vi: {
      title: "Không tìm thấy chỉ tiêu",
      says: (f) => `Không có chỉ tiêu nào tên ${f.found}${when(f.suggestions, `; gần giống nhất: ${f.suggestions}`)}.`,
      act: "Nếu là chỉ tiêu trong bộ: sửa tên cho đúng, hoặc thêm tên này vào cột “Tên khác” của chỉ tiêu đó. Nếu là chỉ tiêu khác: để nguyên.",
      otherwise: "Nếu để nguyên, dòng này không được dùng.",
    },
    en: {
      title: "No such indicator",
      says: (f) => `No indicator is called ${f.found}${when(f.suggestions, `; nearest: ${f.suggestions}`)}.`,
      act: "If it is an indicator of the schema, correct the name or add it to that indicator’s column “Tên khác”. If it is another one, leave it.",
      otherwise: "Otherwise the row is not used.",
    },
  },
  "name-guessed": {
    vi: {
      title: "Chỉ tiêu đoán theo tên gần giống",
      says: (f) => `Dòng ${f.found} được hiểu là chỉ tiêu ${f.expected}.`,
      act: "Xác nhận nếu đúng (thêm vào cột “Tên khác” để lần sau khỏi hỏi), hoặc sửa tên.",
      otherwise: "Số liệu được dùng cho chỉ tiêu này và ghi chú trong báo cáo, trừ khi dòng này còn lỗi khác.",
    },
    en: {
      title: "Name matched by likeness",
      says: (f) => `The row ${f.found} was taken as the indicator ${f.expected}.`,
      act: "Confirm that (add the name to “Tên khác” and it will not be asked again), or correct the name.",
      otherwise:
        "The figure is used for that indicator, with a note in the report, unless something else is wrong with the row.",
    },
  },
  "code-name-disagree": {
    vi: {
      title: "Mã và tên không khớp",
      says: (f) => `Tên ghi ${f.found}, nhưng mã là của chỉ tiêu ${f.expected || "khác"}.`,
      act: "Sửa mã, hoặc sửa tên.",
      otherwise: "Số liệu được dùng theo mã và ghi chú trong báo cáo.",
    },
    en: {
      title: "Code and name disagree",
      says: (f) => `The name is ${f.found}, but the code belongs to ${f.expected || "another indicator"}.`,
      act: "Correct the code, or the name.",
      otherwise: "The figure is used under the code, with a note in the report.",
    },
  },
  "row-duplicate": {
    vi: {
      title: "Chỉ tiêu ghi hai lần",
      says: (f) => `Chỉ tiêu ${f.indicator || f.found} xuất hiện nhiều lần với cùng một số.`,
      act: "Xóa bớt dòng, hoặc để nguyên.",
      otherwise: "Dòng đầu tiên được dùng.",
    },
    en: {
      title: "Indicator given twice",
      says: (f) => `The indicator ${f.indicator || f.found} occurs more than once with the same figure.`,
      act: "Delete the extra row, or leave it.",
      otherwise: "The first row is used.",
    },
  },
  "row-conflict": {
    vi: {
      title: "Cùng chỉ tiêu, khác số",
      says: (f) => `Chỉ tiêu ${f.indicator} xuất hiện nhiều lần với số khác nhau: ${f.figures("figures") || f.found}.`,
      act: "Giữ lại dòng đúng và xóa dòng kia, hoặc hỏi lại đơn vị.",
      otherwise: "Nếu để nguyên, không số nào được dùng và chỉ tiêu ghi là không đánh giá được.",
    },
    en: {
      title: "One indicator, different figures",
      says: (f) =>
        `The indicator ${f.indicator} occurs more than once with different figures: ${f.figures("figures") || f.found}.`,
      act: "Keep the right row and delete the other, or ask the unit.",
      otherwise: "Otherwise none of them is used and the target cannot be assessed.",
    },
  },
  "part-missing": {
    vi: {
      title: "Thiếu một phần của chỉ tiêu",
      says: (f) =>
        `Chỉ tiêu gồm nhiều phần nhưng ô ghi ${f.found || "thiếu số"}, chưa đủ số cho từng phần${when(f.expected, ` (${f.expected})`)}.`,
      act: "Ghi đủ số theo thứ tự các phần, ví dụ “86,2/81,5”, hoặc ghi mỗi phần một dòng.",
      otherwise: "Phần thiếu số không được coi là đạt.",
    },
    en: {
      title: "A part of the target has no figure",
      says: (f) =>
        `The target has several parts and the cell says ${f.found || "too little"}: not every part has its figure${when(f.expected, ` (${f.expected})`)}.`,
      act: "Give all figures in the order of the parts, for example “86,2/81,5”, or one row for each part.",
      otherwise: "A part without a figure does not count as met.",
    },
  },
  "indicator-missing": {
    vi: {
      title: "Thiếu chỉ tiêu phải báo cáo",
      says: (f) =>
        `Đơn vị ${f.unit} phải báo cáo chỉ tiêu ${f.expected || f.indicator} nhưng ${
          f.param("sheet") === ""
            ? "không có dòng này"
            : `chưa thấy dòng này; trang “${f.param("sheet")}” có ${
                f.param("rows") === "" ? "phần chưa đọc được" : `${f.param("rows")} dòng chưa rõ là chỉ tiêu nào`
              }, số liệu có thể nằm ở đó`
        }.`,
      act: "Bổ sung dòng chỉ tiêu, hoặc sửa cột “Đơn vị báo cáo” trong bộ chỉ tiêu nếu đơn vị không phụ trách.",
      otherwise: "Chỉ tiêu ghi là chưa có số liệu.",
    },
    en: {
      title: "An indicator due is not there",
      says: (f) =>
        `${f.unit} has to report ${f.expected || f.indicator} and ${
          f.param("sheet") === ""
            ? "has no row for it"
            : `no row for it was found; sheet “${f.param("sheet")}” has ${
                f.param("rows") === ""
                  ? "a part that could not be read"
                  : `rows (${f.param("rows")}) of which it is not clear what they are`
              }, and it may be there`
        }.`,
      act: "Add the row, or change “Đơn vị báo cáo” in the schema if the unit is not responsible.",
      otherwise: "The target is shown as without a figure.",
    },
  },
  "not-owner": {
    vi: {
      title: "Không phải đơn vị chủ trì",
      says: (f) =>
        `Chỉ tiêu ${f.indicator || f.found} do ${f.expectedUnit || "đơn vị khác"} báo cáo, không phải ${f.unit || "đơn vị này"}.`,
      act: "Không cần làm gì, hoặc thêm đơn vị vào cột “Đơn vị báo cáo” của bộ chỉ tiêu.",
      otherwise: "Số này không được dùng, chỉ dùng để so với số của đơn vị chủ trì.",
    },
    en: {
      title: "Not the owner",
      says: (f) =>
        `${f.indicator || f.found} is reported by ${f.expectedUnit || "another unit"}, not by ${f.unit || "this one"}.`,
      act: "Nothing needs to be done, or add the unit to “Đơn vị báo cáo” in the schema.",
      otherwise: "The figure is not used; it is only held against the owner’s.",
    },
  },
  "total-as-data": {
    vi: {
      title: "Dòng tổng, ghi chú, chữ ký",
      says: (f) => `Dòng ${f.found || "này"} là dòng tổng hoặc ghi chú, không phải chỉ tiêu.`,
      act: "Không cần làm gì; hoặc sửa tên nếu đây là một chỉ tiêu.",
      otherwise: "Dòng được bỏ qua.",
    },
    en: {
      title: "Total, note or signature",
      says: (f) => `The row ${f.found || "here"} is a total or a note, not an indicator.`,
      act: "Nothing needs to be done; or correct the name if it is an indicator.",
      otherwise: "The row is left out.",
    },
  },
};
