/** Which column of an annex holds the targets where several could: the title's year decides, else a person is asked. */
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { sheetOf } from "../../support/sheet-of";

const PLAIN = "CÁC CHỈ TIÊU CHỦ YẾU";

function annex(title: string, headings: string, figures: string): ReturnType<typeof sheetOf> {
  return sheetOf(`${title}

    | STT | Chỉ tiêu | ĐVT | ${headings} |
    | 1 | Sản lượng lương thực | tấn | ${figures} |
    | 2 | Số doanh nghiệp thành lập mới | doanh nghiệp | ${figures} |`);
}

/** Heading taken, year of the schema (or its term), and the columns to choose from with that taken in brackets. */
function shown(sheet: ReturnType<typeof sheetOf>, column?: number): string {
  const proposal = proposeSchema(sheet, column);
  if (!proposal) return "none";
  const { year, term, columns, targetColumns, questions } = proposal;
  const asked = questions.find(({ code }) => code === "target-column-unsure")?.proposals ?? [];
  const choices = targetColumns.map(({ heading, taken }) => (taken ? `[${heading}]` : heading));
  const of = term ? `${String(term.from)}-${String(term.to)}` : String(year);
  return [columns["plan"], of, choices.join(", "), `${String(asked.length)} asked`].join(" · ");
}

test.each([
  ["CHỈ TIÊU NĂM 2025", "2025 | 2026 | 2027", "2025 · 2025 ·  · 0 asked"],
  ["CHỈ TIÊU NĂM 2026", "Mục tiêu 2025 | Mục tiêu 2026 | Mục tiêu 2027", "Mục tiêu 2026 · 2026 ·  · 0 asked"],
  ["KẾ HOẠCH 2026 (NQ 12/2024, ngày 10/12/2024)", "2024 | 2025 | 2026", "2026 · 2026 ·  · 0 asked"],
  ["CHỈ TIÊU NĂM 2026", "Kế hoạch 2025 | Ước TH 2025 | Kế hoạch", "Kế hoạch · 2026 ·  · 0 asked"],
  ["CHỈ TIÊU NĂM 2026", "Hiện trạng | Mức đạt | Ghi chú", "Mức đạt · 2026 ·  · 0 asked"],
])("the year of the title says which: %s, %s", (title, headings, expected) => {
  expect(shown(annex(title, headings, "1 | 2 | 3"))).toBe(expected);
});

test.each([
  [
    PLAIN,
    "Kế hoạch tỉnh giao | Kế hoạch huyện giao",
    "Kế hoạch huyện giao",
    "null",
    "Kế hoạch tỉnh giao, [Kế hoạch huyện giao]",
  ],
  [
    "CHỈ TIÊU GIAI ĐOẠN 2026-2028",
    "Năm 2026 | Năm 2027 | Năm 2028",
    "Năm 2028",
    "2026-2028",
    "Năm 2026, Năm 2027, [Năm 2028]",
  ],
  ["CHỈ TIÊU GIAI ĐOẠN 2027-2028", "Năm 2026 | Năm 2027 | Năm 2028", "Năm 2028", "2027-2028", "Năm 2027, [Năm 2028]"],
  [
    "NGHỊ QUYẾT NHIỆM KỲ 2025-2030",
    "Kế hoạch 2026 | Kế hoạch đến năm 2030",
    "Kế hoạch đến năm 2030",
    "2025-2030",
    "Kế hoạch 2026, [Kế hoạch đến năm 2030]",
  ],
])("several that fit are told, for a person to choose: %s, %s", (title, headings, taken, of, choices) => {
  const [, ...others] = headings.split("|");
  const figures = ["1", ...others.map((_, index) => String(index + 2))].join(" | ");
  const count = choices.split(",").length;
  expect(shown(annex(title, headings, figures))).toBe(`${taken} · ${of} · ${choices} · ${String(count)} asked`);
});

test("the column that was chosen is read, its year is the schema's, and nothing more is asked", () => {
  const sheet = annex("CHỈ TIÊU GIAI ĐOẠN 2026-2028", "Năm 2026 | Năm 2027 | Năm 2028", "10 | 20 | 30");
  expect(shown(sheet, 3)).toBe("Năm 2026 · 2026 · [Năm 2026], Năm 2027, Năm 2028 · 0 asked");
  expect(proposeSchema(sheet, 3)?.indicators.map(({ target }) => target.text)).toEqual(["10", "10"]);
  // One that is none of the choices is not taken.
  expect(shown(sheet, 1)).toBe("Năm 2028 · 2026-2028 · Năm 2026, Năm 2027, [Năm 2028] · 3 asked");
});

test("the years of a term under one “Trong đó” are told, beside the term's own figure", () => {
  const sheet = sheetOf(`CHƯƠNG TRÌNH GIẢM NGHÈO GIAI ĐOẠN 2026-2028
    BIỂU MỤC TIÊU THEO NĂM

    | TT | Chỉ tiêu | ĐVT | Giai đoạn 2026-2028 | Trong đó | < | < | Đơn vị báo cáo |
    | ^ | ^ | ^ | ^ | Năm 2026 | Năm 2027 | Năm 2028 | ^ |
    | 1 | Trồng rừng mới | ha | 5500 | 1850 | 1900 | 1750 | UBND các xã |
    | 2 | Số hộ nghèo giảm | hộ | 4000 | 1320 | 1386 | 1294 | UBND các xã |`);
  const choices = "Trong đó / Năm 2026, Trong đó / Năm 2027";
  expect(shown(sheet)).toBe(`Trong đó / Năm 2028 · 2026-2028 · ${choices}, [Trong đó / Năm 2028] · 3 asked`);
  expect(shown(sheet, 4)).toContain("Trong đó / Năm 2026 · ");
});
