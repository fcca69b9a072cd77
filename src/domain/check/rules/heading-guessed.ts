/**
 * A column whose meaning is likely and not sure: by its period, its year or its cells; shown for confirmation. Where its cells
 * alone say that it holds the figures, under words of something else perhaps ("Đề nghị điều chỉnh"), it is used when confirmed.
 */
import { cellName } from "../../grid/address";
import type { ColumnRole } from "../../table/column-role";
import type { TableColumn } from "../../table/table";
import { onSheet, type IndicatorRule } from "../rule";

export const checkHeadingGuessed: IndicatorRule = (sheet) => {
  const { columns, headingRows, first } = sheet.table;
  return columns.flatMap(({ column, heading, role, reason }) =>
    (reason !== "guessed" && reason !== "unsure") || role === null || columns.some((each) => isTied(each, role))
      ? []
      : [
          onSheet("heading-guessed", sheet, {
            cell: cellName(headingRows[0] ?? first, column),
            heading,
            found: heading,
            expected: ROLE_WORDS[role] ?? role,
            ...(reason === "unsure" ? { severity: "E", params: { role, unsure: 1 } } : { params: { role } }),
          }),
        ],
  );
};

/** Where another column would do as well, that is the question. */
function isTied({ reason, claims }: TableColumn, role: ColumnRole): boolean {
  return reason === "tied" && claims === role;
}

/** The roles that are ever guessed, as their column is called; in a form any may stand under another one's key. */
const ROLE_WORDS: Readonly<Partial<Record<string, string>>> = {
  order: "STT",
  name: "Chỉ tiêu",
  unit: "ĐVT",
  plan: "Kế hoạch",
  prior: "Cùng kỳ",
  numerator: "Tử số",
  denominator: "Mẫu số",
  actual: "Thực hiện",
  estimate: "Ước cả năm",
  percent: "Tỷ lệ hoàn thành",
  note: "Ghi chú",
};
