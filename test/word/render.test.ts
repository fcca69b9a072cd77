/** The Word file itself: what is in the package, and what Word and WPS need to show it as it was meant. */
import { strFromU8, unzipSync } from "fflate";
import { buildDocument } from "../../src/domain/report/document";
import { buildReport } from "../../src/domain/report/report";
import type { ReportRow } from "../../src/domain/report/report-row";
import type { OfficeProfile } from "../../src/domain/schema/office-profile";
import { evenLines } from "../../src/word/frame";
import { renderWord } from "../../src/word/render";
import { profileWith, rowOf } from "../support/report-rows";
import { schemaWith } from "../support/small-schema";

const schema = schemaWith({ units: [], indicators: [] });
const row = (code: string, name: string, verdict: Partial<ReportRow>, section = "Kinh tế"): ReportRow =>
  rowOf({ code, name, unit: "km", target: "10", section }, verdict);
const LAGGING = { pace: "behind", lagging: true, actual: 6, attainment: 0.6, deviation: -10.4 } as const;
const MET = { result: "met", actual: 10, attainment: 1 } as const;

async function parts(rows: readonly ReportRow[], profile: Partial<OfficeProfile> = {}, draft = false) {
  const report = buildReport({
    ...{ schema, profile: profileWith(profile), rows, draft, questions: [], explanations: new Map(), receipt: [] },
    ...{ sendBack: [], notes: [], titles: new Map(), opinions: [], amended: null, corrections: [], history: null },
    earlier: { previous: null, lastYear: null },
    comparisons: new Map(),
  });
  const bytes = await renderWord(buildDocument(report), "Văn phòng");
  const files = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return {
    names: Object.keys(files),
    document: xml("word/document.xml"),
    styles: xml("word/styles.xml"),
    core: xml("docProps/core.xml"),
  };
}

/** The text of the paragraphs, in order. */
function texts(document: string): string[] {
  return [...document.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""))
    .filter((text) => text !== "");
}

