/** What an amount is of, by the words around it. */
import type { Amount } from "./amount";
import type { Piece } from "./prose";
import { beforeNumber, words } from "./words";

export type ClauseKind =
  /** What is reported or asked for: a level, a count, a share. */
  | "level"
  /** So much more or less. */
  | "change"
  /** What was reached from somewhere: "còn", "lên". */
  | "to"
  /** Where it started: "từ 5% (xuống còn 4%)". */
  | "from"
  /** A share of the plan. */
  | "percent-of-plan"
  /** The plan, quoted. */
  | "plan"
  /** Another period's, or a share of it. */
  | "prior"
  /** The year's estimate. */
  | "estimate"
  /** Of one month or quarter only. */
  | "period"
  /** A whole of which something else is a part: "tổng số 60 xã". */
  | "whole"
  /** Of a part: behind "trong đó". */
  | "part"
  /** Not done, lacking, under way. */
  | "open"
  /** Wished for. */
  | "intent"
  /** In a sentence that explains. */
  | "reason";

const PLAN =
  "kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|nghị quyết|nq|định mức|yêu cầu|số giao|nhiệm vụ(?: năm)?(?: được)? giao";
const DONE = "đạt|được|đã|hiện|kết quả|hoàn thành|thực hiện|lũy kế|luỹ kế|trồng|có|là";

/** "98,6% kế hoạch", "95% so với chỉ tiêu giao". */
const OF_PLAN = new RegExp(String.raw`^(?:(?:so )?với |so |của |trên )?(?:tổng )?(?:${PLAN}|giao)(?![\p{L}])`, "u");
const OF_PRIOR = new RegExp(
  String.raw`^(?:(?:so )?với |so |của )?(?:cùng kỳ|cùng thời|thực hiện năm|năm trước|năm ngoái|đầu năm|đầu kỳ|đầu nhiệm kỳ|kỳ trước|tháng trước|quý trước|§)`,
  "u",
);
/** "Giao 87", "tỉnh giao trồng 87 ha"; "giao quân", "bàn giao" are something done. */
const ASSIGNED =
  "(?:được|tỉnh|huyện|xã|cấp trên|hđnd|ubnd|trung ương) giao|(?<!bàn )giao(?=(?:[ :]+(?:cả năm|đầu năm|năm|là|mức|từ|khoảng))*[ :]*$)";
