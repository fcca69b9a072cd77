/** A resolution drawn from indicators as real ones have them, with what its office has reached of each. */
import type { Random } from "./random";

export type Kind = "amount" | "count" | "area" | "rate" | "cap" | "reduction" | "milestone" | "parts";

export interface Target {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  /** Of a reduction the points to fall by; of a milestone 1. */
  readonly plan: number;
  /** What was reached; of parts the first. */
  readonly actual: number;
}

interface Model {
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

const model = (kind: Kind, unit: string, from: number, to: number, ...names: string[]): Model[] =>
  names.map((name) => ({ name, unit, kind, from, to }));

const MODELS: readonly Model[] = [
  ...model("amount", "tỷ đồng", 40, 900, "Giá trị sản xuất công nghiệp", "Thu ngân sách nhà nước trên địa bàn"),
  ...model("amount", "tỷ đồng", 40, 900, "Doanh thu dịch vụ lưu trú, ăn uống", "Vốn ủy thác cho vay hộ nghèo"),
  ...model("count", "hộ", 60, 3800, "Số hộ thoát nghèo bền vững", "Số hộ kinh doanh đăng ký mới"),
  ...model("count", "lao động", 300, 2600, "Số lao động có việc làm tăng thêm", "Số lao động đi làm việc ở nước ngoài"),
  ...model("count", "con", 4000, 70000, "Tổng đàn trâu, bò", "Tổng đàn gia cầm"),
  ...model("area", "ha", 30, 700, "Diện tích trồng rừng tập trung", "Diện tích cây dược liệu trồng mới"),
  ...model("area", "km", 12, 90, "Chiều dài kênh mương được kiên cố hóa", "Chiều dài đường liên thôn được bê tông hóa"),
  ...model(
    "rate",
    "%",
    60,
    98,
    "Tỷ lệ hộ sử dụng nước sạch",
    "Tỷ lệ lao động qua đào tạo",
    "Tỷ lệ người dân có sổ sức khỏe điện tử",
  ),
  ...model("rate", "%", 60, 98, "Tỷ lệ học sinh hoàn thành chương trình tiểu học", "Tỷ lệ hồ sơ trả kết quả đúng hạn"),
  ...model("cap", "%", 3, 20, "Tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân", "Tỷ lệ sinh con thứ ba trở lên"),
  ...model("reduction", "điểm %", 2, 5, "Giảm tỷ lệ hộ cận nghèo"),
  ...model("milestone", "", 1, 1, "Hoàn thành quy hoạch chung xây dựng xã", "Duy trì phổ cập giáo dục trung học cơ sở"),
  ...model(
    "parts",
    "%",
    60,
    90,
    "Tỷ lệ thôn văn hóa/gia đình văn hóa",
    "Tỷ lệ trường mầm non/tiểu học đạt chuẩn quốc gia",
  ),
];

/** Kinds that only take whole numbers. */
const WHOLE: readonly Kind[] = ["count"];

/** Ten to fourteen indicators of one office. */
export function drawTargets(random: Random): Target[] {
  return random.some(MODELS, random.whole(10, 14)).map(({ name, unit, kind, from, to }, index) => {
    const whole = WHOLE.includes(kind);
    const plan = whole ? random.whole(from, to) : random.whole(from * 10, to * 10) / 10;
    const code = `G${String(index + 1).padStart(2, "0")}`;
    if (kind === "milestone") return { code, name, unit, kind, plan: 1, actual: random.whole(0, 1) };
    const share = random.whole(kind === "cap" ? 80 : 55, kind === "rate" || kind === "parts" ? 102 : 108) / 100;
    const reached = whole ? Math.round(plan * share) : Math.round(plan * share * 10) / 10;
    return { code, name, unit, kind, plan, actual: reached };
  });
}

const comma = (value: number): string => String(value).replace(".", ",");

/** The plan as a resolution words it. */
export function planText({ kind, plan }: Target): string | number {
  if (kind === "cap") return `dưới ${comma(plan)}`;
  if (kind === "reduction") return `giảm ${comma(plan)}`;
  if (kind === "milestone") return "Đạt";
  return kind === "parts" ? `${comma(plan)}/${comma(secondPart(plan))}` : plan;
}

/** The second of two parts, from the first. */
export const secondPart = (first: number): number => Math.round((first - 7.5) * 10) / 10;
