/** What can be a Vietnamese word: every syllable of an office's texts, and nothing that a wrong encoding makes of them. */
import { isSyllable } from "../../../src/domain/text/syllable";

test.each(
  (
    "tỷ lệ hộ nghèo đường thủy sản nghĩa kỹ thuật ấy ẵm ượt quý uỷ khuỷu nguyễn giếng quốc quả gìn giữ ngoằn ngoèo " +
    "khuya yêu yến lưu rượu hươu cười tuổi xoáy thuế xoong huơ quyết nghiêng TRƯỜNG Đảng Ý ở"
  ).split(" "),
)("%s is one", (word) => {
  expect(isSyllable(word)).toBe(true);
  expect(isSyllable(word.normalize("NFD"))).toBe(true);
});

test.each(["XAế", "Tæng", "s¶n", "Vieät", "göôøi", "nghieäp", "ấấ", "bcd", "total", "", "12"])("%j is none", (word) => {
  expect(isSyllable(word)).toBe(false);
});
