/** Whatever is written and however it is laid out: a figure that is used stands in its row of the sheet. */
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import type { Book } from "./book";
import { consolidateBook } from "./consolidate-book";
import { bookOf, generateBooks } from "./generate/generate";
import { LAYOUTS } from "./generate/layouts";
import { randomFrom } from "./generate/random";
import { drawTargets } from "./generate/resolution";
import { standsOn } from "./ground";
import { drawn, tries } from "../support/tries";

/** The used figures that stand nowhere in their row, with the row. Layouts across have their figures in columns: there the column counts as well. */
async function invented(book: Book, milestones: ReadonlySet<string>): Promise<string[]> {
  const workbook = XLSX.read(await book.files[0]?.bytes(), { type: "array" });
  const { values } = await consolidateBook(book);
  return values.flatMap(({ used, indicator, sheet, cell, value, parts }) => {
    if (!used || milestones.has(indicator ?? "")) return [];
    const rows = XLSX.utils.sheet_to_json<unknown[]>(workbook.Sheets[sheet] ?? {}, { header: 1, range: 0 });
    const at = XLSX.utils.decode_cell(cell);
    const line = [...(rows[at.r] ?? []), ...rows.map((row) => row[at.c])];
    return [value, ...(parts ?? [])]
      .filter((figure) => typeof figure === "number" && figure !== 0 && !standsOn(figure, line))
      .map((figure) => `${book.id} ${cell}: ${String(figure)} of ${line.join(" | ")}`);
  });
}

const digits = fc.integer({ min: 0, max: 99_999 });
const number = fc.oneof(
  digits.map(String),
  fc.tuple(digits, fc.constantFrom(".", ","), digits).map(([a, mark, b]) => `${String(a)}${mark}${String(b)}`),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(".", ",", " "))
    .map(([a, mark]) => `${String(a)}${mark}250`),
  fc
    .tuple(digits, fc.constantFrom("/", "-", " - ", ":", ";"), digits)
    .map(([a, mark, b]) => `${String(a)}${mark}${String(b)}`),
);
const word = fc.constantFrom(
  ...[
    "hơn",
    "gần",
    "khoảng",
    "giảm",
    "tăng",
    "còn",
    "đạt",
    "Chưa",
    "Không",
    "từ",
    "đến",
    "trên",
    "dưới",
    "so với",
    "cùng kỳ",
    "kế hoạch",
  ],
  ...[
    "%",
    "ha",
    "tỷ đồng",
    "triệu đồng",
    "hộ",
    "‰",
    "(",
    ")",
    "-",
    "+",
    "–",
    "…",
    "x",
    "trong đó",
    "năm 2024",
    "tháng",
    "nghìn",
    "nửa",
  ],
);
const text = fc
  .tuple(fc.array(fc.oneof(word, number), { minLength: 1, maxLength: 6 }), fc.constantFrom(" ", ""))
  .map(([pieces, glue]) => pieces.join(glue));

test("of texts that nobody has thought of", async () => {
  const layouts = fc.constantFrom(...Object.keys(LAYOUTS));
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      layouts,
      fc.array(text, { minLength: 14, maxLength: 14 }),
      async (seed, layout, texts) => {
        const targets = drawTargets(randomFrom(seed));
        const written = texts.map((raw) => ({ family: "anything", raw, meaning: { mustAsk: true } }));
        const milestones = new Set(targets.filter(({ kind }) => kind === "milestone").map(({ code }) => code));
        expect(await invented(bookOf(layout, targets, written), milestones)).toEqual([]);
      },
    ),
    { numRuns: tries(10, 60) },
  );
});

test("of generated sheets", async () => {
  for (const book of drawn(generateBooks(7), tries(12, 56))) {
    const milestones = book.figures.filter(({ written }) => written === "yes or no");
    expect(await invented(book, new Set(milestones.map(({ indicator }) => indicator)))).toEqual([]);
  }
});

test("the ground is no wider than what is shown", () => {
  expect(standsOn(54, ["hơn 54 ha"])).toBe(true);
  expect(standsOn(1234.5, ["1.234,5"])).toBe(true);
  expect(standsOn((48 / 90) * 100, ["48/90"])).toBe(true);
  expect(standsOn(61.874, [61874])).toBe(true);
  expect(standsOn(55, ["hơn 54 ha"])).toBe(false);
  expect(standsOn(102, ["48/90", "54"])).toBe(false);
});
