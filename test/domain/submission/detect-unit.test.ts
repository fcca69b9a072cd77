/** Whose file it is, by the names that offices give their files, sheets, titles and signatures. */
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { UnitIndex } from "../../../src/domain/schema/unit-index";
import { senderOfSheet, unitOfFileName } from "../../../src/domain/submission/detect-unit";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { sheetOf } from "../../support/sheet-of";

const units = new UnitIndex([
  { code: "TCKH", name: "Phòng Tài chính - Kế hoạch", aliases: ["Phòng TC-KH"] },
  { code: "NN", name: "Phòng Nông nghiệp và Phát triển nông thôn", aliases: ["Phòng NN&PTNT"] },
  { code: "KTHT", name: "Phòng Kinh tế và Hạ tầng", aliases: [] },
  { code: "TNMT", name: "Phòng Tài nguyên và Môi trường", aliases: [] },
  { code: "LDTBXH", name: "Phòng Lao động - Thương binh và Xã hội", aliases: [] },
  { code: "GDDT", name: "Phòng Giáo dục và Đào tạo", aliases: [] },
  { code: "VHTT", name: "Phòng Văn hóa và Thông tin", aliases: [] },
  { code: "NV", name: "Phòng Nội vụ", aliases: [] },
  { code: "TTYT", name: "Trung tâm Y tế huyện", aliases: [] },
  { code: "BHXH", name: "Bảo hiểm xã hội huyện", aliases: [] },
  { code: "CA", name: "Công an huyện", aliases: [] },
  { code: "BTC", name: "Ban Tổ chức Huyện ủy", aliases: [] },
  { code: "CHQS", name: "Ban Chỉ huy Quân sự huyện", aliases: [] },
  { code: "HKL", name: "Hạt Kiểm lâm", aliases: [] },
  { code: "XBB", name: "Xã Bộc Bố", aliases: ["UBND xã Bộc Bố"] },
  { code: "XNL", name: "Xã Nghiên Loan", aliases: [] },
  { code: "XXL", name: "Xã Xuân La", aliases: [] },
  { code: "XCM", name: "Xã Cao Minh", aliases: [] },
  { code: "TTCM", name: "Thị trấn Cao Minh", aliases: [] },
  { code: "PTQ", name: "Phường Tân Quang", aliases: [] },
  { code: "XTT", name: "Xã Tân Thanh", aliases: ["Tân Thanh"] },
  { code: "XTH", name: "Xã Tân Thành", aliases: ["Tân Thành"] },
  { code: "XGT", name: "Xã Giao Thủy", aliases: [] },
]);

test.each([
  ["Xã Tân Thành", "XTH"],
  ["TÂN THANH", "XTT"],
  ["Tan Thanh", null],
  ["Tấn Thanh", null],
  ["XTT", "XTT"],
])("the name %s → %s", (text, code) => {
  expect(units.resolve(text)).toBe(code);
});

test.each([
  ["Giao Thủy", true],
  ["GIAO THUY", true],
  ["Giáo Thủy", false],
  ["Xã Giao Thủy", true],
  ["Giao", false],
  ["Phòng Tài chính - Kế hoạch", true],
  ["Phòng Nội vụ", true],
  ["Kế hoạch", false],
  ["NN", false],
])("%s is nothing but a name: %s", (text, is) => {
  expect(units.isName(text)).toBe(is);
});

test.each([
  // Of two names the longer one is meant; of two units equally long, neither.
  ["Trung tâm Y tế huyện gửi Công an huyện", "TTYT"],
  ["Xã Xuân La và Xã Cao Minh", "XCM"],
  ["Xã Giao Thủy, Xã Tân Thanh", null],
  ["Phòng Nông nghiệp và Phát triển nông", null],
  ["NV", "NV"],
  ["NV, KTHT", null],
  ["không có đơn vị nào", null],
])("named in “%s”: %s", (text, code) => {
  expect(units.findIn(text)?.code ?? null).toBe(code);
});

test("a name of more words than are looked up at once is found like any other", () => {
  const name = "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp";
  const index = new UnitIndex([
    { code: "BQL", name, aliases: ["Ban QLDA"] },
    { code: "NV", name: "Phòng Nội vụ", aliases: [] },
  ]);
  expect(index.findIn(`Báo cáo của ${name} 9 tháng`)?.code).toBe("BQL");
  expect(index.findIn(name.slice(0, -2))).toBeNull();
});

