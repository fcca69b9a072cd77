/** A share above 100 %. Growth, comparison with a plan or another year may exceed it. */
import { foldKey } from "../../text/fold";
import type { Indicator } from "../../schema/types";
import { figureOf, matchedRows, onRow, type SheetRule, textOf } from "../rule";

const MAY_EXCEED = /(^| )(toc do|tang|giam|so voi|so sanh|ke hoach|du toan|chi so)( |$)/;

export const checkPercentOver100: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => isShare(row.indicator) && (figureOf(row) ?? 0) > 100)
    .map((row) => onRow("percent-over-100", sheet, row, "actual", { found: textOf(row) }));

/** A level in % whose target is a share of the whole. */
function isShare({ unit, method, name, target }: Indicator): boolean {
  return (
    unit.trim() === "%" &&
    method === "level" &&
    target.parts.every(({ value, max }) => (max ?? value) <= 100) &&
    !MAY_EXCEED.test(foldKey(name))
  );
}
