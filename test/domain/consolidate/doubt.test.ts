/** A percentage whose scale is in doubt is used, and its row says beside the verdict that it is to be looked at again. */
import { consolidateFiles } from "../../../src/app/consolidate";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { drawSheet } from "../check/little-sheet";
import { memoryFiles, memoryWorkbook } from "../../support/memory-workbook";
import { workbookOf } from "../../support/sheet-of";
import { value } from "../../support/value";

const SCHEMA = [
  drawSheet(
    "Bộ chỉ tiêu",
    `| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Tính vào tổng số | Cơ quan chủ trì |
     | BH | Tỷ lệ bao phủ bảo hiểm y tế | % | 95 | Có | YT |
     | TC | Tỷ lệ trẻ em tiêm chủng | % | 98 | Có | YT |`,
  ),
  drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị |\n| YT | Trung tâm Y tế |"),
  drawSheet("Thiết lập", "| Mục | Giá trị |\n| Năm | 2023 |\n| Số liệu đến ngày | 45183 |"),
];
const SENT = drawSheet(
  "Biểu",
  `| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
   | 1 | Tỷ lệ bao phủ bảo hiểm y tế | % | 95 | 0.93 |
   | 2 | Tỷ lệ trẻ em tiêm chủng | % | 98 | 97 |`,
);

async function words(decisions: readonly Decision[] = []): Promise<unknown[]> {
  const { picked, reader } = memoryFiles({ "Trung tâm Y tế.xlsx": workbookOf("", SENT) });
  const workbook = memoryWorkbook(workbookOf("so.xlsx", ...SCHEMA));
  const { consolidation, change } = value(await consolidateFiles(workbook, reader, picked, { decisions }));
  const cells = change.plan.steps.flatMap((step) =>
    step.kind === "write" && step.sheet === "Tổng hợp" ? step.cells.flat() : [],
  );
  const marked = cells.filter((cell) => typeof cell === "string" && cell.includes("cần xem lại"));
  return [consolidation.indicators.map(({ doubt }) => doubt), marked.length];
}

test("the row of the figure says so, the other does not", async () => {
  expect(await words()).toEqual([["percent-scale", undefined], 1]);
});

test("once it is accepted nothing is in doubt", async () => {
  const accepted: Decision = {
    ...{ action: "accept", indicator: "BH", code: "percent-scale", reason: "đã hỏi lại" },
    ...{ file: "Trung tâm Y tế.xlsx", sheet: "Biểu", cell: "E2", text: "0.93" },
  };
  expect(await words([accepted])).toEqual([[undefined, undefined], 0]);
});