test.each([
  // A whole cell may call a place by its name alone, where only one is called so.
  ["Bộc Bố", "XBB"],
  ["TÂN QUANG", "PTQ"],
  ["Cao Minh", null],
  ["Rừng Bộc Bố", null],
  ["Bộc Bố Hạ", null],
  ["Tân Thành", "XTH"],
  ["Rừng của xã Tân Thanh", "XTT"],
  ["Rung cua xa Tan Thanh", null],
  ["Xã Bộc Bố", "XBB"],
  ["Xã Bộc Bố Hạ", null],
  // "Ban" is no bản.
  ["Tổ chức Huyện ủy", null],
  ["Ban Tổ chức Huyện ủy Pác Nặm", "BTC"],
])("a cell %s → %s", (text, code) => {
  expect(units.findIn(text)?.code ?? null).toBe(code);
});

test.each([
  ["Tân Thành 9T.xlsx", "XTH"],
  ["XãTânThanh_T9.xlsx", "XTT"],
  ["tân thành.xlsx", "XTH"],
  ["Tan Thanh 9T.xlsx", null],
  ["01_TCKH_Bieu tong hop 9 thang 2023.xlsx", "TCKH"],
  ["Phòng Tài chính - Kế hoạch.xlsx", "TCKH"],
  ["phong tai chinh ke hoach 9T.xlsx", "TCKH"],
  ["P.TCKH_T9.xlsx", "TCKH"],
  ["02_BC NN&PTNT 9T.2023.xlsx", "NN"],
  ["BC_NNPTNT_2023.xlsx", "NN"],
  ["Phòng Nông nghiệp và PTNT.xlsx", "NN"],
  ["bao cao phong nn va ptnt thang 9.xls", "NN"],
  ["03_KTHT_bieu chi tieu.xls", "KTHT"],
  ["Phong Kinh te - Ha tang.xlsx", "KTHT"],
  ["04_Phòng TN-MT_báo cáo 9 tháng.xlsx", "TNMT"],
  ["TNMT(1).xlsx", "TNMT"],
  ["05_LDTBXH 9 thang.xlsx", "LDTBXH"],
  ["Phòng LĐ-TB&XH.xlsx", "LDTBXH"],
  ["06_PGDDT_bao cao chi tieu.xls", "GDDT"],
  ["Phong GD&DT huyen.xlsx", "GDDT"],
  ["07_VHTT_9T2023.xlsx", "VHTT"],
  ["PhongNoiVu_9T.xlsx", "NV"],
  ["phongnoivu.xlsx", "NV"],
  ["12_Phong Noi vu_bieu mau.xlsx", "NV"],
  ["08_TTYT huyen Pac Nam.xlsx", "TTYT"],
  ["09_BHXH.ods", "BHXH"],
  ["10_CAH_BC chi tieu 9T.xlsx", "CA"],
  ["Công an huyện.xlsx".normalize("NFD"), "CA"],
  ["11_BTC Huyen uy_9 thang (1).xlsx", "BTC"],
  ["16_Ban CHQS huyen.xlsx", "CHQS"],
  ["Hạt Kiểm lâm".normalize("NFD") + ".xlsx", "HKL"],
  ["HKL 9T.xlsx", "HKL"],
  ["13_UBND xa Boc Bo.xls", "XBB"],
  ["UBND_xa_Boc_Bo_2023.xlsx", "XBB"],
  ["XaBocBo.xlsx", "XBB"],
  ["ubndxabocbo9t.xlsx", "XBB"],
  ["Bao cao xã Nghiên Loan tháng 9.xlsx", "XNL"],
  ["14_Cum xa Nghien Loan - xa Xuan La.xlsx", null],
  ["Xã Cao Minh.xlsx", "XCM"],
  ["Thị trấn Cao Minh.xlsx", "TTCM"],
  // A name that goes on is that of another place.
  ["Xã Bộc Bố Hạ.xlsx", null],
  ["XaBocBoHa.xlsx", null],
  ["13_UBND_xa_Boc_Bo_Ha_2023.xlsx", null],
  ["BC xa boc bo ha 9T.xlsx", null],
  ["Xã Bộc Bố Chỉ tiêu 9 tháng.xlsx", "XBB"],
  ["Xã Bộc Bố KTXH 2023.xlsx", "XBB"],
  ["Xã Bộc Bố 2.xlsx", "XBB"],
  ["BC xa boc bo gui huyen.xlsx", "XBB"],
  ["Xa_Boc_Bo_Bieu_01.xlsx", "XBB"],
  ["Tong hop chi tieu 9 thang.xlsx", null],
  ["Phong Noi vu - Phong TNMT.xlsx", null],
])("file %s → %s", (file, unit) => {
  expect(unitOfFileName(units, file)).toBe(unit);
});

