/** Who sent a sheet, by what stands in its title, in its name, its file's, below its table, in a hidden row or column. */
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { UnitIndex } from "../../../src/domain/schema/unit-index";
import { senderOfSheet, type SenderFrame } from "../../../src/domain/submission/detect-unit";
import type { Frame } from "../../support/readings";
import { sheetOf } from "../../support/sheet-of";

const UNITS: readonly (readonly string[])[] = [
  ["TCKH", "Phòng Tài chính - Kế hoạch", "Phòng TC-KH"],
  ["NN", "Phòng Nông nghiệp và Phát triển nông thôn", "Phòng NN&PTNT"],
  ["KTHT", "Phòng Kinh tế, Hạ tầng và Đô thị"],
  ["TNMT", "Phòng Tài nguyên và Môi trường"],
  ["LDTBXH", "Phòng Lao động - Thương binh và Xã hội"],
  ["GDDT", "Phòng Giáo dục và Đào tạo"],
  ["VHXH", "Phòng Văn hóa - Xã hội"],
  ["NV", "Phòng Nội vụ"],
  ["SYT", "Sở Y tế"],
  ["TTYT", "Trung tâm Y tế huyện"],
  ["BHXH", "Bảo hiểm xã hội huyện"],
  ["CA", "Công an huyện"],
  ["BDT", "Ban Dân tộc"],
  ["BTC", "Ban Tổ chức Huyện ủy"],
  ["CHQS", "Ban Chỉ huy Quân sự huyện"],
  ["XBB", "Xã Bộc Bố", "UBND xã Bộc Bố"],
  ["XXL", "Xã Xuân La"],
  ["XCM", "Xã Cao Minh"],
  ["TTCM", "Thị trấn Cao Minh"],
  ["PTQ", "Phường Tân Quang"],
  ["TXNL", "Thị xã Nghĩa Lộ"],
  ["TPBK", "Thành phố Bắc Kạn"],
  ["XTT", "Xã Tân Thanh"],
  ["XTH", "Xã Tân Thành"],
];
const SECTIONS = new Set(["van hoa xa hoi", "nn"]);

/** Units of the section's own have the codes U1, U2, …: "units=Thanh tra huyện; Phòng Tư pháp". */
function frameOf({ units }: Frame["more"]): SenderFrame {
  const all = units === undefined ? UNITS : units.split("; ").map((name, at) => [`U${String(at + 1)}`, name]);
  const index = new UnitIndex(all.map(([code = "", name = "", ...aliases]) => ({ code, name, aliases })));
  return { units: index, sections: SECTIONS };
}

/**
 * A line is a text of the kind that the section is of, or says of each what it is: "title: UBND XÃ BỘC BỐ · sheet: KT". Kinds:
 * title, sheet, file, signature, row (hidden, above the table), column (hidden, beside its first title).
 */
export function shownSender(written: string, { more }: Frame): string {
  const said = new Map<string, string[]>();
  for (const part of more["as"] === undefined ? written.split(" · ") : [`${more["as"]}: ${written}`]) {
    const [, kind = "", text = ""] = /^([a-z]+): (.*)$/u.exec(part) ?? [];
    said.set(kind, [...(said.get(kind) ?? []), text]);
  }
  const of = (kind: string): string[] => said.get(kind) ?? [];
  const hidden = of("row");
  const titles = [...hidden, ...(of("title").length > 0 ? of("title") : ["BIỂU"])];
  if (of("column").length > 0)
    titles[hidden.length] = `| ${titles[hidden.length] ?? ""} | | ${of("column").join("")} |`;
  const drawing = [...titles, "| TT | Chỉ tiêu | TH |", "| 1 | Trồng rừng | 200 |", ...of("signature")].join("\n");
  const sheet = sheetOf(drawing, {
    name: of("sheet")[0] ?? "Sheet1",
    hiddenRows: hidden.map((_, at) => at),
    hiddenColumns: of("column").length > 0 ? [2] : [],
  });
  const { unit, witnesses } = senderOfSheet(
    frameOf(more),
    of("file")[0] ?? "Bieu.xlsx",
    new TextGrid(sheet),
    { from: 0, to: titles.length },
    titles.length + 2,
  );
  const told = witnesses.map((each) => `${each.kind} ${each.unit}`).join(", ");
  return [unit ?? "?", told].filter((each) => each !== "").join(" · ");
}
