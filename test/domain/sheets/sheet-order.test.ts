/** A sheet that is added stands among ours where a person looks for it; nobody's sheet is moved. */
import type { PlanStep } from "../../../src/domain/plan/plan";
import { placeSheets } from "../../../src/domain/sheets/sheet-order";

/** The sheets after the steps, as a host adds them. */
function added(names: readonly string[], ...sheets: readonly string[]): string {
  const order = [...names];
  const steps = sheets.map((sheet): PlanStep => ({ kind: "add-sheet", sheet }));
  for (const step of placeSheets(steps, names))
    if (step.kind === "add-sheet") order.splice(step.position ?? order.length, 0, step.sheet);
  return order.join(" · ");
}

const SCHEMA = ["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"];

test.each([
  [
    [...SCHEMA],
    ["Nguồn số liệu", "Tổng hợp", "Báo cáo"],
    "Tổng hợp · Báo cáo · Bộ chỉ tiêu · Đơn vị · Thiết lập · Nguồn số liệu",
  ],
  [["Nháp", ...SCHEMA], ["Lịch sử", "Tổng hợp"], "Nháp · Tổng hợp · Bộ chỉ tiêu · Đơn vị · Thiết lập · Lịch sử"],
  [["Nháp"], ["Kiểm tra"], "Nháp · Kiểm tra"],
  [
    ["Tổng hợp", "Báo cáo", ...SCHEMA, "Nguồn số liệu", "Của tôi"],
    ["Lịch sử", "Điều chỉnh", "Quyết định", "Diễn biến", "NG 01 Phòng Kinh tế"],
    "Tổng hợp · Báo cáo · Diễn biến · Bộ chỉ tiêu · Đơn vị · Thiết lập · Lịch sử · Điều chỉnh · Quyết định · Nguồn số liệu · NG 01 Phòng Kinh tế · Của tôi",
  ],
  [
    ["Tổng hợp", "Báo cáo", ...SCHEMA],
    ["Báo cáo (2)"],
    "Tổng hợp · Báo cáo · Báo cáo (2) · Bộ chỉ tiêu · Đơn vị · Thiết lập",
  ],
])("%s and %s", (names, sheets, wanted) => {
  expect(added(names, ...sheets)).toBe(wanted);
});
