/** Findings about a figure that could be read but does not look right. */
import { when, type FindingMessages } from "./message";

export const CELL_MESSAGES: FindingMessages<
  | "percent-scale"
  | "unit-differs"
  | "unit-slip"
  | "figure-implausible"
  | "value-negative"
  | "value-decimals"
  | "percent-over-100"
  | "whitespace"
  | "formula-overwritten"
  | "merged-data"
> = {
  "percent-scale": {
    vi: {
      title: "Tỷ lệ % ghi khác thang",
      says: (f) =>
        f.figures("read") !== ""
          ? `Các ô tỷ lệ của cột đều ghi theo phần của 1 (${f.found}); số này được đọc là ${f.figures("read")}%.`
          : `Ô ghi ${f.found}, khác cách ghi tỷ lệ % của các ô cùng cột${when(f.expected, ` (kế hoạch ${f.expected})`)}.`,
      act: "Ghi thống nhất một kiểu (51 hoặc 51%), hoặc để nguyên nếu đúng là số này.",
      otherwise: "Số được dùng như định dạng của ô và ghi chú trong báo cáo.",
    },
    en: {
      title: "Percentage on another scale",
      says: (f) =>
        f.figures("read") !== ""
          ? `The rates of the column are all written as shares of one (${f.found}); this one is read as ${f.figures("read")}%.`
          : `The cell says ${f.found}, unlike the other percentages of the column${when(f.expected, ` (plan ${f.expected})`)}.`,
      act: "Write them all one way (51 or 51%), or leave it if the figure is right.",
      otherwise: "The figure is used as its number format says, with a note in the report.",
    },
  },
  "unit-differs": {
    vi: {
      title: "Khác đơn vị tính",
      says: (f) =>
        `Đơn vị tính ghi ${f.found}, bộ chỉ tiêu dùng ${f.expected}${f.weighs === "E" ? "; hai đơn vị này không quy đổi được nên số không được dùng" : "; số đã quy đổi được dùng, không cần làm gì nếu đơn vị tính ghi đúng"}.`,
      act: "Nếu đơn vị tính ghi nhầm thì sửa ô đơn vị tính, hoặc ghi số theo đơn vị tính của bộ chỉ tiêu.",
      otherwise: "Nếu để nguyên thì giữ như trên.",
    },
    en: {
      title: "Another unit of measure",
      says: (f) =>
        `The unit is ${f.found}, the schema has ${f.expected}${f.weighs === "E" ? "; one cannot be converted to the other, so the figure is not used" : "; the converted figure is used, and nothing needs to be done if the unit is right"}.`,
      act: "Correct the unit if it is a slip, or give the figure in the schema’s unit.",
      otherwise: "Otherwise it stays so.",
    },
  },
  "unit-slip": {
    vi: {
      title: "Có thể nhầm đơn vị (nghìn, triệu, tỷ)",
      says: (f) =>
        f.figures("percent") !== ""
          ? `Số ${f.found} so với kế hoạch ${f.expected} lệch hàng chục, hàng trăm lần so với tỷ lệ ${f.figures("percent")}% ghi bên cạnh${when(f.figures("candidates"), `; có thể là ${f.figures("candidates")}`)}.`
          : `Số ${f.found} chênh hàng trăm, hàng nghìn lần hoặc hơn nữa so với kế hoạch${when(f.expected, ` ${f.expected}`)} hoặc kỳ trước${when(f.figures("candidates"), `; có thể là ${f.figures("candidates")}`)}.`,
      act: "Sửa số theo đúng đơn vị tính, hoặc hỏi lại đơn vị nếu số này đúng.",
      otherwise: "Nếu để nguyên, số này không được dùng và chỉ tiêu ghi là không đánh giá được.",
    },
    en: {
      title: "Unit perhaps mistaken (thousand, million)",
      says: (f) =>
        f.figures("percent") !== ""
          ? `${f.found} of the plan ${f.expected} is tens or hundreds of times off the ${f.figures("percent")}% beside it${when(f.figures("candidates"), `; it may be ${f.figures("candidates")}`)}.`
          : `${f.found} is hundreds or thousands of times off the plan${when(f.expected, ` ${f.expected}`)} or the prior period, or more${when(f.figures("candidates"), `; it may be ${f.figures("candidates")}`)}.`,
      act: "Correct the figure, or ask the unit if it is right.",
      otherwise: "Otherwise it is not used and the target cannot be assessed.",
    },
  },
  "figure-implausible": {
    vi: {
      title: "Số khó có thể đúng",
      says: (f) =>
        f.figures("candidates") !== ""
          ? `Chỉ tiêu tính bằng tỷ lệ nhưng ô này ghi ${f.found}, có lẽ là số lượng; cột tỷ lệ bên cạnh ghi ${f.figures("candidates")}.`
          : `Số ${f.found} vượt quá xa mức có thể có${when(f.expected, ` (mục tiêu ${f.expected})`)}, và không có số nào khác trên bảng xác nhận.`,
      act: "Xem có lấy nhầm cột, nhầm đơn vị tính hoặc gõ thừa chữ số không; nếu số đúng thì chấp nhận kèm lý do.",
      otherwise: "Nếu để nguyên, số này không được dùng và chỉ tiêu ghi là không đánh giá được.",
    },
    en: {
      title: "Figure that can hardly be right",
      says: (f) =>
        f.figures("candidates") !== ""
          ? `The indicator is a rate, yet the cell says ${f.found}, perhaps a count; the column of percentages beside it says ${f.figures("candidates")}.`
          : `${f.found} is far beyond what can be${when(f.expected, ` (target ${f.expected})`)}, and no other figure on the sheet bears it out.`,
      act: "See whether the wrong column, the wrong unit or a digit too many was used; if it is right, accept it with a reason.",
      otherwise: "Otherwise it is not used and the target cannot be assessed.",
    },
  },
  "value-negative": {
    vi: {
      title: "Số âm",
      says: (f) => `Ô ghi ${f.found}, trong khi đơn vị tính này không có số âm.`,
      act: "Sửa số, hoặc sửa đơn vị tính nếu đây là mức tăng giảm.",
      otherwise: "Số vẫn được dùng, trừ khi ô này có lỗi khác, và được ghi chú trong báo cáo.",
    },
    en: {
      title: "Negative figure",
      says: (f) => `The cell says ${f.found}, and this unit cannot be negative.`,
      act: "Correct the figure, or the unit if it is a change.",
      otherwise: "The figure is used, unless something else is wrong with the cell, with a note in the report.",
    },
  },
  "value-decimals": {
    vi: {
      title: "Số lẻ ở đơn vị đếm nguyên",
      says: (f) => `Ô ghi ${f.found}, trong khi người, hộ, xã… chỉ đếm số nguyên.`,
      act: "Sửa số, hoặc để nguyên nếu là số bình quân.",
      otherwise: "Số vẫn được dùng, trừ khi ô này có lỗi khác, và được ghi chú trong báo cáo.",
    },
    en: {
      title: "Decimals in a count",
      says: (f) => `The cell says ${f.found}, but people, households or communes come in whole numbers.`,
      act: "Correct the figure, or leave it if it is an average.",
      otherwise: "The figure is used, unless something else is wrong with the cell, with a note in the report.",
    },
  },
  "percent-over-100": {
    vi: {
      title: "Tỷ lệ trên 100%",
      says: (f) => `Ô ghi ${f.found}, trong khi tỷ lệ này không thể vượt quá 100%.`,
      act: "Sửa số, hoặc hỏi lại đơn vị cách tính.",
      otherwise: "Số vẫn được dùng, trừ khi ô này có lỗi khác, và được ghi chú trong báo cáo.",
    },
    en: {
      title: "Rate above 100%",
      says: (f) => `The cell says ${f.found}, but this rate cannot exceed 100%.`,
      act: "Correct the figure, or ask the unit how it was computed.",
      otherwise: "The figure is used, unless something else is wrong with the cell, with a note in the report.",
    },
  },
  whitespace: {
    vi: {
      title: "Thừa khoảng trắng",
      says: (f) => `Tên có khoảng trắng thừa${when(f.expected, `; viết đúng là ${f.expected}`)}.`,
      act: "Bỏ khoảng trắng thừa, hoặc để nguyên.",
      otherwise: "Vẫn đối chiếu được; công thức dò tìm của Excel có thể không khớp.",
    },
    en: {
      title: "Extra spaces",
      says: (f) => `The name has extra spaces${when(f.expected, `; clean it is ${f.expected}`)}.`,
      act: "Take them out, or leave them.",
      otherwise: "It is matched all the same; Excel’s own lookups may fail.",
    },
  },
  "formula-overwritten": {
    vi: {
      title: "Gõ số đè lên công thức",
      says: (f) => `Ô ghi số ${f.found}, trong khi các ô cùng cột là công thức.`,
      act: "Chép lại công thức từ ô bên cạnh, hoặc để nguyên nếu cố ý.",
      otherwise: "Số đã gõ được dùng và không còn tự cập nhật.",
    },
    en: {
      title: "Formula typed over",
      says: (f) => `The cell holds the number ${f.found} where the rest of the column has formulas.`,
      act: "Copy the formula from the next cell, or leave it if that was meant.",
      otherwise: "The typed number is used and will not update by itself.",
    },
  },
  "merged-data": {
    vi: {
      title: "Một số gộp nhiều dòng",
      says: (f) => `Số ${f.found} nằm trong ô gộp qua nhiều dòng.`,
      act: "Bỏ gộp ô và ghi số cho từng dòng, hoặc để nguyên nếu số chỉ của dòng đầu.",
      otherwise: "Số được tính cho dòng đầu; các dòng còn lại ghi là chưa có số liệu.",
    },
    en: {
      title: "One figure over several rows",
      says: (f) => `The figure ${f.found} stands in a cell merged over several rows.`,
      act: "Unmerge the cell and give each row its figure, or leave it if it is the first row’s.",
      otherwise: "It counts for the first row; the others are shown as without a figure.",
    },
  },
};
