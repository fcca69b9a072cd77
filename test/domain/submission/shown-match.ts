/** Which indicator a row is taken for: "exact RUNG", "guessed RUNG near …", "none likely CHE". */
import { IndicatorIndex } from "../../../src/domain/submission/match-indicator";
import { schemaWith, type SmallIndicator } from "../../support/small-schema";

const INDICATORS: readonly SmallIndicator[] = [
  { code: "RUNG", name: "Trồng rừng mới", unit: "ha", target: "258", aliases: ["Diện tích rừng trồng"] },
  { code: "1.2", name: "Số hộ thoát nghèo", unit: "hộ", target: "120" },
  { code: "1.3", name: "Tổng đàn lợn (con)", unit: "con", target: "20860" },
  { code: "CHE", name: "Tỷ lệ che phủ rừng", unit: "%", target: "60" },
  { code: "NGHEO", name: "Tỷ lệ hộ nghèo giảm", unit: "%", target: "giảm 3%" },
  { code: "KHAM", name: "Số lượt khám bệnh", unit: "lượt", target: "125.000", aliases: ["Tổng số lượt khám bệnh"] },
  { code: "TNGT", name: "Số vụ tai nạn giao thông", unit: "vụ", target: "dưới 10" },
  { code: "DV", name: "Kết nạp đảng viên mới", unit: "đảng viên", target: "25 trở lên" },
  { code: "KL", name: "Số đảng viên bị thi hành kỷ luật", unit: "đảng viên", target: "0" },
  { code: "NS", name: "Năng suất lúa", unit: "tạ/ha", target: "58 - 60" },
  { code: "HGD", name: "Số vụ hòa giải thành", unit: "vụ", target: "90" },
  { code: "TLHG", name: "Tỷ lệ hòa giải thành", unit: "%", target: "85" },
  { code: "THU", name: "Thu ngân sách trên địa bàn", unit: "tỷ đồng", target: "55" },
  { code: "GT", name: "II. Tổng giá trị sản xuất", unit: "tỷ đồng", target: "490" },
  { code: "GT1", name: "Nông nghiệp", parent: "GT", unit: "tỷ đồng", target: "300" },
  { code: "LD", name: "Lao động", unit: "người", target: "4000" },
  { code: "LD1", name: "Nông nghiệp", parent: "LD", unit: "người", target: "3000" },
  { code: "LD2", name: "- Trong đó: lao động nữ", parent: "LD", unit: "người", target: "2000" },
  { code: "DV1", name: "Dịch vụ", unit: "tỷ đồng", target: "80" },
  { code: "DV2", name: "Dịch vụ", parent: "GT", unit: "tỷ đồng", target: "100" },
  { code: "TE", name: "Số trẻ em đi học", unit: "em", target: "900" },
  { code: "TLTE", name: "Tỷ lệ trẻ em đi học", unit: "%", target: "95" },
  { code: "LOP", name: "Số lớp xóa mù", unit: "lớp", target: "8" },
  { code: "HV", name: "Tổng số lớp xóa mù", unit: "học viên", target: "160" },
  { code: "DT1", name: "Diện tích", section: "1. Lúa", unit: "ha", target: "500" },
  { code: "DT2", name: "Diện tích", section: "2. Ngô", unit: "ha", target: "300" },
];

const SCHEMA = schemaWith({ units: [], indicators: INDICATORS });
const BY_CODE = new Map(SCHEMA.indicators.map((each) => [each.code, each]));

/** A line is a name, before it its code: "[1.2] …", behind it what it may be a part of and the words it stands under: "… < GT, LD # Lúa". */
export function shownMatch(written: string): string {
  const index = new IndicatorIndex(SCHEMA);
  const [, code = "", name = "", under = "", section = ""] =
    /^(?:\[(.*?)\] ?)?(.*?)(?: < (.*?))?(?: # (.*))?$/u.exec(written) ?? [];
  const parents = under.split(", ").flatMap((each) => BY_CODE.get(each) ?? []);
  const match = index.match(code, name, parents, section);
  const { kind, indicator, nameMeans, unknownCode, named, likely, suggestions } = match;
  const own = index.named(name);
  const said = [
    `${kind} ${indicator?.code ?? ""}`.trim(),
    nameMeans ? `means ${nameMeans.code}` : "",
    unknownCode === undefined ? "" : `unknown ${unknownCode}`,
    named === undefined ? "" : named ? "so named" : "named otherwise",
    likely ? `likely ${likely.map((each) => each.indicator.code).join(", ")}` : "",
    suggestions.length > 0 ? `near ${suggestions.join(" ")}` : "",
    index.hasName(name) ? "its name" : "",
    own ? `named ${own.code}` : "",
    index.hasCode(name) ? "a code" : "",
  ];
  return said.filter((each) => each !== "").join(" · ");
}
