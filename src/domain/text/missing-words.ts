/** Words that stand where a figure is due (judging.md sections 3, 9), folded. Data only; extended here and nowhere else. */

/** Signs without letters that stand for no figure. */
export const NO_DATA_SIGNS = /^[-–—−_.…/\\*]+$/u;
export const NO_DATA =
  /^(chua co|chua co (so|so lieu|ket qua|bao cao|du lieu|thong tin|thong ke|tong hop).*|chua (thong ke|bao cao|tong hop|cung cap|ra soat|cap nhat).*|(cho|dang cho) .*|dang (tong hop|thong ke|ra soat|cap nhat).*|khong co (so lieu|bao cao|du lieu).*|khong bao cao|n a|na|x)$/;
export const NOT_DUE =
  /^(chua|khong) (den|toi) (ki|han|thoi|ngay|dot)|^(danh gia|ra soat|xet|binh xet|cong nhan|thong ke|tong hop) .*(cuoi nam|quy iv|qui iv|quy 4|qui 4)|^cuoi nam|^chua danh gia$|^chua (xet|binh xet)/;
export const NOT_ARISEN =
  /^(khong|chua) (co )?(phat sinh|xay ra)|^khong co$|^(khong|chua) co (vu|truong hop|ca|dam|diem|cuoc)( |$)/;

/** Yes and no of a milestone; a word followed by more text is that word, no wins over yes. */
export const NO_WORD = /^(chua|khong|dang)( |$)/;
export const YES_WORD = /^(da )?(dat|hoan thanh|xong|duy tri|giu vung|dam bao|bao dam|duoc cong nhan)( |$)|^co$/;
/** A no-word further on in a text that begins with yes. */
export const BUT_NO = / (chua|dang|khong)( |$)/;
export const YES_SIGNS = /^[xX✓✔☑]$/u;

/** Grades of an organisation in a year, the lower first. */
export const GRADES: readonly RegExp[] = [
  /khong hoan thanh/,
  /hoan thanh nhiem vu/,
  /hoan thanh tot/,
  /hoan thanh xuat sac/,
];

/** Words of approximation before a figure, as written. */
export const QUALIFIER =
  /^(?:(?:đạt|được|có|thực hiện|là)\s+)*((?:ước đạt|ước|hơn|gần|trên|khoảng|xấp xỉ|dưới|chừng|~|≈|>=|<=|≥|≤|>|<)(?:\s+(?:hơn|gần|trên|khoảng))?)(?!\p{L})\s*/iu;

/** Words before a number that make it something else than the figure asked for. */
export const NOT_THE_FIGURE =
  /(?<!\p{L})(?:không|chưa|thiếu|hụt|mất|âm|lỗ|trừ|ngoài|tháng|quý|năm|ngày|tuần|kỳ|lần|đợt|thứ|so|kế hoạch|kh|mục tiêu|chỉ tiêu|dự toán|giao|cùng kỳ|từ|khoản|số \d|tổng số)(?!\p{L})/u;
