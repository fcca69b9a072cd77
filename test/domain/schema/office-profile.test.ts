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
