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
  ["Nhà tạm, dột nát", "nhà", "Không", "single lower =0 nhà"],
  ["Nhà tạm, dột nát", "nhà", "Không.", "single lower =0 nhà"],
  ["Nhà tạm, dột nát", "nhà", "Không có nhà tạm, dột nát", "single lower =0 nhà"],
  ["Nhà tạm, dột nát", "nhà", "0", "single lower =0 nhà"],
  ["Nhà tạm, dột nát", "nhà", "0 nhà", "single lower =0 nhà"],
  ["Tỷ lệ tảo hôn", "%", "không còn", "single lower =0 %"],
  ["Số vụ đình công", "vụ", "Không", "single lower =0 vụ"],
  // Of a good thing "không có" is no target; where the name itself says none, it is kept or not.
  ["Sản lượng lúa", "tấn", "không có", "empty higher"],
  ["Không để xảy ra cháy lớn", "", "Không xảy ra", "qualitative none"],
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

test.each([
  // A thing without a unit may be counted or answered by yes and no; a good thing may have no target, or a no.
  ["Cháy lớn", "", "Không xảy ra", "single lower =0", "qualitative none"],
  ["Nhà tạm, dột nát", "", "Không", "single lower =0", "qualitative none"],
  ["Có quy hoạch chung được phê duyệt", "", "Không", "qualitative none", "single lower =0"],
  ["Hợp tác xã thành lập mới", "hợp tác xã", "Không", "empty none", "single lower =0 hợp tác xã"],
  // Neither good nor bad by its name.
  ["Hộ sống ven sông", "hộ", "Không", "single lower =0 hộ", "qualitative none"],
  // None of something else than what is counted.
  ["Tỷ lệ hộ nghèo", "%", "Không có hộ đói", "single lower =0 %", "qualitative none"],
])("%s | %s | %s is asked", (name, unit, text, ...due) => {
  const target = parseTarget({ name, unit, text });
  expect([target, ...target.alternatives].map(shown)).toEqual(due);
  expect(target.certain).toBe(false);
});

test.each([
  [
    "98% trở lên (trong đó nước sạch đạt quy chuẩn từ 68% trở lên)",
    ["single higher >=98 %", "compound higher >=98 % nước sạch đạt quy chuẩn>=68 %"],
  ],
  [
    "≥ 30% (≥ 10% từ hệ thống cấp nước tập trung)",
    ["single higher >=30 %", "compound higher >=30 % từ hệ thống cấp nước tập trung>=10 %"],
  ],
  [
    "100% (≥ 50% có các hạng mục cần thiết)",
    ["single higher =100 %", "compound higher =100 % có các hạng mục cần thiết>=50 %"],
  ],
  [
    "80% trở lên (nước sạch tập trung 95%)",
    ["single higher >=80 %", "compound higher >=80 % nước sạch tập trung=95 %"],
  ],
])("what a bracket adds to “%s” is asked about, with both as one reading", (text, due) => {
  const target = parseTarget({ name: "Tỷ lệ hộ dùng nước hợp vệ sinh", unit: "%", text });
  expect(target.certain).toBe(false);
  expect([target, ...target.alternatives].map(shown)).toEqual(due);
});

test("it is asked of the second of several as well", () => {
  const text = "95%; 80% (vùng cao ≥ 70%)";
  const name = "Tỷ lệ hộ dùng nước hợp vệ sinh; tỷ lệ hộ dùng nước sạch";
  expect(parseTarget({ name, unit: "%", text }).certain).toBe(false);
  expect(parseTarget({ name, unit: "%", text: "95%; 80% (8 xã)" }).certain).toBe(true);
});

// The same number in other words, another year's, another plan's.
test.each([
  "50% (8 xã)",
  "50% (còn 40%)",
  "50% (năm 2024: 48%)",
  "50% (tỉnh giao 48%)",
  "50% (hiện đạt 48%)",
  "50% (tăng 2%)",
])("what only tells of the first is no second target: %s", (text) => {
  const target = parseTarget({ name: "Tỷ lệ hộ dùng nước hợp vệ sinh", unit: "%", text });
  expect([shown(target), target.certain]).toEqual(["single higher =50 %", true]);
});

test.each([
  ["trong nhóm 20 xã dẫn đầu", "single lower <=20 thứ hạng"],
  ["Top 10", "single lower <=10 thứ hạng"],
])("a rank is asked about, with the place at worst: %s", (text, due) => {
  const target = parseTarget({ name: "Chỉ số cải cách hành chính của xã", unit: "thứ hạng", text });
  expect([target, ...target.alternatives].map(shown)).toEqual(["qualitative none", due]);
  expect(target.certain).toBe(false);
});

test.each([
  ["Thu xuất nhập khẩu", "tỷ đồng", true],
  ["Tổng kim ngạch xuất, nhập khẩu", "triệu USD", true],
  ["Kim ngạch nhập khẩu", "triệu USD", false],
  ["Có tổ khuyến nông cộng đồng hoạt động hiệu quả", "tổ", true],
  ["Có người nghiện ma túy", "người", false],
  ["Tổ khuyến nông", "tổ", false],
])("more of %s (%s) is surely better: %s", (name, unit, sure) => {
  const { direction, certain } = parseTarget({ name, unit, text: "5" });
  expect(direction === "higher" && certain).toBe(sure);
});

