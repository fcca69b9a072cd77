import fc from "fast-check";
import { cleanText, foldKey, soundKey } from "../../../src/domain/text/fold";
import { anyText } from "../../support/any-text";

test.each([
  ["Thủy sản", "thuy san"],
  ["Thuỷ sản", "thuy san"],
  ["Tỉ lệ hộ nghèo", "ti le ho ngheo"],
  ["Tỷ lệ hộ nghèo", "ti le ho ngheo"],
  ["Bác sỹ, bác sĩ", "bac si bac si"],
  ["Quý III / Quí III", "qui iii qui iii"],
  ["ĐẢNG ỦY", "dang uy"],
  ["Cơ cấu: 57% – 33%", "co cau 57 33"],
  ["  nhiều\u00a0khoảng \t trắng\n", "nhieu khoang trang"],
  ["ｆｕｌｌ　ｗｉｄｔｈ", "full width"],
  ["không\u200b dấu", "khong dau"],
])("foldKey(%j) is %j", (text, key) => {
  expect(foldKey(text)).toBe(key);
});

test("composed and decomposed text have one key", () => {
  const text = "Tỷ lệ trường đạt chuẩn quốc gia; hoà, hóa";
  expect(foldKey(text.normalize("NFD"))).toBe(foldKey(text));
  expect(cleanText(text.normalize("NFD"))).toBe(text);
});

test("the sound of words is kept, the place of the tone is not", () => {
  expect(soundKey("thuỷ hoá tỷ")).toBe(soundKey("thủy hóa tỉ"));
  expect(soundKey("biên chế")).not.toBe(soundKey("biến chế"));
  expect(soundKey("đất")).not.toBe(soundKey("đạt"));
});

test("folding and cleaning twice is folding and cleaning once", () => {
  fc.assert(
    fc.property(anyText(60), (text) => {
      expect(foldKey(foldKey(text))).toBe(foldKey(text));
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(foldKey(cleanText(text))).toBe(foldKey(text));
    }),
    { numRuns: 2000 },
  );
});
