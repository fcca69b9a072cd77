/** Sentences as offices write them, each read by hand, most before the reader saw it; and what no text may ever give. */
import fc from "fast-check";
import type { Method } from "../../../src/domain/schema/types";
import { parseActual } from "../../../src/domain/actual/actual";
import type { ActualReading } from "../../../src/domain/actual/actual-reading";
import { DIGITS, parseDigits } from "../../../src/domain/text/number";
import { indicatorOf } from "../../support/small-schema";
import { tries } from "../../support/tries";

interface Frame {
  readonly name: string;
  readonly unit: string;
  readonly target: string;
  readonly method: Method;
}

function of(name: string, unit: string, target: string, more: { readonly method?: Method } = {}): Frame {
  return { name, unit, target, method: more.method ?? "ratio" };
}

function read(text: string, frame: Frame): ActualReading {
  const indicator = indicatorOf({ code: "A", ...frame });
  return parseActual({ value: text }, { indicator, plan: null, prior: null, columnNumbers: [], date1904: false });
}

const RUNG = of("Trồng rừng mới", "ha", "110"),
  BHYT = of("Tỷ lệ dân số tham gia bảo hiểm y tế", "%", "95", { method: "level" }),
  DV = of("Kết nạp đảng viên mới", "đảng viên", "90");
const NGHEO = of("Tỷ lệ hộ nghèo", "%", "dưới 5", { method: "level" }),
  GIAM = of("Giảm tỷ lệ hộ nghèo", "%", "giảm 2", { method: "reduction" }),
  THU = of("Thu ngân sách trên địa bàn", "tỷ đồng", "55");
const TNTN = of("Thu nhập bình quân đầu người", "triệu đồng/người/năm", "60"),
  NTM = of("Số xã đạt chuẩn nông thôn mới", "xã", "12"),
  TNGT = of("Số vụ tai nạn giao thông", "vụ", "dưới 10");
const TT = of("Tốc độ tăng giá trị sản xuất", "%", "9,5", { method: "level" }),
  HTX = of("Số hợp tác xã thành lập mới", "HTX", "4"),
  DAN = of("Tổng đàn gia súc", "con", "24.000"),
  LUA = of("Năng suất lúa bình quân", "tạ/ha", "58,5");
