/** Findings about a sheet as a whole, and about its heading. */
import { when, type FindingMessages } from "./message";

export const SHEET_MESSAGES: FindingMessages<
  | "sheet-empty"
  | "sheet-hidden"
  | "sheet-not-indicators"
  | "title-rows"
  | "merged-heading"
  | "dimension-oversized"
  | "legacy-font"
> = {
  "sheet-empty": {
    vi: {
      title: "Trang chưa có dòng nào",
      says: () => "Trang có tiêu đề cột nhưng không có dòng số liệu.",
      act: "Điền số liệu, hoặc xóa trang nếu không dùng.",
      otherwise: "Trang được bỏ qua.",
    },
    en: {
      title: "Sheet without rows",
      says: () => "The sheet has column headings and no rows.",
      act: "Fill it in, or delete the sheet if it is not needed.",
      otherwise: "The sheet is left out.",
    },
  },
  "sheet-hidden": {
    vi: {
      title: "Phần bị ẩn có số liệu",
      says: (f) =>
        f.isCell
          ? `${f.param("part") === "column" ? "Cột" : "Dòng"} này đang ẩn nhưng có số liệu${when(f.found, ` (${f.found})`)}; số liệu vẫn được đọc.`
          : `Trang này đang ẩn và có ${when(f.foundNumber, `${f.foundNumber} dòng `)}số liệu; trang ẩn không được đọc.`,
      act: "Bỏ ẩn để soát lại, hoặc xóa phần không dùng.",
      otherwise: "Dòng, cột ẩn vẫn được tính; trang ẩn thì không.",
    },
    en: {
      title: "Hidden part carries figures",
      says: (f) =>
        f.isCell
          ? `This ${f.param("part") === "column" ? "column" : "row"} is hidden and carries figures${when(f.found, ` (${f.found})`)}; they are read.`
          : `This sheet is hidden and carries ${when(f.foundNumber, `${f.foundNumber} ${f.foundNumber === "1" ? "row" : "rows"} of `)}figures; hidden sheets are not read.`,
      act: "Unhide it to look at it, or delete what is not needed.",
      otherwise: "Hidden rows and columns count; hidden sheets do not.",
    },
  },
  "sheet-not-indicators": {
    vi: {
      title: "Không phải biểu chỉ tiêu",
      says: (f) => {
        if (f.param("reason") === "other-period")
          return `Trang cùng biểu với trang ${f.param("read")} nhưng của kỳ khác; chỉ trang của kỳ báo cáo được đọc.`;
        if (f.param("reason") === "no-names")
          return "Trang có bảng, nhưng không dòng nào mang tên một chỉ tiêu trong bộ chỉ tiêu.";
        if (f.param("reason") === "own-sheet")
          return "Trang do tiện ích này lập (bộ chỉ tiêu, tổng hợp hoặc kết quả kiểm tra), không phải biểu đơn vị gửi.";
        if (f.param("reason") === "own-copy")
          return "Trang là bản sao số liệu nguồn do lần tổng hợp trước giữ lại, không phải biểu đơn vị gửi.";
        if (f.param("reason") === "outside-tables")
          return "Vùng này có tên chỉ tiêu và số liệu nhưng không thuộc bảng nào đọc được trên trang; số liệu ở đây không được dùng.";
        return "Không cột nào của trang là tên chỉ tiêu, kế hoạch hoặc thực hiện, nên trang không được coi là biểu chỉ tiêu.";
      },
      act: "Không cần làm gì nếu đó là nội dung khác; hoặc sửa tiêu đề cột thành “Chỉ tiêu”, “Kế hoạch”, “Thực hiện”.",
      otherwise: "Trang hoặc vùng đó được bỏ qua.",
    },
    en: {
      title: "Not an indicator sheet",
      says: (f) => {
        if (f.param("reason") === "other-period")
          return `The sheet has the table of ${f.param("read")} for another period; only that of the reporting period is read.`;
        if (f.param("reason") === "no-names")
          return "The sheet has a table, but no row of it bears the name of an indicator of the schema.";
        if (f.param("reason") === "own-sheet")
          return "The sheet was made by this add-in (a schema, a consolidation or the results of a check); it is no form that was sent.";
        if (f.param("reason") === "own-copy")
          return "The sheet is a copy of source figures that an earlier consolidation kept, not a form that was sent.";
        if (f.param("reason") === "outside-tables")
          return "Indicators stand here with figures, in none of the tables that were read on this sheet; these figures are not used.";
        return "No column of the sheet holds names of indicators, a plan or actual figures, so it is read as something else.";
      },
      act: "Nothing needs to be done if that is right; or head the columns “Chỉ tiêu”, “Kế hoạch”, “Thực hiện”.",
      otherwise: "The sheet, or that part of it, is left out.",
    },
  },
  "title-rows": {
    vi: {
      title: "Có phần tên biểu phía trên",
      says: (f) => `Tiêu đề cột nằm ở dòng ${f.param("row") || "bên dưới"}; các dòng phía trên được coi là tên biểu.`,
      act: "Không cần làm gì; hoặc xem lại nếu phía trên có số liệu.",
      otherwise: "Các dòng phía trên không được đọc làm số liệu.",
    },
    en: {
      title: "Title above the table",
      says: (f) =>
        `The headings stand on row ${f.param("row") || "further down"}; the rows above are taken as a title.`,
      act: "Nothing needs to be done; or have a look if there are figures above.",
      otherwise: "The rows above are not read as figures.",
    },
  },
  "merged-heading": {
    vi: {
      title: "Tiêu đề nhiều dòng",
      says: (f) => `Tiêu đề cột gồm nhiều dòng, đã ghép thành: ${f.found}.`,
      act: "Không cần làm gì nếu ghép đúng; hoặc gộp tiêu đề thành một dòng.",
      otherwise: "Trang được đọc theo tiêu đề đã ghép.",
    },
    en: {
      title: "Heading over several rows",
      says: (f) => `The heading stands on several rows and was joined as ${f.found}.`,
      act: "Nothing needs to be done if that is right; or put the heading on one row.",
      otherwise: "The sheet is read by the joined heading.",
    },
  },
  "dimension-oversized": {
    vi: {
      title: "Vùng sử dụng quá rộng",
      says: (f) => `Trang khai báo vùng sử dụng ${f.found || "rất rộng"}, lớn hơn nhiều so với số liệu thật.`,
      act: "Không cần làm gì; hoặc xóa định dạng của các dòng, cột trống rồi lưu để tệp nhẹ hơn.",
      otherwise: "Chỉ phần có số liệu được đọc.",
    },
    en: {
      title: "Used area far too large",
      says: (f) => `The sheet declares ${f.found || "an area"} as used, far more than its data.`,
      act: "Nothing needs to be done; or clear the formats of the empty rows and columns to make the file smaller.",
      otherwise: "Only the part with data is read.",
    },
  },
  "legacy-font": {
    vi: {
      title: "Phông chữ cũ (TCVN3, VNI)",
      says: (f) =>
        `Chữ gõ bằng phông ${f.param("fonts") || "cũ"} đã được chuyển sang Unicode${when(f.expected, `, ví dụ ${f.found} thành ${f.expected}`)}.`,
      act: "Không cần làm gì nếu chữ chuyển đúng; hoặc chuyển tệp sang Unicode rồi gửi lại.",
      otherwise: "Chữ đã chuyển được dùng để đối chiếu; tệp gốc giữ nguyên.",
    },
    en: {
      title: "Old font (TCVN3, VNI)",
      says: (f) =>
        `Text in ${f.param("fonts") || "an old font"} was converted to Unicode${when(f.expected, `, for example ${f.found} to ${f.expected}`)}.`,
      act: "Nothing needs to be done if that reads well; or convert the file to Unicode and send it again.",
      otherwise: "The converted text is used for matching; the file itself stays as it is.",
    },
  },
};