test.each([
  ["UBND XÃ BỘC BỐ HẠ", null],
  ["UBND XÃ BỘC BỐ 2", null],
  ["Đơn vị báo cáo: UBND xã Bộc Bố Hạ", null],
  ["Đơn vị báo cáo: Xã Bộc Bố 2", null],
  ["Đơn vị lập: Phòng Nội vụ", "NV"],
  ["Cơ quan báo cáo: Hạt Kiểm lâm", "HKL"],
  ["Đơn vị tổng hợp: Phòng Nội vụ", null],
  ["Xã Bộc Bố Thượng, huyện Pác Nặm", null],
  // What follows the whole name: a title, a date, an office, the place above it, a sign.
  ["UBND XÃ BỘC BỐ", "XBB"],
  ["UBND XÃ BỘC BỐ BÁO CÁO KẾT QUẢ 9 THÁNG", "XBB"],
  ["UBND XÃ BỘC BỐ HUYỆN PÁC NẶM", "XBB"],
  ["UBND XÃ BỘC BỐ, HUYỆN PÁC NẶM", "XBB"],
  ["UBND XÃ BỘC BỐ - PÁC NẶM", "XBB"],
  ["XÃ BỘC BỐ NĂM 2023", "XBB"],
  ["XÃ BỘC BỐ 9 THÁNG NĂM 2023", "XBB"],
  ["Kết quả của xã Bộc Bố đến ngày 14/9", "XBB"],
  ["Kết quả của xã Bộc Bố tháng 9", "XBB"],
  ["Kết quả xã Bộc Bố Hạ và xã Bộc Bố", "XBB"],
  ["THỊ TRẤN CAO MINH", "TTCM"],
  ["UBND TT. CAO MINH", "TTCM"],
  ["UBND TT. CAO MINH HẠ", null],
  ["UBND X. BỘC BỐ", "XBB"],
  ["UBND P.TÂN QUANG", "PTQ"],
  ["UBND P. TÂN QUANG 2", null],
  // An office is no place: what it goes on with does not make another one of it.
  ["PHÒNG NỘI VỤ PÁC NẶM", "NV"],
])("title %s → %s", (title, unit) => {
  expect(unitOf(`${title}\nBIỂU\n\n${TABLE}`)).toBe(unit);
});

function unitOf(drawing: string, more: Partial<SheetSnapshot> = {}, to = 3): string | null {
  const grid = new TextGrid(sheetOf(drawing, more));
  return senderOfSheet({ units, sections: new Set() }, "Bieu 01.xlsx", grid, { from: 0, to }, to + 2).unit;
}

test("a sheet called as a section of the resolution is no other sender than its file's", () => {
  const grid = new TextGrid(sheetOf(`BIỂU\n\n\n${TABLE}`, { name: "Văn hóa - thông tin" }));
  const sent = (sections: readonly string[]): string | null =>
    senderOfSheet({ units, sections: new Set(sections) }, "Công an huyện.xlsx", grid, { from: 0, to: 3 }, 5).unit;
  expect(sent([])).toBeNull();
  expect(sent(["van hoa thong tin"])).toBe("CA");
});

const TABLE = `| TT | Chỉ tiêu | KH | TH |
  | 1 | Trồng rừng | 258 | 200 |`;

test.each([
  ["stated", `UBND HUYỆN\nĐơn vị báo cáo: Phòng Nội vụ\nGửi Phòng Tài chính - Kế hoạch\n${TABLE}`, "NV"],
  ["title", `PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG\nBIỂU TỔNG HỢP\n\n${TABLE}`, "TNMT"],
  ["addressed to another", `UBND XÃ XUÂN LA\nKính gửi: Phòng Tài chính - Kế hoạch\n\n${TABLE}`, "XXL"],
  ["two in the title", `PHÒNG NỘI VỤ\nPHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG\n\n${TABLE}`, null],
  ["an office below the place that it is under", `UBND XÃ BỘC BỐ\nPHÒNG NỘI VỤ\n\n${TABLE}`, "NV"],
  ["a place below an office", `PHÒNG NỘI VỤ\nUBND XÃ BỘC BỐ\n\n${TABLE}`, null],
  ["an organ alone", `PHÒNG NỘI VỤ\n\n\n${TABLE}\n| | | TM. BAN THƯỜNG VỤ |`, "NV"],
  ["signature", `BIỂU TỔNG HỢP\n\n\n${TABLE}\n| Người lập | | TM. UBND XÃ BỘC BỐ |`, "XBB"],
  ["recipients are no signature", `BIỂU\n\n\n${TABLE}\nNơi nhận:\n- Phòng Nội vụ;\n- Lưu VT.`, null],
])("%s", (_what, drawing, unit) => {
  expect(unitOf(drawing)).toBe(unit);
});

