/** Numbers and dates as each language writes them. */
import {
  afterAmount,
  afterDifference,
  formatCellText,
  formatDay,
  formatIsoDay,
  formatNumber,
  formatNumberText,
  formatPercent,
  formatReading,
  formatSigned,
} from "../../src/messages/format";
import { langOf } from "../../src/messages/lang";
import { renderPlace } from "../../src/messages/findings/place";

test.each([
  [1234.5, "1.234,5", "1,234.5"],
  [-0.25, "−0,25", "−0.25"],
  [60860, "60.860", "60,860"],
  [0, "0", "0"],
])("number %p", (value, vi, en) => {
  expect(formatNumber(value, "vi")).toBe(vi);
  expect(formatNumber(value, "en")).toBe(en);
});

test.each([
  [0.5061, "50,6%", "50.6%"],
  [1, "100%", "100%"],
  [0.99996, "99,996%", "99.996%"],
  [0.9999999999, "gần 100%", "almost 100%"],
  [1.0263, "102,6%", "102.6%"],
])("ratio %p never reads as met when it is not", (ratio, vi, en) => {
  expect(formatPercent(ratio, "vi")).toBe(vi);
  expect(formatPercent(ratio, "en")).toBe(en);
});

test.each([
  ["157.1", "157,1"],
  ["9.215", "9.215"],
  ["9.215,4", "9.215,4"],
  ["48/90", "48/90"],
  ["1234.5", "1.234,5"],
])("cell text %p", (text, vi) => {
  expect(formatCellText(text, "vi")).toBe(vi);
});

test.each([
  ["12034", "12034", "12034"],
  ["9215.4", "9215,4", "9215.4"],
  ["9215,4", "9215,4", "9215.4"],
  ["93,55%", "93,55%", "93.55%"],
  ["đạt", "đạt", "đạt"],
])("reading %p cannot be taken for the text it was read from", (text, vi, en) => {
  expect([formatReading(text, "vi"), formatReading(text, "en")]).toEqual([vi, en]);
});

test("the rest", () => {
  expect(formatDay(45183, "vi")).toBe("14/9/2023");
  expect(formatDay(45183, "en")).toBe("14 Sept 2023");
  expect(formatIsoDay("2023-09-14", "vi")).toBe("14/9/2023");
  expect(formatIsoDay("", "vi")).toBe("");
  expect(formatSigned(1.2, "vi")).toBe("+1,2");
  expect(formatSigned(-14.17, "vi", 1)).toBe("−14,2");
  expect(formatNumberText("50.61224489795919", "vi")).toBe("50,61");
  expect(formatNumberText("≥ 95", "vi")).toBe("≥ 95");
  expect([langOf("vi-VN"), langOf("en-US"), langOf("fr-FR")]).toEqual(["vi", "en", "vi"]);
});

test("places", () => {
  expect(renderPlace({ sheet: "B", cell: "15:15" }, "vi")).toBe("Trang “B”, dòng 15");
  expect(renderPlace({ sheet: "B", cell: "E:E" }, "vi")).toBe("Trang “B”, cột E");
  expect(renderPlace({ file: "a.xls", sheet: "B", cell: "A1:C4" }, "en")).toBe("File a.xls, sheet “B”, range A1:C4");
  expect(renderPlace({ file: "a.xls", sheet: "B", cell: "C4" }, "vi", false)).toBe("Trang “B”, ô C4");
  expect(renderPlace({ heading: "Kế hoạch" }, "vi")).toBe("Cột “Kế hoạch”");
  expect(renderPlace({}, "vi")).toBe("");
});

test("points stay in one line with their number, in the language of the pane", () => {
  expect(afterDifference("%", "vi")).toBe("\u00a0điểm\u00a0%");
  expect(afterAmount("điểm %", "en")).toBe("\u00a0points");
  expect(afterAmount("tỷ đồng", "vi")).toBe(" tỷ đồng");
});
