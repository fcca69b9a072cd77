import { bestMatches, SimilarNames } from "../../../src/domain/text/similarity";
import { cpuMilliseconds } from "../../support/cpu-time";

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

const NEAR_NAMES = [
  "Trồng rừng sau khai thác",
  "Thành lập tổ chức đảng trong doanh nghiệp ngoài nhà nước",
  "Số giường bệnh trên 1 vạn dân",
  "Tỷ lệ hồ sơ nộp trực tuyến",
  "Tỷ lệ người dân tham gia bảo hiểm y tế",
  "Số trường đạt chuẩn quốc gia về cơ sở vật chất",
  "Số ca mắc sốt xuất huyết trong cộng đồng dân cư",
  "Kết nạp đảng viên mới trong doanh nghiệp tư nhân",
  "Diện tích đất ruộng, soi bãi đạt 100 triệu đồng/ha trở lên",
  "Số giếng khoan hợp vệ sinh được cấp phép",
];

test.each([
  // One word more or less tells them apart, whichever word it is.
  ["Số giường bệnh tư nhân trên 1 vạn dân", null],
  ["Tỷ lệ hồ sơ nộp trực tuyến toàn trình", null],
  ["Số trường đạt chuẩn quốc gia về cơ sở vật chất mức cao", null],
  ["Tỷ lệ người dân nông thôn tham gia bảo hiểm y tế", null],
  ["Số ca mắc mới sốt xuất huyết trong cộng đồng dân cư", null],
  ["Kết nạp đảng viên trong doanh nghiệp", null],
  // One word for another, however near a third is: "đoàn" is no slip of "doanh".
  ["Thành lập tổ chức đoàn trong doanh nghiệp ngoài nhà nước", null],
  // A letter more makes another word, and no slip.
  ["Số giếng khoang hợp vệ sinh được cấp phép", null],
  ["Số giếng khoaan hợp vệ sinh được cấp phép", 9],
  // Another thing is counted.
  ["Khai thác rừng trồng", null],
  ["Rừng khai thác sau trồng", null],
  // Filler, abbreviations and slips of the hand stay what they were.
  ["Số giường bệnh/1 vạn dân", 2],
  ["Tỷ lệ hồ sơ được nộp trực tuyến", 3],
  ["Tỷ lệ người dân đã tham gia BHYT", 4],
  ["Thành lập tổ chức đảng trong DN ngoài nhà nước", 1],
  ["Thành lập tổ chức đảng trong doanh nghiêpj ngoài nhà nước", 1],
  ["Thành lập các tổ chức đảng trong doanh nghiệp ngoài nhà nước", 1],
  ["Diện tích đất ruộng, soi bãi có giá trị đạt 100 triệu đồng/ha trở lên", 8],
  ["Trồng rừng sau khai thac", 0],
  ["Kết nạp đảng viên trong doanh nghiệp tư nhân", 7],
])("among near names %s is %s", (name, index) => {
  expect(bestMatches(name, NEAR_NAMES)).toMatchObject(index === null ? { kind: "none" } : { kind: "match", index });
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
  const start = cpuMilliseconds();
  for (let at = 0; at < 500; at += 1) many.best(`${NAMES[at % NAMES.length] ?? ""} ${String(at)}`);
  expect(cpuMilliseconds() - start).toBeLessThan(4000);
});

test("the same list is prepared once; what is one thing may be another answer each time", () => {
  const list = ["Tổng giá trị sản xuất toàn ngành", "Tổng giá trị sản xuất các ngành", "Trồng rừng"];
  const names = SimilarNames.of(list);
  expect(SimilarNames.of([...list])).toBe(names);
  expect(SimilarNames.of(list.slice(1))).not.toBe(names);
  const asked = "Tổng giá trị sản xuất ngành";
  const apart = names.best(asked);
  expect(names.best(asked, (a, b) => Math.max(a, b) < 2).kind).toBe("match");
  expect(names.best(asked)).toEqual(apart);
  expect(apart.kind).toBe("none");
});

test.each([
  ["Kinh phí SNMT đã giải ngân", [0]],
  // A word that is filler may be missing, and one that no name has.
  ["Kinh phí SNMT tại xã đã được giải ngân", []],
  ["Sự nghiệp môi trường của giải ngân", [0]],
  ["Kinh phí giải ngân cho XYZT", []],
  ["Xã đạt chuẩn mới", [1]],
])("%s is short for %j", (name, expected) => {
  const names = new SimilarNames(["Kinh phí sự nghiệp môi trường được giải ngân", "Số xã đạt chuẩn nông thôn mới"]);
  expect(names.shortenedBy(name).found).toEqual(expected);
});

test.each([
  ["Hội viên được kết nạp", [0], ["moi"]],
  ["Hội viên mới được kết nạp", [0], []],
  // What is aimed at is a number of stars, not all there are.
  ["Sản phẩm OCOP được công nhận", [1], ["4"]],
  ["Sản phẩm OCOP 3 sao", [], []],
  // A change is no short name of a level, nor the other way about.
  ["Tỷ lệ hộ nghèo", [], []],
])("%s leaves out of %j what says of which part they are", (name, found, narrowed) => {
  const names = new SimilarNames([
    "Số hội viên mới được kết nạp",
    "Số sản phẩm OCOP được công nhận đạt 4 sao",
    "Giảm tỷ lệ hộ nghèo",
  ]);
  expect(names.shortenedBy(name)).toEqual({ found, narrowed });
});

test.each([
  ["Tỷ lệ bà mẹ mang thai được sàng lọc trước sinh", [0]],
  ["Tỷ lệ mẹ được tầm soát sau sinh 2 ngày", []],
  ["Giảm tỷ lệ phụ nữ mang thai được tầm soát trước sinh", []],
  ["Tỷ lệ phụ nữ mới sinh được tầm soát", []],
])("%s is near %j", (name, expected) => {
  const names = new SimilarNames([
    "Tỷ lệ phụ nữ mang thai được tầm soát trước sinh",
    "Tỷ lệ trẻ sơ sinh được tầm soát sơ sinh",
    "Dân số trung bình",
  ]);
  expect(names.nearTo(name)).toEqual(expected);
});
