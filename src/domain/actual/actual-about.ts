/**
 * Whether a figure is the indicator's alone, by the words around it: not that of a whole of which a part is meant, nor one of
 * several parts, nor of two things, nor of something beside what the indicator names.
 */
import type { Clause } from "../phrase/phrase";
import type { Indicator } from "../schema/types";
import { beforeNumber } from "../phrase/words";
import { convertFactor } from "../text/unit";
import { isLoss } from "./actual-beside";
import { isNamed, namesakes, wordsOf } from "./namesakes";

/** Whether nothing that is told beside a figure is named like the indicator more than the figure is; `text` is the whole cell's. */
export function isAboutIt(used: Clause, clauses: readonly Clause[], text: string, indicator: Indicator): boolean {
  if (isOfTwo(used, indicator) || clauses.some((each) => isLoss(each, indicator))) return false;
  if (isPending(used, text) || isShareOfIntent(used, clauses)) return false;
  if (isDenied(used, clauses, text, indicator) || isOneOfSeveral(used, clauses) || isToldTwice(used, clauses))
    return false;
  const own = namesakes(used, indicator);
  const others = clauses.filter((each) => each.kind === "part" || isOfElse(each, used, indicator));
  return !others.some((other) => {
    const theirs = namesakes(other, indicator, other.kind === "part" ? other.after : "");
    // "Hồ sơ trực tuyến 81,6%, trong đó toàn trình 63,4%": two words of the name that the figure itself has not.
    // "3.246,5 tỷ đồng, trong đó thu nội địa 2.870": what stands alone is what the row asks for.
    if (own.size === 0 && other.kind === "part" && isFirst(used, clauses)) return isNamed(other, indicator);
    return theirs.size > own.size || (theirs.size >= 2 && [...theirs].some((word) => !own.has(word)));
  });
}

function isFirst(used: Clause, clauses: readonly Clause[]): boolean {
  return clauses[0] === used && used.label === "";
}

/** "Xảy ra 03 vụ va chạm, không có vụ nghiêm trọng": what there is none of is named like the indicator as much as what is counted. */
function isDenied(used: Clause, clauses: readonly Clause[], text: string, { name, unit }: Indicator): boolean {
  const found = DENIED.exec(text.toLowerCase());
  // "Trồng 57,3 ha, còn 32,7 ha chưa trồng": what is not done has a figure of its own.
  if (!found || clauses.some((other) => other !== used && other.words.includes(found[0].trim()))) return false;
  if (/(?<!\p{L})(?:không|chưa)(?!\p{L})/iu.test(name)) return false;
  const [whole, denied = ""] = found;
  const own = [...wordsOf(name)].filter((word) => !wordsOf(unit).has(word));
  const shared = (said: string): number => own.filter((word) => wordsOf(said).has(word)).length;
  return shared(denied) > 0 && shared(denied) >= shared(used.words.replace(whole, ""));
}

const DENIED =
  /(?<!\p{L})(?:không|chưa) (?:(?:có|còn|xảy ra|để xảy ra|phát sinh|thuộc) )?(?!(?:tính|kể|bao gồm)(?!\p{L}))([^,.;:()\d]+)/u;

/** "Kể cả trạm y tế 38,1; không kể trạm y tế 32,9", "32 giường, tính cả trạm y tế 38 giường": which of the two is meant. */
function isToldTwice(used: Clause, clauses: readonly Clause[]): boolean {
  const others = clauses.filter((other) => other !== used && other.unit === used.unit);
  return others.some((other) => INCLUDING.test(other.words) || INCLUDING.test(used.words));
}

const INCLUDING = /(?<!\p{L})(?:kể cả|tính cả|bao gồm cả|(?:không|chưa) (?:kể|tính|bao gồm))(?!\p{L})/u;

/** "Vụ Xuân 210 ha, vụ Mùa dự kiến 205 ha": one part of a kind, beside another of it. */
function isOneOfSeveral(used: Clause, clauses: readonly Clause[]): boolean {
  const [kind, which] = labelOf(used);
  if (kind === undefined || which === undefined || DONE_WORDS.has(kind)) return false;
  return clauses.some((other) => {
    const [otherKind, another] = labelOf(other);
    return (
      other !== used && other.unit === used.unit && otherKind === kind && another !== undefined && another !== which
    );
  });
}

function labelOf({ words }: Clause): string[] {
  return beforeNumber(words).match(/\p{L}+/gu) ?? [];
}

/** "Xây mới 22 cái, toàn xã có 1.204 hộ": something else is counted by the words that the indicator is called by. */
function isOfElse({ kind, unit }: Clause, used: Clause, indicator: Indicator): boolean {
  if (kind !== "level" || used.kind === "change" || unit === "" || unit.includes("%")) return false;
  if (convertFactor(unit, indicator.unit) !== null) return false;
  return labelOf(used).some((word) => !DONE_WORDS.has(word));
}

/** "Hộ nghèo và cận nghèo: 11,1%": what stands behind "và" is neither the indicator nor something done. */
function isOfTwo({ words }: Clause, { name, unit }: Indicator): boolean {
  const second = /(?<!\p{L})và (.*)$/u.exec(beforeNumber(words))?.[1];
  if (second === undefined) return false;
  const own = wordsOf(`${name} ${unit}`);
  return [...wordsOf(second)].some((word) => !own.has(word) && !DONE_WORDS.has(word));
}

/** "12 hộ đủ điều kiện, chờ công nhận": nobody has decided yet. */
function isPending({ words }: Clause, text: string): boolean {
  const said = text.toLowerCase();
  const behind = said.slice(Math.max(0, said.lastIndexOf(words)) + words.length);
  return PENDING.test(words) || PENDING.test(/^\D*/u.exec(behind)?.[0] ?? "");
}

const PENDING = /(?<!\p{L})(?:chờ|đợi|(?:đang|đã) (?:trình|đề nghị))(?!\p{L})/u;

/** "Số hộ đăng ký 1.790/2.000, đạt 89,5%": a share of what was only wished for. */
function isShareOfIntent({ value, unit, of }: Clause, clauses: readonly Clause[]): boolean {
  if (!unit.includes("%") || of !== undefined) return false;
  return clauses.some(
    (other) =>
      other.kind === "intent" && other.of?.some((whole) => Math.abs((other.value / whole) * 100 - value) < 0.1),
  );
}

/**
 * "84,1% trẻ phát triển bình thường" where at most 16 % fall behind: the words name something else, and what is left of the
 * hundred is what is aimed at.
 */
export function isOfRest({ words, after }: Clause, value: number, { name, unit, target }: Indicator): boolean {
  const aim = target.parts[0]?.value;
  if (!unit.includes("%") || aim === undefined) return false;
  const off = Math.abs(value - aim);
  if (off < FAR_OFF || Math.abs(100 - value - aim) * 4 >= off) return false;
  const own = wordsOf(name);
  return [...wordsOf(`${beforeNumber(words)} ${after}`)].some((word) => !own.has(word) && !DONE_WORDS.has(word));
}

/** Points from which on a rate is far from its target. */
const FAR_OFF = 20;

const DONE_WORDS: ReadonlySet<string> = new Set(
  "đã được đạt có là thực hiện hoàn thành kết quả lũy kế luỹ đến nay hiện tỷ tỉ lệ trên khoảng gần hơn với bằng còn mới thêm tổng số cho".split(
    " ",
  ),
);
