/** The unit written beside a number. */
import { foldKey } from "./fold";
import { isKnownUnit, sameUnit } from "./unit";

/** The unit at the beginning of a text, as written, and what is left; "/năm" alone makes it no other unit than the column's. */
export function readUnitAfter(text: string, column: string): { readonly unit: string; readonly rest: string } {
  const found = unitAtStart(text.trim().replace(/\s*\/\s*/gu, "/"), column);
  const yearly = /\/(?:1 )?năm$/u.test(found.unit) && column !== "" && sameUnit(found.unit, column);
  return yearly ? { ...found, unit: column } : found;
}

function unitAtStart(tail: string, column: string): { readonly unit: string; readonly rest: string } {
  const key = foldKey(tail);
  const own = foldKey(column);
  if (tail === "") return { unit: "", rest: "" };
  if (
    column !== "" &&
    /^[%‰]/u.test(tail) === /^[%‰]/u.test(column) &&
    own !== "" &&
    (key === own || (key.startsWith(`${own} `) && !tail.slice(column.length).trim().startsWith("/")))
  )
    return { unit: column, rest: key.slice(own.length) };
  const share = /^(%o(?![\p{L}])|%0(?!\d)|%|‰|0\/00|o\/oo|(?:điểm\s*)(?:%|‰|phần trăm)|phần trăm|phần nghìn)/u.exec(
    tail,
  );
  if (share)
    return {
      unit: /^(?:%[o0]|[0o]\/)/u.test(share[0]) ? "‰" : share[0],
      rest: tail
        .slice(share[0].length)
        .replace(/^\/(?:năm|tổng)/u, "")
        .trim(),
    };
  const parts = tail.split(/\s+/u);
  for (let count = Math.min(parts.length, 6); count > 0; count -= 1) {
    const unit = parts
      .slice(0, count)
      .join(" ")
      .replace(/[,;.]+$/u, "");
    if (isKnownUnit(unit)) return { unit, rest: parts.slice(count).join(" ") };
  }
  return { unit: "", rest: tail };
}
