/**
 * What an indicator's name says about its number: that it is a rise or a fall ("Tỷ lệ hộ nghèo giảm"), a growth rate
 * ("Tốc độ tăng …"), or bounded ("… dưới 4%"). Words that only describe what is counted ("trẻ em dưới 1 tuổi") say nothing.
 */
import type { Operator } from "./types";
import { cleanText, foldKey } from "../text/fold";
import { DIGITS, parseDigits } from "../text/number";
import { OPERATOR_SIGNS, OPERATOR_WORDS, WITHOUT_DIACRITICS, words } from "../phrase/words";
import { unitInBrackets } from "../text/unit";

export interface NameMeaning {
  readonly change?: "increase" | "decrease";
  /** "giảm còn", "giảm xuống": the number is the level reached. */
  readonly level?: "down";
  /** The name is a growth rate: its number is a level of that rate. */
  readonly rate: boolean;
  /** Why the change is not sure. */
  readonly doubt: boolean;
}

const TIME =
  "bình quân|hàng năm|hằng năm|mỗi năm|trong năm|trong kỳ|so|từ|ít nhất|tối thiểu|tối đa|không quá|trên|dưới|khoảng|cả|đạt|theo chuẩn|năm|hơn|thêm|được";
const FALL_AT_END = new RegExp(`(?<![\\p{L}])giảm(?=\\s*(?:$|[,;:/(\\d≥>%]|(?:${TIME})(?!\\p{L})))`, "u");
const RISE_AT_END = new RegExp(`(?<![\\p{L}])tăng(?=\\s*(?:$|[,;:/(\\d≥>%]|(?:${TIME})(?!\\p{L})))`, "u");
const PREFIX =
  /^(?:phấn đấu|tiếp tục|mức|tỷ lệ|tỉ lệ|tốc độ|số|kéo|cắt|mục tiêu|thực hiện|bình quân|hàng năm|hằng năm|mỗi năm)\s+/u;
/** "9. ", "a) ", "II. " before a name. */
const NUMBERING = /^(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[ivx]+[.)])\s+/u;
/** Other words for bringing something down: whether the number is the fall or what is left has to be asked. */
const BRINGS_DOWN = /^(?:hạ|hạ thấp|rút ngắn|hạn chế|thu hẹp|bớt|kiềm chế)(?!\p{L})/u;
const NOT_A_FALL = words(
  "giảm nghèo|giảm phát thải|giảm thiểu|giảm nhẹ|suy giảm|miễn giảm|miễn, giảm|tinh giảm|giảm trừ|giảm tải",
);
const NOT_A_RISE = words("tăng thêm|gia tăng|tăng cường|tăng trưởng|tăng gia|tăng tiến");
const RATE = words(
  "tốc độ tăng(?: trưởng)?|tỷ lệ tăng|tỉ lệ tăng|tăng trưởng|tốc độ phát triển|chỉ số phát triển|tỷ lệ gia tăng|nhịp độ tăng|tốc độ gia tăng",
);
const FALL_TO_LEVEL = words("giảm (?:xuống|còn)|xuống (?:còn|dưới|mức|thấp hơn)|còn dưới|chỉ còn|giảm về");

/** "Tăng huyết áp" is an illness. */
const ILLNESSES = /(?<!\p{L})tăng (?:huyết áp|nhãn áp|đường huyết|động|mỡ máu)(?!\p{L})/gu;