const DB = of("Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên", "%", "90", { method: "level" }),
  HS = of("Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "98", { method: "level" }),
  VL = of("Giải quyết việc làm mới", "lao động", "1.250");
const CLB = of("Thành lập câu lạc bộ", "CLB", "5"),
  GN = of("Tỷ lệ giải ngân vốn đầu tư công", "%", "95", { method: "level" }),
  GNT = of("Giải ngân vốn đầu tư công", "triệu đồng", "15.000"),
  DUONG = of("Bê tông hóa đường giao thông nông thôn", "km", "12");

/** The figure used, null where a person has to be asked, or the state. */
test.each<readonly [string, Frame, number | string | null]>([
  ["Trồng được 54 ha, đạt 49,1% kế hoạch", RUNG, 54],
  [
    "Đạt 530/642 tổ chức = 82,6%",
    of("Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ", "%", "80", { method: "level" }),
    530 / 6.42,
  ],
  ["Tính đến ngày 23/4: 703/759 đảng viên", DB, 703 / 7.59],
  ["Đạt 83,0%, chỉ tiêu giao 80%", BHYT, 83],
  ["Đến 30/6/2025 toàn xã có 4.512 người tham gia BHYT/4.780 nhân khẩu, đạt tỷ lệ 94,4%", BHYT, 94.4],
  ["4.512 người/4.780 người (đạt 94,4%)", BHYT, 451200 / 4780],
  ["94,4% (4.512/4.780 người)", BHYT, 94.4],
  ["Tỷ lệ bao phủ BHYT đạt 94,4%, tăng 1,2% so với cùng kỳ năm 2024 (93,2%)", BHYT, 94.4],
  ["Tỷ lệ tham gia BHYT: 94,4%. Kế hoạch giao 95%, còn thiếu 0,6%", BHYT, 94.4],
  ["Cùng kỳ năm trước đạt 93,2%, năm nay đạt 94,4%", BHYT, 94.4],
  ["Kế hoạch 95%, thực hiện 94,4%", BHYT, 94.4],
  ["KH: 110 ha; TH: 54 ha", RUNG, 54],
  ["Kế hoạch giao 110 ha, đã thực hiện 54 ha, đạt 49,1%", RUNG, 54],
  ["Đã trồng 54ha/110ha", RUNG, 54],
  ["54 ha/110 ha (49,1%)", RUNG, 54],
  ["Đã thực hiện 8,2/10 ha, đạt 82,0%", RUNG, 8.2],
  ["Đã trồng được 54 ha rừng, trong đó: rừng sản xuất 40 ha, rừng phòng hộ 14 ha", RUNG, 54],
  ["Rừng sản xuất 40 ha, rừng phòng hộ 14 ha", RUNG, null],
  ["Tháng 6 trồng 12 ha; lũy kế 6 tháng đạt 54 ha", RUNG, 54],
  ["Lũy kế đến nay: 54 ha, riêng tháng 6: 12 ha", RUNG, 54],
  ["Ước 6 tháng đạt 54 ha", RUNG, 54],
  ["Ước cả năm đạt 110 ha", RUNG, null],
  ["6 tháng đạt 54 ha, ước cả năm đạt 110 ha", RUNG, 54],
  ["Chưa trồng. Đang chuẩn bị hiện trường 54 ha", RUNG, null],
  ["Đang chuẩn bị đất, cây giống để trồng 54 ha", RUNG, null],
  ["Phấn đấu trồng 110 ha", RUNG, null],
  ["Dự kiến đến 31/12 trồng 110 ha", RUNG, null],
  ["Vượt 12% kế hoạch", RUNG, null],
  ["Đạt 112% KH", RUNG, null],
  ["Hoàn thành 100% kế hoạch", RUNG, null],
  ["tăng 12 ha so với cùng kỳ", RUNG, null],
  ["54 ha, tăng 12 ha so với cùng kỳ", RUNG, 54],
  ["Từ 42 ha lên 54 ha", RUNG, null],
  ["42 ha → 54 ha", RUNG, null],
  ["Từ 42 ha (năm 2025) lên 54 ha", RUNG, 54],
  ["Cùng kỳ 42 ha, nay tăng lên 54 ha", RUNG, 54],
  ["Trồng 54 ha, diện tích còn lại 32,7 ha", RUNG, 54],
  ["Trồng được 54 ha; còn 32,7 ha chưa trồng", RUNG, 54],
  ["Tổng diện tích rừng 1.250 ha, còn 32 ha chưa trồng", RUNG, null],
  ["Diện tích rừng hiện có 54 ha", RUNG, null],
  ["Tổng diện tích trồng mới 54 ha", RUNG, 54],
  ["Năm 2025: 54 ha", RUNG, 54],
  ["Năm 2024: 48 ha; năm 2025: 54 ha", RUNG, null],
  ["Theo QĐ 45/QĐ-UBND ngày 12/3/2026 giao 110 ha; đã trồng 54 ha", RUNG, 54],
  ["Đã ban hành Kế hoạch số 15/KH-UBND ngày 10/01/2025", RUNG, null],
  ["54 ha tại 3 thôn: Nà Lẹng 20 ha, Khuổi Ún 24 ha, thôn 5: 10 ha", RUNG, 54],
  ["Thực hiện tốt", RUNG, null],
  ["Kết nạp 48 đảng viên, đạt 53,3% kế hoạch", DV, 48],
  ["Đã kết nạp 48/90 đ/c", DV, 48],
  ["Kết nạp được 48 quần chúng ưu tú vào Đảng", DV, null],
  ["48 đ/c (trong đó nữ 20 đ/c)", DV, 48],
  ["Mở 02 lớp cảm tình Đảng cho 95 quần chúng; kết nạp 48 đảng viên", DV, 48],
  ["Đảng viên mới: 48; chuyển chính thức: 35", DV, 48],
  ["Giảm từ 6,2% xuống còn 4,17%", NGHEO, 4.17],
  ["giảm 2,03% còn 4,17%", NGHEO, 4.17],
  ["Giảm 2,03%", NGHEO, null],
  ["4,17% (giảm 2,03% so với đầu năm)", NGHEO, 4.17],
  ["Còn 125 hộ nghèo, chiếm 4,17%", NGHEO, 4.17],
  ["Hiện còn 4,17%", NGHEO, 4.17],
  ["Đầu năm 6,2%, hiện nay 4,17%", NGHEO, 4.17],
  ["Giảm 2,03% (từ 6,2% xuống 4,17%)", GIAM, 2.03],
  ["Giảm 2,03 điểm %, vượt kế hoạch 0,03%", GIAM, 2.03],
  ["Giảm 61 hộ, tương ứng giảm 2,03%", GIAM, 2.03],
  ["Giảm từ 6,2% xuống 4,17%", GIAM, 2.03],
  ["Tăng từ 46 ha lên 54 ha", RUNG, null],
  ["94,4%/95%, đạt 99,4%", BHYT, null],
  ["94,4/95 = 99,4%", BHYT, null],
  ["90/95 người, đạt 94,7%", BHYT, 9000 / 95],
  ["Thu ngân sách ước đạt 32.500 triệu đồng, bằng 59,1% dự toán, tăng 8,2% so với cùng kỳ", THU, 32.5],
  ["Tổng thu NSNN 32,5/55 tỷ đồng đạt 59,1%", THU, 32.5],
  ["32,5 tỷ đồng; trong đó thu từ đất 10,2 tỷ đồng", THU, 32.5],
  ["Đạt 59,1% dự toán", THU, null],
  ["Thu nhập bình quân đầu người ước đạt 58,2 triệu đồng/người/năm, tăng 3,1 triệu đồng so với năm 2024", TNTN, 58.2],
  ["58,2 trđ/người/năm", TNTN, 58.2],
  ["9/12 xã đạt chuẩn NTM (75%)", NTM, 9],
  ["Đã có 09 xã được công nhận; 02 xã đang hoàn thiện hồ sơ", NTM, 9],
  ["Không xảy ra vụ nào", TNGT, "notArisen"],
  ["Trong kỳ không xảy ra vụ tai nạn giao thông nào", TNGT, "notArisen"],
  ["Xảy ra 04 vụ, làm chết 02 người, bị thương 05 người; giảm 3 vụ so với cùng kỳ", TNGT, 4],
  ["4 vụ (giảm 42,8% so cùng kỳ)", TNGT, 4],
  ["04 vụ/02 người chết", TNGT, 4],
  ["tăng 9,8% so với cùng kỳ", TT, 9.8],
  ["Đạt 9,8%, tăng 0,3 điểm % so với cùng kỳ", TT, 9.8],
  ["Giá trị sản xuất đạt 490 tỷ đồng, tăng 9,8% so với cùng kỳ", TT, 9.8],
  ["tăng 0,3% so với tháng trước", TT, null],
  ["tăng 0,3% so với quý II", TT, null],
  ["tăng 9,8% so với tháng 12 năm trước", TT, 9.8],
  ["tăng 0,3% so với tháng trước, tăng 9,8% so với cùng kỳ", TT, 9.8],
  ["4,17%, giảm 0,1% so với tháng trước", NGHEO, 4.17],
  ["Giảm 1,2%", TT, -1.2],
  ["Thành lập mới 3 HTX (HTX Nà Mu, HTX Bản Vài, HTX số 5)", HTX, 3],
  ["Thành lập 03 hợp tác xã, nâng tổng số lên 21 HTX", HTX, 3],
  ["Tổng đàn: 23.500 con (trâu 4.200 con, bò 5.300 con, lợn 14.000 con)", DAN, 23500],
  ["Trâu 4.200 con, bò 5.300 con, lợn 14.000 con", DAN, null],
  ["Năng suất đạt 57,8 tạ/ha, sản lượng 2.930 tấn", LUA, 57.8],
  ["57,8 tạ/ha trên diện tích 507 ha", LUA, 57.8],
  ["Tiếp nhận 1.250 hồ sơ, giải quyết đúng hạn 1.238 hồ sơ, đạt 99,04%", HS, 99.04],
  ["1.238/1.250 hồ sơ", HS, 123800 / 1250],
  ["Tiếp nhận 1.250 hồ sơ; đã giải quyết 1.238 hồ sơ", HS, null],
  ["99,04%; còn 12 hồ sơ đang giải quyết trong hạn", HS, 99.04],
  ["Giải quyết việc làm cho 923 lao động (xuất khẩu lao động 45 người)", VL, 923],
  ["923 lao động, trong đó lao động nữ 410", VL, 923],
  ["Thành lập 3 câu lạc bộ", CLB, 3],
  ["Đã giải ngân 14.250/15.000 triệu đồng, đạt 95%", GN, 95],
  ["Giải ngân 14.250 triệu đồng, đạt 95% kế hoạch vốn giao", GNT, 14250],
  ["14,25 tỷ đồng", GNT, 14250],
  ["Đã bê tông hóa 8,5 km/12 km, đạt 70,8%", DUONG, 8.5],
  ["8.500 m", DUONG, 8.5],
  ["3 tuyến, tổng chiều dài 8,5 km", DUONG, 8.5],
  ["Tuyến Nà Lẹng - Khuổi Ún 3,2 km; tuyến Bản Vài 5,3 km", DUONG, null],
  ["- Trồng rừng: 54 ha\n- Chăm sóc rừng: 120 ha", RUNG, 54],
  ["Đến hết tháng 6 thực hiện 54 ha (KH 110 ha)", RUNG, 54],
  ["54 ha (KH 110)", RUNG, 54],
  ["Chưa có số liệu, chờ Chi cục Thống kê công bố", TNTN, "noData"],
  ["Hiện nay chưa có số liệu thống kê", TNTN, "noData"],
  ["6 tháng đầu năm chưa đánh giá, cuối năm mới rà soát", NGHEO, "notDue"],
  ["Đánh giá vào cuối năm", NGHEO, "notDue"],
  ["Tổ chức rà soát vào tháng 11/2025", NGHEO, null],
  ["Xếp thứ 5/63 tỉnh, thành", of("Chỉ số cải cách hành chính", "điểm", "85"), null],
  ["87,5 điểm, xếp thứ 12/63", of("Chỉ số cải cách hành chính", "điểm", "85"), 87.5],
  ["Trên 95%", BHYT, 95],
  ["≥ 95%", BHYT, 95],
  ["95,00", BHYT, 95],
  ["khoảng 94 - 95%", BHYT, 94],
  ["100%", BHYT, 100],
  ["Đạt 100% (12/12 xã)", of("Tỷ lệ xã có bác sĩ", "%", "100", { method: "level" }), 100],
  ["12/12", of("Tỷ lệ xã có bác sĩ", "%", "100", { method: "level" }), null],
  ["Năm học 2024-2025: 98,5%", of("Tỷ lệ tốt nghiệp THPT", "%", "98", { method: "level" }), 98.5],
  ["Quý I: 12 ha, quý II: 42 ha", RUNG, null],
  ["Vụ xuân 250 ha, vụ mùa 257 ha", of("Diện tích lúa", "ha", "507"), null],
])("%j", (text, frame, due) => {
  const { state, value } = read(text, frame);
  if (typeof due === "number") {
    expect(state).toBe("reported");
    expect(value).toBeCloseTo(due, 6);
  } else expect(state).toBe(due ?? "unreadable");
});

test.each<readonly [string, Frame, number]>([
  ["Năm 2024: 48 ha; năm 2025: 54 ha", RUNG, 54],
  ["Quý I: 12 ha, quý II: 42 ha", RUNG, 42],
  ["Đang chuẩn bị hiện trường để trồng 54 ha", RUNG, 54],
  ["Ước cả năm đạt 110 ha", RUNG, 110],
  ["Giảm 2,03%", NGHEO, 2.03],
  ["Kết nạp được 1,500", DV, 1500],
])("%j is asked, and the figure is among those offered", (text, frame, due) => {
  const { state, candidates = [] } = read(text, frame);
  expect(state).toBe("unreadable");
  expect(candidates.map(({ value }) => value)).toContain(due);
});

const pieces = fc.constantFrom(
  ..."Đạt|Trồng được|54 ha|110 ha|49,1%|kế hoạch|, |; |. |(|)|703/759 đảng viên|ngày 23/4|Tính đến|Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026|còn|xuống|lên|từ|tăng|giảm|so với cùng kỳ|trong đó|lũy kế|6 tháng đầu năm|năm 2025|quý II|thôn 3|19 tiêu chí|100 triệu đồng/ha trở lên|1,500|2.398|xếp thứ 5/63|dự kiến|chưa|đang|tổng số|\n- |→|= |:".split(
    "|",
  ),
);

/** Every number that stands in a text, and every share of two that stand there. */
function figuresIn(text: string): number[] {
  const numbers = [...text.matchAll(new RegExp(DIGITS, "gu")), ...text.matchAll(/\d+(?:[.,]\d+)*/gu)].flatMap(
    ([digits]) => parseDigits(digits),
  );
  // Of a fall whose two ends are told, what lies between them.
  const falls = numbers.flatMap((from) => numbers.map((to) => Number((from - to).toPrecision(12))));
  const shares = numbers.flatMap((part) => numbers.map((whole) => (part / whole) * 100));
  return [...numbers, ...shares, ...falls].flatMap((each) => [each, -each]);
}

test("no text ever gives a figure that stands nowhere in it and follows from no two numbers in it", () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join(" ")),
      fc.constantFrom(RUNG, BHYT, DV, NGHEO, GIAM, NTM, TT),
      (text, frame) => {
        const { value, candidates = [] } = read(text, frame);
        const known = figuresIn(text);
        for (const figure of [...(value === null ? [] : [value]), ...candidates.map((each) => each.value)])
          expect(known.some((each) => Math.abs(each - figure) <= 1e-9 * Math.max(1, Math.abs(figure)))).toBe(true);
      },
    ),
    { numRuns: tries(500, 3000) },
  );
});

