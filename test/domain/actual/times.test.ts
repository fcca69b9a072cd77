/** Figures that words label with a time: a month's own is no cumulative one, last year's is not this year's. */
import { parseActual } from "../../../src/domain/actual/actual";
import type { Timing } from "../../../src/domain/schema/types";
import { indicatorOf } from "../../support/small-schema";

const FOREST = { code: "A", name: "Trồng rừng mới", unit: "ha", target: "110" };
const COVER = { code: "B", name: "Tỷ lệ che phủ rừng", unit: "%", target: "61,2" };

function read(text: string, facts: typeof FOREST, timing: Timing, month = 9): number | readonly number[] {
  const indicator = { ...indicatorOf(facts), timing };
  const reported = { year: 2026, month };
  const context = { indicator, plan: null, prior: null, columnNumbers: [], date1904: false, reported };
  const { value, candidates = [] } = parseActual({ value: text }, context);
  return value ?? candidates.map((each) => each.value);
}

test.each([
  ["Quý III: 40 ha", 40],
  ["Riêng tháng 9: 12 ha", 12],
  ["trong tháng: 12", 12],
  ["12 (tháng 9)", 12],
  ["12 ha (riêng tháng 9)", 12],
  ["12 (trong tháng)", 12],
  ["12 ha trong quý III", 12],
  ["T9: 12", 12],
  ["Q3: 40", 40],
  ["12 (T9)", 12],
  ["CK: 96", 96],
  ["96 (cùng kỳ)", 96],
  ["96 ha (cùng kỳ năm 2025)", 96],
  ["Số liệu tháng 8: 85", 85],
  ["Tháng 9 chưa có, tháng 8: 85", 85],
  ["61,3 (năm 2025)", 61.3],
  ["61,3 năm 2025", 61.3],
  ["Năm 2025: 61,3 ha", 61.3],
  ["Số liệu năm 2025 là 61,3", 61.3],
  ["Đến hết năm 2025: 61,3", 61.3],
  ["6 tháng cuối năm: 40 ha", 40],
  ["Cuối năm 2025 còn 62 ha", 62],
  ["Chưa công bố; năm 2025 lên 21 ha", 21],
])("%s is asked, and the figure offered", (text, offered) => {
  expect(read(text, FOREST, "cumulative")).toEqual([offered]);
});

test.each([
  ["9 tháng: 85", 85],
  ["9T: 85", 85],
  ["85 (9 tháng)", 85],
  ["lũy kế 9 tháng 85", 85],
  ["Lũy kế đến tháng 9: 85", 85],
  ["Tháng 9 lũy kế 85", 85],
  ["Lũy kế 85 ha (tháng 9)", 85],
  ["đến 30/9: 85", 85],
  ["Hết tháng 9: 85", 85],
  ["Đến tháng 9 đạt 85", 85],
  ["85 (đến 30/9/2026)", 85],
  ["Năm 2026: 85 ha", 85],
  ["85 ha (năm 2026)", 85],
  ["Năm 2025: 96 ha; năm 2026: 85 ha", 85],
  ["Giai đoạn 2021-2026: 85 ha", 85],
  ["85 ha, cùng kỳ 96 ha", 85],
  ["85 ha (so với năm 2025 tăng 5 ha)", 85],
  ["85 ha theo kế hoạch năm 2025", 85],
  ["Tháng 9: 12 ha; lũy kế 85 ha", 85],
  ["85 ha (trong tháng 12 ha)", 85],
])("%s says what is reported", (text, value) => {
  expect(read(text, FOREST, "cumulative")).toBe(value);
});

test.each([
  ["Tháng 9: 61,3%", 9, 61.3],
  ["61,3% (quý III)", 9, 61.3],
  ["Tháng 8: 61,3%", 9, [61.3]],
  ["Tháng 9 năm 2025: 61,3%", 9, [61.3]],
  ["61,3% (cùng kỳ)", 9, [61.3]],
])("what is measured at a time may be told of the reported month: %s", (text, month, value) => {
  expect(read(text, COVER, "pointInTime", month)).toEqual(value);
});

test.each([
  ["Quý I: 40 ha", 3, 40],
  ["Tháng 1: 12 ha", 1, 12],
  ["Quý I: 40 ha", 4, [40]],
  ["Tháng 3: 12 ha", 3, [12]],
])("the part that begins the year is all of it as long as it lasts: %s in month %s", (text, month, value) => {
  expect(read(text, FOREST, "cumulative", month)).toEqual(value);
});

test.each([
  ["Hoàn thành tốt nhiệm vụ", 1],
  ["Năm 2026: hoàn thành tốt nhiệm vụ", 1],
  ["Hoàn thành nhiệm vụ", 0],
  ["Năm 2025: Hoàn thành tốt nhiệm vụ", [1, 0]],
  ["Phấn đấu hoàn thành tốt nhiệm vụ", [1, 0]],
  ["Đề nghị công nhận hoàn thành tốt nhiệm vụ", [1, 0]],
])("a grade is of its year, and none while it is aimed at: %s", (text, value) => {
  const grade = { code: "C", name: "Xếp loại Đảng bộ xã", unit: "", target: "Hoàn thành tốt nhiệm vụ trở lên" };
  const indicator = indicatorOf({ ...grade, method: "milestone" });
  const reported = { year: 2026, month: 9 };
  const context = { indicator, plan: null, prior: null, columnNumbers: [], date1904: false, reported };
  const read = parseActual({ value: text }, context);
  expect(read.value ?? read.candidates?.map((each) => each.value)).toEqual(value);
});
