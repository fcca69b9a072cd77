/** Items by method, in the words of the office. */
import { itemText, laggingItemText } from "../../../src/domain/report/items";
import type { ReportRow } from "../../../src/domain/report/report-row";
import { figureText } from "../../../src/domain/report/target-phrase";
import { VI } from "../../../src/domain/report/words/vi";
import { rowOf } from "../../support/report-rows";
import { schemaWith } from "../../support/small-schema";

const { settings } = schemaWith({ units: [], indicators: [] });
const frame = { words: VI, settings, percentDecimals: 1, comparisons: new Map<string, string>() };
const fact = (name: string, unit: string, target: string, more = {}) => ({ code: "A", name, unit, target, ...more });

test.each<[string, ReportRow, string]>([
  [
    "ratio",
    rowOf(fact("Thu ngân sách", "tỷ đồng", "11"), { actual: 9.25, attainment: 0.8409 }),
    "Thu ngân sách (đạt 9,25 tỷ đồng so với kế hoạch 11 tỷ đồng, bằng 84,1%)",
  ],
  [
    "ratio, less is better",
    rowOf(fact("Số vụ cháy", "vụ", "không quá 6"), { actual: 4, attainment: 1.5, result: "met" }),
    "Số vụ cháy (ở mức 4 vụ so với kế hoạch không quá 6 vụ)",
  ],
  [
    "level",
    rowOf(fact("Tỷ lệ bảo hiểm", "%", "trên 97%"), { actual: 96.97, gap: -0.03 }),
    "Tỷ lệ bảo hiểm (đạt 96,97% so với kế hoạch trên 97%, thấp hơn 0,03 điểm %)",
  ],
  [
    "level, equal",
    rowOf(fact("Tỷ lệ hồ sơ", "%", "từ 98,5% trở lên"), { actual: 98.5, gap: 0, result: "met" }),
    "Tỷ lệ hồ sơ (đạt 98,5% so với kế hoạch từ 98,5% trở lên)",
  ],
  [
    "level, cap",
    rowOf(fact("Tỷ lệ suy dinh dưỡng", "%", "dưới 17,5"), { actual: 18, gap: 0.5 }),
    "Tỷ lệ suy dinh dưỡng (ở mức 18% so với kế hoạch dưới 17,5%, cao hơn 0,5 điểm %)",
  ],
  [
    "growth",
    rowOf(fact("Bán lẻ", "%", "tăng 10%", { method: "growth" }), { actual: -2.5, derived: -2.5, gap: -12.5 }),
    "Bán lẻ (giảm 2,5% so với kế hoạch tăng 10%)",
  ],
  [
    "reduction",
    rowOf(fact("Hộ nghèo", "điểm %", "4% trở lên", { method: "reduction" }), {
      actual: 38,
      derived: 4.75,
      result: "exceeded",
    }),
    "Hộ nghèo (giảm 4,75% so với kế hoạch 4% trở lên)",
  ],
  [
    "milestone",
    rowOf(fact("Đạt chuẩn", "", "Đạt", { method: "milestone" }), { actual: 1, result: "met" }),
    "Đạt chuẩn (đã hoàn thành)",
  ],
  [
    "composite",
    rowOf(fact("Gia đình/khu dân cư văn hóa", "%", "85/80", { method: "composite" }), {
      parts: [86.2, 81.5],
      result: "exceeded",
    }),
    "Gia đình/khu dân cư văn hóa (đạt 86,2/81,5% so với kế hoạch 85/80%)",
  ],
  [
    "roll-up short of units, a sender's word kept",
    rowOf(fact("Xóa nhà tạm", "nhà", "30"), {
      ...{ actual: 15, attainment: 0.5, qualifier: "hơn" },
      coverage: { used: 58, asked: 63 },
    }),
    "Xóa nhà tạm (đạt hơn 15 nhà so với kế hoạch 30 nhà, bằng 50%, 58/63 đơn vị)",
  ],
])("%s", (_method, row, text) => {
  expect(itemText(row, frame)).toBe(text);
});

test("what lags says by how much and whose it is", () => {
  const paced = rowOf(fact("Giải ngân", "tỷ đồng", "52.8"), { actual: 16.9, attainment: 0.32, deviation: -22.775 });
  const whole = { ...paced, ownerName: "", indicator: { ...paced.indicator, pacing: { kind: "none" as const } } };
  expect([laggingItemText(paced, frame), laggingItemText(whole, frame)]).toEqual([
    "Giải ngân (đạt 16,9 tỷ đồng so với kế hoạch 52,8 tỷ đồng, bằng 32%, chậm 22,8 điểm % so với tiến độ; Phòng A chủ trì)",
    "Giải ngân (đạt 16,9 tỷ đồng so với kế hoạch 52,8 tỷ đồng, bằng 32%, còn thiếu 35,9 tỷ đồng; chưa ghi cơ quan chủ trì)",
  ]);
});

test("a figure that rounding would carry over its plan is shown with the decimals it takes", () => {
  const shown = (actual: number, result: "notMet" | "met" | "exceeded"): string =>
    figureText(rowOf({ code: "A", name: "Đường", unit: "km", target: "10" }, { result, actual }), settings);
  expect(shown(9.998, "notMet")).toBe("9,998");
  expect(shown(10.0004, "exceeded")).toBe("10,0004");
  expect(shown(9.987, "notMet")).toBe("9,99");
});