test.each([
  ["985.000 m2", 98.5],
  ["985000m2", 98.5],
  ["0,985 km2", 98.5],
  ["98,5 ha (985.000 m2)", 98.5],
  ["98,,5", null],
  ["98.,5 ha", null],
  ["1O5", null],
  ["98,5O", null],
  ["o,5", null],
  ["98ha5", null],
  ["9tr850", null],
  ["98,,5 ha, năm trước 12 ha", null],
  ["98,5,", 98.5],
  ["98.5.", 98.5],
  ["98,5ha/110ha", 98.5],
  ["lô 5a: 98,5 ha", 98.5],
  ["98,5 thay cho 97", 98.5],
  ["98,5 ha thay vì 97 ha", 98.5],
  ["97 -> 98,5", null],
] as const)("a digit that is the unit's, and digits that are no number: “%s”", (text, value) => {
  expect(read(text, RUNG).value).toBe(value);
});

test.each([
  ["thiệt hại 12 ha", null],
  ["bị cháy 12 ha", null],
  ["12 ha bị chết", null],
  ["trồng 98,5 ha, chết 12 ha", null],
  ["Đang làm thủ tục trồng 12 ha", null],
  ["Sắp trồng 12 ha", null],
  ["Đã khảo sát 60 ha", null],
  ["Đã ký hợp đồng 110 ha", null],
  ["Hồ sơ trồng 12 ha đã nộp", null],
  ["110 (KH)", null],
  ["110 (kế hoạch năm 2026)", null],
  ["110 (ước cả năm)", null],
  ["110 ha ước cả năm", null],
  ["12 ha (dự kiến)", null],
  ["12 ha dự kiến", null],
  ["12 ha (đang trồng)", null],
  ["98,5 ha (chưa đạt kế hoạch)", 98.5],
  ["98,5 (ước)", 98.5],
  ["98,5 ước", 98.5],
  ["Đang có 98,5 ha", null],
  ["Đã trồng 98,5 ha, đang trồng 12 ha", 98.5],
  ["Trồng rừng thay thế 98,5 ha", 98.5],
  ["Trồng lại sau khai thác 98,5 ha", 98.5],
] as const)("what was lost, prepared or wished for is not what was reached: “%s”", (text, value) => {
  expect(read(text, RUNG).value).toBe(value);
});