test("a portrait text and landscape annexes, each numbered from one and not on its first page", async () => {
  const { document } = await parts([row("A", "Đường", MET), row("B", "Cầu", LAGGING)]);
  const sections = [...document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
  expect(sections.map((section) => /w:orient="(\w+)"/.exec(section)?.[1])).toEqual([
    "portrait",
    "landscape",
    "landscape",
  ]);
  expect(sections.every((section) => section.includes("<w:titlePg/>"))).toBe(true);
  expect(sections.map((section) => section.includes('w:start="1"'))).toEqual([false, true, true]);
  const none = await parts([row("A", "Đường", MET)]);
  expect([...none.document.matchAll(/w:orient="landscape"/g)]).toHaveLength(1);
  expect(texts(none.document)).toEqual(expect.arrayContaining(["Không có chỉ tiêu chậm tiến độ.", "Phụ lục"]));
});

test("every table has a grid and cell widths that agree, one repeated heading row, rows that stay whole", async () => {
  const { document } = await parts([row("A", "Đường", MET), row("B", "Cầu", LAGGING)]);
  const tables = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
  expect(tables).toHaveLength(5);
  for (const table of tables) {
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([each]) => each);
    for (const each of rows) {
      const widths = [...each.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(grid.reduce((sum, width) => sum + width, 0));
      expect(each).toContain("<w:cantSplit/>");
    }
    if (grid.length > 2)
      expect(rows.map((each) => each.includes("<w:tblHeader/>"))).toEqual(rows.map((_, at) => at === 0));
  }
  expect(document).not.toContain("w:vMerge");
});

test("one font in all slots, Vietnamese, nothing but text inside, core title and creator", async () => {
  const { names, document, styles, core } = await parts([row("A", "Đường <b> & cầu", MET)]);
  const fonts = [...`${document}${styles}`.matchAll(/<w:rFonts ([^>]*)\/>/g)].map(([, slots]) => slots ?? "");
  expect(fonts.length).toBeGreaterThan(0);
  for (const slots of fonts)
    for (const slot of ["ascii", "hAnsi", "eastAsia", "cs"]) expect(slots).toContain(`w:${slot}="Times New Roman"`);
  expect(new Set([...styles.matchAll(/<w:lang [^>]*w:val="([^"]*)"/g)].map(([, lang]) => lang))).toEqual(
    new Set(["vi-VN"]),
  );
  expect(names.filter((name) => /media|embeddings|vba/i.test(name))).toEqual([]);
  expect([core.includes("chỉ tiêu"), core.includes("Văn phòng")]).toEqual([true, true]);
  expect(texts(document).join(" ")).toContain("Đường &lt;b&gt; &amp; cầu");
});

test("the party's own form, and the mark of a draft", async () => {
  const profile = { layout: "party", symbol: "BC/ĐU", issuer: "Đảng ủy xã", place: "Bằng Thành" } as const;
  const said = texts((await parts([row("A", "Đường", MET)], profile, true)).document);
  expect(said).toEqual(
    expect.arrayContaining([
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "*",
      "Số …-BC/ĐU",
      "DỰ THẢO",
      "I- KẾT QUẢ THỰC HIỆN",
      "- Lưu VT.",
    ]),
  );
  expect(said.join("\n")).not.toMatch(/CỘNG HÒA|Số:|\.\/\./);
  const state = texts((await parts([row("A", "Đường", MET)])).document);
  expect(state).toEqual(
    expect.arrayContaining(["Số: …/BC-…", "…, ngày … tháng … năm 2023", "- Lưu: VT.", "(CHỨC VỤ)"]),
  );
  expect(state).not.toContain("DỰ THẢO");
});

test("who wants it addressed, on what grounds and signed gets it so; a title that is none of the usual stands as it is", async () => {
  const titled = { ...schema.settings, title: "Nghị quyết Đại hội Đảng bộ lần thứ I" };
  const profile = profileWith({
    ...{
      to: ["Ủy ban nhân dân tỉnh"],
      bases: ["Luật Tổ chức chính quyền địa phương", "Nghị quyết số 5"],
      recipients: ["TTHU"],
    },
    ...{ authority: "TM. Ủy ban nhân dân", post: "Chủ tịch", signer: "Nguyễn Văn A" },
  });
  const report = buildReport({
    ...{
      schema: { ...schema, settings: titled },
      profile,
      rows: [row("A", "Đường", MET)],
      draft: false,
      questions: [],
    },
    ...{ explanations: new Map(), receipt: [], sendBack: [], notes: [], titles: new Map(), opinions: [] },
    ...{
      amended: null,
      corrections: [],
      history: null,
      earlier: { previous: null, lastYear: null },
      comparisons: new Map(),
    },
  });
  const said = texts(
    strFromU8(unzipSync(await renderWord(buildDocument(report), "VP"))["word/document.xml"] ?? new Uint8Array()),
  );
  expect(said).toEqual(
    expect.arrayContaining([
      "Kính gửi: Ủy ban nhân dân tỉnh.",
      "Căn cứ Luật Tổ chức chính quyền địa phương;",
      "Căn cứ Nghị quyết số 5.",
      "Thực hiện Nghị quyết Đại hội Đảng bộ lần thứ I, Văn phòng báo cáo kết quả 9 tháng năm 2023 như sau:",
      ...["- Như trên;", "- TTHU;", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"],
    ]),
  );
});

test("the line above a list stays with it on its page", async () => {
  const many = ["A", "B", "C", "D", "E", "F"].map((code) => row(code, `Đường ${code}`, MET));
  const { document } = await parts(many);
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  const kept = paragraphs.filter((paragraph) => paragraph.includes("<w:keepNext/>"));
  expect(kept.some((paragraph) => paragraph.includes("Chỉ tiêu đạt kế hoạch (06):"))).toBe(true);
  expect(kept.some((paragraph) => paragraph.includes("- Đường A"))).toBe(false);
});

test.each([
  ["ỦY BAN NHÂN DÂN TỈNH BẮC KẠN", ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"]],
  ["VĂN PHÒNG HĐND VÀ UBND HUYỆN", ["VĂN PHÒNG HĐND", "VÀ UBND HUYỆN"]],
  ["HUYỆN ỦY PÁC NẶM", ["HUYỆN ỦY PÁC NẶM"]],
  ["ỦY", ["ỦY"]],
])("a long name of an office is no line with a last word below it: %s", (name, lines) => {
  expect(evenLines(name, 66, 12)).toEqual(lines);
});

test("a party committee that has the signs of state bodies in its settings signs as party committees do", async () => {
  const profile = { layout: "party", authority: "TM. Ban Thường vụ", post: "Bí thư" } as const;
  const said = texts((await parts([row("A", "Đường", MET)], profile)).document);
  expect(said).toEqual(expect.arrayContaining(["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "- …;", "- Lưu VT."]));
});

test("the last paragraph stays on a page with who signs", async () => {
  const { document } = await parts([row("A", "Đường", MET)]);
  const body = document.slice(0, document.indexOf("<w:sectPr"));
  const last = body.slice(0, body.lastIndexOf("<w:tbl>")).split("<w:p>").at(-1) ?? "";
  expect(last).toContain("báo cáo./.");
  expect(last).toMatch(/<w:keepNext\/>.*<w:keepLines\/>/s);
});

test("the same report is the same file but for its dates", async () => {
  const rows = [row("A", "Đường", MET), row("B", "Cầu", LAGGING)];
  const [{ core: _, ...first }, { core: __, ...second }] = [await parts(rows), await parts(rows)];
  expect(second).toEqual(first);
});

test("the name of a section is on no page without its first row", async () => {
  const { document } = await parts([row("A", "Đường", MET, "Giao thông")]);
  const cell = [...document.matchAll(/<w:tc>.*?<\/w:tc>/gs)]
    .map(([each]) => each)
    .filter((each) => each.includes(">Giao thông<"));
  expect(cell.map((each) => /<w:keepNext\/>/.test(each))).toContain(true);
});