/** A plan right before its number: nothing that was done stands between. */
const PLAN_BEFORE = new RegExp(
  String.raw`(?<![\p{L}])(?:${PLAN}|${ASSIGNED})(?![\p{L}])(?!.*(?<![\p{L}])(?:${DONE})(?![\p{L}]))`,
  "u",
);
const PLANNED = new RegExp(
  String.raw`(?<![\p{L}])(?:${PLAN})(?: năm)?(?: được| hđnd| huyện| tỉnh| cấp trên)* giao(?![\p{L}])(?: là)?\s*$`,
  "u",
);
/** "45 nhà theo kế hoạch". */
const PLANNED_BEHIND = new RegExp(String.raw`^(?:\p{L}+\s){0,2}theo (?:${PLAN})(?: được| năm)? ?(?:giao)?$`, "u");
const PRIOR_BEFORE = new RegExp(
  String.raw`(?<![\p{L}])(?:cùng kỳ|ck|năm trước|năm ngoái|kỳ trước|tháng trước|quý trước|(?<!từ )đầu năm|(?<!từ )đầu kỳ|so với|so|thay (?:thế )?(?:cho|vì)|số cũ|trước đây)(?![\p{L}])(?!.*(?<![\p{L}])(?:năm nay|kỳ này|nay|hiện|đã|lũy kế|luỹ kế|thực hiện được|kết quả)(?![\p{L}]))`,
  "u",
);
const ESTIMATE = words(
  "ước (?:thực hiện |th |đạt )?(?:cả )?năm|ước (?:thực hiện )?(?:đến )?(?:hết|cuối) năm|dự (?:kiến|ước) (?:cả năm|đến cuối năm|hết năm|năm)|cả năm ước",
);
const INTENT = words(
  // "Trình UBND tỉnh" asks for it; "chương trình", "toàn trình", "trình độ" are things.
  "phấn đấu|dự kiến|dự ước|sẽ|tiếp tục|cần|phải|đề nghị|kiến nghị|đăng ký|đề xuất|hướng tới|nhằm|yêu cầu|tối thiểu|" +
    "(?<!(?:chương|công|toàn|quy|giáo|quá|lộ|tiến|hành) )trình(?! độ)",
);
const PERIOD = /¤|(?<!\p{L})(?:trong tháng|trong quý|trong tuần|tháng này|quý này|riêng tháng|riêng quý)(?!\p{L})/u;
const CUMULATIVE = words("lũy kế|luỹ kế|cộng dồn|từ đầu năm|tính đến|đến nay|đến §|đến hết|đến|tổng cộng|tổng số");
const PART = words("trong đó|trong số đó|trong số này|riêng|bao gồm|gồm|cụ thể");
const WHOLE = words(
  "(?:trong |trên )?tổng số|trong số|toàn (?:xã|huyện|tỉnh|thành phố|đảng bộ|phường|thị trấn|địa bàn) (?:hiện )?có",
);
const LACKING = words(
  "thiếu|hụt|mất|âm|lỗ|trừ|chưa|không|còn lại|tồn|tồn đọng|ngoài(?! (?:nhà nước|quốc doanh|công lập|tỉnh|huyện|xã|nước))",
);
const SAME_AGAIN = /^(?:tương đương|tương ứng|tức(?: là)?|hay(?: là)?|bằng|=)(?!\p{L})/u;
/** Under way or prepared, and nothing done behind it; what is being kept or used is there. */
const NOT_YET = new RegExp(
  String.raw`(?<![\p{L}])(?:đang (?!có|nuôi|duy trì|sinh hoạt|quản lý|sử dụng|hoạt động|áp dụng|học|làm việc|theo|tham gia|công tác)|sắp|chuẩn bị|để)(?!.*(?<![\p{L}])(?:đạt|được|đã|kết quả|lũy kế|luỹ kế|hiện có|hiện nay)(?![\p{L}]))`,
  "u",
);
const UNDER_WAY = words(
  "chưa|đang|dở dang|thiếu|không đạt|không hoàn thành|còn lại|tồn đọng|quá hạn|trễ hạn|giai đoạn|bị hủy|đề nghị|chờ",
);
const REASON = words(
  "nguyên nhân|lý do|khó khăn|vướng mắc|tồn tại|hạn chế|giải pháp|kiến nghị|đề nghị|đề xuất|thời gian tới|nhiệm vụ trọng tâm|phương hướng|dự kiến",
);

/** "110 ha ước cả năm", "12 ha dự kiến". */
const WISHED_BEHIND = /^(?:[%‰]|[\p{L}/²³]+)?\s*(?:ước (?:cả|hết|đến cuối) năm|dự kiến|phấn đấu)(?!\p{L})/u;

/** "Tăng 0,3% so với tháng trước": the change of a month, not of a year. */
const SINCE_LAST = /(?<!\p{L})so\s+(?:với\s+)?(?:(?:tháng|quý|quí|tuần) trước(?!\p{L})|¤(?!.*năm (?:trước|ngoái)))/u;

/** What stands alone in brackets behind a figure and says that it is not what was reached. */
const LABELS: readonly (readonly [RegExp, ClauseKind])[] = [
  [new RegExp(String.raw`^(?:theo )?(?:${PLAN})(?: năm| được| giao|\s*[§¤][\uE000-\uEFFF])*$`, "u"), "plan"],
  [ESTIMATE, "estimate"],
  [/^(?:dự kiến|phấn đấu|sẽ|đăng ký|đề xuất|đề nghị)(?!\p{L})/u, "intent"],
  [/^(?:đang|sắp|chuẩn bị|chờ|thiếu|chưa (?:thực hiện|trồng|làm|nghiệm thu|hoàn thành))(?!\p{L})/u, "open"],
];

