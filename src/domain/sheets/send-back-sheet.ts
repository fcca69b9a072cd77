/** Sheet "Phiếu trả lại": what each unit has to mend, a page a unit, with nothing among the rows but them (reporting.md 7). */
import { LEVEL_WORDS, type SendBack } from "../report/send-back";
import { cellText, type SheetSnapshot } from "../grid/snapshot";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { buildListing } from "./listing";

export const SEND_BACK_SHEET = "Phiếu trả lại";

const COLUMNS = [
  ["TT", 5],
  ["Đơn vị", 19],
  ["Tệp", 20],
  ["Trang tính", 12],
  ["Ô", 7],
  ["Chỉ tiêu", 26],
  ["Đang ghi", 16],
  ["Cần sửa", 27],
  ["Cách sửa", 28],
  ["Mức", 10],
] as const;
/** Last column of the sheet that is ours. */
export const SEND_BACK_RIGHT = COLUMNS.length - 1;

/** The steps that fill the sheet, which is there already and empty; `before` is it as it was, null where it is new. */
export function buildSendBackSheet(
  slips: readonly SendBack[],
  title = "PHIẾU TRẢ LẠI ĐỂ CHỈNH SỬA",
  before: SheetSnapshot | null = null,
): PlanStep[] {
  const rows = slips.flatMap(({ name, rows: own }) => own.map((row, at) => ({ name, row, at })));
  const breaks = rows.flatMap(({ at }, place) => (at === 0 && place > 0 ? [place] : []));
  return buildListing({
    sheet: SEND_BACK_SHEET,
    title,
    lines: [],
    columns: COLUMNS,
    rows: rows.map(({ name, row, at }) => [
      String(at + 1),
      name === "" ? "(không rõ đơn vị)" : name,
      row.file,
      row.sheet ?? "",
      row.cell ?? "",
      row.name,
      row.found,
      row.need,
      row.how,
      LEVEL_WORDS[row.level],
    ]),
    breaks,
    formerBreaks: before === null ? [] : breaksOf(before),
    centred: [0, 4, 9],
  });
}

/** Rows of a sheet that was written before at which another unit begins: there its pages ended. */
function breaksOf({ rows }: SheetSnapshot): number[] {
  const head = rows.findIndex((row) => COLUMNS.every(([heading], at) => cellText(row[at] ?? null).trim() === heading));
  const unit = (row: number): string => cellText(rows[row]?.[1] ?? null).trim();
  return rows.flatMap((_, row) => (head >= 0 && row > head + 1 && unit(row) !== unit(row - 1) ? [row] : []));
}

/** A workbook of its own with what one unit has to mend. */
export function slipPlan(slip: SendBack): WorkbookPlan {
  const steps = buildSendBackSheet([slip], `PHIẾU TRẢ LẠI: ${slip.name || "(không rõ đơn vị)"}`);
  return { title: "send-back", steps: [{ kind: "add-sheet", sheet: SEND_BACK_SHEET }, ...steps] };
}

/** «Phieu tra lai NN Phòng Nông nghiệp.xlsx», without signs that no system allows in a name. */
export function slipFileName({ unit, name }: Pick<SendBack, "unit" | "name">): string {
  const text = [unit, name].filter((each) => each !== "").join(" ") || "Khong ro don vi";
  return `Phieu tra lai ${text.replace(/[\\/:*?"<>|\u0000-\u001f\s]+/g, " ").trim()}.xlsx`;
}