test.each([
  ["thiệt hại 12 ha", of("Diện tích rừng bị thiệt hại", "ha", "dưới 20"), 12],
  ["Số người chết: 2", of("Số người chết do tai nạn giao thông", "người", "dưới 4"), 2],
  ["Đã ký hợp đồng 110 ha", of("Diện tích ký hợp đồng liên kết", "ha", "150"), 110],
  ["Số hồ sơ đúng hạn 98%", HS, 98],
  ["Lao động đang làm việc 1.120", VL, 1120],
] as const)("unless just that is what is counted: “%s”", (text, frame, value) => {
  expect(read(text, frame).value).toBe(value);
});

test.each([
  ["9 tỷ 850 triệu", THU, 9.85],
  ["Thu ngân sách đạt 9 tỷ 850 triệu đồng, bằng 17,9% dự toán", THU, 9.85],
  ["- 9 tỷ 850 triệu", THU, -9.85],
  ["98 ha 5.000 m2", RUNG, 98.5],
  ["8 km 500 m", DUONG, 8.5],
  ["9 tỷ 850", THU, null],
  ["9 tỷ 1.850 triệu", THU, null],
  ["9,5 tỷ 850 triệu", THU, null],
  ["9 tỷ 850 triệu 500 nghìn đồng", THU, null],
  ["thu 9 tỷ, chi 850 triệu", THU, 9],
  ["9 tỷ đồng và 850 triệu đồng", THU, null],
] as const)("one amount in two units: “%s”", (text, frame, value) => {
  expect(read(text, frame).value).toBe(value);
});

