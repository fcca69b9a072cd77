/**
 * A row's name without what offices add to it and no name has: the outline before it ("1.2.", "Chỉ tiêu 3:"), a footnote's mark,
 * the unit behind a comma, the year that is reported, and the target where the resolution's whole sentence was copied.
 */
import { bothGroups } from "../text/both-groups";
import { DIGITS, parseDigits } from "../text/number";
import { foldKey } from "../text/fold";
import { inSameWords } from "../text/same-words";
import { isKnownUnit, unitInBrackets } from "../text/unit";

/** A name without the number typed before it: "1.2. Dân số trung bình", "II. …", "b) …", "Chỉ tiêu 3: …". */
export function withoutOutline(name: string): string {
  return name.replace(
    /^\s*(?:(?:chỉ tiêu|tiêu chí)\s+(?:số\s+)?\d{1,2}\s*[.:]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVXL]+|[a-zđ])[.):](?!\d)|\d{1,2}(?:\.\d{1,2})+)\s*(?=\p{L})/iu,
    "",
  );
}

/** What something is counted on, "/vạn dân", "trên 1 vạn dân", "trên 10.000 dân". */
const PER =
  /\s*(?:\/|(?<!\p{L})(?:trên|cho|mỗi)(?!\p{L}))\s*(?:(?:1|một)\s+)?(?=(?:vạn|nghìn|ngàn|triệu|100|1[.,]?000|10[.,]?000|ha|héc|người|hộ)(?![\p{L}\d]))/giu;

/**
 * A name with its signs in words: "Số giường bệnh/vạn dân" → Số giường bệnh trên vạn dân, "Trẻ <5 tuổi" → Trẻ dưới 5 tuổi, the
 * lowest level of offices by one name, whether in the town or the country, and the words of lists for those that people say.
 */
export function inWords(name: string): string {
  return inSameWords(withoutSigns(name));
}

function withoutSigns(name: string): string {
  if (!/[/<>≥+]|trên|cho|mỗi|đầu người|cấp (?:phường|thị trấn)/iu.test(name)) return name;
  return name
    .replace(/(?:(?:\/|(?<!\p{L})(?:trên|cho|mỗi))\s*(?:1\s+)?)?(?<!\p{L})đầu người(?!\p{L})/giu, "/người")
    .replace(PER, " trên ")
    .replace(/(?<= trên )10[.,]?000(?!\d)/gu, "vạn")
    .replace(/(?<=cấp )(?:phường|thị trấn)(?!\p{L})/giu, "xã")
    .replace(/≥\s*(?=\d)/gu, " từ ")
    .replace(/(?<=\d)\+(?![\d-])/gu, " trở lên ")
    .replace(/<\s*(?=\d)/gu, " dưới ")
    .replace(/>\s*(?=\d)/gu, " trên ");
}

/** "(KH 24 đảng viên)", "(chỉ tiêu giao: 258 ha)" behind a name: what is due, said once more. */
const PLANNED =
  /\s*\((?:KH|kế hoạch|CT|chỉ tiêu|mục tiêu|NQ|nghị quyết|giao)(?!\p{L})[^()\d]{0,30}\d[^()]{0,40}\)\s*$/iu;

/** "… tại trạm 19.000 lượt": the unit's own plan behind a name; "đạt 3 sao", "dưới 16 tuổi", "trên 10.000 dân" are the name's own. */
const OWN_PLAN = new RegExp(
  String.raw`^(.*\p{L}\s.*\p{L}(?<!(?<!\p{L})(?:trên|dưới|từ|mỗi|cho|quá|đến|mức|độ|hạng|cấp|lớp)))\s*:?\s+(${DIGITS})\s*(?!(?:tuổi|dân|năm|tháng|ngày|giờ|lần|sao)(?!\p{L}))(\p{L}[\p{L}\s]*)$`,
  "iu",
);

/** So much is the number of nothing but what is counted, whatever it is called. */
const MUCH = 100;

/** A name without a footnote's mark and the plan in brackets. */
function withoutMark(name: string): string {
  return name
    .replace(/\s*\((?:\d{1,2}|\*{1,3})\)\s*$/u, "")
    .replace(PLANNED, "")
    .replace(TOLD, "");
}

/** "- Thu quỹ Đền ơn đáp nghĩa được": the row goes on with its figure. */
const TOLD = /(?<=\p{L}\s.*)\s+(?:được|đạt|là)\s*:?\s*$/iu;

