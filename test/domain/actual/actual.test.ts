/** Figures as offices write them, each against the indicator it is for. */
import fc from "fast-check";
import type { Cell, CellValue } from "../../../src/domain/grid/snapshot";
import type { Indicator, Method, RollUp } from "../../../src/domain/schema/types";
import { parseActual, type ActualContext } from "../../../src/domain/actual/actual";
import type { ActualReading } from "../../../src/domain/actual/actual-reading";
import { indicatorOf } from "../../support/small-schema";
import { tries } from "../../support/tries";
import { parseTarget } from "../../../src/domain/target/target";
import { cpuMilliseconds } from "../../support/cpu-time";
import { anyText } from "../../support/any-text";

interface Frame {
  readonly name?: string;
  readonly unit?: string;
  readonly target?: string;
  readonly method?: Method;
  readonly rollUp?: RollUp;
  readonly baseline?: number;
  readonly sheetUnit?: string;
  readonly plan?: number;
  readonly prior?: number;
  readonly column?: readonly number[];
  readonly format?: string;
}

/** Afforestation in hectares, unless the frame says otherwise. */
function framed({
  name = "Trồng rừng",
  unit = "ha",
  target = "258",
  method = "ratio",
  rollUp = "single",
  baseline,
}: Frame): Indicator {
  return indicatorOf({
    code: "A",
    name,
    unit,
    target,
    method,
    rollUp,
    ...(baseline === undefined ? {} : { baseline }),
  });
}

function read(value: CellValue, frame: Frame = {}): ActualReading {
  const cell: Cell = { value, ...(frame.format === undefined ? {} : { numberFormat: frame.format }) };
  const context: ActualContext = {
    indicator: framed(frame),
    ...(frame.sheetUnit === undefined ? {} : { sheetUnit: frame.sheetUnit }),
    plan: frame.plan ?? null,
    prior: frame.prior ?? null,
    columnNumbers: frame.column ?? [],
    date1904: false,
  };
  return parseActual(cell, context);
}

const DEATHS: Frame = { name: "Số ca tử vong mẹ", unit: "ca", target: "không quá 1" };
const POOR: Frame = {
  name: "Giảm tỷ lệ hộ nghèo",
  unit: "điểm %",
  target: "4% trở lên",
  method: "reduction",
  baseline: 42.75,
};
const CRIME: Frame = {
  name: "Giảm số vụ phạm pháp hình sự",
  unit: "vụ",
  target: "giảm 5%",
  method: "reduction",
  baseline: 40,
};
const TOURISTS: Frame = {
  name: "Số lượt khách du lịch",
  unit: "lượt",
  target: "tăng 10%",
  method: "growth",
  baseline: 8200,
};
const SHARE: Frame = { name: "Tỷ lệ hộ dùng nước sạch", unit: "%", target: "≥ 92", method: "level" };
const MILESTONE: Frame = { name: "Xã đạt chuẩn nông thôn mới", unit: "", target: "Đạt", method: "milestone" };
const GRADE: Frame = {
  name: "Xếp loại Đảng bộ",
  unit: "",
  target: "Hoàn thành tốt nhiệm vụ trở lên",
  method: "milestone",
};
const MEMBERS: Frame = { name: "Kết nạp đảng viên", unit: "đảng viên", target: "90", plan: 90 };
const BUDGET: Frame = { name: "Thu ngân sách", unit: "tỷ đồng", target: "11", plan: 11 };
const THREE: Frame = {
  name: "Tai nạn giao thông (số vụ/số người chết/số người bị thương)",
  unit: "vụ/người/người",
  target: "không quá 6/4/7",
  method: "composite",
};

const TWO_SHARES: Frame = {
  name: "Tỷ lệ khu phố văn hóa; gia đình văn hóa",
  unit: "%",
  target: "90/98",
  method: "composite",
};

type Row = readonly [CellValue, Frame, Partial<ActualReading>, readonly string[]];
const reported = (value: number | null, rest: Partial<ActualReading> = {}): Partial<ActualReading> => ({
  state: "reported",
  value,
  ...rest,
});
const UNREADABLE: Partial<ActualReading> = { state: "unreadable", value: null };

