/** Words without which a name is of something else. */
import { decidingWords } from "../../../src/domain/text/deciding-words";

test.each([
  ["Giảm tỷ lệ hộ nghèo", ["giam"], []],
  ["Số cuộc giám sát chuyên đề", [], []],
  ["Số cán bộ được giới thiệu, khám chữa bệnh", [], []],
  ["Số xã chưa đạt chuẩn", ["chua"], []],
  ["Số hộ cận nghèo", ["can"], []],
  ["Số hội viên mới là phụ nữ dân tộc thiểu số", [], ["moi", "nu", "thieu"]],
  // Without diacritics a word may be the one or the other.
  ["giam sat can bo", ["giam", "can"], []],
])("%s", (name, turning, narrowing) => {
  expect(decidingWords(name)).toEqual({ turning, narrowing });
});
