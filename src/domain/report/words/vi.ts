/** The report's words in Vietnamese: exact wording of reporting.md. {@link ReportWords} is its shape, which every language has. */
import { reasonWords } from "../../consolidate/reason-words";
import type { Period } from "../../history/period";
import { FAILED, PACE_WORDS, RESULT_WORDS } from "../../judge/words";
import type { TargetPart } from "../../target/types";

const pad = (number: number, below: number): string => (number < below ? `0${String(number)}` : String(number));

export const VI = {
  lang: "vi",
  numbers: {
    point: ",",
    group: ".",
    /** Which way a whole per cent was rounded. */
    nearly: "gần ",
    over: "trên ",
    /** A number of targets in running text. */
    count: (count: number): string => pad(count, 10),
    day: (date: number, month: number, year: number): string => `${pad(date, 10)}/${pad(month, 3)}/${String(year)}`,
    points: " điểm %",
    inverse: " (KH ÷ TH)",
  },
  /** The plan as it stands in a sentence, from the resolution's text and how it was read. */
  plan: ((text) => text) as (text: string, parts: readonly TargetPart[], number: (value: number) => string) => string,
  /** A unit's «hơn», «gần» before its figure. */
  qualifier: (word: string): string => word,
  period: {
    named: (({ name }) => name) as (period: Period, day: (day: number) => string) => string,
    quarter: (quarter: 1 | 2 | 3 | 4, year: number): string =>
      `quý ${["I", "II", "III", "IV"][quarter - 1] ?? ""} năm ${String(year)}`,
    firstHalf: (year: number): string => `6 tháng đầu năm ${String(year)}`,
    year: (year: number): string => `năm ${String(year)}`,
    months: (months: number, year: number): string => `${String(months)} tháng năm ${String(year)}`,
    span: (from: string, to: string): string => `kỳ từ ngày ${from} đến ngày ${to}`,
  },
  count: {
    actual: (day: string): string => `Đến ngày ${day}, tính theo số thực hiện,`,
    estimate: (year: number | null): string => (year === null ? "Ước cả năm," : `Ước cả năm ${String(year)},`),
    whole: (count: string): string => `trong tổng số ${count} chỉ tiêu Nghị quyết đề ra,`,
    none: "chưa có chỉ tiêu nào đạt kế hoạch",
    reached: (all: boolean, xOfY: string, expected: boolean, phrase: string, share: string, kinds: string): string =>
      `${expected ? "dự kiến " : ""}${all ? "cả" : "có"} ${xOfY} chỉ tiêu ${phrase} (${share}), ${kinds}`,
    onlyExceeded: "đều vượt",
    onlyMet: "đều ở mức đạt",
    kinds: (exceeded: string, met: string): string => `gồm ${exceeded} chỉ tiêu vượt, ${met} chỉ tiêu đạt`,
    lagging: (count: string, phrase: string): string => `${count} chỉ tiêu ${phrase}`,
    noneLags: (phrase: string): string => `không có chỉ tiêu ${phrase}`,
    farBehind: (count: string): string => `, trong đó ${count} chỉ tiêu rất chậm`,
    failed: (count: string): string => `${count} chỉ tiêu không đạt`,
    onTrack: (count: string): string => `${count} chỉ tiêu đúng tiến độ`,
    notDue: (count: string): string => `${count} chỉ tiêu chưa đến kỳ đánh giá`,
    noData: (count: string): string => `${count} chỉ tiêu chưa có số liệu`,
    notAssessable: (count: string): string => `${count} chỉ tiêu không đánh giá được`,
    near: (count: string, share: string): string =>
      ` (trong số chưa đạt có ${count} chỉ tiêu xấp xỉ đạt, từ ${share}% kế hoạch)`,
    previous: (xOfY: string): string => `kỳ trước ${xOfY}`,
    lastYear: (xOfY: string): string => `cùng kỳ năm trước ${xOfY}`,
    plan: (count: string, name: string, xOfY: string, phrase: string): string =>
      ` Riêng đối với ${count} chỉ tiêu ${name}, có ${xOfY} chỉ tiêu ${phrase.replace(/ kế hoạch$/, "")}.`,
    /** The office's own phrases, as its settings say them. */
    metPhrase: (phrase: string): string => phrase,
    lagPhrase: (phrase: string): string => phrase,
  },
  lists: {
    sections: "Theo lĩnh vực (đạt và vượt trên tổng số)",
    exceeded: "Chỉ tiêu vượt kế hoạch",
    met: "Chỉ tiêu đạt kế hoạch",
    lagging: (phrase: string): string => `Chỉ tiêu ${phrase}`,
    failed: "Chỉ tiêu không đạt",
    farthestFirst: ", từ chậm nhiều đến chậm ít",
    onTrack: "Chỉ tiêu đúng tiến độ",
    notDue: "Chưa đến kỳ đánh giá",
    noData: "Chưa có số liệu",
    notAssessable: "Không đánh giá được",
    nothingLags: "Không có chỉ tiêu chậm tiến độ.",
    nothingFailed: "Không có chỉ tiêu không đạt.",
    noSection: "(chưa ghi lĩnh vực)",
    noOwner: "(chưa ghi cơ quan chủ trì)",
    total: "Cộng",
  },
  item: {
    reached: (isCap: boolean, figure: string, plan: string): string =>
      `${isCap ? "ở mức" : "đạt"} ${figure} so với kế hoạch ${plan}`,
    change: (isRise: boolean, size: string, plan: string): string =>
      `${isRise ? "tăng" : "giảm"} ${size} so với kế hoạch ${plan}`,
    done: "đã hoàn thành",
    notDone: "chưa hoàn thành",
    share: (share: string): string => `, bằng ${share}`,
    gap: (isBelow: boolean, size: string): string => `, ${isBelow ? "thấp hơn" : "cao hơn"} ${size}`,
    behind: (points: string): string => `, chậm ${points} điểm % so với tiến độ`,
    missing: (size: string): string => `, còn thiếu ${size}`,
    above: (size: string): string => `, cao hơn ${size}`,
    units: (used: number, asked: number): string => `, ${String(used)}/${String(asked)} đơn vị`,
    owner: (name: string): string => `${name} chủ trì`,
    noOwner: "chưa ghi cơ quan chủ trì",
    asLastYear: "bằng cùng kỳ",
    sinceLastYear: (isRise: boolean, size: string): string => `${isRise ? "tăng" : "giảm"} ${size} so với cùng kỳ`,
    byUnit: " theo số liệu đơn vị gửi",
  },
  senders: {
    all: (count: number): string => `Đã nhận báo cáo của đủ ${String(count)}/${String(count)} đơn vị.`,
    read: (read: number, asked: number): string =>
      `Đã nhận và đọc được báo cáo của ${String(read)}/${String(asked)} đơn vị`,
    missing: (names: string): string => `chưa gửi: ${names}`,
    unread: (names: string): string => `tệp chưa đọc được: ${names}`,
  },
  /** Why there is no figure, by code; a code without a word of its own is said by its title. */
  reasons: {
    "unit-missing": "đơn vị chưa gửi báo cáo",
    "file-encrypted": "tệp có mật khẩu",
    "file-unreadable": "tệp không đọc được",
    notArisen: "không phát sinh",
    "not arisen": "không phát sinh",
    "number-from-date": "ô bị Excel đổi thành ngày tháng",
  } as Readonly<Record<string, string>>,
  /** A reason without words of its own; `title` names it in the language of the report. */
  otherReason: ((code) => reasonWords(code)) as (code: string, title: string) => string,
  twoFigures: (a: string, b: string): string => `hai số liệu khác nhau: ${a} và ${b}`,
  refusal: {
    nothingCounted: "Bộ chỉ tiêu không có chỉ tiêu nào tính vào tổng số.",
    notAddingUp: (sum: number, counted: number, named: string): string =>
      `Không lập báo cáo: các nhóm cộng lại là ${String(sum)}, khác tổng số ${String(counted)} chỉ tiêu${named}.`,
    open: (count: string, said: string): string =>
      `Chưa lập báo cáo: còn ${count} việc phải quyết định: ${said}. Hãy quyết định ở mục Tổng hợp, hoặc lập bản dự thảo.`,
    file: (name: string): string => `tệp ${name}`,
    sheet: (name: string): string => `trang ${name}`,
    cell: (name: string): string => `ô ${name}`,
  },
  explanation: { none: "Chưa có giải trình", fromBefore: " (từ kỳ trước)" },
  results: RESULT_WORDS,
  failed: FAILED,
  paces: PACE_WORDS,
  milestone: { done: "Đạt", notDone: "Chưa đạt" },
  head: {
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    party: "ĐẢNG CỘNG SẢN VIỆT NAM",
    draft: "DỰ THẢO",
    number: (serial: string): string => `Số: ${serial}`,
    partyNumber: (serial: string): string => `Số ${serial}`,
    placeAndDate: (place: string, year: string): string => `${place}, ngày … tháng … năm ${year}`,
    title: "BÁO CÁO",
    abstract: (period: string): string => `Kết quả thực hiện chỉ tiêu Nghị quyết ${period}`,
    to: (names: string): string => `Kính gửi: ${names}.`,
    basis: (basis: string): string => `${/^căn cứ/iu.test(basis) ? "" : "Căn cứ "}${basis}`,
    resolution: "Nghị quyết",
    dated: (day: string): string => `ngày ${day} `,
    numbered: (number: string): string => `số ${number} `,
    of: (body: string): string => `của ${body} `,
    opening: (resolution: string, issuer: string, period: string): string =>
      `Thực hiện ${resolution}, ${issuer} báo cáo kết quả ${period} như sau:`,
    closing: (period: string, issuer: string): string =>
      `Trên đây là kết quả thực hiện chỉ tiêu Nghị quyết ${period}, ${issuer} báo cáo`,
  },
  foot: {
    recipients: "Nơi nhận:",
    asAbove: "Như trên",
    /** To be written in by hand. */
    blank: "…",
    archive: (archive: string): string => `- Lưu: ${archive}.`,
    partyArchive: (archive: string): string => `- Lưu ${archive}.`,
    post: "(CHỨC VỤ)",
    preparer: "Người lập biểu",
  },
  parts: {
    results: "KẾT QUẢ THỰC HIỆN",
    lagging: "CHỈ TIÊU CHẬM TIẾN ĐỘ",
    failed: "CHỈ TIÊU KHÔNG ĐẠT",
    unjudged: "CHỈ TIÊU CHƯA ĐÁNH GIÁ",
    measures: "GIẢI PHÁP, KIẾN NGHỊ",
    quality: "TÌNH HÌNH GỬI BÁO CÁO, CHẤT LƯỢNG SỐ LIỆU",
    whole: "Kết quả chung",
    sections: "Theo lĩnh vực",
    met: "Chỉ tiêu đạt và vượt kế hoạch",
    onTrack: "Chỉ tiêu đúng tiến độ",
    amended: "Chỉ tiêu được điều chỉnh trong kỳ",
    details: (annex: string): string => `Chi tiết tại ${annex} kèm theo.`,
    causes: "Nguyên nhân, giải pháp và thời hạn của từng chỉ tiêu tại Phụ lục II.",
  },
  annex: {
    only: "Phụ lục",
    first: "Phụ lục I",
    second: "Phụ lục II",
    belongsTo: (serial: string, issuer: string): string =>
      `(Kèm theo Báo cáo số ${serial} ngày … tháng … năm … của ${issuer})`,
    results: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
    lagging: "CHỈ TIÊU CHẬM TIẾN ĐỘ, NGUYÊN NHÂN VÀ GIẢI PHÁP",
    failed: "CHỈ TIÊU KHÔNG ĐẠT, NGUYÊN NHÂN VÀ GIẢI PHÁP",
  },
  /** Headings, and widths in millimetres: no column narrower than a word of its heading. */
  tables: {
    sections: {
      head: [
        ...["Lĩnh vực", "Tổng số", "Vượt", "Đạt", "Chậm", "Đúng tiến độ", "Chưa đến kỳ", "Chưa có số liệu"],
        "Không đánh giá được",
      ],
      widths: [47, 14, 14, 12, 15, 15, 15, 16, 17],
    },
    results: {
      head: [
        ...["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ, chênh lệch", "Kết quả", "Tiến độ"],
        "Cơ quan chủ trì",
      ],
      widths: [10, 60, 22, 27, 23, 23, 29, 25, 33],
    },
    lags: {
      head: [
        ...["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ, chênh lệch", "Chậm (điểm %)", "Cơ quan chủ trì"],
        ...["Nguyên nhân khách quan", "Nguyên nhân chủ quan", "Giải pháp", "Thời hạn"],
      ],
      widths: [10, 39, 20, 20, 19, 16, 29, 26, 26, 27, 20],
    },
    amended: {
      head: ["Chỉ tiêu", "Kế hoạch cũ", "Kế hoạch mới", "Văn bản", "Hiệu lực"],
      widths: [56, 26, 26, 33, 24],
    },
  },
  measures: {
    proposal: (text: string): string => `kiến nghị: ${text}`,
    until: (day: string): string => `, thời hạn ${day}`,
    silent: (count: string, owners: string): string =>
      `Cơ quan chủ trì ${count} chỉ tiêu chưa có giải trình: ${owners}.`,
    opinions: (name: string, texts: string): string => `Ý kiến, kiến nghị của ${name}: ${texts}.`,
  },
  quality: {
    undecided: "Việc chưa quyết định",
    set: (name: string, result: string, computed: string | null, reason: string): string =>
      `${name}: đặt là “${result}”${computed === null ? "" : `, theo số liệu là “${computed}”`}, lý do: ${reason}`,
    sets: "Kết luận do người tổng hợp đặt",
  },
  history: {
    document: (document: string, day: string): string => `${document} ngày ${day}`,
    noFigure: "chưa có số liệu",
    corrected: (period: string, name: string, was: string, now: string, reason: string): string =>
      `Đính chính số liệu ${period}: ${name} đã báo cáo ${was}, nay là ${now} (${reason}).`,
  },
  /** Words of the sheets “Một trang” and “Báo cáo” beside those of the document. */
  sheet: {
    leaderTitle: (period: string): string => `KẾT QUẢ THỰC HIỆN CHỈ TIÊU ${period}`,
    reportTitle: "BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
    /** As the expression of a formula, of the names of two cells. */
    dayAndBasis: (asOf: string, basis: string): string =>
      `"Số liệu đến ngày "&DAY(${asOf})&"/"&MONTH(${asOf})&"/"&YEAR(${asOf})&" · Cơ sở tính: "&${basis}`,
    headline: "chỉ tiêu đạt và vượt",
    mismatch: "Không in số đếm: các nhóm cộng lại khác tổng số chỉ tiêu",
    ofThese: "Trong đó: ",
    parts: ["vượt", "đạt", "chậm", "đúng tiến độ", "chưa đến kỳ", "chưa có số liệu", "không đánh giá được"],
    counts: ["Vượt", "Đạt", "Chậm", "Đúng tiến độ", "Chưa đến kỳ", "Chưa có số liệu", "Không đánh giá được"],
    section: "Lĩnh vực",
    all: "Tất cả",
    chart: (xOfY: string, missed: string, day: string): string =>
      `${xOfY} chỉ tiêu đạt và vượt${missed}; số liệu đến ${day}`,
    chartLagging: (count: string): string => `, ${count} chậm`,
    chartFailed: (count: string): string => `, ${count} không đạt`,
    lagHead: [
      ...["Chỉ tiêu", "Thực hiện/Kế hoạch", "Chênh lệch", "Phải đạt đến nay", "Chủ trì", "Nguyên nhân", ""],
      "Thời hạn",
    ],
    more: (count: string): string => `và ${count} chỉ tiêu khác, xem trang Báo cáo`,
    proposals: "Kiến nghị",
    noCause: "chưa nêu nguyên nhân",
    bySection: "Theo lĩnh vực",
    byOwner: "Theo cơ quan chủ trì",
    total: "Tổng số",
    sum: "Cộng",
    metOrExceeded: "Đạt và vượt",
    notMatching: "không khớp",
    overrides: ["Kết luận do người tổng hợp đặt", "Theo số liệu", "Đã đặt", "Lý do"],
    draft: "DỰ THẢO ĐOẠN VĂN BÁO CÁO",
    paragraph: "ĐOẠN VĂN BÁO CÁO",
    outOfDate: "Số liệu đã thay đổi sau khi lập đoạn văn, hãy lập lại báo cáo.",
    lagging: "Chỉ tiêu chậm tiến độ",
    failed: "Chỉ tiêu không đạt",
    lags: [
      ...["Kế hoạch", "Thực hiện", "Tỷ lệ, chênh lệch", "Cơ quan chủ trì", ""],
      "Nguyên nhân, giải pháp, thời hạn",
    ],
    unjudged: ["Chưa có số liệu, không đánh giá được", "Kế hoạch", "Kết quả", "", "Cơ quan chủ trì", "", "Lý do"],
    notes: "Ghi chú về số liệu",
    cause: "Nguyên nhân",
    objective: "Khách quan",
    subjective: "Chủ quan",
    measure: "Giải pháp",
    deadline: "Thời hạn",
    amended: (heading: string): string => `${heading} được điều chỉnh trong kỳ`,
    periods: "Qua các kỳ",
  },
};

/** The words of a report in one language. */
export type ReportWords = typeof VI;