test.each<Row>([
  // numbers and their texts
  [312.4, {}, reported(312.4), []],
  ["312,4", {}, reported(312.4), ["number-as-text"]],
  ["1.234,5", {}, reported(1234.5), ["number-as-text"]],
  ["61,21 ha", {}, reported(61.21), ["number-as-text"]],
  ["hơn 54", {}, reported(54, { qualifier: "hơn" }), ["number-as-text", "qualifier"]],
  ["ước đạt 54 ha", {}, reported(54, { qualifier: "ước đạt" }), ["number-as-text", "qualifier"]],
  ["Đạt 54 ha", {}, reported(54), ["number-as-text"]],
  ["54 ha (49%)", {}, reported(54), ["number-as-text"]],
  ["248 (gần 51%)", {}, reported(248), ["number-as-text"]],
  ["Khám 270 người", { ...MEMBERS, unit: "người" }, reported(270), ["number-as-text"]],
  ["48 đ/c", MEMBERS, reported(48), ["number-as-text"]],
  ["1.500.000₫", { unit: "triệu đồng" }, reported(1.5), ["number-as-text"]],
  ["1,5 triệu ₫", { unit: "triệu đồng" }, reported(1.5), ["number-as-text"]],
  ["490(1)", {}, reported(490), ["number-as-text"]],
  ["60-62", {}, reported(60), ["number-as-text"]],
  ["0", {}, reported(0), ["number-as-text"]],
  ["1,500", { plan: 50 }, UNREADABLE, ["number-ambiguous"]],
  ["1,500", { plan: 1600 }, reported(1500), ["number-as-text"]],
  ["1,500", { prior: 1.4 }, reported(1.5), ["number-as-text"]],
  ["1,500", { column: [2, 3] }, reported(1.5), ["number-as-text"]],
  ["1,500", { plan: 50, column: [2, 3] }, UNREADABLE, ["number-ambiguous"]],
  ["1.2.3", {}, UNREADABLE, ["number-unreadable"]],
  ["Vượt KH", {}, UNREADABLE, ["number-unreadable"]],
  ["Xuất siêu", {}, UNREADABLE, ["number-unreadable"]],
  ["6T: 304; 9T: 420", {}, UNREADABLE, ["number-ambiguous"]],
  ["tăng 10%", {}, UNREADABLE, ["number-unreadable"]],
  [
    "- 4,13%",
    { name: "Tốc độ tăng nông nghiệp", unit: "%", target: "2,28", method: "level" },
    reported(-4.13),
    ["number-as-text"],
  ],
  [
    "tăng 9,8%",
    { name: "Tốc độ tăng bán lẻ", unit: "%", target: "10", method: "level" },
    reported(9.8),
    ["number-as-text"],
  ],
  [
    "giảm 2%",
    { name: "Tốc độ tăng bán lẻ", unit: "%", target: "10", method: "level" },
    reported(-2),
    ["number-as-text"],
  ],
  [
    "giảm 120 hộ",
    { name: "Số hộ nghèo", unit: "hộ", target: "giảm 150 hộ" },
    reported(120, { reading: "change" }),
    ["number-as-text"],
  ],
  ["còn 30 hộ", { name: "Số hộ nghèo", unit: "hộ", target: "giảm 150 hộ" }, UNREADABLE, ["number-ambiguous"]],
  ["Tập huấn cho 75 tổ công nghệ số", SHARE, UNREADABLE, ["number-unreadable"]],
  ["5 nhánh rạch", { name: "Khơi thông tuyến kênh", unit: "tuyến", target: "2" }, UNREADABLE, ["number-unreadable"]],
  ["54 ha cây trồng các loại", {}, reported(54), ["number-as-text"]],
  ["thiếu 5 ha", {}, UNREADABLE, ["number-unreadable"]],
  ["chưa được 5", {}, UNREADABLE, ["number-unreadable"]],
  [true, {}, UNREADABLE, ["number-unreadable"]],
  // units
  ["9.215,4", { ...BUDGET, sheetUnit: "triệu đồng" }, reported(9.2154), ["number-as-text"]],
  ["9.215 triệu", BUDGET, reported(9.215), ["number-as-text"]],
  [615000, { sheetUnit: "m2" }, reported(61.5), []],
  [6905, { ...SHARE, sheetUnit: "hộ" }, UNREADABLE, ["unit-differs"]],
  ["6905 hộ", SHARE, UNREADABLE, ["number-unreadable"]],
  ["92,9%", {}, UNREADABLE, ["number-unreadable"]],
  // percent
  [0.75, { ...SHARE, format: "0%" }, reported(75), []],
  [0.75, SHARE, reported(0.75), []],
  ["98,5 %", SHARE, reported(98.5), ["number-as-text"]],
  [0.57, { ...SHARE, format: "0.00%" }, reported(57), []],
  // fractions
  ["48/90", MEMBERS, reported(48), ["fraction"]],
  [
    "Đạt 19.685 /19.685 hồ sơ",
    { name: "Hồ sơ", unit: "hồ sơ", target: "19.685", plan: 19685 },
    reported(19685),
    ["fraction"],
  ],
  ["Thu đạt 1.885/3.454 tỷ đồng", { ...BUDGET, target: "3.454", plan: 3454 }, reported(1885), ["fraction"]],
  [
    "2.398/2,398 học sinh",
    { name: "Học sinh", unit: "học sinh", target: "2.398", plan: 2398 },
    reported(2398),
    ["fraction"],
  ],
  ["48/91", MEMBERS, UNREADABLE, ["number-ambiguous"]],
  ["745/846", SHARE, reported((745 / 846) * 100, { numerator: 745, denominator: 846 }), ["fraction"]],
  ["745/846 hộ", SHARE, reported((745 / 846) * 100, { numerator: 745, denominator: 846 }), ["fraction"]],
  ["96,2/97", { ...SHARE, plan: 97 }, UNREADABLE, ["number-ambiguous"]],
  ["96,2%/97%", { ...SHARE, plan: 97 }, reported(96.2), ["fraction"]],
  ["96,2/97,5", SHARE, UNREADABLE, ["number-ambiguous"]],
  ["2,1/52,8 tỷ đồng", SHARE, reported((2.1 / 52.8) * 100, { numerator: 2.1, denominator: 52.8 }), ["fraction"]],
  ["5/0", MEMBERS, UNREADABLE, ["number-unreadable"]],
  ["0/0", SHARE, UNREADABLE, ["number-unreadable"]],
  // no figure
  [null, {}, { state: "noData", value: null }, []],
  ["", {}, { state: "noData", value: null }, []],
  ["  ", {}, { state: "noData", value: null }, []],
  ["-", {}, { state: "noData", value: null }, ["missing-token"]],
  ["…", {}, { state: "noData", value: null }, ["missing-token"]],
  ["x", {}, { state: "noData", value: null }, ["missing-token"]],
  ["n/a", {}, { state: "noData", value: null }, ["missing-token"]],
  ["Chưa có số liệu thống kê", {}, { state: "noData", value: null }, ["missing-token"]],
  ["Chờ kết quả thống kê", {}, { state: "noData", value: null }, ["missing-token"]],
  ["Chưa thống kê", {}, { state: "noData", value: null }, ["missing-token"]],
  ["chưa đến kỳ", {}, { state: "notDue", value: null }, []],
  ["Chưa đến kỳ rà soát", {}, { state: "notDue", value: null }, []],
  ["Chưa đến thời điểm đánh giá", {}, { state: "notDue", value: null }, []],
  ["Chợ Bộc Bố", {}, UNREADABLE, ["number-unreadable"]],
  ["cho ket qua thong ke", {}, { state: "noData", value: null }, ["missing-token"]],
  ["Chưa có số liệu (chờ Cục Thống kê).", {}, { state: "noData", value: null }, ["missing-token"]],
  ["Không phát sinh", {}, { state: "notArisen", value: null }, []],
  ["Chưa phát sinh", {}, { state: "notArisen", value: null }, []],
  ["Chưa xảy ra", {}, { state: "notArisen", value: null }, []],
  ["Không có", {}, { state: "notArisen", value: null }, []],
  ["410 nghìn", { unit: "nghìn đồng" }, reported(410), ["number-as-text"]],
  ["410 nghìn", { unit: "triệu đồng" }, UNREADABLE, ["number-unreadable"]],
  ["96,2 triệu quả, tăng 3,2% so với cùng kỳ", { unit: "triệu quả" }, reported(96.2), ["number-as-text"]],
  ["96,2 triệu con", { unit: "triệu quả" }, UNREADABLE, ["number-unreadable"]],
  ["Không", DEATHS, { state: "notArisen", value: null }, []],
  ["Không có đ/c nào.", DEATHS, { state: "notArisen", value: null }, []],
  ["Không", {}, UNREADABLE, ["number-unreadable"]],
  ["Không thống kê được", DEATHS, UNREADABLE, ["number-unreadable"]],
  [{ error: "#REF!" }, {}, UNREADABLE, ["error-value"]],
  [45173, { format: "d-mmm" }, UNREADABLE, ["number-from-date"]],
  [45173, { format: "dd/mm/yyyy" }, UNREADABLE, ["number-from-date"]],
  // milestones
  ["Đạt", MILESTONE, reported(1), []],
  ["x", MILESTONE, reported(1), []],
  ["✓", MILESTONE, reported(1), []],
  [true, MILESTONE, reported(1), []],
  [1, MILESTONE, reported(1), []],
  [0, MILESTONE, reported(0), []],
  ["Đã hoàn thành", MILESTONE, reported(1), []],
  ["Chưa đạt (còn 02/19 tiêu chí)", MILESTONE, reported(0), []],
  ["Không đạt", MILESTONE, reported(0), []],
  ["Đang thực hiện", MILESTONE, reported(0), []],
  ["Đạt 19/19 tiêu chí", MILESTONE, reported(1), []],
  ["Đạt 50%", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Đạt 17/19 tiêu chí", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Hoàn thành 100% kế hoạch", MILESTONE, reported(1), []],
  ["Đảng ủy đã ban hành kế hoạch", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Đất đã giải phóng mặt bằng", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Chua dat", MILESTONE, reported(0), []],
  ["Dat", MILESTONE, reported(1), []],
  ["Đã ban hành kế hoạch", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Xong cơ bản", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Đã hoàn thành (cơ bản)", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Đã xong phần thô", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Hoàn thành, chờ phê duyệt", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Đã hoàn thành giai đoạn 1", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Đã hoàn thành (QĐ số 812/QĐ-UBND ngày 15/8/2026)", MILESTONE, reported(1), []],
  ["Đã xong 05/7/2026", MILESTONE, reported(1), []],
  ["Hoàn thành ngày 31/12/2026", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Đã hoàn thành 3/5 nội dung (QĐ số 812/QĐ-UBND)", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Có kế hoạch thực hiện", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Đạt nhưng chưa được công nhận", MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Không còn hộ nghèo", { ...MILESTONE, name: "Không còn hộ nghèo" }, UNREADABLE, ["number-unreadable"]],
  ["Không", { ...MILESTONE, name: "Không còn hộ nghèo" }, reported(0), []],
  ["50%", MILESTONE, UNREADABLE, ["number-unreadable"]],
  [0.5, MILESTONE, UNREADABLE, ["number-unreadable"]],
  ["Chưa có số liệu", MILESTONE, { state: "noData", value: null }, ["missing-token"]],
  ["Chưa đến kỳ đánh giá", MILESTONE, { state: "notDue", value: null }, []],
  ["-", MILESTONE, { state: "noData", value: null }, ["missing-token"]],
  ["Hoàn thành xuất sắc nhiệm vụ", GRADE, reported(1), []],
  ["Hoàn thành tốt nhiệm vụ", GRADE, reported(1), []],
  ["Hoàn thành nhiệm vụ", GRADE, reported(0), []],
  ["Không hoàn thành nhiệm vụ", GRADE, reported(0), []],
  ["x", { ...MILESTONE, method: "ratio", rollUp: "countYes", target: "4", unit: "xã" }, reported(1), []],
  // Two of something is neither yes nor no.
  [
    "2",
    { ...MILESTONE, method: "ratio", rollUp: "countYes", target: "4", unit: "xã" },
    UNREADABLE,
    ["number-unreadable"],
  ],
  [
    2,
    { ...MILESTONE, method: "ratio", rollUp: "countYes", target: "4", unit: "xã" },
    UNREADABLE,
    ["number-unreadable"],
  ],
  ["Chưa đạt", { ...MILESTONE, method: "ratio", rollUp: "countYes", target: "4", unit: "xã" }, reported(0), []],
  // reduction and growth
  [3.2, POOR, reported(3.2, { reading: "change" }), []],
  ["giảm 3,2%", POOR, reported(3.2, { reading: "change" }), ["number-as-text"]],
  ["3,2%", POOR, reported(3.2, { reading: "change" }), ["number-as-text"]],
  [39.5, POOR, UNREADABLE, ["number-ambiguous"]],
  ["còn 39,5%", POOR, reported(39.5, { reading: "level" }), ["number-as-text"]],
  ["3,2% (còn 39,55%)", POOR, reported(3.2, { reading: "change", level: 39.55 }), ["number-as-text"]],
  ["giảm 3,2%, còn 39,55%", POOR, reported(3.2, { reading: "change", level: 39.55 }), ["number-as-text"]],
  ["còn 39,55% (giảm 3,2%)", POOR, reported(3.2, { reading: "change", level: 39.55 }), ["number-as-text"]],
  ["tăng 0,5%", POOR, reported(-0.5, { reading: "change" }), ["number-as-text"]],
  ["Thu nhập tăng 0,5%", POOR, UNREADABLE, ["number-ambiguous"]],
  ["+0,5%", POOR, UNREADABLE, ["number-ambiguous"]],
  ["có thêm 0,5%", POOR, UNREADABLE, ["number-ambiguous"]],
  [39.5, { ...POOR, unit: "%" }, UNREADABLE, ["number-ambiguous"]],
  [12.5, { ...CRIME, unit: "%" }, UNREADABLE, ["number-ambiguous"]],
  [38, CRIME, reported(38, { reading: "level" }), []],
  ["42 vụ, tăng 5%", CRIME, reported(42, { reading: "level" }), ["number-as-text"]],
  ["38 vụ, giảm 5%", CRIME, reported(5, { reading: "change", level: 38 }), ["number-as-text"]],
  ["7.900 lượt (giảm 3%)", TOURISTS, reported(7900, { reading: "level" }), ["number-as-text"]],
  ["giảm 12,5%", CRIME, reported(12.5, { reading: "change" }), ["number-as-text"]],
  [9184, { ...TOURISTS, sheetUnit: "lượt" }, reported(9184, { reading: "level" }), []],
  ["-12,4%", CRIME, UNREADABLE, ["number-ambiguous"]],
  [-3.2, POOR, UNREADABLE, ["number-ambiguous"]],
  ["-3%", TOURISTS, reported(-3, { reading: "change" }), ["number-as-text"]],
  ["giảm 2% so với tháng trước", CRIME, UNREADABLE, ["number-unreadable"]],
  ["giảm 2% so với tháng 8", CRIME, UNREADABLE, ["number-unreadable"]],
  ["giảm 12,5% so với cùng kỳ", CRIME, reported(12.5, { reading: "change" }), ["number-as-text"]],
  ["tăng 12%", TOURISTS, reported(12, { reading: "change" }), ["number-as-text"]],
  [0.12, { ...TOURISTS, format: "0%" }, reported(12, { reading: "change" }), []],
  ["9.184 lượt (tăng 12%)", TOURISTS, reported(12, { reading: "change", level: 9184 }), ["number-as-text"]],
  ["giảm 3%", TOURISTS, reported(-3, { reading: "change" }), ["number-as-text"]],
  // several parts
  ["4/2/5", THREE, reported(null, { parts: [4, 2, 5] }), []],
  ["4 vụ; 2 người chết; 5 người bị thương", THREE, reported(null, { parts: [4, 2, 5] }), []],
  ["30/75 KP", TWO_SHARES, UNREADABLE, ["number-ambiguous"]],
  ["30/75", TWO_SHARES, UNREADABLE, ["number-ambiguous"]],
  ["86/95", TWO_SHARES, reported(null, { parts: [86, 95] }), []],
  ["gia đình 95%; tổ 80%", TWO_SHARES, UNREADABLE, ["part-missing"]],
  ["4/2", THREE, UNREADABLE, ["part-missing"]],
  [4, THREE, UNREADABLE, ["part-missing"]],
  ["Không xảy ra", THREE, { state: "notArisen", value: null }, []],
])("%j for %j", (value, frame, due, notes) => {
  const { notes: found, candidates = [], ...reading } = read(value, frame);
  const { value: number, numerator, denominator, ...rest } = reading;
  if (reading.state !== "unreadable") expect(candidates).toEqual([]);
  const { value: dueNumber = null, numerator: dueNumerator, denominator: dueDenominator, ...dueRest } = due;
  expect(rest).toEqual(dueRest);
  if (dueNumber === null || number === null) expect(number).toBe(dueNumber);
  else expect(number).toBeCloseTo(dueNumber, 9);
  expect([numerator, denominator]).toEqual([dueNumerator, dueDenominator]);
  expect(found.map(({ code }) => code)).toEqual(notes);
});