test("a paper's number is never cut out of a figure", () => {
  expect(read("1,500 - KH", RUNG).value).toBeNull();
  expect(read("2.398 - KH-UBND", RUNG).value).not.toBe(2);
});

test("a document, a date, a place and a rank are never figures", () => {
  for (const aside of [
    "số 45/KH-UBND",
    "ngày 12/3/2026",
    "tháng 6 năm 2025",
    "thôn 3, thôn 7",
    "xếp thứ 5/63",
    "năm 2025",
  ])
    for (const frame of [RUNG, BHYT, DV, NTM]) expect(read(`Thực hiện ${aside}`, frame).value).toBeNull();
});

test("where units are counted by their yes, an issued paper is asked about with both answers", () => {
  const counted = indicatorOf({
    code: "A",
    name: "Xã đạt chuẩn tiếp cận pháp luật",
    unit: "xã",
    target: "6",
    rollUp: "countYes",
  });
  const context = { indicator: counted, plan: null, prior: null, columnNumbers: [], date1904: false };
  const asked = parseActual({ value: "Đã ban hành KH số 19/KH-UBND ngày 11/9/2024" }, context);
  expect([asked.state, asked.candidates?.map(({ value }) => value)]).toEqual(["unreadable", [1, 0]]);
  const figures = parseActual({ value: "Đạt 3 hoặc 4 xã" }, context);
  expect([figures.state, figures.candidates?.map(({ value }) => value)]).toEqual(["unreadable", [3, 4]]);
});