/** The meaning of a name for its number. */
export function nameMeaning(name: string): NameMeaning {
  const text = spoken(name).replace(ILLNESSES, "");
  if (FALL_TO_LEVEL.test(text) || /\scòn$/u.test(text)) return { level: "down", rate: false, doubt: false };
  const outside = text
    .replace(/[([][^()[\]]*[)\]]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const doubtfulBracket =
    /[([][^()[\]]*(?<!\p{L})(?:giảm|tăng)(?!\p{L})/u.test(text) && !/(?<!\p{L})(?:giảm|tăng)(?!\p{L})/u.test(outside);
  const meaning = outsideMeaning(outside);
  return doubtfulBracket ? { ...meaning, doubt: true } : meaning;
}

function outsideMeaning(text: string): NameMeaning {
  if (RATE.test(text)) return { rate: true, doubt: /(?<!\p{L})giảm(?!\p{L})/u.test(text) };
  const core = stripPrefix(text);
  if (BRINGS_DOWN.test(core)) return { rate: false, doubt: true };
  if (/^giảm(?!\p{L})/u.test(core)) {
    const nominal = /^giảm nghèo/u.test(core);
    return nominal ? { rate: false, doubt: true } : { change: "decrease", rate: false, doubt: false };
  }
  if (FALL_AT_END.test(text.replace(NOT_A_FALL, " ")))
    return { change: "decrease", rate: false, doubt: RISE_AT_END.test(text) };
  if (/^tăng(?!\p{L})/u.test(core) && !/^tăng (?:cường|gia)/u.test(core))
    return { change: "increase", rate: false, doubt: /^mức/u.test(text) };
  // What is added is an amount where it is one of several kinds, or the name of an income.
  if (words("tăng thêm").test(text) && !words("(?:giá trị|thu nhập|mới,|mới và|mới hoặc) tăng thêm").test(text))
    return { change: "increase", rate: false, doubt: false };
  if (RISE_AT_END.test(text.replace(NOT_A_RISE, " "))) return { change: "increase", rate: false, doubt: false };
  if (/^(?:công tác|kết quả|mục tiêu|chỉ tiêu) giảm nghèo/u.test(text)) return { rate: false, doubt: true };
  const loose = text.replace(NOT_A_FALL, " ").replace(NOT_A_RISE, " ");
  return { rate: false, doubt: /(?<!\p{L})(?:giảm|tăng)(?!\p{L})/u.test(loose) };
}

function stripPrefix(text: string): string {
  let core = text
    .replace(NUMBERING, "")
    .replace(/^(?:trong đó|tr\.? ?đó)\s*:?\s*/u, "")
    .replace(/^[-–+•*]+\s*/u, "");
  for (let match = PREFIX.exec(core); match; match = PREFIX.exec(core)) core = core.slice(match[0].length);
  return core;
}

/** Operators anywhere in a name; the approximations are none there. */
const NAME_OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  ...OPERATOR_SIGNS.filter(([, op]) => op !== "=").map(
    ([sign, op]) => [new RegExp(`(?:${sign})\\s*`, "gu"), op] as const,
  ),
  ...OPERATOR_WORDS.filter(([, op]) => op !== "~").map(
    ([word, op]) => [new RegExp(`(?<![\\p{L}])(?:${word})(?![\\p{L}])\\s*`, "gu"), op] as const,
  ),
];
const NUMBER_FIRST = new RegExp(`^(${DIGITS})\\s*`, "u");

/** The operator that the name puts before the cell's bare number, "conflict" where it names another number, or null. */
export function operatorFromName(name: string, value: number, unit: string): Operator | "conflict" | null {
  const text = spoken(name);
  const bare = unitInBrackets(text)
    .name.replace(/[,:]\s*%?$/u, "")
    .trim();
  if (/(?:%|…|\.{2,}|đạt|\))\s*trở lên$/u.test(bare)) return ">=";
  if (/(?<!\p{L})từ$/u.test(bare)) return "conflict";
  for (const [pattern, op] of NAME_OPERATORS)
    for (const match of bare.matchAll(pattern)) {
      const rest = bare.slice(match.index + match[0].length);
      if (rest === "") return op;
      const number = NUMBER_FIRST.exec(rest);
      const after = rest.slice(number?.[0].length ?? 0);
      if (!number || !sameUnitAfter(after, unit)) continue;
      if (!parseDigits(number[1] ?? "").includes(value)) return "conflict";
      return /^\S*\s*trở lên/u.test(after) ? ">=" : op;
    }
  const upward = new RegExp(`(?:từ|đạt)\\s+(${DIGITS})\\s*(\\S*)\\s*trở (lên|xuống)`, "u").exec(bare);
  if (upward && sameUnitAfter(upward[2] ?? "", unit)) {
    if (!parseDigits(upward[1] ?? "").includes(value)) return "conflict";
    return upward[3] === "lên" ? ">=" : "<=";
  }
  return null;
}

/** The number in a name is the target only when its unit is the cell's: "dưới 4%", not "dưới 1 tuổi". */
function sameUnitAfter(after: string, unit: string): boolean {
  const share = /^[%‰]/u.exec(after);
  if (share) return unit.includes(share[0]);
  const key = foldKey(unit);
  return key !== "" && ` ${foldKey(after)} `.startsWith(` ${key} `);
}

/** Lower case in NFC; a name typed without diacritics gets those of the words that matter. */
export function spoken(name: string): string {
  let text = cleanText(name).toLowerCase();
  if (/[^\u0000-\u007f]/u.test(text) || !/[a-z]{2}/.test(text)) return text;
  for (const [pattern, word] of WITHOUT_DIACRITICS) text = text.replace(pattern, word);
  return text;
}
