/** What adds up over the period is paced; what stands at a moment is due in full at any time; what nothing tells is asked. */
import { formatPacing } from "../../../src/domain/schema/pacing";
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { TIMINGS } from "../../../src/domain/schema/words";
import { sheetOf } from "../../support/sheet-of";

/** Timing, pacing and roll-up of a row that several units report, then whether it is asked. */
function paced(name: string, unit: string, target: string): string {
  const proposal = proposeSchema(
    sheetOf(`CHỈ TIÊU NĂM 2025
      | TT | Chỉ tiêu | ĐVT | Kế hoạch | Cơ quan chủ trì |
      | 2 | ${name} | ${unit} | ${target} | UBND các xã |`),
  );
  const row = proposal?.indicators.at(-1);
  if (!row) throw new Error("no row");
  const asked = row.questions.some(({ code }) => code === "timing-unsure") ? " ?" : "";
  return `${TIMINGS[row.timing]} ${formatPacing(row.pacing)} ${row.rollUp}${asked}`;
}

const STOCK = "Thời điểm Không";
const FLOW = "Lũy kế Đều";

test.each([
  ["Số bác sĩ/10.000 dân", "bác sĩ", "10,2", `${STOCK} weighted`],
  ["Số bác sĩ trên 1.000 dân", "bác sĩ", "1", `${STOCK} weighted`],
  ["Số giường bệnh", "giường/vạn dân", "31,5", `${STOCK} weighted`],
  ["Đất cây xanh công cộng", "m2/người", "2", `${STOCK} weighted`],
  ["Thu nhập bình quân đầu người", "triệu đồng", "48", `${STOCK} weighted`],
  ["Năng suất lúa", "tạ/ha", "55", `${STOCK} weighted`],
  ["Tuổi thọ trung bình", "tuổi", "74,8", `${STOCK} sum`],
  ["Số giường bệnh", "giường", "150", `${STOCK} sum`],
  ["Tổng đàn lợn", "con", "60500", `${STOCK} sum`],
  ["Dư nợ tín dụng chính sách", "tỷ đồng", "90", `${STOCK} sum`],
  ["Số thôn đạt chuẩn nông thôn mới", "thôn", "12", `${STOCK} sum`],
  ["Tỷ lệ bao phủ bảo hiểm y tế", "%", "95", `${STOCK} weighted`],
  ["Số hộ nghèo còn lại cuối năm", "hộ", "dưới 45", `${STOCK} sum`],
])("a stock or an average: %s (%s)", (name, unit, target, due) => {
  expect(paced(name, unit, target)).toBe(due);
});

test.each([
  ["Sản lượng thịt hơi", "tấn", "64000"],
  ["Diện tích trồng rừng mới", "ha", "6500"],
  ["Thu ngân sách trên địa bàn", "tỷ đồng", "4700"],
  ["Lượt khách du lịch", "triệu lượt", "2,3"],
  ["Số lao động được tạo việc làm", "người", "18000"],
  // Averages over the years of a term are so much in each year.
  ["Kết nạp đảng viên mới bình quân hằng năm", "đảng viên", "40"],
  ["Tổng vốn đầu tư toàn xã hội bình quân", "tỷ đồng/năm", "850"],
  // New ones of a stock add up.
  ["Thuê bao internet phát triển mới", "thuê bao", "300"],
])("what adds up: %s (%s)", (name, unit, target) => {
  expect(paced(name, unit, target)).toBe(`${FLOW} sum`);
});

test.each([
  ["Diện tích cây trồng có lợi thế", "ha", "110", `${FLOW} sum ?`],
  ["Sản phẩm OCOP từ 3 sao", "sản phẩm", "6", `${FLOW} sum ?`],
  ["Giá trị sản phẩm trên 01 ha đất trồng trọt", "triệu đồng", "130", `${FLOW} weighted ?`],
  // Built up to a standard: so many more, or so many there are.
  ["Xây dựng trường đạt chuẩn quốc gia", "trường", "4", `${STOCK} sum ?`],
])("nothing tells: %s (%s)", (name, unit, target, due) => {
  expect(paced(name, unit, target)).toBe(due);
});

test("a part adds up where its whole does", () => {
  const proposal = proposeSchema(
    sheetOf(`CHỈ TIÊU NĂM 2025
      | TT | Chỉ tiêu | ĐVT | Kế hoạch |
      | 1 | Kết nạp đảng viên mới | đảng viên | 90 |
      | | - Nữ | đảng viên | 40 |`),
  );
  expect(proposal?.indicators[1]).toMatchObject({ timing: "cumulative", pacing: { kind: "linear" } });
  expect(proposal?.indicators[1]?.questions.map(({ code }) => code)).not.toContain("timing-unsure");
});
