/**
 * What names leave out in a report: the word for a number or a measure before what is counted or measured, and the words that a
 * colleague fills in.
 */
import { bothGroups } from "../text/both-groups";
import type { Likely } from "./row-match";
import { expandAbbreviations } from "../text/abbreviations";
import { fillersOf } from "../text/filler-words";
import { foldKey, spokenWords } from "../text/fold";
import { writtenOutBy } from "../text/initials";

/** Words for a number before what is counted, and for any measure before what is measured. */
const COUNT = "tổng số|tổng|số lượng|số";
const COUNT_WORDS = ["tong", "so", "luong"];
const RATE_WORDS = ["ti", "le"];
const COUNTED = new RegExp(String.raw`^\s*(?:${COUNT})\s+(?=\p{L})`, "iu");
const MEASURED = new RegExp(String.raw`^\s*(?:t[ỷỉ] lệ|độ|mức|chiều dài|diện tích|${COUNT})\s+(?=\p{L})`, "iu");
/** Words for measures of which none stands for another. */
const DISTINCT = new RegExp(
  String.raw`^\s*(?:t[ỷỉ] lệ|chiều dài|diện tích|sản lượng|năng suất|giá trị|quy mô đàn|tổng đàn|đàn|${COUNT})\s+(?:(?:gieo trồng|gieo cấy|gieo|trồng|cấy|nuôi)\s+)?(?=\p{L})`,
  "iu",
);
/** "Cây ngô", "Gia cầm các loại": words around a thing that tell no other. */
const KIND = /^(?:cây|con)\s+(?=\p{L})|\s+các loại$/giu;

/** "Diện tích lúa", "Năng suất lúa" → lúa; null where a name says of nothing what is measured. */
export function thingOf(name: string): string | null {
  const thing = name.replace(DISTINCT, "");
  return thing === name ? null : thing;
}

/** A thing without the words for its kind: "Cây ngô" → ngô. */
export function withoutKind(thing: string): string {
  return thing.replace(KIND, "");
}

/** Words for persons in general, of which one may stand for another. */
const PERSONS =
  /(?<!\p{L})(?:bệnh nhân|bn|người bệnh|người dân|nhân dân|công dân|dân số|quần chúng|người)\s+(?=\p{L})/iu;

/** A name without the first word for persons in general: "Tỷ lệ người dân tham gia BHYT" → Tỷ lệ tham gia BHYT. */
export function withoutPersons(name: string): string {
  return name.replace(PERSONS, "");
}

/** "Tỷ lệ che phủ rừng", "Độ che phủ rừng" → che phủ rừng; "Số vụ phạm pháp" in vụ → phạm pháp. */
export function withoutMeasure(name: string, unit = ""): string {
  const bare = name.replace(MEASURED, "");
  const rest = bare.slice(unit.length);
  return unit !== "" && /^\s+\p{L}/u.test(rest) && foldKey(bare.slice(0, unit.length)) === foldKey(unit) ? rest : bare;
}

/** Names of so few words say too little without the word for their measure: "Lúa", "Hộ nghèo". */
const FEW_WORDS = 2;

/** Whether a name without the word for its measure says what is measured. */
export function saysEnough(bare: string): boolean {
  return wordsOf(bare).length > FEW_WORDS;
}

/** Places of one kind go by other words in the town and in the country: "thôn, khu phố" are not two things. */
const PLACES = "thôn;xóm;bản;ấp;buôn;khu phố;tổ dân phố;khóm;xã;phường".split(";").map(foldKey);

/**
 * Whether a short name says all or none of the things that the longer one counts together: "Kiểm tra" says one of "Số cuộc kiểm
 * tra, giám sát", "Chăm lo Tết" none of "Chăm lo Tết cho đoàn viên, người lao động".
 */
export function isOfAllThings(name: string, short: string, unit: string): boolean {
  const written = writtenOutBy(wordsOf(short), wordsOf(name));
  // "Công nhân" is not said by "công nhận", unless initials or a name without diacritics leave it open.
  const isOpen = written.length > wordsOf(short).length || /^[\u0000-\u007f]*$/.test(short);
  const wordsIn = (text: string): string[] => (isOpen ? wordsOf(text) : spokenWords(text).split(" "));
  const said = new Set(isOpen ? written : wordsIn(short));
  // Whoever is "quản lý, điều trị" is one; of meetings and cases each thing that is done is another.
  const [counted = ""] = ACTS.test(foldKey(unit)) ? [name] : name.split(/\s(?:được|đã)\s/u);
  const things = counted.split(/[,;]|\s(?:và|hoặc)\s/u).map(wordsIn);
  const fillers = fillersOf(name);
  return things.every((thing, at) => {
    const before = things[at - 1]?.at(-1);
    if (PLACES.some((place) => foldKey(thing.join(" ")).startsWith(place)) && PLACES.includes(foldKey(before ?? "")))
      return true;
    const head = thing.find((word) => word !== "" && !fillers.has(foldKey(word))) ?? "";
    return before === undefined || said.has(before) === said.has(head);
  });
}