test("a formula that was never computed is unreadable, not missing", () => {
  const context = { indicator: framed({}), plan: null, prior: null, columnNumbers: [], date1904: false };
  expect(parseActual({ value: null, formula: "=A1", notComputed: true }, context).state).toBe("unreadable");
  expect(parseActual(null, context).state).toBe("noData");
});

test.each([[97], ["97 ha"]])("%j struck out is asked, and offered", (value) => {
  const context = { indicator: framed({}), plan: null, prior: null, columnNumbers: [], date1904: false };
  const { state, candidates, notes } = parseActual({ value, struck: true }, context);
  expect([state, candidates?.map((each) => each.value)]).toEqual(["unreadable", [97]]);
  expect(notes[0]?.params).toEqual({ struck: 1 });
  expect(parseActual({ value: "Chưa có số liệu", struck: true }, context).state).toBe("noData");
});

test.each([
  [6000, "reported"],
  [6001, "unreadable"],
])("a text of %d letters is %s", (length, state) => {
  const { notes, ...reading } = read(`54 ha${" ".repeat(length - 5)}`);
  expect(reading.state).toBe(state);
  expect(notes[0]?.found).toBe(state === "reported" ? "54 ha" : `54 ha${" ".repeat(75)}…`);
});

test.each([
  ["60% hộ ổn định", "40", null],
  ["59,9% hộ ổn định", "40", 59.9],
  ["62,1% hộ ổn định", "30", null],
  ["62% hộ ổn định", "30", 62],
])(
  "what is left of the hundred is asked about from twenty points on, where it is near the target: %s",
  (text, target, value) => {
    expect(read(text, { name: "Tỷ lệ hộ có nhà tạm", unit: "%", target, method: "level" }).value).toBe(value);
  },
);

