/** A target as a form shows it. */
import { cellAt, type SheetSnapshot } from "../grid/snapshot";
import type { PlanCell } from "../plan/cell";
import { headingColumns } from "../schema/sheet-columns";
import type { Indicator, Schema } from "../schema/types";
import { COLUMNS } from "../schema/words";
import { cleanText, foldKey } from "../text/fold";
import { formatPlain } from "../text/number";
import type { TargetPart } from "../target/types";

const SIGNS: Readonly<Partial<Record<TargetPart["op"], string>>> = {
  ">": "> ",
  ">=": "≥ ",
  "<": "< ",
  "<=": "≤ ",
  "~": "khoảng ",
};

/** One part of a target of several: a bare number where that is all it says. */
export function partText({ op, value, max, change }: TargetPart): PlanCell {
  if (op === "=" && change === undefined) return value;
  const word = change === "increase" ? "tăng " : change === "decrease" ? "giảm " : "";
  const range = max === undefined ? "" : ` - ${formatPlain(max)}`;
  return `${word}${SIGNS[op] ?? ""}${formatPlain(value)}${range}`;
}

/** The target of an indicator as the schema's sheet has it, with what it was before an amendment: «490 (điều chỉnh từ 520)». */
export function targetCells(main: SheetSnapshot, original: Schema): (indicator: Indicator) => PlanCell {
  const column = headingColumns(main).columns.get(foldKey(COLUMNS.target));
  const before = new Map(original.indicators.map(({ code, target }) => [code, cleanText(target.text)]));
  return ({ code, row, target }) => {
    const now = cleanText(target.text);
    const was = before.get(code) ?? now;
    if (was !== now && was !== "") return `${now} (điều chỉnh từ ${was})`;
    const value = column === undefined ? null : cellAt(main, row, column)?.value;
    return typeof value === "number" ? value : now;
  };
}
