/** What an unsure target may say is offered as it would stand in the cell, and only where that is read for certain. */
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { parseTarget } from "../../../src/domain/target/target";
import { sheetOf } from "../../support/sheet-of";

test.each([
  ["Chỉ số cải cách hành chính của xã", "thứ hạng", "trong nhóm 20 xã dẫn đầu", ["Đạt", "không quá 20"]],
  ["Nhà tạm, dột nát", "", "Không", ["0", "Đạt"]],
  ["Tỷ lệ hộ sử dụng nước sạch", "%", "≥ 30% (≥ 10% từ hệ thống tập trung)", ["từ 30% trở lên"]],
  ["Trồng rừng", "ha", "250", []],
])("%s (%s): %s", (name, unit, target, due) => {
  const proposal = proposeSchema(
    sheetOf(`CHỈ TIÊU NĂM 2026
      | TT | Chỉ tiêu | ĐVT | Kế hoạch |
      | 1 | ${name} | ${unit} | ${target} |
      | 2 | Tỷ lệ che phủ rừng | % | 52 |`),
  );
  const asked = proposal?.indicators[0]?.questions.find(({ code }) => code === "target-unsure");
  expect(asked?.proposals ?? []).toEqual(expect.arrayContaining(due));
  if (due.length === 0) expect(asked).toBeUndefined();
  for (const text of asked?.proposals ?? []) expect(parseTarget({ name, unit, text }).certain).toBe(true);
});
