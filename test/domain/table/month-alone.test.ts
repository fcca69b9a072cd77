/** A month's own figure never stands for the year to date unless a person says so. */
import { findTables } from "../../../src/domain/table/find-table";
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { sheetOf } from "../../support/sheet-of";

function actual(plan: string, heading: string, month: number): string {
  const sheet = sheetOf(`BÁO CÁO THÁNG ${String(month)} NĂM 2023

    | TT | Chỉ tiêu | ĐVT | ${plan} | ${heading} |
    | 1 | Số trẻ được tiêm chủng | trẻ | 150 | 15 |
    | 2 | Số lượt khám | lượt | 12000 | 958 |`);
  const columns = findTables(new TextGrid(sheet), { month }).flatMap((table) => table.columns);
  const taken = columns.find(({ role }) => role === "actual");
  return taken ? `${taken.heading} ${taken.reason}` : "none";
}

test.each([
  ["Kế hoạch năm", "Thực hiện trong tháng", "Thực hiện trong tháng unsure"],
  ["Kế hoạch tháng", "Thực hiện", "Thực hiện unsure"],
  ["KH tháng 10", "TH", "TH unsure"],
  ["Kế hoạch năm", "Thực hiện", "Thực hiện words"],
  ["Kế hoạch tháng", "Lũy kế từ đầu năm", "Lũy kế từ đầu năm words"],
  // It may be all of the period up to now.
  ["Kế hoạch năm", "Thực hiện kỳ này", "Thực hiện kỳ này guessed"],
])("%s, %s: %s", (plan, heading, expected) => {
  expect(actual(plan, heading, 10)).toBe(expected);
});

test("in January the month is the year to date", () => {
  expect(actual("Kế hoạch tháng", "Thực hiện", 1)).toBe("Thực hiện words");
});