export const HEADING_MESSAGES: FindingMessages<
  "heading-missing" | "heading-duplicate" | "heading-unknown" | "heading-guessed"
> = {
  "heading-missing": {
    vi: {
      title: "Thiếu cột",
      says: (f) =>
        `Không tìm thấy cột ${f.heading || "cần thiết"} trong trang${when(f.found, `; không rõ các cột ${f.found} có phải số lũy kế đến kỳ báo cáo không`)}.`,
      act: "Thêm cột, hoặc sửa tiêu đề của cột đang có cho đúng tên.",
      otherwise:
        "Thiếu cột chỉ tiêu hoặc cột thực hiện thì cả trang không được dùng; thiếu cột khác thì không đối chiếu được phần đó.",
    },
    en: {
      title: "Column missing",
      says: (f) =>
        `The sheet has no column ${f.heading || "that is needed"}${when(f.found, `; whether ${f.found} reach from January to the reporting date cannot be told`)}.`,
      act: "Add the column, or correct the heading of the one that is there.",
      otherwise:
        "Without names or actual figures the whole sheet is left out; without another column that part is not checked.",
    },
  },
  "heading-duplicate": {
    vi: {
      title: "Không rõ dùng cột nào",
      says: (f) =>
        f.figures("others") !== ""
          ? `Cột ${f.found || f.heading} và cột ${f.figures("others")} đều có thể là cột cần dùng.`
          : `Tiêu đề ${f.found || f.heading} xuất hiện ở nhiều cột, không rõ dùng cột nào.`,
      act: "Chọn cột đúng, hoặc ghi rõ tiêu đề của từng cột (ví dụ “Thực hiện 9 tháng”, “Ước cả năm”).",
      otherwise: "Nếu để nguyên, số liệu của các cột đó không được dùng.",
    },
    en: {
      title: "Not clear which column counts",
      says: (f) =>
        f.figures("others") !== ""
          ? `The column ${f.found || f.heading} would do as well as ${f.figures("others")}.`
          : `The heading ${f.found || f.heading} stands over several columns; it is not clear which one counts.`,
      act: "Choose the right one, or make the headings say it (for example “Thực hiện 9 tháng”, “Ước cả năm”).",
      otherwise: "Otherwise the figures of those columns are not used.",
    },
  },
  "heading-unknown": {
    vi: {
      title: "Cột không dùng đến",
      says: (f) =>
        f.param("unit") === ""
          ? `Cột ${f.found || f.heading} không thuộc bộ chỉ tiêu.`
          : `Cột ${f.found || f.heading} có số liệu cạnh các cột của đơn vị nhưng không khớp tên đơn vị nào; nếu là một đơn vị, ghi tên như trong trang “Đơn vị”.`,
      act: "Không cần làm gì; hoặc sửa tiêu đề nếu đây là cột số liệu.",
      otherwise: "Cột được giữ nguyên và không được đọc.",
    },
    en: {
      title: "Column without use",
      says: (f) =>
        f.param("unit") === ""
          ? `The schema has no use for the column ${f.found || f.heading}.`
          : `The column ${f.found || f.heading} has figures beside columns of units and names none of them; if it is a unit, write it as on sheet “Đơn vị”.`,
      act: "Nothing needs to be done; or correct the heading if it holds figures.",
      otherwise: "The column stays as it is and is not read.",
    },
  },
  "heading-guessed": {
    vi: {
      title: "Tiêu đề cột đoán theo độ giống",
      says: (f) =>
        f.param("unsure") !== ""
          ? `Tiêu đề ${f.found || f.heading} không cho biết cột này có phải cột ${f.expected} không, tuy các ô là số; chưa dùng cột này.`
          : `Cột ${f.found || f.heading} được hiểu là ${f.expected || "cột gần giống nhất"} và đang dùng như vậy.`,
      act: "Xác nhận nếu đúng, hoặc sửa tiêu đề cột.",
      otherwise: "Nếu để nguyên thì giữ cách hiểu đó, có ghi chú trong báo cáo.",
    },
    en: {
      title: "Heading matched by likeness",
      says: (f) =>
        f.param("unsure") !== ""
          ? `The heading ${f.found || f.heading} does not say whether this is the column ${f.expected}, though its cells are figures; it is not used yet.`
          : `The column ${f.found || f.heading} was taken as ${f.expected || "the nearest one"} and is used that way.`,
      act: "Confirm that, or correct the heading.",
      otherwise: "Otherwise that stays as it is, with a note in the report.",
    },
  },
};
