import fc from "fast-check";
import { decode, decodeLegacy, detectLegacy, encodingOfFont } from "../../../src/domain/text/legacy-font";
import { TCVN3, VNI_PAIRS, VNI_SINGLES } from "../../../src/domain/text/legacy-tables";

test.each([
  [".VnTime", "TiÕng ViÖt", "Tiếng Việt"],
  [".VnTime", "B¶o Th¾ng", "Bảo Thắng"],
  [".VnArial", "Mêng Kh\u00ad¬ng", "Mờng Khương"],
  [".VnTime", "t¨ng 9,8%", "tăng 9,8%"],
  [".VnTimeH", "tæng gi¸ trÞ s¶n xuÊt", "TỔNG GIÁ TRỊ SẢN XUẤT"],
  [".VnArialH", "§¶ng uû", "ĐẢNG UỶ"],
  [".VnTimeH Bold", "kÕ ho¹ch", "KẾ HOẠCH"],
  ["VNI-Times", "Tieáng Vieät raát hay", "Tiếng Việt rất hay"],
  ["VNI-Helve", "Ñöôøng giao thoâng noâng thoân", "Đường giao thông nông thôn"],
  ["VNI-Times", "TYÛ LEÄ HOÄ NGHEØO", "TỶ LỆ HỘ NGHÈO"],
  ["VNI-Times", "Soá löôït khaùch du lòch", "Số lượt khách du lịch"],
  ["VNI-Times", "Nghóa vuï quaân söï", "Nghĩa vụ quân sự"],
  ["VNI-Times", "Kyõ naêng, khaúng ñònh", "Kỹ năng, khẳng định"],
  ["Times New Roman", "TiÕng ViÖt", "TiÕng ViÖt"],
  [".VnTime", "Tỷ lệ đã là Unicode", "Tỷ lệ đã là Unicode"],
])("%s: %j", (font, text, decoded) => {
  expect(decodeLegacy(text, font)).toBe(decoded);
});

test.each([
  [".VnTime", "TCVN3"],
  [".vnarial narrow", "TCVN3"],
  ["VNI-Times", "VNI"],
  ["VNI Times", "VNI"],
  ["Vnitique", null],
  ["Arial", null],
  ["Verdana", null],
])("font %s is %p", (font, encoding) => {
  expect(encodingOfFont(font)).toBe(encoding);
});

test.each([
  ["Tæng gi¸ trÞ s¶n xuÊt n«ng, l©m nghiÖp", "TCVN3"],
  ["Tieáng Vieät raát hay", "VNI"],
  // Capitals of VNI are letters of TCVN3 as well; only one of the two makes words of them.
  ["XAÕ CÖÔØNG LÔÏI", "VNI"],
  ["TM. UBND XAÕ CÖÔØNG LÔÏI", "VNI"],
  ["Kính göûi: Vaên phoøng HÑND vaø UBND", "VNI"],
  ["Ñy ban nh©n d©n huyÖn §«ng TriÒu", "TCVN3"],
  ["Tỷ lệ hộ nghèo", null],
  ["café, déjà vu", null],
  ["Müller & Söhne", null],
  ["5 m² × 3", null],
  ["Total value", null],
  ["", null],
])("without a font %j is %p", (text, encoding) => {
  expect(detectLegacy(text)).toBe(encoding);
});

const SYLLABLES = [
  "Tỷ lệ",
  "đường",
  "thủy sản",
  "nghĩa",
  "kỹ thuật",
  "ấy",
  "ẵm",
  "ượt",
  "quý",
  "uỷ ban",
  "nợ",
  "Ổn định",
  "ĐẤT",
  "ỷ",
  "ỵ",
  "hữu",
  "xã",
];

test("what VNI writes is read back, sequences and capitals included", () => {
  const signs = new Map([...VNI_SINGLES, ...VNI_PAIRS].map(([sign, letter]) => [letter, sign]));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SYLLABLES), { maxLength: 6 }), (words) => {
      const text = words.join(" ");
      const written = Array.from(text, (letter) => signs.get(letter) ?? letter).join("");
      expect(decode(written, "VNI")).toBe(text);
    }),
  );
});

test("what TCVN3 writes is read back; capitals with a tone are the font's business", () => {
  const signs = new Map([...TCVN3].map(([sign, letter]) => [letter, sign]));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SYLLABLES), { maxLength: 6 }), (words) => {
      const text = words.join(" ").toLowerCase();
      const written = Array.from(text, (letter) => signs.get(letter) ?? letter).join("");
      expect(decode(written, "TCVN3")).toBe(text);
      expect(decodeLegacy(written, ".VnTimeH")).toBe(text.toLocaleUpperCase("vi"));
    }),
  );
});
