import {
  canBeNegative,
  convertFactor,
  isWholeNumberUnit,
  sameUnit,
  unitAboveTable,
  unitInBrackets,
  unitOfNumberFormat,
} from "../../../src/domain/text/unit";
import { readUnit } from "../../../src/domain/text/unit-reading";
import { COUNTED, DIMENSIONLESS, MEASURES } from "../../../src/domain/text/unit-words";

const CONVERSIONS: readonly (readonly [string, string, number | null])[] = [
  ["triệu đồng", "tỷ đồng", 1e-3],
  ["tỷ", "tỷ đồng", 1],
  ["trđ", "triệu đồng", 1],
  ["tr.đ", "triệu đồng", 1],
  ["Tr đồng", "triệu đồng", 1],
  ["triệu", "tỷ đồng", 1e-3],
  ["nghìn đồng", "triệu đồng", 1e-3],
  ["1.000đ", "triệu đồng", 1e-3],
  ["1000 đồng", "đồng", 1000],
  ["nghìn tỷ đồng", "tỷ đồng", 1000],
  ["ngàn tỉ đồng", "tỷ đồng", 1000],
  ["VNĐ", "đồng", 1],
  ["₫", "triệu đồng", 1e-6],
  ["triệu ₫", "tỷ đồng", 1e-3],
  ["nghìn ₫/người", "đồng/người", 1000],
  ["1.000₫", "đồng", 1000],
  ["triệu US$", "USD", 1e6],
  ["₫", "$", null],
  ["triệu đô la Mỹ", "USD", 1e6],
  ["triệu USD", "tỷ USD", 1e-3],
  ["triệu USD", "tỷ đồng", null],
  ["ha", "m2", 1e4],
  ["m²", "ha", 1e-4],
  ["nghìn ha", "ha", 1000],
  ["héc ta", "ha", 1],
  ["km2", "ha", 100],
  ["tấn", "kg", 1000],
  ["tạ", "tấn", 0.1],
  ["nghìn tấn", "tấn", 1000],
  ["tạ/ha", "tấn/ha", 0.1],
  ["kg/người/năm", "kg/người", 1],
  ["triệu đồng/người/năm", "nghìn đồng/người", 1000],
  ["triệu đồng/ha", "triệu đồng/người", null],
  ["triệu đồng/năm", "triệu đồng", 1],
  ["%", "‰", 10],
  ["‰", "%", 0.1],
  ["%", "điểm %", 1],
  ["điểm", "điểm %", 1],
  ["Điểm phần trăm", "điểm %", 1],
  ["%", "% số xã", 1],
  ["hộ", "%", null],
  ["người", "đảng viên", 1],
  ["đ/c", "đảng viên", 1],
  ["ĐV", "đảng viên", 1],
  ["đảng viên", "học sinh", null],
  ["nghìn người", "người", 1000],
  ["bác sĩ/vạn dân", "bác sỹ/10.000 dân", 1],
  ["giường/1.000 dân", "giường bệnh/vạn dân", 10],
  ["thôn", "bản", 1],
  ["DN", "doanh nghiệp", 1],
  ["BN", "bệnh nhân", 1],
  ["BN", "bệnh viện", null],
  ["chị", "hội viên", 1],
  ["người", "bệnh nhân", 1],
  // The first word of a unit that no list has, no multiplier of one, and not the other way about.
  ["đội", "đội hình", 1],
  ["đội hình", "đội", null],
  ["nghìn", "nghìn viên gạch", null],
  ["đội", "đội hình/xã", null],
  ["HS", "hồ sơ", null],
  ["HTX", "hợp tác xã", 1],
  ["triệu lượt", "nghìn lượt khách", 1000],
  ["lần", "%", null],
  ["triệu kWh", "kWh", 1e6],
  ["km", "m", 1000],
  ["xã", "tiêu chí/xã", null],
  ["nghìn m³", "lít", 1e6],
  ["MVA", "kW", 1000],
  ["m3", "m2", null],
];

test.each(CONVERSIONS)("from %j to %j: %p", (from, to, factor) => {
  expect(convertFactor(from, to)).toBe(factor);
});

