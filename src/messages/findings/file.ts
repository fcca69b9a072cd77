/** Findings about a whole file or a reporting unit. */
import { when, type Facts, type FindingMessages } from "./message";

const VI = { title: "đầu biểu ghi", sheet: "tên trang ghi", file: "tên tệp ghi", signature: "phần ký ghi" };
const EN = {
  title: "the title says",
  sheet: "the sheet’s name says",
  file: "the file’s name says",
  signature: "the signature says",
};

/** "tên tệp ghi “Xã An Bình”, đầu biểu ghi “Xã Bình Minh”". */
function witnesses(f: Facts, words: typeof VI): string {
  return (["file", "sheet", "title", "signature"] as const)
    .flatMap((kind) => (f.unitNamed(kind) === "" ? [] : [`${words[kind]} ${f.unitNamed(kind)}`]))
    .join(", ");
}

export const FILE_MESSAGES: FindingMessages<
  | "file-unreadable"
  | "file-encrypted"
  | "file-duplicate"
  | "file-superseded"
  | "file-own-output"
  | "file-temporary"
  | "figure-kept"
  | "unit-unknown"
  | "sender-disagrees"
  | "unit-missing"
  | "as-of-mixed"
  | "external-links"
  | "values-not-computed"
> = {
  "file-unreadable": {
    vi: {
      title: "Không đọc được tệp",
      says: (f) => `Không mở được tệp này${when(f.fault, `: ${f.fault}`)}.`,
      act: "Mở tệp bằng Excel rồi lưu lại dạng .xlsx và chọn lại, hoặc đề nghị đơn vị gửi lại tệp.",
      otherwise:
        "Nếu để nguyên, không số liệu nào trong tệp được tổng hợp; chỉ tiêu của đơn vị này ghi là chưa có số liệu.",
    },
    en: {
      title: "File cannot be read",
      says: (f) => `This file could not be opened${when(f.fault, `: ${f.fault}`)}.`,
      act: "Open it in Excel, save it as .xlsx and pick it again, or ask the unit to send it again.",
      otherwise: "Otherwise none of its figures are used, and the unit’s targets stay without a figure.",
    },
  },
  "file-encrypted": {
    vi: {
      title: "Tệp có mật khẩu",
      says: () => "Tệp được bảo vệ bằng mật khẩu nên không đọc được nội dung.",
      act: "Mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp ▸ Thông tin ▸ Bảo vệ sổ làm việc) rồi lưu và chọn lại, hoặc đề nghị đơn vị gửi bản không có mật khẩu.",
      otherwise: "Nếu để nguyên, không số liệu nào trong tệp được tổng hợp.",
    },
    en: {
      title: "File has a password",
      says: () => "The file is protected by a password and cannot be read.",
      act: "Open it with the password, remove the password (File ▸ Info ▸ Protect Workbook), save and pick it again, or ask for a copy without one.",
      otherwise: "Otherwise none of its figures are used.",
    },
  },
  "file-duplicate": {
    vi: {
      title: "Tệp trùng",
      says: (f) => `Tệp giống hệt tệp ${f.found || "đã chọn"}.`,
      act: "Không cần làm gì; hoặc bỏ bớt một tệp khi chọn lần sau.",
      otherwise: "Chỉ một trong hai tệp được tính.",
    },
    en: {
      title: "Duplicate file",
      says: (f) => `Identical to the file ${f.found || "picked before"}.`,
      act: "Nothing needs to be done; or leave one of them out next time.",
      otherwise: "Only one of the two is counted.",
    },
  },
  "file-superseded": {
    vi: {
      title: "Đã có báo cáo mới hơn",
      says: (f) =>
        `Đơn vị ${f.unit || "này"} đã có tệp mới hơn ${f.found}${when(f.day("laterDate"), ` (số liệu đến ${f.day("laterDate")})`)}` +
        `${when(f.day("date"), `; tệp này là số liệu đến ${f.day("date")}`)}.`,
      act: "Không cần làm gì nếu tệp mới là bản đính chính; hoặc bỏ tệp mới ra rồi chọn lại nếu muốn dùng tệp này.",
      otherwise: "Số liệu của tệp mới hơn được dùng; tệp này chỉ dùng cho chỉ tiêu mà tệp mới không có.",
    },
    en: {
      title: "Replaced by a later report",
      says: (f) =>
        `${f.unit || "The unit"} has a later file ${f.found}${when(f.day("laterDate"), ` (figures as of ${f.day("laterDate")})`)}` +
        `${when(f.day("date"), `; this one is as of ${f.day("date")}`)}.`,
      act: "Nothing needs to be done if the later file is a correction; or leave the later file out to use this one.",
      otherwise: "The later file’s figures are used; this one serves only the targets the later file lacks.",
    },
  },
  "file-own-output": {
    vi: {
      title: "Sổ do tiện ích này lập",
      says: (f) =>
        f.day("lastYear") === ""
          ? "Tệp là bộ chỉ tiêu hoặc bảng tổng hợp do tiện ích này lập, không phải báo cáo đơn vị gửi."
          : `Tệp là sổ tổng hợp của năm trước (số liệu đến ngày ${f.day("lastYear")}): số từng đơn vị trong sổ này được ghi vào cột “Cùng kỳ năm trước” của trang “Nguồn số liệu”.`,
      act: "Không cần làm gì; hoặc bỏ tệp này ra khi chọn lần sau.",
      otherwise: "Tệp được để riêng, không số nào trong tệp được cộng thêm lần nữa.",
    },
    en: {
      title: "Workbook made by this add-in",
      says: (f) =>
        f.day("lastYear") === ""
          ? "The file is a schema or a consolidation made by this add-in, not a report that a unit sent."
          : `The file is last year’s consolidation (figures as of ${f.day("lastYear")}): what each unit had then goes into the column “Cùng kỳ năm trước” of the sheet “Nguồn số liệu”.`,
      act: "Nothing needs to be done; or leave the file out next time.",
      otherwise: "The file is set aside; none of its figures is counted a second time.",
    },
  },
  "file-temporary": {
    vi: {
      title: "Tệp tạm",
      says: () => "Tệp tạm do Excel hoặc hệ điều hành tạo bên cạnh tệp thật, không có số liệu.",
      act: "Không cần làm gì; hoặc đóng tệp thật nếu đang mở ở máy khác rồi chọn lại.",
      otherwise: "Tệp được bỏ qua.",
    },
    en: {
      title: "Temporary file",
      says: () => "Excel or the system made this file beside the real one; it holds no figures.",
      act: "Nothing needs to be done; or close the real file where it is open and pick it again.",
      otherwise: "The file is passed over.",
    },
  },
  "figure-kept": {
    vi: {
      title: "Giữ số của lần tổng hợp trước",
      says: (f) =>
        `Giữ${when(f.param("count"), ` ${f.param("count")}`)} số${when(f.run, ` của lần tổng hợp ${f.run}`)}, vì tệp chọn lần này không có các số đó.`,
      act: "Không cần làm gì nếu số chưa đổi; hoặc chọn thêm tệp mới của đơn vị; hoặc bỏ chọn ô “Giữ số đã gửi” ở bản xem trước.",
      otherwise: "Các số này vẫn được dùng, ở “Nguồn số liệu” ghi rõ lần tổng hợp.",
    },
    en: {
      title: "Figures of the last run kept",
      says: (f) =>
        `Kept:${when(f.param("count"), ` ${f.param("count")}`)} figures${when(f.run, ` of run ${f.run}`)}, which no file picked this time has.`,
      act: "Nothing needs to be done if they have not changed; or pick the unit’s new file too; or clear the box “Keep what was sent” in the preview.",
      otherwise: "The figures are used, and the source sheet says which run they came from.",
    },
  },
  "sender-disagrees": {
    vi: {
      title: "Tên đơn vị gửi không khớp",
      says: (f) => `Chưa rõ biểu này của đơn vị nào: ${witnesses(f, VI) || "các chỗ ghi tên đơn vị khác nhau"}.`,
      act: "Hỏi lại đơn vị gửi, rồi sửa tên đơn vị ở đầu biểu hoặc đổi tên tệp cho khớp và chọn lại tệp.",
      otherwise:
        "Nếu để nguyên, số trong biểu không được dùng; chỉ tiêu cộng từ nhiều đơn vị có trong biểu này ghi là không đánh giá được, không cộng thiếu.",
    },
    en: {
      title: "Names of the sender differ",
      says: (f) => `It is not clear whose table this is: ${witnesses(f, EN) || "several units are named"}.`,
      act: "Ask the sender, then correct the name above the table or rename the file to match, and pick it again.",
      otherwise:
        "Otherwise its figures are not used; targets added up from several units that stand in it cannot be assessed, and no total is given short of it.",
    },
  },
  "unit-unknown": {
    vi: {
      title: "Chưa rõ đơn vị báo cáo",
      says: (f) =>
        f.param("units") === "0"
          ? "Trang “Đơn vị” của bộ chỉ tiêu chưa có đơn vị nào, nên không rõ số liệu này là của ai; ghi các đơn vị báo cáo vào trang đó trước."
          : `Không nhận ra số liệu này là của đơn vị nào${when(f.unitSuggestions, `; gần giống nhất: ${f.unitSuggestions}`)}.`,
      act: "Ghi tên đơn vị ở đầu trang như trong trang “Đơn vị”, hoặc thêm tên đang dùng vào cột “Tên khác” của trang “Đơn vị”.",
      otherwise: "Nếu để nguyên, số liệu ở đây không được tổng hợp.",
    },
    en: {
      title: "Reporting unit unknown",
      says: (f) =>
        f.param("units") === "0"
          ? "The schema’s sheet “Đơn vị” has no unit yet, so it is not clear whose figures these are; enter the reporting units there first."
          : `It is not clear which unit these figures belong to${when(f.unitSuggestions, `; nearest: ${f.unitSuggestions}`)}.`,
      act: "Write the unit’s name above the table as it stands in the sheet “Đơn vị”, or add the name used here to its column “Tên khác”.",
      otherwise: "Otherwise these figures are not used.",
    },
  },
  "unit-missing": {
    vi: {
      title: "Đơn vị chưa gửi báo cáo",
      says: (f) => `Chưa có tệp nào của đơn vị ${f.unit}.`,
      act: "Đôn đốc đơn vị gửi, hoặc chọn thêm tệp nếu đã nhận được.",
      otherwise: "Các chỉ tiêu của đơn vị ghi là chưa có số liệu, không tính là 0 và không tính là chậm.",
    },
    en: {
      title: "Unit sent nothing",
      says: (f) => `There is no file from ${f.unit}.`,
      act: "Remind the unit, or pick its file as well if it has arrived.",
      otherwise: "Its targets are shown as without a figure: neither as 0 nor as lagging.",
    },
  },
  "as-of-mixed": {
    vi: {
      title: "Ngày số liệu khác nhau",
      says: (f) =>
        `Số liệu ở đây tính đến ${f.day("found") || "một ngày khác"}, còn kỳ tổng hợp tính đến ${f.day("expected") || "ngày khác"}.`,
      act: "Đề nghị đơn vị cập nhật số liệu đến đúng ngày, hoặc sửa “Số liệu đến ngày” trong trang “Thiết lập”.",
      otherwise:
        "Số liệu vẫn được dùng; tiến độ tính theo ngày của kỳ tổng hợp và ghi chú trong báo cáo. Riêng biểu ghi năm trước thì chưa dùng; nếu chỉ tên biểu cũ thì chấp nhận kèm lý do.",
    },
    en: {
      title: "Different as-of dates",
      says: (f) =>
        `These figures are as of ${f.day("found") || "another day"}; the report is as of ${f.day("expected") || "its own date"}.`,
      act: "Ask the unit for figures as of that day, or change “Số liệu đến ngày” in the sheet “Thiết lập”.",
      otherwise:
        "The figures are used; pace is computed at the report’s date, and the report says so. A sheet of an earlier year is not used; if its title alone is old, accept it with a reason.",
    },
  },
  "external-links": {
    vi: {
      title: "Số lấy từ sổ khác",
      says: (f) => `Ô lấy số bằng liên kết tới sổ khác${when(f.found, `: ${f.found}`)}; số đang lưu có thể đã cũ.`,
      act: "Cập nhật liên kết rồi lưu tệp (Dữ liệu ▸ Sửa liên kết), hoặc dán số liệu thành giá trị.",
      otherwise: "Số đang lưu trong tệp được dùng.",
    },
    en: {
      title: "Figure from another workbook",
      says: (f) =>
        `The cell links to another workbook${when(f.found, `: ${f.found}`)}; the stored figure may be stale.`,
      act: "Update the links and save the file (Data ▸ Edit Links), or paste the figure as a value.",
      otherwise: "The figure stored in the file is used.",
    },
  },
  "values-not-computed": {
    vi: {
      title: "Công thức chưa được tính",
      says: (f) => `Ô có công thức${when(f.found, ` ${f.found}`)} nhưng tệp chưa lưu kết quả.`,
      act: "Mở tệp bằng Excel, chờ tính xong rồi lưu và chọn lại, hoặc đề nghị đơn vị gửi lại.",
      otherwise: "Nếu để nguyên, ô này coi như không đọc được và không được dùng.",
    },
    en: {
      title: "Formula without a result",
      says: (f) => `The cell holds a formula${when(f.found, ` ${f.found}`)} whose result was never stored.`,
      act: "Open the file in Excel, let it calculate, save and pick it again, or ask the unit to send it again.",
      otherwise: "Otherwise the cell counts as unreadable and is not used.",
    },
  },
};
