import { listReferences, qualifyFormula, renameSheetIn, shiftFormula } from "../../../src/workbench/book/formula-text";

const shift = (formula: string, rows: number, columns: number, expected: string): void => {
  test(`${formula} by ${String(rows)}, ${String(columns)}`, () => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
};

describe("copying moves relative references only", () => {
  shift("=A1+$B$2+C$3+$D4", 1, 1, "=B2+$B$2+D$3+$D5");
  shift('=IF(A1="A1 là chữ",LOG10(A1),A1_ten)', 2, 0, '=IF(A3="A1 là chữ",LOG10(A3),A1_ten)');
  shift("='Tổng hợp'!A1+Sheet2!B2:C3", 1, 0, "='Tổng hợp'!A2+Sheet2!B3:C4");
  shift("=SUM(A:A)+SUM(1:1)+SUM($A:$B)", 1, 1, "=SUM(B:B)+SUM(2:2)+SUM($A:$B)");
  shift("=A1", -1, 0, "=#REF!");
  shift("=Bang[Số lượng]*Bang[[#This Row],[A1]]+1E5", 1, 1, "=Bang[Số lượng]*Bang[[#This Row],[A1]]+1E5");
  shift("=COUNTIFS(Nguồn!$A:$A,$B5,Nguồn!$C:$C,C$4)", 1, 1, "=COUNTIFS(Nguồn!$A:$A,$B6,Nguồn!$C:$C,D$4)");
  shift("='[1]Tong hop'!F12*[1]Tong!F12", 1, 0, "='[1]Tong hop'!F13*'[1]Tong'!F13");
});

test("references are found with their sheets", () => {
  const found = listReferences("=Sheet1!A1:B2+$C$3").map(({ sheet, to }) => [sheet, to !== undefined]);
  expect(found).toEqual([
    ["Sheet1", true],
    [undefined, false],
  ]);
});

test("a renamed sheet is renamed in formulas, quoted where needed", () => {
  expect(renameSheetIn("=Cu!A1+Cu2!A1+'Cu'!B2", "cu", "Trang mới")).toBe("='Trang mới'!A1+Cu2!A1+'Trang mới'!B2");
  expect(renameSheetIn("='Của ''ta'''!A1+B1", "của 'ta'", "Mới")).toBe("=Mới!A1+B1");
  expect(qualifyFormula("=A1+Hai!A1", "Một hai")).toBe("='Một hai'!A1+Hai!A1");
});
