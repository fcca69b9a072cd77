/**
 * Where the name of a place ends in a running text. "Xã Yên Mỹ Hạ" and "phường Tân Quang 2" are other places than "xã Yên Mỹ"
 * and "phường Tân Quang": a name that goes on is another name.
 */
import { memoize } from "../memoize";
import { cleanText, foldKey, soundKey } from "./fold";
import { isSyllable } from "./syllable";

/** As sounded: "bản" is a place and "ban" an office, "quận" and "quân sự" likewise. Without diacritics only what can be nothing else. */
const KINDS = [
  ..."xã;phường;thị trấn;thị xã;đặc khu;huyện;quận;thành phố;tỉnh;thôn;bản;xóm;ấp;tổ dân phố;khu phố"
    .split(";")
    .map(soundKey),
  ..."xa;phuong;thi tran;thi xa".split(";"),
].flatMap((kind) => [kind, `ubnd ${kind}`]);

/** Offices called by the kind of place that they are of: "Huyện ủy", "Tỉnh đoàn". */
const OFFICE = new Set(["ủy", "đoàn", "đội"].map(soundKey));

/** How many words of a unit's name say what kind of place it is; 0 where it is no place's name. */
function kindWords(name: string): number {
  const key = soundKey(name);
  const kind = KINDS.find((each) => key.startsWith(`${each} `));
  if (kind === undefined || OFFICE.has(key.slice(kind.length + 1).split(" ")[0] ?? "")) return 0;
  return kind.split(" ").length;
}

/** Whether a unit's name is that of a place, which any word behind it makes another one. */
export function isPlaceName(name: string): boolean {
  return kindWords(name) > 0;
}

/** "Phường Tân Quang" → Tân Quang. */
export function bareOfPlace(name: string): string {
  return cleanText(name).split(" ").slice(kindWords(name)).join(" ");
}

/** What may stand behind the name of a place without a sign between them: titles, dates, offices, the place above it. */
const BEHIND = new Set(
  (
    "báo;biểu;bảng;bản;kết quả;tình hình;tổng hợp;tổng số;tổng kết;thực hiện;kế hoạch;số liệu;số;chỉ tiêu;tháng;quý;năm;ngày;kỳ;đợt;lần;tuần;giai đoạn;" +
    "huyện;quận;thị xã;thị trấn;thành phố;tỉnh;phường;xã;thôn;cụm;phòng;ban;văn phòng;trung tâm;trạm;công an;hội đồng;hội;ủy ban;mặt trận;đảng ủy;" +
    "đảng bộ;chi bộ;đoàn;trường;quân sự;kinh tế;văn hóa;y tế;tài chính;nông nghiệp;thống kê;tư pháp;địa chính;nội vụ;và;với;của;cho;gửi;về;đến;từ;" +
    "tại;trong;theo;nhiệm vụ;nhiệm kỳ;phụ lục;phụ biểu;mẫu;phiếu;danh mục;danh sách;tờ;nghị quyết;cộng hòa;độc lập;chủ tịch;phó;bí thư;người;ký;" +
    "lập;đơn vị;cơ quan;ước;lũy kế;cả năm;sáu;chín;đầu;cuối;bổ sung;điều chỉnh;đính chính;chính thức;nộp;sửa;mới;cũ;bản sao;xây dựng;phát triển;" +
    "giáo dục;lao động;thu;chi;diện tích;sản lượng;giá trị;tỷ lệ;đạt;đã;là;có;không;lưu;nguồn;hoàn thành"
  )
    .split(";")
    .flatMap((phrase) => [soundKey(phrase), foldKey(phrase)]),
);

interface Token {
  readonly text: string;
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Whether every place where a text has the name (folded words) goes on as a longer one: with a number, where it may be part of a
 * name; of a place with a word written alike, of an office that is named by its first words with any.
 */
export function goesOn(
  text: string,
  name: string,
  { numbers = false, anyCase = false }: { readonly numbers?: boolean; readonly anyCase?: boolean } = {},
): boolean {
  const words = name.split(" ");
  const { spaced, tokens } = tokensOf(text);
  let found = false;
  for (let at = 0; at + words.length <= tokens.length; at += 1) {
    if (!words.every((word, place) => tokens[at + place]?.key === word)) continue;
    const last = tokens[at + words.length - 1];
    const rest = tokens.slice(at + words.length);
    if (!last || !continues(spaced, last, rest, numbers, anyCase)) return false;
    found = true;
  }
  return found;
}

/** A text is held against one name after the other. */
const tokensOf = memoize((text): { readonly spaced: string; readonly tokens: readonly Token[] } => {
  const spaced = cleanText(text).replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ");
  const tokens = [...spaced.matchAll(/\p{L}[\p{L}\p{M}]*|\d+/gu)].map(({ 0: token, index }): Token => ({
    text: token,
    key: foldKey(token),
    from: index,
    to: index + token.length,
  }));
  return { spaced, tokens };
}, 64);

function continues(text: string, last: Token, rest: readonly Token[], numbers: boolean, anyCase: boolean): boolean {
  const [next, second] = rest;
  if (!next || !/^[\s_]+$/u.test(text.slice(last.to, next.from))) return false;
  const after = text.slice(next.to, second?.from ?? text.length);
  if (/^\d/.test(next.text))
    return numbers && /^[1-9]\d?$/.test(next.text) && (after === "" || /^\s*[-–,;()]/u.test(after));
  if (BEHIND.has(keyIn(text, next)) || (second && BEHIND.has(`${keyIn(text, next)} ${keyIn(text, second)}`)))
    return false;
  return isSyllable(next.text) && (anyCase || caseOf(next.text) === caseOf(last.text));
}

/** Without diacritics anywhere only the letters can be compared. */
function keyIn(text: string, { text: word, key }: Token): string {
  return /[^\u0000-\u007f]/.test(text) ? soundKey(word) : key;
}

function caseOf(word: string): "capitals" | "capital" | "small" {
  if (word === word.toLowerCase()) return "small";
  return word === word.toUpperCase() ? "capitals" : "capital";
}
