import { kindOfMark, markFormula, parseMark, sheetMark } from "../../../src/domain/plan/mark";

test.each(["Tổng hợp", 'Trang "chính"', "a|b", "hai\ndòng", ""])(
  "what a sheet «%s» was made as is read back",
  (kind) => {
    const mark = sheetMark(kind, "k3x9");
    expect(parseMark(markFormula(mark))).toBe(mark);
    expect(kindOfMark(mark)).toBe(kind);
  },
);

test("a name that is no text is no mark; a host may leave the sign away", () => {
  expect(parseMark('"Tổng hợp|k3"')).toBe("Tổng hợp|k3");
  for (const formula of ["=Biểu!$A$1", '="a"&"b"', '="a', 'x"a"', '="a"x', "=1", 5, undefined, null])
    expect(parseMark(formula)).toBeNull();
});

test("a mark of before there were tokens is the kind alone", () => {
  expect(kindOfMark("Tổng hợp")).toBe("Tổng hợp");
});
