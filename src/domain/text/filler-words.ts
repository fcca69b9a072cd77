/**
 * Words of a name that make no other indicator of it when they are added or left out; any other word may. Data only. They are
 * held against the words as sounded: "từ" says nothing, "tư" (tư nhân) does.
 */
import { expandAbbreviations } from "./abbreviations";
import { foldKey, soundKey } from "./fold";

interface Phrase {
  /** As sounded, its words one after another. */
  readonly sound: string;
  /** The folded words of it that may be missing. */
  readonly words: readonly string[];
}

/** Phrases between ";": what stands in brackets has to stand there, and is no filler. */
function list(text: string): readonly Phrase[] {
  return text.split(";").map((phrase) => ({
    sound: soundKey(phrase.replace(/[()]/gu, " ")),
    words: foldKey(phrase.replace(/\([^)]*\)/gu, " ")).split(" "),
  }));
}

const PHRASES = list(`
  số; của; các; những; được; đã; có; và; với; tại; ở; từ; trên; đến; theo; cho; về; là; việc; đạt; năm; hằng năm; hàng năm; cả năm
  ; hiện nay; hiện có; thực hiện; công tác; địa bàn; toàn xã; toàn phường; toàn huyện; toàn tỉnh; (hộ) gia đình; kế hoạch
  ; có giá trị (đạt); (trẻ) em; (việc làm) mới; (thành lập) mới; (đảng viên) mới; (đoàn viên) mới; (hội viên) mới`);

/** Without diacritics only what can be no other word: "tai" may be "tại" or "tai nạn". */
const PLAIN = list("số; của; các; được; và; với; trên; theo").flatMap(({ words }) => words);

/** Words of remarks on where a figure comes from and what it covers. */
const REMARKS = new Set(
  "số liệu tự rà soát báo cáo theo của đơn vị phòng ban trên toàn địa bàn xã phường huyện tỉnh cung cấp tổng hợp lũy kế từ đầu năm đến nay ngày tháng quý kỳ sơ bộ chính thức tạm tính thống kê nguồn ghi chú biểu nghị quyết kế hoạch chỉ tiêu giao quy định hướng dẫn chuẩn tiêu chí mới thời điểm iip cpi pci papi sipas par index dti"
    .split(" ")
    .map((word) => soundKey(word)),
);

/** Whether words in brackets behind a name say nothing of another indicator: a remark, or short for words of the name. */
export function isRemark(text: string, name: string): boolean {
  const words = soundKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length > 0 && words.every((word) => REMARKS.has(word))) return true;
  const there = new Set(expandAbbreviations(foldKey(name)).split(" "));
  const written = expandAbbreviations(foldKey(text));
  return written !== "" && !/\d/.test(written) && written.split(" ").every((word) => there.has(word));
}

/** The folded words of a name that are filler in it. */
export function fillersOf(name: string): ReadonlySet<string> {
  const key = foldKey(name);
  if (/^[\u0000-\u007f]*$/.test(name)) return new Set(key.split(" ").filter((word) => PLAIN.includes(word)));
  const sound = ` ${soundKey(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")} `;
  return new Set(PHRASES.filter((phrase) => sound.includes(` ${phrase.sound} `)).flatMap(({ words }) => words));
}
