/** Findings about how the text of a figure was read. */
import { when, type FindingMessages } from "./message";

export const READING_MESSAGES: FindingMessages<
  | "number-as-text"
  | "number-ambiguous"
  | "number-unreadable"
  | "number-from-date"
  | "fraction"
  | "qualifier"
  | "error-value"
  | "missing-token"
  | "value-missing"
> = {
  "number-as-text": {
    vi: {
      title: "Số lưu dạng chữ",
      says: (f) => `Ô ghi ${f.typed} dưới dạng chữ${when(f.reading, `, đã đọc là ${f.reading}`)}.`,
      act: "Gõ lại thành số, hoặc để nguyên nếu đã đọc đúng.",
      otherwise: "Số đã đọc được dùng, trừ khi ô này có lỗi khác; công thức trong Excel thì không tính được ô này.",
    },
    en: {
      title: "Number stored as text",
      says: (f) => `The cell holds ${f.typed} as text${when(f.reading, `; it was read as ${f.reading}`)}.`,
      act: "Type it again as a number, or leave it if it was read right.",
      otherwise:
        "The number read is used, unless something else is wrong with the cell; Excel’s own formulas cannot compute with it.",
    },
  },
  "number-ambiguous": {
    vi: {
      title: "Số đọc được hai cách",
      says: (f) => `${f.found} có thể hiểu theo nhiều cách${when(f.alternatives, `: ${f.alternatives}`)}.`,
      act: "Chọn số đúng hoặc gõ lại số cho rõ; không chắc thì hỏi lại đơn vị.",
      otherwise: "Nếu để nguyên, ô này không được dùng và chỉ tiêu ghi là không đánh giá được.",
    },
    en: {
      title: "Number with two readings",
      says: (f) => `${f.found} can be read in several ways${when(f.alternatives, `: ${f.alternatives}`)}.`,
      act: "Choose the right number or type it so that it is clear; if you are not sure, ask the unit.",
      otherwise: "Otherwise the cell is not used and the target cannot be assessed.",
    },
  },
  "number-unreadable": {
    vi: {
      title: "Không đọc được số",
      says: (f) =>
        f.param("struck") === ""
          ? `Ô ghi ${f.found || "nội dung"} không đọc được thành số${when(f.expected, `; cần ${f.expected}`)}${when(f.figures("candidates"), `; có thể là ${f.figures("candidates")}`)}.`
          : `Ô ghi ${f.found} nhưng đã bị gạch bỏ, không rõ số này còn dùng hay không.`,
      act: "Ghi lại bằng số, hoặc ghi “chưa có số liệu” nếu chưa có.",
      otherwise: "Nếu để nguyên, chỉ tiêu ghi là không đánh giá được; không tính là 0.",
    },
    en: {
      title: "No number to be read",
      says: (f) =>
        f.param("struck") === ""
          ? `${f.found || "The text"} cannot be read as a number${when(f.expected, `; needed is ${f.expected}`)}${when(f.figures("candidates"), `; it may be ${f.figures("candidates")}`)}.`
          : `${f.found} is struck out; whether the number still holds is not clear.`,
      act: "Write a number, or “chưa có số liệu” if there is none yet.",
      otherwise: "Otherwise the target cannot be assessed; it is never taken as 0.",
    },
  },
  "number-from-date": {
    vi: {
      title: "Excel đã đổi số thành ngày",
      says: (f) =>
        `Ô đang là ngày ${f.found}${when(f.expected, `; có lẽ đã gõ ${f.expected}`)} và Excel tự đổi thành ngày tháng.`,
      act: "Định dạng ô là Văn bản rồi gõ lại, hoặc ghi riêng số đạt.",
      otherwise: "Nếu để nguyên, ô này không được dùng và chỉ tiêu ghi là không đánh giá được.",
    },
    en: {
      title: "Excel made a date of a number",
      says: (f) =>
        `The cell is the date ${f.found}${when(f.expected, `; probably ${f.expected} was typed`)} and Excel turned it into a date.`,
      act: "Format the cell as Text and type it again, or write the figure alone.",
      otherwise: "Otherwise the cell is not used and the target cannot be assessed.",
    },
  },
  fraction: {
    vi: {
      title: "Số ghi dạng phân số",
      says: (f) => `Ô ghi ${f.found}${when(f.reading, `, đã đọc là ${f.reading}`)}.`,
      act: "Để nguyên nếu đã đọc đúng, hoặc chỉ ghi số thực hiện.",
      otherwise: "Số đã đọc được dùng và ghi chú trong báo cáo.",
    },
    en: {
      title: "Figure written as a fraction",
      says: (f) => `The cell says ${f.found}${when(f.reading, `; it was read as ${f.reading}`)}.`,
      act: "Leave it if it was read right, or write the actual figure alone.",
      otherwise: "The figure read is used, with a note in the report.",
    },
  },
  qualifier: {
    vi: {
      title: "Số ước chừng",
      says: (f) => `Trước số có chữ “${f.param("qualifier") || "khoảng"}”: ${f.found}.`,
      act: "Ghi số chính xác nếu có, hoặc để nguyên.",
      otherwise: "Số được dùng như đã ghi; chữ đi kèm được giữ lại.",
    },
    en: {
      title: "Approximate figure",
      says: (f) => `“${f.param("qualifier") || "khoảng"}” stands before the number: ${f.found}.`,
      act: "Give the exact figure if there is one, or leave it.",
      otherwise: "The number is used as written; the word is kept beside it.",
    },
  },
  "error-value": {
    vi: {
      title: "Ô báo lỗi công thức",
      says: (f) => `Ô đang hiện lỗi ${f.found}.`,
      act: "Sửa công thức, hoặc gõ số vào ô.",
      otherwise: "Nếu là ô thực hiện thì số không được dùng và chỉ tiêu ghi là không đánh giá được.",
    },
    en: {
      title: "Cell shows an error",
      says: (f) => `The cell shows ${f.found}.`,
      act: "Correct the formula, or type the figure.",
      otherwise: "If it is the actual figure it is not used and the target cannot be assessed.",
    },
  },
  "missing-token": {
    vi: {
      title: "Ghi là chưa có số liệu",
      says: (f) => `Ô ghi ${f.found}, hiểu là chưa có số liệu.`,
      act: "Điền số khi có; nếu kết quả bằng 0 thì ghi 0.",
      otherwise: "Chỉ tiêu ghi là chưa có số liệu, không tính là 0.",
    },
    en: {
      title: "Said to have no figure",
      says: (f) => `The cell says ${f.found}, taken as no data.`,
      act: "Fill it in when the figure is known; write 0 if it is nought.",
      otherwise: "The target is shown as without a figure, not as 0.",
    },
  },
  "value-missing": {
    vi: {
      title: "Ô thực hiện để trống",
      says: (f) =>
        `Chưa có số thực hiện${when(f.indicator, ` của chỉ tiêu ${f.indicator}`)}${when(f.param("elsewhere"), `; số ở tệp ${f.param("elsewhere")} của đơn vị vẫn được dùng, cần xác nhận`)}.`,
      act: "Điền số, hoặc ghi “chưa có số liệu”; nếu kết quả bằng 0 thì ghi 0.",
      otherwise: "Chỉ tiêu ghi là chưa có số liệu, không tính là 0; tệp khác của đơn vị có số thì dùng số đó.",
    },
    en: {
      title: "Actual figure is blank",
      says: (f) =>
        `There is no actual figure${when(f.indicator, ` for ${f.indicator}`)}${when(f.param("elsewhere"), `; the one in the unit’s file ${f.param("elsewhere")} is used, please confirm`)}.`,
      act: "Fill it in, or write “chưa có số liệu”; write 0 if it is nought.",
      otherwise: "The target is shown as without a figure, not as 0.",
    },
  },
};
