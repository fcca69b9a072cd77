/** Hidden rows and columns, and their grouping. */
import { alive, type Area } from "../address";
import type { Env } from "../define";
import { HostError } from "../protocol";
import { requireUnprotected } from "../range-data";

type Lines = "rows" | "columns";

function span({ range }: Area, lines: Lines): [number, number] {
  return lines === "rows" ? [range.top, range.bottom] : [range.left, range.right];
}

/** True or false where all lines agree, null where they do not. */
export function lineState(area: Area, lines: Lines): boolean | null {
  const [from, to] = span(area, lines);
  const infos = area.sheet[lines];
  let hidden = 0;
  for (const [index, info] of infos) if (index >= from && index <= to && info.hidden === true) hidden++;
  if (hidden === 0) return false;
  return hidden === to - from + 1 ? true : null;
}

export function hideLines(area: Area, lines: Lines, hidden: boolean, env: Env): void {
  const sheet = alive(area.sheet, env);
  requireUnprotected(sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const [from, to] = span(area, lines);
  for (let index = from; index <= to; index++) {
    const patch = { hidden: hidden ? true : undefined };
    if (lines === "rows") sheet.setRow(index, patch);
    else sheet.setColumn(index, patch);
  }
  env.book.touch();
}

/** Puts a level of grouping on the lines of a range, or takes one away. Eight levels at most. */
export function outline(area: Area, by: "ByRows" | "ByColumns", change: 1 | -1, env: Env): void {
  const sheet = alive(area.sheet, env);
  requireUnprotected(sheet);
  const lines: Lines = by === "ByRows" ? "rows" : "columns";
  const [from, to] = span(area, lines);
  for (let index = from; index <= to; index++) {
    const level = (sheet[lines].get(index)?.level ?? 0) + change;
    if (level < 0 || level > 7) throw new HostError("InvalidOperation");
    const patch = { level: level === 0 ? undefined : level };
    if (lines === "rows") sheet.setRow(index, patch);
    else sheet.setColumn(index, patch);
  }
  env.book.touch();
}
