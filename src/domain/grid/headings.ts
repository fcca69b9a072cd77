/**
 * What a column is for, from the words of its heading: the synonyms that offices use (seen in published and received
 * tables). A heading of several rows is read as a path from the group to the leaf: "So sánh (%)" over "KH".
 */
import { memoize } from "../memoize";
import { foldKey } from "../text/fold";
import type { ColumnRole } from "../consolidate/consolidation";

/** A heading's path from group to leaf, as written. */
export type HeadingPath = readonly string[];

export interface HeadingMeaning {
  readonly role: ColumnRole | null;
  /** How well it fits: among several columns of one role the highest is meant. */
  readonly weight: number;
}

const UNKNOWN: HeadingMeaning = { role: null, weight: 0 };

const ORDER = /^(stt|tt|so tt|so thu tu|chi muc)$/;
const CODE = /^(ma|ma so|ma chi tieu|ma ct|ma hieu)$/;
const UNIT = /^(dvt|don vi|don vi tinh|dv tinh|don vi do|dv|dvi tinh)( .*)?$/;
const NOT_UNIT = /chu tri|thuc hien|bao cao|phu trach|quan ly|phoi hop|theo doi/;
const NAME =
  /^(stt )?((cac|ten|danh muc|noi dung|nhom) )*(chi tieu|noi dung|chi so|nhiem vu|danh muc|san pham)( (san pham|nhiem vu|chi tieu|chu yeu|chinh|theo doi|ke hoach|kt xh))*$/;
const PLAN = /(^| )(ke hoach|kh|khn|muc tieu|nghi quyet|nq|du toan|dt|giao|chi tieu nam|chi tieu \d{4}|dinh muc)( |$)/;
const ACTUAL =
  /(^| )(thuc hien|th|ket qua|luy ke|lk|gia tri hien tai|da thuc hien|so lieu thuc te|thuc te|dat duoc|thuc hien duoc)( |$)/;
const ESTIMATE = /(^| )(uoc|uth|du kien thuc hien|du uoc)( |$)/;
const PRIOR = /cung ky|nam truoc|thang truoc|ky truoc|quy truoc|(^| )ck( |$)/;
const RATIO = /so sanh|so voi|ty le|^tien do|hoan thanh|htkh|th kh|tang giam|chenh lech|tang truong/;
const VERDICT = /^(danh gia|xep loai|trang thai|ket qua danh gia|muc do hoan thanh)/;
const OWNER = /co quan|don vi (chu tri|thuc hien|phu trach|quan ly|bao cao|theo doi)|phong ban|chu tri/;
const NOTE = /ghi chu|nguyen nhan|chu thich|nguon so lieu|ly do|giai trinh|kho khan|thuyet minh/;
const NUMERATOR = /^(tu so|so dat|so luong dat)$/;
const DENOMINATOR = /^(mau so|tong so)$/;

/** The meaning of a heading; `year` is the table's year, so that a column of an earlier one is a comparison. */
export function meaningOf(path: HeadingPath, year: number | null): HeadingMeaning {
  return knownMeaning([String(year ?? ""), ...path].join("\u0000"));
}

const knownMeaning = memoize((key) => {
  const [year = "", ...path] = key.split("\u0000");
  return readMeaning(path, year === "" ? null : Number(year));
});

function readMeaning(path: HeadingPath, year: number | null): HeadingMeaning {
  const leaf = foldKey(path.at(-1) ?? "");
  const whole = foldKey(path.join(" "));
  if (leaf === "") return UNKNOWN;
  if (ORDER.test(leaf)) return known("order", 3);
  if (CODE.test(leaf)) return known("code", 3);
  if (NOTE.test(leaf)) return known("note", 2);
  if (VERDICT.test(leaf)) return known("verdict", 2);
  if (OWNER.test(leaf)) return known("owner", 2);
  if (UNIT.test(leaf) && !NOT_UNIT.test(leaf)) return known("unit", leaf === "don vi" ? 2 : 3);
  if (NUMERATOR.test(leaf)) return known("numerator", 2);
  if (DENOMINATOR.test(leaf)) return known("denominator", 1);
  if (NAME.test(leaf)) return known("name", 3);
  if (isRatio(path, whole)) return known(PRIOR.test(leaf) ? "percentPrior" : "percent", 2);
  if (PRIOR.test(whole)) return known("prior", 2);
  if (isEarlier(whole, year)) return known("prior", 1);
  if (ESTIMATE.test(whole)) return known("estimate", 2);
  if (PLAN.test(leaf)) return known("plan", 2 + planWeight(leaf));
  if (ACTUAL.test(leaf)) return known("actual", /luy ke|(^| )lk( |$)/.test(leaf) ? 4 : 3);
  if (PLAN.test(whole)) return known("plan", 1 + planWeight(whole));
  if (ACTUAL.test(whole)) return known("actual", 2);
  return UNKNOWN;
}

function known(role: ColumnRole, weight: number): HeadingMeaning {
  return { role, weight };
}

function isRatio(path: HeadingPath, whole: string): boolean {
  return path.some((text) => text.includes("%")) || RATIO.test(whole);
}

/** Among several plans the council's or the resolution's own is the basis, before what a higher level assigned. */
function planWeight(key: string): number {
  if (/nghi quyet|(^| )nq|hdnd|huyen giao|dang bo/.test(key)) return 1;
  return /tinh giao|trung uong|bo giao|quoc hoi/.test(key) ? -1 : 0;
}

function isEarlier(key: string, year: number | null): boolean {
  const years = [...key.matchAll(/(?:^|\D)((?:19|20)\d\d)(?:\D|$)/g)].map((match) => Number(match[1]));
  return year !== null && years.length > 0 && years.every((each) => each < year);
}

/** The latest year the texts speak of, or null. */
export function latestYear(texts: readonly string[]): number | null {
  const years = texts.flatMap((text) => [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((match) => Number(match[1])));
  return years.length === 0 ? null : Math.max(...years);
}
