/** Count sentences, refusals and periods of small sets; the counts are those of the lists written here. */
import { buildReport, paragraphOf, type ReportInput } from "../../../src/domain/report/report";
import type { ReportRow } from "../../../src/domain/report/report-row";
import { readOfficeProfile } from "../../../src/domain/schema/office-profile";
import type { DatedSettings } from "../../../src/domain/schema/types";
import { parseTarget } from "../../../src/domain/target/target";
import { serialDay } from "../../../src/domain/text/as-of";
import { drawSheet } from "../check/little-sheet";
import { profileWith, rowOf } from "../../support/report-rows";
import { schemaWith } from "../../support/small-schema";

const schema = schemaWith({ units: [], indicators: [] });
const day = (month: number, date: number, year = 2023): number => serialDay(year, month, date) ?? 0;
const VERDICTS: Readonly<Record<string, Partial<ReportRow>>> = {
  vượt: { result: "exceeded", actual: 12, attainment: 1.2 },
  đạt: { result: "met", actual: 10, attainment: 1 },
  chậm: { pace: "behind", lagging: true, actual: 6, attainment: 0.6, deviation: -10 },
  "rất chậm": { pace: "farBehind", lagging: true, actual: 4, attainment: 0.4, deviation: -30 },
  đúng: { pace: "onTrack", actual: 7, attainment: 0.7, deviation: 0 },
  "chưa đến kỳ": { result: "notDue" },
  "chưa có": { result: "noData", reason: "đơn vị chưa gửi báo cáo" },
  không: { result: "notAssessable", reason: "không phát sinh" },
};

function rows(...kinds: readonly string[]): ReportRow[] {
  return kinds.map((kind, at) =>
    rowOf(
      {
        code: `C${String(at)}`,
        name: `Chỉ tiêu ${String(at)}`,
        unit: "km",
        target: "10",
        section: at % 2 ? "Hai" : "Một",
      },
      VERDICTS[kind],
    ),
  );
}

const planOf = (text = "") => parseTarget({ name: "", unit: "km", text });

function reportOf(list: readonly ReportRow[], more: Partial<ReportInput> = {}, settings: Partial<DatedSettings> = {}) {
  return buildReport({
    schema: { ...schema, settings: { ...schema.settings, ...settings } },
    profile: profileWith(),
    rows: list,
    ...{ questions: [], explanations: new Map(), receipt: [], sendBack: [], notes: [], draft: false },
    ...{ titles: new Map(), opinions: [], amended: null, corrections: [], history: null },
    earlier: { previous: null, lastYear: null },
    comparisons: new Map(),
    ...more,
  });
}

const first = (report: ReturnType<typeof reportOf>): string => paragraphOf(report)[0] ?? "";
const opening = "Đến ngày 14/9/2023, tính theo số thực hiện, trong tổng số";

test("all seven parts, each counted by itself", () => {
  const all = rows("vượt", "vượt", "đạt", "chậm", "rất chậm", "rất chậm", "đúng", "chưa đến kỳ", "chưa có", "không");
  expect(first(reportOf(all))).toBe(
    `${opening} 10 chỉ tiêu Nghị quyết đề ra, có 3/10 chỉ tiêu đạt và vượt kế hoạch (30%), gồm 02 chỉ tiêu vượt, 01 chỉ tiêu đạt; ` +
      "03 chỉ tiêu chậm tiến độ, trong đó 02 chỉ tiêu rất chậm; 01 chỉ tiêu đúng tiến độ; 01 chỉ tiêu chưa đến kỳ đánh giá; " +
      "01 chỉ tiêu chưa có số liệu; 01 chỉ tiêu không đánh giá được.",
  );
});

test("one kind only, none, all", () => {
  expect(first(reportOf(rows("vượt", "đúng")))).toContain(
    "có 1/2 chỉ tiêu đạt và vượt kế hoạch (50%), đều vượt; không có chỉ tiêu chậm tiến độ; 01",
  );
  expect(first(reportOf(rows("đạt", "đạt", "chậm")))).toContain("(66,7%), đều ở mức đạt; 01 chỉ tiêu chậm tiến độ.");
  expect(first(reportOf(rows("chậm", "chưa có")))).toBe(
    `${opening} 02 chỉ tiêu Nghị quyết đề ra, chưa có chỉ tiêu nào đạt kế hoạch; 01 chỉ tiêu chậm tiến độ; 01 chỉ tiêu chưa có số liệu.`,
  );
  expect(first(reportOf(rows("vượt", "đạt")))).toContain("cả 2/2 chỉ tiêu đạt và vượt kế hoạch (100%), gồm 01");
  expect(paragraphOf(reportOf(rows("vượt")))).toContain("Không có chỉ tiêu chậm tiến độ.");
});