/** A name without a footnote's mark and the plan behind it, in brackets or with its unit. */
export function withoutPlan(name: string): string {
  const bare = withoutMark(name);
  const [, told = "", number = "", unit = ""] = OWN_PLAN.exec(bare) ?? [];
  if (told === "") return bare;
  const counted = unit.trim().split(/\s+/u).length <= 2 && parseDigits(number).some((each) => each >= MUCH);
  return counted || isKnownUnit(unit) ? told : bare;
}

/** A name without a footnote's mark, the plan in brackets, its unit behind a comma, and the reported year behind it. */
export function withoutTail(name: string, year: number | null): string {
  const unmarked = withoutMark(name);
  const parted = bothGroups(/^(.*\S)\s*,\s*(\p{L}[\p{L}\s/]*)$/u, unmarked);
  return withoutYear(parted && isKnownUnit(parted[1]) ? parted[0] : unmarked, year);
}

/** A name without the year that is reported behind it, "năm 2026". */
export function withoutYear(name: string, year: number | null): string {
  return year === null
    ? name
    : name.replace(new RegExp(String.raw`\s+(?:trong\s+)?năm\s+${String(year)}\s*$`, "iu"), "");
}

/** A name without the time that all its figures are of: "Số hộ nghèo giảm trong năm". */
export function withoutTime(name: string): string {
  return name.replace(/(?<=\p{L})\s+(?:trong (?:năm|kỳ)|(?:hằng|hàng|cả) năm)\s*$/iu, "");
}

/** What an indicator may go by, folded: with its unit and its number, and without them; `year` is the one that is reported. */
export function keysOf(name: string, year: number | null): readonly string[] {
  const bare = unitInBrackets(name).name;
  const plain = withoutTail(withoutOutline(bare), year);
  const told = [name, bare, withoutOutline(name), withoutOutline(bare), plain, inWords(plain), withoutTime(plain)];
  return [...new Set(told.map(foldKey))];
}

/** A name without its outline, unit and plan, its signs in words. */
export function plainOf(name: string): string {
  return inWords(withoutPlan(unitInBrackets(withoutOutline(name)).name));
}

const AIMED =
  "(?:chỉ tiêu|kế hoạch|giao|phấn đấu|đạt|còn|xuống|lên|ít nhất|tối thiểu|tối đa|không quá|không vượt quá|trên|dưới|từ|khoảng|hơn|là|bằng|thêm|đến|có|[≥≤><~])";
const TARGET = new RegExp(
  String.raw`(?<!\p{L})(?:${AIMED}\s*)*(${DIGITS})(?![\d\p{L}/])\s*(?:[%‰]\s*)?(?:(?:[-–]|đến)\s*${DIGITS}\s*[%‰]?)?`,
  "giu",
);
const DEADLINE = /\([^()]*\d{1,2}\/\d{4}\)/gu;
const BEYOND = /(?<!\p{L})trở (?:lên|xuống)(?!\p{L})/giu;
/** Units are of so many words at most: "triệu đồng/người/năm". */
const UNIT_WORDS = 3;

export interface QuotedTarget {
  /** The sentence without its target; once with what is counted ("Kết nạp đảng viên mới"), once without ("Thu ngân sách"). */
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

/** A sentence of the resolution without its target, and the numbers that stood there; null where it has none. */
export function withoutTarget(sentence: string): QuotedTarget | null {
  const text = sentence.replace(DEADLINE, " ");
  const numbers = [...text.matchAll(TARGET)].flatMap(([, digits = ""]) => parseDigits(digits));
  if (numbers.length === 0) return null;
  const pieces = text.split(TARGET).filter((_, at) => at % 2 === 0);
  const uncounted = pieces.map((piece, at) => (at === 0 ? piece : withoutUnit(piece)));
  const names = [pieces, uncounted].map((each) => each.join(" ").replace(BEYOND, " ").replace(/\s+/gu, " ").trim());
  return { names: [...new Set(names)], numbers };
}

/** What follows a number, without the unit it begins with. */
function withoutUnit(piece: string): string {
  const words = piece.trim().split(/\s+/u);
  for (let count = Math.min(UNIT_WORDS, words.length); count > 0; count -= 1)
    if (isKnownUnit(words.slice(0, count).join(" "))) return words.slice(count).join(" ");
  return piece;
}
