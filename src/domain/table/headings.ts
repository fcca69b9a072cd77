/**
 * What a column is for, from the words of its heading: the synonyms that offices use (seen in published and received
 * tables). A heading of several rows is read as a path from the group to the leaf: "So sánh (%)" over "KH".
 * The words are folded, so that kỳ is "ki" and tỷ "ti".
 */
import { withoutTerms } from "../text/term";
import { memoize } from "../memoize";
import { tonedKey } from "../text/tones";
import type { ColumnRole } from "./column-role";
import { addsUp, isBarePeriod, periodOf, yearsOf, type Period } from "./heading-period";

/** A heading's path from group to leaf, as written. */
export type HeadingPath = readonly string[];

/** A role that words speak for, and how strongly. */
export interface WordedRole {
  readonly role: ColumnRole;
  readonly weight: number;
}

export interface HeadingMeaning {
  readonly role: ColumnRole | null;
  /** How well it fits: among several columns of one role the highest is meant. */
  readonly weight: number;
  /** What the words may mean besides, where the cells say so: "Đánh giá" over figures, "Chỉ tiêu" over the plan. */
  readonly also: readonly WordedRole[];
  readonly period: Period;
  readonly years: readonly number[];
  /** What was done and what was due in one cell, "TH/KH", "KH/TH", and which comes first; or the share that the one is of the other. */
  readonly twoKinds: "done-first" | "due-first" | null;
  /** Nothing but a period or a year: whether plan or actual, others have to say. */
  readonly bare: boolean;
  /** It speaks of something that is no figure of an indicator: a difference, a person, a place, one month by itself. */
  readonly aside: boolean;
}

const ORDER = /^(s ?t ?t|tt|so tt|so thu tu|chi muc|thu tu)$/;
const CODE = /^(ma|ma so|ma chi tieu|ma ct|ma hieu)$/;
const UNIT = /^(dvt|don vi|don vi tinh|dv tinh|don vi do|dv|dvi tinh|d v tinh|d v t)( .*)?$/;
const NOT_UNIT = /chu tri|thuc hien|bao cao|phu trach|quan li|phoi hop|theo doi|giao|gui|chiu trach nhiem/;
const NAME =
  /^(stt )?((cac|ten|danh muc|noi dung|nhom|he thong|bo|linh vuc|muc tieu) )*(chi tieu|noi dung|chi so|nhiem vu|danh muc|san pham|tieu chi)( (san pham|nhiem vu|chi tieu|chu yeu|chinh|co ban|theo doi|danh gia|ke hoach|nghi quyet|kt xh|ktxh|kinh te|xa hoi|cu the|thanh phan|thi dua|nganh|trong tam|nq|va|ten|qp|an))*$/;
const PLAN =
  /(^| )(ke hoach|kh|khn|muc tieu|nghi quyet|nq|du toan|dt|giao|phan dau|chi tieu nam|chi tieu (den )?(nam |giai doan )?\d{4}|dinh muc|phai (thuc hien|th|dat|hoan thanh))( |$)/;
const ACTUAL =
  /(^| )(thuc hien|th|ket qua|gia tri hien tai|hien trang|so lieu thuc te|thuc te|dat duoc|thuc dat|da dat)( |$)|^den (het )?(ngay )?\d/;
const ESTIMATE = /(^| )(uoc|uth|du kien|du uoc)( |$)/;
const PRIOR = /cung ki|nam truoc|thang truoc|ki truoc|qui truoc|(^| )ck( |$)/;
/** What there was when the period began. */
const AT_BEGINNING = /^(so )?dau (nam|ki)( hoc)?$/;
const RATIO =
  /so sanh|so voi|^so (kh|ke hoach|muc tieu|cung ki|ck|thang|nam|qui|ki)|^ti le|^tien do|hoan thanh|htkh|th kh|^ti trong/;
const DIFFERENCE =
  /chenh lech|^(tang|giam)( trong (ki|nam|thang|qui))?$|^tang giam|^tang truong|^toc do|ki vong|^(so )?con (lai|phai|thieu)|^(so )?chua (th|thuc hien|dat|hoan thanh)( |$)|^thieu|^hut/;
