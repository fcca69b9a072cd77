/** What a person sees in a cell where that is not what is stored: the digits shown, a percent, a date; text stays as it is. */
import { shownText } from "../../../src/domain/actual/shown-text";

test.each([
  [101.10552763819094, undefined, "101,1055276"],
  [101.10552763819094, "0.0", "101,1"],
  [0.75, "0%", "75%"],
  [45173, "d-mmm", "4/9/2023"],
  [418, undefined, "418"],
])("%s in the format %s is %s", (value, numberFormat, shown) => {
  const cell = { value, ...(numberFormat === undefined ? {} : { numberFormat }) };
  expect(shownText(cell, String(value), false)).toBe(shown);
});
