/** The unit written beside a number. */
import { foldKey } from "../text/fold";
import { isKnownUnit } from "../text/unit";

const SHARE = /^(?:%o(?!\p{L})|%0(?!\d)|%|‰|0\/00|o\/oo|điểm\s*(?:%|‰|phần trăm)|phần trăm|phần nghìn)/u;
const PERMILLE = /^(?:%[o0]|[0o]\/)/u;

/** The unit at the beginning of a text, as written, and what is left. */
export function readUnitAfter(text: string, column: string): { readonly unit: string; readonly rest: string } {
  const tail = text
    .split("/")
    .map((part) => part.trim())
    .join("/");
  if (tail === "") return { unit: "", rest: "" };
  const share = SHARE.exec(tail)?.[0];
  if (share !== undefined) {
    // "36% GRDP" is the column's unit; what else follows a share only says of what it is one.
    if (column !== "" && foldKey(tail) === foldKey(column) && tail.startsWith(column.slice(0, 1)))
      return { unit: column, rest: "" };
    const unit = PERMILLE.test(share) ? "‰" : share;
    return {
      unit,
      rest: tail
        .slice(share.length)
        .replace(/^\/(?:năm|tổng)/u, "")
        .trim(),
    };
  }
  const known = knownAtStart(tail);
  // "m2 sàn/người": a known measure of something, per something.
  if (known !== "" && /^[\p{L}\p{N}]+(?:\s\p{L}+){1,3}\/[\p{L}\p{N}. ]+$/u.test(tail)) return { unit: tail, rest: "" };
  const [key, own] = [foldKey(tail), foldKey(column)];
  const named = own !== "" && (key === own || key.startsWith(`${own} `));
  if (named && own.length >= foldKey(known).length) return { unit: column, rest: key.slice(own.length).trim() };
  return { unit: known, rest: tail.slice(known.length).trim() };
}

/** The longest known unit that a text begins with, as written; "" where it begins with none. */
function knownAtStart(text: string): string {
  const words = [...text.matchAll(/\S+/gu)].slice(0, 6);
  for (const word of words.reverse()) {
    const unit = text.slice(0, word.index + word[0].length).replace(/[,;.]+$/u, "");
    // Folding leaves no trace of the mark of an aside; a share would be at the beginning: "95 hoặc 98%".
    if (!/[§¤%‰]/u.test(unit) && isKnownUnit(unit) && !unit.split("/").slice(1).some(isSentence)) return unit;
  }
  return "";
}

/** "ha trên diện tích" behind a stroke is no unit; "1 vạn dân" is. */
function isSentence(per: string): boolean {
  return per.trim().includes(" ") && !/\d/.test(per) && !isKnownUnit(per);
}