test.each([
  ["Tổng thu 166,5 tỷ đồng, trong đó thu trên địa bàn 41,25 tỷ đồng", THU, null, [166.5, 41.25]],
  ["Tổng thu trên địa bàn 41,25 tỷ đồng, trong đó thuế 38,1 tỷ đồng", THU, 41.25, []],
  ["Hộ nghèo và cận nghèo: 11,1%", NGHEO, null, [11.1]],
  ["Đã rà soát và thực hiện tỷ lệ hộ nghèo đạt 4,1%", NGHEO, 4.1, []],
  ["Giải quyết 98 hồ sơ (đúng hạn 96, quá hạn 2)", HS, null, [96, 2]],
  ["Đúng hạn 96, quá hạn 2", HS, null, [96, 2]],
  ["Tỷ lệ đúng hạn 96", HS, 96, []],
  ["Tỷ lệ hộ nghèo đến nay và lũy kế còn 4,1%", NGHEO, 4.1, []],
  ["Giảm 134 hộ, tương đương 2,1%", NGHEO, null, [2.1]],
  ["Còn 312 hộ, tương đương 4,9%", NGHEO, 4.9, []],
  ["Một phần 18,2%; toàn trình 63,4%", of("Tỷ lệ hồ sơ nộp trực tuyến toàn trình", "%", "60"), 63.4, []],
  ["32,9 giường (có trạm y tế: 38,1)", of("Số giường bệnh (không tính trạm y tế)", "giường", "33"), null, [32.9, 38.1]],
  [
    "32 giường; tính cả trạm y tế 38 giường",
    of("Số giường bệnh (không tính trạm y tế)", "giường", "33"),
    null,
    [32, 38],
  ],
  ["Xảy ra 03 vụ va chạm, không có vụ nghiêm trọng", of("Số vụ tai nạn nghiêm trọng", "vụ", "0"), null, [3]],
  ["Xảy ra 03 vụ tai nạn, không có người chết", TNGT, 3, []],
  ["Vụ Xuân 210 ha, vụ Mùa dự kiến 205 ha", of("Diện tích lúa", "ha", "420"), null, [210, 205]],
  ["Xây mới 22 cái, toàn xã có 1.204 hộ", of("Số hộ xây mới nhà tiêu hợp vệ sinh", "hộ", "30"), null, [22, 1204]],
  ["Giải quyết việc làm tại 3 doanh nghiệp, 450 lao động", VL, 450, []],
  [
    "Trực tuyến 81,6%, trong đó toàn trình 63,4%",
    of("Tỷ lệ hồ sơ trực tuyến toàn trình", "%", "60"),
    null,
    [81.6, 63.4],
  ],
  [
    "Hồ sơ trực tuyến 81,6%, trong đó toàn trình 63,4%",
    of("Tỷ lệ hồ sơ trực tuyến toàn trình", "%", "60"),
    null,
    [81.6, 63.4],
  ],
  ["Xảy ra 01 vụ nhưng không nghiêm trọng", of("Số vụ tai nạn nghiêm trọng", "vụ", "0"), null, [1]],
  ["97,4% hộ không nghèo", NGHEO, null, [97.4]],
  ["Còn 9,4% đường đất", of("Tỷ lệ đường bê tông", "%", "92", { method: "level" }), null, [9.4]],
  ["Tỷ lệ đường bê tông mới đạt 9,4%", of("Tỷ lệ đường bê tông", "%", "92", { method: "level" }), 9.4, []],
  [
    "Kể cả trạm y tế 38,1; không kể trạm y tế 32,9",
    of("Số giường bệnh (không kể trạm y tế)", "giường", "33"),
    null,
    [38.1, 32.9],
  ],
  ["Vốn nhà nước 5,1; ngoài nhà nước 10,3", of("Tổng vốn đầu tư", "nghìn tỷ đồng", "29"), null, [5.1, 10.3]],
  [
    "Chế biến tăng 13,1%; toàn ngành tăng 10,9%",
    of("Chỉ số công nghiệp", "%", "tăng 10", { method: "growth" }),
    null,
    [13.1, 10.9],
  ],
  ["Tăng 2 vụ (10%)", of("Giảm số vụ phạm pháp", "%", "giảm 5%", { method: "reduction" }), null, [10]],
  ["Tụt 3 bậc", of("Tăng bậc chỉ số", "bậc", "tăng 2", { method: "growth" }), -3, []],
  ["Từ 96 hộ còn 74 hộ", of("Giảm số hộ cận nghèo", "hộ", "giảm 35", { method: "reduction" }), 22, []],
] as const)("a figure of a whole, of two things, of the fall: “%s”", (text, frame, value, offered) => {
  const { candidates = [], ...reading } = read(text, frame);
  expect([reading.value, candidates.map((each) => each.value)]).toEqual([value, offered]);
});

