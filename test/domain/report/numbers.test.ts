/** Numbers in a report's text, held against decimals written out by hand. */
import {
  countText,
  dayText,
  faithfulText,
  numberText,
  percentText,
  pointsText,
} from "../../../src/domain/report/numbers";
import { serialDay } from "../../../src/domain/text/as-of";

test.each([
  [1234.5, 1, "1.234,5"],
  [60860.5, 0, "60.860,5"],
  [60860.6, 0, "60.861"],
  [9.2154, 1, "9,2"],
  [0.1 + 0.2, 3, "0,3"],
  [1.005, 2, "1,005"],
  [100, 2, "100"],
  [-0.04, 1, "0"],
  [-0.2, 1, "−0,2"],
  [1e6, 0, "1.000.000"],
])("%p with %i decimals is %s", (value, places, text) => {
  expect(numberText(value, places)).toBe(text);
});

test("more decimals are shown where rounding would tell another verdict", () => {
  expect(faithfulText(96.97, 1, (shown) => shown < 97)).toBe("96,97");
  expect([percentText(0.99996, 1), percentText(1, 1), percentText(1.0004, 1), percentText(0.0002, 1)]).toEqual([
    "99,996%",
    "100%",
    "100,04%",
    "0,02%",
  ]);
});

test("whole percents say which way they were rounded", () => {
  expect([percentText(0.597, 0), percentText(0.594, 0), percentText(0.59, 0), percentText(0.597, 1)]).toEqual([
    "gần 60%",
    "trên 59%",
    "59%",
    "59,7%",
  ]);
});

test("a zero before numbers of targets and days under ten, and before the first two months", () => {
  expect([countText(0), countText(8), countText(10)]).toEqual(["00", "08", "10"]);
  const days = [[2023, 9, 14] as const, [2024, 2, 5] as const, [2024, 3, 31] as const, [2024, 12, 1] as const];
  expect(days.map(([year, month, day]) => dayText(serialDay(year, month, day) ?? 0))).toEqual([
    "14/9/2023",
    "05/02/2024",
    "31/3/2024",
    "01/12/2024",
  ]);
});

test.each([
  [-12.84, "12,8"],
  [-0.0041, "0,004"],
  [0, "0"],
])("points behind are never 0 of what is behind: %p is %s", (points, said) => {
  expect(pointsText(points)).toBe(said);
});
