/** Which indicator a row is about: numbers count, parents tell short names apart, what is like is shown for confirmation. */
import { IndicatorIndex } from "../../../src/domain/submission/match-indicator";
import { schemaWith } from "../../support/small-schema";

const schema = schemaWith({
  units: [],
  indicators: [
    { code: "KT1", name: "Tổng giá trị sản xuất", unit: "tỷ đồng", target: "490" },
    { code: "KT1.1", name: "Nông nghiệp", unit: "tỷ đồng", target: "300", parent: "KT1" },
    { code: "LD1", name: "Lao động có việc làm", unit: "người", target: "900" },
    { code: "LD1.1", name: "Nông nghiệp", unit: "người", target: "600", parent: "LD1" },
    { code: "CN", name: "Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp", unit: "tỷ đồng", target: "90" },
    { code: "D100", name: "Diện tích đất đạt 100 triệu đồng/ha trở lên", unit: "ha", target: "110" },
    { code: "D150", name: "Diện tích đất đạt 150 triệu đồng/ha trở lên", unit: "ha", target: "40" },
    { code: "HTX", name: "Số hợp tác xã thành lập mới", unit: "HTX", target: "3" },
    { code: "NTM", name: "Số xã đạt chuẩn nông thôn mới", unit: "xã", target: "1" },
    { code: "BHYT", name: "Tỷ lệ dân số tham gia bảo hiểm y tế", unit: "%", target: "97", aliases: ["Bao phủ BHYT"] },
    { code: "GTNT", name: "Chiều dài đường giao thông nông thôn được cứng hóa", unit: "km", target: "20" },
    { code: "TT", name: "Trong đó: - Trang trại đạt chuẩn VietGAP", unit: "trang trại", target: "2" },
    { code: "HN", name: "Giảm tỷ lệ hộ nghèo", unit: "%", target: "4" },
    { code: "HCN", name: "Giảm tỷ lệ hộ cận nghèo", unit: "%", target: "2" },
    { code: "MTQG", name: "Giải ngân vốn các chương trình mục tiêu quốc gia", unit: "%", target: "95" },
  ],
});
const index = new IndicatorIndex(schema);
const at = (code: string) => schema.indicators.filter((indicator) => indicator.code === code);

test.each([
  ["Tổng giá trị sản xuất", "exact KT1"],
  ["TỔNG GIÁ TRỊ SẢN XUẤT (tỷ đồng)", "exact KT1"],
  ["Tong gia tri san xuat", "exact KT1"],
  ["Bao phủ BHYT", "exact BHYT"],
  ["Trang trại đạt chuẩn VietGAP", "exact TT"],
  ["GTSX công nghiệp - TTCN", "guessed CN"],
  ["Tỷ lệ dân số tham gia BHYT", "guessed BHYT"],
  ["Số HTX thành lập mới", "guessed HTX"],
  ["Số xã đạt chuẩn NTM", "guessed NTM"],
  ["Chiều dài đường GTNT được cứng hóa", "guessed GTNT"],
  ["Giải ngân vốn các chương trình MTQG", "guessed MTQG"],
  ["Tổng sản xuất giá trị", "guessed KT1"],
  ["Tổng giá trị sản xuất (toàn địa bàn)", "guessed KT1"],
  ["Tổng giá trị sản xuất (số liệu đơn vị tự rà soát)", "guessed KT1"],
  ["Tỷ lệ dân số tham gia bảo hiểm y tế (BHYT)", "guessed BHYT"],
  ["Tổng giá trị sản xuất (theo chuẩn mới)", "guessed KT1"],
  ["Tổng giá trị sản xuất (khu vực tư nhân)", "none"],
  ["Tỷ lệ dân số tham gia bảo hiểm y tế (lao động nữ)", "none"],
  ["Số hợp tác xã thành lập mới (năm 2022)", "none"],
  ["Diện tích đất đạt 100 triệu đồng/ha trở lên", "exact D100"],
  ["Diện tích đất đạt 120 triệu đồng/ha trở lên", "none"],
  ["Hợp tác xã thành lập mới", "guessed HTX"],
  ["Số lao động có việc làm", "guessed LD1"],
  ["Số hợp tác xã thành lập mới: 2 HTX", "guessed HTX"],
  ["Dân số tham gia bảo hiểm y tế: 400", "none"],
  ["Số dân số tham gia bảo hiểm y tế", "none"],
  ["Tỷ lệ hộ cận nghèo", "none"],
  ["Giảm tỷ lệ hộ cận nghèo so với năm trước", "none"],
  ["Nông nghiệp", "none"],
  ["Doanh thu du lịch", "none"],
  ["", "none"],
])("%s → %s", (name, expected) => {
  // Titles are asked for their indicator alone, before any row asks what to offer.
  const asked = new IndicatorIndex(schema);
  const meant = asked.meant("", name);
  const match = index.match("", name, []);
  const { kind, indicator } = match;
  expect(indicator ? `${kind} ${indicator.code}` : kind).toBe(expected);
  expect(meant).toBe(indicator);
  expect(asked.match("", name, [])).toEqual(match);
});

test("a code is meant before a name", () => {
  expect(index.meant("htx", "Giảm tỷ lệ hộ nghèo")?.code).toBe("HTX");
  expect(index.meant("X9", "Giảm tỷ lệ hộ nghèo")?.code).toBe("HN");
  expect(index.meant("X9", "")).toBeNull();
});

test("a short name belongs to the nearest row above that has such a part", () => {
  expect(index.match("", "Nông nghiệp", at("KT1")).indicator?.code).toBe("KT1.1");
  expect(index.match("", "Nông nghiệp", at("LD1")).indicator?.code).toBe("LD1.1");
  expect(index.match("", "Nông nghiệp", [...at("HN"), ...at("LD1")]).indicator?.code).toBe("LD1.1");
});

test("without its parent both are suggested", () => {
  expect(index.match("", "Nông nghiệp", []).suggestions).toEqual(["KT1.1", "LD1.1"]);
});

test("a code counts before the name; a name that means another is told", () => {
  expect(index.match("htx", "Nông nghiệp gì đó", [])).toMatchObject({ kind: "code", indicator: { code: "HTX" } });
  expect(index.match("HTX", "Giảm tỷ lệ hộ nghèo", [])).toMatchObject({ nameMeans: { code: "HN" } });
  expect(index.match("X9", "Giảm tỷ lệ hộ nghèo", [])).toMatchObject({ unknownCode: "X9", suggestions: ["HN"] });
});