/** The kind of a clause; `above` is the one before it in its sentence, `opening` the sentence's first words, `label` what follows it in brackets. */
export function kindOf(
  amount: Amount,
  piece: Piece,
  above: ClauseKind | null,
  opening: string,
  label = "",
): ClauseKind {
  const labelled = label === "" ? undefined : LABELS.find(([pattern]) => pattern.test(label.trim()));
  return labelled ? labelled[1] : kindByWords(amount, piece, above, opening);
}

function kindByWords(amount: Amount, piece: Piece, above: ClauseKind | null, opening: string): ClauseKind {
  const { head, tail } = aroundNumber(piece.text);
  const before = `${piece.lead} ${head}`.trim();
  if (REASON.test(firstWords(opening))) return "reason";
  if (ESTIMATE.test(before)) return "estimate";
  if (WISHED_BEHIND.test(tail)) return "estimate";
  const share = amount.unit.includes("%");
  const behind = tail.replace(/^\s*(?:%|‰)\s*/u, "");
  if (share && OF_PLAN.test(behind)) return "percent-of-plan";
  if (share && /(?<!\p{L})vượt(?!\p{L})/u.test(head)) return "percent-of-plan";
  // "Vượt 2 thôn" says how far the plan was passed, not what was reached.
  if (/(?<!\p{L})vượt(?: thêm)?\s*$/u.test(head)) return "percent-of-plan";
  if (INTENT.test(head) || (INTENT.test(piece.lead) && !words(DONE).test(head))) return "intent";
  if (PLANNED.test(head) || PLAN_BEFORE.test(head)) return "plan";
  if (PLANNED_BEHIND.test(behind) && !words(DONE).test(head)) return "plan";
  if (piece.left) return "from";
  if (amount.level !== undefined) {
    if (/^(?:lại|thiếu|chưa|nợ|tồn)(?!\p{L})/u.test(amount.label) || UNDER_WAY.test(behind)) return "open";
    return WHOLE.test(before) ? "whole" : "to";
  }
  // "Giảm từ 42,75% xuống 39,55%" says where it began, "giảm từ 3% trở lên" how far it fell.
  const began = amount.from && amount.doubts.includes("operator");
  if (amount.change !== undefined && !began) return SINCE_LAST.test(tail) ? "prior" : "change";
  // "Giảm 134 hộ, tương đương 2,1%", "tăng 2 vụ (10%)": the same change in another measure.
  if (above === "change" && (SAME_AGAIN.test(piece.text) || (piece.bracket && /^\d/u.test(piece.text))))
    return "change";
  if (amount.from && amount.op === ">=") return "from";
  if (share && OF_PRIOR.test(behind)) return "prior";
  if (PRIOR_BEFORE.test(head)) return "prior";
  if (LACKING.test(head) || NOT_YET.test(before) || UNDER_WAY.test(behind)) return "open";
  if (PERIOD.test(before) && !isCumulative(before)) return "period";
  if (PART.test(before) || above === "part") return "part";
  return WHOLE.test(before) ? "whole" : "level";
}

/** Whether the words before a number say that it is everything up to now. */
export function isCumulative(before: string): boolean {
  return CUMULATIVE.test(before);
}

function firstWords(text: string): string {
  return text.split(/\s+/u).slice(0, 4).join(" ");
}

/** What stands before the first number of a piece and behind the last one that belongs to it. */
function aroundNumber(text: string): { readonly head: string; readonly tail: string } {
  const head = beforeNumber(text);
  const tail = text.slice(head.length).replace(/^[\d.,/\s–-]*(?:[%‰]\s*\/\s*[\d.,]+)?/u, "");
  return { head, tail: tail.trim() };
}