test.each([
  ["KT. TRƯỞNG PHÒNG", null],
  ["T/M UBND", null],
  ["TL CHỦ TỊCH", null],
  ["Q. TRƯỞNG PHÒNG", null],
  ["KT", "KT"],
  ["PHÒNG KT", "KT"],
])("signed “%s” → %s", (signature, unit) => {
  const coded = new UnitIndex(
    ["KT", "TM", "TL", "Q"].map((code) => ({ code, name: `Đơn vị ${code} khác`, aliases: [] })),
  );
  const grid = new TextGrid(sheetOf(`BIỂU\n\n\n${TABLE}\n| Người lập | | ${signature} |`));
  const sent = senderOfSheet({ units: coded, sections: new Set() }, "Bieu 01.xlsx", grid, { from: 0, to: 3 }, 5);
  expect(sent.unit).toBe(unit);
});

test("a sheet named for the unit, and a hidden id before everything else", () => {
  expect(unitOf(`BIỂU\n\n\n${TABLE}`, { name: "Xuân La xã Xuân La" })).toBe("XXL");
  expect(unitOf(`HKL\nPHÒNG NỘI VỤ\n\n${TABLE}`, { hiddenRows: [0] })).toBe("HKL");
});

test("where one unit reports everything, a sheet that names nobody is its own", () => {
  const one = new UnitIndex([{ code: "XTL", name: "UBND xã Tân Lập", aliases: [] }]);
  const grid = new TextGrid(sheetOf(`BIỂU\n\n\n${TABLE}`));
  const sent = (of: UnitIndex): string | null =>
    senderOfSheet({ units: of, sections: new Set() }, "Bieu 01.xlsx", grid, { from: 0, to: 3 }, 5).unit;
  expect([sent(one), sent(units)]).toEqual(["XTL", null]);
});

test.each([
  ["tram y te Phuc Son bc.xls", "T3"],
  ["Nam Can - bieu chi tieu y te.xlsx", null],
  ["Trạm y tế Hố Mít.xlsx", "T6"],
  ["y te thang 9.xlsx", "SYT"],
])("the file %s among stations of communes and their department: %s", (file, unit) => {
  const names = ["Sở Y tế", "Trạm Y tế xã Phúc Sơn", "Trạm Y tế xã Nậm Cần", "Trạm Y tế xã Hố Mít"];
  const codes = ["SYT", "T3", "T4", "T6"];
  const stations = new UnitIndex(names.map((name, at) => ({ code: codes[at] ?? "", name, aliases: [] })));
  expect(unitOfFileName(stations, file)).toBe(unit);
});

test("a department over the station that sends; two stations leave it open; no office begins with an organ alone", () => {
  const units = [
    ["SYT", "Sở Y tế"],
    ["T1", "Trạm Y tế xã Tân Lập"],
    ["T2", "Trạm Y tế xã Nậm Cần"],
    ["BTV", "Ban Thường vụ Hội LHPN tỉnh"],
    ["PN", "Hội LHPN xã Đông Hòa"],
  ].map(([code = "", name = ""]) => ({ code, name, aliases: [] }));
  const at = new UnitIndex(units);
  const sender = (drawing: string): string | null =>
    senderOfSheet(
      { units: at, sections: new Set() },
      "Bieu.xlsx",
      new TextGrid(sheetOf(drawing)),
      { from: 0, to: 3 },
      5,
    ).unit;
  expect(sender(`SỞ Y TẾ\nTRẠM Y TẾ XÃ TÂN LẬP\n\n${TABLE}`)).toBe("T1");
  expect(sender(`TRẠM Y TẾ XÃ TÂN LẬP\nTRẠM Y TẾ XÃ NẬM CẦN\n\n${TABLE}`)).toBeNull();
  expect(sender(`HỘI LHPN XÃ ĐÔNG HÒA\n\n\n${TABLE}\n| | | TM. BAN THƯỜNG VỤ |`)).toBe("PN");
});