const DN = of("Số doanh nghiệp thành lập mới", "doanh nghiệp", "720"),
  MORE_DUONG = of("Đường thôn được cứng hóa", "km", "8,5"),
  SINH = of("Tỷ lệ tăng dân số tự nhiên", "‰", "6", { method: "level" }),
  LAO = of("Phát hiện bệnh nhân lao", "bệnh nhân", "10"),
  VIEC = of("Số lao động có việc làm mới", "người", "180"),
  THOAT = of("Số hộ thoát nghèo", "hộ", "20"),
  VANHOA = of("Tỷ lệ gia đình văn hóa", "%", "90", { method: "level" }),
  SOT = of("Số ca sốt xuất huyết", "ca", "không quá 20");

test.each([
  ["561 doanh nghiệp, nâng tổng số doanh nghiệp toàn tỉnh lên 8.940", DN, [561, 8940]],
  ["Đã thành lập mới 561 đơn vị; tổng số doanh nghiệp 8.940", DN, [561, 8940]],
  ["4,2; tổng chiều dài đường đã cứng hóa 61,3 km", MORE_DUONG, [4.2, 61.3]],
  // 5,6 + 3,5 = 9,1, and still the row is answered by the first.
  ["5,6‰; tỷ suất sinh 9,1‰, tỷ suất chết 3,5‰", SINH, [5.6, 9.1, 3.5]],
  ["Phát hiện mới 01, nâng tổng số lên 07 bệnh nhân", LAO, [1, 7]],
  ["Ghi nhận 03 ca, lũy tích từ đầu năm 14 ca", SOT, [3, 14]],
  ["Tư vấn cho 410 người, trong đó 134 người có việc làm mới", VIEC, [410, 134]],
  ["Số hộ đăng ký: 1.790/2.000 hộ, đạt 89,5%", VANHOA, [89.5]],
  ["Đã rà soát 12 hộ", THOAT, [12]],
  ["12 hộ đủ điều kiện thoát nghèo, chờ thẩm định", THOAT, [12]],
] as const)("more is told than the row asks for: “%s” is asked", (text, frame, offered) => {
  const { candidates = [], ...reading } = read(text, frame);
  expect([reading.state, candidates.map((each) => each.value)]).toEqual(["unreadable", offered]);
});

test.each([
  ["Thành lập 03 hợp tác xã, nâng tổng số lên 21 HTX", HTX, 3],
  ["17 người; hỗ trợ việc làm mới cho 164 người", VIEC, null],
  ["Trong tháng thêm 3 xã, nâng tổng số xã đạt chuẩn nông thôn mới lên 11 xã", NTM, 11],
  ["Từ đầu năm 14 ca", SOT, 14],
  ["14 hộ được công nhận thoát nghèo, 5 hộ khác chờ thẩm định", THOAT, 14],
] as const)("and what is told is used where its size says which: “%s”", (text, frame, value) => {
  expect(read(text, frame).value).toBe(value);
});