test("labels put the figures in their places", () => {
  const frame: Frame = {
    name: "Tỷ lệ trường chuẩn",
    unit: "%",
    target: "Mầm non 40%; Tiểu học 25%",
    method: "composite",
  };
  expect(read("Tiểu học 20%; Mầm non 35%", frame)).toMatchObject({ state: "reported", parts: [35, 20] });
  expect(read("Mầm non 35%", frame)).toMatchObject({
    state: "reported",
    parts: [35, null],
    notes: [{ code: "part-missing", expected: "Tiểu học" }],
  });
});

test.each([
  ["02 THCS, 01 TH, 00 MN", [0, 1, 2]],
  ["THCS 2; TH 1; MN 0", [0, 1, 2]],
  ["MN 0, tiểu học 1, THCS: 2", [0, 1, 2]],
  ["MN 01, TH 01", [1, 1, null]],
  ["01 MN, 01 TH, 01 THCS", [1, 1, 1]],
  ["0/1/2 trường", [0, 1, 2]],
  ["0 trường, 1 trường, 2 trường", [0, 1, 2]],
  ["02 GDTX, 01 TH, 00 MN", undefined],
  ["2 cấp ba, 1 cấp hai, 0 cấp một", undefined],
])("initials name a part, and labels nobody understands are asked: %s", (text, parts) => {
  const frame: Frame = {
    name: "Trường đạt chuẩn quốc gia (mầm non/tiểu học/THCS)",
    unit: "trường",
    target: "1/2/1",
    method: "composite",
  };
  expect(read(text, frame).parts).toEqual(parts);
});