test.each([
  ["28 nhà, hoàn thành trước 31/8/2026", "single higher =28 nhà", "hoàn thành trước 31/8/2026", 2026, 8],
  ["28 nhà (hoàn thành trước 30/9)", "single higher =28 nhà", "hoàn thành trước 30/9", null, 9],
  ["Hoàn thành trước ngày 01/9/2026: 28 nhà", "single higher =28 nhà", "Hoàn thành trước ngày 01/9/2026", 2026, 8],
  ["28 nhà, xong trong tháng 9", "single higher =28 nhà", "xong trong tháng 9", null, 9],
  ["100%, hoàn thành trong quý III/2025", "single higher =100 %", "hoàn thành trong quý III/2025", 2025, 9],
  ["28 nhà trước 31 tháng 8 năm 2026", "single higher =28 nhà", "trước 31 tháng 8 năm 2026", 2026, 8],
  ["28 (Quý IV/2025)", "single higher =28 nhà", "Quý IV/2025", 2025, 12],
  ["Chậm nhất là ngày 30.6.2026 đạt 28 nhà", "single higher =28 nhà", "Chậm nhất là ngày 30.6.2026", 2026, 6],
  ["Trước năm 2028", "qualitative none", "Trước năm 2028", 2027, 12],
  ["Hoàn thành trước 31/8/2026", "qualitative none", "Hoàn thành trước 31/8/2026", 2026, 8],
  ["Hoàn thành năm 2027", "qualitative none", "Hoàn thành năm 2027", 2027, 12],
  ["Đạt (Quý III)", "qualitative none", "Quý III", null, 9],
  ["Trước 01/01/2026", "qualitative none", "Trước 01/01/2026", 2025, 12],
  ["Trước tháng 1 năm 2026", "qualitative none", "Trước tháng 1 năm 2026", 2025, 12],
  ["Trước quý I/2026", "qualitative none", "Trước quý I/2026", 2025, 12],
  ["Trước quý II/2026", "qualitative none", "Trước quý II/2026", 2026, 3],
])("“%s” is due by a time", (text, due, words, year, month) => {
  const target = parseTarget({ name: "Xóa nhà tạm, nhà dột nát", unit: "nhà", text });
  expect([shown(target), target.certain]).toEqual([due, true]);
  expect(target.deadlines).toEqual([{ words, year, month }]);
});

test.each([
  // Counts of a whole, a period, a start and a level are no time.
  ["Số thôn đạt chuẩn", "thôn", "đến 04/09 thôn", "single higher =4 thôn"],
  ["Số thôn đạt chuẩn", "thôn", "04/09", "single higher =4 thôn"],
  ["Tổng vốn đầu tư giai đoạn 2021-2025", "tỷ đồng", "5.000", "single higher =5000 tỷ đồng"],
  ["Tỷ lệ hộ dùng nước sạch", "%", "từ 70 đến 75", "single higher between70 %"],
  ["Trồng rừng", "ha", "tháng 9 trồng 12 ha", ""],
  ["Tỷ lệ hộ dùng nước sạch", "%", "95% (năm 2024: 93%)", "single higher =95 %"],
])("no time: %s | %s | %s", (name, unit, text, due) => {
  const target = parseTarget({ name, unit, text });
  if (due !== "") expect(shown(target)).toBe(due);
  expect(target.deadlines ?? []).toEqual([]);
});

test.each([
  ["Xây dựng nhà văn hóa", "nhà", "2025-2030", false],
  ["Xây dựng nhà văn hóa", "nhà", "2025", true],
  ["Tỷ lệ hộ dùng nước sạch", "%", "2025", false],
  ["Tỷ lệ hộ dùng nước sạch", "%", "95 hoặc 98%", false],
  ["Xây dựng nhà văn hóa", "nhà", "20-30", true],
])("two years are no bounds, a year no percentage, one of two is asked: %s | %s | %s", (name, unit, text, sure) => {
  expect(parseTarget({ name, unit, text }).certain).toBe(sure);
});

test.each([
  ["Số hồ sơ miễn giảm", "single higher =10 hồ sơ"],
  ["Tỷ lệ hộ nghèo giảm", "single higher =10 hồ sơ decrease"],
])("a fall at the end of a name, and what only sounds like one: %s", (name, due) => {
  const target = parseTarget({ name, unit: "hồ sơ", text: "10" });
  expect([shown(target), target.parts[0]?.change].join(" ").trim()).toBe(due);
});

test.each([
  [800, "single"],
  [801, "qualitative"],
])("a text of %d letters is %s", (length, kind) => {
  const target = parseTarget({ name: "Trồng rừng", unit: "ha", text: `54 ha${" ".repeat(length - 5)}` });
  expect([target.kind, target.certain]).toEqual([kind, kind === "single"]);
});

test("several times with a number each are asked about, and no day is a part", () => {
  const text = "đến 30/6/2026: 12 nhà; đến 31/12/2026: 28 nhà";
  const target = parseTarget({ name: "Xóa nhà tạm", unit: "nhà", text });
  expect(target.certain).toBe(false);
  expect(target.parts.map(({ value }) => value)).toEqual([12, 28]);
  expect(target.deadlines).toHaveLength(2);
});
