import { readTyped, readWritten, toEnglish, toLocal } from "../../../src/workbench/book/input";
import { CULTURES, displayText } from "../../../src/workbench/book/number-text";

const vi = CULTURES["vi-VN"];
const en = CULTURES["en-US"];

test.each([
  ["1.234,5", { value: 1234.5, format: "#,##0.00" }],
  ["12,5", { value: 12.5 }],
  ["60.860", { value: 60860, format: "#,##0" }],
  ["12,5%", { value: 0.125, format: "0.00%" }],
  ["14/9/2023", { value: 45183, format: "dd/mm/yyyy" }],
  ["=SUM(A1;2,5)", { value: null, formula: "=SUM(A1,2.5)" }],
  ["'=chữ", { value: "=chữ" }],
  ["-", { value: "-" }],
  ["Đạt", { value: "Đạt" }],
  ["", { value: null }],
])("typed in Vietnamese: %s", (text, expected) => {
  expect(readTyped(text, false, vi)).toEqual(expected);
});

test.each([
  ["1,234.5", { value: 1234.5, format: "#,##0.00" }],
  ["12,5", { value: "12,5" }],
  ["9/14/2023", { value: 45183, format: "m/d/yyyy" }],
  ["2023-09-14", { value: 45183, format: "m/d/yyyy" }],
  ["=SUM(A1,2.5)", { value: null, formula: "=SUM(A1,2.5)" }],
  ["@SUM(A1)", { value: null, formula: "=SUM(A1)" }],
  ["#N/A", { value: { error: "#N/A" } }],
  ["TRUE", { value: true }],
])("written through the API: %s", (text, expected) => {
  expect(readWritten(text, false)).toEqual(expected);
});

test("a text cell takes everything as text", () => {
  expect(readWritten("=1+1", true)).toEqual({ value: "=1+1" });
  expect(readTyped("007", true, vi)).toEqual({ value: "007" });
});

test("formulas change their notation with the region, strings in them do not", () => {
  expect(toLocal('=IF(A1>1.5,"a,b",0.25)', vi)).toBe('=IF(A1>1,5;"a,b";0,25)');
  expect(toEnglish('=IF(A1>1,5;"a;b";0,25)')).toBe('=IF(A1>1.5,"a;b",0.25)');
  expect(toLocal("=SUM(1,2)", en)).toBe("=SUM(1,2)");
});

test.each([
  [1234.5, "#,##0.0", "1.234,5"],
  [0.597, "0.0%", "59,7%"],
  [45183, "dd/mm/yyyy", "14/09/2023"],
  [12.5, '0.0" ha"', "12,5 ha"],
  [-0.2, '+#,##0.0#;"−"#,##0.0#;0', "−0,2"],
  [1234.567, '+#,##0.0#;"−"#,##0.0#;0', "+1.234,57"],
  [0, '+#,##0.0#;"−"#,##0.0#;0', "0"],
  [700, "#,##0.####", "700,"],
  [0.5, "#,##0.####", "0,5"],
  [0.1 + 0.2, "General", "0,3"],
  ["007", "@", "007"],
  [true, "General", "TRUE"],
])("%p as %s shows %s", (value, format, expected) => {
  expect(displayText(value, format, vi)).toBe(expected);
});
