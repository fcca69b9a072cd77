/** The annex as printed becomes the schema that an officer made of it by hand; what differs is listed here with its reason. */
import { readSchema } from "../../../src/domain/schema/read-schema";
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { formatPacing } from "../../../src/domain/schema/pacing";
import { readWorkbook } from "../../../src/files/read-workbook";
import { applyChange } from "../../../src/app/change";
import { planSchema } from "../../../src/app/propose-schema";
import { schemaOf } from "../../../src/app/load-schema";
import { openFileWorkbook } from "../../../src/files/file-workbook";
import { renderQuestion } from "../../../src/messages/questions";
import { buildSchemaSheets } from "../../../src/domain/sheets/schema-sheets";
import { serialDay } from "../../../src/domain/text/as-of";
import { applyPlanToFile } from "../../../src/files/apply-plan";
import { sampleBytes } from "../../support/pacnam";
import { readTargetList } from "../../../src/domain/submission/read-target-list";
import { sheetOf, workbookOf } from "../../support/sheet-of";

async function annex() {
  const reading = await readWorkbook("resolution.xlsx", sampleBytes("resolution.xlsx"));
  const sheet = reading.ok ? reading.workbook.sheets[0] : undefined;
  const proposal = sheet ? proposeSchema(sheet) : null;
  if (!proposal) throw new Error("no proposal");
  return proposal;
}

async function byHand() {
  const reading = await readWorkbook("schema.xlsx", sampleBytes("schema.xlsx"));
  const schema = reading.ok ? readSchema(reading.workbook).schema : null;
  if (!schema) throw new Error("no schema");
  return schema;
}

/** What only the office knows: shares by month, the last figure of a herd, a vaccination rate that adds up. */
const KNOWLEDGE = new Set(
  [
    "KT01 pacing, KT02 pacing, KT02.1 pacing, KT02.2 pacing, KT02.3 pacing, KT07 pacing, KT08 pacing, KT08.1 pacing, KT08.2 pacing",
    "NN01 pacing, NN01.1 pacing, NN01.2 pacing, NN06 rollUp, NN07 rollUp",
    "XH04 method, XH04 timing, XH04 pacing, TD01 pacing, TD08 timing, TD11 pacing, TD14 pacing",
  ].flatMap((line) => line.split(", ")),
);

test("every row has the code, name, unit, target, direction and count of the schema made by hand", async () => {
  const [proposal, schema] = [await annex(), await byHand()];
  expect(proposal.indicators.map(({ code }) => code)).toEqual(schema.indicators.map(({ code }) => code));
  expect(proposal.indicators.filter(({ counted }) => counted)).toHaveLength(38);
  const facts = (each: (typeof proposal.indicators)[number] | (typeof schema.indicators)[number]) => {
    const { code, order, section, parent, name, unit, direction, counted, target } = each;
    return { code, order, section, parent, name, unit, direction, counted, parts: target.parts };
  };
  expect(proposal.indicators.map(facts)).toEqual(schema.indicators.map(facts));
});

test("what kind of figure it is agrees, except where only the office can know", async () => {
  const [proposal, schema] = [await annex(), await byHand()];
  const differences = schema.indicators.flatMap((wanted, index) => {
    const got = proposal.indicators[index];
    if (!got) return [wanted.code];
    const pairs = [
      ["method", got.method, wanted.method],
      ["timing", got.timing, wanted.timing],
      ["pacing", formatPacing(got.pacing), formatPacing(wanted.pacing)],
      ["rollUp", got.rollUp, wanted.rollUp],
    ] as const;
    return pairs.filter(([, a, b]) => a !== b).map(([what]) => `${wanted.code} ${what}`);
  });
  expect(differences.filter((difference) => !KNOWLEDGE.has(difference))).toEqual([]);
});

test("the proposed sheets are read as a schema without a finding", async () => {
  const opened = await openFileWorkbook("resolution.xlsx", sampleBytes("resolution.xlsx"));
  if (!opened.ok) throw new Error(opened.problem.code);
  const preview = await planSchema(opened.value, "Phụ lục", (question) => renderQuestion(question, "vi"));
  if (!preview.ok) throw new Error(preview.problem.code);
  expect((await applyChange(opened.value, preview.value.change)).ok).toBe(true);
  const all = await opened.value.readSheets("all");
  const loaded = all.ok ? schemaOf(all.value) : all;
  expect(loaded.ok && loaded.value.findings).toEqual([]);
  expect(loaded.ok && loaded.value.schema.indicators).toHaveLength(76);
  expect(loaded.ok && loaded.value.schema.settings).toMatchObject({
    year: 2023,
    body: "Hội đồng nhân dân huyện Pác Nặm",
  });
  const again = await planSchema(opened.value, "Phụ lục", () => "");
  expect(again).toMatchObject({ ok: false, problem: { code: "schema-exists" } });
});

test.each([
  ["nhiệm kỳ 2020 - 2025", "Mục tiêu", [null, 2020, 2025]],
  ["giai đoạn 2021-2025", "Mục tiêu đến năm 2025", [null, 2021, 2025]],
  ["năm 2023, thực hiện Nghị quyết nhiệm kỳ 2020 - 2025", "Kế hoạch", [2023, undefined, undefined]],
  ["nhiệm kỳ 2020 - 2025", "Kế hoạch năm 2023", [2023, undefined, undefined]],
  ["năm 2024", "Kế hoạch", [2024, undefined, undefined]],
])("%s, column “%s”: a term is no year", (title, heading, [year, from, to]) => {
  const sheet = sheetOf(`CÁC CHỈ TIÊU CHỦ YẾU ${title}
    | STT | Chỉ tiêu | ĐVT | ${heading} |
    | 1 | Sản lượng lương thực | tấn | 1500 |
    | 2 | Thu ngân sách trên địa bàn | tỷ đồng | 40 |`);
  const proposal = proposeSchema(sheet);
  expect(proposal?.term?.from).toBe(from);
  expect(proposal?.term?.to).toBe(to);
  if (from === undefined) expect(proposal?.year).toBe(year);
  else expect(proposal?.year).toBeNull();
});