test("an estimate, the end of the period, the office's own words, nearly met, a second plan, earlier counts", () => {
  expect(first(reportOf(rows("vượt", "chậm"), {}, { basis: "estimate" }))).toMatch(
    /^Ước cả năm 2023, trong tổng số 02 chỉ tiêu Nghị quyết đề ra, dự kiến có 1\/2/,
  );
  const end = reportOf(rows("đạt", "chậm", "đúng"), {}, { asOf: day(12, 31) });
  expect(first(end)).toContain("; 02 chỉ tiêu không đạt.");
  expect(paragraphOf(end).join("\n")).not.toMatch(/tiến độ \(|Chỉ tiêu đúng/);
  const provincial = rows("vượt", "chậm", "đúng").map((row, at) => ({
    ...row,
    indicator: {
      ...row.indicator,
      plans: at === 1 ? [] : [{ name: "tỉnh giao", target: planOf(["11", "", "7,5"][at]) }],
    },
  }));
  const said = reportOf(provincial, {
    profile: profileWith({ metPhrase: "hoàn thành và hoàn thành vượt mức", lagPhrase: "đạt thấp", near: 65 }),
    earlier: { previous: "0/3", lastYear: "2/3" },
  });
  expect(first(said)).toBe(
    `${opening} 03 chỉ tiêu Nghị quyết đề ra, có 1/3 chỉ tiêu hoàn thành và hoàn thành vượt mức (33,3%), đều vượt; 01 chỉ tiêu đạt thấp; ` +
      "01 chỉ tiêu đúng tiến độ (trong số chưa đạt có 01 chỉ tiêu xấp xỉ đạt, từ 65% kế hoạch) (kỳ trước 0/3; cùng kỳ năm trước 2/3). " +
      "Riêng đối với 02 chỉ tiêu tỉnh giao, có 1/2 chỉ tiêu hoàn thành và hoàn thành vượt mức.",
  );
});

test("the first sentence in English: all parts, none, all, an estimate, the end, nearly met, a second plan, earlier counts", () => {
  const profile = profileWith({ lang: "en" });
  const all = rows("vượt", "vượt", "đạt", "chậm", "rất chậm", "rất chậm", "đúng", "chưa đến kỳ", "chưa có", "không");
  const begin = "As of 14 Sep 2023, by actual figures, of the";
  expect(first(reportOf(all, { profile }))).toBe(
    `${begin} 10 targets set by the Resolution, 3/10 met or exceeded the plan (30%), 2 exceeded and 1 met; 3 lagging behind, ` +
      "2 of these far behind; 1 on track; 1 not due yet; 1 with no figure yet; 1 that cannot be assessed.",
  );
  expect(first(reportOf(rows("chậm", "chưa có"), { profile }))).toBe(
    `${begin} 2 targets set by the Resolution, none has met its plan yet; 1 lagging behind; 1 with no figure yet.`,
  );
  expect(first(reportOf(rows("vượt"), { profile }))).toBe(
    `${begin} 1 target set by the Resolution, all 1/1 met or exceeded the plan (100%), all of these exceeded; none lagging behind.`,
  );
  expect(first(reportOf(rows("đạt", "chậm"), { profile }, { basis: "estimate" }))).toBe(
    "By full-year estimates for 2023, of the 2 targets set by the Resolution, 1/2 are expected to have met or exceeded the plan (50%), all of these met; 1 lagging behind.",
  );
  const end = paragraphOf(reportOf(rows("đạt", "chậm", "đúng"), { profile }, { asOf: day(12, 31) }));
  expect(end[0]).toContain("all of these met; 2 not met.");
  expect(end.join("\n")).toContain("Targets not met (2), furthest behind first: ");
  const provincial = rows("vượt", "chậm", "đúng").map((row) => ({
    ...row,
    indicator: { ...row.indicator, plans: [{ name: "tỉnh giao", target: planOf("11") }] },
  }));
  const said = reportOf(provincial, {
    profile: profileWith({
      lang: "en",
      lagPhrase: "đạt thấp",
      metPhrase: "hoàn thành và hoàn thành vượt mức",
      near: 65,
    }),
    earlier: { previous: "0/3", lastYear: "2/3" },
  });
  expect(first(said)).toBe(
    `${begin} 3 targets set by the Resolution, 1/3 fulfilled or surpassed the plan (33.3%), all of these exceeded; 1 with low results; ` +
      "1 on track (of those not met, 1 is nearly met, at 65% of the plan or more) (previous period 0/3; same period last year 2/3). " +
      "Of the 3 targets of the plan “tỉnh giao”, 1/3 fulfilled or surpassed.",
  );
  const broken = reportOf([...rows("vượt"), rowOf({ code: "LẠ", name: "Lạ", unit: "km", target: "10" })], { profile });
  expect(broken.refused?.text).toBe("No report: the groups add up to 1, not to the 2 targets (LẠ).");
  expect(reportOf(rows("vượt"), { profile }, { period: "2023-Q3" }).periodName).toBe("the third quarter of 2023");
  expect(reportOf(rows("vượt"), { profile }, { period: "2023-T09" }).periodName).toBe("September 2023");
});

test.each([
  ["", "vi"],
  ["Tiếng Việt", "vi"],
  ["English", "en"],
  ["Tiếng Anh", "en"],
])("the language of the report written as %p", (written, lang) => {
  const sheet = drawSheet("Thiết lập", `| Mục | Giá trị |\n| Ngôn ngữ báo cáo | ${written} |`);
  expect(readOfficeProfile(sheet, "").lang).toBe(lang);
});

test("no count where the parts are not the whole: a row in none of the states is named", () => {
  const report = reportOf([...rows("vượt", "chậm"), rowOf({ code: "LẠ", name: "Lạ", unit: "km", target: "10" })]);
  expect(report.refused).toMatchObject({
    code: "not-adding-up",
    text: "Không lập báo cáo: các nhóm cộng lại là 2, khác tổng số 3 chỉ tiêu (LẠ).",
  });
  expect(paragraphOf(report)).toEqual([]);
});

test("nothing counted, and open questions, which a draft goes on over", () => {
  expect(reportOf([]).refused?.code).toBe("nothing-counted");
  const question = {
    indicator: "C0",
    name: "Chỉ tiêu 0",
    code: "conflict",
    file: "a.xlsx",
    sheet: "Biểu",
    cell: "E7",
    reason: "hai số",
  };
  const asked = reportOf(rows("vượt"), { questions: [question] });
  expect(asked.refused?.text).toBe(
    "Chưa lập báo cáo: còn 01 việc phải quyết định: Chỉ tiêu 0 (hai số; tệp a.xlsx, trang Biểu, ô E7). Hãy quyết định ở mục Tổng hợp, hoặc lập bản dự thảo.",
  );
  expect(reportOf(rows("vượt"), { questions: [question], draft: true }).refused).toBeNull();
});

test("the farthest behind first, what has no deviation last; names by section in their order", () => {
  const list = rows("chậm", "rất chậm", "chậm").map((row, at) => (at === 2 ? { ...row, deviation: null } : row));
  const report = reportOf(list);
  expect(report.lists.lagging.map(({ indicator }) => indicator.code)).toEqual(["C1", "C0", "C2"]);
  expect(report.sections.map(({ name, counted }) => [name, counted])).toEqual([
    ["Một", 2],
    ["Hai", 1],
  ]);
});

test.each([
  [{ asOf: day(9, 14) }, "9 tháng năm 2023"],
  [{ asOf: day(3, 31) }, "quý I năm 2023"],
  [{ asOf: day(6, 14) }, "6 tháng đầu năm 2023"],
  [{ asOf: day(12, 14) }, "năm 2023"],
  [{ asOf: day(5, 22) }, "kỳ từ ngày 01/01/2023 đến ngày 22/5/2023"],
  [{ asOf: day(9, 14), periodStart: day(12, 1, 2022) }, "kỳ từ ngày 01/12/2022 đến ngày 14/9/2023"],
  [{ asOf: day(9, 14), period: "2023-T09" }, "tháng 9 năm 2023"],
])("the period of %j is %s", (settings, name) => {
  expect(reportOf(rows("vượt"), {}, settings).periodName).toBe(name);
});
