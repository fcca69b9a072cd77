/** The lines of the settings about the office that reports: what is blank is told apart from what is filled in, and nothing is made up. */
import { readOfficeProfile } from "../../../src/domain/schema/office-profile";
import { drawSheet } from "../check/little-sheet";

test("a sheet without the lines has all of them blank, with what reports then say", () => {
  const profile = readOfficeProfile(drawSheet("Thiết lập", "| Mục | Giá trị |\n| Năm | 2023 |"), "Văn phòng");
  expect(profile.blank).toEqual(
    expect.arrayContaining(["layout", "parent", "issuer", "symbol", "place", "signer", "preparer", "recipients"]),
  );
  expect(profile).toMatchObject({
    ...{ layout: "state", parent: "", issuer: "Văn phòng", symbol: "", place: "", signer: "", recipients: [] },
    ...{ archive: "VT", resolutionDay: null, due: null, dueAgain: null, near: null, percentDecimals: 1, lang: "vi" },
    ...{ metPhrase: "đạt và vượt kế hoạch", lagPhrase: "chậm tiến độ" },
  });
});

test("what is filled in is no longer blank", () => {
  const lines = [
    ["Thể thức", "Đảng"],
    ["Địa danh", "Pác Nặm"],
    ["Nơi nhận", "Tỉnh ủy; Huyện ủy"],
    ["Số lẻ tỷ lệ %", "0"],
    ["Cụm từ chậm", "đạt thấp"],
  ].map(([label = "", said = ""]) => `| ${label} | ${said} |`);
  const profile = readOfficeProfile(drawSheet("Thiết lập", ["| Mục | Giá trị |", ...lines].join("\n")), "");
  expect(profile).toMatchObject({ layout: "party", place: "Pác Nặm", recipients: ["Tỉnh ủy", "Huyện ủy"] });
  expect(profile).toMatchObject({ percentDecimals: 0, lagPhrase: "đạt thấp" });
  for (const key of ["layout", "place", "recipients", "percentDecimals", "lagPhrase"] as const)
    expect(profile.blank).not.toContain(key);
  expect(profile.blank).toContain("signer");
});

test.each([
  // 100 % is met and 0 % is nothing: neither is a threshold of what is nearly met.
  ["Ngưỡng xấp xỉ đạt", "97,5%", { near: 97.5 }],
  ["Ngưỡng xấp xỉ đạt", "0", { near: null }],
  ["Ngưỡng xấp xỉ đạt", "100", { near: null }],
  ["Ngưỡng xấp xỉ đạt", "gần đạt", { near: null }],
  ["Số lẻ tỷ lệ %", "4", { percentDecimals: 4 }],
  ["Số lẻ tỷ lệ %", "5", { percentDecimals: 1 }],
  ["Số lẻ tỷ lệ %", "1,5", { percentDecimals: 1 }],
  ["Hạn gửi", "45200", { due: 45_200 }],
  ["Hạn gửi lại", "01/10/2023", { dueAgain: 45_200 }],
  ["Ngày nghị quyết", "hôm qua", { resolutionDay: null }],
  ["Ngôn ngữ báo cáo", "Tiếng Anh", { lang: "en" }],
  ["Ngôn ngữ báo cáo", "Tiếng Anh và Việt", { lang: "vi" }],
  ["Nơi nhận", "Như trên; ;Lưu VT.", { recipients: ["Như trên", "Lưu VT"] }],
  ["Lưu", "VP.", { archive: "VP" }],
  ["Cơ quan lập báo cáo", "UBND xã", { issuer: "UBND xã" }],
  ["Cụm từ chậm", "kém", { lagPhrase: "chậm tiến độ" }],
])("%s: %s", (label, said, expected) => {
  expect(readOfficeProfile(drawSheet("Thiết lập", `| ${label} | ${said} |`), "Văn phòng")).toMatchObject(expected);
});
