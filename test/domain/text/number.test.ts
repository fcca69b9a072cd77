import fc from "fast-check";
import { formatPlain, parseDigits, parseNumber } from "../../../src/domain/text/number";
import { anyText } from "../../support/any-text";

test.each<[string, readonly number[]]>([
  ["490", [490]],
  ["1.234,5", [1234.5]],
  ["1,234.5", [1234.5]],
  ["10.8", [10.8]],
  ["10,8", [10.8]],
  ["60.000", [60000]],
  ["1.500", [1500]],
  ["1,500", [1.5, 1500]],
  ["0,750", [0.75]],
  ["0.750", [0.75]],
  ["1234,567", [1234.567]],
  ["1.234.567", [1234567]],
  ["1,234,567", [1234567]],
  ["1.234.567,89", [1234567.89]],
  ["12 034", [12034]],
  ["1\u00a0234,5", [1234.5]],
  ["-4,13", [-4.13]],
  ["−4,13", [-4.13]],
  ["07", [7]],
  ["1.23.456", []],
  ["1.2.3", []],
  ["12,34,567", []],
  ["1,5,7", []],
  [",5", []],
  ["5,", []],
  ["", []],
  ["abc", []],
])("parseDigits(%j) is %j", (text, values) => {
  expect(parseDigits(text)).toEqual(values);
});

test.each([
  ["98,5 %", 98.5, "%", undefined],
  ["54 ha", 54, "ha", undefined],
  ["hơn 54 ha", 54, "ha", "hơn"],
  ["ước đạt trên 90%", 90, "%", "ước đạt trên"],
  ["đạt 48 đ/c", 48, "đ/c", undefined],
  ["490(1)", 490, "", undefined],
  ["490 (*)", 490, "", undefined],
  ["≈ 3.500 tấn", 3500, "tấn", "≈"],
  ["60m2", 60, "m2", undefined],
  ["'1.234,5", 1234.5, "", undefined],
  ["15 bác sĩ/10.000 dân", 15, "bác sĩ/10.000 dân", undefined],
])("parseNumber(%j) is %d", (text, value, unit, qualifier) => {
  expect(parseNumber(text)).toEqual({ kind: "number", value, unit, ...(qualifier === undefined ? {} : { qualifier }) });
});

test.each(["48/90", "5 - 7", "Vượt KH", "", "12 và 13", "1.2.3", "tháng 9: 54", "54; 55"])(
  "parseNumber(%j) is none",
  (text) => {
    expect(parseNumber(text).kind).toBe("none");
  },
);

test("a comma before three digits is decided by a number that leaves one reading plausible", () => {
  expect(parseNumber("12,034", [19550])).toMatchObject({ kind: "number", value: 12034 });
  expect(parseNumber("1,500", [2])).toMatchObject({ kind: "number", value: 1.5 });
  expect(parseNumber("1,500", [50])).toMatchObject({ kind: "ambiguous", readings: [1.5, 1500] });
  expect(parseNumber("1,500", [2, 2000])).toMatchObject({ kind: "ambiguous" });
  expect(parseNumber("1,500")).toMatchObject({ kind: "ambiguous" });
});

const amount = fc.record({
  cents: fc.integer({ min: -999_999_999_99, max: 999_999_999_99 }),
  places: fc.constantFrom(0, 1, 2),
});

/** A number written with a grouping and a decimal mark. */
function write(value: number, places: number, grouping: string, decimal: string): string {
  const [whole = "", rest] = Math.abs(value).toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, grouping);
  return `${value < 0 ? "-" : ""}${grouped}${rest === undefined ? "" : decimal + rest}`;
}

test.each([
  ["Vietnamese", ".", ","],
  ["English", ",", "."],
  ["spaced", " ", ","],
  ["narrow spaces", "\u202f", ","],
  ["plain comma", "", ","],
  ["plain point", "", "."],
])("a number in %s notation reads back, or is said to be ambiguous", (_name, grouping, decimal) => {
  fc.assert(
    fc.property(amount, ({ cents, places }) => {
      const value = Number((Math.trunc(cents / 10 ** (2 - places)) / 10 ** places).toFixed(places));
      const text = write(value, places, grouping, decimal);
      const reading = parseNumber(text);
      if (reading.kind === "ambiguous") {
        expect(/^-?[1-9]\d{0,2},\d{3}$/.test(text)).toBe(true);
        expect(reading.readings).toContain(value);
      } else expect(reading).toMatchObject({ kind: "number", value: value === 0 ? 0 : value });
    }),
    { numRuns: 1000 },
  );
});

test("plain notation reads back as the one number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const shown = Number(value.toPrecision(15));
      fc.pre(Math.abs(shown) > 1e-9 || shown === 0);
      expect(parseDigits(formatPlain(value))).toEqual([shown === 0 ? 0 : expect.closeTo(shown, 9)]);
    }),
  );
});

test("never throws, never makes 0 of what is no number", () => {
  fc.assert(
    fc.property(anyText(40), (text) => {
      const reading = parseNumber(text);
      if (reading.kind === "number" && reading.value === 0) expect(text).toMatch(/[0\uff10]/);
    }),
    { numRuns: 2000 },
  );
});