test("a part may be named by the beginning of its initials where no other part begins so", () => {
  const frame: Frame = {
    name: "Tổ chức đảng; đảng viên",
    unit: "",
    target: "Tổ chức đảng 12; đảng viên 40",
    method: "composite",
  };
  expect(read("31 ĐV, 9 TC", frame).parts).toEqual([9, 31]);
  expect(read("31 đảng viên và 09 TCĐ", frame).parts).toEqual([9, 31]);
});

const words = fc.constantFrom(
  "tăng",
  "giảm",
  "còn",
  "trên",
  "dưới",
  "%",
  "ha",
  "/",
  "-",
  ";",
  ",",
  "(",
  ")",
  "1.234,5",
  "48",
  "1,500",
  "07",
  "trở lên",
  "đạt",
  "x",
  " ",
  "\n",
  "từ",
  "đến",
  "khoảng",
  "≥",
  "vụ",
  "2023",
  "xã",
);

test("never throws; a figure that is reported is a number, and 0 only where a nought was written", () => {
  const frames = [POOR, CRIME, TOURISTS, SHARE, MILESTONE, MEMBERS, BUDGET, THREE];
  fc.assert(
    fc.property(
      fc.oneof(
        anyText(40),
        fc.array(words, { maxLength: 8 }).map((list) => list.join(" ")),
      ),
      fc.constantFrom(...frames),
      (text, frame) => {
        const reading = read(text, frame);
        expect(Number.isNaN(reading.value ?? 0)).toBe(false);
        if (reading.value === 0 && frame.method !== "milestone") expect(text.normalize("NFKC")).toMatch(/0/);
        if (reading.state !== "reported") expect(reading.value).toBeNull();
      },
    ),
    { numRuns: tries(500, 3000) },
  );
});

test("no target text throws; parts are numbers; what is not certain names another reading or holds none", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText(60),
        fc.array(words, { maxLength: 10 }).map((list) => list.join(" ")),
      ),
      fc.constantFrom("Trồng rừng", "Giảm tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo/hộ cận nghèo", ""),
      fc.constantFrom("%", "ha", "", "vụ/người"),
      (text, name, unit) => {
        const target = parseTarget({ name, unit, text });
        for (const part of target.parts) {
          expect(Number.isFinite(part.value)).toBe(true);
          if (part.max !== undefined) expect(Number.isFinite(part.max)).toBe(true);
        }
        expect(target.kind === "single" ? target.parts.length : 1).toBe(1);
      },
    ),
    { numRuns: tries(500, 3000) },
  );
});

test("long texts are read in no time", () => {
  const start = cpuMilliseconds();
  for (const piece of ["1", "1.", "1,", "1/", "1 - ", "(", "tăng ", "1.234,5 ", "a", "- ", "; "]) {
    parseTarget({ name: piece.repeat(2000), unit: "%", text: piece.repeat(5000) });
    read(piece.repeat(5000), SHARE);
  }
  expect(cpuMilliseconds() - start).toBeLessThan(3000);
});
