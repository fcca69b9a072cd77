/** Units of the sheet against units of the schema (domain.md 3.4): conversion inside one family, never across. */
import { showsPercent } from "./number-format";
import { cleanText, foldKey } from "./fold";
import { writtenOutBy } from "./initials";
import { readUnit, type UnitReading } from "./unit-reading";
import { ANY_OF, MEASURES, MULTIPLIERS } from "./unit-words";

/** The factor that turns a figure of `from` into one of `to`; null where they are of another kind. "" goes with nothing. */
export function convertFactor(from: string, to: string): number | null {
  if (sameUnit(from, to)) return 1;
  const [a, b] = [readUnit(from), readUnit(to)];
  if (!sameKind(a, b)) return isInitialsOf(from, to) || isBeginningOf(from, to) ? 1 : null;
  return Number((a.factor / b.factor).toPrecision(12));
}

/** Whether two unit texts mean the same unit: spelling, abbreviations, "/năm", "điểm %" and "%". */
export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  if (foldKey(a) === foldKey(b) && symbols(a) === symbols(b)) return true;
  const [first, second] = [readUnit(a), readUnit(b)];
  return sameKind(first, second) && first.factor === second.factor;
}

/** "BN" beside "bệnh nhân": a unit that means nothing else. */
function isInitialsOf(from: string, to: string): boolean {
  const [short, words] = [foldKey(from), foldKey(to).split(" ")];
  return short.length === words.length && writtenOutBy([short], words).length > 1 && !isKnownUnit(from);
}

/** "Đội" beside "đội hình": the first word of a unit that no list knows, and no multiplier of it. */
function isBeginningOf(from: string, to: string): boolean {
  const [short, long] = [foldKey(from), foldKey(to)];
  return (
    short !== "" &&
    long.startsWith(`${short} `) &&
    /^[\p{L}\s]+$/u.test(to) &&
    !isKnownUnit(to) &&
    !(short in MULTIPLIERS)
  );
}

/** Whether a text is a unit that is known, not just some words. */
export function isKnownUnit(text: string): boolean {
  return text.trim() !== "" && readUnit(text).kind !== "unknown";
}

/** "985.000 m2" as "985.000 m²": the digit that is a unit's own is none of a figure's. */
export function raiseUnitDigits(text: string): string {
  return text.replace(/(?<=(?<!\p{L})(?:[kcdhm]|da)?m)[23](?![\p{L}\p{N}]|[.,]\d)/gu, (digit) =>
    digit === "2" ? "²" : "³",
  );
}

/** Units that are counted in wholes: người, hộ, con, xã; not nghìn người, not tiêu chí/xã. */
export function isWholeNumberUnit(unit: string): boolean {
  const { kind, factor, per } = readUnit(unit);
  return kind === "count" && factor === 1 && !per;
}

/** The factor of a unit to what another is of, "triệu đồng" where it is per head and month; null where it is of nothing, or of another kind. */
export function factorOfEach(written: string, unit: string): number | null {
  const [of = "", ...each] = unit.split("/");
  return each.length === 0 || written.includes("/") ? null : convertFactor(written, of);
}

/** Whether both count things, or are shares, or measures of one kind: what one is may have been written for the other. */
export function mayBeWrittenFor(a: string, b: string): boolean {
  return sortOf(readUnit(a)) === sortOf(readUnit(b));
}

function sortOf(unit: UnitReading): string {
  if (unit.kind === "measure") return unit.family.split("/")[0] ?? "";
  return isShare(unit) ? "share" : "count";
}

/** A noun that is no unit known, and per nothing: "tài khoản", "thuê bao", "tin, bài". */
export function isNounOfItsOwn(unit: string): boolean {
  return readUnit(unit).kind === "unknown" && /^\p{L}[\p{L}\p{M}\s,]{2,}$/u.test(unit.trim());
}

/** Counts, areas, weights and lengths are never below 0; money, shares, differences and unknown units may be. */
export function canBeNegative(unit: string): boolean {
  const { kind, family } = readUnit(unit);
  if (kind === "count") return false;
  return kind !== "measure" || MEASURES[family.split("/")[0] ?? ""]?.money === true;
}

/** A name without the unit in its last brackets: "Trồng rừng (ha)" → Trồng rừng, ha. Other brackets stay. */
export function unitInBrackets(name: string): { readonly name: string; readonly unit: string | null } {
  if (!/[)\]]\s*[.:;]?\s*$/u.test(name)) return { name, unit: null };
  const match = /^(.*\S)\s*[([]\s*(?:(?:đvt|đơn vị tính|đơn vị)\s*:?\s*)?([^()[\]]+?)\s*[)\]]\s*[.:;]?$/iu.exec(
    cleanText(name),
  );
  const [, bare = "", unit = ""] = match ?? [];
  return match && isKnownUnit(unit) ? { name: bare, unit } : { name, unit: null };
}

/** The unit of "ĐVT: triệu đồng" or "Đơn vị tính: %" above a table; null for "Đơn vị: Phòng Nội vụ", and where several are named. */
export function unitAboveTable(text: string): string | null {
  const [unit = null, another] = unitsAboveTable(text);
  return another === undefined ? unit : null;
}

/** The units that are named above a table, "ĐVT: triệu đồng, hộ, người", of which each row has the one of its indicator; none where any is unknown. */
export function unitsAboveTable(text: string): readonly string[] {
  const match = /(?:^\(?|[;,.]|\s-)\s*(?:đvt|đơn vị tính|đơn vị|đv tính|đơn vị đo)\s*:\s*([^()]+?)\s*\)?$/iu.exec(
    cleanText(text),
  );
  const told = match?.[1] ?? "";
  const units = told.split(/\s*[,;]\s*/u);
  if (units.every(isKnownUnit)) return units;
  return isKnownUnit(told) ? [told] : [];
}

/** The money of a place in a number format: "[$₫-42A]"; without a sign, "[$-42A]", it is a language. */
const MONEY_OF_PLACE = /\[\$([^\]-]*)(?:-[^\]]*)?\]/gu;

/** The unit that a number format writes beside the number: '0" ha"' → ha, "0.0%" → %; null where it writes none. */
export function unitOfNumberFormat(format: string): string | null {
  const section = /^(?:[^";]|"[^"]*(?:"|$))*/.exec(format.replace(MONEY_OF_PLACE, '"$1"'))?.[0] ?? "";
  const literal = [...section.matchAll(/"([^"]*)"|\\(.)|([₫$€])/gu)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .join("");
  const words = cleanText(literal);
  if (words !== "" && isKnownUnit(words)) return words;
  return showsPercent(section) ? "%" : null;
}

function sameKind(a: UnitReading, b: UnitReading): boolean {
  if (a.family === b.family) return a.kind === b.kind || isShare(a) === isShare(b);
  // "điểm" alone is points of percent beside a share, and a place beside anything else.
  if ((a.family === "diem" && isShare(b)) || (b.family === "diem" && isShare(a))) return true;
  return !a.per && !b.per && (ANY_OF[a.family]?.has(b.family) === true || ANY_OF[b.family]?.has(a.family) === true);
}

function isShare({ kind }: UnitReading): boolean {
  return kind === "ratio" || kind === "points";
}

function symbols(text: string): string {
  return text.replace(/[^%‰/₫$€]/gu, "");
}