test.each([
  ["the years of a term", "NHIỆM KỲ 2020 - 2025", serialDay(2020, 1, 1), serialDay(2025, 12, 31)],
  ["a school year", "NĂM HỌC 2022 - 2023", serialDay(2022, 9, 1), serialDay(2023, 8, 31)],
] as const)(
  "%s: first and last day of the period, marked; the figures' year is that of their day",
  async (_what, span, from, to) => {
    const sheet = sheetOf(`CHỈ TIÊU CHỦ YẾU ${span}
    | STT | Chỉ tiêu | ĐVT | Mục tiêu |
    | 1 | Sản lượng lương thực | tấn | 1500 |`);
    const proposal = proposeSchema(sheet);
    if (!proposal) throw new Error("no proposal");
    const bytes = await applyPlanToFile(
      null,
      buildSchemaSheets(proposal, (question) => renderQuestion(question, "vi")),
    );
    const reading = await readWorkbook("a.xlsx", bytes);
    if (!reading.ok) throw new Error(reading.detail);
    const day = serialDay(2023, 9, 14) ?? 0;
    const { settings } = readSchema(reading.workbook, day).schema ?? {};
    expect([settings?.year, settings?.periodStart, settings?.periodEnd]).toEqual([2023, from, to]);
    expect(readSchema(reading.workbook).schema?.settings.asOf).toBeNull();
  },
);

/** Code, section and target of each row. */
function proposed(drawing: string): string[] {
  const { indicators = [] } = proposeSchema(sheetOf(drawing)) ?? {};
  return indicators.map(({ code, section, target }) => `${code} ${section} ${target.text}`);
}

test("several tables of one annex: all their targets, told apart by what their names are called", () => {
  expect(
    proposed(`GIÁ TRỊ SẢN XUẤT NĂM 2025

      | STT | NGÀNH KINH TẾ (GIÁ THỰC TẾ) | ĐVT | KH 2025 |
      | 1 | Xây dựng | Tỷ đồng | 1051 |
      |  | Tổng cộng |  | 1051 |


      | STT | NGÀNH KINH TẾ (GIÁ 2010) | ĐVT | KH 2025 |
      | 1 | Xây dựng | Tỷ đồng | 623 |`),
  ).toEqual(["NK01 Ngành kinh tế, giá thực tế 1051", "NK201 Ngành kinh tế, giá 2010 623"]);
});

test("several tables under the same headings: told apart by the line above them, codes never twice", () => {
  expect(
    proposed(`CHỈ TIÊU NĂM 2025
      Biểu 1. Trồng trọt
      | STT | Chỉ tiêu | ĐVT | Kế hoạch |
      | 1 | Diện tích | ha | 500 |

      Biểu 2. Lâm nghiệp
      Đơn vị tính: ha
      | STT | Chỉ tiêu | ĐVT | Kế hoạch |
      | 1 | Diện tích | ha | 70 |`),
  ).toEqual(["CT01  500", "NN01 Biểu 2. Lâm nghiệp 70"]);
});

test("the same rows for one commune each are no further indicators", () => {
  expect(
    proposed(`CHỈ TIÊU NĂM 2025
      | STT | Chỉ tiêu | ĐVT | Xã An Bình | Xã An Bình | Xã Bình Minh | Xã Bình Minh |
      |  |  |  | KH | TH | KH | TH |
      | 1 | Diện tích lúa | ha | 500 | 1 | 200 | 2 |`),
  ).toHaveLength(1);
});

test.each(['"', "”", "〃", "-nt-", "n/t", "như trên", '- " -'])(
  "“%s” in an annex repeats what stands above",
  (mark) => {
    const sheet = sheetOf(`CHỈ TIÊU NĂM 2025
    | STT | Chỉ tiêu | ĐVT | Kế hoạch | Cơ quan chủ trì |
    | 1 | Thu ngân sách trên địa bàn | tỷ đồng | 4700 | Phòng Tài chính |
    | | Trong đó: Thu nội địa | ${mark} | 4250 | ${mark} |
    | | - Thu tiền sử dụng đất | ${mark} | ${mark} | ${mark} |
    | 2 | Tỷ lệ che phủ rừng | % | 52 | |
    | 3 | Hộ nghèo | - | 30 | - |`);
    const { indicators = [] } = proposeSchema(sheet) ?? {};
    const shown = indicators.map(({ unit, targetCell, owner }) => `${unit} ${String(targetCell)} ${owner}`);
    expect(shown.slice(0, 4)).toEqual(["tỷ đồng 4700 TC", "tỷ đồng 4250 TC", "tỷ đồng 4250 TC", "% 52 "]);
    // A dash repeats nothing.
    expect(shown[4]).toMatch(/^- 30 /);
    const listed = readTargetList(workbookOf("a.xlsx", sheet));
    expect(listed.map(({ unit, target }) => `${unit} ${target.text}`)).toEqual([
      "tỷ đồng 4700",
      "tỷ đồng 4250",
      "tỷ đồng 4250",
      "% 52",
      "- 30",
    ]);
  },
);