/** What is counted is each time that something is done. */
const ACTS = /^(?:cuoc|buoi|vu|vu viec|dot|lan)(?: |$)/;

/** "Số sáng kiến, giải pháp được công nhận" in sáng kiến → Số sáng kiến được công nhận: what goes by the unit's name is all that is counted. */
export function asItsUnit(name: string, unit: string): string {
  const parted = bothGroups(/^([^,]+),\s*\p{L}+(?:\s+\p{L}+){1,3}?(\s+(?:được|đã|đạt|của)\s.*)$/u, name);
  if (!parted) return name;
  const [counted, rest] = parted;
  return foldKey(withoutCount(counted)) === foldKey(unit) ? counted + rest : name;
}

/** "bhxh" says four words. */
function expanded(words: readonly string[]): string[] {
  return expandAbbreviations(words.join(" ")).split(" ");
}

function wordsOf(text: string): string[] {
  return foldKey(text).split(" ");
}

/** So many words said in another order say the same. */
const MANY_WORDS = 5;
/** The same of a rate, where fewer leave open what is of what. */
const MANY_OF_RATE = 7;

/** The folded words of a name that a short one leaves out, its unit's apart, and how many of them it says: without those that count, and fillers. */
export function wordsBeside(
  name: string,
  short: string,
  unit: string,
): Required<Pick<Likely, "missing" | "said" | "shared">> {
  const [own, idle] = [expanded(wordsOf(name)), idleWords(name)];
  const written = expanded(writtenOutBy(wordsOf(short), wordsOf(name)));
  const ofUnit = new Set(wordsOf(unit));
  // The unit says what is measured, and that persons are counted.
  const told = expanded(wordsOf(withoutPersons(withoutMeasure(name, unit))));
  return {
    missing: unsaid(told, written).filter((word) => !idle.has(word) && !ofUnit.has(word)),
    said: written.filter((word) => own.includes(word) && !idle.has(word)).length,
    shared: written.filter((word) => own.includes(word)).length,
  };
}

/** Words besides what is measured, its unit and fillers in which two names have to agree to be of one thing by other words. */
const SAME_THING = 2;

/** Whether names with other words for some are of one thing: "Trẻ mồ côi được đỡ đầu" and "Số trẻ mồ côi được nhận đỡ đầu", not "Diện tích ngô" and "Diện tích chè". */
export function isOfOneThing(name: string, short: string, unit: string): boolean {
  const [mine, other] = [short, name].map((each) => thingOf(withoutCount(each)) ?? withoutCount(each));
  const own = expanded(wordsOf(other ?? ""));
  const [idle, ofUnit] = [idleWords(name), new Set(wordsOf(unit))];
  const shared = new Set(expanded(writtenOutBy(wordsOf(mine ?? ""), wordsOf(other ?? ""))));
  return [...shared].filter((word) => own.includes(word) && !idle.has(word) && !ofUnit.has(word)).length >= SAME_THING;
}

/** Each word as often as it is said less: "thủy sản" of "Sản lượng thủy sản khai thác" where "Sản lượng khai thác" says one "sản". */
function unsaid(words: readonly string[], said: readonly string[]): string[] {
  const left = [...said];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/**
 * Whether a short name that leaves out nothing says enough in another order: "Khám sức khỏe định kỳ cho người lao động" of
 * "Số lượt người lao động được khám sức khỏe định kỳ".
 */
export function isRephrased(said: number, unit: string): boolean {
  return said >= (/[%‰]/u.test(unit) ? MANY_OF_RATE : MANY_WORDS);
}

function idleWords(name: string): ReadonlySet<string> {
  return new Set([...fillersOf(name), ...COUNT_WORDS, ...RATE_WORDS]);
}

/** "Số lượt khám bệnh", "Tổng số lượt khám bệnh" → lượt khám bệnh. */
export function withoutCount(name: string): string {
  return name.replace(COUNTED, "");
}
