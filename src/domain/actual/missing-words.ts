/** Words that stand where a figure is due (judging.md sections 3, 9). Data only; extended here and nowhere else. */
import { Spoken } from "../phrase/phrases";

const END = String.raw`(?![\p{L}\p{N}])`;

/** Signs without letters that stand for no figure. */
export const NO_DATA_SIGNS = /^[-–—−_.…/\\*]+$/u;
export const NO_DATA = new Spoken(
  "^(?:chưa có|chưa có (?:số|kết quả|báo cáo|dữ liệu|thông tin|thống kê|tổng hợp).*|chưa (?:thống kê|báo cáo|tổng hợp|cung cấp|rà soát|cập nhật|công bố|xếp hạng).*|" +
    "(?:đang )?chờ(?: .*)?|đang (?:tổng hợp|thống kê|rà soát|cập nhật).*|không có (?:số liệu|báo cáo|dữ liệu).*|không báo cáo|n/a|na|x)$",
);
export const NOT_DUE = new Spoken(
  `^(?:chưa|không) (?:đến|tới) (?:kỳ|kì|hạn|thời|ngày|đợt)${END}|^chưa (?:xét|bình xét)${END}|^chưa đánh giá$|` +
    `^(?:đánh giá|rà soát|xét|bình xét|công nhận|thống kê|tổng hợp) .*(?:cuối năm|quý iv|quí iv|quý 4)|^cuối năm${END}|^(?:chưa|không) .*(?:cuối năm|cuối kỳ|quý iv|quí iv) mới${END}`,
);
export const NOT_ARISEN = new Spoken(
  `^(?:không|chưa) (?:có )?(?:phát sinh|xảy ra)${END}|^không có$|^không còn(?: (?:hộ|vụ|trường hợp|ca|điểm|người))?$|^(?:không|chưa) có (?:vụ|trường hợp|ca|đám|điểm|cuộc)${END}`,
);
/** Nothing of what there should be little of; of anything else it may be an answer to another question. */
export const NONE = new Spoken(`^không$|^không có .{1,20} nào$`);

/** When and where, told before what is said. */
export const OPENING =
  /^(?:§[\uE000-\uEFFF]?|¤[\uE000-\uEFFF]?|trong (?:kỳ|năm|tháng|quý)(?: này)?|hiện nay|hiện tại|hiện|đến nay|tính đến nay|từ đầu năm(?: đến nay)?|đến thời điểm (?:này|hiện tại|báo cáo)|tính đến|đến|trên địa bàn(?: (?:toàn )?(?:xã|phường|huyện|tỉnh|thành phố|thị trấn))?|toàn (?:xã|huyện|tỉnh|phường)|đơn vị|địa phương)(?!\p{L})\s*[,:;-]?\s*/u;

/** Yes and no of a milestone; a word followed by more text is that word, no wins over yes. */
export const NO_WORD = new Spoken(
  `^(?:chưa|không|đang)(?! (?:thống kê|thuộc|áp dụng|rõ|nắm|theo dõi|phải|liên quan|nằm|được giao|có chỉ tiêu|xác định|đánh giá)${END})${END}`,
);
export const YES_WORD = new Spoken(
  `^(?:đã )?(?:đạt|hoàn thành|xong|duy trì|giữ vững|đảm bảo|bảo đảm|được công nhận)${END}|^có$`,
);
/** A no-word further on in a text that begins with yes, or one that says how little of it is meant. */
export const BUT_NO = new Spoken(
  `[\\s(](?:chưa|đang|không|cơ bản|một phần|một số|phần thô|phần lớn|hầu hết|bước đầu|bước|giai đoạn|gần|sắp|tạm|chờ)${END}`,
);
/** What is aimed at or proposed is neither yes nor no. */
export const WISHED = new Spoken(
  `^(?:phấn đấu|quyết tâm|dự kiến|dự ước|ước|sẽ|tiếp tục|đăng ký|đề nghị|đề xuất|kiến nghị|kế hoạch|mục tiêu|chỉ tiêu|trình)${END}`,
);
export const YES_SIGNS = /^[xX✓✔☑]$/u;

/** Grades of an organisation in a year, the lower first. */
export const GRADES: readonly Spoken[] = [
  "không hoàn thành",
  "hoàn thành nhiệm vụ",
  "hoàn thành tốt",
  "hoàn thành xuất sắc",
].map((grade) => new Spoken(grade));

/** Words of approximation that are kept beside a figure. */
export const QUALIFIERS =
  /(?:^|\s)(?:ước đạt|ước tính|ước|hơn|gần|trên|khoảng|xấp xỉ|dưới|chừng|~|≈|>=|<=|≥|≤|>|<)(?:\s|$)/u;