test.each(Object.keys(MEASURES))(
  "the units of %s convert, as a case shows, and are read as they are in the table",
  (family) => {
    const own = CONVERSIONS.filter(([from, to]) => [from, to].every((unit) => readUnit(unit).family === family));
    expect(own.filter(([, , factor]) => factor !== null && factor !== 1)).not.toEqual([]);
    for (const [unit, factor] of Object.entries(MEASURES[family]?.factors ?? {}))
      expect([unit, readUnit(unit)]).toEqual([unit, { kind: "measure", family, factor, per: false }]);
  },
);

test("every noun that is counted is read as its family", () => {
  for (const [family = "", ...others] of [...COUNTED, ...DIMENSIONLESS])
    for (const noun of [family, ...others]) expect([noun, readUnit(noun).family]).toEqual([noun, family]);
});

test.each([
  ["Tỷ đồng", "tỉ đồng", true],
  ["%", "‰", false],
  ["%", "", false],
  ["₫", "", false],
  ["₫", "$", false],
  ["$", "USD", true],
  ["vụ/người/người", "vụ/người/người", true],
  ["thôn, làng", "Thôn, làng", true],
  ["ha", "m2", false],
  ["sao", "sao", true],
])("%j and %j are one unit: %p", (a, b, same) => {
  expect(sameUnit(a, b)).toBe(same);
});

test.each([
  ["người", true],
  ["xã", true],
  ["con", true],
  ["nghìn người", false],
  ["tiêu chí/xã", false],
  ["ha", false],
  ["%", false],
  ["", false],
])("%j is counted in wholes: %p", (unit, whole) => {
  expect(isWholeNumberUnit(unit)).toBe(whole);
});

test.each([
  ["hộ", false],
  ["ha", false],
  ["tấn", false],
  ["tỷ đồng", true],
  ["triệu đồng/người", true],
  ["tấn/người", false],
  ["USD", true],
  ["%", true],
  ["điểm %", true],
  ["", true],
])("%j may be negative: %p", (unit, may) => {
  expect(canBeNegative(unit)).toBe(may);
});

test.each([
  ["Trồng rừng (ha)", "Trồng rừng", "ha"],
  ["Thu ngân sách (ĐVT: triệu đồng)", "Thu ngân sách", "triệu đồng"],
  ["Tỷ lệ hộ nghèo (%)", "Tỷ lệ hộ nghèo", "%"],
  ["Thu nhập bình quân [triệu đồng/người/năm]", "Thu nhập bình quân", "triệu đồng/người/năm"],
  ["Tổng đàn đại gia súc (kể cả xuất bán, giết mổ)", "Tổng đàn đại gia súc (kể cả xuất bán, giết mổ)", null],
  ["Tốc độ tăng tổng sản phẩm (GRDP)", "Tốc độ tăng tổng sản phẩm (GRDP)", null],
  ["Tai nạn (số vụ/số người chết/số người bị thương)", "Tai nạn (số vụ/số người chết/số người bị thương)", null],
])("the unit in %j", (name, bare, unit) => {
  expect(unitInBrackets(name)).toEqual({ name: bare, unit });
});

test.each([
  ["ĐVT: triệu đồng", "triệu đồng"],
  ["Đơn vị tính: %", "%"],
  ["(Đơn vị: ha)", "ha"],
  ["Đơn vị: Phòng Nội vụ", null],
  ["Đơn vị báo cáo: UBND xã Bộc Bố", null],
  ["Biểu số 01", null],
])("the unit above a table in %j", (text, unit) => {
  expect(unitAboveTable(text)).toBe(unit);
});

test.each([
  ['#,##0.0" ha"', "ha"],
  ["0%", "%"],
  ["0.00%", "%"],
  ['0" con";-0" con"', "con"],
  ['#,##0\\ "đồng"', "đồng"],
  ["#,##0 ₫", "₫"],
  ['#,##0\\ "₫"', "₫"],
  ["#,##0\\ [$₫-42A]", "₫"],
  ["#,##0\\ [$₫-vi-VN];[Red]-#,##0\\ [$₫-vi-VN]", "₫"],
  ["[$-42A]dd/mm/yyyy", null],
  ["#,##0", null],
  ["General", null],
  ["dd/mm/yyyy", null],
  ['0" KH"', null],
])("the unit of the number format %j", (format, unit) => {
  expect(unitOfNumberFormat(format)).toBe(unit);
});
