import { bestMatches, SimilarNames } from "../../../src/domain/text/similarity";

const NAMES = [
  "Giải ngân vốn các chương trình mục tiêu quốc gia",
  "Giải ngân vốn đầu tư công",
  "Diện tích đất ruộng, soi bãi đạt 100 triệu đồng/ha trở lên",
  "Diện tích cây trồng có lợi thế",
  "Diện tích lúa 2 lứa",
  "Diện tích lúa 3 lứa",
  "Số hợp tác xã thành lập mới",
  "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin",
  "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân",
  "Tỷ lệ hộ nghèo",
  "Tỷ lệ hộ cận nghèo",
];

test.each([
  ["Giải ngân vốn CT mục tiêu quốc gia", 0],
  ["Số HTX thành lập mới", 6],
  ["Tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc-xin", 7],
  ["Diện tích lúa 2 lứa/năm", 4],
])("%s is candidate %d", (name, index) => {
  expect(bestMatches(name, NAMES)).toMatchObject({ kind: "match", index });
});

test.each(["Diện tích lúa 4 lứa", "Tỷ lệ hộ", "Sản lượng thủy sản", "", "Vốn"])("%j is none of them", (name) => {
  expect(bestMatches(name, NAMES)).toMatchObject({ kind: "none", index: -1 });
});

test("two names of one thing do not compete", () => {
  const names = new SimilarNames(["Tổng giá trị sản xuất toàn ngành", "Tổng giá trị sản xuất các ngành", "Trồng rừng"]);
  expect(names.best("Tổng giá trị sản xuất ngành").kind).toBe("none");
  expect(names.best("Tổng giá trị sản xuất ngành", (a, b) => a < 2 === b < 2).kind).toBe("match");
});

test("names are held against many candidates quickly", () => {
  const many = new SimilarNames(
    Array.from({ length: 200 }, (_, at) => `${NAMES[at % NAMES.length] ?? ""} loại ${String(at)}`),
  );
  const start = performance.now();
  for (let at = 0; at < 500; at += 1) many.best(`${NAMES[at % NAMES.length] ?? ""} ${String(at)}`);
  expect(performance.now() - start).toBeLessThan(4000);
});
