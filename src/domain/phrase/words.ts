/** The words around a number and what they do to it. Data; extended here and nowhere else. */

export type Operator = "=" | ">" | ">=" | "<" | "<=" | "~" | "between";

/** A pattern that stands as whole words. */
export function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "u");
}

/** What stands before the first number of a text. */
export function beforeNumber(text: string): string {
  return text.replace(/\d.*$/su, "");
}

/** A pattern at the beginning, ending with a word. */
function lead(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})(?![\\p{L}])\\s*:?\\s*`, "u");
}

/** Operators as signs, longest first. */
export const OPERATOR_SIGNS: readonly (readonly [string, Operator])[] = [
  [">=|=>|≥|≧|⩾", ">="],
  ["<=|=<|≤|≦|⩽", "<="],
  [">", ">"],
  ["<", "<"],
  ["~|≈|±", "~"],
  ["=", "="],
];

/** Operators as words before a number, longest first. */
export const OPERATOR_WORDS: readonly (readonly [string, Operator])[] = [
  ["không (?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)", ">="],
  ["(?:ít nhất|tối thiểu)(?: là| phải)?(?: đạt)?(?: từ)?", ">="],
  ["(?:không (?:vượt )?quá|không vượt|không lớn hơn|không cao hơn|không trên|không nhiều hơn|tối đa)(?: là)?", "<="],
  ["(?:ở mức |thấp |nhỏ |ít )?dưới(?: mức)?", "<"],
  ["thấp hơn|nhỏ hơn|ít hơn", "<"],
  ["(?:ở mức )?trên|hơn|lớn hơn|cao hơn|nhiều hơn", ">"],
  ["khoảng|xấp xỉ|gần|chừng|ước đạt|ước tính|ước", "~"],
];

/** Words that bound a number only right before it; in a name they describe: "xã có thu nhập cao nhất". */
const BOUNDS_BEFORE: readonly (readonly [string, Operator])[] = [
  ["thấp nhất(?: là)?", ">="],
  ["(?:nhiều|cao) nhất(?: là)?", "<="],
];

/** All of them at the beginning of a text. */
export const OPERATORS_BEFORE: readonly (readonly [RegExp, Operator])[] = [
  ...OPERATOR_SIGNS.map(([sign, op]) => [new RegExp(`^(?:${sign})\\s*`, "u"), op] as const),
  ...[...OPERATOR_WORDS, ...BOUNDS_BEFORE].map(([word, op]) => [lead(word), op] as const),
];

/** Operators after a number. */
export const OPERATORS_AFTER: readonly (readonly [RegExp, Operator])[] = [
  [words("trở lên|đổ lên|trở đi|hoặc cao hơn|hoặc hơn"), ">="],
  [words("trở xuống|hoặc thấp hơn|hoặc ít hơn"), "<="],
];

/** Words before a number that do not change what it says. */
export const FILLERS: readonly RegExp[] = [
  lead(
    "đạt và (?:duy trì|giữ vững)|duy trì và nâng cao|phấn đấu|phấn đấu đến|đến|tới|đạt được|đạt|được|đảm bảo|bảo đảm|duy trì|giữ vững|giữ|ổn định|hoàn thành|thực hiện",
  ),
  lead("bình quân|trung bình|bq|hàng năm|hằng năm|mỗi năm|trong năm|năm|cả năm|hằng tháng|hàng tháng"),
  lead("có|mới|là|bằng|chiếm|ở mức|mức|với|tỷ lệ|tỉ lệ|tổng số|tổng|số"),
  /^[-–+•*:]\s+(?!\d)/u,
  /^[:§¤][\uE000-\uEFFF]?\s*/u,
];

/** A rise or a fall; the second group of words turns the number into the level reached. */
export const DECREASE = lead(
  "(?:(?:kéo |cắt |làm )?giảm|tụt|sụt(?: giảm)?|lùi)(?: bình quân| hàng năm| hằng năm| mỗi năm| thêm| đi| được)*",
);
export const INCREASE = lead("tăng(?: trưởng| bình quân| hàng năm| hằng năm| mỗi năm| thêm| được)*");
/** "thêm 2 xã": so many more, or simply so many. */
export const MORE = lead("(?:có |xây dựng )?thêm");
export const FALL_TO = lead("(?:giảm )?(?:xuống|còn)(?: còn| ở mức| mức)*|giảm về");
export const RISE_TO = lead("(?:tăng|nâng|đạt) lên(?: mức)?|lên|nâng");

/** What a comparison or a date adds to a number; taken off before reading. */
export const ASIDES: readonly RegExp[] = [
  words("(?:nếu )?so (?:với|cùng|năm|kế hoạch|thực hiện|bình quân).*$"),
  words(
    "(?:tính )?(?:vào|đến|tới|trong|cho|của)?\\s*(?:cuối|hết|đầu|giữa)?\\s*(?:năm|giai đoạn|nhiệm kỳ|thời kỳ)\\s*20\\d\\d(?:\\s*[-–/]\\s*20\\d\\d)?",
  ),
  words("(?:đến|tới) (?:cuối |hết )?20[1-5]\\d(?!\\s*[%\\p{L}])"),
  words("(?:tháng|quý) (?:\\d{1,2}|[iv]+)(?:\\s*/\\s*20\\d\\d)?"),
  words("(?:mỗi|một|hàng|hằng|trong|cả) năm"),
];

/** Texts that say there is no target. */
export const EMPTY = /^(?:|[-–—−_./…x×*]+|\.{2,}|k|không giao|chưa giao|không có|chưa có|không đặt ra|n\/a|na|nt)$/u;

/** Digits that name a grade or a rank, not an amount: "mức độ 3 trở lên", not "cấp 12 giấy". */
export const GRADED =
  /(?<![\p{L}\p{N}])(?:mức độ|cấp độ|loại|hạng|cấp|bậc|hình thức|giai đoạn|nhóm|lần thứ|tiêu chí số|khóa|nghị quyết số) (?:\d+|[ivx]+)(?=\s*(?:$|[;)]|,(?!\d)|\.(?!\d)|(?:trở lên|trở xuống|về|theo|trong|đối với|của|vào|đến|trước)(?!\p{L})))/u;

/** Ranks: a smaller number is better and the text must be asked about. */
export const RANKED = words("(?:top|nhóm|thứ hạng|xếp hạng|xếp thứ|đứng thứ|vị trí|hạng|trong số) (?:\\p{L}+ )*\\d+");
/** "giảm cả 3 tiêu chí": a test of several things, none with a number of its own. */
export const ALL_ASPECTS = words(
  "(?:trên |ở )?cả 0?(?:2|3|4|hai|ba|bốn) (?:tiêu chí|mặt|nội dung|chỉ số)|0?(?:3|ba) mặt|(?<=giảm )0?(?:3|ba) tiêu chí",
);

/** Texts typed without diacritics: the words that matter, written out. */
export const WITHOUT_DIACRITICS: readonly (readonly [RegExp, string])[] = [
  [/\btren\b/gu, "trên"],
  [/\bduoi\b/gu, "dưới"],
  [/\bgiam\b/gu, "giảm"],
  [/\btang\b/gu, "tăng"],
  [/\btro len\b/gu, "trở lên"],
  [/\btro xuong\b/gu, "trở xuống"],
  [/\bkhoang\b/gu, "khoảng"],
  [/\bit nhat\b/gu, "ít nhất"],
  [/\btoi thieu\b/gu, "tối thiểu"],
  [/\btoi da\b/gu, "tối đa"],
  [/\bkhong qua\b/gu, "không quá"],
  [/\btu\b/gu, "từ"],
  [/\bden\b/gu, "đến"],
  [/\bdat\b/gu, "đạt"],
  [/\bhon\b/gu, "hơn"],
];

/** Words that make a text without a number no plain quality: cut off, a number in words, a comparison. */
export const UNFINISHED =
  /\.{3}|…|\bcut\b|(?<!\p{L})(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|gấp|không tăng|cao hơn|thấp hơn)(?!\p{L})/u;

/** Beginnings of a piece that says the number before it in other words. */
export const RESTATING =
  /^(?:tăng|giảm|còn|bằng|tương đương|tương ứng|chiếm|lũy kế|luỹ kế|nâng|đưa|đạt tỷ lệ|tổng số|cộng dồn)(?!\p{L})/u;
