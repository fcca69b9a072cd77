/** A share above 100 %. Growth, comparison with a plan or another year may exceed it. */
import { foldKey } from "../../text/fold";
import { figureOf, matchedRows, onRow, type SheetRule } from "../rule";

const SHARE = /ty le|do che phu|ty trong/;
const MAY_EXCEED = /toc do|tang|so voi|ke hoach|du toan|binh quan dau nguoi/;

export const checkPercentOver100: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => row.indicator?.unit.trim() === "%" && (figureOf(row) ?? 0) > 100)
    .filter(
      (row) => SHARE.test(foldKey(row.indicator?.name ?? "")) && !MAY_EXCEED.test(foldKey(row.indicator?.name ?? "")),
    )
    .map((row) => onRow("percent-over-100", sheet, row, "actual", { found: row.actual?.text ?? "" }));
