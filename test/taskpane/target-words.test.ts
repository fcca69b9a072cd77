/** How a target is said back to the person who reads the annex. */
import { parseTarget } from "../../src/domain/target/target";
import { renderTarget } from "../../src/messages/target-words";
import type { Method } from "../../src/domain/schema/types";
import type { Direction } from "../../src/domain/target/types";

const said = (name: string, unit: string, text: string, method: Method, direction: Direction = "higher"): string =>
  renderTarget(parseTarget({ name, unit, text }), direction, method, "vi");

test.each<[string, string, string, Method, Direction, string]>([
  ["Tỷ lệ che phủ rừng", "%", "từ 60% trở lên", "level", "higher", "từ 60% trở lên; cao hơn là tốt"],
  ["Giảm tỷ lệ hộ nghèo", "điểm %", "4% trở lên", "reduction", "higher", "giảm từ 4% trở lên; giảm nhiều hơn là tốt"],
  [
    "Số doanh nghiệp thành lập mới",
    "doanh nghiệp",
    "5 - 7",
    "ratio",
    "higher",
    "từ 5 đến 7 doanh nghiệp; cao hơn là tốt",
  ],
  ["Tỷ lệ suy dinh dưỡng", "%", "dưới 17,5", "level", "lower", "dưới 17,5%; thấp hơn là tốt"],
  ["Xã đạt chuẩn nông thôn mới", "xã", "Đạt", "milestone", "higher", "đánh giá hoàn thành hay chưa"],
  ["Trồng rừng", "ha", "", "ratio", "higher", "chưa có kế hoạch"],
])("%s, %s: “%s”", (name, unit, text, method, direction, expected) => {
  expect(said(name, unit, text, method, direction)).toBe(expected);
});
