/** Targets as sentences: none at all, by when, where it starts, a part in brackets. */
import { parseTarget } from "../../../src/domain/target/target";
import type { TargetReading } from "../../../src/domain/target/types";

function shown({ kind, parts, direction }: TargetReading): string {
  const amounts = parts.map(({ op, value, unit, label }) => `${label ?? ""}${op}${String(value)} ${unit}`.trim());
  return [kind, direction, ...amounts].join(" ");
}

test.each([
  ["Tỷ lệ tổ chức đảng không hoàn thành nhiệm vụ", "%", "không có", "single lower =0 %"],
  ["Số vụ khiếu kiện đông người", "vụ", "Không để xảy ra", "single lower =0 vụ"],
  // Of a good thing "không có" is no target, and without a unit nothing is counted.
  ["Sản lượng lúa", "tấn", "không có", "empty higher"],
  ["Cháy lớn", "", "Không xảy ra", "qualitative none"],
  ["Hoàn thành xóa nhà tạm", "", "trước 30/9/2026", "qualitative none"],
  ["Xã đạt chuẩn nông thôn mới", "", "trước năm 2028", "qualitative none"],
  ["Tỷ lệ trạm y tế có bác sĩ", "%", "đạt và duy trì 100%", "single higher =100 %"],
  ["Diện tích cây ăn quả", "ha", "từ 100 ha lên 150 ha", "single higher =150 ha"],
  ["Tỷ lệ hộ nghèo", "%", "giảm từ 14,2% xuống còn 10,7%", "single lower =10.7 %"],
  ["Doanh thu du lịch", "tỷ đồng", "từ 15 tỷ đồng trở lên", "single higher >=15 tỷ đồng"],
  ["Chỉ số PAPI", "hạng", "30", "single lower =30 hạng"],
  ["Kiểm tra khi có dấu hiệu vi phạm", "cuộc", "5", "single higher =5 cuộc"],
])("%s | %s | %s", (name, unit, text, due) => {
  const target = parseTarget({ name, unit, text });
  expect([shown(target), target.certain]).toEqual([due, true]);
});

test("what a bracket adds to a target is asked about, with both as one reading", () => {
  const text = "98% trở lên (trong đó nước sạch đạt quy chuẩn từ 68% trở lên)";
  const { certain, alternatives } = parseTarget({ name: "Tỷ lệ hộ dùng nước hợp vệ sinh", unit: "%", text });
  expect(certain).toBe(false);
  expect(alternatives.map(shown)).toEqual(["compound higher >=98 % nước sạch đạt quy chuẩn>=68 %"]);
});