const PLUS_MINUS = /^\(?\+ ?\/ ?[-–]/;
const VERDICT =
  /^(danh gia|xep loai|trang thai|(ket qua )?tu danh gia|ket qua danh gia|muc do (hoan thanh|dat)|ket luan|dat (hay |hoac )?(khong|chua) dat)/;
const OWNER =
  /co quan|don vi (chu tri|thuc hien|phu trach|quan li|bao cao|theo doi|phoi hop|duoc giao)|phong ban|chu tri/;
const NOTE = /ghi chu|nguyen nhan|chu thich|nguon so lieu|ly do|li do|giai trinh|kho khan|thuyet minh|giai phap/;
/** Who, when, how and with what money: "thực hiện" and "giao" say nothing of figures there. */
const NO_FIGURES =
  /^(nguoi|thoi gian|thoi han|thoi diem(?! \d)|han (hoan thanh|thuc hien|cuoi|xong)|ngay|giai phap|bien phap|dia diem|dia ban|nguon|kinh phi|hinh thuc|cach|phuong an|can cu)( |$)/;
/** Done, with no word whether as a figure, a share or a verdict; plan and actual in one cell, "105,2/148 ha": the cells have to say. */
const EITHER = /^(so )?(da )?hoan thanh$|^(kh|ke hoach) (th|thuc hien)$/;
/** How far it has got, as a figure, a share of the plan or in words: nothing but the cells can say. */
const PROGRESS = /^tien do( (thuc hien|th|den nay|hien nay))?$/;
const DONE_DUE = /^(th|thuc hien|ket qua|dat) (kh|ke hoach|ct|chi tieu|giao|du toan|dt)( (giao|nam))?$/;
const DUE_DONE = /^(kh|ke hoach|ct|chi tieu)( (giao|nam))? (th|thuc hien|ket qua|dat)$/;
/** What is to be done is not done. */
const TO_DO = /(^| )phai (thuc hien|th|dat|hoan thanh)( |$)/;
/** A share of those that are shares, a result of the others. */
const RATE_OR_RESULT = /^ti le (hoac )?ket qua$|^ket qua (hoac )?ti le$/;
/** Two times in one heading, "9T/2022 - 9T/2023": each cell has two figures, of which nobody knows which is meant. */
const TWO_TIMES =
  /(?:^| )(?:\d{1,2} ?t|\d{1,2} thang|(?:thang|t|qui) ?\w{1,3}|nam)(?: nam)? (20\d\d) (?:va )?(?:\d{1,2} ?t|\d{1,2} thang|(?:thang|t|qui) ?\w{1,3}|nam)(?: nam)? (?!\1)20\d\d$/;
const NUMERATOR = /^(so dat|so luong dat)$|^tu so |(^| )tu so$/;
const DENOMINATOR = /^mau so |(^| )mau so$/;

/** The meaning of a heading by its words alone. */
export function meaningOf(path: HeadingPath): HeadingMeaning {
  return knownMeaning(path.join("\u0000"));
}

const knownMeaning = memoize(readMeaning);

/**
 * Folded words of a heading as they are meant: the year and the months cut off what they are glued to (KH2025, TH9T2025),
 * abbreviations with dots joined (T.hiện), the three words that other languages' forms use.
 */
export const headingKey: (text: string) => string = memoize((text) =>
  tonedKey(text.replace(/[ðÐ]/gu, "đ"))
    .replace(/([a-z])(?=(?:19|20)\d\d(?!\d))/g, "$1 ")
    .replace(/(^| )(kh|th|uth|lk|ck|kqth)(?=\d{1,2} ?t)/g, "$1$2 ")
    .replace(/(^| )(\d{1,2}t)(?=\d)/g, "$1$2 ")
    .replace(SHORTENED, (words) => FULL_WORDS.get(words) ?? words)
    .replace(PRIMARY, "$1tieu hoc")
    .replace(/(^| )kq(?:th)?(?= |$)/g, "$1ket qua")
    .replace(/(^| )target(?= |$)/g, "$1ke hoach")
    .replace(/(^| )actual(?= |$)/g, "$1thuc hien")
    .replace(/(^| )indicators?(?= |$)/g, "$1chi tieu")
    .replace(PRICE_BASIS, (basis: string, _at, all: string) => (basis.length === all.length ? basis : ""))
    .trim(),
);

/** Words of headings of which the first is written as its letter alone: "K.hoạch", "c.tiêu", "So c.kỳ". */
const FULL_WORDS = new Map(
  [
    "ke hoach",
    "thuc hien",
    "chi tieu",
    "muc tieu",
    "cung ki",
    "ghi chu",
    "don vi",
    "noi dung",
    "ket qua",
    "nhiem vu",
  ].map((words) => [words.charAt(0) + words.slice(words.indexOf(" ")), words]),
);
const SHORTENED = new RegExp(`(?<![a-z0-9])(?:${[...FULL_WORDS.keys()].join("|")})(?![a-z0-9])`, "g");

/** "Khối TH", "Trường TH&THCS": schools, and nothing done. */
const PRIMARY =
  /(^(?:khoi|cap|bac|truong|lop|hoc sinh|hs|giao vien|gv) (?:lop )?)th(?= |$)|(?<=^| )th(?= (?:va )?thcs(?: |$))/g;

/** "Ngành kinh tế (giá thực tế)", "GTSX theo giá so sánh 2010": the prices of a value, neither an actual nor a comparison or a year. */
const PRICE_BASIS =
  /(?:^| )(?:theo )?gia (?:(?:thuc te|so sanh|hien hanh|co dinh)(?: nam)?(?: \d{4})?|(?:nam )?\d{4})(?= |$)/;

const NOTHING = [null, 0] as const;
/** The words of a heading: as written, each folded, its leaf and all together. */
interface Words {
  readonly path: HeadingPath;
  readonly keys: readonly string[];
  readonly last: string;
  readonly leaf: string;
  readonly whole: string;
}

/** By the texts of its path, parted by null signs. */
function readMeaning(joined: string): HeadingMeaning {
  const path = joined.split("\u0000");
  const last = joined.slice(joined.lastIndexOf("\u0000") + 1);
  const keys = path.map(headingKey);
  const words: Words = { path, keys, last, leaf: headingKey(last), whole: keys.join(" ") };
  const { leaf, whole } = words;
  const twice = TWO_TIMES.test(leaf) && !isRatio(words);
  const [role, weight] = twice ? NOTHING : leaf === "" ? signOf(last) : roleOf(words);
  const none = twice || isAside(words);
  // "Nam" beside "Nữ" is no year.
  const timed = last.toLowerCase() === "nam" ? keys.slice(0, -1).join(" ") : whole;
  // What the leaf says of time counts before what its group says.
  const own: Period = timed === whole ? periodOf(leaf) : { kind: "none" };
  // "Lũy kế theo tháng" over "T4" is what was added up to April.
  const added = own.kind === "within" && own.ends !== null && addsUp(whole) && !addsUp(leaf);
  const period = own.kind === "none" || own.kind === "year" || added ? periodOf(timed) : own;
  return {
    role,
    weight,
    also: role === null && none ? [] : alsoOf(role, leaf, whole, period),
    period,
    years: yearsOf(leaf).length > 0 ? yearsOf(leaf) : yearsOf(whole),
    twoKinds: DONE_DUE.test(leaf) ? "done-first" : DUE_DONE.test(leaf) ? "due-first" : null,
    bare: role === null && !twice && isBare(keys),
    aside: role === null && (none || period.kind === "within" || period.kind === "rest"),
  };
}

/** "Trong đó" over years says no more than the years. */
const DIVIDED = /^(trong do|chia ra|chia theo nam|phan theo nam|phan ki|gom|bao gom)$/;

function isBare(keys: readonly string[]): boolean {
  const told = keys.filter((key) => !DIVIDED.test(key));
  return told.length > 0 && told.every(isBarePeriod);
}

/** What each kind of words may mean besides; weaker than what it mostly means. Data only. */
const ALSO: readonly (readonly [pattern: RegExp, role: ColumnRole, weight: number])[] = [
  [/^(danh gia|nhan xet|dien giai|noi dung ket qua|ghi chu ket qua|chu thich ket qua)/, "actual", 1],
  [/(^| )(ket qua|so lieu|tinh hinh|thuc te|thuc hien|dat duoc|gia tri)( |$)/, "actual", 1.5],
  [/^(da [a-z]|dat$)|^so bo( |$)|^(nam|ki|qui) nay$|^(den|toi) nay$|^hien (nay|co|tai)( |$)/, "actual", 1.5],
  [/^cong$/, "actual", 1.5],
  [/^tinh trang$/, "actual", 1],
  [/^(ti le|ti trong|muc do|muc dat|% dat)/, "actual", 0.5],
  [PROGRESS, "percent", 0.5],
  [/^(ket qua|tinh trang|tien do)( |$)/, "verdict", 1],
  [/^(ghi chu|chu thich|dien giai|giai trinh|nguyen nhan)/, "note", 1],
  [/^(chi tieu|ct|muc tieu|giao|so giao|nhiem vu)( |$)/, "plan", 1],
  [/^(don vi|dv)( |$)/, "owner", 1],
  [/^(phong|ban nganh|nganh|co quan|noi bao cao|nguoi bao cao|dau moi)( |$)/, "owner", 1],
  [
    /^(tong|tong so|tong cong|toan bo|(so )?phai .*|so phai|tong so .*|(tong )?(so )?doi tuong( .*)?|((so|da|tong so) )?(ho so )?(thu li|tiep nhan)( .*)?)$/,
    "denominator",
    1.5,
  ],
  [/^((so|da|so da) (dat|thuc hien|hoan thanh|giai quyet)|dat|trong do dat|hoan thanh|so luong)$/, "numerator", 1.5],
  [/^(dien giai|hang muc|muc|nganh|nganh kinh te|san pham|linh vuc|cong viec|ten)( |$)/, "name", 1.5],
  [/^(so lieu|gia tri|so luong)( |$)/, "actual", 2],
];
/** "Nội dung công việc", "Nội dung thu": names of whatever it is. */
const OF_NAMES =
  /^(noi dung|nhiem vu) (?!giai trinh|danh gia|giai phap)|^(chi tieu|muc tieu) (theo|cua|trong|tai) |^(chi tieu|nhiem vu) duoc giao$/;
/** What such words say: more than others that may mean names, less than those that do. */
export const NAMES_OF_SOMETHING = 2;

function alsoOf(role: ColumnRole | null, leaf: string, whole: string, period: Period): WordedRole[] {
  // "Sơ bộ 9 tháng": what is counted up to a month is done, whatever it is called.
  const best = new Map<ColumnRole, number>(role === null && period.kind === "toDate" ? [["actual", 1]] : []);
  if (role === null && EITHER.test(leaf)) best.set("actual", 1.5);
  for (const [pattern, as, weight] of ALSO)
    if (as !== role && (pattern.test(leaf) || (as === "actual" && pattern.test(whole))))
      best.set(as, Math.max(weight, best.get(as) ?? 0));
  if ((role === null || role === "plan") && OF_NAMES.test(leaf)) best.set("name", NAMES_OF_SOMETHING);
  if (TO_DO.test(leaf) || PROGRESS.test(leaf)) best.delete("actual");
  return [...best].map(([as, weight]) => ({ role: as, weight }));
}

/** A heading of signs alone: "%". */
function signOf(text: string): readonly [ColumnRole | null, number] {
  return text.includes("%") ? ["percent", 1] : NOTHING;
}

function roleOf(words: Words): readonly [ColumnRole | null, number] {
  const { path, leaf, whole } = words;
  if (ORDER.test(leaf)) return ["order", 3];
  if (CODE.test(leaf)) return ["code", 3];
  if (NOTE.test(leaf)) return ["note", 2];
  if (VERDICT.test(leaf)) return ["verdict", 2];
  if (OWNER.test(leaf)) return ["owner", 2];
  if (UNIT.test(leaf) && !NOT_UNIT.test(leaf)) return ["unit", leaf === "don vi" ? 2 : 3];
  if (NUMERATOR.test(leaf)) return ["numerator", 2];
  if (DENOMINATOR.test(leaf)) return ["denominator", 2];
  if (RATE_OR_RESULT.test(leaf)) return ["actual", 2.5];
  if ((EITHER.test(leaf) || PROGRESS.test(leaf)) && !path.some((text) => text.includes("%"))) return NOTHING;
  if (NAME.test(leaf)) return ["name", nameWeight(leaf)];
  if (isAside(words)) return NOTHING;
  if (isRatio(words)) return [comparesEarlier(leaf) ? "percentPrior" : "percent", 2];
  if (PRIOR.test(whole) || AT_BEGINNING.test(leaf)) return ["prior", 2];
  if (ESTIMATE.test(whole)) return estimateOf(leaf, whole);
  if (PLAN.test(leaf)) return ["plan", 2 + planWeight(whole)];
  if (addsUp(leaf)) return ["actual", 4];
  if (ACTUAL.test(leaf)) return ["actual", 3];
  if (PLAN.test(whole)) return ["plan", 1 + planWeight(whole)];
  if (ACTUAL.test(whole) || addsUp(whole)) return ["actual", 2];
  return NOTHING;
}

function isAside({ last, leaf }: Words): boolean {
  return DIFFERENCE.test(leaf) || NO_FIGURES.test(leaf) || PLUS_MINUS.test(last);
}

/** "Chỉ tiêu" says more than "Nội dung", and that more than the group of indicators beside it. */
function nameWeight(leaf: string): number {
  if (/^(nhom|linh vuc)/.test(leaf)) return 2;
  if (/ (ke hoach|nghi quyet|nq)$/.test(leaf)) return 2;
  return /chi tieu|chi so/.test(leaf) ? 3 : 2.5;
}

/** "Ước TH 9 tháng" is the figure to date while the month runs; without months it is the year's estimate. */
function estimateOf(leaf: string, whole: string): readonly [ColumnRole, number] {
  const own = periodOf(leaf);
  const period = own.kind === "none" ? periodOf(whole) : own;
  if (period.kind === "toDate" || period.kind === "within") return ["actual", 2.5];
  return ["estimate", period.kind === "year" ? 2.5 : 2];
}

function isRatio({ path, last, leaf, whole }: Words): boolean {
  // "KH (%)" by itself is a plan of rates, "% KH" a share of the plan.
  if (
    path.length === 1 &&
    !/^\(?%/.test(last) &&
    /^(kh|ke hoach|muc tieu|chi tieu|nghi quyet|nq)( (giao|nam|nq|hdnd|\d{4}))*$/.test(leaf)
  )
    return false;
  // "Số KH" is a plan's number, "so KH" compares with it.
  if (/^số(?!\p{L})/iu.test(last.normalize("NFC")) && !leaf.includes("so voi")) return false;
  return path.some((text) => text.includes("%")) || RATIO.test(leaf) || /so sanh|so voi|^ti le/.test(whole);
}

function comparesEarlier(leaf: string): boolean {
  return PRIOR.test(leaf) || (/(^| )(nam|th|thuc hien) (19|20)\d\d$/.test(leaf) && !PLAN.test(leaf));
}

/** Among several plans the council's or the resolution's own is the basis, before what a higher level assigned. */
function planWeight(key: string): number {
  if (/nghi quyet|(^| )nq( |$)/.test(key)) return 2;
  if (/hdnd|hoi dong nhan dan|dang bo/.test(key)) return 1.5;
  if (/(huyen|xa|phuong|thanh pho|thi xa) giao|phe duyet/.test(key)) return 1;
  if (/tinh giao|trung uong|bo giao|quoc hoi|cap tren/.test(key)) return -1;
  return /phan dau/.test(key) ? -0.5 : 0;
}

/** The lowest words of a heading as flattened: "KH" of "So sánh (%) / KH". */
export function leafOf(heading: string): string {
  return heading.replace(/^.* \/ /, "");
}

/** The latest year the texts speak of, those of a term aside; null where there is none. */
export function latestYear(texts: readonly string[]): number | null {
  const years = texts.flatMap((text) =>
    [...withoutTerms(text).matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((match) => Number(match[1])),
  );
  return years.length === 0 ? null : Math.max(...years);
}
