import { isDark, luminance } from "../../../src/domain/plan/lightness";

/** Relative luminance as WCAG 2 has it. */
test.each([
  ["#000000", 0, true],
  ["#FFFFFF", 1, false],
  ["#FF0000", 0.2126, false],
  ["#00FF00", 0.7152, false],
  ["#0000FF", 0.0722, true],
  ["#0A0A0A", 0.003035, true],
  ["#0B0B0B", 0.003347, true],
  ["#808080", 0.21586, false],
  // The greys between which black and white change places.
  ["#757575", 0.177888, true],
  ["#767676", 0.181164, false],
])("%s", (color, light, dark) => {
  expect(luminance(color)).toBeCloseTo(light, 5);
  expect(isDark(color)).toBe(dark);
});
